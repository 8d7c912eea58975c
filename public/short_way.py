"""The short way to a kept page: before addresses are looked up, sessions opened, people asked for.

Most of what a kept page costs is the way to it. The long way is gone once for each address, content
version and day; where it adds nothing to the page, the next reader gets the same answer from here.
What stands before in MIDDLEWARE still does its part.
"""

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.utils import timezone

from public.cookies import COOKIES_OF_OURS
from public.page_cache import PAGES, kept_answer, wants_fragment
from public.version_known import KNOWN, version_known
from public.version_of_code import release

LONGEST_ADDRESS = 300
# What decorators of a view leave on its answer for a middleware that stands before this one.
NOTES = ("_csp", "xframe")


class ShortWay:
    def __init__(self, get_response):
        if settings.DEBUG:  # looking whether a template changed takes as long as the long way
            raise MiddlewareNotUsed
        self.get_response = get_response

    def __call__(self, request):
        address = address_of(request)
        if address is None or KNOWN.version is None or not PAGES.keeps:
            return self.get_response(request)
        name = (release(), *address)
        if known := PAGES.key_of(name):
            state, key = known
            request.version_known = version_known()
            is_current = state == (request.version_known[0], timezone.localdate())
            if is_current and (answer := kept_answer(request, key)):
                return answer
        response = self.get_response(request)
        key, *state = getattr(response, "kept_as", (None,))
        if key and adds_nothing(request, response, key):
            PAGES.know(name, (tuple(state), key))
        return response


def address_of(request):
    """What a public page is asked for by, or None if only the long way may answer."""
    if request.method != "GET" or COOKIES_OF_OURS & request.COOKIES.keys():
        return None
    query = request.META.get("QUERY_STRING", "")
    if len(request.path) + len(query) > LONGEST_ADDRESS:
        return None
    return request.path, query, wants_fragment(request)


def adds_nothing(request, response, key):
    """Whether the answer of the long way is that of the short way, and nobody else waits for it."""
    short = kept_answer(request, key)
    return (
        short is not None
        and short.status_code == response.status_code
        and dict(short.items()) == dict(response.items())
        and not response.cookies
        and not any(name.startswith(NOTES) for name in vars(response))
    )
