"""What others state about a county waits for its word, which stands beside it."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils import timezone

from accounts.models import Role
from desk.due import due_for
from evidence.history.changes import event_model
from projects.models import Confirmation, Participation
from projects.publication import Publication
from projects.release.confirming import AnsweredMeanwhile, answer
from projects.release.first_publication import hand_in
from projects.release.lifecycle import STEPS
from projects.release.open_work import working_copy
from projects.release.proposals import accept, accept_parts, save, submit
from projects.release.scheduling import release_due, schedule
from projects.release.taking import take
from projects.snapshot.picking import changed_places
from tests.builders import make_organisation, make_project, make_user
from tests.clients import finish_transaction_work
from tests.desk_forms import parsed, send, text_of
from tests.past import days_pass, published_then
from tests.proposing import keep, proposed

OPEN = "von Landkreis Schaumburg noch nicht bestätigt"
OBJECTS = "Landkreis Schaumburg widerspricht"
SENTENCE = "Wir zahlen nichts dazu."
STATES = Confirmation.State


def page(name, *numbers):
    return reverse(f"desk:{name}", args=numbers)


def stating(project, by, organisation, role="partner", **more):
    """Handed in: the organisation has a role in the project, beside all that is there."""
    proposal = working_copy(project, by=by)
    row = {"organisation_id": organisation.pk, "role": role, "basis": "stated", "note": ""}
    rows = proposal.document["rows"]
    parts = rows["participations"] | {"neu-1": row | {"position": 1} | more}
    keep(proposal, proposal.document | {"rows": rows | {"participations": parts}})
    submit(proposal, by=by)
    return proposal


def changing(project, by, number, **values):
    """Handed in: a participation says something else; without values it is gone."""
    proposal = working_copy(project, by=by)
    rows = proposal.document["rows"]
    kept = dict(rows["participations"])
    row = kept.pop(str(number))
    if values:
        kept[str(number)] = row | values
    keep(proposal, proposal.document | {"rows": rows | {"participations": kept}})
    submit(proposal, by=by)
    return proposal


def about(organisation):
    """The word to the only statement about an organisation, or None."""
    return Confirmation.objects.filter(participation__organisation=organisation).first()


@pytest.fixture
def project(cast):
    return make_project("Rufbus", slug="rufbus", lead=cast.holzminden)


@pytest.fixture
def schaumburg(cast):
    """Who has the Freigabe in the county that is named."""
    return make_user(Role.REVIEWER, organisation=cast.schaumburg)


@pytest.fixture
def asked(cast, project, schaumburg):
    accept(stating(project, cast.editor, cast.schaumburg), by=cast.reviewer)
    return about(cast.schaumburg)


def public_page(client):
    finish_transaction_work()
    return text_of(client.get("/projekte/rufbus/"))


class TestAsking:
    def test_the_county_is_asked_with_the_release_and_not_before(self, cast, project, client):
        proposal = stating(project, cast.editor, cast.schaumburg)
        assert not Confirmation.objects.exists()
        assert "noch nicht bestätigt" not in public_page(client)
        accept(proposal, by=cast.reviewer)
        assert about(cast.schaumburg).state == STATES.OPEN
        assert OPEN in public_page(client)

    def test_who_releases_reads_who_will_be_asked(self, cast, project, as_user):
        """Exactly those: not who had a hand in it, and nobody where nothing new is stated."""
        address = page("release", stating(project, cast.editor, cast.schaumburg).pk)
        shown = text_of(as_user(cast.reviewer).get(address))
        assert (
            "wird diese Stelle gefragt, ob stimmt, was hier über sie steht: Landkreis Schaumburg."
            in shown
        )
        own = make_user(Role.REVIEWER, organisation=cast.holzminden)
        own.memberships.create(organisation=cast.schaumburg, role=Role.EDITOR)
        assert "gefragt, ob stimmt" not in text_of(as_user(own).get(address))
        accept(project.proposals.get(), by=cast.reviewer)
        shown = text_of(as_user(cast.reviewer).get(address))
        assert "gefragt, ob stimmt" not in shown
        number = project.participations.get(organisation=cast.schaumburg).pk
        other = proposed(project, cast.editor, title="Rufbus neu")
        assert "gefragt, ob stimmt" not in text_of(
            as_user(cast.reviewer).get(page("release", other.pk))
        )
        accept(other, by=cast.reviewer)
        changed = changing(project, cast.editor, number, role="interest")
        assert "gefragt, ob stimmt" in text_of(
            as_user(cast.reviewer).get(page("release", changed.pk))
        )

    def test_what_was_there_is_not_asked_about(self, cast, project, client):
        """As what the files of the region bring, whose sources state it."""
        Participation.objects.create(project=project, organisation=cast.schaumburg, role="partner")
        accept(proposed(project, cast.editor, title="Rufbus neu"), by=cast.reviewer)
        assert not Confirmation.objects.exists()
        assert "bestätigt" not in public_page(client)

    @pytest.mark.parametrize("hand", ["author", "co-author", "releases"])
    def test_a_county_that_had_a_hand_in_it_is_not_asked(self, cast, project, hand):
        own = make_user(Role.EDITOR, organisation=cast.schaumburg)
        by = cast.reviewer
        if hand == "releases":
            by = make_user(Role.REVIEWER, organisation=cast.holzminden)
            by.memberships.create(organisation=cast.schaumburg, role=Role.EDITOR)
        author = cast.editor
        if hand == "author":
            author = make_user(Role.EDITOR, organisation=cast.holzminden)
            author.memberships.create(organisation=cast.schaumburg, role=Role.EDITOR)
        proposal = stating(project, author, cast.schaumburg)
        if hand == "co-author":
            proposal.co_authors.add(own)
        accept(proposal, by=by)
        assert Participation.objects.filter(organisation=cast.schaumburg).exists()
        assert not Confirmation.objects.exists()

    def test_coordination_speaks_for_no_county(self, cast, project):
        cast.coordinator.memberships.create(organisation=cast.schaumburg, role=Role.COORDINATOR)
        accept(stating(project, cast.coordinator, cast.schaumburg), by=cast.reviewer)
        assert about(cast.schaumburg)

    @pytest.mark.parametrize(
        ("values", "is_asked"),
        [
            ({"kind": "office"}, True),
            ({"kind": "company"}, False),
            ({"kind": "district", "is_beyond_region": True}, False),
        ],
    )
    def test_counties_of_the_region_and_their_offices_are_asked(
        self, cast, project, values, is_asked
    ):
        other = make_organisation(**values)
        accept(stating(project, cast.editor, other, role="co_funder"), by=cast.reviewer)
        assert (about(other) is not None) is is_asked

    def test_a_new_project_asks_all_whom_it_names(self, cast):
        project = make_project(lead=cast.holzminden, publication=Publication.DRAFT)
        Participation.objects.create(project=project, organisation=cast.schaumburg, role="partner")
        first = hand_in(project, by=cast.editor)
        assert not Confirmation.objects.exists()
        accept(first, by=cast.reviewer)
        assert about(cast.schaumburg).state == STATES.OPEN
        assert about(cast.holzminden) is None

    def test_a_release_for_a_day_asks_on_that_day(self, cast, project):
        proposal = stating(project, cast.editor, cast.schaumburg)
        day = timezone.localdate() + timedelta(days=2)
        schedule(proposal, by=cast.reviewer, day=day)
        assert not Confirmation.objects.exists()
        release_due(timezone.now() + timedelta(days=3))
        assert about(cast.schaumburg)

    def test_a_released_part_asks_for_itself(self, cast, project):
        proposal = stating(project, cast.editor, cast.schaumburg)
        values = proposal.document["project"] | {"summary": "Neu."}
        document = proposal.document | {"project": values}
        type(proposal).objects.filter(pk=proposal.pk).update(document=document)
        proposal.refresh_from_db()
        places = changed_places(proposal.base, proposal.document)
        rows = [each for each in places if "participations" in each]
        others = [each for each in places if each not in rows]
        accept_parts(proposal, others, by=cast.reviewer, reason="Erst der Text")
        assert not Confirmation.objects.exists()
        submit(proposal, by=cast.editor)
        accept(proposal, by=cast.reviewer)
        assert about(cast.schaumburg)


class TestAnswering:
    def test_the_whole_way_by_forms_alone(self, asked, schaumburg, as_user, client):
        own = as_user(schaumburg)
        overview = own.get(page("overview"))
        assert "Zwischen den Landkreisen 1 Rufbus Stimmt das?" in text_of(overview)
        shown = own.get(page("confirmation", asked.pk))
        shown = send(own, shown, "/widersprechen/", objection=SENTENCE)
        assert f"Widersprochen am {timezone.localdate():%-d.}" in text_of(shown)
        told = public_page(client)
        assert OBJECTS in told and SENTENCE in told and "noch nicht bestätigt" not in told
        assert schaumburg.name not in told
        assert "Stimmt das?" not in text_of(own.get(page("overview")))
        send(own, shown, "/bestaetigen/")
        told = public_page(client)
        assert "von Landkreis Schaumburg bestätigt" in told and SENTENCE not in told

    def test_an_objection_says_what_is_wrong_and_names_nobody(self, asked, schaumburg, as_user):
        own = as_user(schaumburg)
        shown = own.get(page("confirmation", asked.pk))
        for words in ("", " \u200b", "Frau Muster weiß nichts davon.", "x" * 301):
            answered = send(own, shown, "/widersprechen/", objection=words)
            assert answered.status_code == 400, words
        assert about(asked.participation.organisation).state == STATES.OPEN

    def test_two_at_once(self, asked, schaumburg, cast, as_user):
        """The second one sees the first answer, with the own words still there."""
        other = make_user(Role.REVIEWER, organisation=cast.schaumburg)
        opened = as_user(other).get(page("confirmation", asked.pk))
        answer(asked, STATES.CONFIRMED, by=schaumburg, seen=None)
        late = send(as_user(other), opened, "/widersprechen/", objection=SENTENCE)
        assert late.status_code == 409
        assert SENTENCE in late.content.decode() and str(schaumburg) in text_of(late)
        assert about(cast.schaumburg).state == STATES.CONFIRMED
        with pytest.raises(AnsweredMeanwhile):
            answer(asked, STATES.OBJECTED, SENTENCE, by=other, seen=None)

    def test_a_page_that_does_not_say_what_it_showed_counts_as_old(
        self, asked, schaumburg, as_user
    ):
        sent = as_user(schaumburg).post(page("confirm", asked.pk))
        assert sent.status_code == 409
        asked.refresh_from_db()
        assert asked.state == STATES.OPEN

    @pytest.mark.parametrize("name", ["confirmation", "confirm", "object"])
    @pytest.mark.parametrize(
        "who",
        [
            *("stranger", "reader", "editor", "reviewer", "neighbour", "coordinator"),
            *("grant_admin", "auditor", "superuser"),
        ],
    )
    def test_nobody_else_answers(self, asked, cast, as_user, who, name):
        """Not even the editor of the county, the coordination, or whoever runs the portal."""
        client = as_user(getattr(cast, who, None))
        method = client.get if name == "confirmation" else client.post
        answered = method(page(name, asked.pk), {"objection": SENTENCE, "gesehen": ""})
        assert answered.status_code == (302 if who == "stranger" else 403)
        asked.refresh_from_db()
        assert asked.state == STATES.OPEN
        person = getattr(cast, who, AnonymousUser())
        assert not Confirmation.objects.editable_by(person).exists()

    def test_a_right_taken_away_is_gone_at_once(self, asked, schaumburg, as_user):
        client = as_user(schaumburg)
        shown = client.get(page("confirmation", asked.pk))
        schaumburg.memberships.all().delete()
        schaumburg.memberships.create(organisation=make_organisation(), role=Role.REVIEWER)
        assert send(client, shown, "/bestaetigen/").status_code == 403
        assert not Confirmation.objects.editable_by(schaumburg).exists()

    def test_whoever_left_answers_nothing(self, asked, schaumburg):
        schaumburg.is_active = False
        assert not Confirmation.objects.editable_by(schaumburg).exists()
        assert not Confirmation.objects.objections_for(schaumburg).exists()


class TestStatements:
    def objected(self, asked, schaumburg):
        return answer(asked, STATES.OBJECTED, SENTENCE, by=schaumburg, seen=None)

    @pytest.mark.parametrize("values", [{"role": "co_funder"}, {"note": "zahlt 5 %"}])
    def test_a_changed_one_asks_again(self, asked, schaumburg, cast, project, values):
        self.objected(asked, schaumburg)
        accept(changing(project, cast.editor, asked.participation_id, **values), by=cast.reviewer)
        again = about(cast.schaumburg)
        assert again.state == STATES.OPEN and again.pk != asked.pk
        labels = event_model(Confirmation).objects.filter(id=asked.pk).order_by("pgh_id")
        assert [*labels.values_list("pgh_label", flat=True)] == ["insert", "update", "delete"]
        assert labels[1].objection == SENTENCE

    def test_an_unchanged_one_keeps_its_answer(self, asked, schaumburg, cast, project):
        self.objected(asked, schaumburg)
        values = {"basis": "derived", "position": 7}
        accept(changing(project, cast.editor, asked.participation_id, **values), by=cast.reviewer)
        accept(proposed(project, cast.editor, title="Rufbus neu"), by=cast.reviewer)
        assert about(cast.schaumburg).state == STATES.OBJECTED

    def test_a_removed_one_takes_its_question_away(self, asked, cast, project):
        accept(changing(project, cast.editor, asked.participation_id), by=cast.reviewer)
        assert not Confirmation.objects.exists()
        assert event_model(Confirmation).objects.filter(id=asked.pk).count() == 2

    def test_the_countys_own_change_needs_no_question(self, asked, cast, project):
        proposal = changing(project, cast.neighbour, asked.participation_id, role="advises")
        accept(proposal, by=cast.reviewer)
        assert not Confirmation.objects.exists()

    def test_no_way_leaves_an_answer_to_another_statement(self, asked, schaumburg, cast):
        """Files of the region and SQL know nothing of answers."""
        self.objected(asked, schaumburg)
        Participation.objects.filter(pk=asked.participation_id).update(role="advises")
        assert not Confirmation.objects.exists()

    def test_what_is_withdrawn_waits_for_nobody_and_asks_anew(
        self, asked, schaumburg, cast, project, as_user
    ):
        self.objected(asked, schaumburg)
        by_name = {step.name: step for step in STEPS}
        take(project, by_name["withdraw"], by=cast.reviewer, reason="Irrtum")
        assert as_user(schaumburg).get(page("confirmation", asked.pk)).status_code == 404
        assert not Confirmation.objects.objections_for(cast.editor).exists()
        take(project, by_name["redraft"], by=cast.reviewer)
        accept(hand_in(project, by=cast.editor), by=cast.reviewer)
        assert about(cast.schaumburg).state == STATES.OPEN

    def test_a_saved_draft_asks_nobody(self, cast, schaumburg, as_user):
        draft = make_project(lead=cast.holzminden, publication=Publication.DRAFT)
        proposal = working_copy(draft, by=cast.editor)
        row = {"organisation_id": cast.schaumburg.pk, "role": "partner", "position": 1}
        rows = proposal.document["rows"]
        parts = rows["participations"] | {"neu-1": row | {"basis": "stated", "note": ""}}
        keep(proposal, proposal.document | {"rows": rows | {"participations": parts}})
        save(proposal, by=cast.editor)
        assert not Confirmation.objects.exists()
        assert "Stimmt das?" not in text_of(as_user(schaumburg).get(page("overview")))

    def test_a_past_page_says_what_was_said_that_day(self, asked, schaumburg, cast, project):
        finish_transaction_work()
        days_pass()
        self.objected(asked, schaumburg)
        told = published_then(project)
        assert "noch nicht bestätigt" in told and SENTENCE not in told


class TestAtTheDesk:
    def test_who_stated_it_sees_the_objection(self, asked, schaumburg, cast, project, as_user):
        editor = as_user(cast.editor)
        assert "Zwischen den Landkreisen 1" not in text_of(editor.get(page("overview")))
        shown = text_of(editor.get(page("project", project.pk)))
        assert "Partner: Landkreis Schaumburg Noch nicht bestätigt" in shown
        answer(asked, STATES.OBJECTED, SENTENCE, by=schaumburg, seen=None)
        told = text_of(editor.get(page("overview")))
        assert "Zwischen den Landkreisen 1 Rufbus" in told and SENTENCE in told
        listed = text_of(editor.get(page("task-list", "bestaetigungen")))
        assert SENTENCE in listed
        own = text_of(as_user(schaumburg).get(page("overview")))
        assert "Zwischen den Landkreisen 1" not in own

    def test_both_are_told_on_the_morning_after(self, asked, schaumburg, cast):
        today = timezone.localdate()
        days = (today, today + timedelta(days=1))
        assert [task.title for task in due_for(schaumburg, *days)] == ["Rufbus"]
        assert not due_for(cast.neighbour, *days)
        assert not due_for(schaumburg, today - timedelta(days=1), today)
        answer(asked, STATES.OBJECTED, SENTENCE, by=schaumburg, seen=None)
        assert not due_for(schaumburg, *days)
        assert [SENTENCE in task.text for task in due_for(cast.editor, *days)] == [True]


class TestInTheHistory:
    """Who asked whom, the answer and the day: for those who edit or run it, never for all."""

    def test_at_the_desk_and_in_the_admin(self, asked, schaumburg, cast, project, as_user):
        answer(asked, STATES.OBJECTED, SENTENCE, by=schaumburg, seen=None)
        desk = text_of(as_user(cast.editor).get(page("history", project.pk)))
        record = reverse("admin:projects_project_history", args=[project.pk])
        for told in (desk, text_of(as_user(cast.superuser).get(record))):
            assert "Bestätigung: Landkreis Schaumburg" in told
            assert "Noch nicht bestätigt" in told and SENTENCE in told
            assert str(schaumburg) in told

    def test_also_of_a_statement_that_is_gone(self, asked, cast, project, as_user):
        accept(changing(project, cast.editor, asked.participation_id), by=cast.reviewer)
        told = text_of(as_user(cast.editor).get(page("history", project.pk)))
        assert "Bestätigung entfernt" in told

    def test_the_admin_shows_the_answers_and_takes_none(
        self, asked, schaumburg, cast, project, as_user
    ):
        answer(asked, STATES.OBJECTED, SENTENCE, by=schaumburg, seen=None)
        address = reverse("admin:projects_project_change", args=[project.pk])
        shown = as_user(cast.superuser).get(address)
        today = f"{timezone.localdate():%d.%m.%Y}"
        assert (
            f"Partner: Landkreis Schaumburg: Widersprochen: „{SENTENCE}“ (gefragt am {today}; "
            f"geantwortet am {today} von {schaumburg})" in text_of(shown)
        )
        assert not [each for each in parsed(shown).iter() if "answers" in each.get("name", "")]

    def test_the_public_list_of_changes_names_nobody(
        self, asked, schaumburg, cast, project, client
    ):
        answer(asked, STATES.OBJECTED, SENTENCE, by=schaumburg, seen=None)
        finish_transaction_work()
        for address in ("/projekte/rufbus/aenderungen/", "/aenderungen/", "/projekte/rufbus/"):
            assert str(schaumburg) not in client.get(address).content.decode()
