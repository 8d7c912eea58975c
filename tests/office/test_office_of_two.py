"""Four eyes where there are only four: an approval is a look at what was written (R46).

Who approved an earlier state may approve the next one; who wrote in it may not, whatever they
approved meanwhile and though what they typed was put back.
"""

import pghistory
import pytest

from grant_office.lifecycle import STEPS, is_barred, steps_of, take
from grant_office.models import Forwarding, Obligation, PaymentRequest
from grant_office.next_steps import lists_to_approve, written
from tests.office.builders import (
    DAY,
    make_county,
    make_forwarding,
    make_grant,
    make_obligation,
    make_officer,
    make_request,
)

pytestmark = pytest.mark.django_db
MAKE = {
    PaymentRequest: (make_request, {"note": "Personal"}),
    Obligation: (make_obligation, {"met_on": DAY, "proven_by": "Blatt 4"}),
    Forwarding: (make_forwarding, {"note": "an den Verein"}),
}
TEXT = {PaymentRequest: "note", Obligation: "proven_by", Forwarding: "note"}
APPROVED_AGAIN = (PaymentRequest, Obligation)  # what is admitted stays so


@pytest.fixture
def two():
    county = make_county()
    return make_officer(county), make_officer(county)


@pytest.fixture
def make(two):
    """Makes a record that the first of the two wrote."""
    grant = make_grant(two[0].memberships.get().organisation)
    grant.grant_file.is_forwarding_allowed = True
    grant.grant_file.forwarding_clause = "Nr. 12"
    grant.grant_file.save()

    def written_by_first(model):
        maker, values = MAKE[model]
        with pghistory.context(user=two[0].pk):
            return maker(grant, **values)

    return written_by_first


def write(person, record, **values):
    """As its form does: of what changed nobody has seen the evidence."""
    if isinstance(record, Obligation):
        values |= {"checked_by": None, "checked_at": None}
    for name, value in values.items():
        setattr(record, name, value)
    with pghistory.context(user=person.pk):
        record.save()


def press(person, record, *names):
    for name in names:
        step = next(each for each in STEPS[type(record)] if each.name == name)
        with pghistory.context(user=person.pk):
            take(record, step, by=person, day=DAY, reason="zu hoch")


def first_step(record):
    return STEPS[type(record)][0]


def may_approve(person, record):
    """As the step says, the file, and what waits on the start page."""
    step = first_step(record)
    assert step in steps_of(record) and step.needs_other_person
    waiting = [row for rows, _ in lists_to_approve(person) for row in rows]
    found = {not is_barred(step, record, person), not written([record], person), record in waiting}
    assert len(found) == 1
    return found.pop()


def approve_and_take_back(person, record):
    press(person, record, first_step(record).name)
    if isinstance(record, PaymentRequest):
        press(person, record, "reopen")


@pytest.mark.parametrize("model", APPROVED_AGAIN)
def test_who_approved_what_was_before_approves_what_is_now(two, make, model):
    first, second = two
    record = make(model)
    approve_and_take_back(second, record)
    write(first, record, **{TEXT[model]: "genauer"})
    assert not may_approve(first, record)
    assert may_approve(second, record)


@pytest.mark.parametrize("model", APPROVED_AGAIN)
def test_who_approved_and_then_wrote_is_barred(two, make, model):
    first, second = two
    record = make(model)
    approve_and_take_back(second, record)
    write(second, record, **{TEXT[model]: "genauer"})
    assert not may_approve(second, record) and not may_approve(first, record)


@pytest.mark.parametrize("model", MAKE)
def test_what_was_put_back_was_written_all_the_same(two, make, model):
    first, second = two
    record = make(model)
    assert may_approve(second, record)
    said = getattr(record, TEXT[model])
    for person, text in ((second, "anders"), (first, said)):
        write(person, record, **{TEXT[model]: text})
    assert not may_approve(second, record) and not may_approve(first, record)


def test_the_day_of_a_step_was_typed_by_nobody(two, make):
    _, second = two
    request = make(PaymentRequest)
    press(second, request, "approve", "submit", "refuse", "reopen")
    assert may_approve(second, request)
    write(second, request, requested_on=DAY.replace(day=3))
    assert not may_approve(second, request)
