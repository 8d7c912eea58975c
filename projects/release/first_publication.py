"""First publications for a day: until then the project stays in review, and hidden."""

from dataclasses import dataclass

import pghistory
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format

from projects.models import PlannedPublication, Project
from projects.release.lifecycle import (
    PUBLISH,
    Refused,
    refuse_unless_allowed,
    refuse_unless_ready,
    take,
)

NOT_ANY_MORE = "Wer den Tag gewählt hat, darf hier inzwischen nicht mehr freigeben."


@dataclass(frozen=True)
class Release:
    """What became of a project on the day it was released for; no `problem` means public."""

    project: Project
    problem: str


def plan(project, *, by, day, reason=""):
    """Release a project in review for a day to come; raises Refused."""
    if day <= timezone.localdate():
        raise Refused("Bitte einen Tag nach heute wählen.")
    with transaction.atomic(), pghistory.context(reason=reason or told(day)):
        current = Project.objects.select_for_update(of=("self",)).get(pk=project.pk)
        refuse_unless_allowed(current, PUBLISH, by, reason)
        if current.publication_set_at is None:
            raise Refused(
                "Wann das Projekt eingereicht wurde, ist nicht bekannt: bitte neu einreichen."
            )
        refuse_unless_ready(current, PUBLISH.goal)
        PlannedPublication.objects.update_or_create(
            project=current,
            defaults={
                "handed_in_at": current.publication_set_at,
                "release_on": day,
                "decided_by": by,
                "reason": reason,
                "held_back": "",
            },
        )


def take_back(project):
    """The project waits for a decision again; raises Refused where no day is chosen."""
    with transaction.atomic(), pghistory.context(reason="Termin zurückgenommen"):
        Project.objects.select_for_update(of=("self",)).get(pk=project.pk)
        number, _ = PlannedPublication.objects.planned().filter(project=project).delete()
        if not number:
            raise Refused("Für dieses Projekt ist kein Tag gewählt.")


def publish_planned(today):
    """Publish what was released for this day or before; a Release for each project."""
    due = PlannedPublication.objects.planned().filter(release_on__lte=today)
    numbers = list(due.values_list("project", flat=True))
    outcomes = [publish(number, today) for number in numbers]
    return [each for each in outcomes if each]


def publish(number, today):
    """None if there is nothing to do any more: see `projects.release.scheduling.release`."""
    with transaction.atomic():
        project = Project.objects.select_for_update(of=("self",)).filter(pk=number).first()
        due = PlannedPublication.objects.planned().filter(project=project, release_on__lte=today)
        release = due.first()
        if release is None:
            return None
        by, day = release.decided_by, told(release.release_on)
        try:
            with pghistory.context(user=by.pk):
                refuse_unless_releasable(project, by)
                take(project, PUBLISH, by=by, reason=release.reason or day)
                release.delete()
        except Refused as problem:
            with pghistory.context(reason=f"Nicht veröffentlicht: {problem}"):
                release.held_back = f"{day}: {problem}"
                release.save()
        return Release(project, release.held_back)


def refuse_unless_releasable(project, by):
    if not Project.objects.releasable_by(by).filter(pk=project.pk).exists():
        raise Refused(NOT_ANY_MORE)


def told(day):
    return f"Freigegeben für den {date_format(day, 'j. F Y')}"
