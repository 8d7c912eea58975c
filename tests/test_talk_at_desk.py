"""Questions at a value of what was handed in, and notes: among those who edit, and nobody else."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import Letter, Role
from accounts.sending import may_be_read
from desk.due import due_for
from desk.talk.forms import LONGEST
from desk.talk.places import place_in_proposal, place_of, with_threads, words_at
from desk.talk.threads import threads_of
from desk.talk.waiting import asked_back
from evidence.history.changes import event_models
from projects.models import Comment, Guest, InternalNote, Project
from projects.publication import Publication
from projects.release.asking_back import answer, ask, open_again, settle
from projects.release.first_publication import hand_in
from projects.release.letting_in import let_in, send_away
from projects.release.lifecycle import Refused
from projects.release.open_work import working_copy
from projects.release.proposals import accept, resume, send_back, submit
from projects.snapshot import changes, nothing
from tests.builders import cite, make_project, make_user
from tests.desk_forms import beside, form_of, links_of, send, text_of
from tests.files import make_photos
from tests.full_project import full_project
from tests.proposing import keep, proposed

TITLE = "project//title"
STRANGERS = ("reader", "neighbour", "grant_admin", "auditor")


@pytest.fixture
def proposal(cast):
    project = make_project("Glasfaser", lead=cast.holzminden)
    return proposed(project, cast.editor, title="Glasfaser für alle")


def asked(proposal, by, text="Bitte Quelle prüfen", place=TITLE):
    return ask(proposal, place=place, label="Titel", text=text, by=by)


def page(name, *numbers):
    return reverse(f"desk:{name}", args=numbers)


class TestAsking:
    def test_the_whole_way_by_forms_alone(self, proposal, cast, as_user):
        reviewer, editor = as_user(cast.reviewer), as_user(cast.editor)
        shown = reviewer.get(page("release", proposal.pk))
        [address, *_] = links_of(shown, "Rückfrage")
        form = reviewer.get(address)
        assert "Glasfaser für alle" in text_of(form)
        shown = send(reviewer, form, "angabe=project%2F%2Ftitle", text="Bitte Quelle prüfen")
        assert "Bitte Quelle prüfen" in text_of(shown)
        assert f"Rückfrage von {cast.reviewer}" in text_of(shown)
        overview = text_of(editor.get(page("overview")))
        assert "Rückfragen 1" in overview and "Bitte Quelle prüfen" in overview
        assert "Eine Rückfrage" in text_of(editor.get(page("project", proposal.project_id)))
        question = Comment.objects.get()
        thread = editor.get(page("comment", question.pk))
        data = form_of(thread) | {"text": "Steht im Kreisblatt.", "aktion": "antworten"}
        answered = editor.post(page("comment", question.pk), data, follow=True)
        assert "Steht im Kreisblatt." in text_of(answered)
        assert "Bitte Quelle prüfen" not in text_of(editor.get(page("overview")))
        assert "Bitte Quelle prüfen" in text_of(reviewer.get(page("overview")))
        done = reviewer.post(page("comment", question.pk), {"aktion": "erledigt"}, follow=True)
        assert f"von {cast.reviewer}" in text_of(done)
        assert "Rückfragen 1" not in text_of(reviewer.get(page("overview")))

    def test_the_author_finds_it_at_the_field_and_keeps_what_was_typed(
        self, proposal, cast, as_user
    ):
        question = asked(proposal, cast.reviewer)
        resume(proposal, by=cast.editor)
        editor, here = as_user(cast.editor), page("section", proposal.project_id, "steckbrief")
        shown = editor.get(here)
        [unit] = [each for each in shown.context["forms"].form.units() if each.threads]
        assert unit.name == "title"
        assert "Bitte Quelle prüfen" in text_of(shown)
        assert "Bitte Quelle prüfen" not in text_of(
            editor.get(page("section", proposal.project_id, "zeit"))
        )
        data = form_of(shown) | {"title": "Anders", "schritt": f"rueckfrage/{question.pk}"}
        assert editor.post(here, data).url == page("comment", question.pk)
        proposal.refresh_from_db()
        assert proposal.document["project"]["title"] == "Anders"

    @pytest.mark.parametrize("number", ["٣", "²", "x", "9" * 40, ""])
    def test_a_button_with_another_number_leads_nowhere(self, proposal, cast, as_user, number):
        resume(proposal, by=cast.editor)
        editor, here = as_user(cast.editor), page("section", proposal.project_id, "steckbrief")
        data = form_of(editor.get(here)) | {"schritt": f"rueckfrage/{number}"}
        assert editor.post(here, data, follow=True).status_code in (200, 404)

    def test_what_has_no_field_of_its_own_stands_above_the_form(self, proposal, cast, as_user):
        asked(proposal, cast.reviewer, "Alle vier?", place="links//districts")
        resume(proposal, by=cast.editor)
        shown = as_user(cast.editor).get(page("section", proposal.project_id, "orte"))
        assert "Alle vier?" in text_of(shown)

    def test_a_new_project_is_asked_about_and_whoever_edits_it_answers(self, cast, as_user):
        draft = make_project(lead=cast.holzminden, publication=Publication.DRAFT)
        first = hand_in(draft, by=cast.editor)
        shown = as_user(cast.reviewer).get(page("release", first.pk))
        assert links_of(shown, "Rückfrage")
        asked(first, cast.reviewer, "Woher?")
        send_back(first, by=cast.reviewer, reason="Siehe Rückfrage")
        colleague = make_user(Role.EDITOR, organisation=cast.holzminden)
        working_copy(draft, by=colleague)
        section = as_user(colleague).get(page("section", draft.pk, "steckbrief"))
        assert "Woher?" in text_of(section)
        assert "Woher?" in text_of(as_user(colleague).get(page("project", draft.pk)))

    def test_letters_go_to_the_other_side_alone(self, proposal, cast):
        Letter.objects.all().delete()
        question = asked(proposal, cast.reviewer)
        assert {each.person for each in Letter.objects.all()} == {cast.editor}
        Letter.objects.all().delete()
        answer(question, text="Doch.", by=cast.editor)
        assert {each.person for each in Letter.objects.all()} == {cast.reviewer}

    def test_a_guest_who_was_sent_away_gets_none(self, cast):
        project = make_project("Glasfaser", lead=cast.holzminden)
        let_in(cast.neighbour, project, until=timezone.localdate(), by=cast.editor)
        proposal = proposed(project, cast.neighbour, title="Glasfaser für alle")
        send_away(Guest.objects.get(), by=cast.editor)
        Letter.objects.all().delete()
        question = asked(proposal, cast.reviewer, "Intern gefragt")
        [letter] = Letter.objects.all()
        assert letter.person == cast.neighbour
        assert not may_be_read(letter), "the question is not theirs to read any more"
        answer(question, text="Ja.", by=cast.coordinator)
        to_reviewer = Letter.objects.get(person=cast.reviewer)
        assert may_be_read(to_reviewer)


class TestTheReminder:
    """A question that waits is told once more, some days after its last word."""

    def due(self, person):
        today = timezone.localdate()
        return [each.text for each in due_for(person, today - timedelta(days=30), today)]

    def test_a_question_without_an_answer(self, proposal, cast):
        asked(proposal, cast.reviewer, "Woher?")
        for days, is_told in [(2, False), (4, True)]:
            Comment.objects.update(written_at=timezone.now() - timedelta(days=days))
            assert any("Woher?" in text for text in self.due(cast.editor)) is is_told
        assert not any("Woher?" in text for text in self.due(cast.reviewer))

    def test_an_answer_waits_for_who_asked(self, proposal, cast):
        question = asked(proposal, cast.reviewer, "Woher?")
        Comment.objects.update(written_at=timezone.now() - timedelta(days=9))
        answer(question, text="Daher.", by=cast.editor)
        assert not any("Woher?" in text for text in self.due(cast.reviewer))
        Comment.objects.exclude(answers_to=None).update(
            written_at=timezone.now() - timedelta(days=4)
        )
        assert any("Woher?" in text for text in self.due(cast.reviewer))
        assert not any("Woher?" in text for text in self.due(cast.editor))

    def test_nothing_of_what_is_settled_or_closed_to_them(self, proposal, cast):
        question = asked(proposal, cast.reviewer, "Woher?")
        Comment.objects.update(written_at=timezone.now() - timedelta(days=9))
        assert not any("Woher?" in text for text in self.due(cast.neighbour))
        cast.editor.memberships.all().delete()
        assert not any("Woher?" in text for text in self.due(cast.editor))
        settle(question, by=cast.reviewer)
        assert not any("Woher?" in text for text in self.due(cast.reviewer))


class TestWhoMay:
    @pytest.mark.parametrize("who", STRANGERS)
    def test_nobody_else_asks_reads_or_answers(self, proposal, cast, as_user, who):
        question, client = asked(proposal, cast.reviewer), as_user(getattr(cast, who))
        addresses = [
            f"{page('ask-back', proposal.pk)}?angabe={TITLE}",
            page("comment", question.pk),
        ]
        for address in addresses:
            for answered in (client.get(address), client.post(address, {"aktion": "erledigt"})):
                assert answered.status_code in (403, 404)
                assert "Bitte Quelle" not in answered.content.decode()
        assert not Comment.objects.visible_to(getattr(cast, who)).exists()
        assert Comment.objects.get().settled_at is None

    @pytest.mark.parametrize("who", ["editor", "reviewer", "coordinator", "superuser"])
    def test_whoever_edits_or_releases_the_project_does(self, proposal, cast, as_user, who):
        person = getattr(cast, who)
        question = asked(proposal, cast.reviewer)
        answered = as_user(person).post(
            page("comment", question.pk), {"aktion": "antworten", "text": "Ja."}, follow=True
        )
        assert "Ja." in text_of(answered)
        as_user(person).post(page("comment", question.pk), {"aktion": "erledigt"})
        assert Comment.objects.get(pk=question.pk).settled_by == person

    def test_whoever_leaves_reads_it_no_more(self, proposal, cast, as_user):
        question = asked(proposal, cast.reviewer)
        cast.editor.memberships.all().delete()
        person = type(cast.editor).objects.get(pk=cast.editor.pk)
        assert not Comment.objects.visible_to(person).exists()
        assert asked_back(person).count() == 0
        assert as_user(person).get(page("comment", question.pk)).status_code == 403

    def test_what_the_author_writes_later_is_not_told_by_the_question(
        self, proposal, cast, as_user
    ):
        question = asked(proposal, cast.reviewer)
        resume(proposal, by=cast.editor)
        values = {**proposal.document["project"], "title": "Noch geheim"}
        keep(proposal, {**proposal.document, "project": values})
        shown = as_user(cast.reviewer).get(page("comment", question.pk))
        assert "Bitte Quelle prüfen" in text_of(shown)
        assert "Noch geheim" not in text_of(shown)

    def test_an_answer_is_no_question(self, proposal, cast, as_user):
        question = asked(proposal, cast.reviewer)
        answer(question, text="Ja.", by=cast.editor)
        reply = Comment.objects.get(answers_to=question)
        assert as_user(cast.editor).get(page("comment", reply.pk)).status_code == 404


class TestWhatIsRefused:
    def test_asking_once_it_is_with_its_author_or_decided(self, proposal, cast, as_user):
        resume(proposal, by=cast.editor)
        with pytest.raises(Refused, match="solange der Vorschlag zur Prüfung liegt"):
            asked(proposal, cast.reviewer)
        submit(proposal, by=cast.editor)
        accept(proposal, by=cast.reviewer)
        address = f"{page('ask-back', proposal.pk)}?angabe={TITLE}"
        assert as_user(cast.reviewer).get(address).status_code == 302
        assert not Comment.objects.exists()

    def test_answering_what_is_settled_until_it_is_opened_again(self, proposal, cast):
        question = asked(proposal, cast.reviewer)
        settle(question, by=cast.editor)
        settle(question, by=cast.reviewer)
        assert Comment.objects.get().settled_by == cast.editor
        with pytest.raises(Refused, match="schon erledigt"):
            answer(question, text="Nein.", by=cast.editor)
        open_again(question)
        answer(question, text="Nein.", by=cast.editor)
        assert Comment.objects.filter(answers_to=question).exists()

    def test_an_answer_to_what_somebody_settled_meanwhile_stays_and_opens_it(
        self, proposal, cast, as_user
    ):
        question, editor = asked(proposal, cast.reviewer), as_user(cast.editor)
        address = page("comment", question.pk)
        data = form_of(editor.get(address)) | {"text": "Doch,\r\nhier.", "aktion": "antworten"}
        settle(question, by=cast.reviewer)
        refused = editor.post(address, data)
        assert refused.status_code == 409
        assert "schon erledigt" in text_of(refused)
        again = form_of(refused) | {"aktion": "doch"}
        assert again["text"][0].split() == ["Doch,", "hier."]
        assert "wieder offen" in text_of(editor.post(address, again, follow=True))
        question.refresh_from_db()
        assert question.settled_at is None
        assert question.answers.get().text.split() == ["Doch,", "hier."]

    def test_a_question_that_comes_too_late_stays_to_be_read(self, proposal, cast, as_user):
        reviewer, address = (
            as_user(cast.reviewer),
            f"{page('ask-back', proposal.pk)}?angabe={TITLE}",
        )
        data = form_of(reviewer.get(address)) | {"text": "Woher stammt das?"}
        accept(proposal, by=cast.reviewer)
        refused = reviewer.post(address, data)
        assert refused.status_code == 409
        assert "solange der Vorschlag zur Prüfung liegt" in text_of(refused)
        assert form_of(refused)["text"] == ["Woher stammt das?"]
        assert not Comment.objects.exists()

    @pytest.mark.parametrize(
        "key",
        [
            *(
                "",
                "project",
                "project//",
                "project//slug",
                "project//publication",
                "project/1/title",
            ),
            *("links//title", "links//", "milestones/1/title", "milestones//title", "///", "a/b/c"),
            *("citations/1/", "contradictions/1/", "project//title/", f"project//{'x' * 200}"),
        ],
    )
    def test_places_that_are_none(self, proposal, cast, as_user, key):
        assert place_in_proposal(proposal, key) is None
        answered = as_user(cast.reviewer).get(page("ask-back", proposal.pk), {"angabe": key})
        assert answered.status_code == 404

    def test_saying_nothing_and_doing_nothing_known(self, proposal, cast, as_user):
        question, client = asked(proposal, cast.reviewer), as_user(cast.editor)
        here = page("comment", question.pk)
        assert client.post(here, {"aktion": "antworten", "text": " "}).status_code == 400
        assert client.post(here, {"aktion": "loeschen"}).status_code == 404
        assert Comment.objects.count() == 1

    def test_a_decided_proposal_waits_for_nobody(self, proposal, cast):
        asked(proposal, cast.reviewer)
        assert asked_back(cast.editor).count() == 1
        accept(proposal, by=cast.reviewer)
        assert asked_back(cast.editor).count() == 0


def test_every_field_of_every_comparison_can_be_asked_about(db, cast):
    """Of a project that has everything, as new, as gone and as it is."""
    project, _ = full_project()
    make_photos(project, cast.superuser, 1)
    cite(project)
    proposal = hand_in_whole(project, cast)
    for old, new in ((nothing(), proposal.document), (proposal.document, nothing())):
        proposal.base, proposal.document = old, new
        found = [(c, f) for c in changes(old, new) for f in c.facts]
        assert len(found) > 60
        for change, field in found:
            key = place_of(change, field)
            place = place_in_proposal(proposal, key)
            assert place, (change.part, field.label, key)
            assert len(words_at(proposal, place, cast.superuser)) == 2


def hand_in_whole(project, cast):
    Project.objects.filter(pk=project.pk).update(publication=Publication.DRAFT)
    project.refresh_from_db()
    return working_copy(project, by=cast.superuser)


def test_a_question_about_what_is_gone_is_shown_apart(proposal, cast):
    asked(proposal, cast.reviewer)
    from_start = changes(proposal.base, proposal.document)
    [thread] = threads_of(Comment.objects.filter(proposal=proposal))
    changed, left = with_threads(from_start, [thread])
    assert left == [] and changed[0].facts[0].threads == (thread,)
    assert with_threads([], [thread]) == ([], [thread])


class TestNotes:
    def test_are_written_read_and_deleted_at_the_project(self, proposal, cast, as_user):
        editor, project = as_user(cast.editor), proposal.project_id
        here = page("project", project)
        shown = send(editor, editor.get(here), "/notizen/", text="Frau Muster anrufen")
        assert "Frau Muster anrufen" in text_of(shown)
        assert "Frau Muster anrufen" in text_of(as_user(cast.reviewer).get(here))
        note = InternalNote.objects.get()
        assert note.author == cast.editor
        gone = page("delete-note", project, note.pk)
        assert as_user(cast.reviewer).post(gone).status_code == 404
        assert f'{gone}"' not in as_user(cast.reviewer).get(here).content.decode()
        assert "Muster" not in text_of(editor.post(gone, follow=True))
        assert not InternalNote.objects.exists()

    def test_the_coordination_deletes_any(self, proposal, cast, as_user):
        note = proposal.project.internal_notes.create(text="Weg", author=cast.editor)
        gone = page("delete-note", proposal.project_id, note.pk)
        assert as_user(cast.coordinator).post(gone).status_code == 302
        assert not InternalNote.objects.exists()

    def test_of_another_project_are_not_deleted_by_way_of_ones_own(self, proposal, cast, as_user):
        other = make_project(lead=cast.schaumburg)
        note = other.internal_notes.create(text="Bleibt", author=cast.neighbour)
        for project in (proposal.project_id, other.pk):
            status = as_user(cast.editor).post(page("delete-note", project, note.pk)).status_code
            assert status in (403, 404)
        assert InternalNote.objects.exists()

    @pytest.mark.parametrize("who", STRANGERS)
    def test_nobody_else_reads_or_writes_them(self, proposal, cast, as_user, who):
        proposal.project.internal_notes.create(text="Intern", author=cast.editor)
        client, project = as_user(getattr(cast, who)), proposal.project_id
        assert client.post(page("add-note", project), {"text": "Hallo"}).status_code == 403
        assert "Intern" not in client.get(page("project", project)).content.decode()
        assert not InternalNote.objects.visible_to(getattr(cast, who)).exists()
        assert InternalNote.objects.count() == 1

    def test_an_empty_one_is_refused(self, proposal, cast, as_user):
        refused = as_user(cast.editor).post(page("add-note", proposal.project_id), {"text": "  "})
        assert refused.status_code == 400 and beside(refused, "text")
        assert not InternalNote.objects.exists()

    def test_a_long_one_is_kept_whole_or_stays_in_its_field(self, proposal, cast, as_user):
        """A browser counts the end of a line as one sign, and sends two."""
        editor, address = as_user(cast.editor), page("add-note", proposal.project_id)
        text = f"Muster & Söhne\n{'x' * (LONGEST - 15)}"
        editor.post(address, {"text": text.replace("\n", "\r\n")})
        assert InternalNote.objects.get().text == text
        refused = editor.post(address, {"text": f"{text}y"})
        assert refused.status_code == 400
        assert form_of(refused, "/notizen/")["text"] == [f"{text}y"]
        assert InternalNote.objects.count() == 1


def test_neither_questions_nor_notes_have_a_history():
    assert not {Comment, InternalNote} & set(event_models())
