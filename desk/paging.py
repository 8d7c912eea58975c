"""Pages of the lists of the desk, and rows of several kinds as one list."""

from functools import cached_property

from desk.made_once import counting
from evidence.paging import PAGE, Pages, address, base_query
from evidence.plans import rows_by_plan


def page_of(request, rows, size=25):
    """The requested page, else the nearest: while somebody works, lists grow shorter."""
    return Pages(rows, size).get_page(request.GET.get(PAGE))


def pager(request):
    """Context of `_pager.html`: the address of this list in front of a page number."""
    return {"base_query": base_query(request.GET), "first_page": address(request.GET)}


class Limited:
    """The first rows of a queryset, counted to their limit only: more are not paged through."""

    def __init__(self, rows, most):
        self.rows, self.most = rows, most
        self.total = rows.order_by()[: most + 1].count()

    @property
    def is_capped(self):
        return self.total > self.most

    def count(self):
        return min(self.total, self.most)

    def __len__(self):
        return self.count()

    def __getitem__(self, window):
        return self.rows[window]


class Joined:
    """Several querysets as one list: pairs (queryset, function that makes a row of a record).

    `shown` adds to a queryset what only the rows that are read need. How many rows there are is
    asked once, unless who asks for the list knows.
    """

    def __init__(self, parts, shown=lambda rows: rows):
        self.parts, self.shown = parts, shown

    @cached_property
    def counts(self):
        [numbers] = rows_by_plan(*counting(queryset for queryset, _ in self.parts))
        return numbers

    def count(self):
        return sum(self.counts)

    def __len__(self):
        return self.count()

    def __getitem__(self, window):
        rows, start, stop = [], window.start or 0, window.stop
        for (queryset, make), count in zip(self.parts, self.counts, strict=True):
            if start < count and stop > 0:
                rows += [make(record) for record in self.shown(queryset)[max(start, 0) : stop]]
            start, stop = max(start - count, 0), stop - count
        return rows
