"""What follows the version of a public decision, and the only functions that release it.

So say law 16, R32 and R46. It is a draft until a second person releases it; until then everybody
reads the version in force.
"""

from contextlib import contextmanager

import pghistory
from django.db import transaction
from django.utils import timezone

from evidence.history.writers import writers_of
from funding.contradictions import EXPLAIN, unexplained
from funding.course import bring_course
from funding.models import Decision, DecisionVersion, DraftHandover, Handover, VersionKind
from funding.models.kinds import CARRIED_OUT
from projects.release.lifecycle import Refused

ROWS = (
    *("funders", "recipients", "recipients__on_behalf_of", "parts", "further_amounts"),
    *("draft_shares", "draft_handover", "draft_course", "citations"),
)
FACTS_OF_HANDOVERS = [
    column.name
    for column in DraftHandover._meta.concrete_fields
    if column.name not in ("id", "version")
]


def is_barred(version, person):
    """Four eyes: whoever wrote in the version or one of its rows does not release it (R46)."""
    return writers_of(version, ROWS).filter(pk=person.pk).exists()


def release(version, *, by, reason=""):
    """Put a draft in force, or do what it asks for: cancel, or say what became of the money.

    Raises Refused with a German sentence if it waits no more, or the person wrote in it.
    """
    with taking(version, reason or "Freigegeben") as current:
        if is_barred(current, by):
            raise Refused(
                "Vier-Augen-Regel: Freigeben muss eine andere Person als die, die schrieb."
            )
        if current.kind == VersionKind.CANCELLATION:
            cancel_in_force(current)
        elif current.kind == VersionKind.COURSE:
            bring_course(current)
            close(current)
        else:
            refuse_if_contradictory(current)
            current.is_draft, current.released_at = False, timezone.now()
            bring_projects(current)
            bring_handover(current)


def refuse_if_contradictory(version):
    if problems := unexplained(version):
        raise Refused(" ".join([*problems, EXPLAIN]))


def bring_projects(version):
    """The projects of the draft become those of its decision; a draft without any keeps these."""
    drafts = {purpose_of(draft): draft for draft in version.draft_shares.all()}
    if not drafts:
        return
    for share in version.decision.project_shares.all():
        if purpose_of(share) in drafts:
            draft = drafts.pop(purpose_of(share))
            share.amount, share.position = draft.amount, draft.position
            share.save()
        else:
            share.delete()
    for draft in drafts.values():
        names = ("project", "external_name", "amount", "position")
        version.decision.project_shares.create(**{name: getattr(draft, name) for name in names})


def purpose_of(share):
    return share.project_id, share.external_name


def bring_handover(version):
    """The hand-over of the draft, if it has one, becomes that of its decision; notes stay."""
    draft = DraftHandover.objects.filter(version=version).first()
    if draft:
        known = Handover.objects.filter(decision=version.decision).first()
        handover = known or Handover(decision=version.decision)
        for name in FACTS_OF_HANDOVERS:
            setattr(handover, name, getattr(draft, name))
        handover.save()


def cancel_in_force(request):
    """The version in force is cancelled for the reason asked with; the request is done with it."""
    for version in request.decision.versions.in_force():
        mark_cancelled(version, timezone.localdate(), request.changes)
        version.save(update_fields=["cancelled_on", "cancelled_reason"])
    close(request)


def close(request):
    """It did what it asked for."""
    mark_cancelled(request, timezone.localdate(), CARRIED_OUT[request.kind])


def drop(version, *, reason):
    """Give a draft up; it stays on record (R47) and never was public."""
    with taking(version, reason) as current:
        mark_cancelled(current, timezone.localdate(), reason)


def mark_cancelled(version, day, reason):
    version.cancelled_on, version.cancelled_reason = day, reason[:300]


@contextmanager
def taking(version, reason):
    """Lock decision and version in this order, refuse what does not wait, and save."""
    with transaction.atomic(), pghistory.context(reason=reason):
        Decision.objects.select_for_update(of=("self",)).get(pk=version.decision_id)
        current = DecisionVersion.objects.select_for_update(of=("self",)).get(pk=version.pk)
        if not current.is_waiting:
            raise Refused(f"Fassung {current.number} wartet nicht mehr auf eine Freigabe.")
        yield current
        current.save()
    version.refresh_from_db()


def ask_to_cancel(version, *, reason):
    """A draft that asks a second person to cancel a version that the public reads."""
    highest = version.decision.versions.order_by("-number").values_list("number", flat=True)[0]
    return DecisionVersion.objects.create(
        **{**said_by(version), "is_draft": True, "released_at": None},
        number=highest + 1,
        kind=VersionKind.CANCELLATION,
        changes=reason,
    )


def said_by(version):
    """{column: value} of a version, for a draft that asks for something and says nothing else."""
    return {
        column.attname: getattr(version, column.attname)
        for column in version._meta.concrete_fields
        if not column.primary_key and column.name not in ("number", "kind", "changes")
    }
