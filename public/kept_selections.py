"""What the decisions of a filtered list come to, from what the commit keeps (`kept_figures`)."""

import re
from collections.abc import Mapping
from typing import Any

from django.db.models import Q, QuerySet

from funding.models import Status
from public.added_money import REACH_WORDS
from public.german_values import slugs
from public.kept_figures import ALL, EVERYTHING, money_added, money_kept, one, theme_sums
from public.lists.entry_filters import WITHOUT_DATE
from public.models import Addition, Figure
from public.money_cells import Money, NamedSum

YEAR = re.compile("[1-9][0-9]{0,3}")


def themes_of_selection(chosen: Mapping[str, list[str]]) -> dict[str, NamedSum]:
    """`theme_sums` of a list by its filters {name: values}; one query, and none for a selection of
    which they are not kept: by more than one county, or by anything that is no column of a figure.
    """
    conditions, rest = ALL, dict(chosen)
    for name, condition in NARROWING.items():
        conditions &= condition(rest.pop(name, []))
    districts = rest.pop("landkreis", [])
    if rest or len(districts) > 1:
        return {}
    return theme_sums("".join(districts), conditions)


def money_of_selection(chosen: Mapping[str, list[str]], entries: QuerySet[Any]) -> Money:
    """What the decisions of a list come to, by its filters {name: values}; one query.

    Kept is what has one value of one dimension, in any years and states, of any reach and by any
    payers; of anything else what its `entries` add is added up.
    """
    conditions, rest = ALL, dict(chosen)
    for name, condition in NARROWING.items():
        conditions &= condition(rest.pop(name, []))
    if any(name not in Figure.DIMENSIONS for name in rest) or sum(map(len, rest.values())) > 1:
        numbers = entries.order_by().values("object_id")
        return money_added(Addition.objects.filter(object_id__in=numbers))
    scopes = [one(name, value) for name, values in rest.items() for value in values]
    scope = scopes[0] if scopes else EVERYTHING
    return money_kept(Figure.objects.filter(conditions, scope=scope))


def in_years(words: list[str]) -> Q:
    """Condition: of one of these years as the addresses write them, if there are any."""
    years = [int(word) for word in words if YEAR.fullmatch(word)]
    undated = Q(year=None) if WITHOUT_DATE in words else Q()
    return Q(year__in=years) | undated if words else ALL


def in_states(words: list[str]) -> Q:
    states = [code for code, word in slugs(Status.choices).items() if word in words]
    return Q(state__in=states) if words else ALL


def by_payers(words: list[str]) -> Q:
    return Q(payers__in=words) if words else ALL


def of_reach(words: list[str]) -> Q:
    reaches = [reach for reach, word in REACH_WORDS.items() if word in words]
    return Q(reach__in=reaches) if words else ALL


NARROWING = {
    "jahr": in_years,
    "status": in_states,
    "zahlt": by_payers,
    "reichweite": of_reach,
}
