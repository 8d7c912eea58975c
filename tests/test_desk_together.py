"""Several people on one project: who else is at work, and who changed a place meanwhile."""

from datetime import timedelta

import pghistory
import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import Role
from desk.colleagues import colleagues_on
from desk.conflicts import conflicts_of
from evidence.values.dates import FlexDate
from projects.models import Project, Proposal
from projects.release.open_work import present_and_proposed, working_copy
from projects.release.proposals import accept, submit
from tests.builders import make_district, make_project, make_user
from tests.desk_forms import parsed, text_of
from tests.proposing import keep

SECRET = "Noch geheim"


@pytest.fixture
def project(cast):
    return make_project("Glasfaser", lead=cast.holzminden, end=FlexDate("2020"))


@pytest.fixture
def colleague(cast):
    return make_user(Role.EDITOR, organisation=cast.holzminden, name="Kim Kollegin")


def write(project, author, **values):
    proposal = working_copy(project, by=author)
    keep(proposal, {**proposal.document, "project": {**proposal.document["project"], **values}})
    return proposal


def pages_of(project):
    section = reverse("desk:section", args=[project.pk, "steckbrief"])
    return [reverse("desk:project", args=[project.pk]), section]


class TestWhoIsAtWork:
    def test_is_told_by_name_and_time_and_never_with_the_words(
        self, project, cast, colleague, as_user
    ):
        write(project, colleague, summary=SECRET)
        working_copy(project, by=cast.editor)
        for page in pages_of(project):
            shown = text_of(as_user(cast.editor).get(page))
            assert "Kim Kollegin arbeitet gerade an diesem Projekt" in shown
            assert SECRET not in shown

    def test_is_told_to_who_releases_while_the_change_waits(
        self, project, cast, colleague, as_user
    ):
        waiting = write(project, cast.editor, notes="Wartet.")
        submit(waiting, by=cast.editor)
        write(project, colleague, summary=SECRET)
        address, told = reverse("desk:release", args=[waiting.pk]), "Kim Kollegin arbeitet gerade"
        shown = text_of(as_user(cast.reviewer).get(address))
        assert told in shown and SECRET not in shown
        accept(waiting, by=cast.reviewer)
        assert told not in text_of(as_user(cast.reviewer).get(address))

    def test_is_told_as_left_lying_after_a_while(self, project, cast, colleague, as_user):
        write(project, colleague, summary=SECRET)
        Proposal.objects.update(kept_at=timezone.now() - timedelta(days=3))
        shown = text_of(as_user(cast.editor).get(pages_of(project)[0]))
        assert "Kim Kollegin hat hier etwas angefangen und nicht eingereicht" in shown

    def test_is_nobody_who_changed_nothing_or_handed_in_or_oneself(self, project, cast, colleague):
        working_copy(project, by=colleague)
        write(project, cast.editor, summary="Neu.")
        assert colleagues_on(project, cast.editor) == []
        submit(write(project, colleague, summary="Anders."), by=colleague)
        assert colleagues_on(project, cast.editor) == []
        [only] = colleagues_on(project, cast.reviewer)
        assert only.name == str(cast.editor)

    def test_is_known_only_to_those_who_edit_the_project(self, project, cast, colleague):
        write(project, colleague, summary=SECRET)
        for person in (cast.neighbour, cast.reader, cast.grant_admin, cast.auditor):
            assert colleagues_on(project, person) == []
        assert colleagues_on(project, cast.editor)
        cast.editor.memberships.all().delete()
        assert colleagues_on(project, type(cast.editor).objects.get(pk=cast.editor.pk)) == []

    def test_a_first_publication_is_nobodys_work_beside(self, cast, colleague):
        draft = make_project(lead=cast.holzminden, publication="draft")
        Proposal.objects.create(
            project=draft,
            author=colleague,
            step="returned",
            base={},
            document={"neu": True},
            decided_at=timezone.now(),
            decided_by=cast.superuser,
            decision_reason="Bitte",
        )
        assert colleagues_on(draft, cast.editor) == []


class TestWhoChangedItMeanwhile:
    def conflicts(self, proposal, person):
        _, merged = present_and_proposed(proposal)
        return {each.label: each.writer for each in conflicts_of(proposal, merged, person)}

    def test_says_name_and_reason_of_what_set_the_place(self, project, cast, as_user):
        mine = write(project, cast.editor, summary="Meins.", end_edtf="2022")
        for values, reason in [
            ({"summary": "Deren."}, "Neuer Beschluss"),
            ({"end_edtf": "2021", "end_first": "2021-01-01", "end_last": "2021-12-31"}, "Frist"),
            ({"notes": "Egal."}, "Etwas anderes"),
        ]:
            with pghistory.context(user=cast.coordinator.pk, reason=reason):
                Project.objects.filter(pk=project.pk).update(**values)
        found = self.conflicts(mine, cast.editor)
        assert found["Zusammenfassung"].reason == "Neuer Beschluss"
        assert found["Ende"].reason == "Frist"
        assert {each.who for each in found.values()} == {str(cast.coordinator)}
        page = text_of(as_user(cast.editor).get(reverse("desk:conflicts", args=[project.pk])))
        assert f"Inzwischen geändert von {cast.coordinator}" in page
        assert "„Neuer Beschluss“" in page

    def test_what_was_picked_stays_picked_until_every_place_is(self, project, cast, as_user):
        write(project, cast.editor, summary="Meins.", short_title="Mein Kurztitel")
        Project.objects.filter(pk=project.pk).update(summary="Deren.", short_title="Ihr Kurztitel")
        address, picked = reverse("desk:conflicts", args=[project.pk]), "project//summary"
        page = as_user(cast.editor).post(address, {picked: "theirs"})
        assert page.status_code == 400
        radios = {
            (each.get("name"), each.get("value")): each.get("checked")
            for each in parsed(page).iter("input")
            if each.get("type") == "radio"
        }
        assert len(radios) == 6
        assert {key for key, checked in radios.items() if checked is not None} == {
            (picked, "theirs")
        }

    def test_also_of_a_link_and_of_a_row_that_is_gone(self, project, cast):
        milestone = project.milestones.create(title="Start")
        proposal = working_copy(project, by=cast.editor)
        document = proposal.document
        document["links"]["districts"] = [make_district().pk]
        document["rows"]["milestones"][str(milestone.pk)]["title"] = "Anfang"
        keep(proposal, document)
        with pghistory.context(user=cast.coordinator.pk, reason="Aufgeräumt"):
            project.districts.add(make_district())
            milestone.delete()
        found = self.conflicts(proposal, cast.editor)
        assert len(found) == 2
        assert {each.reason for each in found.values()} == {"Aufgeräumt"}

    def test_what_was_changed_by_no_person_has_no_name(self, project, cast):
        mine = write(project, cast.editor, summary="Meins.")
        Project.objects.filter(pk=project.pk).update(summary="Deren.")
        assert self.conflicts(mine, cast.editor) == {"Zusammenfassung": None}

    def test_a_release_is_told_with_who_released_it(self, project, cast, colleague):
        mine = write(project, cast.editor, summary="Meins.")
        theirs = write(project, colleague, summary="Deren.")
        submit(theirs, by=colleague)
        with pghistory.context(user=cast.reviewer.pk):
            accept(theirs, by=cast.reviewer, reason="Stimmt", seen=theirs.stand)
        [writer] = self.conflicts(mine, cast.editor).values()
        assert writer.who == str(cast.reviewer)
