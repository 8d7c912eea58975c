"""Two people have the same page of the admin open: no save undoes another, nothing is lost."""

import pytest
from django.urls import reverse

from accounts.models import User
from evidence.values.money import Amount
from tests.admin.decision_pages import make_decision
from tests.builders import (
    make_field,
    make_programme,
    make_project,
    make_source,
    make_version,
)
from tests.desk_forms import form_of, parsed, text_of
from tests.desk_forms import send as send_form

pytestmark = pytest.mark.django_db


def page_of(client, record):
    meta = record._meta
    address = reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[record.pk])
    return client.get(address)


def send(client, page, **typed):
    """Fill in the form of a page, not the one to sign out, and send it."""
    return send_form(client, page, page.request["PATH_INFO"], **typed)


def inputs_of(answer):
    return {each.get("name") or "" for each in parsed(answer).iter("input")}


class TestOneField:
    @pytest.fixture
    def source(self):
        return make_source("Auf dem Weg", publisher="Die Harke", url="")

    def test_two_fields_of_two_people_both_stand(self, boss, deputy, source):
        first, second = page_of(boss, source), page_of(deputy, source)
        send(boss, first, url="https://eins.example")
        answer = send(deputy, second, publisher="Marklohe")
        source.refresh_from_db()
        assert (source.url, source.publisher) == ("https://eins.example", "Marklohe")
        assert "Inzwischen hat jemand anderes gesichert: Adresse" in text_of(answer)

    def test_the_same_field_is_asked_about_and_nothing_is_written(self, boss, deputy, source):
        first, second = page_of(boss, source), page_of(deputy, source)
        send(boss, first, publisher="Marklohe")
        asked = send(deputy, second, publisher="Hoya", url="https://zwei.example")
        assert asked.status_code == 409
        assert "Hoya" in text_of(asked) and "Marklohe" in text_of(asked)
        assert "zuletzt gemeinsam: Die Harke" in text_of(asked)
        assert "Chefin" in text_of(asked)
        source.refresh_from_db()
        assert (source.url, source.publisher) == ("", "Marklohe")
        assert "Adresse https://zwei.example Ihnen" in text_of(asked)

    @pytest.mark.parametrize(("side", "publisher"), [("meine", "Hoya"), ("andere", "Marklohe")])
    def test_the_choice_is_written(self, boss, deputy, source, side, publisher):
        first, second = page_of(boss, source), page_of(deputy, source)
        send(boss, first, publisher="Marklohe")
        asked = send(deputy, second, publisher="Hoya", url="https://zwei.example")
        answer = send(deputy, asked, **{"wahl__publisher": side})
        assert answer.status_code == 200
        source.refresh_from_db()
        assert (source.url, source.publisher) == ("https://zwei.example", publisher)

    def test_without_a_choice_it_is_asked_again(self, boss, deputy, source):
        first, second = page_of(boss, source), page_of(deputy, source)
        send(boss, first, publisher="Marklohe")
        asked = send(deputy, second, publisher="Hoya")
        again = send(deputy, asked)
        assert again.status_code == 409
        assert "Bitte bei jeder Stelle wählen" in text_of(again)
        send(deputy, again, **{"wahl__publisher": "meine"})
        source.refresh_from_db()
        assert source.publisher == "Hoya"

    def test_a_third_hand_during_the_choice_is_asked_about_as_well(self, boss, deputy, source):
        first, second = page_of(boss, source), page_of(deputy, source)
        send(boss, first, publisher="Marklohe")
        asked = send(deputy, second, publisher="Hoya")
        send(boss, page_of(boss, source), publisher="Eystrup")
        again = send(deputy, asked, **{"wahl__publisher": "meine"})
        assert again.status_code == 409
        assert "Eystrup" in text_of(again)

    def test_a_page_that_does_not_say_what_it_was_opened_on_undoes_nothing(self, boss, source):
        page = page_of(boss, source)
        typed = form_of(page, page.request["PATH_INFO"]) | {
            "publisher": "Hoya",
            "opened_on": "erfunden",
        }
        asked = boss.post(page.request["PATH_INFO"], typed)
        assert asked.status_code == 409
        source.refresh_from_db()
        assert source.publisher == "Die Harke"


