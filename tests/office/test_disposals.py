"""Papers and people go when nothing keeps them, by two hands, and a line stays (R28, R46, R47)."""

import os
from datetime import date, timedelta

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.db import connection, transaction
from django.urls import reverse
from django.utils.timezone import localdate

from evidence.history.changes import event_model
from grant_office.disposing import confirm, propose
from grant_office.models import Contact, Disposal, Payment, Proof, RuleParameter, Scan
from grant_office.register import bring_up_to_date
from grant_office.retention import clock_of, past_retention
from grant_office.scans import delete_remains, path_in
from projects.release.lifecycle import Refused
from tests.clients import finish_transaction_work
from tests.desk_forms import form_of
from tests.office.builders import (
    make_claim,
    make_contact,
    make_county,
    make_forwarding,
    make_grant,
    make_law,
    make_letter,
    make_officer,
    make_payment,
    make_proof,
    make_scan,
    words_of,
)

pytestmark = pytest.mark.django_db
ASKED = {
    "reason": "Aufbewahrung abgelaufen",
    "offered_on": date(2026, 5, 4),
    "archive_answer": "nicht archivwürdig, Kreisarchiv",
}
TYPED = ASKED | {"offered_on": "04.05.2026", "schritt": "vorschlagen"}


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def grant(county):
    """Its proof was submitted in 2019 and accepted; a letter with a file, a contact, a payment."""
    grant = make_grant(county, start="2017-01-01", end="2018-06-30", rules=make_law())
    make_proof(grant, state="accepted", submitted_on=date(2019, 6, 28))
    make_scan(make_letter(decision=grant))
    make_contact(grant, name="GEHEIME Person", phone="05531 4711", email="geheim@example.org")
    make_payment(grant)
    bring_up_to_date()
    return grant


@pytest.fixture
def first(county):
    return make_officer(county)


@pytest.fixture
def second(county):
    return make_officer(county)


def page_of(grant):
    return reverse("admin:disposal", args=[grant.pk])


def obstacles(grant):
    bring_up_to_date()
    return clock_of(grant, localdate()).obstacles


