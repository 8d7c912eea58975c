"""What happens to a proposal, and the only functions that write its step (law 4).

A change to a public project, and a new project as a whole, is handed in and released by somebody
else; changes of a project that nobody outside can see are saved by whoever may edit it. Who may is
asked of the gates by the caller.
"""

from contextlib import contextmanager
from dataclasses import KW_ONLY, dataclass

import pghistory
from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from projects.models import Project, Proposal
from projects.publication import Publication
from projects.release import four_eyes, lifecycle, notices
from projects.release.confirming import asking
from projects.release.lifecycle import Refused
from projects.release.new_organisations import created_for
from projects.release.objections import (
    refuse_if_invalid,
    refuse_if_new,
    refuse_if_nothing_changed,
    refuse_if_unreadable,
    refuse_to_leave,
    refuse_to_stay_as_guest,
    refuse_to_take_the_lead,
    refuse_unless_parts,
    refuse_unless_ready,
    refuse_unless_seen,
)
from projects.release.open_work import IN_TRASH, take_in
from projects.snapshot import document_of, write
from projects.snapshot.picking import changed_places, picked

Step = Proposal.Step


@dataclass(frozen=True)
class ProposalStep:
    """A way from one step of a proposal to another, and its button.

    With a first publication its project takes a step of the life cycle: `takes`.
    """

    name: str
    label: str
    starts: tuple
    goal: str
    _: KW_ONLY
    needs_reason: bool = False
    needs_other_person: bool = False
    takes: lifecycle.Step | None = None
    of_changes_only: bool = False


AT_WORK, HANDED_IN = Proposal.AT_WORK, Proposal.HANDED_IN
WAITING, PLANNED = (Step.SUBMITTED,), (Step.SCHEDULED,)
BY_OTHERS = {"needs_other_person": True}
BACK, OUT = {"takes": lifecycle.SEND_BACK}, {"takes": lifecycle.PUBLISH}
STEPS = (
    ProposalStep("submit", "Zur Prüfung geben", AT_WORK, Step.SUBMITTED, takes=lifecycle.SUBMIT),
    ProposalStep("resume", "Zurückholen", HANDED_IN, Step.WORKING, **BACK),
    ProposalStep("save", "Im Entwurf sichern", AT_WORK, Step.ACCEPTED, of_changes_only=True),
    ProposalStep("drop", "Verwerfen", AT_WORK, Step.DROPPED, of_changes_only=True),
    ProposalStep("fetch_back", "Zurückholen", (Step.DROPPED,), Step.WORKING, of_changes_only=True),
    ProposalStep(
        *("send_back", "Zurückgeben", WAITING, Step.RETURNED),
        **{"needs_reason": True, **BY_OTHERS, **BACK},
    ),
    ProposalStep(
        "replace", "Berichtigen", WAITING, Step.REPLACED, of_changes_only=True, **BY_OTHERS
    ),
    ProposalStep("accept", "Freigeben", WAITING, Step.ACCEPTED, **BY_OTHERS, **OUT),
    ProposalStep("schedule", "Für einen Tag freigeben", WAITING, Step.SCHEDULED, **BY_OTHERS),
    ProposalStep("unschedule", "Termin zurücknehmen", PLANNED, Step.SUBMITTED, **BY_OTHERS),
    ProposalStep(
        "release", "Am gewählten Tag freigeben", PLANNED, Step.ACCEPTED, **BY_OTHERS, **OUT
    ),
    ProposalStep("hold_back", "Zurückhalten", PLANNED, Step.SUBMITTED, **BY_OTHERS),
)
BY_NAME = {step.name: step for step in STEPS}


def submit(proposal, *, by, note=""):
    """Hand in a draft, or the changes of a public project; a correction replaces its model."""
    with taking("submit", proposal, by, note) as current:
        if current.is_first:
            take_whole(current, by)
        else:
            take_changes(current)
        current.note, current.submitted_at, current.kept_by = note, timezone.now(), {}
        take_decision_back(current)
        replace_model_of(current, by)


