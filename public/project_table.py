"""The columns of the table of projects, and how a press on a heading sorts it."""

from dataclasses import dataclass

from public.paging import address


@dataclass(frozen=True)
class Column:
    """A heading; `sorted` is the value of aria-sort, `href` leads to the other direction."""

    name: str
    label: str
    numeric: bool = False
    href: str = ""
    sorted: str = ""
    next_order: str = ""


def sortable(name, label, query, order, default, orders, numeric=False):
    """A column of a table sorted by `order`.

    `orders` are pairs (name of the order, aria-sort); the first one is what a press sorts by, a
    second press takes the next. `default` is the order of the address without one.
    """
    names = [each for each, _ in orders]
    following = names[(names.index(order) + 1) % len(names)] if order in names else names[0]
    href = address(query, sortierung=None if following == default else following)
    return Column(name, label, numeric, href, dict(orders).get(order, ""), following)


PROJECT_COLUMNS = (
    ("titel", "Projekt", (("titel", "ascending"),), False),
    ("beginn", "Beginn", (("beginn", "descending"),), False),
    ("betrag", "Bewilligt", (("betrag", "descending"),), True),
)


def project_columns(selection):
    """{name: Column} of what the table can be sorted by."""
    return {
        name: sortable(
            *(name, label, selection.filters.query, selection.order),
            *(selection.filters.usual_order, orders, numeric),
        )
        for name, label, orders, numeric in PROJECT_COLUMNS
    }
