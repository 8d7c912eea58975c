"""Letting papers and people go that nothing keeps any more: one proposes, another confirms.

Rows of money are never touched (R47). Files go after the commit; of a run that is killed before
that, `scans.delete_remains` takes them away the next day.
"""

import shutil
from functools import partial

import pghistory
from django.conf import settings
from django.contrib.admin.models import LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import IntegrityError, transaction
from django.utils import timezone

from evidence.refusals import refusal
from funding.models import Decision
from grant_office.models import Contact, Disposal, Scan
from grant_office.retention import clock_of
from projects.files.keeping import folder_in
from projects.release.lifecycle import Refused

FOUR_EYES = "Vier-Augen-Regel: Bestätigen muss eine andere Person als die, die vorschlug."
DONE = "Über diesen Vorschlag ist inzwischen entschieden."


def propose(decision, *, by, reason, offered_on, archive_answer):
    """The `Disposal` that waits for a second person; raises Refused."""
    try:
        with transaction.atomic(), pghistory.context(user=by.pk, reason="Aussonderung"):
            clock = unkept(decision)
            return Disposal.objects.create(
                decision=decision,
                reason=reason,
                offered_on=offered_on,
                archive_answer=archive_answer,
                proposed_by=by,
                kept_until=clock.kept_until,
                rule=clock.rule,
            )
    except IntegrityError as error:
        raise Refused(refusal(error)) from error


def confirm(disposal, *, by):
    """Delete the files and the people, and write what went; raises Refused."""
    with transaction.atomic(), pghistory.context(user=by.pk, reason="Aussonderung bestätigt"):
        clock = unkept(disposal.decision)
        current = waiting(disposal)
        if current.proposed_by_id == by.pk:
            raise Refused(FOUR_EYES)
        current.confirmed_by, current.confirmed_at = by, timezone.now()
        current.kept_until, current.rule = clock.kept_until, clock.rule
        current.scan_count = delete_scans(current)
        current.contact_count = erase_contacts(current)
        current.save()
    return current


def withdraw(disposal, *, by, reason):
    """Take a proposal back; it stays on record. Raises Refused."""
    with transaction.atomic(), pghistory.context(user=by.pk, reason=reason):
        Decision.objects.select_for_update(of=("self",)).get(pk=disposal.decision_id)
        current = waiting(disposal)
        current.cancelled_on, current.cancelled_reason = timezone.localdate(), reason
        current.save()


def unkept(decision):
    """The `Clock` of a decision, locked; raises Refused with what still keeps its papers."""
    Decision.objects.select_for_update(of=("self",)).get(pk=decision.pk)
    clock = clock_of(decision, timezone.localdate())
    if clock.obstacles:
        raise Refused(" ".join(clock.obstacles))
    return clock


def waiting(disposal):
    current = Disposal.objects.select_for_update(of=("self",)).get(pk=disposal.pk)
    if not current.is_waiting:
        raise Refused(DONE)
    return current


def delete_scans(disposal):
    """Cancel the rows now, delete the folders after the commit; their number."""
    scans = Scan.objects.standing().filter(letter__decision=disposal.decision_id)
    keys = list(scans.select_for_update(of=("self",)).values_list("key", flat=True))
    why = f"Ausgesondert (R28): {disposal.rule}"[:300]
    Scan.objects.filter(key__in=keys).update(
        cancelled_on=timezone.localdate(), cancelled_reason=why
    )
    transaction.on_commit(partial(delete_folders, keys), robust=True)
    return len(keys)


def delete_folders(keys):
    for key in keys:
        shutil.rmtree(folder_in(settings.INTERNAL_DIR, key), ignore_errors=True)


def erase_contacts(disposal):
    """Of each contact the office and its days stay, here and in the log of forms; their number."""
    numbers = Contact.objects.filter(decision=disposal.decision_id).values_list("pk", flat=True)
    kind = ContentType.objects.get_for_model(Contact)
    noted = LogEntry.objects.filter(content_type=kind, object_id__in=map(str, numbers))
    noted.update(object_repr="gelöscht")
    people = Contact.objects.filter(decision=disposal.decision_id, erased_on=None)
    return people.update(name="", phone="", email="", erased_on=timezone.localdate())