def take_whole(first, by):
    """The draft as it stands; all who wrote in it, or handed it in before, are its authors."""
    before = get_user_model().objects.filter(pk__in=[each.pk for each in first.authors])
    hands = before | four_eyes.writers_of(first.project)
    first.author = by
    first.document, first.kept_at = document_of(first.project), timezone.now()
    first.co_authors.set(hands.exclude(pk=by.pk))


def take_changes(proposal):
    if not proposal.project.is_public:
        raise Refused("Das Projekt ist nicht öffentlich: „Im Entwurf sichern“ genügt.")
    refuse_if_unreadable(proposal)
    refuse_if_nothing_changed(proposal)
    take_in(proposal)
    refuse_if_invalid(proposal)


def replace_model_of(correction, by):
    """What was corrected waits no longer, unless its author took it back or rewrote it since."""
    model = Proposal.objects.filter(pk=correction.corrects_id, step=Step.SUBMITTED).first()
    if model and model.submitted_at == correction.corrects_as_of:
        with taking("replace", model, by, "Berichtigt") as current:
            decide(current, by)


def save(proposal, *, by):
    """Write the changes of a project that is not public; raises Conflicting or Invalid."""
    with taking("save", proposal, by, "Bearbeitet") as current:
        if current.project.is_public:
            raise Refused("Das Projekt ist öffentlich: Änderungen werden erst geprüft.")
        if current.project.publication == Publication.IN_REVIEW:
            raise Refused("Das Projekt liegt zur Prüfung. Zum Ändern muss es zurückgegeben werden.")
        refuse_if_unreadable(current)
        take_in(current)
        refuse_to_take_the_lead(current, by)
        refuse_to_stay_as_guest(current, by)
        write(current.project, current.document, reason="Bearbeitet")
        refuse_to_leave(current.project, by)
        current.submitted_at = timezone.now()
        decide(current, by)


def accept(proposal, *, by, seen=None, reason=""):
    """Release a proposal: its document becomes the project, for everybody to see.

    `seen` is the `stand` of the proposal that the person saw; a newer one is refused.
    """
    with taking("accept", proposal, by, reason_to_publish(proposal, reason)) as current:
        refuse_unless_seen(current, seen)
        refuse_unless_ready(current)
        put_out(current, reason_to_publish(current, reason), by)
        decide(current, by, reason)


def put_out(proposal, reason, by):
    """Its document becomes the project; a new one is that already, but for what it proposes."""
    take_in(proposal)
    document, reason = created_for(proposal.project, proposal.document, reason)
    with asking(proposal, by):
        if not proposal.is_first or document != proposal.document:
            write(proposal.project, document, reason=reason)


def reason_to_publish(proposal, reason=""):
    """What the history says of the change: its authors' words and the releaser's."""
    what = "Neues Projekt" if proposal.is_first else "Vorschlag"
    whose = f"{what} von {proposal.author_names}"
    why = " – zur Freigabe: ".join(filter(None, [proposal.note, reason]))
    return f"{whose}: {why}" if why else whose


def send_back(proposal, *, by, reason, seen=None):
    """Give a proposal back to its author with a reason; `seen` as in `accept`."""
    with taking("send_back", proposal, by, reason) as current:
        refuse_unless_seen(current, seen)
        decide(current, by, reason)


def accept_parts(proposal, places, *, by, reason, seen=None):
    """Release the changes at some places (`projects.snapshot.picking`); the rest goes back to its
    author with the reason, and begins from what is public now.

    What is released is a proposal of its own, with the same authors.
    """
    why = f"In Teilen freigegeben. Noch offen: {reason}" if reason.strip() else ""
    with taking("send_back", proposal, by, why) as current:
        refuse_unless_seen(current, seen)
        refuse_if_new(current)
        refuse_unless_ready(current)
        take_in(current)
        base, whole = current.base, current.document
        refuse_unless_parts(base, whole, places)
        left = [each for each in changed_places(base, whole) if each not in places]
        released = release_part(current, picked(base, whole, places), by)
        why_released = f"{reason_to_publish(current)} (in Teilen)"
        document, why_released = created_for(current.project, released.document, why_released)
        with asking(current, by):
            write(current.project, document, reason=why_released)
        present = document_of(Project.objects.get(pk=current.project_id))
        current.begin(present, picked(present, whole, left))
        decide(current, by, why)


