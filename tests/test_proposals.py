"""A change to a public project is proposed, compared and released by somebody else."""

import copy
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from evidence.models import Citation
from projects.models import Milestone, Project, Proposal
from projects.publication import Publication
from projects.release.lifecycle import Refused
from projects.release.open_work import Conflicting, at_work_on, restore, take_in, working_copy
from projects.release.proposals import accept, drop, resume, save, send_back, submit
from projects.release.scheduling import schedule
from projects.snapshot import Invalid, document_of
from projects.snapshot.shape import values_of
from tests.builders import make_project, make_source, make_user
from tests.desk_forms import text_of
from tests.proposing import keep


@pytest.fixture
def project(cast):
    return make_project("Alter Titel", lead=cast.holzminden)


def proposed(project, by, **values):
    """A proposal of this person with other values, not handed in yet."""
    proposal = working_copy(project, by=by)
    document = copy.deepcopy(proposal.document)
    document["project"].update(values)
    keep(proposal, document)
    return proposal


def title():
    return Project.objects.get().title


class TestTheWayToARelease:
    def test_the_public_keeps_the_old_state_until_somebody_else_releases(self, project, cast):
        proposal = proposed(project, cast.editor, title="Neuer Titel")
        submit(proposal, by=cast.editor, note="Umbenannt")
        assert title() == "Alter Titel"
        accept(proposal, by=cast.reviewer)
        assert title() == "Neuer Titel"
        assert (proposal.step, proposal.decided_by) == ("accepted", cast.reviewer)
        event = Project.objects.get().history.latest("pgh_id")
        assert event.pgh_context.metadata["reason"] == f"Vorschlag von {cast.editor}: Umbenannt"

    def test_nobody_releases_their_own_change(self, project, cast):
        proposal = proposed(project, cast.reviewer, title="Neuer Titel")
        submit(proposal, by=cast.reviewer)
        with pytest.raises(Refused, match="Vier-Augen"):
            accept(proposal, by=cast.reviewer)
        assert title() == "Alter Titel"

    def test_an_organisation_can_switch_four_eyes_off(self, project, cast):
        cast.holzminden.has_four_eyes = False
        cast.holzminden.save()
        proposal = proposed(project, cast.reviewer, title="Neuer Titel")
        submit(proposal, by=cast.reviewer)
        accept(proposal, by=cast.reviewer)
        assert title() == "Neuer Titel"

    def test_sent_back_with_a_reason_reworked_and_released(self, project, cast):
        proposal = proposed(project, cast.editor, title="Neuer Titl")
        submit(proposal, by=cast.editor)
        with pytest.raises(Refused, match="Begründung"):
            send_back(proposal, by=cast.reviewer, reason=" ")
        send_back(proposal, by=cast.reviewer, reason="Tippfehler")
        assert working_copy(project, by=cast.editor) == proposal
        document = copy.deepcopy(proposal.document)
        document["project"]["title"] = "Neuer Titel"
        keep(proposal, document)
        submit(proposal, by=cast.editor)
        accept(proposal, by=cast.reviewer)
        assert title() == "Neuer Titel"

    def test_what_was_handed_in_is_not_changed_under_the_reviewers_eyes(self, project, cast):
        proposal = proposed(project, cast.editor, title="Neuer Titel")
        submit(proposal, by=cast.editor)
        document = copy.deepcopy(proposal.document)
        document["project"]["title"] = "Heimlich anders"
        keep(proposal, document)
        assert proposal.document["project"]["title"] == "Neuer Titel"
        resume(proposal, by=cast.editor)
        with pytest.raises(Refused, match="In Arbeit"):
            accept(proposal, by=cast.reviewer)

    def test_steps_that_the_state_does_not_allow_are_refused(self, project, cast):
        proposal = proposed(project, cast.editor, title="Neuer Titel")
        with pytest.raises(Refused):
            accept(proposal, by=cast.reviewer)
        drop(proposal, by=cast.editor)
        with pytest.raises(Refused, match="Verworfen"):
            submit(proposal, by=cast.editor)
        assert working_copy(project, by=cast.editor) != proposal

    def test_only_the_author_hands_in(self, project, cast):
        proposal = proposed(project, cast.editor, title="Neuer Titel")
        with pytest.raises(Refused, match="anderen Person"):
            submit(proposal, by=cast.reviewer)

    def test_a_proposal_that_changes_nothing_is_not_handed_in(self, project, cast):
        with pytest.raises(Refused, match="ändert nichts"):
            submit(working_copy(project, by=cast.editor), by=cast.editor)

    def test_what_cannot_be_written_is_refused_and_the_proposal_stays(self, project, cast):
        proposal = proposed(project, cast.editor, summary="")
        with pytest.raises(Invalid, match="Zusammenfassung"):
            submit(proposal, by=cast.editor)
        proposal.refresh_from_db()
        assert proposal.step == "working"
        Proposal.objects.update(step="submitted", submitted_at=timezone.now())
        proposal.refresh_from_db()
        with pytest.raises(Invalid, match="Zusammenfassung"):
            accept(proposal, by=cast.reviewer)
        assert Project.objects.get().summary


