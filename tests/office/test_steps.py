"""Requests, proofs and obligations go their ways step by step; nothing is skipped (B.5)."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from grant_office.lifecycle import PROOF_STEPS, REQUEST_STEPS, STEPS, steps_of, take
from grant_office.models import Obligation, Payment, PaymentRequest, Proof
from projects.release.lifecycle import Refused
from tests.builders import make_user
from tests.desk_forms import form_of, post_seen
from tests.office.builders import (
    DAY,
    make_county,
    make_deadline,
    make_forwarding,
    make_grant,
    make_obligation,
    make_officer,
    make_payment,
    make_proof,
    make_request,
    words_of,
)

pytestmark = pytest.mark.django_db


def named(record, name):
    return next(step for step in STEPS[type(record)] if step.name == name)


def walk(record, *names, by=None, day=DAY):
    for name in names:
        take(record, named(record, name), by=by or make_user(), day=day, reason="darum")


@pytest.mark.parametrize("steps", [REQUEST_STEPS, PROOF_STEPS])
def test_every_state_is_reached_and_left_only_by_the_table(steps):
    starts = {start for step in steps for start in step.starts}
    goals = {step.goal for step in steps}
    first = steps[0].starts[0]
    assert starts - goals <= {first}
    states = PaymentRequest.State if steps is REQUEST_STEPS else Proof.State
    assert starts | goals == set(states)


def test_a_request_goes_from_draft_to_paid():
    request = make_request()
    walk(request, "approve", "submit")
    assert (request.state, request.requested_on) == ("submitted", DAY)
    make_payment(request.decision, request=request)
    walk(request, "pay")
    assert steps_of(request) == []


@pytest.mark.parametrize(
    ("made", "name", "sentence"),
    [
        ({}, "submit", "geht nicht: Der Stand ist inzwischen „Entwurf“"),
        ({"state": "approved"}, "pay", "geht nicht"),
        ({"state": "submitted", "requested_on": DAY}, "pay", "zuerst die Zahlung erfassen"),
    ],
)
def test_a_step_that_cannot_be_says_why(made, name, sentence):
    request = make_request(**made)
    with pytest.raises(Refused, match=sentence):
        walk(request, name)


def test_a_step_needs_its_day_and_its_reason():
    request = make_request(state="approved")
    with pytest.raises(Refused, match="braucht einen Tag"):
        walk(request, "submit", day=None)
    with pytest.raises(Refused, match="braucht eine Begründung"):
        take(request, named(request, "reopen"), by=make_user())


def test_nothing_happens_to_what_is_cancelled():
    request = make_request(cancelled_on=DAY, cancelled_reason="Irrtum")
    assert steps_of(request) == []
    with pytest.raises(Refused):
        walk(request, "approve")


def test_a_proof_goes_by_way_of_the_audit_office_to_the_answer():
    proof = make_proof()
    walk(proof, "audit", "submit", "query", "supply", "check")
    with pytest.raises(Refused, match="zuerst die anerkannten Ausgaben"):
        walk(proof, "accept_in_part")
    walk(proof, "accept")
    assert (proof.audit_office_on, proof.submitted_on, proof.answered_on) == (DAY, DAY, DAY)
    assert proof.state == Proof.State.ACCEPTED


def test_a_proof_is_not_submitted_before_the_audit_office_had_it():
    proof = make_proof()
    walk(proof, "audit")
    with pytest.raises(Refused, match="prüft vor der Einreichung"):
        walk(proof, "submit", day=DAY - timedelta(days=1))
    assert Proof.objects.get(pk=proof.pk).state == "audit"


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def grant(county):
    return make_grant(county)


@pytest.fixture
def officer(county):
    return make_officer(county)


def test_whoever_wrote_a_request_does_not_approve_it(as_user, county, grant, officer):
    client = as_user(officer)
    add = f"{reverse('admin:grant_office_paymentrequest_add')}?decision={grant.pk}"
    typed = form_of(client.get(add), add.partition("?")[0]) | {"amount": "40.000,00"}
    assert client.post(add, typed).status_code == 302
    request = PaymentRequest.objects.get(decision=grant)
    step = reverse("admin:grant_office_paymentrequest_step", args=[request.pk, "approve"])
    page = words_of(
        client.get(reverse("admin:grant_office_paymentrequest_change", args=[request.pk]))
    )
    assert "Freigeben muss eine andere Person" in page
    assert "Freigeben …" not in page
    post_seen(client, step)
    assert PaymentRequest.objects.get().state == "draft"
    second = as_user(make_officer(county))
    assert post_seen(second, step).status_code == 302
    assert PaymentRequest.objects.get().state == "approved"


def test_a_second_person_confirms_that_an_obligation_was_met(as_user, county, grant, officer):
    client = as_user(officer)
    add = f"{reverse('admin:grant_office_obligation_add')}?decision={grant.pk}"
    typed = form_of(client.get(add), add.partition("?")[0]) | {
        "clause": "Nr. 3",
        "text": "Logo",
        "met_on": "02.03.2026",
    }
    client.post(add, typed)
    obligation = Obligation.objects.get()
    step = reverse("admin:grant_office_obligation_step", args=[obligation.pk, "check"])
    second = as_user(make_officer(county))
    assert "womit die Erfüllung belegt ist" in words_of(post_seen(second, step, follow=True))
    send(client, client.get(page_of(obligation)), obligation, proven_by="Blatt 4")
    post_seen(client, step)
    assert Obligation.objects.get().checked_by is None, "four eyes"
    post_seen(second, step)
    checked = Obligation.objects.get()
    assert checked.checked_by == second_of(second)
    assert checked.state == "checked"


def second_of(client):
    return type(make_user()).objects.get(pk=client.session["_auth_user_id"])


def test_a_refusal_loses_nothing_that_was_typed(as_user, officer, grant):
    proof = make_proof(grant, state="audit", audit_office_on=DAY)
    step = reverse("admin:grant_office_proof_step", args=[proof.pk, "submit"])
    answer = post_seen(as_user(officer), step, {"day": "01.03.2026"})
    assert "prüft vor der Einreichung" in words_of(answer)
    assert form_of(answer, step)["day"] == ["01.03.2026"]


def test_a_step_that_is_over_leads_back_to_the_file(as_user, officer, grant):
    proof = make_proof(grant, state="checked", submitted_on=DAY)
    step = reverse("admin:grant_office_proof_step", args=[proof.pk, "query"])
    answer = post_seen(as_user(officer), step, {"reason": "Blatt 3 fehlt"}, follow=True)
    assert answer.redirect_chain[-1][0].startswith(f"/admin/akten/{grant.pk}/")
    assert "geht nicht: Der Stand ist inzwischen „geprüft“" in words_of(answer)


HAPPENED = (
    (make_obligation, "met_on"),
    (make_payment, "booked_on"),
    (make_request, "cancelled_on"),
    (make_proof, "submitted_on"),
    (make_deadline, "done_on"),
    (make_forwarding, "contract_on"),
)


@pytest.mark.parametrize(("make", "name"), HAPPENED)
def test_what_happened_did_not_happen_in_the_future(as_user, officer, grant, make, name):
    record, client = make(grant), as_user(officer)
    before = getattr(record, name)
    far = timezone.localdate() + timedelta(days=1)
    typed = {name: f"{far:%d.%m.%Y}"}
    typed |= {"cancelled_reason": "Irrtum"} if name == "cancelled_on" else {}
    told = words_of(send(client, client.get(page_of(record)), record, **typed))
    assert "Der Tag liegt in der Zukunft." in told
    record.refresh_from_db()
    assert getattr(record, name) == before


@pytest.mark.parametrize("day", ["", "gestern", "31.02.2026", "2026", "01.01.2100"])
def test_a_wrong_day_is_told_beside_its_field(as_user, officer, grant, day):
    request = make_request(grant, state="approved")
    step = reverse("admin:grant_office_paymentrequest_step", args=[request.pk, "submit"])
    answer = post_seen(as_user(officer), step, {"day": day})
    assert answer.status_code == 200
    assert "Bitte die Angaben unten berichtigen." in words_of(answer)
    assert PaymentRequest.objects.get().state == "approved"


def test_a_button_does_only_what_was_seen(as_user, officer, grant):
    request = make_request(grant)
    client = as_user(officer)
    page = client.get(reverse("admin:grant_office_paymentrequest_change", args=[request.pk]))
    revision = page.context["revision"]
    PaymentRequest.objects.update(amount=7)
    step = reverse("admin:grant_office_paymentrequest_step", args=[request.pk, "approve"])
    answer = client.post(f"{step}?revision={revision}")
    assert answer.status_code == 409
    assert PaymentRequest.objects.get().state == "draft"


def test_a_payment_sent_twice_counts_once(as_user, officer, grant):
    client = as_user(officer)
    add = f"{reverse('admin:grant_office_payment_add')}?decision={grant.pk}"
    typed = form_of(client.get(add), add.partition("?")[0]) | {
        "amount": "38.800,00 €",
        "booked_on": "22.10.2026",
        "budget_year": "2026",
        "booking_reference": "4711",
    }
    assert client.post(add, typed).status_code == 302
    again = client.post(add, typed)
    assert again.status_code == 200
    assert "Diese Zahlung ist schon gebucht" in words_of(again)
    assert Payment.objects.get().amount == 38_800


def test_a_request_of_another_decision_pays_nothing_here(as_user, officer, county, grant):
    other = make_request(make_grant(county))
    client = as_user(officer)
    add = f"{reverse('admin:grant_office_payment_add')}?decision={grant.pk}"
    typed = form_of(client.get(add), add.partition("?")[0]) | {
        "amount": "5",
        "booked_on": "22.10.2026",
        "budget_year": "2026",
        "request": other.pk,
    }
    assert "gehört zu einer anderen Entscheidung" in words_of(client.post(add, typed))
    typed |= {"request": "", "budget_year": "2015"}
    assert "Gebucht wurde 2026; bitte das Jahr prüfen." in words_of(client.post(add, typed))


def test_what_is_cancelled_is_only_read(as_user, officer, grant):
    payment = make_payment(grant, cancelled_on=DAY, cancelled_reason="doppelt")
    change = reverse("admin:grant_office_payment_change", args=[payment.pk])
    client = as_user(officer)
    assert 'name="_save"' not in client.get(change).content.decode()
    assert client.post(change, {"amount": "1"}).status_code == 403


def test_today_is_a_day_like_any_other(as_user, officer, grant):
    request = make_request(grant, state="approved")
    step = reverse("admin:grant_office_paymentrequest_step", args=[request.pk, "submit"])
    today = timezone.localdate()
    post_seen(as_user(officer), step, {"day": f"{today:%d.%m.%Y}"})
    assert PaymentRequest.objects.get().requested_on == today
    assert today >= date(2026, 1, 1)


def test_a_cancellation_that_is_refused_can_be_put_right(as_user, officer, grant):
    payment, client = make_payment(grant), as_user(officer)
    typed = {"cancelled_on": "02.03.2026", "cancelled_reason": ""}
    answer = send(client, client.get(page_of(payment)), payment, **typed)
    assert "Zum Stornieren gehören Tag und Grund." in words_of(answer)
    send(client, answer, payment, cancelled_reason="doppelt")
    payment.refresh_from_db()
    assert (payment.cancelled_on, payment.cancelled_reason) == (DAY, "doppelt")


def page_of(record):
    return reverse(f"admin:grant_office_{record._meta.model_name}_change", args=[record.pk])


def send(client, opened, record, **typed):
    """Send a form that was opened before with this typed into it."""
    return client.post(page_of(record), form_of(opened, page_of(record)) | typed, follow=True)


APPROVED = (
    (make_request, {"state": "draft"}, {"state": "approved"}),
    (make_forwarding, {"state": "planned"}, {"state": "admitted"}),
)


@pytest.mark.parametrize(("make", "before", "after"), APPROVED)
def test_what_a_second_person_approved_is_not_rewritten(
    as_user, officer, grant, make, before, after
):
    record, client = make(grant, **before), as_user(officer)
    opened = client.get(page_of(record))
    type(record).objects.update(**after)
    told = words_of(send(client, opened, record, amount="999.999", note="genauer"))
    assert "999.999 hier nicht mehr zu ändern" in told
    now = client.get(page_of(record))
    assert "amount" not in form_of(now, page_of(record))
    send(client, now, record, amount="999.999", note="genauer")
    record.refresh_from_db()
    assert (record.amount, record.note) == (100, "genauer")


def test_what_is_taken_back_can_be_written_again(as_user, officer, grant):
    request, client = make_request(grant, state="approved"), as_user(officer)
    walk(request, "reopen")
    send(client, client.get(page_of(request)), request, amount="999")
    request.refresh_from_db()
    assert request.amount == 999


@pytest.mark.parametrize(
    ("typed", "stays"),
    [
        ({"due_on": "03.03.2026"}, True),
        ({"text": "Zwei Berichte vorlegen"}, False),
        ({"met_on": ""}, False),
        ({"met_on": "03.03.2026"}, False),
        ({"proven_by": "Blatt 5"}, False),
    ],
)
def test_of_a_changed_obligation_nobody_has_seen_the_evidence(
    as_user, officer, grant, typed, stays
):
    seen = {"met_on": DAY, "proven_by": "Blatt 4", "checked_at": timezone.now()}
    obligation = make_obligation(grant, **seen, checked_by=make_user())
    client = as_user(officer)
    told = words_of(send(client, client.get(page_of(obligation)), obligation, **typed))
    obligation.refresh_from_db()
    assert bool(obligation.checked_by and obligation.checked_at) == stays
    assert ("noch einmal bestätigen" in told) != stays
