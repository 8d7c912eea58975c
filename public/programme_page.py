"""Everything the page of one funding programme shows."""

from django.db.models import Q

from evidence.references import References
from funding.models import Application, Decision, Event
from funding.reading import loaded
from funding.sums import granted_total, totals_beside
from projects.models import Project
from public.audience import PUBLIC
from public.cards import cards
from public.context import districts_for_maps
from public.decision_list import decision_row
from public.project_page import remarks_of_kind, sorted_by_day
from public.views.chronicle import event_rows


def programme_page(programme):
    """Template context for a programme."""
    districts = districts_for_maps()
    decisions = Decision.objects.visible_to(PUBLIC).filter(programme=programme)
    calls = list(programme.calls.all())
    applications = Application.objects.visible_to(PUBLIC).filter(programme=programme)
    references = References([programme, *calls])
    rows = reversed(sorted_by_day(loaded(decisions, PUBLIC)))
    return {
        "programme": programme,
        "districts": districts,
        "funders": list(programme.funders.select_related("organisation")),
        "rates": list(programme.rates.all()),
        "calls": calls,
        "applications": list(applications.select_related("project").prefetch_related("applicants")),
        "granted": granted_total(decisions),
        "beside": totals_beside(decisions),
        "rows": [decision_row(decision) for decision in rows],
        "cards": cards(projects_of(programme, decisions), districts),
        "events": event_rows(Event.objects.visible_to(PUBLIC).filter(programmes=programme), 10),
        "sources": references.sources,
        "contradictions": remarks_of_kind(references, "contradiction"),
        "gaps": remarks_of_kind(references, "gap"),
        "hints": remarks_of_kind(references, "hint"),
    }


def projects_of(programme, decisions):
    """Visible projects that the programme pays for or that name it."""
    links = programme.projects.through.objects.filter(programme=programme)
    shares = Project.decisions.through.objects.filter(decision__in=decisions)
    return (
        Project.objects.visible_to(PUBLIC)
        .filter(Q(pk__in=links.values("project")) | Q(pk__in=shares.values("project")))
        .order_by("title")
    )
