"""Everything the page of one organisation shows."""

from django.db.models import Q

from evidence.references import References
from funding.models import Decision, DecisionVersion, Event
from funding.reading import loaded
from projects.models import Participation, Project
from public.audience import PUBLIC
from public.cards import cards
from public.context import districts_for_maps
from public.decision_list import decision_row
from public.project_page import remarks_of_kind, sorted_by_day
from public.views.chronicle import event_rows


def organisation_page(organisation):
    """Template context for an organisation."""
    districts = districts_for_maps()
    references = References([organisation])
    events = Event.objects.visible_to(PUBLIC).filter(organisations=organisation)
    return {
        "organisation": organisation,
        "districts": districts,
        "names": list(organisation.names.all()),
        "predecessors": list(organisation.predecessors.all()),
        "parts": list(organisation.parts.all()),
        "members": list(organisation.member_districts.all()),
        "office_holders": list(organisation.office_holders.all()),
        "committees": list(organisation.committees.all()),
        "programme_roles": list(organisation.programme_roles.select_related("programme")),
        "led": cards(projects_of(organisation, Participation.Role.LEAD), districts),
        "joined": cards(projects_of(organisation, Participation.Role.PARTNER), districts),
        "paid": rows_where(Q(funders__organisation=organisation, funders__is_later=False)),
        "received": rows_where(Q(recipients__organisation=organisation)),
        "benefits": rows_where(
            Q(recipients__on_behalf_of=organisation) & ~Q(recipients__organisation=organisation)
        ),
        "events": event_rows(events, 10),
        "sources": references.sources,
        "contradictions": remarks_of_kind(references, "contradiction"),
        "gaps": remarks_of_kind(references, "gap"),
        "hints": remarks_of_kind(references, "hint"),
    }


def projects_of(organisation, role):
    participations = Participation.objects.filter(organisation=organisation, role=role)
    visible = Project.objects.visible_to(PUBLIC)
    return visible.filter(pk__in=participations.values("project")).order_by("title")


def rows_where(condition):
    """Rows of the visible decisions whose version in force meets the condition, newest first."""
    versions = DecisionVersion.objects.in_force().filter(condition)
    decisions = Decision.objects.visible_to(PUBLIC).filter(pk__in=versions.values("decision"))
    return [decision_row(each) for each in reversed(sorted_by_day(loaded(decisions, PUBLIC)))]
