"""Headings that sort a table: which order is in force, and where the next press leads."""

from dataclasses import dataclass

from public.lists.paging import address


@dataclass(frozen=True)
class Column:
    """A heading; `sorted` is the value of its aria-sort, `href` leads to the next order."""

    name: str
    label: str
    href: str
    sorted: str = ""
    numeric: bool = False


# name, label, pairs (order, aria-sort) of which a first press takes the first, is it numeric
PROJECT_COLUMNS = (
    ("titel", "Projekt", (("titel", "ascending"), ("titel-ab", "descending")), False),
    ("status", "Status", (("status", "ascending"), ("status-ab", "descending")), False),
    ("beginn", "Zeitraum", (("beginn", "descending"), ("beginn-auf", "ascending")), False),
    ("betrag", "Bewilligt", (("betrag", "descending"), ("betrag-auf", "ascending")), True),
)
DECISION_COLUMNS = (
    ("datum", "Datum", (("datum", "descending"), ("aelteste", "ascending")), False),
    ("betrag", "Betrag", (("betrag", "descending"), ("betrag-auf", "ascending")), True),
)


def sortable(columns, filters):
    """{name: Column} for the table of a list; `href` is empty where the list offers no order."""
    offered = dict(filters.orders)
    return {
        name: Column(
            *(name, label, press(filters, orders) if orders[0][0] in offered else ""),
            *(dict(orders).get(filters.order, ""), numeric),
        )
        for name, label, orders, numeric in columns
    }


def press(filters, orders):
    """Address of the list in the first order of a column, or in the other if that is in force."""
    (first, _), (second, _) = orders
    following = second if filters.order == first else first
    usual = following == filters.usual_order
    return address(filters.query, sortierung=None if usual else following)
