"""The chronicle: everything dated, newest first, by year."""

from dataclasses import dataclass
from itertools import groupby

from django.contrib.auth.decorators import login_not_required
from django.db.models import F, Prefetch
from django.shortcuts import render

from evidence.dates import FlexDate
from evidence.references import References
from funding.models import Event
from projects.models import Project
from public.audience import PUBLIC
from public.views.pages import readable, trail


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


@login_not_required
@readable
def chronicle(request):
    rows = event_rows(Event.objects.visible_to(PUBLIC))
    references = References([row.event for row in rows])
    years = [(year, list(group)) for year, group in groupby(rows, key=lambda row: row.year)]
    context = {
        "years": years,
        "number": len(rows),
        "sources": references.sources,
        **trail(here="Chronik"),
    }
    return render(request, "public/chronicle.html", context)
