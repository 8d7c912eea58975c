"""The register of deadlines: reckoned anew wherever an anchor changed, the same each time.

Triggers note which decisions are stale (`noting.py`); whoever reads the register brings it up to
date first, and so does the daily run.
"""

from contextlib import suppress
from datetime import timedelta
from decimal import Decimal

import pghistory
from django.db import connection, transaction

from funding.models import Decision, Status
from funding.rules.days import Nature, last_day
from funding.rules.deadlines import deadlines_of
from funding.rules.parameters import Key
from funding.rules.refusals import NotComputable
from grant_office.facts import Known, exact, known
from grant_office.models import DayKind, Deadline, Duty, GrantFile, Proof, StaleFile
from grant_office.reports import events_of

AT_ONCE = 200
RECKONED = "Fristen neu gerechnet"  # the reason that stands in the history
# Without a day they only say again what another lacks, or wait for what is not yet to be done.
FOLLOWING = (
    *(Duty.REMEDY, Duty.INTERIM_PROOF, Duty.END_RECIPIENT_PROOF, Duty.AUDIT_OFFICE),
    *(Duty.EXTENSION, Duty.RETENTION, Duty.BINDING),
)
OF_YEARS = (Duty.INTERIM_PROOF, Duty.LAST_DRAWDOWN)
ANSWERED = (Proof.State.ACCEPTED, Proof.State.PARTLY_ACCEPTED)
KEY = (
    *("duty", "year", "payment_id", "obligation_id"),
    *("other_id", "amendment_id", "line_id", "project_id"),
)
TOLD = (
    *("title", "rule", "kind", "anchor", "derivation", "legal_basis", "is_confirmed"),
    *("unrolled", "rolled", "missing", "amount", "is_met", "is_void"),
)


def bring_up_to_date():
    """Reckon all that is stale; nothing but one small query where nothing is.

    Two processes may do so at once: each takes rows that the other has not. Returns how many
    decisions were reckoned.
    """
    if not StaleFile.objects.exists():
        return 0
    with transaction.atomic():
        numbers = take_stale()
        for start in range(0, len(numbers), AT_ONCE):
            reckon(numbers[start : start + AT_ONCE])
    return len(numbers)


def take_stale():
    """The numbers of decisions with a file that are stale, taken off the list."""
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM grant_office_stalefile WHERE id IN (SELECT id FROM grant_office_stalefile "
            "ORDER BY id FOR UPDATE SKIP LOCKED) RETURNING decision_id"
        )
        noted = {number for (number,) in cursor.fetchall()}
    files = GrantFile.objects.order_by("decision")
    if None not in noted:
        files = files.filter(decision__in=noted)
    return list(files.values_list("decision", flat=True))


def reckon(numbers):
    """Write the deadlines of these decisions as the rules say; a second time changes nothing."""
    with transaction.atomic(), pghistory.context(reason=RECKONED):
        list(Decision.objects.select_for_update(of=("self",)).filter(pk__in=numbers).order_by("pk"))
        found = known(numbers)
        events = events_of(numbers)
        there = {}
        for row in Deadline.objects.filter(decision__in=numbers):
            there.setdefault(row.decision_id, {})[key_of(row)] = row
        new = []
        for each in found:
            due = {key_of(row): row for row in due_of(each, events.get(each.decision.pk, []))}
            new += changed(due, there.get(each.decision.pk, {}))
        Deadline.objects.bulk_create(new)


def key_of(row):
    return tuple(getattr(row, name) for name in KEY)


def changed(due, there):
    """Change what is different, and void what follows from nothing any more; gives what is new."""
    for key, row in due.items():
        old = there.get(key)
        if old is None:
            yield row
        elif any(getattr(old, name) != getattr(row, name) for name in TOLD):
            for name in TOLD:
                setattr(old, name, getattr(row, name))
            old.save(update_fields=TOLD)
    for key, row in there.items():
        if key not in due and not row.is_void:
            row.is_void = True
            row.save(update_fields=["is_void"])


def due_of(each: Known, events):
    """The `Deadline` rows, unsaved, of a decision that money comes from; none of any other."""
    if each.version is None:
        return
    if not each.version.is_counted:
        yield from what_stays(each)
        return
    try:
        yield from by_rule(each)
        yield from (of_obligation(each, row) for row in each.obligations if row.due_on)
    except NotComputable as error:
        yield row_of(each, Duty.FINAL_PROOF, rule="R25", missing=str(error))
    yield from period_end(each)
    yield from reports(each, events)


def what_stays(each):
    """Of what was revoked or waived nothing is due any more, but its papers are kept (R28, R33)."""
    if each.version.status in (Status.REVOKED, Status.WAIVED):
        with suppress(NotComputable):
            yield from [row for row in by_rule(each) if row.duty == Duty.RETENTION]


