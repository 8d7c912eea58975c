"""All addresses of the site. Sign-up does not exist: accounts are created by the office."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount, SocialApp, SocialToken
from allauth.usersessions.models import UserSession
from django.contrib import admin
from django.urls import include, path

# Secrets, sessions and what a provider could store are nobody's records; and a further address
# would be a way into an account that its page does not show.
admin.site.unregister([Authenticator, UserSession, SocialAccount, SocialApp, SocialToken])
admin.site.unregister(EmailAddress)

handler400 = "public.views.errors.bad_request"
handler403 = "public.views.errors.permission_denied"
handler404 = "public.views.errors.page_not_found"
handler429 = "public.views.errors.too_many_requests"
handler500 = "public.views.errors.server_error"

urlpatterns = [
    path("", include("public.urls")),
    path("konto/", include("accounts.login_urls")),
    path("konto/", include("accounts.urls")),
    path("arbeitsplatz/", include("desk.urls")),
    path("", include("grant_office.urls")),
    path("admin/", admin.site.urls),
]
