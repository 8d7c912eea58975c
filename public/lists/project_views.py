"""The views of the list of projects: cards, table, map and timeline of the same selection.

Each says how many projects it shows at once, what it needs beside the cards of the page, and its
own order, if it has one.
"""

from collections.abc import Callable
from dataclasses import dataclass

from public.lists.paging import address
from public.lists.project_map import project_map
from public.lists.sortable import PROJECT_COLUMNS, sortable
from public.lists.timeline import timeline


@dataclass(frozen=True)
class Selection:
    """What a view is made of: the filters of the list, its facets, and the cards of the page."""

    filters: object
    facets: list
    cards: list


@dataclass(frozen=True)
class View:
    """A way to show the projects; `more(selection)` gives the context of its own template."""

    name: str
    label: str
    title: str
    template: str
    per_page: int
    more: Callable
    order: str | None = None


CARDS = View(
    *("karten", "Karten", "", "public/_projects_as_cards.html", 20),
    more=lambda _: {},
)
TABLE = View(
    *("tabelle", "Tabelle", "als Tabelle", "public/_projects_as_table.html", 50),
    more=lambda selection: {"columns": sortable(PROJECT_COLUMNS, selection.filters)},
)
MAP = View(
    *("karte", "Landkarte", "auf der Landkarte", "public/_projects_on_map.html", 50),
    more=project_map,
)
TIMELINE = View(
    *("zeitleiste", "Zeitleiste", "auf der Zeitleiste", "public/_projects_in_time.html", 50),
    more=lambda selection: {"timeline": timeline(selection.cards)},
    order="beginn-auf",
)
VIEWS = {view.name: view for view in (CARDS, TABLE, MAP, TIMELINE)}


@dataclass(frozen=True)
class Switch:
    """A view as the switch offers it."""

    label: str
    href: str
    active: bool


def switches(query, current):
    """The views with their addresses, which keep filters, search and order."""
    return [
        Switch(
            view.label,
            address(query, ansicht=None if view is CARDS else view.name),
            view is current,
        )
        for view in VIEWS.values()
    ]
