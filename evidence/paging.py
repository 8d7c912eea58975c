"""Leafing through a list: its pages with their numbers, and the address with one thing changed."""

from functools import lru_cache
from urllib.parse import urlencode

from django.core.paginator import Paginator

PAGE = "seite"


class Pages(Paginator):
    """A page of these has `numbers` for `_pager.html`: all near it, the others elided."""

    def page(self, number):
        page = super().page(number)
        page.numbers = list(self.get_elided_page_range(page.number, on_each_side=1, on_ends=1))
        return page


def address(query, **changes):
    """Address, on this page, of a QueryDict with parameters replaced; None or [] takes one away.

    The page number always goes, since another list begins at its first page.
    """
    parameters = {**dict(query.lists()), **changes, PAGE: None}
    encoded = "&".join(
        parameter(name, value)
        for name, values in parameters.items()
        for value in (values if isinstance(values, list) else [values])
        if value is not None
    )
    return f"?{encoded}" if encoded else "./"


@lru_cache(5000)
def parameter(name, value):
    """A parameter as an address writes it; the same few stand in every address of a list."""
    return urlencode({name: value})


def base_query(query):
    """The query string in front of a page number, ending in „&“ unless it is empty."""
    rest = address(query).removeprefix("./").removeprefix("?")
    return f"{rest}&" if rest else ""
