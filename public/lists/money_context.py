"""What the list of decisions says of its selection: a sentence, who pays, by year, what counts."""

from typing import Any

from django.contrib.humanize.templatetags.humanize import intcomma

from evidence.values.money import NBSP
from funding.models import Status
from public.kept_selections import money_of_selection, themes_of_selection
from public.lists.decisions import DecisionFilter
from public.lists.filters import Facet
from public.money_cells import Cell, beside, granted, number_of
from public.pages.money_sentence import money_sentence
from public.pages.money_years import money_years
from public.pages.own_money import own_money
from public.pages.theme_fact import theme_fact
from public.pages.who_pays import COUNTED, who_pays

IN_ROW = ("landkreis", "zahlt", "status", "jahr")
NOTHING = "In dieser Auswahl ist keine Bewilligung bekannt."
# What does not count, as a number of it is said; nothing is left where every version is cancelled.
ASIDE = {
    Status.RECOGNISED: "anerkannt",
    Status.ALLOCATED: "zugewiesen",
    Status.IN_PRINCIPLE: "zugestimmt",
    Status.ANNOUNCED: "angekündigt",
    Status.LOCAL_VOTE: "vor Ort beschlossen",
    Status.WAIVED: "verzichtet",
    Status.REJECTED: "abgelehnt",
    Status.REVOKED: "widerrufen",
    "": "storniert",
}


def money_context(filters: DecisionFilter, facets: list[Facet]) -> dict[str, Any]:
    """Context of the list by its filters; two queries."""
    money = money_of_selection(filters.chosen, filters.entries)
    selected = selected_by(filters)
    return {
        "answer": money_sentence(money.cells, NOTHING),
        "theme": theme_fact(themes_of_selection(filters.chosen), **selected),
        "who": who_pays(money.cells, **selected),
        "years": money_years(money.cells, **selected),
        "own": own_money(money),
        "granted": granted(money.cells).total,
        "what_counts": what_counts(money.cells),
        "beside": beside(money.cells),
        "in_row": [facet for facet in facets if facet.name in IN_ROW],
        "others": [facet for facet in facets if facet.name not in IN_ROW],
    }


def what_counts(cells: list[Cell]) -> str:
    """„14 zählen zur Summe, 3 nicht: 2 zugewiesen, 1 angekündigt.“"""
    counted, together = granted(cells).number, number_of(cells)
    first = f"{intcomma(counted)} {'zählt' if counted == 1 else 'zählen'} zur Summe"
    aside = [(ASIDE[state], number_with(cells, state)) for state in ASIDE]
    words = ", ".join(f"{intcomma(number)}{NBSP}{word}" for word, number in aside if number)
    others = f", {intcomma(together - counted)} nicht: {words}" if together > counted else ""
    return f"{first}{others}."


def number_with(cells: list[Cell], state: str) -> int:
    return sum(cell.number for cell in cells if cell.state == state)


def selected_by(filters: DecisionFilter) -> dict[str, list[str]]:
    """The filters in force, with those of the states in force that count as granted."""
    names = filters.chosen.keys() & filters.query.keys()
    found = {name: filters.query.getlist(name) for name in sorted(names)}
    if states := [word for word in found.pop("status", []) if word in COUNTED]:
        found["status"] = states
    return found
