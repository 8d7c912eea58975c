"""What is done in a project and when: activities, news, and what happens in the order of time."""

from dataclasses import dataclass
from datetime import date

from funding.models import Event
from public.audience import PUBLIC
from public.pages.measures_elsewhere import findings_of
from public.pages.unpacking import Part

LATEST_NEWS = 5


@dataclass(frozen=True)
class Happening:
    """A phase, milestone or event on a project's page, with the day it is sorted by."""

    kind: str
    record: object
    day: date | None


@dataclass(frozen=True)
class ProjectWork(Part):
    """The newest news stand open, the earlier ones folded; `former_ends` are phases prolonged."""

    activities: list
    news: list
    earlier_news: list
    phases: list
    milestones: list
    milestones_in_words: str
    events: list
    happenings: list
    former_ends: list

    @property
    def records(self):
        """Those that sources are cited for, in the order in which the sources are numbered."""
        news = [*self.news, *self.earlier_news]
        return [*self.activities, *news, *self.phases, *self.milestones, *self.events]


def work_of(project):
    news, phases, milestones = (
        list(rows.visible_to(PUBLIC)) for rows in (project.news, project.phases, project.milestones)
    )
    events = list(events_of(project))
    return ProjectWork(
        activities=with_findings(project.activities.visible_to(PUBLIC)),
        news=news[:LATEST_NEWS],
        earlier_news=news[LATEST_NEWS:],
        phases=phases,
        milestones=milestones,
        milestones_in_words=how_many_are_met(milestones),
        events=events,
        happenings=in_time(phases, milestones, events),
        former_ends=[phase for phase in phases if phase.original_end],
    )


def how_many_are_met(milestones):
    """„3 von 5 Meilensteinen erreicht“; nothing where there is but one, which says it itself."""
    number, met = len(milestones), sum(bool(each.met) for each in milestones)
    if number < 2:
        return ""
    if not met:
        return "Dass ein Meilenstein erreicht ist, sagt keine Quelle"
    return f"{met} von {number} Meilensteinen erreicht"


def with_findings(activities):
    """The activities, each with `told_findings`: what it found that led to measures."""
    rows = list(activities)
    found = findings_of(rows)
    for row in rows:
        row.told_findings = found[row.pk]
    return rows


def events_of(project):
    """The project's events; a hand-over is told with its decision, not twice."""
    events = Event.objects.visible_to(PUBLIC).filter(projects=project, decision=None)
    return events.order_by("day_first", "pk")


def in_time(phases, milestones, events):
    """Happenings from the earliest to the latest; those without a day come last."""
    rows = [
        *(Happening("phase", each, each.start_first) for each in phases),
        *(Happening("milestone", each, each.met_first or each.due_first) for each in milestones),
        *(Happening("event", each, each.day_first) for each in events),
    ]
    return sorted(rows, key=lambda row: (row.day is None, str(row.day)))
