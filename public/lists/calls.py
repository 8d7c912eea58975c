"""The list of calls: its filters, and what it says first.

The state of a call follows from the day (`funding.rules.call_state`), so it is asked of each call
and not of the database: there are some dozens of them.
"""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils import timezone

from funding.models import Application, Call, EligibleBody, Programme
from funding.rules.call_state import CallState
from public.audience import PUBLIC
from public.german_values import codes, number_word
from public.lists.filters import FacetedFilterSet, FacetFilter
from public.pages.call_words import STILL_TO_COME
from regions.models import District

BODIES = codes(EligibleBody.Kind.choices)
WITHOUT_YEAR = "ohne-jahr"


def states_of(calls):
    """{number: state today} of a queryset of calls."""
    today = timezone.localdate()
    return {call.pk: call.state_on(today) for call in calls.order_by()}


def numbers_in(states):
    """The numbers of the calls that are in one of these states today."""
    found = states_of(Call.objects.visible_to(PUBLIC))
    return [pk for pk, state in found.items() if state in states]


def still_to_come():
    return numbers_in(STILL_TO_COME)


def in_states(values):
    return Q(pk__in=numbers_in(values))


def state_options(counted):
    numbers = Counter(states_of(counted).values())
    return [(state.value, state.label, numbers[state]) for state in CallState]


def of_programmes(values):
    return Q(programme__slug__in=values)


def programme_options(counted):
    numbers = dict(counted.order_by().values_list("programme").annotate(n=Count("pk")))
    programmes = Programme.objects.visible_to(PUBLIC).filter(calls__isnull=False).distinct()
    rows = programmes.order_by("name", "pk").values_list("pk", "slug", "name")
    return [(slug, name, numbers.get(pk, 0)) for pk, slug, name in rows]


def of_years(values):
    years = Q(year__in=[int(value) for value in values if value.isascii() and value.isdigit()])
    return years | Q(year=None) if WITHOUT_YEAR in values else years


def year_options(counted):
    numbers = dict(counted.order_by().values_list("year").annotate(n=Count("pk")))
    years = Call.objects.visible_to(PUBLIC).order_by("-year").values_list("year", flat=True)
    options = [(str(year), str(year), numbers.get(year, 0)) for year in years.distinct() if year]
    return [*options, (WITHOUT_YEAR, "ohne Jahr", numbers.get(None, 0))]


def for_bodies(values):
    return Q(
        pk__in=EligibleBody.objects.visible_to(PUBLIC)
        .filter(kind__in=[BODIES[value] for value in values if value in BODIES])
        .values("call")
    )


def body_options(counted):
    rows = EligibleBody.objects.visible_to(PUBLIC).filter(call__in=counted.order_by())
    numbers = dict(rows.order_by().values_list("kind").annotate(n=Count("pk")))
    return [
        (slug, EligibleBody.Kind(kind).label, numbers.get(kind, 0)) for slug, kind in BODIES.items()
    ]


def with_application_from(slugs):
    """Condition: a body of one of these counties applied, alone or as a partner."""
    seen = Application.objects.visible_to(PUBLIC)
    ways = Q(lead__district__slug__in=slugs) | Q(applicants__district__slug__in=slugs)
    return Q(pk__in=seen.filter(ways).values("call"))


def district_options(counted):
    seen = Application.objects.visible_to(PUBLIC).filter(call__in=counted.order_by())
    districts = ("lead__district__slug", "applicants__district__slug")
    rows = {(call, slug) for call, *slugs in seen.values_list("call", *districts) for slug in slugs}
    numbers = Counter(slug for _, slug in rows)
    named = District.objects.visible_to(PUBLIC).order_by("short_name", "pk")
    return [(slug, name, numbers[slug]) for slug, name in named.values_list("slug", "short_name")]


class CallFilter(FacetedFilterSet):
    """Facets of the calls."""

    stand = FacetFilter("Stand", in_states, state_options)
    programm = FacetFilter("Förderprogramm", of_programmes, programme_options)
    jahr = FacetFilter("Jahr", of_years, year_options)
    wer = FacetFilter("Wer sich bewerben darf", for_bodies, body_options)
    landkreis = FacetFilter("Anträge aus", with_application_from, district_options)


@dataclass(frozen=True)
class Answer:
    """The sentence above the list, and the calls that it is about."""

    text: str
    calls: list


def answer(shown):
    """Which of all calls (`Shown`) are open, else which are announced."""
    of = {state: [each for each in shown if each.state == state] for state in CallState}
    if calls := of[CallState.OPEN]:
        return Answer(number_of(len(calls), "offen"), calls)
    text = "Zurzeit ist kein Aufruf offen."
    if calls := of[CallState.ANNOUNCED]:
        return Answer(f"{text} {number_of(len(calls), 'angekündigt')}", calls)
    return Answer(text, [])


def number_of(number, word):
    """„Zurzeit sind drei Aufrufe offen.“"""
    if number == 1:
        return f"Zurzeit ist ein Aufruf {word}."
    return f"Zurzeit sind {number_word(number)} Aufrufe {word}."