class TestByTwoHands:
    def test_from_the_list_to_the_line_that_stays(
        self, as_user, grant, first, second, django_capture_on_commit_callbacks
    ):
        scan, one, two = Scan.objects.get(), as_user(first), as_user(second)
        kept = path_in(scan.key, "blatt.pdf")
        assert "Eine Akte ist über ihre Aufbewahrung hinaus" in words_of(
            one.get(reverse("admin:disposal-list"))
        )
        page = one.post(page_of(grant), TYPED, follow=True)
        assert "Eine zweite Person bestätigt" in words_of(page)
        assert "Bestätigen und löschen" not in words_of(page), "not by the one who proposed"
        [waiting] = Disposal.objects.all()
        sent = {"schritt": "bestaetigen", "vorschlag": waiting.pk}
        assert "Vier-Augen-Regel" in words_of(one.post(page_of(grant), sent, follow=True))
        assert kept.exists() and Contact.objects.get().name
        page = two.get(page_of(grant))
        assert "Bestätigen und löschen" in words_of(page)
        with django_capture_on_commit_callbacks(execute=True):
            done = words_of(two.post(page_of(grant), sent, follow=True))
        assert "Ausgesondert: eine Datei, ein Kontakt." in done
        assert f"Vorgeschlagen von {first}, bestätigt von {second}" in done
        assert "5 Jahre nach Vorlage des Verwendungsnachweises" in done
        assert not kept.exists()
        scan.refresh_from_db()
        assert scan.cancelled_on == localdate() and "R28" in scan.cancelled_reason
        assert list(past_retention(localdate())) == []
        assert "Noch nichts" not in words_of(two.get(reverse("admin:disposal-list")))

    def test_of_the_person_nothing_is_left_and_of_the_money_all(self, grant, first, second):
        money = list(Payment.objects.values())
        confirm(propose(grant, by=first, **ASKED), by=second)
        contact = Contact.objects.get()
        assert (contact.name, contact.phone, contact.email) == ("", "", "")
        assert contact.agency == "NBank, Referat 12" and contact.erased_on == localdate()
        events = str(list(event_model(Contact).objects.values()))
        assert "GEHEIM" not in events and "4711" not in events and "geheim@" not in events
        assert list(Payment.objects.values()) == money
        assert Proof.objects.count() == 1

    def test_nor_in_the_log_of_the_forms(self, as_user, grant, first, second):
        client = as_user(first)
        add = reverse("admin:grant_office_contact_add")
        sent = form_of(client.get(f"{add}?decision={grant.pk}"), add)
        named = {"agency": "NBank", "name": "GEHEIME Vertretung"}
        assert client.post(f"{add}?decision={grant.pk}", sent | named).status_code == 302
        kept = make_contact(name="Frau Bleibt")
        for person in (first, second):
            LogEntry.objects.log_actions(person.pk, [kept], CHANGE, single_object=True)
        assert "GEHEIM" in str(list(LogEntry.objects.values()))
        confirm(propose(grant, by=first, **ASKED), by=second)
        assert "GEHEIM" not in str(list(LogEntry.objects.values()))
        assert LogEntry.objects.filter(object_repr=str(kept)).count() == 2

    def test_twice_is_once(self, as_user, grant, first, second):
        one, two = as_user(first), as_user(second)
        one.post(page_of(grant), TYPED)
        again = one.post(page_of(grant), TYPED, follow=True)
        assert "wartet schon ein Vorschlag" in words_of(again)
        [waiting] = Disposal.objects.all()
        sent = {"schritt": "bestaetigen", "vorschlag": waiting.pk}
        two.post(page_of(grant), sent)
        assert "inzwischen entschieden" in words_of(two.post(page_of(grant), sent, follow=True))
        assert Disposal.objects.get().scan_count == 1

    def test_a_proposal_is_withdrawn_with_a_reason(self, as_user, grant, first, second):
        waiting = propose(grant, by=first, **ASKED)
        client = as_user(second)
        sent = {"schritt": "zurueckziehen", "vorschlag": waiting.pk}
        assert "Dieses Feld ist" in words_of(client.post(page_of(grant), sent))
        client.post(page_of(grant), sent | {"reason": "Prüfung angekündigt"})
        waiting.refresh_from_db()
        assert waiting.cancelled_reason == "Prüfung angekündigt"
        with pytest.raises(Refused, match="inzwischen entschieden"):
            confirm(waiting, by=second)
        assert propose(grant, by=second, **ASKED)

    @pytest.mark.parametrize(
        ("field", "typed", "told"),
        [
            ("archive_answer", "", "Dieses Feld ist"),
            ("offered_on", "", "Dieses Feld ist"),
            ("offered_on", "31.12.2099", "liegt in der Zukunft"),
            ("offered_on", "bald", ""),
            ("reason", "a" * 301, "300"),
        ],
    )
    def test_what_is_missing_is_told_beside_its_field(
        self, as_user, grant, first, field, typed, told
    ):
        answer = as_user(first).post(page_of(grant), TYPED | {field: typed})
        assert answer.status_code == 200
        assert answer.context["form"].errors[field]
        assert told in words_of(answer)
        kept = (TYPED | {field: typed})["archive_answer"]
        assert form_of(answer, page_of(grant))["archive_answer"] in (kept, [kept])
        assert not Disposal.objects.exists()


class TestWhatStillKeepsThem:
    def test_nothing_does(self, grant):
        assert obstacles(grant) == []

    def test_a_later_law(self, grant):
        grant.grant_file.retained_until = localdate() + timedelta(days=9)
        grant.grant_file.save()
        assert "Aufzubewahren bis" in obstacles(grant)[0]

    def test_a_binding(self, grant):
        grant.grant_file.binding_until = date(2040, 1, 31)
        grant.grant_file.save()
        assert obstacles(grant) == ["Die Zweckbindung läuft bis 31.01.2040."]

    def test_a_binding_of_which_nobody_knows_the_end(self, grant):
        """The register is silent about it, as another deadline lacks the same."""
        RuleParameter.objects.create(decision=grant, key="binding_period", value="12 years")
        assert "Zweckbindung ist nicht berechenbar" in obstacles(grant)[0]

    def test_a_rule_that_nobody_confirmed(self, grant):
        grant.grant_file.is_rule_set_confirmed = False
        grant.grant_file.save()
        assert "zu bestätigen" in obstacles(grant)[0]

    def test_a_claim(self, grant):
        make_claim(grant)
        assert "ist offen: festgestellt" in obstacles(grant)[0]

    @pytest.mark.parametrize("state", ["submitted", "queried", "checked", "objected"])
    def test_a_proof_that_was_not_accepted(self, grant, state):
        Proof.objects.update(state=state)
        assert "ist nicht anerkannt" in obstacles(grant)[0]

    def test_a_proof_that_is_missing(self, grant):
        Proof.objects.update(cancelled_on=date(2026, 1, 5), cancelled_reason="Irrtum")
        assert "nicht berechenbar" in obstacles(grant)[0]

    def test_a_forwarding(self, grant):
        make_forwarding(grant)
        assert obstacles(grant) == ["Eine Weiterleitung ist noch nicht geprüft."]

    def test_is_told_on_the_page_and_refuses_both_steps(self, as_user, grant, first, second):
        waiting = propose(grant, by=first, **ASKED)
        make_claim(grant)
        page = as_user(second).get(page_of(grant))
        assert "Was noch dagegen spricht" in words_of(page)
        with pytest.raises(Refused, match="ist offen"):
            confirm(waiting, by=second)
        waiting.refresh_from_db()
        assert waiting.is_waiting and Scan.objects.standing().exists()
        Disposal.objects.update(cancelled_on=localdate(), cancelled_reason="weg")
        answer = as_user(first).post(page_of(grant), TYPED, follow=True)
        assert "ist offen" in words_of(answer)
        assert "Aussonderung vorschlagen" not in words_of(answer)