class TestTwoPeople:
    def test_changes_in_different_places_both_arrive(self, project, cast):
        first = proposed(project, cast.editor, title="Neuer Titel")
        second = proposed(project, cast.coordinator, notes="Neuer Hinweis")
        submit(first, by=cast.editor)
        submit(second, by=cast.coordinator)
        accept(first, by=cast.reviewer)
        accept(second, by=cast.reviewer)
        project.refresh_from_db()
        assert (project.title, project.notes) == ("Neuer Titel", "Neuer Hinweis")

    def test_the_second_sees_the_conflict_and_decides(self, project, cast):
        first = proposed(project, cast.editor, title="Titel A")
        second = proposed(project, cast.coordinator, title="Titel B", notes="Hinweis B")
        submit(first, by=cast.editor)
        accept(first, by=cast.reviewer)
        with pytest.raises(Conflicting) as refused:
            submit(second, by=cast.coordinator)
        (conflict,) = refused.value.merge.conflicts
        second.refresh_from_db()
        assert second.document["project"]["title"] == "Titel B", "nothing is lost"
        with at_work_on(second) as current:
            take_in(current, {conflict.key: "mine"})
        submit(second, by=cast.coordinator)
        accept(second, by=cast.reviewer)
        project.refresh_from_db()
        assert (project.title, project.notes) == ("Titel B", "Hinweis B")

    def test_who_adds_what_another_one_added_learns_it_when_handing_in(self, project, cast):
        """Not the reviewer later, when the database refuses the second."""
        row = values_of("milestones", Milestone(title="Spatenstich"))
        cited = values_of("citations", Citation(source=make_source(), field="title"))

        def with_more(person):
            proposal = proposed(project, person)
            document = copy.deepcopy(proposal.document)
            document["rows"]["milestones"]["neu-1"] = row
            document["citations"]["neu-1"] = {"part": "project", "row": "", **cited}
            keep(proposal, document)
            return proposal

        first, second = with_more(cast.editor), with_more(cast.coordinator)
        submit(first, by=cast.editor)
        accept(first, by=cast.reviewer)
        with pytest.raises(Invalid) as refused:
            submit(second, by=cast.coordinator)
        assert "Meilensteine: Zwei Einträge sagen dasselbe" in str(refused.value)
        assert "Dieselbe Quelle belegt dieselbe Angabe zweimal" in str(refused.value)


class TestWhatNobodyOutsideSees:
    @pytest.fixture
    def draft(self, cast):
        return make_project(
            "Alter Titel", lead=cast.holzminden, publication=Publication.DRAFT, summary=""
        )

    def test_a_draft_is_saved_without_a_release(self, draft, cast):
        proposal = proposed(draft, cast.editor, title="Neuer Titel")
        with pytest.raises(Refused, match="sichern“ genügt"):
            submit(proposal, by=cast.editor)
        save(proposal, by=cast.editor)
        assert title() == "Neuer Titel"
        assert working_copy(draft, by=cast.editor).base == document_of(Project.objects.get())

    def test_a_public_project_is_never_saved_directly(self, project, cast):
        proposal = proposed(project, cast.editor, title="Neuer Titel")
        with pytest.raises(Refused, match="erst geprüft"):
            save(proposal, by=cast.editor)
        assert title() == "Alter Titel"


