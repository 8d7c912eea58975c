"""What happens to a proposal, and the only functions that write its step (law 4).

A change to a public project is handed in and released by somebody else; a project that nobody
outside can see is saved by whoever may edit it. Who may is asked of the gates by the caller.
"""

from contextlib import contextmanager
from dataclasses import KW_ONLY, dataclass

import pghistory
from django.db import transaction
from django.utils import timezone

from projects.models import Project, Proposal
from projects.publication import Publication
from projects.release import four_eyes
from projects.release.lifecycle import Refused
from projects.release.open_work import take_in
from projects.snapshot import Invalid, changes, problems_of, write

Step = Proposal.Step


@dataclass(frozen=True)
class ProposalStep:
    """A way from one step of a proposal to another, and its button."""

    name: str
    label: str
    starts: tuple
    goal: str
    _: KW_ONLY
    needs_reason: bool = False
    needs_other_person: bool = False


AT_WORK, HANDED_IN = Proposal.AT_WORK, Proposal.HANDED_IN
WAITING, PLANNED = (Step.SUBMITTED,), (Step.SCHEDULED,)
BY_OTHERS = {"needs_other_person": True}
STEPS = (
    ProposalStep("submit", "Zur Prüfung geben", AT_WORK, Step.SUBMITTED),
    ProposalStep("resume", "Zurückholen", HANDED_IN, Step.WORKING),
    ProposalStep("save", "Speichern", AT_WORK, Step.ACCEPTED),
    ProposalStep("drop", "Verwerfen", AT_WORK, Step.DROPPED),
    ProposalStep(
        "send_back", "Zurückgeben", WAITING, Step.RETURNED, needs_reason=True, **BY_OTHERS
    ),
    ProposalStep("replace", "Berichtigen", WAITING, Step.REPLACED, **BY_OTHERS),
    ProposalStep("accept", "Freigeben", WAITING, Step.ACCEPTED, **BY_OTHERS),
    ProposalStep("schedule", "Für einen Tag freigeben", WAITING, Step.SCHEDULED, **BY_OTHERS),
    ProposalStep("unschedule", "Termin zurücknehmen", PLANNED, Step.SUBMITTED, **BY_OTHERS),
    ProposalStep("release", "Am gewählten Tag freigeben", PLANNED, Step.ACCEPTED, **BY_OTHERS),
    ProposalStep("hold_back", "Zurückhalten", PLANNED, Step.SUBMITTED, **BY_OTHERS),
)
BY_NAME = {step.name: step for step in STEPS}


def submit(proposal, *, by, note=""):
    """Hand in the changes of a public project for release; a correction replaces its model."""
    with taking("submit", proposal, by, note) as current:
        if not current.project.is_public:
            raise Refused("Das Projekt ist nicht öffentlich: Speichern genügt.")
        refuse_if_unreadable(current)
        refuse_if_nothing_changed(current)
        take_in(current)
        refuse_if_invalid(current)
        current.note, current.submitted_at, current.kept_by = note, timezone.now(), {}
        take_decision_back(current)
        replace_model_of(current, by)


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
        refuse_unless_public(current)
        take_in(current)
        write(current.project, current.document, reason=reason_to_publish(current, reason))
        decide(current, by, reason)


def reason_to_publish(proposal, reason):
    """What the history says of the change: its authors' words and the releaser's."""
    whose = f"Vorschlag von {proposal.author_names}"
    why = " – zur Freigabe: ".join(filter(None, [proposal.note, reason]))
    return f"{whose}: {why}" if why else whose


def send_back(proposal, *, by, reason):
    """Give a proposal back to its author with a reason."""
    with taking("send_back", proposal, by, reason) as current:
        decide(current, by, reason)


def resume(proposal, *, by):
    """The author takes a proposal back to work on it."""
    with taking("resume", proposal, by, "Zurückgeholt") as current:
        take_decision_back(current)


def drop(proposal, *, by):
    """The author gives up; the project stays as it is."""
    with taking("drop", proposal, by, "Verworfen"):
        pass


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
    is_own = by in proposal.authors
    if step.needs_other_person and is_own and four_eyes.applies_to(proposal.project):
        raise Refused("Vier-Augen-Regel: Freigeben muss eine andere Person als die, die änderte.")
    if not step.needs_other_person and proposal.author_id != by.pk:
        raise Refused("Das ist der Vorschlag einer anderen Person.")


def refuse_unless_seen(proposal, seen):
    if seen is not None and seen != proposal.stand:
        raise Refused("Der Vorschlag wurde inzwischen geändert. Bitte noch einmal prüfen.")


def refuse_unless_public(proposal):
    """What nobody outside sees is saved, not released: see `save`."""
    if not proposal.project.is_public:
        raise Refused(
            "Das Projekt ist nicht mehr öffentlich: Wer den Vorschlag gemacht hat, "
            "kann ihn zurückholen und speichern."
        )


def refuse_to_take_the_lead(proposal, by):
    """A partner does not make itself the lead of a draft: the lead releases it (R46)."""
    now, then = (leads_in(document) for document in (proposal.base, proposal.document))
    lead = Project.objects.led_by(by).filter(pk=proposal.project_id)
    if now and now != then and not lead.exists():
        raise Refused(
            "Die Federführung gibt nur die federführende Stelle selbst ab, "
            "oder die Koordination ändert sie."
        )


def leads_in(document):
    rows = document["rows"]["participations"].values()
    return {row["organisation_id"] for row in rows if row["role"] == "lead"}


def refuse_to_leave(project, by):
    if not Project.objects.editable_by(by).filter(pk=project.pk).exists():
        raise Refused(
            "Danach wäre keine Ihrer Stellen mehr beteiligt, und Sie sähen das Projekt nicht mehr. "
            "Ihre Stelle herausnehmen kann eine andere beteiligte Stelle."
        )


def refuse_if_unreadable(proposal):
    if proposal.typed:
        raise Refused("Manche Eingaben sind noch nicht zu lesen. Bitte die Abschnitte prüfen.")


def refuse_if_invalid(proposal):
    """Raises Invalid now rather than under the reviewer's hands."""
    problems = problems_of(Project.objects.get(pk=proposal.project_id), proposal.document)
    if problems:
        raise Invalid(problems)


def refuse_if_nothing_changed(proposal):
    if not changes(proposal.base, proposal.document):
        raise Refused("Der Vorschlag ändert nichts.")
