"""What of the grant office waits for a second person, for the start pages of those who can act."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.urls import reverse

from accounts.deputies import in_place_of, stood_in_for_by, waits_for_them_too
from four_eyes.models import WaitingChange
from funding.models import Decision, DecisionVersion, DraftCitation


@dataclass(frozen=True)
class Waiting:
    """A decision to publish, or what is to be released: where, what, and since when."""

    title: str
    address: str
    text: str
    at: datetime | None = None


def releases_for(user, most=None):
    """`Waiting` for all that this person may release in the admin; none without it.

    With a number, at most so many of each kind.
    """
    if not user.is_staff:
        return []
    lists = lists_for(user, stood_in_for_by(user))
    return [make(record) for rows, make in lists for record in rows[:most]]


def lists_to_release(user):
    """The same as querysets, to count them."""
    lists = (
        *(decisions_to_publish(user), versions_to_release(user), citations_to_release(user)),
        changes_to_release(user),
    )
    return lists if user.is_staff else ()


def number_in(lists):
    """How many rows querysets have, in one query."""
    parts = [rows.order_by().values_list("pk") for rows in lists]
    return parts[0].union(*parts[1:], all=True).count() if parts else 0


def lists_for(user, absent):
    """[(records, function that makes a `Waiting` of each)]; `absent` are stood in for by them."""
    lists = (
        (decisions_to_publish(user), to_publish),
        (versions_to_release(user), to_release),
        (citations_to_release(user), to_cite),
        (changes_to_release(user), to_change),
    )
    return [
        (rows, partial(make, also=waits_for_them_too(rows.model, absent))) for rows, make in lists
    ]


def decisions_to_publish(user):
    found = Decision.objects.releasable_by(user).order_by("publication_set_at", "pk")
    return found.prefetch_related("project_shares__project")


def versions_to_release(user):
    found = DecisionVersion.objects.releasable_by(user).select_related("decision").order_by("pk")
    return found.prefetch_related("decision__project_shares__project")


def citations_to_release(user):
    found = DraftCitation.objects.releasable_by(user).order_by("pk")
    found = found.select_related("source", "decision")
    return found.prefetch_related("decision__project_shares__project")


def changes_to_release(user):
    found = WaitingChange.objects.releasable_by(user).order_by("proposed_at", "pk")
    return found.select_related("proposed_by", "content_type")


def to_publish(decision, also):
    address = reverse("admin:funding_decision_change", args=[decision.pk])
    text = f"Förderentscheidung zur Veröffentlichung{in_place_of(also.get(decision.pk))}"
    return Waiting(name_of(decision), address, text, decision.publication_set_at)


def to_release(version, also):
    address = reverse("admin:funding_decisionversion_change", args=[version.pk])
    text = f"{version.get_kind_display()}, Fassung {version.number}: {version.changes}"
    text += in_place_of(also.get(version.pk))
    return Waiting(name_of(version.decision), address, text)


def to_cite(draft, also):
    address = reverse("admin:funding_draftcitation_change", args=[draft.pk])
    text = f"{draft.kind}: {draft.source}{in_place_of(also.get(draft.pk))}"
    return Waiting(name_of(draft.decision), address, text)


def to_change(change, also):
    address = reverse("admin:four_eyes_waitingchange_change", args=[change.pk])
    text = f"{change.content_type.name}, {change.get_kind_display()} von {change.proposed_by}"
    return Waiting(
        change.title, address, text + in_place_of(also.get(change.pk)), change.proposed_at
    )


def name_of(decision):
    """The names of its projects: whoever edits decisions sees all of them."""
    return ", ".join(share.name for share in decision.project_shares.all()) or str(decision)
