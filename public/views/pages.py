"""What the public pages have in common: which methods and parameters they answer, where they stand.

A page is made from its normalised address only, so it can be kept for everybody (law 8).
"""

from functools import partial, wraps
from types import MappingProxyType

from django.http import QueryDict
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from public.cookies import COOKIES_OF_OURS
from public.lists.canonical import in_todays_words, shorter
from public.page_cache import kept_or_made


def nothing_usual(query):
    return {}


def readable(view=None, *, parameters=(), usual=nothing_usual, former=MappingProxyType({})):
    """A public view for GET and HEAD that is asked with these parameters and no others.

    Unknown and empty parameters never reach the view; an address with empty ones, or with what
    `usual(query)` says need not be said, leads to its short form, and one with `former` words
    (`canonical.in_todays_words`) for good to that of today. People with a cookie of ours get a
    page made for them; everybody else may get a kept one.
    """
    if view is None:
        return partial(readable, parameters=parameters, usual=usual, former=former)

    @require_safe
    @wraps(view)
    def read(request, **arguments):
        typed, today = request.GET, in_todays_words(request.GET, former)
        request.GET = normalised(today, parameters)
        short = shorter(request.path, today, parameters, usual(request.GET))
        if today != typed:
            return redirect(short or f"{request.path}?{today.urlencode()}", permanent=True)
        if short:
            return redirect(short)
        if COOKIES_OF_OURS & request.COOKIES.keys():
            return view(request, **arguments)
        return kept_or_made(request, partial(view, request, **arguments))

    return read


def normalised(query, parameters):
    """The known parameters that have a value, sorted by name."""
    known = QueryDict(mutable=True)
    for name in sorted(parameters):
        if values := [value for value in query.getlist(name) if value]:
            known.setlist(name, values)
    return known


def trail(*crumbs, here):
    """Context of the breadcrumb: pairs (label, address), and the label of this page."""
    return {"crumbs": crumbs, "here": here}
