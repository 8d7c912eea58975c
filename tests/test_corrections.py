"""A reviewer corrects a handed-in proposal, has a hand in it then and does not release it."""

import pytest
from django.urls import reverse

from accounts.models import Role
from projects.models import Proposal
from projects.release.correcting import correct
from projects.release.lifecycle import Refused
from projects.release.open_work import working_copy
from projects.release.proposals import accept, drop, resume, send_back, submit
from tests.builders import make_project, make_user
from tests.desk_forms import send, text_of
from tests.proposing import keep


@pytest.fixture
def project(cast):
    return make_project("Alter Titel", lead=cast.holzminden)


@pytest.fixture
def proposal(project, cast):
    proposal = working_copy(project, by=cast.editor)
    keep(proposal, with_values(proposal, title="Neuer Titl"))
    submit(proposal, by=cast.editor)
    return proposal


@pytest.fixture
def second_reviewer(cast):
    return make_user(Role.REVIEWER, organisation=cast.holzminden)


def with_values(proposal, **values):
    return {**proposal.document, "project": {**proposal.document["project"], **values}}


def corrected(proposal, by, **values):
    mine = correct(proposal, by=by)
    keep(mine, with_values(mine, **values))
    return mine


class TestTheCorrection:
    def test_takes_the_place_of_what_was_handed_in(self, project, proposal, cast, second_reviewer):
        mine = corrected(proposal, cast.reviewer, title="Neuer Titel")
        proposal.refresh_from_db()
        assert proposal.step == "submitted", "it waits as it is until the correction is handed in"
        submit(mine, by=cast.reviewer)
        proposal.refresh_from_db()
        assert (proposal.step, proposal.decided_by) == ("replaced", cast.reviewer)
        assert proposal.document["project"]["title"] == "Neuer Titl", "both versions are kept"
        accept(mine, by=second_reviewer)
        project.refresh_from_db()
        assert project.title == "Neuer Titel"
        reason = project.history.latest("pgh_id").pgh_context.metadata["reason"]
        assert reason == f"Vorschlag von {cast.reviewer} und {cast.editor}"

    def test_is_released_by_none_of_its_authors(self, project, proposal, cast, second_reviewer):
        """Three people wrote: the first, who corrected, and who corrected again."""
        first = corrected(proposal, cast.reviewer, title="Neuer Titel")
        submit(first, by=cast.reviewer)
        last = corrected(first, second_reviewer, notes="Hinweis")
        submit(last, by=second_reviewer)
        cast.editor.memberships.create(organisation=cast.holzminden, role=Role.REVIEWER)
        editor = type(cast.editor).objects.get(pk=cast.editor.pk)
        for person in (editor, cast.reviewer, second_reviewer):
            assert not Proposal.objects.releasable_by(person).exists()
            with pytest.raises(Refused, match="Vier-Augen"):
                accept(last, by=person)
            with pytest.raises(Refused, match="Vier-Augen"):
                send_back(last, by=person, reason="Nein")
        accept(last, by=cast.superuser)

    def test_is_released_by_its_author_where_four_eyes_are_switched_off(
        self, project, proposal, cast
    ):
        cast.holzminden.has_four_eyes = False
        cast.holzminden.save()
        mine = corrected(proposal, cast.reviewer, title="Neuer Titel")
        submit(mine, by=cast.reviewer)
        assert Proposal.objects.releasable_by(cast.reviewer).get() == mine
        accept(mine, by=cast.reviewer)

    def test_that_is_given_up_leaves_the_proposal_to_be_released(self, project, proposal, cast):
        drop(corrected(proposal, cast.reviewer, title="Doch nicht"), by=cast.reviewer)
        assert Proposal.objects.releasable_by(cast.reviewer).get() == proposal
        accept(proposal, by=cast.reviewer)

    def test_stands_beside_what_its_author_took_back_meanwhile(self, project, proposal, cast):
        mine = corrected(proposal, cast.reviewer, title="Neuer Titel")
        resume(proposal, by=cast.editor)
        submit(mine, by=cast.reviewer)
        proposal.refresh_from_db()
        assert (proposal.step, mine.step) == ("working", "submitted")

    def test_stands_beside_what_its_author_wrote_anew_meanwhile(self, project, proposal, cast):
        """The reviewer never saw the new words, so they are not replaced by older ones."""
        mine = corrected(proposal, cast.reviewer, title="Neuer Titel")
        resume(proposal, by=cast.editor)
        keep(proposal, with_values(proposal, summary="Ganz neu erzählt."))
        submit(proposal, by=cast.editor)
        submit(mine, by=cast.reviewer)
        proposal.refresh_from_db()
        assert (proposal.step, mine.step) == ("submitted", "submitted")

    def test_does_not_overwrite_open_work(self, project, proposal, cast):
        keep(mine := working_copy(project, by=cast.reviewer), with_values(mine, notes="Meins"))
        with pytest.raises(Refused, match="offene Arbeit"):
            correct(proposal, by=cast.reviewer)
        mine.refresh_from_db()
        assert mine.document["project"]["notes"] == "Meins"

    def test_is_not_begun_for_what_waits_no_more_or_is_ones_own(self, proposal, cast):
        with pytest.raises(Refused, match="eigener"):
            correct(proposal, by=cast.editor)
        resume(proposal, by=cast.editor)
        with pytest.raises(Refused, match="In Arbeit"):
            correct(proposal, by=cast.reviewer)


class TestAtTheDesk:
    def test_the_pages_say_who_wrote_and_who_may_not_release(self, proposal, cast, as_user):
        reviewer = as_user(cast.reviewer)
        shown = reviewer.get(reverse("desk:release", args=[proposal.pk]))
        section = send(reviewer, shown, "berichtigen/")
        assert "Neuer Titl" in section.content.decode()
        page = send(reviewer, section, schritt="fertig", title="Neuer Titel")
        assert "Sie berichtigen einen Vorschlag" in text_of(page)
        send(reviewer, page, "abschliessen/")
        mine = Proposal.objects.get(step="submitted")
        text = text_of(reviewer.get(reverse("desk:release", args=[mine.pk])))
        assert f"Vorschlag von {cast.reviewer} und {cast.editor}" in text
        assert "Sie haben an diesem Vorschlag mitgeschrieben" in text
        assert "Vorschlag freigeben" not in text
        url = reverse("desk:release", args=[mine.pk])
        assert reviewer.post(url, {"aktion": "freigeben"}).status_code == 403

    @pytest.mark.parametrize("who", ["stranger", "editor", "neighbour", "coordinator", "reader"])
    def test_only_who_may_release_may_correct(self, proposal, cast, as_user, who):
        assert cast.reviewer.is_active  # else the coordination stands in
        client = as_user(getattr(cast, who, None))
        answer = client.post(reverse("desk:correct", args=[proposal.pk]))
        expected = {"stranger": 302, "neighbour": 404}.get(who, 403)
        assert answer.status_code == expected
        assert Proposal.objects.count() == 1

    def test_it_takes_a_post(self, proposal, cast, as_user):
        url = reverse("desk:correct", args=[proposal.pk])
        assert as_user(cast.reviewer).get(url).status_code == 405

    def test_open_work_is_told(self, project, proposal, cast, as_user):
        keep(mine := working_copy(project, by=cast.reviewer), with_values(mine, notes="Meins"))
        url = reverse("desk:correct", args=[proposal.pk])
        assert "noch offene Arbeit" in text_of(as_user(cast.reviewer).post(url, follow=True))
