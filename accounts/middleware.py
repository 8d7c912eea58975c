"""What is asked of signed-in people before a page answers them: a session that lasts, and the
second factor. Public pages stay readable whatever the answer."""

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth import logout
from django.shortcuts import redirect
from django.urls import reverse

from accounts.second_factor import factors_of, has_passed, way_to_pass
from accounts.sessions import has_ended, note_seen
from accounts.typed_text import discard_if_sent, keep, typed_in

# Where people set up what is missing, and leave.
ACCOUNT = "konto/"
# Where somebody could see, take or add what protects the account, and where the factor is shown.
GUARDED = (
    "konto/passwort/",
    "konto/zweiter-faktor/",
    "konto/wiederherstellung/",
    "konto/passkeys/",
)
SHOWING = "konto/zweiter-faktor/bestaetigen/"
EXCEPT = "accounts:after-login"
LEAVING = "admin:logout"
ENDED = "Ihre Sitzung war abgelaufen. Bitte melden Sie sich wieder an."
ENDED_WHILE_TYPING = (
    "Ihre Sitzung war abgelaufen. Bitte melden Sie sich wieder an, "
    "dann bekommen Sie Ihre Eingaben zurück."
)


class BeforeTheView:
    """A middleware that may answer instead of the view."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)


class SessionLimits(BeforeTheView):
    """Ends sessions that are idle or too old; comes after the check of the form's token."""

    def process_view(self, request, view, args, kwargs):
        if not request.user.is_authenticated or getattr(view, "leaves_session_alone", False):
            return None
        if not has_ended(request.session):
            discard_if_sent(request)
            return note_seen(request.session)
        typed = None if is_about_account(request) else typed_in(request)
        logout(request)
        return ask_to_sign_in(request, typed) if needs_login(view) else None


def ask_to_sign_in(request, typed):
    messages.info(request, ENDED_WHILE_TYPING if typed else ENDED)
    back = request.get_full_path() if request.method == "GET" else reverse(EXCEPT)
    if typed:
        keep(request.session, typed)
        back = reverse("accounts:typed-text")
    return redirect(f"{reverse('account_login')}?{urlencode({'next': back})}")


class SecondFactorRequired(BeforeTheView):
    """Leads people to the second factor: whose role needs one, from every page that needs a login;
    who has one and has not shown it in this session, from the pages about what protects them."""

    def process_view(self, request, view, args, kwargs):
        if is_open(request, view) or not request.user.is_authenticated:
            return None
        if has_passed(request) or not must_pass(request):
            return None
        way = way_to_pass(request.user)
        back = request.get_full_path() if request.method == "GET" else reverse(EXCEPT)
        return redirect(f"{way}?{urlencode({'next': back})}")


def is_open(request, view):
    return not needs_login(view) or request.resolver_match.view_name == LEAVING


def must_pass(request):
    if is_about_account(request) and request.resolver_match.view_name != EXCEPT:
        return is_guarded(request) and factors_of(request.user).exists()
    return request.user.needs_second_factor()


def is_guarded(request):
    """A session opened with the password alone, before there was a factor, might be a thief's."""
    route = request.resolver_match.route
    return route.startswith(GUARDED) and not route.startswith(SHOWING)


def needs_login(view):
    return getattr(view, "login_required", True)


def is_about_account(request):
    return request.resolver_match.route.startswith(ACCOUNT)