def by_rule(each):
    for found in deadlines_of(each.facts, each.terms):
        duty, anchor = Duty(found.kind.value), found.anchor
        if found.rolled is None and is_silent(duty, anchor):
            continue
        values = {
            "rule": found.rule,
            "kind": DayKind(found.nature.value),
            "anchor": str(anchor)[:200],
            "derivation": " – ".join(filter(None, [found.formula, found.note.rstrip(".")]))[:500],
            "legal_basis": found.due.references[:200],
            "is_confirmed": found.due.is_confirmed,
            "unrolled": found.unrolled,
            "rolled": found.rolled,
            "missing": "" if found.rolled else (found.missing or found.note)[:300],
        }
        if duty == Duty.USE:
            yield from of_payments(each, anchor.day, values)
        else:
            year = anchor.day.year if duty in OF_YEARS and anchor.day else None
            title = f"{duty.label} {year}" if year else duty.label
            yield row_of(
                each, duty, title=title, year=year, is_met=is_met(each, duty, year), **values
            )


def is_silent(duty, anchor):
    """Without a day it says again what another lacks, or no text tells how long it would be."""
    return duty in FOLLOWING or (duty == Duty.FINALITY and not anchor.label)


def of_payments(each, booked_on, values):
    """The use of each payment booked on a day; used up, it is met."""
    for payment in each.payments:
        if payment.booked_on == booked_on:
            left = payment.amount - sum((use.amount for use in payment.uses), Decimal(0))
            yield row_of(
                each,
                Duty.USE,
                payment=payment,
                amount=max(left, Decimal(0)),
                is_met=left <= 0,
                **values,
            )
            yield from not_used(each, payment, left, values)


def is_met(each, duty, year):
    """Whether what was entered elsewhere says that nothing is left to do."""
    final = each.final_proof
    is_sent = final is not None and final.submitted_on is not None
    if duty == Duty.INTERIM_PROOF:
        proofs = [p for p in each.proofs if p.kind == Proof.Kind.INTERIM and p.year == year]
        return is_sent or any(proof.submitted_on for proof in proofs)
    if duty == Duty.AUDIT_OFFICE:
        return is_sent or (final is not None and final.audit_office_on is not None)
    if duty in (Duty.FINAL_PROOF, Duty.END_RECIPIENT_PROOF, Duty.EXTENSION, Duty.FINALITY):
        return is_sent
    return duty == Duty.START and each.file.first_contract_on is not None


def period_end(each):
    """The end of the award period, as the decision names it: it never moves (R19)."""
    end = exact(each.version.period_end)
    if end:
        yield row_of(
            each,
            Duty.PERIOD_END,
            rule="R16",
            kind=DayKind.CUT_OFF,
            anchor="Bescheid",
            derivation="im Bescheid genannt; ein Zeitraum verschiebt sich nicht",
            unrolled=end,
            rolled=end,
        )


def of_obligation(each, obligation):
    """A clause with a day; it moves to the next working day unless the letter fixes the day."""
    nature = Nature.STICHTAG if obligation.is_cut_off else Nature.FRIST
    day = last_day(obligation.due_on, nature, each.terms.need(Key.HOLIDAYS_OF).words)
    return row_of(
        each,
        Duty.OBLIGATION,
        obligation=obligation,
        title=obligation.text,
        rule="R19",
        kind=DayKind(nature.value),
        anchor=f"Bescheid {obligation.clause}",
        derivation=" – ".join(filter(None, ["im Bescheid genannt", day.reason]))[:500],
        legal_basis=f"Bescheid {obligation.clause}",
        unrolled=day.unrolled,
        rolled=day.rolled,
        is_met=obligation.met_on is not None,
    )


def reports(each, events):
    """What came to the same project later is told at once to whoever gave this grant (R31)."""
    for event in events:
        if event.day and was_answered_before(each, event.day):
            continue
        yield row_of(
            each,
            Duty.REPORT,
            other=event.other,
            amendment=event.amendment,
            line=event.line,
            project=event.project,
            title=f"Sofort melden: {event.title}"[:300],
            rule="R31",
            anchor=event.anchor,
            derivation="unverzüglich, sobald es bekannt ist",
            amount=event.amount,
            unrolled=event.day,
            rolled=event.day,
            missing="" if event.day else "Seit wann, steht nicht fest.",
        )


def not_used(each, payment, left, window):
    """What is left of a payment on the day after its time has to be told at once (R22, R31)."""
    day = window["rolled"] and window["rolled"] + timedelta(days=1)
    if day and left > 0:
        yield row_of(
            each,
            Duty.REPORT,
            payment=payment,
            title="Sofort melden: nicht rechtzeitig verwendete Mittel",
            rule="R31",
            anchor=window["anchor"],
            derivation="am Tag nach der Frist zur Verwendung, falls dann noch etwas übrig ist",
            amount=left,
            unrolled=day,
            rolled=day,
        )


def was_answered_before(each, day):
    """The final proof was answered before the day."""
    final = each.final_proof
    return final is not None and final.state in ANSWERED and (final.answered_on or day) < day


def row_of(each, duty, **values):
    """An unsaved row; what people enter in it is not among the values."""
    values.setdefault("title", duty.label)
    values.setdefault("kind", DayKind.PERIOD)
    return Deadline(decision=each.decision, duty=duty, **values)
