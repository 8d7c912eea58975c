"""The way to the county's identity provider and back; not there when none is configured."""

from allauth.account.utils import get_next_redirect_url
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.helpers import render_authentication_error
from allauth.socialaccount.providers.base.constants import AuthProcess
from allauth.socialaccount.providers.openid_connect import views as openid_connect
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_safe
from requests import RequestException

from accounts.oidc import PROVIDER

# What a provider may do wrong: not answer, answer something else, leave parts out.
FAULTS = (RequestException, LookupError, TypeError, ValueError)
TURNED_BACK = "Die Anmeldung dort wurde abgebrochen. Sie können es noch einmal versuchen."


@login_not_required
@require_safe
def to_provider(request):
    return with_provider(request, start)


@login_not_required
@require_safe
def from_provider(request, provider_id):
    return with_provider(request, lambda request: openid_connect.callback(request, provider_id))


@login_not_required
@require_safe
def turned_back(request):
    messages.info(request, TURNED_BACK)
    return redirect("account_login")


def start(request):
    provider = get_adapter(request).get_provider(request, PROVIDER)
    return provider.redirect(request, AuthProcess.LOGIN, get_next_redirect_url(request))


def with_provider(request, act):
    """What the act answers, or our page that the provider does not do its part."""
    if not settings.OIDC_ISSUER:
        raise Http404
    try:
        return act(request)
    except FAULTS as fault:
        return render_authentication_error(request, None, exception=fault)
