"""The ways of requests, proofs and obligations as tables, and the only function that takes them.

Buttons are drawn from the same tables (law 4); who may is asked of the gates by the caller.
"""

from dataclasses import KW_ONLY, dataclass
from datetime import date

import pghistory
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from evidence.history.writers import writers_of
from funding.models import Decision
from grant_office.facts import known
from grant_office.models import (
    Forwarding,
    GrantFile,
    Obligation,
    PaymentRequest,
    Proof,
    RepaymentClaim,
)
from grant_office.models.obligations import ObligationState
from grant_office.objections import too_early
from projects.release.lifecycle import Refused


@dataclass(frozen=True)
class Step:
    """A way from one state to another, and its button; `day` is the column that keeps its day."""

    name: str
    label: str
    starts: tuple[str, ...]
    goal: str
    _: KW_ONLY
    day: str = ""
    needs_reason: bool = False
    needs_other_person: bool = False
    needs: str = ""


R, P = PaymentRequest.State, Proof.State
MET, CHECKED = ObligationState.MET, ObligationState.CHECKED
REQUEST_STEPS = (
    Step("approve", "Freigeben", (R.DRAFT,), R.APPROVED, needs="start", needs_other_person=True),
    Step("reopen", "Wieder bearbeiten", (R.APPROVED, R.REFUSED), R.DRAFT, needs_reason=True),
    Step("submit", "Als gestellt vermerken", (R.APPROVED,), R.SUBMITTED, day="requested_on"),
    Step("refuse", "Zurückgewiesen", (R.SUBMITTED,), R.REFUSED, needs_reason=True),
    Step("pay", "Ganz ausgezahlt", (R.SUBMITTED,), R.PAID, needs="payments"),
)
PROOF_STEPS = (
    Step(
        "audit", "Ans Rechnungsprüfungsamt", (P.IN_WORK,), P.AT_AUDIT_OFFICE, day="audit_office_on"
    ),
    Step(
        "return",
        "Vom Rechnungsprüfungsamt zurück",
        (P.AT_AUDIT_OFFICE,),
        P.IN_WORK,
        needs_reason=True,
    ),
    Step(
        "submit",
        "Als eingereicht vermerken",
        (P.IN_WORK, P.AT_AUDIT_OFFICE),
        P.SUBMITTED,
        day="submitted_on",
    ),
    Step("query", "Nachforderung", (P.SUBMITTED,), P.QUERIED, needs_reason=True),
    Step("supply", "Nachgereicht", (P.QUERIED,), P.SUBMITTED),
    Step("check", "Geprüft", (P.SUBMITTED,), P.CHECKED),
    Step("accept", "Anerkannt", (P.CHECKED,), P.ACCEPTED, day="answered_on"),
    Step(
        "accept_in_part",
        "Teilweise anerkannt",
        (P.CHECKED,),
        P.PARTLY_ACCEPTED,
        day="answered_on",
        needs="recognised",
    ),
    Step("object", "Beanstandet", (P.CHECKED,), P.OBJECTED, day="answered_on", needs_reason=True),
)
OBLIGATION_STEPS = (
    Step(
        *("check", "Beleg angesehen, Erfüllung bestätigen", (MET,), CHECKED),
        needs_other_person=True,
        needs="proven_by",
    ),
)
C, F = RepaymentClaim.State, Forwarding.State
CLAIM_STEPS = (
    Step("hear", "Angehört", (C.ASSESSED,), C.HEARD),
    Step("decide", "Beschieden", (C.HEARD,), C.DECIDED),
    Step("defer", "Gestundet", (C.DECIDED,), C.DEFERRED, needs_reason=True),
    Step("pay", "Bezahlt", (C.DECIDED, C.DEFERRED), C.PAID, day="accrues_until"),
    Step("remit", "Erlassen", (C.DECIDED, C.DEFERRED), C.REMITTED, needs_reason=True),
)
FORWARDING_STEPS = (
    Step("admit", "Zulassen", (F.PLANNED,), F.ADMITTED, needs="clause", needs_other_person=True),
    Step("contract", "Vertrag geschlossen", (F.ADMITTED,), F.CONTRACTED, day="contract_on"),
    Step("pay", "Ausgezahlt", (F.CONTRACTED,), F.PAID),
    Step("prove", "Nachgewiesen", (F.PAID,), F.PROVEN),
    Step("check", "Geprüft", (F.PROVEN,), F.CHECKED, needs_reason=True),
)
STEPS = {
    RepaymentClaim: CLAIM_STEPS,
    Forwarding: FORWARDING_STEPS,
    PaymentRequest: REQUEST_STEPS,
    Proof: PROOF_STEPS,
    Obligation: OBLIGATION_STEPS,
}
# The column that each step gives a new value, and nothing but a step.
MOVES = {model: "checked_at" if model is Obligation else "state" for model in STEPS}
NEEDS = {
    "start": "Der erste Auftrag liegt vor der Bewilligung (R17); bitte zuerst in der Akte die "
    "Zustimmung eintragen, die an dem Tag schon galt, oder den Grund, warum es keine braucht.",
    "clause": "Der Bescheid erlaubt keine Weiterleitung; bitte zuerst die Fundstelle in der Akte.",
    "proven_by": "Bitte zuerst angeben, womit die Erfüllung belegt ist.",
    "payments": "Bitte zuerst die Zahlung erfassen und diesem Mittelabruf zuordnen.",
    "recognised": "Bitte zuerst die anerkannten Ausgaben eintragen.",
}
FOUR_EYES = "Vier-Augen-Regel: Freigeben muss eine andere Person als die, die schrieb."


