"""From a change to its release at the desk, without JavaScript: compare, decide, look back."""

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import Role
from projects.models import Project, Proposal
from projects.publication import Publication
from projects.release.lifecycle import STEPS
from tests.builders import make_organisation, make_project, make_user
from tests.desk_forms import links_of, send, text_of
from tests.files import make_photo
from tests.markup import in_one_line

FUTURE = ["9999-12-31T23:59:59Z", "9999-12-31T23:59:59-23:59", "2999-01-01T00:00:00+23:59"]
NO_MOMENTS = [
    *("", "gestern", "2020-01-01", "2020-01-01T00:00:00", "9999-99-99T00:00:00+00:00", "\x00"),
    *("0001-01-01T00:00:00Z", "0001-01-01T00:00:00+01:00", "0001-01-01T00:00:00-23:59"),
]


@pytest.fixture
def project(cast):
    return make_project("Alter Titel", lead=cast.holzminden)


@pytest.fixture
def client_of(cast, as_user):
    return lambda name: as_user(getattr(cast, name))


def page(project):
    return reverse("desk:project", args=[project.pk])


def edit(client, project, section="steckbrief", **values):
    client.post(reverse("desk:begin", args=[project.pk]))
    answer = client.get(reverse("desk:section", args=[project.pk, section]))
    return send(client, answer, f"{section}/", schritt="fertig", **values)


def hand_in(client, project, **values):
    return send(client, edit(client, project, **values), "abschliessen/", note="Umbenannt")


def release_page(client):
    proposal = Proposal.objects.get(step="submitted")
    return client.get(reverse("desk:release", args=[proposal.pk]))


def title():
    return Project.objects.get().title


class TestAProposal:
    def test_is_compared_word_by_word_and_released_by_somebody_else(self, project, client_of):
        editor, reviewer = client_of("editor"), client_of("reviewer")
        hand_in(editor, project, title="Neuer Titel")
        assert title() == "Alter Titel"
        shown = release_page(reviewer)
        html = in_one_line(shown.content.decode())
        assert '<del><span class="kern-sr-only">entfällt: </span>Alter </del>Titel' in html
        assert '<ins><span class="kern-sr-only">neu: </span>Neuer </ins>Titel' in html
        assert "„Umbenannt“" in text_of(shown)
        send(reviewer, shown, aktion="freigeben", note="Geprüft")
        assert title() == "Neuer Titel"
        told = text_of(editor.get(reverse("desk:history", args=[project.pk])))
        assert ": Umbenannt – zur Freigabe: Geprüft" in told

    def test_is_sent_back_with_a_reason_and_comes_again(self, project, client_of):
        editor, reviewer = client_of("editor"), client_of("reviewer")
        hand_in(editor, project, title="Neuer Titl")
        shown = release_page(reviewer)
        refused = reviewer.post(
            shown.request["PATH_INFO"], {"aktion": "zurueckgeben", "reason": " "}
        )
        assert refused.status_code == 400
        send(reviewer, shown, aktion="zurueckgeben", reason="Tippfehler im Titel")
        assert "Tippfehler im Titel" in text_of(editor.get(reverse("desk:overview")))
        assert "Tippfehler im Titel" in text_of(editor.get(page(project)))
        hand_in(editor, project, title="Neuer Titel")
        send(reviewer, release_page(reviewer), aktion="freigeben")
        assert title() == "Neuer Titel"

    @pytest.mark.parametrize("action", ["freigeben", "zurueckgeben"])
    def test_is_not_decided_by_a_page_that_does_not_say_what_it_showed(
        self, project, client_of, action
    ):
        editor, reviewer = client_of("editor"), client_of("reviewer")
        hand_in(editor, project, title="Neuer Titel")
        sent = {"aktion": action, "reason": "Tippfehler"}
        answer = reviewer.post(release_page(reviewer).request["PATH_INFO"], sent, follow=True)
        assert "wurde inzwischen geändert" in text_of(answer)
        assert (title(), Proposal.objects.get().step) == ("Alter Titel", "submitted")

    def test_is_not_released_by_its_author(self, project, client_of):
        reviewer = client_of("reviewer")
        hand_in(reviewer, project, title="Neuer Titel")
        shown = release_page(reviewer)
        assert "Vorschlag freigeben" not in text_of(shown)
        assert reviewer.post(shown.request["PATH_INFO"], {"aktion": "freigeben"}).status_code == 403
        assert title() == "Alter Titel"

    def test_is_released_by_its_author_where_four_eyes_are_switched_off(
        self, project, cast, client_of
    ):
        cast.holzminden.has_four_eyes = False
        cast.holzminden.save()
        reviewer = client_of("reviewer")
        hand_in(reviewer, project, title="Neuer Titel")
        assert "Vier-Augen-Regel ist" in text_of(reviewer.get(page(project)))
        send(reviewer, release_page(reviewer), aktion="freigeben")
        assert title() == "Neuer Titel"

    def test_that_changed_after_it_was_read_is_not_released(self, project, client_of):
        editor, reviewer = client_of("editor"), client_of("reviewer")
        hand_in(editor, project, title="Neuer Titel")
        shown = release_page(reviewer)
        send(editor, editor.get(page(project)), "zurueckholen/")
        hand_in(editor, project, title="Heimlich anders")
        assert "inzwischen geändert" in text_of(send(reviewer, shown, aktion="freigeben"))
        assert title() == "Alter Titel"

    def test_can_be_dropped(self, project, client_of):
        editor = client_of("editor")
        send(editor, edit(editor, project, title="Neuer Titel"), "verwerfen/")
        assert Proposal.objects.get().step == "dropped"
        assert "nichts angefangen" in text_of(editor.get(page(project)))

    def test_with_something_unreadable_is_not_handed_in(self, project, client_of):
        editor = client_of("editor")
        edit(editor, project, title="Neuer Titel")
        edit(editor, project, "zeit", start_edtf="bald")
        answer = send(editor, editor.get(page(project)), "abschliessen/")
        assert "noch nicht zu lesen" in text_of(answer).lower()
        assert Proposal.objects.get().step == "working"


