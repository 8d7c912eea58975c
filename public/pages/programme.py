"""Everything the page of one funding programme shows."""

from django.db.models import F

from evidence.references import References
from funding.models import Application, Event
from public.audience import PUBLIC
from public.cards import cards
from public.context import districts_for_maps
from public.figures import decisions_from, grants_of, projects_of_programme
from public.pages.chronicle import event_rows
from public.pages.organisation import MOST_CARDS, MOST_EVENTS, newest_rows
from public.pages.project import remarks_of_kind


def programme_page(programme):
    """Template context for a programme."""
    districts = districts_for_maps()
    decisions = decisions_from(programme)
    projects = projects_of_programme(programme)
    calls = list(programme.calls.order_by(F("closes_first").desc(nulls_last=True), "-pk"))
    applications = Application.objects.visible_to(PUBLIC).filter(programme=programme)
    applications = applications.select_related("project", "call").prefetch_related("applicants")
    events = Event.objects.visible_to(PUBLIC).filter(programmes=programme)
    shown_events = event_rows(events, MOST_EVENTS)
    references = References(
        [programme, *calls, *applications, *(row.event for row in shown_events)]
    )
    grants = grants_of(decisions)
    return {
        "programme": programme,
        "districts": districts,
        "funders": funders_of(programme),
        "rates": list(programme.rates.all()),
        "calls": calls,
        "applications": list(applications),
        "grants": grants,
        "granted": grants.granted,
        "beside": grants.beside,
        "rows": newest_rows(decisions),
        "cards": cards(projects.order_by("title")[:MOST_CARDS], districts),
        "project_count": projects.count(),
        "events": shown_events,
        "event_count": events.count(),
        "sources": references.sources,
        "contradictions": remarks_of_kind(references, "contradiction"),
        "gaps": remarks_of_kind(references, "gap"),
        "hints": remarks_of_kind(references, "hint"),
    }


def funders_of(programme):
    """Funders and approval bodies, each with the successor that took over where there is one."""
    rows = programme.funders.select_related("organisation__successor")
    return list(rows)