def steps_of(record):
    """The steps that the state of a record allows; none for what is cancelled."""
    if record.cancelled_on:
        return []
    return [step for step in STEPS[type(record)] if record.state in step.starts]


def is_barred(step, record, person):
    """Four eyes: whoever wrote in it does not approve it (R46); a step before wrote nothing."""
    if not step.needs_other_person:
        return False
    writers = writers_of(record, (), moves=MOVES[type(record)])
    return writers.filter(pk=person.pk).exists()


def take(record, step, *, by, day=None, reason=""):
    """Take a step with a request or a proof; `day` is a date that is not in the future.

    Raises Refused with a German sentence if the state does not allow it (any more), something is
    missing, or the person has a hand in the record.
    """
    told = reason.strip()
    if step.needs_reason and not told:
        raise Refused(f"„{step.label}“ braucht eine Begründung.")
    with transaction.atomic(), pghistory.context(reason=told or step.label):
        Decision.objects.select_for_update(of=("self",)).get(pk=record.decision_id)
        current = type(record).objects.select_for_update(of=("self",)).get(pk=record.pk)
        refuse_unless_possible(current, step, by, day)
        bring(current, step, by, day)
        try:
            current.full_clean()
        except ValidationError as error:
            raise Refused(" ".join(error.messages)) from error
        current.save()
    record.refresh_from_db()


def bring(record, step, by, day):
    """Write what the step says; an obligation has no state of its own but who checked it."""
    if isinstance(record, Obligation):
        record.checked_by, record.checked_at = by, timezone.now()
        return
    record.state = step.goal
    if step.day:
        setattr(record, step.day, day)


def refuse_unless_possible(record, step, by, day: date | None):
    if step not in steps_of(record):
        state = record.get_state_display()
        raise Refused(f"„{step.label}“ geht nicht: Der Stand ist inzwischen „{state}“.")
    if is_barred(step, record, by):
        raise Refused(FOUR_EYES)
    if step.day and day is None:
        raise Refused(f"„{step.label}“ braucht einen Tag.")
    if step.needs and not has(record, step.needs):
        raise Refused(NEEDS[step.needs])


def has(record, what):
    if what == "start":
        files = known([record.decision_id])
        return not any(too_early(each.file, each.facts) for each in files)
    if what == "payments":
        return record.payments.standing().exists()
    if what == "clause":
        return GrantFile.objects.filter(
            decision=record.decision_id, is_forwarding_allowed=True
        ).exists()
    if what == "proven_by" and record.letter_id:
        return True
    return getattr(record, what) not in (None, "")
