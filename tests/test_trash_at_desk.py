"""What a person deletes is out of everybody's sight, comes back whole within 30 days, and is gone
for good afterwards (R87)."""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pghistory
import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from accounts.models import Role
from projects.creation import create_project
from projects.models import Milestone, Project, Proposal
from projects.publication import Publication
from projects.release.discarding import bring_back, delete_discarded, discard, may_discard
from projects.release.first_publication import hand_in
from projects.release.lifecycle import Refused
from projects.release.open_work import at_work_on, working_copy
from projects.release.proposals import drop, fetch_back, save, submit
from tests.builders import cite, make_decision, make_project, make_user
from tests.desk_forms import send, text_of
from tests.files import make_photos
from tests.proposing import keep
from tests.uploads.test_quota import others_wait

TODAY, NOW = timezone.localdate, timezone.now
DRAFT = "Zwiebelturm"


@pytest.fixture
def draft(cast):
    with pghistory.context(user=cast.editor.pk):
        project = create_project(
            title=DRAFT, relevance="core", lead=cast.holzminden, by=cast.editor
        )
        project.milestones.create(title="Start")
        cite(project)
    return project


def page(name, *numbers):
    return reverse(f"desk:{name}", args=numbers)


def age(project, days):
    moment = timezone.now() - timedelta(days=days)
    Project.objects.filter(pk=project.pk).update(discarded_at=moment)


