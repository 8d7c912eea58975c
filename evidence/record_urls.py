"""The addresses of single records: resolved once for each kind, since a page leads to a hundred."""

from functools import lru_cache

from django.urls import reverse

ANY = 10**15  # the number or slug of no record


@lru_cache
def around(name):
    """What stands before and after the number or slug in an address that takes one."""
    return reverse(name, args=[ANY]).split(str(ANY))


def record_url(name, number):
    """As `reverse` gives it."""
    before, after = around(name)
    return f"{before}{number:d}{after}"


def slug_url(name, slug):
    """As `reverse` gives it: no letter of a slug is written otherwise."""
    before, after = around(name)
    return f"{before}{slug}{after}"
