"""The views of allauth that are used, under German addresses; allauth knows them by these names."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from django.urls import include, path, re_path

from accounts.views import oidc, second_factor
from accounts.views.sign_in import SignIn

password_patterns = [
    path("", account.password_change, name="account_change_password"),
    path("vergessen/", account.password_reset, name="account_reset_password"),
    path("vergessen/gesendet/", account.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^neu/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "neu/fertig/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
]

second_factor_patterns = [
    path("", second_factor.Overview.as_view(), name="mfa_index"),
    path("code/", mfa.authenticate, name="mfa_authenticate"),
    path("bestaetigen/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path(
        "bestaetigen/passkey/",
        passkeys.reauthenticate_webauthn,
        name="mfa_reauthenticate_webauthn",
    ),
    path("app/", second_factor.SetUpApp.as_view(), name="mfa_activate_totp"),
    path("app/entfernen/", totp.deactivate_totp, name="mfa_deactivate_totp"),
]

recovery_patterns = [
    path("", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("neu/", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("datei/", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
]

passkey_patterns = [
    path("", passkeys.list_webauthn, name="mfa_list_webauthn"),
    path("neu/", second_factor.AddPasskey.as_view(), name="mfa_add_webauthn"),
    path("<int:pk>/", passkeys.edit_webauthn, name="mfa_edit_webauthn"),
    path(
        "<int:pk>/entfernen/",
        second_factor.RemovePasskey.as_view(),
        name="mfa_remove_webauthn",
    ),
]

urlpatterns = [
    path("anmelden/", SignIn.as_view(), name="account_login"),
    path("anmelden/passkey/", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path("anmelden/anbieter/", oidc.to_provider, name="oidc_start"),
    path(
        "anmelden/anbieter/<slug:provider_id>/", oidc.from_provider, name="openid_connect_callback"
    ),
    path("anmelden/abgebrochen/", oidc.turned_back, name="socialaccount_login_cancelled"),
    path("abmelden/", account.logout, name="account_logout"),
    path("inaktiv/", account.account_inactive, name="account_inactive"),
    path("bestaetigen/", account.reauthenticate, name="account_reauthenticate"),
    path("passwort/", include(password_patterns)),
    path("zweiter-faktor/", include(second_factor_patterns)),
    path("wiederherstellung/", include(recovery_patterns)),
    path("passkeys/", include(passkey_patterns)),
]
