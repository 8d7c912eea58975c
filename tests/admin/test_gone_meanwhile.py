"""A record is deleted while somebody writes in its page: what was typed is there to take along."""

import pytest
from django.urls import reverse

from accounts.models import Membership
from evidence.models import Source
from funding.models import Call, Programme
from tests.admin.test_opened_on import page_of, send
from tests.builders import make_decision, make_programme, make_project, make_source
from tests.desk_forms import form_of, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def source():
    return make_source("Auf dem Weg", publisher="Die Harke", url="")


def remove(client, record):
    meta = record._meta
    address = reverse(f"admin:{meta.app_label}_{meta.model_name}_delete", args=[record.pk])
    client.post(address, form_of(client.get(address), address))


def test_it_is_told_who_deleted_it_and_what_was_typed_apart_from_the_rest(boss, deputy, source):
    page = page_of(boss, source)
    remove(deputy, source)
    answer = send(boss, page, publisher="Hoya")
    assert answer.status_code == 410
    text = text_of(answer)
    assert "„Quelle: Die Harke: Auf dem Weg“ ist gelöscht worden" in text
    assert "Gelöscht: Stellvertretung, " in text
    own, rest = text.split("Was sonst im Formular stand")
    assert "Herausgeber Hoya" in own
    assert "Titel Auf dem Weg" in rest
    assert not Source.objects.exists()


def test_a_new_row_is_given_back_and_one_that_was_removed_is_not(boss, deputy):
    programme = make_programme("Zukunftsregionen")
    call = programme.calls.create(name="Erster Aufruf")
    page = page_of(boss, programme)
    call.delete()
    Programme.objects.all().delete()
    typed = {"calls__TOTAL_FORMS": "2", "calls__1__name": "Zweiter Aufruf"}
    answer = send(boss, page, **typed, calls__0__DELETE="on")
    assert answer.status_code == 410
    assert "Förderaufruf Aufruf: Zweiter Aufruf" in text_of(answer)
    assert "Erster Aufruf" not in text_of(answer)
    assert not Call.objects.exists()


def test_of_what_is_hidden_now_nothing_is_told(office, greta):
    decision = make_decision(make_project(), amount=1000, publication="draft", file_number="Az. 1")
    page = page_of(office, decision)
    Membership.objects.filter(user=greta).delete()
    answer = send(office, page, notes="Bitte nachrechnen")
    assert answer.status_code == 404
    text = text_of(answer)
    assert "für Sie nicht mehr zu sehen" in text
    assert "Bitte nachrechnen" in text
    assert "Gelöscht" not in text


@pytest.mark.parametrize("opened_on", [None, "erfunden"])
def test_whoever_had_no_page_open_learns_nothing(boss, deputy, source, opened_on):
    remove(deputy, source)
    page = reverse("admin:evidence_source_change", args=[source.pk])
    data = {"publisher": "Hoya"} | ({"opened_on": opened_on} if opened_on else {})
    assert boss.post(page, data).status_code == 302


def test_the_reason_for_a_step_is_given_back_as_well(boss):
    project = make_project("Geheim", publication="in_review")
    page = boss.get(reverse("admin:projects_project_step", args=[project.pk, "send_back"]))
    project.delete()
    answer = send(boss, page, reason="Bitte die Länge nennen")
    assert answer.status_code == 404
    assert "Begründung Bitte die Länge nennen" in text_of(answer)
    assert "Geheim" not in text_of(answer)


def test_the_reason_for_a_cancellation_is_given_back_as_well(office, greta):
    decision = make_decision(make_project(), amount=1000, publication="draft", file_number="Az. 1")
    version = decision.versions.get()
    page = office.get(reverse("admin:funding_decisionversion_cancel", args=[version.pk]))
    Membership.objects.filter(user=greta).delete()
    answer = send(office, page, reason="Doppelt erfasst")
    assert answer.status_code == 404
    assert "Grund Doppelt erfasst" in text_of(answer)
