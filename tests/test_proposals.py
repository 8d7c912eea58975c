"""A change to a public project is proposed, compared and released by somebody else."""

import copy

import pytest
from django.utils import timezone

from projects.document import Invalid, document_of
from projects.lifecycle import Refused
from projects.models import Project, Proposal
from projects.proposals import (
    Conflicting,
    accept,
    bring_up_to_date,
    drop,
    keep,
    resume,
    save,
    send_back,
    submit,
    working_copy,
)
from projects.publication import Publication
from tests.builders import make_project, make_user


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
        bring_up_to_date(second, decided={conflict.key: "mine"})
        submit(second, by=cast.coordinator)
        accept(second, by=cast.reviewer)
        project.refresh_from_db()
        assert (project.title, project.notes) == ("Titel B", "Hinweis B")


class TestWhatNobodyOutsideSees:
    @pytest.fixture
    def draft(self, cast):
        return make_project(
            "Alter Titel", lead=cast.holzminden, publication=Publication.DRAFT, summary=""
        )

    def test_a_draft_is_saved_without_a_release(self, draft, cast):
        proposal = proposed(draft, cast.editor, title="Neuer Titel")
        with pytest.raises(Refused, match="Speichern genügt"):
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
        seen = {
            name
            for name in vars(cast)
            if hasattr(getattr(cast, name), "email")
            and Proposal.objects.visible_to(getattr(cast, name)).exists()
        }
        assert seen == {"editor"}

    def test_what_was_handed_in_is_seen_by_those_who_edit_and_released_by_the_lead(
        self, project, cast
    ):
        proposal = proposed(project, cast.editor, title="Neuer Titel")
        submit(proposal, by=cast.editor)
        people = {n: p for n, p in vars(cast).items() if hasattr(p, "email")}
        seen = {n for n, p in people.items() if Proposal.objects.visible_to(p).exists()}
        may = {n for n, p in people.items() if Proposal.objects.releasable_by(p).exists()}
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