class TestKilledInTheMiddle:
    def test_before_the_commit_nothing_went(self, grant, first, second):
        waiting = propose(grant, by=first, **ASKED)
        key = Scan.objects.get().key

        class Killed(Exception):
            pass

        with pytest.raises(Killed), transaction.atomic():
            confirm(waiting, by=second)
            raise Killed
        finish_transaction_work()
        assert path_in(key, "blatt.pdf").exists()
        assert Scan.objects.standing().exists() and Contact.objects.get().name
        assert Disposal.objects.get().is_waiting

    def test_after_the_commit_a_sweep_takes_the_files(self, grant, first, second, tmp_path):
        waiting = propose(grant, by=first, **ASKED)
        key = Scan.objects.get().key
        confirm(waiting, by=second)
        connection.run_on_commit.clear()  # as if the process had died here
        folder = path_in(key, "blatt.pdf").parent
        assert folder.exists() and not Scan.objects.standing().exists()
        os.utime(folder, (0, 0))
        assert delete_remains() == 1
        assert not folder.exists()


class TestWhoMay:
    def test_nobody_of_another_county_and_the_coordination_reads(self, as_user, cast, grant, first):
        propose(grant, by=first, **ASKED)
        stranger = as_user(make_officer(make_county("Landkreis Fremd")))
        assert stranger.get(page_of(grant)).status_code == 404
        assert stranger.post(page_of(grant), TYPED).status_code == 404
        shown = words_of(stranger.get(reverse("admin:disposal-list")))
        assert grant.projects.get().title not in shown and "abgelaufen" not in shown
        cast.coordinator.is_staff = True
        cast.coordinator.save()
        client = as_user(cast.coordinator)
        assert "Zurückziehen" not in words_of(client.get(page_of(grant)))
        assert client.post(page_of(grant), TYPED).status_code == 403

    def test_no_proposal_of_another_file_is_confirmed_here(self, as_user, grant, county, second):
        other = make_grant(county, rules=make_law())
        waiting = propose(grant, by=make_officer(county), **ASKED)
        sent = {"schritt": "bestaetigen", "vorschlag": waiting.pk}
        client = as_user(second)
        assert client.post(page_of(other), sent).status_code == 404
        for number in ("", "x", "999999999999999999999"):
            assert client.post(page_of(grant), sent | {"vorschlag": number}).status_code == 404
        assert client.post(page_of(grant), {"schritt": "alles"}).status_code == 404


def test_a_contact_is_entered_shown_and_never_changed_once_erased(as_user, grant, first):
    client, address = as_user(first), reverse("admin:grant_office_contact_add")
    page = client.get(f"{address}?decision={grant.pk}")
    typed = form_of(page, address) | {"agency": "BMWSB", "email": "ref@example.org"}
    assert client.post(address, typed).status_code == 302
    file = client.get(reverse("admin:grant-file", args=[grant.pk]))
    assert "ref@example.org" in words_of(file) and "BMWSB" in words_of(file)
    bad = client.post(address, typed | {"email": ""})
    assert bad.status_code == 200
    assert "Bitte Name, Telefon oder E-Mail angeben" in words_of(bad)
    contact = Contact.objects.get(agency="BMWSB")
    Contact.objects.filter(pk=contact.pk).update(email="", erased_on=localdate())
    change = reverse("admin:grant_office_contact_change", args=[contact.pk])
    assert client.post(change, typed).status_code == 403
    assert "Person gelöscht" in words_of(client.get(reverse("admin:grant-file", args=[grant.pk])))


def test_the_list_costs_the_same_with_many(as_user, county, first, django_assert_num_queries):
    rules, client = make_law(), as_user(first)
    address = reverse("admin:disposal-list")
    for number in (1, 20):
        for _ in range(number):
            grant = make_grant(county, start="2017-01-01", end="2018-06-30", rules=rules)
            make_proof(grant, state="accepted", submitted_on=date(2019, 6, 28))
            make_contact(grant)
            make_claim(grant)
        client.get(address)
        with django_assert_num_queries(COST):
            assert len(client.get(address).context["clocks"]) >= number


COST = 27
