"""What of the grant office waits for a second person, for the start pages of those who can act."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.db.models import Count, Prefetch, Value
from django.utils.functional import SimpleLazyObject

from accounts.deputies import in_place_of, stood_in_for_by, waits_for_them_too
from evidence.record_urls import record_url
from four_eyes.models import WaitingChange
from funding.models import Decision, DecisionVersion, DraftCitation, ProjectShare


@dataclass(frozen=True)
class Waiting:
    """A decision to publish, or what is to be released: where, what, and since when."""

    title: str
    address: str
    text: str
    at: datetime | None = None


def releases_for(user):
    """`Waiting` for all that this person may release in the admin; none without it."""
    if not user.is_staff:
        return []
    lists = lists_for(user, stood_in_for_by(user))
    return [make(record) for rows, make in lists for record in rows]


def lists_for(user, absent):
    """[(records, function that makes a `Waiting` of each)]; `absent` are stood in for by them."""
    return [(with_shares(rows), make) for rows, make in lists_to_release(user, absent)]


def lists_to_release(user, absent):
    """The same; what names their projects is for the caller to add: `named_shares` of decisions.

    Whom else something waits for is asked once there is something.
    """
    lists = (
        (decisions_to_publish(user), to_publish),
        (versions_to_release(user), to_release),
        (citations_to_release(user), to_cite),
        (changes_to_release(user), to_change),
    )
    models = [rows.model for rows, _ in lists]
    also = SimpleLazyObject(partial(waits_for_them_too, models, absent))
    return [(rows, partial(make, also=also)) for rows, make in lists]


def numbers_in(lists):
    """How many rows each of some querysets has, in one query."""
    parts = [
        rows.order_by().values_list(Value(place)).annotate(number=Count("pk"))
        for place, rows in enumerate(lists)
    ]
    found = dict(parts[0].union(*parts[1:], all=True)) if parts else {}
    return [found.get(place, 0) for place in range(len(parts))]


def with_shares(rows):
    """Rows of decisions, or decisions, with what names their projects."""
    if rows.model is WaitingChange:
        return rows
    path = "project_shares" if rows.model is Decision else "decision__project_shares"
    shares = Prefetch(path, ProjectShare.objects.by_name(), to_attr="named_shares")
    return rows.prefetch_related(shares)


def decisions_to_publish(user):
    return Decision.objects.releasable_by(user).order_by("publication_set_at", "pk")


def versions_to_release(user):
    return DecisionVersion.objects.releasable_by(user).select_related("decision").order_by("pk")


def citations_to_release(user):
    found = DraftCitation.objects.releasable_by(user).order_by("pk")
    return found.select_related("source", "decision")


def changes_to_release(user):
    found = WaitingChange.objects.releasable_by(user).order_by("proposed_at", "pk")
    return found.select_related("proposed_by", "content_type")


def to_publish(decision, also):
    address = record_url("admin:funding_decision_change", decision.pk)
    text = f"Förderentscheidung zur Veröffentlichung{in_place_of(also[Decision].get(decision.pk))}"
    return Waiting(name_of(decision), address, text, decision.publication_set_at)


def to_release(version, also):
    address = record_url("admin:funding_decisionversion_change", version.pk)
    text = f"{version.get_kind_display()}, Fassung {version.number}: {version.changes}"
    text += in_place_of(also[DecisionVersion].get(version.pk))
    return Waiting(name_of(version.decision), address, text)


def to_cite(draft, also):
    address = record_url("admin:funding_draftcitation_change", draft.pk)
    text = f"{draft.kind}: {draft.source}{in_place_of(also[DraftCitation].get(draft.pk))}"
    return Waiting(name_of(draft.decision), address, text)


def to_change(change, also):
    address = record_url("admin:four_eyes_waitingchange_change", change.pk)
    text = f"{change.content_type.name}, {change.get_kind_display()} von {change.proposed_by}"
    return Waiting(
        change.title,
        address,
        text + in_place_of(also[WaitingChange].get(change.pk)),
        change.proposed_at,
    )


def name_of(decision):
    """The names of its projects: whoever edits decisions sees all of them."""
    return ", ".join(share.name for share in decision.named_shares) or str(decision)
