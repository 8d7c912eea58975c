"""The decisions about a project and what they come to, as its page shows them."""

from dataclasses import dataclass
from itertools import chain

from django.db.models import Count, OuterRef, Subquery

from funding.models import Decision, ProjectShare
from funding.reading import loaded
from funding.sums import ProjectMoney, of_projects
from public.audience import PUBLIC
from public.pages.money_blocks import money_blocks
from public.pages.project_money import Overview, PerInhabitant, overview, per_inhabitant
from public.pages.unpacking import Part


@dataclass(frozen=True)
class ProjectGrants(Part):
    """`overview` adds up several decisions; `handovers` are the decisions that were handed over."""

    decisions: list
    in_force: list
    money: ProjectMoney
    overview: Overview | None
    per_inhabitant: PerInhabitant | None
    money_blocks: list
    has_grant_reference: bool
    handovers: list

    @property
    def records(self):
        """Those that sources are cited for, in the order shown."""
        return list(chain.from_iterable(records_of(decision) for decision in self.decisions))


def grants_of(project, decisions, money, districts, applications):
    """The grants of a project with its loaded decisions, their `ProjectMoney` and the applications
    for it; `districts` are all it is about."""
    in_force = [decision for decision in decisions if not decision.shown.is_cancelled]
    return ProjectGrants(
        decisions=decisions,
        in_force=in_force,
        money=money,
        overview=overview(project, in_force, money) if len(in_force) > 1 else None,
        per_inhabitant=per_inhabitant(districts, money.granted),
        money_blocks=money_blocks(decisions, applications),
        has_grant_reference=any(decision.grant_reference for decision in decisions),
        handovers=[decision for decision in decisions if decision.shown.handover],
    )


def decisions_of(project):
    """The project's decisions, loaded: oldest first, undated last."""
    decisions = of_projects(Decision.objects.visible_to(PUBLIC), [project.pk])
    return sorted(
        loaded(with_number_of_projects(decisions), PUBLIC),
        key=lambda each: (each.shown.day.first is None, str(each.shown.day.first), each.pk),
    )


def with_number_of_projects(decisions):
    """Decisions with `number_of_projects`, those included that nobody may see yet."""
    shares = ProjectShare.objects.filter(decision=OuterRef("pk")).order_by()
    number = shares.values("decision").annotate(n=Count("pk")).values("n")
    return decisions.annotate(number_of_projects=Subquery(number))


def records_of(decision):
    """A decision and those of its parts that sources are cited for, in the order shown."""
    shown = decision.shown
    handover = [shown.handover, *shown.handover.witnesses.all()] if shown.handover else []
    return [decision, *shown.versions, *rows_of(shown.current), *handover]


def rows_of(version):
    """Who pays and who receives by a loaded version, if there is one, and what it breaks down."""
    if version is None:
        return []
    names = ("funders", "recipients", "parts", "further_amounts")
    return [row for name in names for row in getattr(version, name).all()]
