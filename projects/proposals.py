"""What happens to a proposal, and the only functions that write its step (law 4).

A change to a public project is handed in and released by somebody else; a project that nobody
outside can see is saved by whoever may edit it. Who may is asked of the gates by the caller.
"""

from contextlib import contextmanager
from dataclasses import dataclass

import pghistory
from django.db import transaction
from django.utils import timezone

from projects.document import changes, document_of, merge, write
from projects.lifecycle import Refused
from projects.models import Project, Proposal

Step = Proposal.Step


class Conflicting(Exception):
    """Others changed the same places meanwhile; `merge` says which, and holds what did agree."""

    def __init__(self, merged):
        self.merge = merged
        super().__init__(f"{len(merged.conflicts)} Stellen haben inzwischen andere geändert.")


@dataclass(frozen=True)
class ProposalStep:
    """A way from one step of a proposal to another, and its button."""

    name: str
    label: str
    starts: tuple
    goal: str
    needs_reason: bool = False
    needs_other_person: bool = False


STEPS = (
    ProposalStep("submit", "Zur Prüfung geben", (Step.WORKING, Step.RETURNED), Step.SUBMITTED),
    ProposalStep("resume", "Zurückholen", (Step.SUBMITTED,), Step.WORKING),
    ProposalStep(
        "send_back", "Zurückgeben", (Step.SUBMITTED,), Step.RETURNED, True, needs_other_person=True
    ),
    ProposalStep("accept", "Freigeben", (Step.SUBMITTED,), Step.ACCEPTED, needs_other_person=True),
    ProposalStep("save", "Speichern", (Step.WORKING, Step.RETURNED), Step.ACCEPTED),
    ProposalStep("drop", "Verwerfen", (Step.WORKING, Step.RETURNED), Step.DROPPED),
)
BY_NAME = {step.name: step for step in STEPS}


def working_copy(project, *, by):
    """The person's open proposal for the project; a new one begins with the present document."""
    found = Proposal.objects.filter(project=project, author=by, step__in=Proposal.OPEN).first()
    if found:
        return found
    document = document_of(project)
    return Proposal.objects.create(project=project, author=by, base=document, document=document)


def keep(proposal, document):
    """Keep what was typed; only the author's open work changes, nothing is published."""
    Proposal.objects.filter(pk=proposal.pk, step__in=(Step.WORKING, Step.RETURNED)).update(
        document=document, kept_at=timezone.now()
    )
    proposal.refresh_from_db()


def present_and_proposed(proposal, decided=None):
    """(present document, Merge of the proposal into it)."""
    present = document_of(proposal.project)
    return present, merge(proposal.base, proposal.document, present, decided)


def bring_up_to_date(proposal, *, decided=None):
    """Take in what others published meanwhile; raises Conflicting where both changed a place."""
    present, merged = present_and_proposed(proposal, decided)
    if not merged.is_clean:
        raise Conflicting(merged)
    proposal.base, proposal.document = present, merged.document
    proposal.save(update_fields=["base", "document"])


def submit(proposal, *, by, note="", release_on=None):
    """Hand in the changes of a public project for release."""
    with taking("submit", proposal, by, note) as current:
        if not current.project.is_public:
            raise Refused("Das Projekt ist nicht öffentlich: Speichern genügt.")
        refuse_if_nothing_changed(current)
        bring_up_to_date(current)
        current.note, current.release_on = note, release_on
        current.submitted_at, current.decided_at, current.decided_by = timezone.now(), None, None


def save(proposal, *, by):
    """Write the changes of a project that is not public; raises Conflicting or Invalid."""
    with taking("save", proposal, by, "Bearbeitet") as current:
        if current.project.is_public:
            raise Refused("Das Projekt ist öffentlich: Änderungen werden erst geprüft.")
        bring_up_to_date(current)
        write(current.project, current.document, reason="Bearbeitet")
        current.submitted_at = timezone.now()
        decide(current, by)


def accept(proposal, *, by):
    """Release a proposal: its document becomes the project, for everybody to see."""
    with taking(
        "accept", proposal, by, f"Freigabe des Vorschlags von {proposal.author}"
    ) as current:
        bring_up_to_date(current)
        write(current.project, current.document, reason=f"Vorschlag von {current.author}")
        decide(current, by)


def send_back(proposal, *, by, reason):
    """Give a proposal back to its author with a reason."""
    with taking("send_back", proposal, by, reason) as current:
        decide(current, by, reason)


def resume(proposal, *, by):
    """The author takes a proposal back to work on it."""
    with taking("resume", proposal, by, "Zurückgeholt"):
        pass


def drop(proposal, *, by):
    """The author gives up; the project stays as it is."""
    with taking("drop", proposal, by, "Verworfen"):
        pass


def decide(proposal, by, reason=""):
    proposal.decided_at, proposal.decided_by = timezone.now(), by
    proposal.decision_reason = reason


@contextmanager
def taking(name, proposal, by, reason):
    """Lock project and proposal, refuse what the step does not allow, write the new step.

    The project is locked first, always, so that two people never wait for each other.
    """
    step = BY_NAME[name]
    with transaction.atomic(), pghistory.context(reason=reason or step.label):
        Project.objects.select_for_update(of=("self",)).get(pk=proposal.project_id)
        current = Proposal.objects.select_for_update(of=("self",)).get(pk=proposal.pk)
        refuse_unless_allowed(current, step, by, reason)
        yield current
        current.step = step.goal
        current.save()
    proposal.refresh_from_db()


def refuse_unless_allowed(proposal, step, by, reason):
    if proposal.step not in step.starts:
        raise Refused(
            f"„{step.label}“ geht nicht: Der Vorschlag ist inzwischen "
            f"„{proposal.get_step_display()}“."
        )
    if step.needs_reason and not reason.strip():
        raise Refused(f"„{step.label}“ braucht eine Begründung.")
    if step.needs_other_person and proposal.author_id == by.pk and needs_four_eyes(proposal):
        raise Refused("Vier-Augen-Regel: Freigeben muss eine andere Person als die, die änderte.")
    if not step.needs_other_person and proposal.author_id != by.pk:
        raise Refused("Das ist der Vorschlag einer anderen Person.")


def needs_four_eyes(proposal):
    """False only where the lead organisation has switched the rule off (R46)."""
    lead = proposal.project.participations.filter(role="lead").select_related("organisation")
    return all(each.organisation.has_four_eyes for each in lead)


def refuse_if_nothing_changed(proposal):
    if not changes(proposal.base, proposal.document):
        raise Refused("Der Vorschlag ändert nichts.")