class TestAnotherValue:
    """Instead of the two that two people typed, a third."""

    @pytest.fixture
    def source(self):
        return make_source("Auf dem Weg", publisher="Die Harke", url="")

    def asked_about(self, boss, deputy, record, **names):
        """The page of the choice: for each name the text of one and of the other."""
        first, second = page_of(boss, record), page_of(deputy, record)
        send(boss, first, **{name: one for name, (one, _) in names.items()})
        return send(deputy, second, **{name: other for name, (_, other) in names.items()})

    def test_is_written(self, boss, deputy, source):
        asked = self.asked_about(boss, deputy, source, publisher=("Marklohe", "Hoya"))
        send(deputy, asked, wahl__publisher="neue", neu__publisher=" Eystrup ")
        source.refresh_from_db()
        assert source.publisher == "Eystrup"

    @pytest.mark.parametrize("side", [{}, {"wahl__publisher": "neue"}])
    def test_needs_the_choice_and_the_text_and_keeps_the_text(self, boss, deputy, source, side):
        asked = self.asked_about(boss, deputy, source, publisher=("Marklohe", "Hoya"))
        again = send(deputy, asked, neu__publisher=" " if side else "Eystrup", **side)
        assert again.status_code == 409
        kept = form_of(again, again.request["PATH_INFO"])
        assert kept["neu-publisher"] == ["" if side else "Eystrup"]
        source.refresh_from_db()
        assert source.publisher == "Marklohe"

    def test_that_cannot_be_read_is_told_beside_its_field(self, boss, deputy, source):
        asked = self.asked_about(boss, deputy, source, published_edtf=("2019", "2020"))
        answer = send(deputy, asked, wahl__published_edtf="neue", neu__published_edtf="neulich")
        assert "neulich" in form_of(answer, answer.request["PATH_INFO"])["published_edtf"]
        assert "errors field-published_edtf" in answer.content.decode()

    def test_of_an_amount_is_one_text(self, boss, deputy, rek, hameln):
        version = make_decision(rek, 80000, recipient=hameln).versions.get()
        asked = self.asked_about(boss, deputy, version, amount_min=("90.000", "95.000"))
        send(deputy, asked, wahl__amount_qualifier="neue", neu__amount_qualifier="bis zu 900.000 €")
        version.refresh_from_db()
        assert str(version.amount) == "bis zu 900.000\N{NO-BREAK SPACE}€"

    def test_is_not_offered_for_what_is_chosen_from_a_list(self, boss, deputy):
        programme = make_programme("Zukunftsregionen", level="state")
        names = {"level": ("federal", "eu"), "notes": ("Eins", "Zwei")}
        asked = self.asked_about(boss, deputy, programme, **names)
        assert inputs_of(asked) >= {"wahl-level", "wahl-notes"}
        sides = [each.get("value") for each in parsed(asked).iter("input")]
        assert sides.count("neue") == 1
        assert [each.get("name") for each in parsed(asked).iter("textarea")] == ["neu-notes"]


class TestRows:
    @pytest.fixture
    def programme(self):
        programme = make_programme("Zukunftsregionen")
        programme.calls.create(name="Erster Aufruf")
        return programme

    def test_a_row_of_each_is_kept(self, boss, deputy, programme):
        first, second = page_of(boss, programme), page_of(deputy, programme)
        new = {"calls__TOTAL_FORMS": "2", "calls__1__deadline_basis": "stated"}
        send(boss, first, **new, calls__1__name="Zweiter Aufruf")
        send(deputy, second, **new, calls__1__name="Dritter Aufruf")
        names = sorted(programme.calls.values_list("name", flat=True))
        assert names == ["Dritter Aufruf", "Erster Aufruf", "Zweiter Aufruf"]

    def test_a_row_that_one_removed_and_the_other_changed_is_chosen(self, boss, deputy, programme):
        first, second = page_of(boss, programme), page_of(deputy, programme)
        send(boss, first, calls__0__DELETE="on")
        asked = send(deputy, second, calls__0__name="Neuer Name")
        assert asked.status_code == 409
        assert "entfernt" in text_of(asked) and "Neuer Name" in text_of(asked)
        [key] = [name for name in inputs_of(asked) if name.startswith("wahl-calls")]
        send(deputy, asked, **{key: "meine"})
        assert programme.calls.get().name == "Neuer Name"

    @pytest.mark.parametrize(("side", "names"), [("meine", []), ("andere", ["Neuer Name"])])
    def test_a_row_that_one_changed_and_the_other_removes(
        self, boss, deputy, programme, side, names
    ):
        first, second = page_of(boss, programme), page_of(deputy, programme)
        send(boss, first, calls__0__name="Neuer Name")
        asked = send(deputy, second, calls__0__DELETE="on")
        assert asked.status_code == 409
        [key] = [name for name in inputs_of(asked) if name.startswith("wahl-calls")]
        send(deputy, asked, **{key: side})
        assert list(programme.calls.values_list("name", flat=True)) == names

    def test_a_text_of_a_row_can_be_a_third(self, boss, deputy, programme):
        first, second = page_of(boss, programme), page_of(deputy, programme)
        send(boss, first, calls__0__name="Eins")
        asked = send(deputy, second, calls__0__name="Zwei")
        key = f"calls__{programme.calls.get().pk}__name"
        send(deputy, asked, **{f"wahl__{key}": "neue", f"neu__{key}": "Drei"})
        assert programme.calls.get().name == "Drei"

    def test_a_row_that_both_removed_is_gone(self, boss, deputy, programme):
        first, second = page_of(boss, programme), page_of(deputy, programme)
        send(boss, first, calls__0__DELETE="on")
        send(deputy, second, calls__0__DELETE="on", notes="Mein Hinweis")
        programme.refresh_from_db()
        assert (programme.calls.count(), programme.notes) == (0, "Mein Hinweis")