class TestWhoSeesWhat:
    def test_work_in_progress_is_its_authors_alone(self, project, cast):
        proposed(project, cast.editor, title="Neuer Titel")
        seen = {n for n, p in cast.people.items() if Proposal.objects.visible_to(p).exists()}
        assert seen == {"editor"}

    def test_what_was_handed_in_is_seen_by_those_who_edit_and_released_by_the_lead(
        self, project, cast
    ):
        proposal = proposed(project, cast.editor, title="Neuer Titel")
        submit(proposal, by=cast.editor)
        people = cast.people.items()
        seen = {n for n, p in people if Proposal.objects.visible_to(p).exists()}
        may = {n for n, p in people if Proposal.objects.releasable_by(p).exists()}
        assert seen == {"editor", "reviewer", "coordinator", "superuser"}
        assert may == {"reviewer", "superuser"}

    def test_a_partners_reviewer_does_not_release_for_the_lead(self, project, cast):
        neighbour = make_user("reviewer", organisation=cast.schaumburg)
        project.participations.create(organisation=cast.schaumburg, role="partner")
        submit(proposed(project, cast.editor, title="Neu"), by=cast.editor)
        assert Proposal.objects.visible_to(neighbour).exists()
        assert not Proposal.objects.releasable_by(neighbour).exists()

    def test_a_person_who_left_sees_nothing(self, project, cast):
        proposed(project, cast.editor, title="Neuer Titel")
        cast.editor.is_active = False
        assert not Proposal.objects.visible_to(cast.editor).exists()


class TestWhatWasHandedIn:
    """It stays as the reviewer saw it, whatever its author asks for."""

    def in_conflict(self, project, cast):
        proposal = proposed(project, cast.editor, title="Titel A")
        submit(proposal, by=cast.editor)
        other = proposed(project, cast.coordinator, title="Titel B")
        submit(other, by=cast.coordinator)
        return proposal, other

    @pytest.mark.parametrize("planned", [False, True])
    def test_is_not_brought_up_to_date_by_its_author(self, project, cast, as_user, planned):
        proposal, other = self.in_conflict(project, cast)
        if planned:
            schedule(proposal, by=cast.reviewer, day=timezone.localdate() + timedelta(days=3))
        accept(other, by=cast.reviewer)
        before = Proposal.objects.get(pk=proposal.pk)
        page = reverse("desk:conflicts", args=[project.pk])
        as_user(cast.editor).post(page, {"project//title": "mine"})
        after = Proposal.objects.get(pk=proposal.pk)
        assert (after.base, after.document) == (before.base, before.document)
        with pytest.raises(Refused, match="zurückgeholt"), at_work_on(proposal):
            pytest.fail("handed in")

    def test_is_not_replaced_by_an_earlier_state(self, project, cast):
        """Even if it changes nothing any more, as others published the same."""
        proposal, _ = self.in_conflict(project, cast)
        Proposal.objects.filter(pk=proposal.pk).update(base=proposal.document)
        with pytest.raises(Refused, match="zurückgeholt"):
            restore(project, timezone.now(), by=cast.editor)

    def test_is_not_released_into_what_is_not_public_any_more(self, project, cast, as_user):
        proposal, _ = self.in_conflict(project, cast)
        Project.objects.update(publication=Publication.IN_REVIEW)
        with pytest.raises(Refused, match="nicht mehr öffentlich"):
            accept(proposal, by=cast.reviewer)
        with pytest.raises(Refused, match="nicht mehr öffentlich"):
            schedule(proposal, by=cast.reviewer, day=timezone.localdate() + timedelta(days=3))
        assert title() == "Alter Titel"
        shown = as_user(cast.reviewer).get(reverse("desk:release", args=[proposal.pk]))
        assert "Das geht nicht mehr" in text_of(shown)
        assert "Vorschlag freigeben" not in text_of(shown)
        Project.objects.update(publication=Publication.DRAFT)
        resume(proposal, by=cast.editor)
        save(proposal, by=cast.editor)
        assert title() == "Titel A"

    def test_is_its_authors_alone_once_they_work_on_it_again(self, project, cast):
        def readers():
            people = (cast.editor, cast.reviewer, cast.coordinator)
            return {each for each in people if Proposal.objects.visible_to(each).exists()}

        proposal = proposed(project, cast.editor, title="Neuer Titel")
        submit(proposal, by=cast.editor)
        resume(proposal, by=cast.editor)
        assert readers() == {cast.editor}
        submit(proposal, by=cast.editor)
        send_back(proposal, by=cast.reviewer, reason="Bitte belegen")
        assert readers() == {cast.editor, cast.reviewer, cast.coordinator}
        keep(proposal, {**proposal.document, "links": {**proposal.document["links"]}})
        assert readers() == {cast.editor}
        drop(proposal, by=cast.editor)
        assert readers() == {cast.editor}


