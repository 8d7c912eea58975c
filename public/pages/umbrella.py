"""The parts of an umbrella project as a tree with their money, in which nothing counts twice.

A decision for several projects falls to each with its own share, so the amounts of the parts may
be added; those of the umbrella itself stand above and are no part of the sum.
"""

from dataclasses import dataclass

from evidence.values.money import Total
from funding.sums import ProjectMoney
from projects.badges import Badge, project_badge
from projects.models import Project, Relation

NOTHING = Total()
A_TREE = 2  # fewer parts are told by the line from past to future


@dataclass(frozen=True)
class PartOf:
    """A project that belongs to another; `relation` is what sources are cited for."""

    project: Project
    relation: Relation
    badge: Badge
    money: ProjectMoney


@dataclass(frozen=True)
class Umbrella:
    """The parts of a project by title, and what is granted for them `together`.

    `own` is the money of the umbrella itself.
    """

    parts: list
    own: ProjectMoney
    together: Total


def umbrella(project, relations, money):
    """`Umbrella` of a project, or None; `money` is {project id: ProjectMoney}, parts included."""
    ties = {tie.project_id: tie for tie in parts_of(project, relations)}
    if not ties:
        return None
    parts = [
        PartOf(tie.project, tie, project_badge(tie.project.state), money[number])
        for number, tie in ties.items()
    ]
    parts.sort(key=lambda part: (part.project.title.casefold(), part.project.pk))
    together = sum((part.money.granted for part in parts), NOTHING)
    return Umbrella(parts, money[project.pk], together)


def parts_of(project, relations):
    """The ties by which others belong to a project; none where one alone does."""
    ties = [
        tie
        for tie in relations
        if tie.kind == Relation.Kind.PART_OF and tie.target_id == project.pk
    ]
    return ties if len(ties) >= A_TREE else []