def release_part(proposal, document, by):
    """The proposal that holds what is released of another one."""
    told = {"note": proposal.note, "submitted_at": proposal.submitted_at, "step": Step.ACCEPTED}
    told |= {"decided_by": by, "decided_at": timezone.now()}
    part = Proposal.objects.create(
        project=proposal.project,
        author=proposal.author,
        base=proposal.base,
        document=document,
        **told,
    )
    part.co_authors.set(proposal.co_authors.all())
    return part


def resume(proposal, *, by, reason=""):
    """Its author takes a proposal back to work on it, or whoever edits it a new project."""
    with taking("resume", proposal, by, reason or "Zurückgeholt") as current:
        take_decision_back(current)


def drop(proposal, *, by):
    """The author gives up; the project stays as it is. For some days it can be fetched back."""
    with taking("drop", proposal, by, "Verworfen") as current:
        decide(current, by)


def fetch_back(proposal, *, by):
    """What its author gave up is their open work again, unless they have begun anew."""
    with taking("fetch_back", proposal, by, "Aus dem Papierkorb geholt") as current:
        others = Proposal.objects.changes().filter(project=current.project_id, author=by)
        if others.filter(step__in=Proposal.OPEN).exists():
            raise Refused(
                "Sie haben an diesem Projekt inzwischen neu angefangen. Bitte das erst abschließen "
                "oder verwerfen."
            )
        take_decision_back(current)


def decide(proposal, by, reason=""):
    proposal.decided_at, proposal.decided_by = timezone.now(), by
    proposal.decision_reason = reason


def take_decision_back(proposal):
    """The words of a release that does not happen go; those of a sending back stay."""
    if proposal.release_on:
        proposal.decision_reason = ""
    proposal.decided_at = proposal.decided_by = proposal.release_on = None
    proposal.held_back = ""


@contextmanager
def taking(name, proposal, by, reason):
    """Lock project and proposal, refuse what the step does not allow, write the new step.

    The project is locked first, always, so that two people never wait for each other.
    """
    step = BY_NAME[name]
    with transaction.atomic(), pghistory.context(reason=reason or step.label):
        project = Project.objects.select_for_update(of=("self",)).get(pk=proposal.project_id)
        if project.discarded_at:
            raise Refused(IN_TRASH)
        current = Proposal.objects.select_for_update(of=("self",)).get(pk=proposal.pk)
        refuse_unless_allowed(current, step, by, reason)
        yield current
        current.step = step.goal
        current.save()
        if current.is_first and step.takes:
            lifecycle.bring(Project.objects.get(pk=current.project_id), step.takes, by)
        notices.tell(name, current, by)
    proposal.refresh_from_db()


def refuse_unless_allowed(proposal, step, by, reason):
    if proposal.step not in step.starts:
        raise Refused(
            f"„{step.label}“ geht nicht: Der Vorschlag ist inzwischen "
            f"„{proposal.get_step_display()}“."
        )
    if step.of_changes_only and proposal.is_first:
        raise Refused(f"„{step.label}“ geht nicht: Das Projekt ist neu.")
    if step.needs_reason and not reason.strip():
        raise Refused(f"„{step.label}“ braucht eine Begründung.")
    if step.needs_other_person and four_eyes.bars(proposal, by):
        raise Refused("Vier-Augen-Regel: Freigeben muss eine andere Person als die, die änderte.")
    if not (step.needs_other_person or proposal.is_first or proposal.author_id == by.pk):
        raise Refused("Das ist der Vorschlag einer anderen Person.")
