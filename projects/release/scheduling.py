"""Releases for a day: until then the public sees the old state, from then on the new one."""

import logging
from contextlib import suppress
from dataclasses import dataclass

import pghistory
from django.db import DatabaseError
from django.utils import timezone
from django.utils.formats import date_format

from evidence.refusals import refusal
from projects.models import Project, Proposal
from projects.release.lifecycle import Refused
from projects.release.objections import (
    refuse_if_invalid,
    refuse_unless_ready,
    refuse_unless_seen,
)
from projects.release.open_work import Conflicting, take_in
from projects.release.proposals import (
    decide,
    put_out,
    reason_to_publish,
    take_decision_back,
    taking,
)
from projects.snapshot import Invalid

logger = logging.getLogger(__name__)
NOT_ANY_MORE = "Wer den Tag gewählt hat, darf hier inzwischen nicht mehr freigeben."


@dataclass(frozen=True)
class Release:
    """What became of a project on the day it was released for; no `problem` means public."""

    project: Project
    problem: str


def schedule(proposal, *, by, day, reason="", seen=None):
    """Release a proposal for a day to come; raises Refused, Conflicting or Invalid."""
    if day <= timezone.localdate():
        raise Refused("Bitte einen Tag nach heute wählen.")
    with taking("schedule", proposal, by, reason or told(day)) as current:
        refuse_unless_seen(current, seen)
        refuse_unless_ready(current)
        take_in(current)
        refuse_if_invalid(current)
        decide(current, by, reason)
        current.release_on, current.held_back = day, ""


def unschedule(proposal, *, by):
    """The proposal waits for a decision again."""
    with taking("unschedule", proposal, by, "Termin zurückgenommen") as current:
        take_decision_back(current)


def release_due(now=None):
    """Publish what was released for today (Europe/Berlin) or before; a Release for each.

    Each proposal has a transaction of its own, in the name of who released it. What cannot
    be published waits for a decision again and says why. A second run at the same time or later
    finds nothing to do.
    """
    today, releases = timezone.localdate(now), []
    due = Proposal.objects.filter(step=Proposal.Step.SCHEDULED, release_on__lte=today)
    for proposal in due.order_by("release_on", "submitted_at", "pk"):
        releases += release(proposal, today)
    return releases


def release(proposal, today):
    """[Release], or [] if another run was faster or the day was taken back."""
    try:
        publish(proposal, today)
    except (Conflicting, Invalid, Refused) as problem:
        return hold_back(proposal, today, str(problem))
    except DatabaseError as error:
        logger.exception("Vorschlag %s nicht veröffentlicht", proposal.pk)
        return hold_back(proposal, today, refusal(error))
    return [Release(proposal.project, "")]


def publish(proposal, today):
    by, reason = proposal.decided_by, reason_to_publish(proposal, proposal.decision_reason)
    with pghistory.context(user=by.pk), taking("release", proposal, by, reason) as current:
        refuse_unless_due(current, today)
        refuse_unless_ready(current)
        if not Proposal.objects.releasable_by(by).filter(pk=current.pk).exists():
            raise Refused(NOT_ANY_MORE)
        put_out(current, reason, by)


def hold_back(proposal, today, problem):
    """Let it wait for a decision again, unless there is nothing to wait for any more."""
    with suppress(Refused):
        with taking("hold_back", proposal, None, f"Nicht veröffentlicht: {problem}") as current:
            refuse_unless_due(current, today)
            day = current.release_on
            take_decision_back(current)
            current.held_back = f"{told(day)}: {problem}"
        return [Release(proposal.project, proposal.held_back)]
    return []


def told(day):
    return f"Freigegeben für den {date_format(day, 'j. F Y')}"


def refuse_unless_due(proposal, today):
    if proposal.release_on is None or proposal.release_on > today:
        raise Refused("Der Tag ist inzwischen ein anderer.")
