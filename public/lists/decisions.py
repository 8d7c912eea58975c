"""The list of decisions: its filters, and the rows that lists of decisions are made of."""

from dataclasses import dataclass

from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from funding.models import Status
from funding.reading import day_of
from public.added_money import REACH_LABELS
from public.badges import AMENDMENT, Badge, decision_badge
from public.german_values import named, slugs
from public.lists.entry_filters import EntryFilterSet, ValueFacet, known_years
from public.lists.projects import (
    FORMER_FUNDERS,
    districts,
    fields,
    funders,
    municipalities,
    organisations,
    programmes,
    themes,
)
from public.models import Kind
from public.payers import PAYERS
from public.search.hits import HIGHEST, LOWEST, NEWEST, OLDEST

# What addresses said before they spoke German: see `canonical.in_todays_words`.
FORMER = {"art": ("status", slugs(Status.choices)), **FORMER_FUNDERS}


def statuses(_numbers):
    return named(Status.choices)


def payers(_numbers):
    return list(PAYERS.items())


def reaches(_numbers):
    return list(REACH_LABELS.items())


class DecisionFilter(EntryFilterSet):
    """Search and facets of the decisions everybody may see."""

    kind = Kind.DECISION
    ORDERS = {
        "datum": ("Neueste zuerst", NEWEST),
        "aelteste": ("Älteste zuerst", OLDEST),
        "betrag": ("Höchster Betrag zuerst", HIGHEST),
        "betrag-auf": ("Niedrigster Betrag zuerst", LOWEST),
    }

    landkreis = ValueFacet("Landkreis", districts)
    gemeinde = ValueFacet("Gemeinde", municipalities, unfolded=3)
    zahlt = ValueFacet("Wer zahlt", payers, unfolded=7)
    status = ValueFacet("Stand", statuses)
    geldgeber = ValueFacet("Geldgeber", funders, unfolded=5)
    empfang = ValueFacet("Empfangende Stelle", organisations, unfolded=4)
    programm = ValueFacet("Förderprogramm", programmes, unfolded=4)
    handlungsfeld = ValueFacet("Handlungsfeld", fields, unfolded=7)
    thema = ValueFacet("Thema", themes, unfolded=5)
    jahr = ValueFacet("Jahr", known_years(Kind.DECISION), unfolded=6)
    reichweite = ValueFacet("Betrifft", reaches)


@dataclass(frozen=True)
class Row:
    """A decision, or an amendment of it, in a list."""

    shown: object
    day: FlexDate
    day_is: str
    badge: Badge
    amount: Amount
    is_cost_neutral: bool
    is_counted: bool
    text: str = ""


def decision_row(decision):
    """The row of a loaded decision, told by its version in force."""
    shown = decision.shown
    version = shown.current
    return Row(
        shown=shown,
        day=shown.day,
        day_is=shown.day_is,
        badge=decision_badge(version.status) if version else Badge("Storniert", "close", "neutral"),
        amount=version.amount if version else Amount("not_applicable"),
        is_cost_neutral=False,
        is_counted=bool(version and version.is_counted),
    )


def decision_rows(pairs):
    """Rows for pairs (version, shown), amendments as such."""
    return [version_row(version, shown) for version, shown in pairs]


def version_row(version, shown):
    handover = shown.handover if version == shown.original else None
    day, day_is = day_of(version, handover)
    return Row(
        shown=shown,
        day=day,
        day_is=day_is,
        badge=AMENDMENT if version.is_amendment else decision_badge(version.status),
        amount=version.amount,
        is_cost_neutral=version.is_cost_neutral,
        is_counted=version.is_counted,
        text=version.changes,
    )
