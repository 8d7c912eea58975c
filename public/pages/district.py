"""Everything the page of one district shows."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import chain

from evidence.values.money import CENT, Total
from funding.models import Call
from funding.reading import in_order
from processes.findings import number_of_services
from processes.models import Offer
from public import figures_of_day
from public.audience import PUBLIC
from public.cards import cards
from public.context import districts_for_maps
from public.figures import (
    Grants,
    Reach,
    added,
    projects_in,
)
from public.lists.calls import with_application_from
from public.lists.decisions import decision_row
from public.pages.district_map import DistrictMap, district_map
from public.pages.measures_elsewhere import CountyMeasures, measures_of_county
from public.pages.organisation import organisation_years
from public.pages.page_evidence import PageEvidence, evidence_of
from public.pages.successors import (
    BELONGED,
    Standing,
    forebears,
    inherited,
    standing,
    successions_of,
)
from public.pages.year_table import YearTable, money_cells, year_table
from regions.models import District, Organisation, PopulationFigure

EURO = Decimal(1)
LATEST = 5
MOST_CARDS = 12


@dataclass(frozen=True)
class Figure:
    """What a district does alone, with some others, or with all: its projects and its grants."""

    reach: Reach
    projects: int
    grants: Grants
    per_head: Total | None = None


@dataclass(frozen=True)
class Group:
    """Some of the projects of a reach as cards, and how many there are."""

    reach: Reach
    number: int
    cards: list


@dataclass(frozen=True)
class DistrictPage:
    """`people` is the newest of the figures in `population`; `office` the authority, if known."""

    district: District
    standing: Standing | None
    former: list
    inherited: list
    districts: list
    map: DistrictMap
    population: list
    people: PopulationFigure | None
    figures: list
    project_count: int
    service_count: int
    together: Grants
    years: YearTable
    office: Organisation | None
    office_years: YearTable | None
    groups: list
    rows: list
    organisations: list
    call_count: int
    measures: CountyMeasures
    evidence: PageEvidence


def district_page(district):
    """`DistrictPage` of a district that passed its gate."""
    districts = districts_for_maps()
    population = list(district.population.all())
    people = population[0] if population else None
    grants = figures_of_day.district_grants(district)
    numbers = figures_of_day.projects_by_reach(district)
    bodies = list(district.organisations.all())
    office = office_among(bodies)
    successions = successions_of(district)
    former = forebears(district, successions)
    measures = measures_of_county(district)
    return DistrictPage(
        district=district,
        standing=standing(district, successions, BELONGED),
        former=former,
        inherited=inherited(former, all_grants),
        districts=districts,
        map=district_map(district, projects_in(district)),
        population=population,
        people=people,
        figures=figures(numbers, grants, people),
        project_count=sum(numbers.values()),
        service_count=service_count(district),
        together=added(grants.values()),
        years=year_table(grants_columns(grants)),
        office=office,
        office_years=years_of(office) if office else None,
        groups=groups(figures_of_day.first_projects(district, MOST_CARDS), numbers, districts),
        rows=[decision_row(each) for each in latest_decisions(district)],
        organisations=[each for each in bodies if each.kind != Organisation.Kind.DISTRICT],
        call_count=calls_with_applications_from(district).count(),
        measures=measures,
        evidence=evidence_of([district, *population, *measures.states]),
    )


def calls_with_applications_from(district):
    return Call.objects.visible_to(PUBLIC).filter(with_application_from([district.slug]))


def service_count(district):
    """Of how many services a source says something here, as the list of them shows it."""
    return number_of_services(Offer.objects.visible_to(PUBLIC).filter(district=district))


def all_grants(district):
    """Of whatever reach."""
    return added(figures_of_day.district_grants(district).values())


def office_among(bodies):
    """The authority that governs the district, or None."""
    return next((each for each in bodies if each.kind == Organisation.Kind.DISTRICT), None)


def years_of(office):
    return organisation_years(office, figures_of_day.projects_by_year(office))


def figures(numbers, grants, people):
    """One `Figure` for each reach; only what a district has alone falls to its inhabitants."""
    found = []
    for reach, number in numbers.items():
        its_grants = added(each for (_, other), each in grants.items() if other == reach)
        known = people and people.people and reach == Reach.ALONE and its_grants.granted.is_known
        share = per_head(its_grants.granted, people.people) if known else None
        found.append(Figure(reach, number, its_grants, share))
    return found


def grants_columns(grants):
    """{heading: {year: Cell}} of a district's decisions: one column for each reach, and all."""
    columns = {
        reach.label: {year: each for (year, other), each in grants.items() if other == reach}
        for reach in Reach
    }
    years = {year for year, _ in grants}
    columns["zusammen"] = {
        year: added(each for (other, _), each in grants.items() if other == year) for year in years
    }
    return {heading: money_cells(each) for heading, each in columns.items()}


def groups(projects, numbers, districts):
    """Cards of {reach: projects}; a reach without projects is left out."""
    made = {card.project.pk: card for card in cards(chain(*projects.values()), districts)}
    return [
        Group(reach, numbers[reach], [made[each.pk] for each in shown])
        for reach, shown in projects.items()
        if shown
    ]


def latest_decisions(district):
    """The newest dated decisions with who pays."""
    return in_order(figures_of_day.newest_decisions_in(district, LATEST), PUBLIC, ["funders"])


def per_head(total, people):
    """Total divided by a number of people, as exact as the total is."""
    step = EURO if total.is_rounded else CENT

    def share(value):
        return None if value is None else (value / people).quantize(step, ROUND_HALF_UP)

    return Total(
        share(total.lower), share(total.upper), total.is_rounded, total.count, total.unknown
    )
