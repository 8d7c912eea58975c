"""Pages of a list, and the address of the same list with one thing changed."""

from functools import lru_cache
from urllib.parse import urlencode

from django.core.paginator import InvalidPage, Paginator
from django.http import Http404

PAGE = "seite"


class NoSuchPage(Http404):
    """A page number that the list does not have; `message` says so in German."""

    def __init__(self, typed, pages):
        shown = "".join(char for char in typed if char.isprintable())[:20]
        self.message = (
            f"Die Seite „{shown}“ gibt es in dieser Liste nicht. "
            f"{'Sie hat nur eine Seite.' if pages == 1 else f'Sie hat {pages} Seiten.'}"
        )
        super().__init__(self.message)


def page_of(request, rows, size):
    """The requested page of a queryset with `numbers` for the pager; raises NoSuchPage (404).

    `page.paginator.is_capped` says that there are more rows than are counted and shown.
    """
    paginator = Paginator(rows, size)
    paginator.is_capped = getattr(rows, "is_capped", False)
    typed = request.GET.get(PAGE, "1")
    try:
        page = paginator.page(typed if typed.isascii() and typed.isdigit() else "")
    except InvalidPage as error:
        raise NoSuchPage(typed, paginator.num_pages) from error
    page.numbers = list(paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1))
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
