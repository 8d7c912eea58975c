"""Pages of the public lists, where a number that a list does not have is not found."""

from django.core.paginator import InvalidPage
from django.http import Http404

from evidence.paging import PAGE, Pages, address, base_query

__all__ = ["PAGE", "NoSuchPage", "address", "base_query", "page_of"]


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
    pages = Pages(rows, size)
    pages.is_capped = getattr(rows, "is_capped", False)
    typed = request.GET.get(PAGE, "1")
    try:
        return pages.page(typed if typed.isascii() and typed.isdigit() else "")
    except InvalidPage as error:
        raise NoSuchPage(typed, pages.num_pages) from error
