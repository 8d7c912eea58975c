"""The register of a decision: every day with rule, anchor and formula, or what is missing (R49)."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from funding.rules.days import Nature, why_free
from funding.rules.deadlines import DeadlineKind, Facts, deadlines_of
from funding.rules.parameters import Key
from funding.rules.proofs import Period
from funding.rules.terms import Terms
from tests.examples import examples
from tests.rules.texts import EU, GK, NOTHING, P, in_letter

PHASE_0 = Facts(
    period=Period(date(2018, 11, 28), date(2019, 6, 30)),
    served_on=date(2018, 11, 28),
    paid_on=(date(2019, 2, 1), date(2019, 1, 10)),
)
days = st.none() | st.dates(date(2005, 1, 1), date(2050, 12, 31))
many_days = st.lists(st.dates(date(2005, 1, 1), date(2050, 12, 31)), max_size=3)
FREE_DAYS = {
    "call_closes": date(2018, 9, 15),  # a Saturday
    "start_by": date(2019, 6, 30),  # a Sunday
    "proof_by": date(2028, 12, 31),  # a Sunday
    "bound_until": date(2021, 3, 14),  # a Sunday
}


@st.composite
def facts(draw):
    start, end = draw(days), draw(days)
    if start and end:
        start, end = sorted([start, end])
    names = [
        *(
            "call_closes",
            "served_on",
            "waived_on",
            "awarded_on",
            "start_by",
            "fulfilled_on",
            "submitted_on",
        ),
        *("completed_on", "bound_until", "proof_by", "last_payment_on", "final_payment_on"),
    ]
    switches = ["forwards", "has_audit_office", "has_eu_money", "is_small_company"]
    return Facts(
        period=Period(start, end),
        draw_by=draw(many_days),
        paid_on=draw(many_days),
        **{name: draw(days) for name in names},
        **{name: draw(st.booleans()) for name in switches},
    )


def kinds(found):
    return [each.kind for each in found]


def one(found, kind):
    (deadline,) = [each for each in found if each.kind == kind]
    return deadline


def test_the_register_of_phase_0_reads_as_the_grant_office_says_it():
    """R49."""
    assert [str(each) for each in deadlines_of(PHASE_0, P)] == [
        "28.12.2018 – 1 Monat nach der Bekanntgabe (28.11.2018), VwGO § 74",
        "29.12.2018 – am Tag nach dem Ende der Rechtsbehelfsfrist (28.12.2018), VwGO § 74",
        "21.02.2019 – 6 Wochen nach der Auszahlung (10.01.2019), ANBest-P Nr. 1.4",
        "15.03.2019 – 6 Wochen nach der Auszahlung (01.02.2019), ANBest-P Nr. 1.4",
        "31.12.2019 – Ende des 6. Monats nach dem Bewilligungszeitraum (30.06.2019), "
        "ANBest-P Nr. 6.1",
        "30.03.2019 – 3 Monate vor dem Ende des Bewilligungszeitraums (30.06.2019), "
        "eigene Festlegung",
        "Ende der Aufbewahrung: Es fehlt: Vorlage des Verwendungsnachweises.",
    ]


def test_a_deadline_knows_its_parts():
    final = one(deadlines_of(PHASE_0, P), DeadlineKind.FINAL_PROOF)
    assert (final.rule, final.nature, final.standing) == ("R26", Nature.FRIST, "bestätigt")
    assert (final.anchor.label, final.anchor.day) == (
        "Ende des Bewilligungszeitraums",
        date(2019, 6, 30),
    )
    assert (final.unrolled, final.rolled) == (date(2019, 12, 31), date(2019, 12, 31))
    assert (final.missing, final.note) == ("", "")
    remedy = one(deadlines_of(PHASE_0, P), DeadlineKind.REMEDY)
    assert remedy.standing == "zu bestätigen"


def test_a_frist_is_rolled_and_keeps_the_day_that_was_computed():
    """R19: the proof of a county for a period that ended on 28 February 2019."""
    final = one(deadlines_of(Facts(period=Period(end=date(2019, 2, 28))), GK), FINAL)
    assert (final.unrolled, final.rolled) == (date(2020, 2, 29), date(2020, 3, 2))
    assert final.note == (
        "29.02.2020 ist ein Samstag und 01.03.2020 ist ein Sonntag; die Frist endet am nächsten "
        "Werktag."
    )


FINAL = DeadlineKind.FINAL_PROOF


def test_days_that_were_published_or_fixed_are_never_rolled():
    """R19."""
    found = deadlines_of(Facts(**FREE_DAYS, draw_by=[date(2019, 11, 30)]), P)
    fixed = [each for each in found if each.rolled and each.nature == Nature.STICHTAG]
    assert [each.rolled for each in fixed] == [
        FREE_DAYS["call_closes"],
        FREE_DAYS["start_by"],
        date(2019, 11, 30),
        FREE_DAYS["proof_by"],
        FREE_DAYS["bound_until"],
    ]
    assert all(why_free(each.rolled, "NI") for each in fixed)
    assert str(fixed[0]) == "15.09.2018 – wie veröffentlicht"


def test_without_a_period_the_register_says_what_is_missing():
    found = deadlines_of(Facts(), P)
    assert [str(each) for each in found] == [
        "Rechtsbehelf einlegen: Es fehlt: Bekanntgabe.",
        "Bestandskraft: Es fehlt: Bekanntgabe.",
        "Zwischennachweis: Es fehlt: Beginn des Bewilligungszeitraums.",
        "Verwendungsnachweis: Es fehlt: Ende des Bewilligungszeitraums.",
        "Verlängerung beantragen: Es fehlt: Ende des Bewilligungszeitraums.",
        "Ende der Aufbewahrung: Es fehlt: Vorlage des Verwendungsnachweises.",
    ]
    assert not any(each.rolled or each.unrolled for each in found)


def test_without_any_text_the_register_names_the_parameters():
    found = deadlines_of(replace(PHASE_0, has_eu_money=True), NOTHING)
    assert kinds(found) == [
        *(DeadlineKind.REMEDY, DeadlineKind.FINALITY, DeadlineKind.USE, DeadlineKind.USE),
        DeadlineKind.INTERIM_PROOF,
        *(FINAL, DeadlineKind.EXTENSION, DeadlineKind.RETENTION, DeadlineKind.BINDING),
    ]
    assert all("steht weder im Bescheid" in each.missing for each in found)


def test_a_decision_is_final_once_its_period_is_over_or_was_waived():
    """R18, R19: 30 December 2018, a month after the day it was served, is a Sunday."""
    served = replace(PHASE_0, served_on=date(2018, 11, 30))
    final = one(deadlines_of(served, P), DeadlineKind.FINALITY)
    assert (final.rolled, final.nature) == (date(2019, 1, 1), Nature.STICHTAG)
    assert (final.rule, final.standing) == ("R18", "zu bestätigen")
    waived = one(deadlines_of(replace(served, waived_on=date(2018, 12, 4)), P), final.kind)
    assert (waived.rolled, waived.standing) == (date(2018, 12, 4), "bestätigt")
    unknown = one(deadlines_of(replace(served, served_on=None), P), final.kind)
    assert unknown.missing == "Es fehlt: Bekanntgabe."


def test_what_must_be_ready_before_the_final_proof():
    """R27, R34: six weeks for the audit office, three months for end recipients."""
    found = deadlines_of(replace(PHASE_0, forwards=True, has_audit_office=True), P)
    recipients = one(found, DeadlineKind.END_RECIPIENT_PROOF)
    audit = one(found, DeadlineKind.AUDIT_OFFICE)
    assert (recipients.rolled, audit.rolled) == (date(2019, 9, 30), date(2019, 11, 19))
    assert recipients.nature == audit.nature == Nature.INTERNAL
    assert str(audit).startswith("19.11.2019 – 6 Wochen vor dem Verwendungsnachweis (31.12.2019)")
    without = P.with_(in_letter(Key.AUDIT_OFFICE_FIRST, False))
    assert DeadlineKind.AUDIT_OFFICE not in kinds(
        deadlines_of(replace(PHASE_0, has_audit_office=True), without)
    )
    open_end = deadlines_of(Facts(forwards=True), P)
    assert (
        one(open_end, DeadlineKind.END_RECIPIENT_PROOF).missing == "Es fehlt: Verwendungsnachweis."
    )


def test_reimbursed_money_has_no_window_and_a_fulfilled_purpose_no_extension():
    """R22, R32."""
    assert DeadlineKind.USE not in kinds(deadlines_of(PHASE_0, EU))
    fulfilled = replace(PHASE_0, fulfilled_on=date(2019, 3, 1))
    assert DeadlineKind.EXTENSION not in kinds(deadlines_of(fulfilled, P))


def test_a_cost_neutral_extension_moves_what_hangs_on_the_end_and_nothing_else():
    """R32."""
    longer = replace(PHASE_0, period=Period(date(2018, 11, 28), date(2020, 6, 30)))
    before, after = deadlines_of(PHASE_0, P), deadlines_of(longer, P)
    moved = {each.kind for each in after if each not in before}
    assert moved == {FINAL, DeadlineKind.EXTENSION, DeadlineKind.INTERIM_PROOF}
    assert one(after, FINAL).rolled == date(2020, 12, 31)


def test_without_a_known_land_nothing_is_rolled_and_the_deadline_says_so():
    """R20."""
    nowhere = Terms(tuple(each for each in GK.parameters if each.key is not Key.HOLIDAYS_OF))
    final = one(deadlines_of(Facts(period=Period(end=date(2019, 2, 28))), nowhere), FINAL)
    assert (final.rolled, final.note) == (date(2020, 2, 29), "Feiertage sind unbekannt.")


@examples(300)
@given(facts(), st.sampled_from([P, GK, EU, NOTHING]))
def test_the_same_facts_lead_to_the_same_register(facts, terms):
    """Recomputing changes nothing, and the order of payments does not matter."""
    found = deadlines_of(facts, terms)
    assert found == deadlines_of(facts, terms)
    turned = replace(facts, paid_on=facts.paid_on[::-1], draw_by=facts.draw_by[::-1])
    assert found == deadlines_of(turned, terms)


@examples(300)
@given(facts(), st.sampled_from([P, GK, EU, NOTHING]))
def test_every_deadline_has_a_rule_and_either_a_day_or_what_is_missing(facts, terms):
    for each in deadlines_of(facts, terms):
        assert each.rule.startswith("R")
        if each.rolled is None:
            assert each.missing and not each.unrolled
        else:
            assert not each.missing and each.anchor.day and each.formula
            assert each.rolled >= each.unrolled
            assert each.rolled == each.unrolled or each.nature == Nature.FRIST


@pytest.mark.parametrize("terms", [P, GK])
@examples(200)
@given(facts=facts())
def test_no_frist_ends_on_a_day_off(terms, facts):
    """R19, R20."""
    fristen = [each for each in deadlines_of(facts, terms) if each.nature == Nature.FRIST]
    assert not [each for each in fristen if each.rolled and why_free(each.rolled, "NI")]


@pytest.mark.parametrize("day", [date.min, date(1, 3, 1), date(9999, 11, 30), date.max])
@pytest.mark.parametrize("terms", [P, GK, EU])
def test_a_typing_error_in_a_year_leaves_a_register_and_no_error(day, terms):
    """Whatever a form takes as a day; what would lie beyond the calendar says so."""
    typed = dict.fromkeys(FREE_DAYS, day) | {"draw_by": [day], "paid_on": [day]}
    named = ("served_on", "awarded_on", "submitted_on", "completed_on", "last_payment_on")
    far = Facts(
        Period(day, day),
        **typed,
        **dict.fromkeys(named, day),
        forwards=True,
        has_audit_office=True,
        has_eu_money=True,
    )
    late = Period(date(9990, 1, 1), date.max)
    for each in (far, replace(far, proof_by=None), replace(far, period=late)):
        found = deadlines_of(each, terms)
        assert all(deadline.rolled or deadline.missing or deadline.note for deadline in found)
