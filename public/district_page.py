"""Everything the page of one district shows."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from evidence.money import CENT, Total, euro
from evidence.references import References
from funding.models import Decision
from funding.reading import loaded
from funding.sums import granted_total, of_projects
from projects.counts import in_one_district, region_wide
from projects.models import Project
from public.audience import PUBLIC
from public.cards import cards
from public.context import districts_for_maps
from public.decision_list import decision_row
from public.project_page import remarks_of_kind
from regions.models import District

LATEST = 5


@dataclass(frozen=True)
class Figures:
    """Numbers and grants of a district, apart for what it does alone and with others."""

    alone: int
    shared: int
    everywhere: int
    granted_alone: Total
    granted_shared: Total
    people: object

    @property
    def total(self):
        return self.alone + self.shared + self.everywhere

    @property
    def per_head(self):
        """Euros per inhabitant of what the district was granted alone, or an empty string."""
        if not (self.people and self.granted_alone.is_known):
            return ""
        value = (self.granted_alone.lower / Decimal(self.people.people)).quantize(
            CENT, ROUND_HALF_UP
        )
        return f"{self.granted_alone.qualifier} {euro(value)}".strip()


def figures_of(district, people):
    """Figures of a district from the same querysets as the lists."""
    projects = Project.objects.visible_to(PUBLIC).filter(
        pk__in=Project.districts.through.objects.filter(district=district).values("project")
    )
    alone, everywhere = in_one_district(projects), region_wide(projects)
    shared = projects.exclude(pk__in=alone.values("pk"))
    decisions = Decision.objects.visible_to(PUBLIC)
    numbers = {"alone": alone.count(), "everywhere": everywhere.count()}
    return Figures(
        **numbers,
        shared=projects.count() - sum(numbers.values()),
        granted_alone=granted_total(of_projects(decisions, alone)),
        granted_shared=granted_total(of_projects(decisions, shared)),
        people=people,
    )


def district_page(district):
    """Template context for a district."""
    districts = districts_for_maps()
    population = list(district.population.all())
    visible = Project.objects.visible_to(PUBLIC)
    own = visible.filter(
        pk__in=Project.districts.through.objects.filter(district=district).values("project")
    )
    wide = region_wide(own)
    decisions = of_projects(Decision.objects.visible_to(PUBLIC), own.values("pk")).with_day()
    references = References([district, *population])
    return {
        "district": district,
        "districts": districts,
        "all_districts": list(District.objects.visible_to(PUBLIC).only("map_path", "label_y")),
        "municipalities": [
            each for each in district.municipalities.all() if not each.is_unincorporated
        ],
        "areas": list(district.municipalities.all()),
        "population": population,
        "figures": figures_of(district, population[0] if population else None),
        "office": district.organisations.filter(kind="district")
        .prefetch_related("office_holders")
        .first(),
        "organisations": list(district.organisations.exclude(kind="district")),
        "own_cards": cards(own.exclude(pk__in=wide.values("pk")).order_by("title"), districts),
        "wide_cards": cards(wide.order_by("title"), districts),
        "rows": [decision_row(each) for each in latest_decisions(decisions)],
        "decision_count": decisions.count(),
        "sources": references.sources,
        "contradictions": remarks_of_kind(references, "contradiction"),
        "gaps": remarks_of_kind(references, "gap"),
        "hints": remarks_of_kind(references, "hint"),
    }


def latest_decisions(decisions):
    """The newest dated decisions, loaded."""
    newest = list(
        decisions.exclude(day=None).order_by("-day", "-pk").values_list("pk", flat=True)[:LATEST]
    )
    rows = {row.pk: row for row in loaded(Decision.objects.filter(pk__in=newest), PUBLIC)}
    return [rows[pk] for pk in newest]