class TestTheRowsOfADraft:
    @pytest.fixture
    def draft(self, cast):
        draft = make_project(lead=cast.holzminden, publication=Publication.DRAFT)
        draft.participations.create(organisation=cast.schaumburg, role="partner")
        return draft

    def with_lead(self, draft, by, organisation):
        proposal = working_copy(draft, by=by)
        document = copy.deepcopy(proposal.document)
        for row in document["rows"]["participations"].values():
            row["role"] = "lead" if row["organisation_id"] == organisation.pk else "partner"
        keep(proposal, document)
        return proposal

    def lead(self, draft):
        return draft.participations.get(role="lead").organisation

    def test_is_not_taken_by_a_partner(self, draft, cast):
        for person in (cast.neighbour, make_user("reviewer", organisation=cast.schaumburg)):
            mine = self.with_lead(draft, person, cast.schaumburg)
            with pytest.raises(Refused, match="Federführung"):
                save(mine, by=person)
        assert self.lead(draft) == cast.holzminden

    def test_is_not_removed_by_a_partner(self, draft, cast):
        mine = working_copy(draft, by=cast.neighbour)
        rows = mine.document["rows"]["participations"]
        kept = {key: row for key, row in rows.items() if row["role"] != "lead"}
        keep(mine, {**mine.document, "rows": {**mine.document["rows"], "participations": kept}})
        with pytest.raises(Refused, match="Federführung"):
            save(mine, by=cast.neighbour)

    def test_is_given_away_by_itself_and_moved_by_the_coordination(self, draft, cast):
        save(self.with_lead(draft, cast.editor, cast.schaumburg), by=cast.editor)
        assert self.lead(draft) == cast.schaumburg
        save(self.with_lead(draft, cast.coordinator, cast.holzminden), by=cast.coordinator)
        assert self.lead(draft) == cast.holzminden

    def test_names_are_passed_on_but_not_exchanged_at_once(self, draft, cast):
        """Each row gets the name that another one gives up; the database allows each once."""
        for title in ("Planung", "Bau"):
            draft.milestones.create(title=title)
        mine = working_copy(draft, by=cast.editor)
        document = copy.deepcopy(mine.document)
        first, second = document["rows"]["milestones"].values()
        first["title"], second["title"] = "Bau", "Planung"
        keep(mine, document)
        with pytest.raises(Invalid, match="zwei Schritten"):
            save(mine, by=cast.editor)
        second["title"] = "Abnahme"
        keep(mine, document)
        save(mine, by=cast.editor)
        titles = draft.milestones.order_by("pk").values_list("title", flat=True)
        assert list(titles) == ["Bau", "Abnahme"]

    def test_nobody_shuts_themselves_out(self, draft, cast):
        mine = working_copy(draft, by=cast.neighbour)
        rows = mine.document["rows"]["participations"]
        kept = {k: row for k, row in rows.items() if row["organisation_id"] != cast.schaumburg.pk}
        keep(mine, {**mine.document, "rows": {**mine.document["rows"], "participations": kept}})
        with pytest.raises(Refused, match="keine Ihrer Stellen"):
            save(mine, by=cast.neighbour)
        assert draft.participations.count() == 2
