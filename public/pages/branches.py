"""Projects under others as a tree: what belongs to them, or builds on them. No circles."""

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Q

from funding.sums import ProjectMoney, money_of_projects
from projects.badges import Badge, project_badge
from projects.models import Project, Relation
from public.audience import PUBLIC

DEEPEST = 4  # so many levels under the first are shown
MOST_TIES = 60  # more than these nobody reads as a tree, and a page costs what it shows
# What the one below says of the one above, and what no source says.
WORDS = {
    Relation.Kind.PART_OF: ("gehört dazu", "dass es dazugehört"),
    Relation.Kind.BUILDS_ON: ("baut darauf auf", "dass es darauf aufbaut"),
}


@dataclass(frozen=True)
class Branch:
    """A project under another by its `relation`, which is None at the top; `parts` hang on it."""

    project: Project
    relation: Relation | None
    badge: Badge
    money: ProjectMoney
    parts: list["Branch"]

    @property
    def is_how(self):
        """„baut darauf auf“; nothing at the top."""
        return WORDS[self.relation.kind][0] if self.relation else ""

    @property
    def unproved(self):
        """What no source says, where none does."""
        is_proved = self.relation is None or self.relation.is_documented
        return "" if is_proved else WORDS[self.relation.kind][1]

    @property
    def all_relations(self):
        """Its own and those of all that hang on it: what sources are cited for."""
        found = [self.relation] if self.relation else []
        return found + [tie for part in self.parts for tie in part.all_relations]


def branches(ties, money):
    """`Branch` of every project that belongs to, or builds on, no other one, by title.

    `ties` are relations between projects of the portal, `money` is {project id: ProjectMoney}.
    Where they only run in a circle, the first by title stands at the top.
    """
    under = defaultdict(list)
    for tie in sorted(ties, key=lambda tie: (by_title(tie.project), tie.kind)):
        under[tie.target_id].append(tie)
    bound = {tie.project_id for tie in ties}
    projects = {each.pk: each for tie in ties for each in (tie.project, tie.target)}
    in_order = sorted(projects.values(), key=by_title)
    tops, reached = [], set()
    for is_bound in (False, True):
        for each in in_order:
            if (each.pk in bound) == is_bound and each.pk not in reached:
                tops.append(branch(each, None, under, money))
                reached |= numbers_in(tops[-1])
    return sorted(tops, key=lambda top: by_title(top.project))


def branch(project, relation, under, money, above=()):
    """`Branch`; `under` is {project id: relations to it}, `above` the numbers on the way here."""
    way = (*above, project.pk)
    once = {tie.project_id: tie for tie in under.get(project.pk, ())}
    ties = once.values() if len(way) <= DEEPEST else ()
    parts = [
        branch(tie.project, tie, under, money, way) for tie in ties if tie.project_id not in way
    ]
    return Branch(project, relation, project_badge(project.state), money[project.pk], parts)


def by_title(project):
    return project.title.casefold(), project.pk


def numbers_in(top):
    return {top.project.pk}.union(*(numbers_in(part) for part in top.parts))


def parts_below(parts):
    """The ties by which projects belong to these parts, and to theirs in turn; one query at most.

    `parts` are ids of projects on the first level.
    """
    if not parts:
        return []
    ties = Relation.objects.visible_to(PUBLIC).filter(kind=Relation.Kind.PART_OF)
    wanted, level = Q(), parts
    for _ in range(DEEPEST - 1):
        wanted |= Q(target__in=level)
        level = ties.filter(target__in=level).values("project")
    return list(ties.filter(wanted).select_related("project", "target"))


def branches_among(projects):
    """`branches` of the ties between these projects, a queryset; none where there are more than
    `MOST_TIES`. Two queries at most.
    """
    ties = Relation.objects.visible_to(PUBLIC).filter(project__in=projects, target__in=projects)
    found = list(ties.select_related("project", "target")[: MOST_TIES + 1])
    if not 0 < len(found) <= MOST_TIES:
        return []
    numbers = {tie.project_id for tie in found} | {tie.target_id for tie in found}
    return branches(found, money_of_projects(numbers, PUBLIC))
