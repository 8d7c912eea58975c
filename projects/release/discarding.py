"""Deleting a draft and fetching it back: nobody sees it meanwhile, and after some days it is gone.

Only what was never public and does not wait for a release can be deleted; who may is asked of
`may_discard` by the caller.
"""

from datetime import datetime, time, timedelta

import pghistory
from django.db import router, transaction
from django.db.models import ProtectedError, RestrictedError
from django.db.models.deletion import Collector
from django.db.models.functions import Coalesce
from django.utils import timezone

from evidence.history.changes import event_model
from projects.gates import edits_all
from projects.models import Project, Proposal
from projects.publication import PUBLIC, Publication
from projects.release.lifecycle import Refused

DAYS = 30  # how long what was deleted can be fetched back (R87)
HELD = (
    "Das geht nicht: Ein Förderantrag, eine Förderentscheidung oder ein anderes Projekt nennt "
    "diesen Entwurf."
)
NO_DRAFT = "Löschen lässt sich nur ein Entwurf, der nie öffentlich war."
NOT_THERE = "Der Entwurf liegt nicht mehr im Papierkorb."
AT_WORK = "Daran arbeitet noch jemand: {names}. Bitte erst absprechen."


def may_discard(user, project):
    """Whether it is a draft that was never public, and begun by this person; the coordination may
    delete any."""
    events = event_model(Project).objects.filter(id=project.pk)
    if project.publication != Publication.DRAFT or events.filter(publication__in=PUBLIC).exists():
        return False
    begun = events.filter(pgh_label="insert", pgh_context__metadata__user=user.pk)
    return edits_all(user) or begun.exists()


def discard(project, *, by):
    """Take a draft out of everybody's sight; raises Refused if anything stands against it."""
    with transaction.atomic(), pghistory.context(reason="Entwurf gelöscht"):
        current = Project.objects.select_for_update(of=("self",)).get(pk=project.pk)
        if current.publication != Publication.DRAFT or current.discarded_at:
            raise Refused(NO_DRAFT)
        refuse_over_work_of_others(current, by)
        refuse_if_held(current)
        current.discarded_at, current.discarded_by = timezone.now(), by
        current.save()


def refuse_over_work_of_others(project, by):
    """Under a lock of all open work: nobody keeps words meanwhile that would go with the draft."""
    at_work = Proposal.objects.changes().filter(project=project, step__in=Proposal.OPEN)
    locked = at_work.select_for_update(of=("self",)).order_by("pk")
    others = [each for each in locked if each.author_id != by.pk and each.has_changes]
    if others:
        raise Refused(AT_WORK.format(names=", ".join(str(each.author) for each in others)))


def refuse_if_held(project):
    """By a record that would keep it from being deleted for good."""
    try:
        Collector(using=router.db_for_write(Project), origin=project).collect([project])
    except (ProtectedError, RestrictedError) as error:
        raise Refused(HELD) from error


def bring_back(project):
    """A deleted draft is a draft again, with all it said; raises Refused if it is not there."""
    with transaction.atomic(), pghistory.context(reason="Entwurf aus dem Papierkorb geholt"):
        deleted = Project.objects.select_for_update(of=("self",)).filter(discarded_by__isnull=False)
        current = deleted.filter(pk=project.pk).first()
        if current is None:
            raise Refused(NOT_THERE)
        current.discarded_at = current.discarded_by = None
        current.save()


def last_day(moment):
    """The last day (Europe/Berlin) on which what was deleted at a moment can be fetched back."""
    return timezone.localdate(moment) + timedelta(days=DAYS)


def dropped_since(proposals):
    """Proposals with `dropped_at`: when they were given up, or last kept, as long ago nobody noted
    it."""
    return proposals.annotate(dropped_at=Coalesce("decided_at", "kept_at"))


def delete_discarded(today):
    """Delete for good what could be fetched back until before `today`; the number of records.

    A draft that something names by now stays, out of sight.
    """
    end, given_up = day_begins(today), Proposal.objects.filter(step=Proposal.Step.DROPPED)
    rows = (
        Project.objects.filter(discarded_at__lt=end),
        dropped_since(given_up).filter(dropped_at__lt=end),
    )
    return sum(
        is_deleted(each, pk) for each in rows for pk in list(each.values_list("pk", flat=True))
    )


def day_begins(today):
    """The moment before which something was deleted that can be fetched back no more on a day."""
    first_kept = today - timedelta(days=DAYS)
    return timezone.make_aware(datetime.combine(first_kept, time.min))


def is_deleted(rows, pk):
    """Delete one of the rows, unless something names it or somebody fetched it back meanwhile."""
    try:
        with transaction.atomic(), pghistory.context(reason="30 Tage nach dem Löschen entfernt"):
            record = rows.select_for_update(of=("self",)).filter(pk=pk).first()
            if record is not None:
                record.delete()
    except (ProtectedError, RestrictedError):
        return False
    return record is not None
