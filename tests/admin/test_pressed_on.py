"""Buttons, deletions and actions on a list do nothing on what nobody has seen (law 15)."""

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib import admin
from django.urls import reverse

from evidence.models import Source
from tests.admin.decision_pages import make_decision
from tests.admin.test_opened_on import page_of, send
from tests.builders import (
    make_source,
)
from tests.desk_forms import form_of, links_of, text_of
from tests.desk_forms import send as send_form

pytestmark = pytest.mark.django_db


class TestButtons:
    def test_a_step_is_not_taken_on_what_nobody_has_seen(self, boss, deputy, rek, hameln):
        decision = make_decision(rek, 80000, recipient=hameln)
        opened = page_of(boss, decision)
        send(deputy, page_of(deputy, decision.versions.get()), amount_min="90.000")
        asked = send_form(boss, opened, "schritt/submit/")
        assert asked.status_code == 409
        assert "ist inzwischen geändert worden" in text_of(asked)
        decision.refresh_from_db()
        assert decision.publication == "draft"
        send(boss, asked)
        decision.refresh_from_db()
        assert decision.publication == "in_review"

    def test_a_second_factor_set_up_anew_is_not_taken(self, boss, cast):
        TOTP.activate(cast.grant_admin, "BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB")
        opened = page_of(boss, cast.grant_admin)
        cast.grant_admin.authenticator_set.all().delete()
        TOTP.activate(cast.grant_admin, "ABCDEFGHABCDEFGHABCDEFGHABCDEFGH")
        answer = send_form(boss, opened, "zweiter-faktor-entfernen/", reason="Telefon weg")
        assert "Nicht ausgeführt" in text_of(answer)
        assert cast.grant_admin.authenticator_set.exists()

    def test_what_changed_meanwhile_is_not_deleted(self, boss, deputy):
        source = make_source("Bote")
        opened = boss.get(reverse("admin:evidence_source_delete", args=[source.pk]))
        send(deputy, page_of(deputy, source), title="Auentaler Bote")
        assert "Nicht ausgeführt" in text_of(send(boss, opened))
        assert Source.objects.filter(pk=source.pk).exists()

    def test_what_is_as_it_was_is_deleted(self, boss):
        source = make_source("Bote")
        send(boss, boss.get(reverse("admin:evidence_source_delete", args=[source.pk])))
        assert not Source.objects.filter(pk=source.pk).exists()


class TestActionsOnAList:
    @pytest.mark.parametrize("is_changed", [False, True])
    def test_only_rows_as_the_list_showed_them_are_deleted(self, boss, deputy, is_changed):
        source = make_source("Bote")
        opened = boss.get(reverse("admin:evidence_source_changelist"))
        if is_changed:
            send(deputy, page_of(deputy, source), title="Auentaler Bote")
        asked = self.delete(boss, opened, source)
        if is_changed:
            assert "inzwischen ist geändert, entfernt oder ergänzt worden: " in text_of(asked)
        else:
            send(boss, asked)
        assert Source.objects.filter(pk=source.pk).exists() == is_changed

    def test_nor_what_changed_while_it_was_asked(self, boss, deputy):
        source = make_source("Bote")
        asked = self.delete(boss, boss.get(reverse("admin:evidence_source_changelist")), source)
        send(deputy, page_of(deputy, source), title="Auentaler Bote")
        send(boss, asked)
        assert Source.objects.filter(pk=source.pk).exists()

    def delete(self, client, page, row):
        """Tick a row of a list and choose to delete it."""
        chosen = {"action": "delete_selected", "_selected_action": [str(row.pk)]}
        sent = form_of(page, page.request["PATH_INFO"]) | chosen
        return client.post(page.request["PATH_INFO"], sent, follow=True)

    def test_no_list_is_edited_in_place(self):
        """Django's own page for that saves whole rows, and asks nobody what it was opened on."""
        assert [page for page in admin.site._registry.values() if page.list_editable] == []


