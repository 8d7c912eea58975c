"""Everything the home page shows: key figures, the map, what is to come and what is new."""

from dataclasses import dataclass

from django.contrib.humanize.templatetags.humanize import intcomma
from django.db.models import F

from evidence.models import Source
from evidence.values.money import Total
from funding.reading import shown_versions
from projects.models import State
from public.audience import PUBLIC
from public.context import districts_for_maps
from public.figures import Grants, Reach
from public.kept_evidence import evidence_counts, newest_source
from public.kept_figures import (
    EVERYTHING,
    digital_states,
    field_sums,
    grants_in,
    money_in,
    projects_by_place,
    theme_sums,
)
from public.lists.decisions import decision_rows
from public.lists.projects import names_of_fields
from public.models import DATED, Addition, Figure
from public.money_cells import granted, number_of
from public.pages.chronicle import coming, entries_of, past, told
from public.pages.money_answers import MoneyAnswers, answers_of
from public.pages.money_fields import MoneyFields, money_fields
from public.pages.money_places import money_places
from public.pages.outcomes import outcomes
from public.pages.theme_fact import ThemeFact, theme_fact
from regions.models import District

NOTHING = "Noch ist keine Bewilligung bekannt."
LATEST = 5
MOST_FIELDS = 5
NEXT = 3


@dataclass(frozen=True)
class HomePage:
    """`states` are German sentences; `granted` is what the `decision_count` decisions come to.

    `digital` and `digital_count` are of the digital projects, which the headline is about.
    """

    digital: Grants
    digital_count: int
    money: MoneyAnswers
    granted: Total
    theme: ThemeFact | None
    fields: MoneyFields
    places: list
    states: str
    project_count: int
    region_wide_count: int
    source_count: int
    remark_count: int
    map_districts: list
    without_district: int
    decision_count: int
    latest_decisions: list
    latest_entries: list
    coming: list
    newest_source: Source | None
    outcomes: list


def home_page(today):
    """`HomePage` as it stands on this day."""
    places, states = projects_by_place(), digital_states()
    money, districts = money_in(EVERYTHING), districts_with_counts(places.districts)
    former = [each for each in districts_for_maps() if each.is_over]
    sources, remarks = evidence_counts()
    of_projects = told().filter(kind__in=["event", "news"])
    return HomePage(
        digital=grants_in(Figure.DIGITAL),
        digital_count=sum(states.values()),
        money=answers_of(money, NOTHING),
        granted=granted(money.cells).total,
        theme=theme_fact(theme_sums()),
        fields=money_fields(field_sums(dict(names_of_fields())), MOST_FIELDS),
        places=money_places([*districts, *former], places, money.cells),
        states=state_words(states),
        project_count=places.total,
        region_wide_count=places.region_wide,
        source_count=sources,
        remark_count=remarks,
        map_districts=districts,
        without_district=places.without_district,
        decision_count=number_of(money.cells),
        latest_decisions=decision_rows(shown_versions(newest_versions(), PUBLIC)),
        latest_entries=entries_of(keys(past(of_projects, today)[:LATEST]), today),
        coming=entries_of(keys(coming(told(), today)[:NEXT]), today),
        newest_source=newest_source(today),
        outcomes=outcomes(),
    )


def keys(entries):
    return list(entries.values_list("kind", "object_id"))


def newest_versions():
    """The numbers of the newest versions by their own day, amendments included."""
    dated = Addition.objects.filter(kind=DATED).order_by(
        F("day").desc(nulls_last=True), F("object_id").desc()
    )
    return list(dated.values_list("object_id", flat=True)[:LATEST])


def districts_with_counts(projects):
    """Today's districts from north to south with their projects: `total`, `everywhere`, `alone`.

    `projects` is {slug: {reach: number}}. `people` is the latest population figure or None.
    """
    rows = list(
        District.objects.visible_to(PUBLIC)
        .lasting()
        .defer("geometry")
        .prefetch_related("population")
    )
    for row in rows:
        numbers = projects.get(row.slug, {})
        row.total, row.everywhere, row.alone = (
            sum(numbers.values()),
            numbers.get(Reach.EVERYWHERE, 0),
            numbers.get(Reach.ALONE, 0),
        )
        row.people = next(iter(row.population.all()), None)
    return sorted(rows, key=lambda row: (row.label_y, row.short_name, row.pk))


STATE_PHRASES = (
    (State.RUNNING, "läuft", "laufen"),
    (State.IMPLEMENTED, "ist umgesetzt", "sind umgesetzt"),
    (State.CONCEPT, "ist im Konzept", "sind im Konzept"),
)


def state_words(numbers):
    """German sentences on {state: how many projects are in it}."""
    parts = [
        f"{intcomma(numbers[state])} {one if numbers[state] == 1 else many}"
        for state, one, many in STATE_PHRASES
        if numbers.get(state)
    ]
    sentence = f"{', '.join(parts)}." if parts else ""
    if unknown := numbers.get(State.UNKNOWN):
        sentence += f" Bei {intcomma(unknown)} ist der Stand nicht belegt."
    return sentence.strip()
