"""Releases for a day: until then the public sees the old state, from then on the new one."""

import pghistory
from django.db import transaction
from django.utils import timezone

from projects.document import Invalid, write
from projects.lifecycle import Refused
from projects.models import Project, Proposal
from projects.planning import Release, publish_planned, told
from projects.proposals import (
    Conflicting,
    bring_up_to_date,
    decide,
    reason_to_publish,
    refuse_if_invalid,
    refuse_unless_seen,
    take_decision_back,
    taking,
)

Step = Proposal.Step


def schedule(proposal, *, by, day, reason="", seen=None):
    """Release a proposal for a day to come; raises Refused, Conflicting or Invalid."""
    if day <= timezone.localdate():
        raise Refused("Bitte einen Tag nach heute wählen.")
    with taking("schedule", proposal, by, reason or told(day)) as current:
        refuse_unless_seen(current, seen)
        bring_up_to_date(current)
        refuse_if_invalid(current)
        decide(current, by, reason)
        current.release_on, current.held_back = day, ""


def unschedule(proposal, *, by):
    """The proposal waits for a decision again."""
    with taking("unschedule", proposal, by, "Termin zurückgenommen") as current:
        take_decision_back(current)


def release_due(now=None):
    """Publish what was released for today (Europe/Berlin) or before; a Release for each.

    Each project and each proposal has a transaction of its own, in the name of who released it;
    new projects come first. What cannot be published waits for a decision again and says why.
    A second run at the same time or later finds nothing to do.
    """
    today = timezone.localdate(now)
    due = Proposal.objects.filter(step=Step.SCHEDULED, release_on__lte=today)
    numbers = due.order_by("release_on", "submitted_at", "pk").values_list("pk", "project")
    releases = [release(*each, today) for each in numbers]
    return publish_planned(today) + [each for each in releases if each]


def release(number, project, today):
    """None if there is nothing to do any more: another run was faster, or the day was taken back.

    The project is locked before the proposal, as for every other step.
    """
    with transaction.atomic():
        Project.objects.select_for_update(of=("self",)).filter(pk=project).first()
        waiting = Proposal.objects.select_for_update(of=("self",)).filter(
            pk=number, step=Step.SCHEDULED, release_on__lte=today
        )
        proposal = waiting.first()
        if proposal is None:
            return None
        try:
            publish(proposal)
        except (Conflicting, Invalid, Refused) as problem:
            hold_back(proposal, str(problem))
        return Release(proposal.project, proposal.held_back)


def publish(proposal):
    reason = reason_to_publish(proposal, proposal.decision_reason)
    by = proposal.decided_by_id
    with transaction.atomic(), pghistory.context(user=by, reason=reason):
        if not proposal.project.is_public:
            raise Refused("Das Projekt ist nicht mehr öffentlich.")
        bring_up_to_date(proposal)
        write(proposal.project, proposal.document, reason=reason)
        proposal.step = Step.ACCEPTED
        proposal.save()


def hold_back(proposal, problem):
    with pghistory.context(reason=f"Nicht veröffentlicht: {problem}"):
        proposal.refresh_from_db()
        day = proposal.release_on
        take_decision_back(proposal)
        proposal.step = Step.SUBMITTED
        proposal.held_back = f"{told(day)}: {problem}"
        proposal.save()
