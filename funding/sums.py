"""What projects were granted, and what stands beside it: sums over the versions in force.

Frames, allocations and announcements are never added to grants, an original never to its
amendment (law 5, R43). Rates and shares of one decision are in `figures.py`.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from django.db.models import Count, Q

from evidence.values.money import (
    Amount,
    Qualifier,
    Total,
    total_in_database,
    total_of,
    totals_in_database,
)
from funding.models import BESIDE, Decision, DecisionVersion, ProjectShare, Status

NOTHING = Total()
AMOUNT = ("amount_qualifier", "amount_min", "amount_max", "amount_basis", "amount_note")


@dataclass
class ProjectMoney:
    """A project's grants as a Total, and the totals of the other kinds by status."""

    granted: Total = NOTHING
    beside: dict = field(default_factory=dict)
    has_decisions: bool = False

    @property
    def beside_in_words(self):
        """Pairs of (German noun, Total) for what is not part of the grants."""
        return [(BESIDE[status][0], total) for status, total in self.beside.items()]


def versions_of_projects(projects, user):
    """Pairs of (project id, version in force, amount that falls to the project).

    Two queries. A decision for several projects falls to each with its share, unknown if none
    is recorded; a decision for one project falls to it whole.
    """
    decisions = Decision.objects.visible_to(user)
    shares = ProjectShare.objects.filter(project__in=projects, decision__in=decisions).annotate(
        projects_of_decision=Count("decision__project_shares")
    )
    shares = list(shares)
    versions = (
        DecisionVersion.objects.in_force()
        .filter(decision__in={share.decision_id for share in shares})
        .only("decision", "status", *AMOUNT)
    )
    by_decision = {version.decision_id: version for version in versions}
    return [
        (share.project_id, version, amount_for(share, version))
        for share in shares
        if (version := by_decision.get(share.decision_id))
    ]


def amount_for(share, version):
    if share.projects_of_decision == 1:
        return version.amount
    if share.amount.qualifier == Qualifier.UNKNOWN:
        return Amount(Qualifier.NOT_STATED)
    return share.amount


def money_of_projects(projects, user):
    """{project id: ProjectMoney} for the projects, in two queries."""
    amounts = defaultdict(lambda: defaultdict(list))
    for project_id, version, amount in versions_of_projects(projects, user):
        kind = Status.GRANTED if version.is_counted else version.status
        amounts[project_id][kind].append(amount)
    money = defaultdict(ProjectMoney)
    for project_id, by_kind in amounts.items():
        granted = by_kind.pop(Status.GRANTED, [])
        money[project_id] = ProjectMoney(
            granted=total_of(granted),
            beside={kind: total_of(values) for kind, values in by_kind.items()},
            has_decisions=True,
        )
    return money


def granted_total(decisions):
    """Total granted by a queryset of decisions that passed its gate; one query."""
    versions = DecisionVersion.objects.in_force().counted().filter(decision__in=decisions)
    return total_in_database(versions, "amount")


def totals_beside(decisions):
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


def of_projects(decisions, projects):
    """Those decisions that pay for at least one of the projects, without doubling."""
    shares = ProjectShare.objects.filter(project__in=projects)
    return decisions.filter(Q(pk__in=shares.values("decision")))
