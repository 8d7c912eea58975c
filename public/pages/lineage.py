"""Where a project comes from and where it leads, as stops on a line from past to future."""

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from django.db.models import Q

from evidence.quoting import in_quotes
from evidence.today import today
from funding.lapsing import why_late
from funding.models import Application
from projects.models import Relation
from public.audience import PUBLIC
from public.pages.umbrella import parts_of
from public.periods import period_of

BUILDS_ON = Relation.Kind.BUILDS_ON
FURTHEST = 3  # so many steps past the neighbours are shown


@dataclass
class Stop:
    """A project on the line. `is_open`: only intended or not documented; drawn dashed."""

    when: str
    name: str
    text: str
    project: object = None
    call: object = None
    record: object = None
    is_here: bool = False
    is_open: bool = False
    is_open_next: bool = False
    day: date | None = None

    @property
    def rank(self):
        return 0 if self.project is None and isinstance(self.record, Relation) else 1


def relations_of(project):
    """The ties of a project to others, in both directions."""
    ties = Relation.objects.visible_to(PUBLIC).filter(Q(project=project) | Q(target=project))
    return list(ties.select_related("project", "target"))


def neighbours(relations, project):
    """The numbers of the projects at the other ends."""
    return {other.pk for relation in relations if (other := other_end(relation, project))}


def chain_of(project, relations):
    """The ties beyond the neighbours: on what those rest that it builds on, and what builds on
    those that build on it; one query at most."""
    ties = [each for each in relations if each.kind == BUILDS_ON and each.target_id]
    back = [each.target_id for each in ties if each.project_id == project.pk]
    onward = [each.project_id for each in ties if each.target_id == project.pk]
    if not ties:
        return []
    rows = Relation.objects.visible_to(PUBLIC).filter(kind=BUILDS_ON, target__isnull=False)
    wanted = Q()
    for _ in range(FURTHEST):
        wanted |= Q(project__in=back) | Q(target__in=onward)
        back = rows.filter(project__in=back).values("target")
        onward = rows.filter(target__in=onward).values("project")
    return list(rows.filter(wanted).select_related("project", "target"))


def beyond(chain, start, shown, near, far):
    """The ties that lead step by step from the numbers in `start` to projects that are not `shown`,
    each once; `near` and `far` name the two ends."""
    reached, found = set(start), []
    while step := {
        getattr(tie, far): tie
        for tie in reversed(chain)
        if getattr(tie, near) in reached and getattr(tie, far) not in reached | shown
    }:
        reached |= step.keys()
        found += step.values()
    return found


def lineage(project, relations, money, chain=()):
    """(stops, records with sources); no stops if the project stands alone, or only with its parts,
    which the tree of the umbrella shows.

    `money` is {project id: ProjectMoney} of its neighbours and of both ends of the `chain`.
    """
    applications = list(
        Application.objects.visible_to(PUBLIC).filter(project=project).select_related("call")
    )
    before = [each for each in relations if each.project_id == project.pk]
    parts = parts_of(project, relations)
    after = [each for each in relations if each.project_id != project.pk and each not in parts]
    if not (before or after or applications):
        return [], parts
    won = [each for each in applications if each.stage in Application.WON]
    others = [each for each in applications if each.stage not in Application.WON]
    near = neighbours(relations, project) | {project.pk}
    back = beyond(chain, [each.target_id for each in before], near, "project_id", "target_id")
    near |= {tie.target_id for tie in back}
    onward = beyond(chain, [each.project_id for each in after], near, "target_id", "project_id")
    stops = [
        *in_time(
            [stop_of(relation, project, money) for relation in before]
            + [
                stop_at(tie.target, f"Darauf baut {named(tie.project)} auf.", tie, money)
                for tie in back
            ]
            + [stop_of_application(application) for application in won]
        ),
        here(project),
        *in_time(
            [stop_of(relation, project, money) for relation in after]
            + [
                stop_at(tie.project, f"Baut auf {named(tie.target)} auf.", tie, money)
                for tie in onward
            ]
            + [stop_of_application(application) for application in others]
        ),
    ]
    return line(stops), [*relations, *applications, *back, *onward]


def in_time(stops):
    """What lies outside the portal first, then by the day it began, undated ones last."""
    return sorted(stops, key=lambda stop: (stop.rank, stop.day or date.max))


def other_end(relation, project):
    return relation.target if relation.project_id == project.pk else relation.project


def stop_of(relation, project, money):
    other = other_end(relation, project)
    is_open = not relation.is_documented
    if other is None:
        return Stop(
            "",
            relation.external_name,
            f"{OUTSIDE[relation.kind]} {relation.note}".strip(),
            record=relation,
            is_open=is_open,
        )
    return stop_at(other, direction(relation, project), relation, money)


def stop_at(other, how, relation, money):
    """The `Stop` of a project that a tie leads to; `how` is a sentence on that tie."""
    parts, is_open = [how], not relation.is_documented
    if granted := money[other.pk].granted:
        parts.append(f"Bewilligt: {granted}.")
    if relation.note:
        parts.append(relation.note)
    elif is_open:
        parts.append("Keine Quelle belegt den Zusammenhang ausdrücklich.")
    return Stop(
        period_of(other) or "Zeitraum unbekannt",
        other.name,
        " ".join(parts),
        project=other,
        record=relation,
        is_open=is_open,
        day=other.start_first or other.planned_start_first or other.end_first,
    )


def named(project):
    return in_quotes(project.name)


OUTSIDE = {
    Relation.Kind.BUILDS_ON: "Vorläufer außerhalb des Portals.",
    Relation.Kind.PART_OF: "Dach außerhalb des Portals, zu dem dieses Projekt gehört.",
}
DIRECTIONS = {
    (Relation.Kind.BUILDS_ON, True): "Darauf baut dieses Projekt auf.",
    (Relation.Kind.BUILDS_ON, False): "Baut auf diesem Projekt auf.",
    (Relation.Kind.PART_OF, True): "Dach, zu dem dieses Projekt gehört.",
    (Relation.Kind.PART_OF, False): "Gehört zu diesem Projekt.",
}


def direction(relation, project):
    return DIRECTIONS[relation.kind, relation.project_id == project.pk]


def stop_of_application(application):
    """A lost application says so as plainly as one that was selected."""
    day, stage = application.decided or application.submitted, application.get_stage_display()
    return Stop(
        f"{day}, {stage}" if day else stage,
        application.title,
        f"{why_late(application, today())} {application.note}".strip(),
        call=application.call,
        record=application,
        is_open=not (day or application.stage in Application.WON),
        day=day.first,
    )


def here(project):
    return Stop(
        period_of(project) or "Zeitraum unbekannt", project.name, "Dieses Projekt.", is_here=True
    )


def line(stops):
    """Dash the stretch towards a stop that is open."""
    for stop, following in pairwise(stops):
        stop.is_open_next = stop.is_open or following.is_open
    return stops
