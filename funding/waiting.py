"""What of the grant office waits for a second person, for the start pages of those who can act."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from funding.models import Decision, DecisionVersion


@dataclass(frozen=True)
class Waiting:
    """A decision to publish or a version to release: where, what, and since when it waits."""

    title: str
    address: str
    text: str
    at: datetime | None = None


def releases_for(user):
    """`Waiting` for all that this person may release in the admin; none without it."""
    if not user.is_staff:
        return []
    decisions = decisions_to_publish(user)
    return [*map(to_publish, decisions), *map(to_release, versions_to_release(user))]


def decisions_to_publish(user):
    found = Decision.objects.releasable_by(user).order_by("publication_set_at", "pk")
    return found.prefetch_related("project_shares__project")


def versions_to_release(user):
    found = DecisionVersion.objects.releasable_by(user).select_related("decision").order_by("pk")
    return found.prefetch_related("decision__project_shares__project")


def to_publish(decision):
    address = reverse("admin:funding_decision_change", args=[decision.pk])
    text = "Förderentscheidung zur Veröffentlichung"
    return Waiting(name_of(decision), address, text, decision.publication_set_at)


def to_release(version):
    address = reverse("admin:funding_decisionversion_change", args=[version.pk])
    text = f"{version.get_kind_display()}, Fassung {version.number}: {version.changes}"
    return Waiting(name_of(version.decision), address, text)


def name_of(decision):
    """The names of its projects: whoever edits decisions sees all of them."""
    return ", ".join(share.name for share in decision.project_shares.all()) or str(decision)
