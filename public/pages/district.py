"""Everything the page of one district shows."""

from dataclasses import dataclass

from funding.models import Call
from funding.reading import in_order
from processes.findings import number_of_services
from processes.models import Offer
from public import figures_of_day
from public.audience import PUBLIC
from public.context import districts_for_maps
from public.figures import Grants
from public.lists.calls import with_application_from
from public.lists.decisions import decision_row
from public.money_cells import granted, number_of
from public.pages.biggest import biggest_of
from public.pages.district_map import DistrictMap, district_map
from public.pages.district_money import DistrictMoney, district_money
from public.pages.measures_elsewhere import CountyMeasures, measures_of_county
from public.pages.page_evidence import PageEvidence, evidence_of
from public.pages.successors import (
    BELONGED,
    Standing,
    forebears,
    inherited,
    standing,
    successions_of,
)
from regions.models import District, Organisation, PopulationFigure

LATEST = 3
MOST_PROJECTS = 5


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
    money: DistrictMoney
    biggest: list
    project_count: int
    service_count: int
    office: Organisation | None
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
    money = district_money(district, districts, people)
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
        map=district_map(district),
        population=population,
        people=people,
        money=money,
        biggest=biggest_of(district, MOST_PROJECTS),
        project_count=sum(each.projects for each in money.figures),
        service_count=service_count(district),
        office=office,
        rows=latest_decisions(district),
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
    cells = figures_of_day.district_money(district).cells
    return Grants(number_of(cells), granted(cells).total)


def office_among(bodies):
    """The authority that governs the district, or None."""
    return next((each for each in bodies if each.kind == Organisation.Kind.DISTRICT), None)


def latest_decisions(district):
    """Rows of the newest dated decisions with who pays."""
    numbers = figures_of_day.newest_decisions_in(district, LATEST)
    return [decision_row(each) for each in in_order(numbers, PUBLIC, ["funders"])]