class TestADraft:
    def test_goes_and_comes_back_whole_by_forms_alone(self, draft, cast, as_user):
        editor = as_user(cast.editor)
        shown = send(editor, editor.get(page("project", draft.pk)), "/loeschen/")
        assert DRAFT in text_of(shown)
        assert "zurückzuholen bis" in text_of(shown)
        assert editor.get(page("project", draft.pk)).status_code == 404
        back = send(editor, shown, "/holen/")
        assert back.status_code == 200
        draft.refresh_from_db()
        assert (draft.discarded_at, draft.publication) == (None, Publication.DRAFT)
        assert draft.milestones.exists() and draft.citations.exists()

    def test_takes_the_open_work_of_who_deletes_it_along(self, draft, cast, as_user):
        proposal = working_copy(draft, by=cast.editor)
        values = {**proposal.document["project"], "summary": "Noch offen."}
        keep(proposal, {**proposal.document, "project": values})
        discard(draft, by=cast.editor)
        editor = as_user(cast.editor)
        assert "Ihre Eingaben zu einem Projekt" not in text_of(editor.get(page("overview")))
        assert editor.get(page("release", proposal.pk)).status_code == 404
        bring_back(draft)
        assert "Noch offen." in text_of(editor.get(page("project", draft.pk)))

    @pytest.mark.parametrize(
        "who", ["editor", "reviewer", "coordinator", "grant_admin", "auditor", "superuser"]
    )
    def test_is_out_of_everybodys_sight(self, draft, cast, as_user, who):
        person = getattr(cast, who)
        assert Project.objects.visible_to(person).filter(pk=draft.pk).exists()
        discard(draft, by=cast.editor)
        projects = Project.objects
        gates = ("visible_to", "editable_by", "releasable_by", "led_by")
        for gate in gates:
            assert not getattr(projects, gate)(person).filter(pk=draft.pk).exists(), gate
        for gate in (Milestone.objects.visible_to, Milestone.objects.editable_by):
            assert not gate(person).exists()
        client = as_user(person)
        for address in ("overview", "find", "missing"):
            assert DRAFT not in client.get(page(address)).content.decode()
        for address in ("project", "history", "copy"):
            assert client.get(page(address, draft.pk)).status_code in (403, 404)
        assert client.get(reverse("public:project-preview", args=[draft.pk])).status_code in (
            403,
            404,
        )

    def test_is_fetched_back_by_who_deleted_it_and_the_coordination(self, draft, cast, as_user):
        discard(draft, by=cast.editor)
        back = page("bring-draft-back", draft.pk)
        for who in ("reviewer", "neighbour", "grant_admin", "reader"):
            assert as_user(getattr(cast, who)).post(back).status_code in (403, 404)
            assert DRAFT not in as_user(getattr(cast, who)).get(page("trash")).content.decode()
        assert not Project.objects.discarded_by(AnonymousUser()).exists()
        assert DRAFT in text_of(as_user(cast.coordinator).get(page("trash")))
        assert as_user(cast.coordinator).post(back).status_code == 302
        assert Project.objects.editable_by(cast.editor).filter(pk=draft.pk).exists()

    def test_is_deleted_by_who_began_it_and_the_coordination_alone(self, draft, cast, as_user):
        colleague = make_user(Role.EDITOR, organisation=cast.holzminden)
        for person in (colleague, cast.reviewer):
            assert not may_discard(person, draft)
            assert as_user(person).post(page("discard-draft", draft.pk)).status_code == 403
            assert "Entwurf löschen" not in text_of(as_user(person).get(page("project", draft.pk)))
        for person in (cast.editor, cast.coordinator):
            assert may_discard(person, draft)

    @pytest.mark.parametrize("publication", ["in_review", "published", "archived", "withdrawn"])
    def test_only_a_draft_is(self, draft, cast, as_user, publication):
        Project.objects.filter(pk=draft.pk).update(publication=publication, summary="Etwas.")
        draft.refresh_from_db()
        assert not may_discard(cast.editor, draft)
        assert as_user(cast.editor).post(page("discard-draft", draft.pk)).status_code == 403
        with pytest.raises(Refused, match="nie öffentlich"):
            discard(draft, by=cast.editor)

    def test_what_was_public_once_is_none(self, draft, cast):
        for publication in ("published", "withdrawn", "draft"):
            Project.objects.filter(pk=draft.pk).update(publication=publication, summary="Etwas.")
        draft.refresh_from_db()
        assert not may_discard(cast.coordinator, draft)

    def test_work_of_a_colleague_stands_against_it(self, draft, cast):
        proposal = working_copy(draft, by=cast.reviewer)
        discarded = make_project(lead=cast.holzminden, publication="draft")
        working_copy(discarded, by=cast.reviewer)
        discard(discarded, by=cast.editor)
        values = {**proposal.document["project"], "summary": "Neu."}
        keep(proposal, {**proposal.document, "project": values})
        with pytest.raises(Refused, match=str(cast.reviewer)):
            discard(draft, by=cast.editor)

    def test_nobody_works_on_in_it(self, draft, cast):
        """Who opened their work before it was deleted writes nothing that goes with it."""
        proposal = working_copy(draft, by=cast.reviewer)
        values = {**proposal.document["project"], "summary": "Neu."}
        with at_work_on(proposal) as current:
            current.document = {**proposal.document, "project": values}
        Project.objects.filter(pk=draft.pk).update(discarded_at=NOW(), discarded_by=cast.editor)
        with pytest.raises(Refused, match="Papierkorb"), at_work_on(proposal):
            pass
        for act in (save, drop):
            with pytest.raises(Refused, match="Papierkorb"):
                act(proposal, by=cast.reviewer)
        with pytest.raises(Refused, match="Papierkorb"):
            hand_in(draft, by=cast.reviewer)
        assert not Project.objects.filter(summary="Neu.").exists()

    def test_so_does_a_decision_that_names_it(self, draft, cast):
        make_decision(draft, amount=5)
        with pytest.raises(Refused, match="Förderentscheidung"):
            discard(draft, by=cast.editor)

    def test_is_gone_after_thirty_days_with_its_rows_and_files(self, draft, cast):
        make_photos(draft, cast.editor, 1)
        working_copy(draft, by=cast.editor)
        discard(draft, by=cast.editor)
        age(draft, 29)
        assert delete_discarded(TODAY()) == 0
        bring_back(draft)
        discard(draft, by=cast.editor)
        age(draft, 31)
        other = make_project(lead=cast.holzminden, publication="draft")
        assert delete_discarded(TODAY()) == 1
        assert not Project.objects.filter(pk=draft.pk).exists()
        assert not Milestone.objects.exists() and not Proposal.objects.exists()
        assert Project.objects.filter(pk=other.pk).exists()

    def test_stays_out_of_sight_where_something_names_it_by_then(self, draft, cast):
        discard(draft, by=cast.editor)
        age(draft, 31)
        make_decision(draft, amount=5)
        assert delete_discarded(TODAY()) == 0
        assert not Project.objects.visible_to(cast.superuser).filter(pk=draft.pk).exists()

    def test_does_not_come_back_to_who_left(self, draft, cast, as_user):
        discard(draft, by=cast.editor)
        cast.editor.memberships.update(organisation=cast.schaumburg)
        client = as_user(cast.editor)
        assert DRAFT not in client.get(page("trash")).content.decode()
        assert client.post(page("bring-draft-back", draft.pk)).status_code == 404

    def test_that_is_fetched_back_while_others_are_deleted_stays(self, draft, cast, monkeypatch):
        other = make_project(lead=cast.holzminden, publication="draft")
        for each in (draft, other):
            discard(each, by=cast.editor)
            age(each, 31)
        both, deleted = {draft.pk, other.pk}, Project.delete

        def slowly(project, *args, **kwargs):
            [left] = both - {project.pk}
            bring_back(Project.objects.get(pk=left))
            return deleted(project, *args, **kwargs)

        monkeypatch.setattr(Project, "delete", slowly)
        assert delete_discarded(TODAY()) == 1
        assert Project.objects.get(pk__in=both).discarded_at is None

    def test_that_is_gone_meanwhile_is_refused_and_no_fault(self, draft, cast, as_user):
        discard(draft, by=cast.editor)
        stale = Project.objects.get(pk=draft.pk)
        bring_back(draft)
        for gone in (False, True):
            if gone:
                draft.delete()
            with pytest.raises(Refused, match="nicht mehr im Papierkorb"):
                bring_back(stale)


