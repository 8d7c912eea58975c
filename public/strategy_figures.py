"""The numbers of strategies, measures and fields of action: the same wherever they stand.

As in `public.figures`, a page asks here for a selection and gets its number and its money. A cell
of the matrix counts a project in each of its fields and counties, so cells are never added up;
what counts each once is asked for by itself. The money of a cell is what falls to its projects, by
`funding.sums`: versions in force only, grants only; where a decision for several projects is not
divided, the part is unknown and the sum says „mindestens“.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from evidence.values.money import Total
from funding.models import Decision, ProjectShare
from funding.sums import granted_total
from projects.models import Activity, MeasureProject, Project, State
from public.audience import PUBLIC
from public.figures import NOTHING, counted_versions, visible_decisions, visible_projects
from public.kept_figures import projects_by
from strategy.models import FieldOfAction, Measure, MeasureState, Strategy

FIELD, COUNTY = "fields_of_action", "districts"
# As facets and kept figures call them.
DIMENSIONS = {FIELD: "handlungsfeld", COUNTY: "landkreis"}
# Of a project in such a state something came out, whether or not a source counts it.
WITH_RESULT = (State.IMPLEMENTED, State.CLOSED, State.MAINSTREAMED)


@dataclass(frozen=True)
class Numbers:
    """How many projects and measures, and what is granted for the projects."""

    projects: int = 0
    measures: int = 0
    granted: Total = NOTHING


def visible_measures() -> QuerySet[Measure]:
    return Measure.objects.visible_to(PUBLIC)


def visible_strategies() -> QuerySet[Strategy]:
    return Strategy.objects.visible_to(PUBLIC)


def visible_fields() -> QuerySet[FieldOfAction]:
    return FieldOfAction.objects.visible_to(PUBLIC)


def visible_links() -> QuerySet[MeasureProject]:
    """Which project belongs to which measure, of projects that everybody may see."""
    return MeasureProject.objects.visible_to(PUBLIC).filter(measure__in=visible_measures())


# ---- Selections ----


def projects_of(measures: Iterable[Measure]) -> QuerySet[Project]:
    return visible_projects().filter(
        pk__in=visible_links().filter(measure__in=measures).order_by().values("project")
    )


def granted_decisions() -> QuerySet[Decision]:
    """Decisions that grant money, by their version in force."""
    return visible_decisions().filter(pk__in=counted_versions().values("decision"))


def decisions_for(projects: QuerySet[Project]) -> QuerySet[Decision]:
    """What was granted for at least one of the projects; each decision once."""
    shares = ProjectShare.objects.filter(project__in=projects).order_by()
    return granted_decisions().filter(pk__in=shares.values("decision"))


def granted_projects() -> QuerySet[Project]:
    """Projects with a known grant, whether or not its amount is known."""
    shares = ProjectShare.objects.filter(decision__in=granted_decisions().order_by())
    return visible_projects().filter(pk__in=shares.order_by().values("project"))


def money_for(projects: QuerySet[Project]) -> Total:
    """What was granted for the projects, with each decision once."""
    return granted_total(decisions_for(projects))


def with_result() -> QuerySet[Measure]:
    """Measures that brought something about: live in a county, or by one of their projects."""
    live = MeasureState.objects.visible_to(PUBLIC).filter(
        measure=OuterRef("pk"), state=MeasureState.State.LIVE
    )
    told = Activity.objects.visible_to(PUBLIC).exclude(result="").order_by()
    done = Q(project__state__in=WITH_RESULT) | Q(project__in=told.values("project"))
    return visible_measures().filter(Exists(live) | Exists(links_of_measure().filter(done)))


def links_of_measure() -> QuerySet[MeasureProject]:
    """For a subquery: the links of the measure at hand."""
    return visible_links().filter(measure=OuterRef("pk")).order_by()


# ---- Gaps ----


def measures_without_project() -> QuerySet[Measure]:
    return visible_measures().filter(~Exists(links_of_measure()))


def projects_without_measure() -> QuerySet[Project]:
    links = visible_links().filter(project=OuterRef("pk")).order_by()
    return visible_projects().filter(~Exists(links))


def measures_without_money() -> QuerySet[Measure]:
    """None of their projects has a known grant; so those without any project, too."""
    paid = links_of_measure().filter(project__in=granted_projects().order_by().values("pk"))
    return visible_measures().filter(~Exists(paid))


def money_without_measure() -> QuerySet[Project]:
    return projects_without_measure().filter(pk__in=granted_projects().order_by().values("pk"))


def results_without_indicator() -> QuerySet[Measure]:
    return with_result().filter(indicators=None)


# ---- Matrix ----


def numbers_by(*by: str) -> dict[tuple[str | None, ...], Numbers]:
    """{slugs of `FIELD`, `COUNTY` or both: Numbers}; None is what has no field or no county."""
    projects = projects_by(*(DIMENSIONS[name] for name in by))
    measures = counted(visible_measures(), [f"{name}__slug" for name in by])
    nothing = 0, NOTHING
    return {
        key: Numbers(number, measures.get(key, 0), granted)
        for key in {*projects, *measures}
        for number, granted in [projects.get(key, nothing)]
    }


def counted(rows: QuerySet, by: Iterable[str]) -> dict[tuple[str | None, ...], int]:
    """How often each key occurs; a record has a key at most once."""
    numbers = rows.order_by().values_list(*by).annotate(n=Count("pk"))
    return {tuple(key): number for *key, number in numbers}
