"""What every answer gets: who may embed it, no-store for signed-in people, our own page for 404."""

from django.conf import settings
from django.http import Http404
from django.utils.cache import patch_cache_control

from public.views.errors import page_not_found


class EmbeddedHereOnly:
    """No other site may draw our answers into its pages, except where a view says otherwise."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response


class NoStoreForPeople:
    """Pages for signed-in people are never kept by a cache (law 8)."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.user.is_authenticated:
            patch_cache_control(response, no_store=True, private=True)
        return response


class OwnNotFoundPage:
    """With DEBUG on, Django shows a technical page for unknown addresses; show ours instead."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if settings.DEBUG and response.status_code == 404 and request.resolver_match is None:
            return page_not_found(request, None)
        return response

    def process_exception(self, request, exception):
        if settings.DEBUG and isinstance(exception, Http404):
            return page_not_found(request, exception)
        return None
