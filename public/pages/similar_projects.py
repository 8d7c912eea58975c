"""Projects similar to one: by a programme, fields of action and districts in common, with the why.

At most `MOST_LINKS` newest links of each kind are looked at, so the cost does not grow with the
number of projects; equal scores are told apart by number, so the answer is always the same.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from funding.models import Decision, Programme, ProjectShare
from projects.badges import Badge, project_badge
from projects.models import Project
from public.audience import PUBLIC

MOST_LINKS = 300
MOST_SHOWN = 3
PROGRAMME, FIELD, SOME_DISTRICT = 3, 2, 1


@dataclass
class Similar:
    """A similar project with what it has in common, by kind."""

    project: Project
    badge: Badge
    programmes: list = field(default_factory=list)
    fields: list = field(default_factory=list)
    districts: list = field(default_factory=list)


def similar_projects(project, *, programmes, fields, districts, without=()):
    """At most three `Similar`, best first; a district alone makes no two projects similar.

    `programmes`, `fields` and `districts` are those of the project; `without` are shown already.
    """
    common = defaultdict(lambda: defaultdict(list))
    for kind, rows, records in (
        ("programme", paid_by_programmes(programmes), programmes),
        ("programme", linked(Programme.projects.through, "programme", programmes), programmes),
        ("field", linked(Project.fields_of_action.through, "fieldofaction", fields), fields),
        ("district", linked(Project.districts.through, "district", districts), districts),
    ):
        names = {record.pk: record for record in records}
        for other, number in rows:
            if names[number] not in common[other][kind]:
                common[other][kind].append(names[number])
    for shown in (project, *without):
        common.pop(shown.pk, None)
    alike = [pk for pk, kinds in common.items() if kinds.keys() & {"programme", "field"}]
    best = sorted(alike, key=lambda pk: (-score(common[pk]), -pk))[:MOST_SHOWN]
    found = Project.objects.visible_to(PUBLIC).in_bulk(best)
    return [similar(found[pk], common[pk]) for pk in best if pk in found]


def linked(through, name, records):
    """Pairs (project, number of the record) of visible projects linked to any of the records."""
    links = through.objects.filter(
        **{f"{name}__in": records}, project__in=Project.objects.visible_to(PUBLIC)
    )
    return links.order_by("-project_id", "-pk").values_list("project_id", f"{name}_id")[:MOST_LINKS]


def paid_by_programmes(programmes):
    """The same for programmes that pay by a decision everybody may see."""
    shares = ProjectShare.objects.filter(
        decision__in=Decision.objects.visible_to(PUBLIC).filter(programme__in=programmes),
        project__in=Project.objects.visible_to(PUBLIC),
    )
    rows = shares.order_by("-project_id", "-pk").values_list("project_id", "decision__programme_id")
    return rows[:MOST_LINKS]


def score(kinds):
    """Districts count once, or every project of the whole region would be like every other."""
    by_number = PROGRAMME * len(kinds["programme"]) + FIELD * len(kinds["field"])
    return by_number + SOME_DISTRICT * bool(kinds["district"])


def similar(project, kinds):
    return Similar(
        project, project_badge(project.state), kinds["programme"], kinds["field"], kinds["district"]
    )