class TestTwoPeople:
    def test_the_second_chooses_between_both_values(self, project, client_of):
        editor, other, reviewer = map(client_of, ("editor", "coordinator", "reviewer"))
        edit(other, project, title="Titel B", notes="Hinweis B")
        hand_in(editor, project, title="Titel A")
        send(reviewer, release_page(reviewer), aktion="freigeben")
        answer = send(other, other.get(page(project)), "abschliessen/", note="Warum ich das will")
        assert "Zwei haben dasselbe geändert" in text_of(answer)
        assert "Andere haben dasselbe geändert" in text_of(other.get(page(project)))
        assert "Mein Wert: Titel B" in text_of(answer)
        assert "Inzwischen: Titel A" in text_of(answer)
        undecided = other.post(answer.request["PATH_INFO"], {})
        assert undecided.status_code == 400
        done = send(other, answer, **{"project//title": "mine"})
        assert "Warum ich das will" in done.content.decode(), "the note survived the conflict"
        send(other, done, "abschliessen/")
        send(reviewer, release_page(reviewer), aktion="freigeben")
        project.refresh_from_db()
        assert (project.title, project.notes) == ("Titel B", "Hinweis B")

    def test_open_work_takes_in_what_others_changed_elsewhere(self, project, client_of):
        editor, other, reviewer = map(client_of, ("editor", "coordinator", "reviewer"))
        edit(other, project, notes="Hinweis B")
        hand_in(editor, project, title="Titel A")
        send(reviewer, release_page(reviewer), aktion="freigeben")
        other.post(reverse("desk:begin", args=[project.pk]))
        document = Proposal.objects.get(step="working").document
        assert document["project"]["title"] == "Titel A"
        assert document["project"]["notes"] == "Hinweis B"


