"""The page to sign in: with a password, a passkey, or at the county's identity provider."""

from allauth.account.views import LoginView
from allauth.mfa.webauthn.forms import LoginWebAuthnForm
from django.conf import settings


class SignIn(LoginView):
    def get_context_data(self, **kwargs):
        return {
            **super().get_context_data(**kwargs),
            "passkey_form": LoginWebAuthnForm(),
            "provider_label": settings.OIDC_LABEL if settings.OIDC_ISSUER else "",
        }
