"""What comes next in a file, and on the start page what waits for a second person (R46)."""

from decimal import Decimal

import pytest
from django.urls import reverse

from tests.builders import make_user
from tests.desk_forms import form_of, links_of
from tests.office.builders import (
    DAY,
    make_county,
    make_grant,
    make_obligation,
    make_officer,
    make_payment,
    make_proof,
    make_request,
    words_of,
)

OTHER_BUTTONS = ("_addanother", "_continue")
WORDS = {"add": "Änderungsbescheid erfassen", "change": "Fassung 1"}
pytestmark = pytest.mark.django_db


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def grant(county):
    return make_grant(county)


@pytest.fixture
def writer(as_user, county):
    return as_user(make_officer(county))


@pytest.fixture
def second(as_user, county):
    return as_user(make_officer(county))


def written_by(client, grant, **values):
    """A request for money that this person typed."""
    add = f"{reverse('admin:grant_office_paymentrequest_add')}?decision={grant.pk}"
    client.post(add, {"decision": grant.pk, "amount": "40.000"} | values)
    return grant.paymentrequests.get()


def start(client):
    return words_of(client.get(reverse("admin:index")))


def file_of(client, grant):
    return client.get(reverse("admin:grant-file", args=[grant.pk]))


def step_address(record, name):
    model = record._meta.model_name
    return reverse(f"admin:grant_office_{model}_step", args=[record.pk, name])


def pressed(client, address, **values):
    """The answer to the form of a step, as a browser sends it."""
    sent = form_of(client.get(address), address)
    return client.post(address, sent | values, follow=True)


def test_a_request_waits_on_the_start_page_of_whoever_did_not_write_it(writer, second, grant):
    request = written_by(writer, grant)
    assert "Eine Freigabe wartet auf Sie." in start(second)
    assert "Mittelabruf über 40.000,00 €" in start(second)
    assert "Nichts wartet auf Ihre Freigabe." in start(writer)
    pressed(second, step_address(request, "approve"))
    assert "Nichts wartet auf Ihre Freigabe." in start(second)


def test_evidence_waits_to_be_looked_at(second, grant):
    make_obligation(grant, text="Logo zeigen", met_on=DAY, proven_by="Blatt 4")
    make_obligation(grant, text="Ohne Beleg", met_on=DAY)
    make_obligation(grant, text="Noch offen", proven_by="Blatt 5")
    text = start(second)
    assert "Eine Freigabe wartet auf Sie." in text
    assert "Logo zeigen" in text


def test_another_county_and_the_coordination_are_asked_for_nothing(as_user, cast, writer, grant):
    written_by(writer, grant)
    stranger = as_user(make_officer(make_county("Landkreis Fremd")))
    assert "Nichts wartet auf Ihre Freigabe." in start(stranger)
    cast.coordinator.is_staff = True
    cast.coordinator.save()
    assert "Mittelabruf über" not in start(as_user(cast.coordinator))


def test_the_file_offers_the_step_to_who_may_take_it(writer, second, grant):
    request = written_by(writer, grant)
    approve = step_address(request, "approve")
    assert approve in file_of(second, grant).text
    mine = file_of(writer, grant)
    assert approve not in mine.text
    assert "Freigeben muss eine andere Person" in words_of(mine)


@pytest.mark.parametrize(("is_paid", "offered"), [(False, "payment/add"), (True, "schritt/pay")])
def test_what_was_asked_for_is_followed_by_the_payment(writer, grant, is_paid, offered):
    asked = make_request(grant, state="submitted", requested_on=DAY)
    if is_paid:
        make_payment(grant, request=asked)
    page = file_of(writer, grant).text
    next_part = page[page.index('id="zu-tun"') : page.index('id="fristen"')]
    assert offered in next_part
    assert ("schritt/pay" in next_part) is is_paid


def test_money_that_is_not_used_and_a_proof_go_on_from_the_top_of_the_file(writer, grant):
    payment, proof = make_payment(grant), make_proof(grant)
    page = file_of(writer, grant).text
    assert reverse("admin:grant_office_payment_change", args=[payment.pk]) in page
    for step in ("audit", "submit"):
        assert step_address(proof, step) in page


def test_the_coordination_reads_no_buttons(as_user, cast, grant):
    make_proof(grant)
    cast.coordinator.is_staff = True
    cast.coordinator.save()
    assert "schritt/" not in file_of(as_user(cast.coordinator), grant).text


def test_the_file_costs_the_same_with_one_and_with_thirty(
    writer, grant, django_assert_max_num_queries
):
    address = reverse("admin:grant-file", args=[grant.pk])
    for number in (1, 30):
        for place in range(number):
            make_request(grant, amount=Decimal(place + 1), note=str(number))
            make_obligation(grant, met_on=DAY, proven_by="Blatt", clause=f"Nr. {number}.{place}")
        writer.get(address)
        with django_assert_max_num_queries(40):
            writer.get(address)


def test_a_step_says_what_it_led_to(writer, grant):
    proof = make_proof(grant)
    answer = pressed(writer, step_address(proof, "audit"), day="01.06.2026")
    _, _, place = answer.redirect_chain[-1][0].partition("#")
    assert f'<li id="{place}">' in answer.content.decode()
    assert "Verwendungsnachweis: jetzt beim Rechnungsprüfungsamt." in words_of(answer)


@pytest.mark.parametrize("page", ["add", "change"])
def test_from_a_version_the_way_leads_back_into_the_file(writer, grant, page):
    file = file_of(writer, grant)
    [address] = [each for each in links_of(file, WORDS[page]) if "decisionversion" in each]
    sent = form_of(writer.get(address), address.partition("?")[0]) | {"changes": "länger"}
    if page == "add":
        sent |= {"period_end_edtf": "31.12.2027"}
    sent = {name: value for name, value in sent.items() if name not in OTHER_BUTTONS}
    assert writer.post(address, sent).url == f"{file.request['PATH_INFO']}#fassungen"


def test_a_reader_has_no_part_in_it(as_user, grant):
    assert as_user(make_user()).get(reverse("admin:index")).status_code in (302, 403)