@pytest.mark.django_db(transaction=True)
def test_words_of_a_colleague_at_the_same_moment_stand_against_it(draft, cast):
    proposal = working_copy(draft, by=cast.reviewer)
    values = {**proposal.document["project"], "summary": "Im selben Augenblick."}

    def discard_it():
        try:
            discard(draft, by=cast.editor)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        with at_work_on(proposal) as current:
            current.document = {**proposal.document, "project": values}
            discarding = pool.submit(discard_it)
            for _ in range(1000):
                if others_wait() or discarding.done():
                    break
                time.sleep(0.01)
        with pytest.raises(Refused, match=str(cast.reviewer)):
            discarding.result(timeout=30)
    assert Project.objects.editable_by(cast.reviewer).filter(pk=draft.pk).exists()


class TestChanges:
    @pytest.fixture
    def dropped(self, cast):
        proposal = working_copy(make_project("Bleibt", lead=cast.holzminden), by=cast.editor)
        values = {**proposal.document["project"], "title": "Verworfener Titel"}
        keep(proposal, {**proposal.document, "project": values})
        drop(proposal, by=cast.editor)
        return proposal

    def test_come_back_as_open_work(self, dropped, cast, as_user):
        editor = as_user(cast.editor)
        shown = send(editor, editor.get(page("trash")), "/holen/")
        assert "Verworfener Titel" in text_of(shown)
        dropped.refresh_from_db()
        assert (dropped.step, dropped.decided_at) == ("working", None)
        submit(dropped, by=cast.editor)

    def test_are_nobody_elses(self, dropped, cast, as_user):
        for who in ("reviewer", "coordinator", "superuser", "neighbour"):
            client = as_user(getattr(cast, who))
            assert client.post(page("bring-changes-back", dropped.pk)).status_code == 404
            assert "Bleibt" not in text_of(client.get(page("trash")))

    def test_do_not_come_back_over_what_was_begun_since(self, dropped, cast):
        working_copy(dropped.project, by=cast.editor)
        with pytest.raises(Refused, match="neu angefangen"):
            fetch_back(dropped, by=cast.editor)

    def test_do_not_come_back_to_who_left(self, dropped, cast, as_user):
        cast.editor.memberships.update(organisation=cast.schaumburg)
        assert as_user(cast.editor).post(page("bring-changes-back", dropped.pk)).status_code == 404

    @pytest.mark.parametrize("column", ["decided_at", "kept_at"])
    def test_are_gone_after_thirty_days(self, dropped, cast, column):
        """Of what was given up before, nobody noted when: it counts from when it was kept."""
        nobody = {"decided_at": None, "decided_by": None} if column == "kept_at" else {}
        for days, left in ((29, True), (31, False)):
            moment = timezone.now() - timedelta(days=days)
            Proposal.objects.filter(pk=dropped.pk).update(**{**nobody, column: moment})
            delete_discarded(TODAY())
            assert Proposal.objects.filter(pk=dropped.pk).exists() is left

    def test_that_were_fetched_back_while_others_are_deleted_stay(self, dropped, cast, monkeypatch):
        later = working_copy(make_project("Auch", lead=cast.holzminden), by=cast.editor)
        drop(later, by=cast.editor)
        long_ago = timezone.now() - timedelta(days=31)
        Proposal.objects.update(decided_at=long_ago)
        both, deleted = {dropped.pk: dropped, later.pk: later}, Proposal.delete

        def slowly(proposal, *args, **kwargs):
            [left] = both.keys() - {proposal.pk}
            fetch_back(both[left], by=cast.editor)
            return deleted(proposal, *args, **kwargs)

        monkeypatch.setattr(Proposal, "delete", slowly)
        assert delete_discarded(TODAY()) == 1
        assert Proposal.objects.get().step == "working"

    def test_that_are_gone_meanwhile_are_not_found(self, dropped, cast, as_user, monkeypatch):
        def late(proposal, by):
            Proposal.objects.filter(pk=proposal.pk).delete()
            return fetch_back(proposal, by=by)

        monkeypatch.setattr("desk.views.discarding.fetch_back", late)
        gone = as_user(cast.editor).post(page("bring-changes-back", dropped.pk))
        assert gone.status_code == 404
