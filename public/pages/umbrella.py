"""The parts of an umbrella project as a tree with their money, in which nothing counts twice.

A decision for several projects falls to each with its own share, so the amounts of the parts may
be added; those of the umbrella itself stand above and are no part of the sum.
"""

from collections import defaultdict
from dataclasses import dataclass

from evidence.values.money import Total
from funding.sums import ProjectMoney
from projects.models import Relation
from public.pages.branches import branch, by_title, parts_below

NOTHING = Total()
A_TREE = 2  # fewer parts are told by the line from past to future


@dataclass(frozen=True)
class Umbrella:
    """The parts of a project by title as `Branch`es, and what is granted for them `together`.

    `own` is the money of the umbrella itself. What belongs to a part hangs on that part and is in
    no sum.
    """

    parts: list
    own: ProjectMoney
    together: Total

    @property
    def has_parts_of_parts(self):
        return any(part.parts for part in self.parts)


def umbrella(project, relations, below, money):
    """`Umbrella` of a project, or None.

    `relations` are its own, `below` those by which projects belong to its parts; `money` is
    {project id: ProjectMoney}, all parts included.
    """
    ties = parts_of(project, relations)
    if not ties:
        return None
    under = defaultdict(list)
    for tie in sorted([*ties, *below], key=lambda tie: by_title(tie.project)):
        under[tie.target_id].append(tie)
    top = branch(project, None, under, money)
    together = sum((part.money.granted for part in top.parts), NOTHING)
    return Umbrella(top.parts, top.money, together)


def parts_of(project, relations):
    """The ties by which others belong to a project; none where one alone does."""
    ties = [
        tie
        for tie in relations
        if tie.kind == Relation.Kind.PART_OF and tie.target_id == project.pk
    ]
    return ties if len(ties) >= A_TREE else []


def parts_below_of(project, relations):
    """The ties of what belongs to its parts; no query where it has no tree."""
    return parts_below([tie.project_id for tie in parts_of(project, relations)])
