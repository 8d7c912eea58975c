"""Everything the page of one decision shows, gathered in a fixed number of queries."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import prefetch_related_objects

from funding.frames import Framing, framing_of
from funding.models import Decision
from funding.reading import Shown, loaded
from public.audience import PUBLIC
from public.badges import AMENDMENT, CORRECTION, Badge, decision_badge
from public.cards import cards
from public.context import districts_for_maps
from public.pages.change_log import last_changed
from public.pages.folded import blanks_of
from public.pages.lead.decision import decision_lead
from public.pages.lead.papers import day_word
from public.pages.money_blocks import MoneyBlock, block
from public.pages.money_course import applications_of
from public.pages.page_evidence import PageEvidence, evidence_of
from public.pages.project_grants import records_of, with_number_of_projects
from public.pages.project_strip import levels_of
from public.pages.share_sums import by_county
from public.pages.version_table import VersionTable, version_table

REFERENCES = {
    "programme": "Förderprogramm",
    "file_number": "Aktenzeichen",
    "grant_reference": "Förderkennzeichen",
}


def name_recipients(shown):
    """Give each recipient `name_then`: its name on the day of the decision (G 14); one query."""
    named = [share for share in shown.recipients if share.organisation and not share.label]
    prefetch_related_objects([share.organisation for share in named], "names")
    for share in shown.recipients:
        share.name_then = share.name
    for share in named:
        share.name_then = share.organisation.name_on(shown.day.first)


def badge_of(version):
    if version.is_correction:
        return CORRECTION
    return AMENDMENT if version.is_amendment else decision_badge(version.status)


@dataclass(frozen=True)
class DecisionPage:
    """`versions` are pairs (version, Badge); `cards` are those of its projects."""

    decision: Decision
    shown: Shown
    lead: list
    paper: str
    payers: list
    payer_levels: str
    blanks: list
    badge: Badge | None
    grant: MoneyBlock | None
    framing: Framing
    versions: list
    version_table: VersionTable | None
    county_shares: list
    districts: list
    cards: list
    evidence: PageEvidence
    last_changed: datetime | None


def decision_page(decision):
    """`DecisionPage` of a decision that passed its gate."""
    rows = with_number_of_projects(Decision.objects.filter(pk=decision.pk))
    decision = loaded(rows, PUBLIC)[0]
    shown = decision.shown
    name_recipients(shown)
    districts = districts_for_maps()
    versions = [(version, badge_of(version)) for version in shown.versions]
    applications = applications_of(decision)
    grant = block(decision, applications) if shown.current else None
    return DecisionPage(
        decision=decision,
        shown=shown,
        lead=decision_lead(shown, districts, grant and grant.course),
        paper=day_word(shown),
        payers=shown.funders,
        payer_levels=levels_of(shown.funders),
        blanks=blanks_of(decision, REFERENCES),
        badge=decision_badge(shown.current.status) if shown.current else None,
        grant=grant,
        framing=framing_of(decision, PUBLIC),
        versions=versions,
        version_table=version_table(versions),
        county_shares=by_county(shown.current, districts) if shown.current else [],
        districts=districts,
        cards=cards(shown.projects, districts),
        evidence=evidence_of(
            [
                *records_of(decision),
                *([decision.programme] if decision.programme else []),
                *applications,
            ]
        ),
        last_changed=last_changed(decision),
    )
