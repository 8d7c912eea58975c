"""Which files are past the end of their retention, and what still keeps them (R28, R29, R87)."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, F, OuterRef, Prefetch, prefetch_related_objects
from django.db.models.functions import Coalesce

from funding.models import Decision
from funding.rules.deadlines import deadlines_of
from funding.rules.refusals import NotComputable
from grant_office.facts import known
from grant_office.models import (
    Contact,
    Deadline,
    Disposal,
    Duty,
    Forwarding,
    Proof,
    RepaymentClaim,
    Scan,
)

ENDED = (Proof.State.ACCEPTED, Proof.State.PARTLY_ACCEPTED)
CLOCKS = (Duty.RETENTION, Duty.BINDING, Duty.REMEDY)


def past_retention(today):
    """Decisions whose papers or contacts are still here after their last day, oldest first.

    With `kept_until`. A file without a day is not among them: where a beginning is missing,
    nothing may go.
    """
    ends = Deadline.objects.filter(duty=Duty.RETENTION, is_void=False)
    day = Coalesce("deadlines__override_on", "deadlines__rolled")
    over = Decision.objects.filter(deadlines__in=ends).annotate(kept_until=day)
    papers = Scan.objects.standing().filter(letter__decision=OuterRef("pk"))
    people = Contact.objects.filter(erased_on=None, decision=OuterRef("pk"))
    found = over.filter(Exists(papers) | Exists(people), kept_until__lt=today)
    return found.select_related("grant_file").order_by(F("kept_until"), "pk")


def with_clocks(decisions):
    """Decisions with all that `Clock` asks of them, in a constant number of queries."""
    return decisions.prefetch_related(
        Prefetch(
            "deadlines",
            Deadline.objects.filter(duty__in=CLOCKS, is_void=False),
            to_attr="clocks",
        ),
        disposals(),
        Prefetch("repaymentclaims", RepaymentClaim.objects.standing(), to_attr="own_claims"),
        Prefetch("proofs", Proof.objects.standing(), to_attr="own_proofs"),
        Prefetch("forwardings", Forwarding.objects.standing(), to_attr="own_forwardings"),
    )


def disposals():
    """What reads the disposals of decisions along, but for proposals that were withdrawn."""
    rows = Disposal.objects.standing().select_related("proposed_by", "confirmed_by")
    return Prefetch("disposals", rows, to_attr="own_disposals")


def missing_of(each):
    """{duty: what is missing} of the clocks of a `Known` that cannot be told.

    The register leaves these out, since a deadline lacks the same; here they keep the papers.
    """
    try:
        found = list(deadlines_of(each.facts, each.terms))
    except NotComputable as error:
        return {Duty.RETENTION: str(error)}
    lacking = {Duty(row.kind.value): row.missing or row.note for row in found if not row.rolled}
    return {duty: told for duty, told in lacking.items() if duty in (Duty.RETENTION, Duty.BINDING)}


@dataclass(frozen=True)
class Clock:
    """How long the papers of a decision (read `with_clocks`) are kept, asked on a day.

    `missing` says of which clocks there is no telling.
    """

    decision: Decision
    today: date
    missing: dict[str, str]

    def deadline(self, duty):
        return next((each for each in self.decision.clocks if each.duty == duty), None)

    @property
    def retention(self):
        return self.deadline(Duty.RETENTION)

    @property
    def kept_until(self):
        return self.retention and self.retention.day

    @property
    def is_past(self):
        return bool(self.kept_until and self.kept_until < self.today)

    @property
    def rule(self):
        """By which rule, as the line says that stays."""
        kept = self.retention
        if kept.override_on:
            return f"gesetzt: {kept.override_reason}"
        return ", ".join(filter(None, [kept.derivation, kept.legal_basis]))

    @property
    def waiting(self):
        """The proposal that nobody has confirmed yet, or None."""
        return next((each for each in self.decision.own_disposals if each.is_waiting), None)

    @property
    def done(self):
        return [each for each in self.decision.own_disposals if each.confirmed_at]

    @property
    def obstacles(self):
        """What still keeps the papers, as German sentences; none if they may go."""
        return [*self.of_retention(), *self.of_other_clocks(), *self.of_records()]

    def of_retention(self):
        kept = self.retention
        if told := self.missing.get(Duty.RETENTION):
            yield f"Das Ende der Aufbewahrung ist nicht berechenbar: {told}"
        elif kept is None or kept.day is None:
            yield "Ohne Akte und Regelwerk rechnet das Portal keine Aufbewahrung."
        elif kept.day >= self.today:
            yield f"Aufzubewahren bis {kept.day:%d.%m.%Y}."
        elif not kept.is_confirmed:
            yield "Die Regel der Aufbewahrung ist noch zu bestätigen."

    def of_other_clocks(self):
        bound, remedy = self.deadline(Duty.BINDING), self.deadline(Duty.REMEDY)
        if told := self.missing.get(Duty.BINDING):
            yield f"Das Ende der Zweckbindung ist nicht berechenbar: {told}"
        elif bound and bound.day and bound.day >= self.today:
            yield f"Die Zweckbindung läuft bis {bound.day:%d.%m.%Y}."
        if remedy and remedy.day and remedy.day >= self.today:
            yield f"Die Rechtsbehelfsfrist läuft bis {remedy.day:%d.%m.%Y}."

    def of_records(self):
        for claim in self.decision.own_claims:
            if claim.is_open:
                yield f"{claim} ist offen: {claim.get_state_display()}."
        for proof in self.decision.own_proofs:
            if proof.state not in ENDED:
                yield f"{proof} ist nicht anerkannt: {proof.get_state_display()}."
        if any(each.state != Forwarding.State.CHECKED for each in self.decision.own_forwardings):
            yield "Eine Weiterleitung ist noch nicht geprüft."


def clocks_of(decisions, today):
    """A `Clock` for each decision."""
    rows = list(with_clocks(decisions))
    missing = {each.decision.pk: missing_of(each) for each in known([row.pk for row in rows])}
    return [Clock(row, today, missing.get(row.pk, {})) for row in rows]


def clock_of(decision, today):
    (clock,) = clocks_of(Decision.objects.filter(pk=decision.pk), today)
    return clock


def clock_of_file(file, today):
    """The `Clock` of a `FileShown`, from the rows that were read for it anyway."""
    decision = file.decision
    decision.own_claims, decision.own_proofs = file.claims, file.proofs
    decision.own_forwardings = file.forwardings
    decision.clocks = [each for each in file.register if each.duty in CLOCKS]
    prefetch_related_objects([decision], disposals())
    return Clock(decision, today, missing_of(file.known) if file.known else {})
