"""What projects were granted, and what stands beside it: sums over the versions in force.

Frames, allocations and announcements are never added to grants, an original never to its
amendment (law 5, R43). Rates and shares of one decision are in `figures.py`.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, When

from accounts.models import Anyone
from evidence.values.money import (
    Amount,
    Qualifier,
    Total,
    total_in_database,
    total_of,
    totals_in_database,
)
from funding.gates import DecisionQuerySet
from funding.models import BESIDE, Decision, DecisionVersion, ProjectShare, Status
from projects.models import Project

Projects = QuerySet[Project] | Iterable[Project | int]
NOTHING = Total()
PART = ("part_qualifier", "part_min", "part_max")
OWN = "decision__project_shares"
WHOLE = ("amount_qualifier", "amount_min", "amount_max")
SHARE = tuple(f"{OWN}__{name}" for name in WHOLE)


@dataclass
class ProjectMoney:
    """A project's grants as a Total, and the totals of the other kinds by status.

    `parts` is {decision id: the Amount of it that falls to the project}.
    """

    granted: Total = NOTHING
    beside: dict[Status, Total] = field(default_factory=dict)
    has_decisions: bool = False
    parts: dict[int, Amount] = field(default_factory=dict)

    @property
    def beside_in_words(self) -> list[tuple[str, Total]]:
        """Pairs of (German noun, Total) for what is not part of the grants."""
        return [(BESIDE[status][0], total) for status, total in self.beside.items()]


def with_parts(versions: QuerySet[DecisionVersion]) -> QuerySet[Any]:
    """The versions, each once for every `project` it pays for, with the `part_…` that falls to it.

    A decision for several projects falls to each with its share, unknown if none is recorded; a
    decision for one project falls to it whole.
    """

    def part(column: str) -> Case:
        whole, share = F(f"amount_{column}"), F(f"{OWN}__amount_{column}")
        return Case(When(~Exists(other_shares()), then=whole), default=share)

    parts = {name: part(name.removeprefix("part_")) for name in PART}
    return versions.annotate(project=F(f"{OWN}__project"), **parts).filter(project__isnull=False)


def other_shares() -> QuerySet[ProjectShare]:
    """For a subquery: what else the decision pays for."""
    return ProjectShare.objects.filter(decision=OuterRef("decision")).exclude(pk=OuterRef(OWN))


def granted_parts(user: Anyone) -> QuerySet[Any]:
    """What was granted to which project, without parts to which no amount applies."""
    granted = DecisionVersion.objects.in_force().counted().visible_to(user)
    return with_parts(granted).exclude(part_qualifier=Qualifier.NOT_APPLICABLE)


def money_of_projects(projects: Projects, user: Anyone) -> dict[int, ProjectMoney]:
    """{project id: ProjectMoney} for the projects, in one query; parts are as in `with_parts`."""
    versions = DecisionVersion.objects.in_force().visible_to(user)
    paying = versions.filter(**{f"{OWN}__project__in": projects}).order_by("decision", "pk")
    rows = paying.annotate(is_shared=Exists(other_shares()))
    parts: dict[int, list[Any]] = defaultdict(list)
    columns = (f"{OWN}__project", "is_shared", "decision", "status", *WHOLE, *SHARE)
    for project, is_shared, decision, status, *amounts in rows.values_list(*columns):
        amount = amounts[len(WHOLE) :] if is_shared else amounts[: len(WHOLE)]
        parts[project].append((decision, status, *amount))
    return defaultdict(ProjectMoney, {project: money_of(each) for project, each in parts.items()})


def money_of(rows: Iterable[Sequence[Any]]) -> ProjectMoney:
    """`ProjectMoney` of rows (decision id, status, qualifier, lower, upper)."""
    parts: dict[int, Amount] = {}
    amounts: dict[Status, list[Amount]] = defaultdict(list)
    for decision, status, *amount in rows:
        kind = Status.GRANTED if status in DecisionVersion.COUNTED else Status(status)
        parts[decision] = Amount(*amount)
        amounts[kind].append(parts[decision])
    granted = total_of(amounts.pop(Status.GRANTED, []))
    beside = {kind: total_of(values) for kind, values in amounts.items()}
    return ProjectMoney(granted, beside, has_decisions=True, parts=parts)


def granted_total(decisions: QuerySet[Decision]) -> Total:
    """Total granted by a queryset of decisions that passed its gate; one query."""
    versions = DecisionVersion.objects.in_force().counted().filter(decision__in=decisions)
    return total_in_database(versions, "amount")


def totals_beside(decisions: QuerySet[Decision]) -> list[tuple[str, str, int, Total]]:
    """Rows (label, meaning, number, Total) of what does not count as granted; one query."""
    versions = (
        DecisionVersion.objects.in_force()
        .filter(decision__in=decisions)
        .exclude(status__in=DecisionVersion.COUNTED)
        .annotate(applies=~Q(amount_qualifier=Qualifier.NOT_APPLICABLE))
    )
    totals = totals_in_database(versions, "amount", "status", "applies")
    rows = []
    for status, (_, meaning) in BESIDE.items():
        applying, other = (totals.get((status, applies), NOTHING) for applies in (True, False))
        if number := applying.count + other.count:
            rows.append((Status(status).label, meaning, number, applying))
    return rows


def of_projects(decisions: DecisionQuerySet, projects: Projects) -> DecisionQuerySet:
    """Those decisions that pay for at least one of the projects, without doubling."""
    shares = ProjectShare.objects.filter(project__in=projects)
    return decisions.filter(Q(pk__in=shares.values("decision")))
