"""The lists of what lacks something between strategy and result, one of them whole."""

from public.cards import cards
from public.context import districts_for_maps
from public.lists.filters import printable
from public.lists.paging import address, base_query, page_of
from public.pages.gaps import BY_SLUG, FIRST, counted_gaps
from public.pages.matrix import empty_cells, matrix
from public.pages.measure_rows import for_rows, measure_rows

PER_PAGE = 30
CHOSEN = "luecke"


def gap_context(request):
    """All gaps with their numbers and first rows, or the chosen one page by page."""
    typed, shown = request.GET.get(CHOSEN, ""), matrix()
    gap = BY_SLUG.get(typed)
    problems = [f"Lücke: „{printable(typed)}“ gibt es hier nicht."] if typed and not gap else []
    context = {"gaps": counted_gaps(shown, 0 if gap else FIRST), "chosen": gap}
    return context | {"problems": problems} | (one_gap(request, gap, shown) if gap else {})


def one_gap(request, gap, shown):
    """The list of one gap."""
    page = page_of(request, rows_of(gap, shown), PER_PAGE)
    drawn = DRAWN[gap.kind]
    return {
        "page": page,
        "number": gap_number(gap, page),
        "rows": drawn(page),
        "base_query": base_query(request.GET),
        "first_page": address(request.GET),
    }


def gap_number(gap, page):
    """How often something is missing: for a field in each of its counties without a measure."""
    rows = page.paginator.object_list
    return page.paginator.count if gap.rows else sum(len(counties) for _, counties in rows)


DRAWN = {
    "measure": measure_rows,
    "project": lambda page: cards(page, districts_for_maps()),
    "cell": list,
}


def rows_of(gap, shown):
    if gap.rows is None:
        return empty_cells(shown)
    rows = gap.rows().order_by("title", "pk")
    return for_rows(rows) if gap.kind == "measure" else rows
