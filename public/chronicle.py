"""What happened and what is to come: rows of events."""

from dataclasses import dataclass

from django.db.models import F, Prefetch

from evidence.dates import FlexDate
from funding.models import Event
from projects.models import Project
from public.audience import PUBLIC


@dataclass(frozen=True)
class EventRow:
    """An event with those of its projects that everybody may see."""

    event: Event
    day: FlexDate
    projects: list

    @property
    def year(self):
        return self.event.day_first.year if self.event.day_first else None


def event_rows(events, number=None):
    """Rows of events that passed their gate, newest first, in a fixed number of queries."""
    visible = Prefetch("projects", Project.objects.visible_to(PUBLIC), to_attr="visible_projects")
    ordered = events.select_related("decision").order_by(
        F("day_first").desc(nulls_last=True), "-pk"
    )
    ordered = ordered.prefetch_related(visible, "programmes", "organisations")
    return [EventRow(event, event.day, event.visible_projects) for event in ordered[:number]]