class TestAllPagesOfAList:
    """„Alle auswählen“ chooses what the filters leave, also what stands on other pages."""

    LIST = reverse("admin:evidence_source_changelist")

    @pytest.fixture
    def sources(self, monkeypatch):
        monkeypatch.setattr(admin.site.get_model_admin(Source), "list_per_page", 1)
        return [make_source(name) for name in ("Anzeiger", "Bote", "Chronik")]

    def delete_all(self, client, page):
        first = str(page.context["cl"].result_list[0].pk)
        chosen = {
            **{"action": "delete_selected", "_selected_action": [first]},
            **{"select_across": "1", "index": "0"},
        }
        return client.post(self.LIST, form_of(page, self.LIST) | chosen, follow=True)

    def test_are_deleted_as_the_list_was_opened_on_them(self, boss, sources):
        send(boss, self.delete_all(boss, boss.get(self.LIST)))
        assert not Source.objects.exists()

    def test_are_left_where_one_changed_meanwhile(self, boss, deputy, sources):
        opened = boss.get(self.LIST)
        send(deputy, page_of(deputy, sources[1]), note="Gibt es noch.")
        answer = self.delete_all(boss, opened)
        assert "ergänzt worden: Die Harke: Bote." in text_of(answer)
        assert "wirklich löschen" not in text_of(answer)

    def test_are_left_where_one_was_added_or_deleted_meanwhile(self, boss, sources):
        opened = boss.get(self.LIST)
        sources[1].delete()
        make_source("Bericht")
        assert "ergänzt worden: Quelle: Die Harke: Bote, Die Harke: Bericht." in text_of(
            self.delete_all(boss, opened)
        )

    def test_are_left_where_one_changed_while_it_was_asked(self, boss, deputy, sources):
        asked = self.delete_all(boss, boss.get(self.LIST))
        send(deputy, page_of(deputy, sources[2]), note="Gibt es noch.")
        assert "ergänzt worden: Die Harke: Chronik." in text_of(send(boss, asked))
        assert Source.objects.count() == 3

    def test_are_left_where_they_are_too_many_to_be_looked_at(self, boss, sources, monkeypatch):
        monkeypatch.setattr("evidence.admin.pressed_on.MOST_AT_ONCE", 2)
        answer = self.delete_all(boss, boss.get(self.LIST))
        assert "höchstens 2 Zeilen" in text_of(answer)

    def test_of_many_that_changed_some_are_named(self, boss, sources, monkeypatch):
        monkeypatch.setattr("evidence.admin.pressed_on.MOST_NAMED", 1)
        opened = boss.get(self.LIST)
        Source.objects.update(note="Neu")
        assert " und 2 weitere." in text_of(self.delete_all(boss, opened))


class TestCancelling:
    @pytest.fixture
    def version(self, rek, hameln):
        return make_decision(rek, 80000, recipient=hameln).versions.get()

    def pressed(self, client, page):
        [link] = links_of(page, "Stornieren")
        return client.get(link, follow=True)

    def test_is_not_begun_on_what_nobody_has_seen(self, boss, deputy, version):
        opened = page_of(boss, version)
        send(deputy, page_of(deputy, version), amount_min="90.000")
        answer = self.pressed(boss, opened)
        assert "ist inzwischen geändert worden" in text_of(answer)
        assert answer.request["PATH_INFO"] == opened.request["PATH_INFO"]

    def test_is_not_done_on_what_nobody_has_seen_and_keeps_its_reason(self, boss, deputy, version):
        asked = self.pressed(boss, page_of(boss, version))
        send(deputy, page_of(deputy, version), amount_min="90.000")
        again = send(boss, asked, reason="Doppelt erfasst")
        assert again.status_code == 409
        assert "ist inzwischen geändert worden" in text_of(again)
        version.refresh_from_db()
        assert version.cancelled_on is None
        send(boss, again)
        version.refresh_from_db()
        assert version.cancelled_reason == "Doppelt erfasst"

    def test_is_done_once(self, boss, deputy, version):
        first, second = (self.pressed(each, page_of(each, version)) for each in (boss, deputy))
        send(boss, first, reason="Doppelt erfasst")
        answer = send(deputy, second, reason="Widerrufen")
        assert "ist inzwischen geändert worden" in text_of(answer)
        version.refresh_from_db()
        assert version.cancelled_reason == "Doppelt erfasst"
