"""Everything the page of one municipality shows, and the list of all of them.

A municipality has a page as soon as a project that everybody may see names it.
"""

from collections import defaultdict
from dataclasses import dataclass

from evidence.folding import folded
from evidence.values.money import Total
from funding.reading import in_order
from projects.models import Project
from public.audience import PUBLIC
from public.cards import cards
from public.context import districts_for_maps
from public.kept_figures import (
    counted_in,
    money_in,
    newest,
    of_projects,
    one,
    own_part_received,
    projects_by_one,
)
from public.lists.decisions import decision_row
from public.models import Kind, SearchEntry
from public.money_cells import granted, number_of
from public.pages.district_map import DistrictMap, district_map
from public.pages.lead.municipality import municipality_lead
from public.pages.own_money import OwnMoney, own_money
from public.pages.who_pays import WhoPays, who_pays
from public.search.hits import HIGHEST
from regions.models import District, Municipality, Organisation

DIMENSION = "gemeinde"
MOST_CARDS = 6
MOST_ROWS = 5


@dataclass(frozen=True)
class MunicipalityPage:
    """`granted` and `who` are of the decisions on projects that name it, whole as they are;
    `received` is what falls to its own authority."""

    municipality: Municipality
    lead: str
    district: District
    districts: list
    map: DistrictMap
    administration: Organisation | None
    received: Total
    project_count: int
    granted: Total
    decision_count: int
    who: WhoPays
    own: OwnMoney
    cards: list
    rows: list


def municipality_page(municipality: Municipality) -> MunicipalityPage | None:
    """The page of a municipality that passed its gate; None where no project names it."""
    scope = one(DIMENSION, municipality.ags)
    number, _ = of_projects(scope=scope).get((), (0, Total()))
    if not number:
        return None
    districts = districts_for_maps()
    bodies = Organisation.objects.visible_to(PUBLIC).lasting()
    money = money_in(scope)
    whole = granted(money.cells)
    authority = bodies.filter(municipality=municipality).order_by("pk").first()
    return MunicipalityPage(
        municipality=municipality,
        lead=municipality_lead(municipality.name, number, whole),
        district=municipality.district,
        districts=districts,
        map=district_map(municipality.district, only=municipality),
        administration=authority,
        received=own_part_received(authority) if authority else Total(),
        project_count=number,
        granted=whole.total,
        decision_count=number_of(money.cells),
        who=who_pays(money.cells, gemeinde=municipality.ags),
        own=own_money(money),
        cards=cards(dearest_projects(scope), districts),
        rows=[decision_row(each) for each in newest_decisions(scope)],
    )


def dearest_projects(scope: str) -> list[Project]:
    """The projects of a scope, the highest granted amount first."""
    entries = SearchEntry.objects.filter(kind=Kind.PROJECT, facets__contains=[scope])
    numbers = entries.order_by(*HIGHEST).values_list("object_id", flat=True)[:MOST_CARDS]
    found = Project.objects.visible_to(PUBLIC).in_bulk(list(numbers))
    return [found[number] for number in numbers if number in found]


def newest_decisions(scope: str) -> list:
    numbers = newest(counted_in(Kind.DECISION, scope).exclude(day=None), MOST_ROWS)
    return in_order(numbers, PUBLIC, ["funders"])


def named_municipalities() -> list[Municipality]:
    """Those that have a page, in the order of their keys; two queries."""
    keys = [ags for ags in projects_by_one(DIMENSION) if ags]
    rows = Municipality.objects.visible_to(PUBLIC).filter(ags__in=keys)
    return list(rows.only("ags", "name").order_by("ags", "pk"))


@dataclass(frozen=True)
class Line:
    """A municipality in the list, with how many projects name it."""

    municipality: Municipality
    project_count: int


def lines_by_district() -> list[tuple[District, list[Line], list[Line]]]:
    """Rows (district, its lines by name with projects, those without), of today; three queries."""
    found = projects_by_one(DIMENSION)
    rows = Municipality.objects.visible_to(PUBLIC).lasting().filter(is_unincorporated=False)
    named: dict[int, list[Line]] = defaultdict(list)
    others: dict[int, list[Line]] = defaultdict(list)
    by_name = sorted(
        rows.defer("geometry", "map_path"), key=lambda each: (folded(each.name), each.pk)
    )
    for each in by_name:
        line = Line(each, found.get(each.ags, (0, Total()))[0])
        (named if line.project_count else others)[each.district_id].append(line)
    districts = [each for each in districts_for_maps() if not each.is_over]
    return [(each, named[each.pk], others[each.pk]) for each in districts]
