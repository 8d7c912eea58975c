"""Everything the page of one decision shows, gathered in a fixed number of queries."""

from django.db.models import prefetch_related_objects

from evidence.references import References
from funding.models import Decision
from funding.reading import loaded
from public.audience import PUBLIC
from public.badges import AMENDMENT, decision_badge
from public.cards import cards
from public.context import districts_for_maps
from public.pages.change_log import last_changed
from public.pages.money_blocks import block
from public.pages.project import records_of, remarks_of_kind


def name_recipients(shown):
    """Give each recipient `name_then`: its name on the day of the decision (G 14); one query."""
    named = [share for share in shown.recipients if share.organisation and not share.label]
    prefetch_related_objects([share.organisation for share in named], "names")
    for share in shown.recipients:
        share.name_then = share.name
    for share in named:
        share.name_then = share.organisation.name_on(shown.day.first)


def decision_page(decision):
    """Template context for a decision that passed its gate."""
    decision = loaded(Decision.objects.filter(pk=decision.pk), PUBLIC)[0]
    shown = decision.shown
    name_recipients(shown)
    districts = districts_for_maps()
    references = References(
        [*records_of(decision), *([decision.programme] if decision.programme else [])]
    )
    return {
        "decision": decision,
        "shown": shown,
        "badge": decision_badge(shown.current.status) if shown.current else None,
        "grant": block(decision) if shown.current else None,
        "versions": [
            (version, AMENDMENT if version.is_amendment else decision_badge(version.status))
            for version in shown.versions
        ],
        "districts": districts,
        "cards": cards(shown.projects, districts),
        "contradictions": remarks_of_kind(references, "contradiction"),
        "gaps": remarks_of_kind(references, "gap"),
        "hints": remarks_of_kind(references, "hint"),
        "sources": references.sources,
        "last_changed": last_changed(decision),
    }
