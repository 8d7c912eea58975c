"""All days that hang on a decision, each with its rule, anchor, formula and rolled day (R49).

Pure and idempotent: the same facts and terms lead to the same register.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TypeVar

from funding.rules.binding import bound_until
from funding.rules.days import LastDay, Nature, last_day
from funding.rules.drawdown import use_window
from funding.rules.due import Anchor, Due, needs
from funding.rules.finality import final_from, remedy_until
from funding.rules.labels import Labelled
from funding.rules.parameters import Key
from funding.rules.proofs import Period, final_proof, interim_proofs
from funding.rules.refusals import NotComputable
from funding.rules.retention import retained_until
from funding.rules.spans import before
from funding.rules.terms import Missing, Terms
from funding.rules.written import short


class DeadlineKind(Labelled):
    """What is to be done by a day."""

    APPLICATION = "application", "Antrag einreichen"
    REMEDY = "remedy", "Rechtsbehelf einlegen"
    FINALITY = "finality", "Bestandskraft"
    START = "start", "Spätester Beginn"
    LAST_DRAWDOWN = "last_drawdown", "Letzter Mittelabruf"
    USE = "use", "Ausgezahlte Mittel verwenden"
    INTERIM_PROOF = "interim_proof", "Zwischennachweis"
    FINAL_PROOF = "final_proof", "Verwendungsnachweis"
    END_RECIPIENT_PROOF = "end_recipient_proof", "Nachweise der Letztempfangenden"
    AUDIT_OFFICE = "audit_office", "Nachweis an das Rechnungsprüfungsamt"
    EXTENSION = "extension", "Verlängerung beantragen"
    RETENTION = "retention", "Ende der Aufbewahrung"
    BINDING = "binding", "Ende der Zweckbindung"


@dataclass(frozen=True)
class Facts:
    """The days of a decision that deadlines hang on, as far as they are known.

    `waived_on` is the day on which all remedies were waived. `draw_by` are the last days of
    drawdown by budget year, `paid_on` the days of payments as booked here. `fulfilled_on` is None
    until the purpose is fulfilled. `proof_by` and `bound_until` are days that the decision names
    itself. `other_retention` are days by other law.
    """

    period: Period = field(default_factory=Period)
    call_closes: date | None = None
    served_on: date | None = None
    waived_on: date | None = None
    awarded_on: date | None = None
    start_by: date | None = None
    draw_by: Sequence[date] = ()
    paid_on: Sequence[date] = ()
    fulfilled_on: date | None = None
    submitted_on: date | None = None
    completed_on: date | None = None
    bound_until: date | None = None
    proof_by: date | None = None
    last_payment_on: date | None = None
    final_payment_on: date | None = None
    other_retention: Sequence[Due] = ()
    forwards: bool = False
    has_audit_office: bool = False
    has_eu_money: bool = False
    is_small_company: bool = False


@dataclass(frozen=True)
class Deadline:
    """A day by which something is due, or what is missing for it.

    The unrolled day is the target inside the house, the rolled one the last day that counts.
    """

    kind: DeadlineKind
    nature: Nature
    due: Due
    days: LastDay | None = None

    @property
    def rule(self) -> str:
        return self.due.rule

    @property
    def anchor(self) -> Anchor:
        return self.due.anchor

    @property
    def formula(self) -> str:
        return self.due.formula

    @property
    def unrolled(self) -> date | None:
        return self.days.unrolled if self.days else None

    @property
    def rolled(self) -> date | None:
        return self.days.rolled if self.days else None

    @property
    def missing(self) -> str:
        """What is not known in German; empty if the day is."""
        return self.due.missing

    @property
    def note(self) -> str:
        """The other of two days, and why the day is another than computed."""
        moved = self.days.reason if self.days else ""
        return " ".join(f"{each.rstrip('.')}." for each in (self.due.note, moved) if each)

    @property
    def standing(self) -> str:
        """„bestätigt“ or „zu bestätigen“, by the parameters that acted."""
        return self.due.standing

    def __str__(self) -> str:
        if self.rolled is None:
            return f"{self.kind.label}: {self.missing}"
        reasons = ", ".join(filter(None, [self.formula, self.due.references]))
        return f"{short(self.rolled)} – {reasons}"


def deadlines_of(facts: Facts, terms: Terms) -> tuple[Deadline, ...]:
    """Every `Deadline` of a decision, in the order of its life (R49).

    Fristen are rolled by the holidays of the Land that the terms name; Stichtage and targets of the
    house are not. What cannot be computed stays in the register and says what is missing.
    """
    found = sorted(_derived(facts, terms), key=lambda each: ORDER.index(each[0]))
    return tuple(_deadline(kind, nature, due, terms) for kind, nature, due in found)


ORDER = tuple(DeadlineKind)
Derived = tuple[DeadlineKind, Nature, Due]


def _deadline(kind: DeadlineKind, nature: Nature, due: Due, terms: Terms) -> Deadline:
    land = terms.get(Key.HOLIDAYS_OF)
    if due.day is None:
        return Deadline(kind, nature, due)
    if land is None:
        return Deadline(kind, nature, due, LastDay(due.day, due.day, "Feiertage sind unbekannt"))
    return Deadline(kind, nature, due, last_day(due.day, nature, land.words))


def _derived(facts: Facts, terms: Terms) -> Iterator[Derived]:
    yield from _given(facts)
    remedy = _or_missing("R18", partial(remedy_until, facts.served_on, terms))
    yield DeadlineKind.REMEDY, Nature.FRIST, remedy
    yield (
        DeadlineKind.FINALITY,
        Nature.STICHTAG,
        _or_missing("R18", partial(final_of, facts, terms)),
    )
    for day in sorted(set(facts.paid_on)):
        if use := _or_missing("R22", partial(_use, day, terms)):
            yield DeadlineKind.USE, Nature.FRIST, use
    yield from _proofs(facts, terms)
    if not facts.fulfilled_on:
        end = Anchor("Ende des Bewilligungszeitraums", facts.period.end)
        extension = _before("R32", Key.EXTENSION_LEAD_TIME, end, terms)
        yield DeadlineKind.EXTENSION, Nature.INTERNAL, extension
    retention = _or_missing("R28", partial(retention_of, facts, terms))
    for kind, due in (
        (DeadlineKind.RETENTION, retention),
        (DeadlineKind.BINDING, _or_missing("R29", partial(binding_of, facts, terms))),
    ):
        if due:
            yield kind, Nature.STICHTAG, due


def _given(facts: Facts) -> Iterator[Derived]:
    """Days that call and decision name themselves."""
    in_letter = "im Bescheid genannt"
    for kind, day, formula in (
        (DeadlineKind.APPLICATION, facts.call_closes, "wie veröffentlicht"),
        (DeadlineKind.START, facts.start_by, in_letter),
        *((DeadlineKind.LAST_DRAWDOWN, day, in_letter) for day in sorted(set(facts.draw_by))),
    ):
        if day:
            yield kind, Nature.STICHTAG, Due("R19", Anchor(kind.label, day), formula, day)


def _proofs(facts: Facts, terms: Terms) -> Iterator[Derived]:
    """Interim and final proof, and what must be ready before the final one."""
    try:
        interim = interim_proofs(terms, facts.period, facts.fulfilled_on)
    except NotComputable as error:
        interim = (_unknown("R25", error),)
    for due in interim:
        yield DeadlineKind.INTERIM_PROOF, Nature.FRIST, due
    final = _or_missing("R25", partial(_final_proof, facts, terms))
    nature = Nature.STICHTAG if facts.proof_by else Nature.FRIST
    yield DeadlineKind.FINAL_PROOF, nature, final
    anchor = Anchor("Verwendungsnachweis", final.day)
    if facts.forwards:
        lead = _before("R34", Key.END_RECIPIENT_LEAD_TIME, anchor, terms)
        yield DeadlineKind.END_RECIPIENT_PROOF, Nature.INTERNAL, lead
    audited = terms.get(Key.AUDIT_OFFICE_FIRST)
    if facts.has_audit_office and audited and audited.flag:
        lead = _before("R27", Key.AUDIT_OFFICE_LEAD_TIME, anchor, terms)
        yield DeadlineKind.AUDIT_OFFICE, Nature.INTERNAL, lead


def _final_proof(facts: Facts, terms: Terms) -> Due:
    if facts.proof_by:
        anchor = Anchor(DeadlineKind.FINAL_PROOF.label, facts.proof_by)
        return Due("R25", anchor, "im Bescheid genannt", facts.proof_by)
    return final_proof(
        terms, facts.period, fulfilled_on=facts.fulfilled_on, awarded_on=facts.awarded_on
    )


def _use(day: date, terms: Terms) -> Due | None:
    """None where money only reimburses."""
    if not (window := use_window(day, terms)):
        return None
    span, anchor = window.based_on[0], Anchor("Auszahlung", day)
    formula = f"{span.written} nach der Auszahlung ({short(day)})"
    return Due("R22", anchor, formula, window.last_day, based_on=window.based_on)


def _before(rule: str, key: Key, anchor: Anchor, terms: Terms) -> Due:
    """So long before a day, as a target inside the house."""
    if (span := terms.get(key)) is None:
        return _unknown(rule, Missing(key))
    if anchor.day is None:
        return needs(rule, anchor, f"{span.written} vor dem {anchor.label}")
    formula = f"{span.written} vor dem {anchor}"
    try:
        day = before(anchor.day, span.span)
    except NotComputable as error:
        return _unknown(rule, error)
    return Due(rule, anchor, formula, day, based_on=(span,))


def final_of(facts: Facts, terms: Terms) -> Due:
    return final_from(facts.served_on, facts.waived_on, terms)


def retention_of(facts: Facts, terms: Terms) -> Due:
    return retained_until(
        terms,
        facts.submitted_on,
        has_eu_money=facts.has_eu_money,
        last_payment_on=facts.last_payment_on,
        by_other_law=facts.other_retention,
    )


def binding_of(facts: Facts, terms: Terms) -> Due | None:
    return bound_until(
        terms,
        given=facts.bound_until,
        completed_on=facts.completed_on,
        has_eu_money=facts.has_eu_money,
        final_payment_on=facts.final_payment_on,
        is_small_company=facts.is_small_company,
    )


Found = TypeVar("Found", Due, Due | None)


def _or_missing(rule: str, compute: Callable[[], Found]) -> Found | Due:
    """What is computed, or a `Due` that says why it cannot be."""
    try:
        return compute()
    except NotComputable as error:
        return _unknown(rule, error)


def _unknown(rule: str, reason: NotComputable | Missing) -> Due:
    return Due(rule, Anchor("", None), "", missing=str(reason))