class TestTheLifeOfADraft:
    @pytest.fixture
    def draft(self, cast):
        return make_project("Entwurf", lead=cast.holzminden, publication=Publication.DRAFT)

    def step(self, client, draft, name, **data):
        answer = client.get(page(draft))
        return send(client, answer, f"schritt/{name}/", **data)

    def test_written_by_one_and_published_by_another(self, draft, client_of):
        editor, reviewer = client_of("editor"), client_of("reviewer")
        send(editor, edit(editor, draft, title="Fertig"), "abschliessen/")
        self.step(editor, draft, "submit")
        assert "Neues Projekt" in text_of(reviewer.get(reverse("desk:overview")))
        shown = release_page(reviewer)
        assert "Titel Fertig" in text_of(shown) and "Selbst berichtigen" not in text_of(shown)
        done = send(reviewer, shown, aktion="freigeben", note="Geprüft")
        assert "Das Projekt ist jetzt öffentlich" in text_of(done)
        draft.refresh_from_db()
        assert (draft.title, draft.publication) == ("Fertig", "published")

    def test_is_not_published_by_anybody_who_wrote_it(self, draft, client_of):
        """Not even if somebody else handed it in."""
        editor, reviewer = client_of("editor"), client_of("reviewer")
        send(reviewer, edit(reviewer, draft, title="Vom Prüfer"), "abschliessen/")
        self.step(editor, draft, "submit")
        shown = release_page(reviewer)
        assert "mitgeschrieben" in text_of(shown)
        assert "Projekt veröffentlichen" not in text_of(shown)
        assert reviewer.post(shown.request["PATH_INFO"], {"aktion": "freigeben"}).status_code == 403
        draft.refresh_from_db()
        assert draft.publication == "in_review"

    def test_is_taken_back_by_any_who_edit_it(self, draft, client_of):
        """It belongs to all of them; who handed it in may be away."""
        self.step(client_of("editor"), draft, "submit")
        coordinator = client_of("coordinator")
        shown = release_page(coordinator)
        done = send(coordinator, shown, aktion="zurueckholen")
        assert "Der Stand ist „Entwurf“" in text_of(done)
        assert Proposal.objects.get().step == "working"
        stranger = client_of("neighbour").post(shown.request["PATH_INFO"])
        assert stranger.status_code == 404

    def test_is_not_changed_while_it_is_reviewed(self, draft, client_of):
        editor = client_of("editor")
        work = edit(editor, draft, title="Heimlich anders")
        self.step(client_of("coordinator"), draft, "submit")
        assert "liegt zur Prüfung" in text_of(send(editor, work, "abschliessen/"))
        assert title() == "Entwurf"

    def test_is_sent_back_with_the_reason_on_the_overview(self, draft, client_of):
        editor, reviewer = client_of("editor"), client_of("reviewer")
        self.step(editor, draft, "submit")
        shown = release_page(reviewer)
        send(reviewer, shown, aktion="zurueckgeben", reason="Bitte Landkreise ergänzen")
        shown = text_of(editor.get(reverse("desk:task-list", args=["zurueckgegeben"])))
        assert "Bitte Landkreise ergänzen" in shown
        assert "Bitte Landkreise ergänzen" in text_of(editor.get(page(draft)))
        self.step(editor, draft, "submit")
        assert "Bitte Landkreise ergänzen" not in text_of(editor.get(page(draft)))

    def test_is_not_handed_in_without_what_its_editor_changed_last(self, draft, client_of):
        editor = client_of("editor")
        work = edit(editor, draft, title="Zuletzt geändert")
        assert "schritt/submit/" not in work.content.decode()
        url = reverse("desk:life-step", args=[draft.pk, "submit"])
        assert "noch nicht im Entwurf" in text_of(editor.post(url, follow=True))
        done = send(editor, work, "abschliessen/", danach="pruefung")
        assert "zur Prüfung gegeben" in text_of(done)
        draft.refresh_from_db()
        assert (draft.title, draft.publication) == ("Zuletzt geändert", "in_review")

    def test_is_saved_even_if_it_cannot_be_handed_in_yet(self, draft, cast, client_of):
        editor = client_of("editor")
        make_photo(draft, cast.editor, licence="")
        work = edit(editor, draft, title="Foto ohne Lizenz")
        refused = send(editor, work, "abschliessen/", danach="pruefung")
        assert "Gesichert, aber noch nicht zur Prüfung gegeben" in text_of(refused)
        draft.refresh_from_db()
        assert (draft.title, draft.publication) == ("Foto ohne Lizenz", "draft")

    def test_is_not_begun_while_it_is_reviewed(self, draft, client_of):
        editor = client_of("editor")
        self.step(editor, draft, "submit")
        begun = editor.post(reverse("desk:begin", args=[draft.pk]), follow=True)
        assert "Zum Ändern muss es zurückgegeben werden" in text_of(begun)
        assert not Proposal.objects.changes().exists()

    def test_says_that_nobody_can_release_it_without_a_lead(self, draft, cast, as_user):
        told = "Bis es eine hat, gibt die Koordination frei"
        coordinator = as_user(cast.coordinator)
        assert told not in text_of(coordinator.get(page(draft)))
        draft.participations.all().delete()
        assert told in text_of(coordinator.get(page(draft)))

    def test_is_withdrawn_only_with_a_reason(self, project, client_of):
        reviewer = client_of("reviewer")
        url = reverse("desk:life-step", args=[project.pk, "withdraw"])
        assert "Begründung" in text_of(reviewer.post(url, follow=True))
        reviewer.post(url, {"reason": "Doppelt"})
        project.refresh_from_db()
        assert project.publication == "withdrawn"

    @pytest.mark.parametrize("step", [each for each in STEPS if each.needs_release], ids=str)
    def test_needs_the_release_for_what_the_public_sees(self, cast, as_user, step):
        """By name, for every step of the table, also without its button."""
        project = make_project(lead=cast.holzminden, publication=step.start)
        partner = make_user(Role.REVIEWER, organisation=cast.schaumburg)
        project.participations.create(organisation=cast.schaumburg, role="partner")
        url = reverse("desk:life-step", args=[project.pk, step.name])
        assert cast.reviewer.is_active  # else the coordination stands in
        for person in (cast.editor, cast.coordinator, partner):
            assert as_user(person).post(url, {"reason": "Darum"}).status_code == 403
        project.refresh_from_db()
        assert project.publication == step.start


