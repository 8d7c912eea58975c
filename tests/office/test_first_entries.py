"""New records of a file begin with what is known, and ask for nothing that comes later."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from evidence.values.money import Amount
from tests.builders import make_organisation, make_version
from tests.desk_forms import form_of, links_of
from tests.office.builders import (
    make_county,
    make_grant,
    make_officer,
    make_payment,
    make_plan,
    make_plan_line,
    make_request,
    words_of,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def grant(county):
    return make_grant(county)


@pytest.fixture
def client(as_user, county):
    return as_user(make_officer(county))


@pytest.fixture
def opened(client, grant):
    """A function that opens the empty form of a model; (address, what a browser would send)."""

    def form(model, **asked):
        asked = asked or {"decision": grant.pk}
        query = "&".join(f"{name}={value}" for name, value in asked.items())
        address = f"{reverse(f'admin:grant_office_{model}_add')}?{query}"
        sent = form_of(client.get(address), address.partition("?")[0])
        return address, {name: values[0] for name, values in sent.items()}

    return form


def asked_for(grant, euros, **values):
    values = {"state": "submitted", "requested_on": date(2026, 1, 5)} | values
    return make_request(grant, amount=Decimal(euros), **values)


def test_a_payment_begins_with_the_request_that_waits_for_it(opened, client, grant):
    funder = make_organisation("NBank")
    grant.versions.get().funders.create(organisation=funder)
    request = asked_for(grant, 40_000)
    make_payment(grant, amount=Decimal(10_000), request=request)
    asked_for(grant, 5, state="paid")
    address, sent = opened("payment")
    assert (sent["request"], sent["amount"]) == (str(request.pk), "30.000,00")
    assert sent["budget_year"] == str(timezone.localdate().year)
    client.post(address, sent | {"booked_on": "20.11.2026", "budget_year": "2026"})
    payment = grant.payments.get(amount=30_000)
    assert (payment.request, payment.payer) == (request, funder)


def test_of_two_requests_that_wait_the_one_that_was_pressed_is_taken(opened, grant):
    first, second = asked_for(grant, 40_000), asked_for(grant, 9_000)
    assert opened("payment")[1]["request"] == ""
    _, sent = opened("payment", decision=grant.pk, request=second.pk)
    assert (sent["request"], sent["amount"]) == (str(second.pk), "9.000,00")
    assert first != second


def test_only_requests_of_the_same_file_are_offered(opened, client, grant, county):
    other = asked_for(make_grant(county), 40_000)
    address, sent = opened("payment", decision=grant.pk, request=other.pk)
    assert sent["request"] == ""
    assert f'value="{other.pk}"' not in str(client.get(address).content)


def test_a_plan_begins_with_who_pays(opened, client, grant):
    version = grant.versions.get()
    address, sent = opened("financingplan", version=version.pk)
    sent |= {
        "lines-2-side": "expenditure",
        "lines-2-label": "Personal",
        "lines-2-planned": "560.000",
    }
    client.post(address, sent)
    lines = version.financing_plan.lines.values_list("side", "label", "planned")
    assert sorted(lines) == [
        ("expenditure", "Personal", 560_000),
        ("grant", "Zuwendung", 420_000),
        ("own", "Eigenmittel", 140_000),
    ]


def test_a_plan_of_a_later_version_begins_with_the_lines_before_it(opened, grant):
    make_plan_line(make_plan(grant.versions.get()), label="Beratung", planned=Decimal(80_000))
    later = make_version(grant, number=2, changes="mehr", amount=430_000)
    _, sent = opened("financingplan", version=later.pk)
    assert (sent["lines-0-label"], sent["lines-0-planned"]) == ("Beratung", "80.000,00")


@pytest.mark.parametrize("amount", [Amount(), Amount.exactly(5)])
def test_a_plan_of_what_is_not_known_begins_empty(opened, client, county, amount):
    version = make_grant(county, amount=amount, eligible_expenditure=Amount()).versions.get()
    _, sent = opened("financingplan", version=version.pk)
    assert sent["lines-0-planned"] == ("5,00" if amount else "")
    assert sent["lines-2-label"] == ""
    assert client.get(reverse("admin:grant_office_financingplan_add")).status_code == 200


def test_the_way_back_from_a_plan_leads_into_its_file(client, grant):
    plan = make_plan(grant.versions.get())
    page = client.get(reverse("admin:grant_office_financingplan_change", args=[plan.pk]))
    assert reverse("admin:grant-file", args=[grant.pk]) in links_of(page, "Projekt")


def test_the_use_of_a_payment_is_typed_without_javascript(client, grant):
    payment = make_payment(grant, amount=Decimal(100))
    address = reverse("admin:grant_office_payment_change", args=[payment.pk])
    sent = {
        name: values[0]
        for name, values in form_of(client.get(address), address.partition("?")[0]).items()
    }
    client.post(address, sent | {"spendings-0-amount": "60", "spendings-0-used_on": "05.03.2026"})
    assert payment.spendings.get().amount == 60


@pytest.mark.parametrize(
    ("model", "later"),
    [
        ("proof", ("audit_office_on", "submitted_on", "answered_on", "recognised")),
        ("paymentrequest", ("requested_on",)),
    ],
)
def test_nothing_is_asked_that_a_step_will_write(opened, client, model, later):
    address, sent = opened(model)
    assert not {*later, "cancelled_on"} & set(sent)
    assert "Stornieren" not in words_of(client.get(address))
