"""What is asked of signed-in people before a page answers them; public pages ask nothing."""

from urllib.parse import urlencode

from django.shortcuts import redirect
from django.urls import reverse

from accounts.second_factor import has_passed, way_to_pass

# Where people set up what is missing, and leave.
ALWAYS_OPEN = "konto/"
EXCEPT = "accounts:after-login"
LEAVING = "admin:logout"


class SecondFactorRequired:
    """Leads people whose role needs a second factor to it, from every page that needs a login."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if is_open(request, view) or not request.user.is_authenticated:
            return None
        if has_passed(request) or not request.user.needs_second_factor():
            return None
        way = way_to_pass(request.user)
        back = request.get_full_path() if request.method == "GET" else reverse(EXCEPT)
        return redirect(f"{way}?{urlencode({'next': back})}")


def is_open(request, view):
    match = request.resolver_match
    if not getattr(view, "login_required", True) or match.view_name == LEAVING:
        return True
    return match.route.startswith(ALWAYS_OPEN) and match.view_name != EXCEPT