class TestTheHistory:
    @pytest.mark.django_db(transaction=True)
    def test_two_states_are_compared_and_one_is_brought_back(self, db, as_user):
        """With real commits: the history knows the moment of the transaction."""
        lead = make_organisation()
        project = make_project("Alter Titel", lead=lead)
        editor, reviewer = (
            as_user(make_user(role, organisation=lead)) for role in (Role.EDITOR, Role.REVIEWER)
        )
        hand_in(editor, project, title="Neuer Titel")
        send(reviewer, release_page(reviewer), aktion="freigeben")
        shown = editor.get(reverse("desk:history", args=[project.pk]))
        assert "Vorschlag von" in text_of(shown)
        step = editor.get(links_of(shown, "Stand davor")[0])
        assert "Neuer Titel" in text_of(step), "the newest change beside the state before it"
        oldest = shown.context["moments"][-1][0]
        compared = editor.get(
            reverse("desk:compare", args=[project.pk]), {"von": oldest, "bis": "jetzt"}
        )
        assert "Alter" in text_of(compared)
        answer = send(editor, compared, "holen/")
        assert "Der frühere Stand ist jetzt Ihre offene Arbeit" in text_of(answer)
        assert title() == "Neuer Titel", "nothing is published by restoring"
        again = send(editor, compared, "holen/")
        assert "noch offene Arbeit" in text_of(again)
        send(editor, editor.get(page(project)), "abschliessen/")
        send(reviewer, release_page(reviewer), aktion="freigeben")
        assert title() == "Alter Titel"

    @pytest.mark.parametrize("von", NO_MOMENTS)
    def test_a_moment_that_is_none_is_said(self, project, client_of, von):
        url = reverse("desk:compare", args=[project.pk])
        answer = client_of("editor").get(url, {"von": von, "bis": "jetzt"}, follow=True)
        assert "zwei Zeitpunkte" in text_of(answer)

    @pytest.mark.parametrize("moment", NO_MOMENTS)
    def test_nothing_is_brought_back_from_a_moment_that_is_none(self, project, client_of, moment):
        url = reverse("desk:restore", args=[project.pk])
        answer = client_of("editor").post(url, {"moment": moment}, follow=True)
        assert answer.status_code == 404 or "gab es das Projekt noch nicht" in text_of(answer)
        assert not Proposal.objects.filter(project=project).exists()

    @pytest.mark.parametrize("moment", FUTURE)
    def test_a_moment_to_come_is_now(self, project, client_of, moment):
        editor, query = client_of("editor"), {"von": moment, "bis": moment}
        shown = editor.get(reverse("desk:compare", args=[project.pk]), query)
        assert "Beide Stände sagen dasselbe." in text_of(shown)
        assert shown.context["old_at"] <= timezone.now()
        brought = editor.post(reverse("desk:restore", args=[project.pk]), {"moment": moment})
        assert brought.status_code == 302
        assert not Proposal.objects.get().has_changes

    def test_what_others_changed_lately_is_on_the_overview(self, project, client_of):
        editor, reviewer = client_of("editor"), client_of("reviewer")
        hand_in(editor, project, title="Neuer Titel")
        send(reviewer, release_page(reviewer), aktion="freigeben")
        assert "Zuletzt von anderen geändert" in text_of(editor.get(reverse("desk:overview")))
        assert "Zuletzt von anderen" not in text_of(reviewer.get(reverse("desk:overview")))