def test_links_to_many_are_one_field(boss, deputy, cast):
    project = make_project(publication="draft")
    one, other = make_field("Wohnen"), make_field("Mobilität")
    first, second = page_of(boss, project), page_of(deputy, project)
    send(boss, first, fields_of_action=[str(one.pk)])
    asked = send(deputy, second, fields_of_action=[str(other.pk)])
    assert asked.status_code == 409
    assert "Wohnen" in text_of(asked) and "Mobilität" in text_of(asked)
    assert list(project.fields_of_action.all()) == [one]
    send(deputy, asked, wahl__fields_of_action="meine")
    assert list(project.fields_of_action.all()) == [other]


def test_an_account_stays_deactivated_when_somebody_else_corrects_its_name(boss, deputy, cast):
    first, second = page_of(boss, cast.editor), page_of(deputy, cast.editor)
    send(boss, first, is_active=[])
    send(deputy, second, name="Redaktion Holzminden")
    cast.editor.refresh_from_db()
    assert (cast.editor.is_active, cast.editor.name) == (False, "Redaktion Holzminden")


@pytest.mark.parametrize("name", ["is_active", "is_staff", "is_superuser"])
def test_the_last_superuser_keeps_the_right(boss, name):
    [chief] = User.objects.chiefs()
    answer = send(boss, page_of(boss, chief), **{name: []})
    assert "das letzte aktive Konto, das Personen verwalten kann" in text_of(answer)
    assert User.objects.chiefs().get() == chief


def test_the_last_but_one_can_give_it_away(boss, deputy):
    one = User.objects.get(name="Chefin")
    send(boss, page_of(boss, one), is_superuser=[])
    assert User.objects.chiefs().get().name == "Stellvertretung"


class TestAmounts:
    """One value to a person, though it stands in three columns."""

    @pytest.fixture
    def version(self, rek, hameln):
        return make_decision(rek, 1200000, recipient=hameln).versions.get()

    @pytest.fixture
    def share(self, rek):
        [share] = make_decision(rek, 1200000).project_shares.all()
        share.amount = Amount.exactly(1200000)
        share.save()
        return share

    def test_an_amount_is_not_undone_by_the_day_of_a_report(self, boss, deputy, version):
        first, second = page_of(boss, version), page_of(deputy, version)
        send(boss, first, amount_min="1.100.000")
        send(deputy, second, reported_edtf="04.12.2019")
        version.refresh_from_db()
        assert str(version.amount) == "1.100.000,00\N{NO-BREAK SPACE}€"
        assert str(version.reported) == "4. Dezember 2019"

    def test_its_qualifier_and_its_sum_are_not_mixed(self, boss, deputy, share):
        first, second = page_of(boss, share.decision), page_of(deputy, share.decision)
        send(boss, first, project_shares__0__amount_min="1.100.000")
        asked = send(deputy, second, project_shares__0__amount_qualifier="up_to")
        assert asked.status_code == 409
        assert "genau 1.100.000,00" in text_of(asked) and "bis zu 1.200.000,00" in text_of(asked)

    def test_the_same_sum_in_another_way_of_writing_is_the_same(self, boss, deputy, share):
        first, second = page_of(boss, share.decision), page_of(deputy, share.decision)
        send(boss, first, project_shares__0__amount_min="1.100.000")
        answer = send(deputy, second, project_shares__0__amount_min="1100000 €")
        assert answer.status_code == 200

    def test_what_was_typed_into_a_version_that_is_superseded_meanwhile_is_there_to_take_along(
        self, boss, version
    ):
        opened = page_of(boss, version)
        make_version(version.decision, amount=5, number=2, changes="Betrag")
        answer = send(boss, opened, amount_min="1.100.000", wording="Abgetippt")
        assert answer.status_code == 409
        assert "nicht mehr zu ändern" in text_of(answer)
        assert "genau 1.100.000" in text_of(answer) and "Abgetippt" in text_of(answer)
        assert "Zusammengeführt sichern" not in answer.content.decode()
