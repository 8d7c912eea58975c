"""What the overview of the desk tells: tasks whose counts are right, gaps, and where to find."""

from datetime import UTC, datetime, timedelta

import pghistory
import pytest
from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils import timezone

from accounts.models import Role, User
from desk.completeness import FACTS, completeness_of
from desk.recent import changed_by_others
from desk.task_counts import found_for, own_projects
from desk.tasks import TASK_LIST_BY_NAME
from evidence.history.changes import event_model
from evidence.models import Remark
from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from projects.models import Activity, Milestone, Project, Proposal, Relation
from projects.publication import Publication
from projects.release.open_work import working_copy
from projects.release.proposals import submit
from projects.release.releasers import offices_to_release, who_has, with_offices
from projects.snapshot import document_of, documents_of, outlines_of
from tests.builders import (
    cite,
    make_check,
    make_confirmation,
    make_district,
    make_event,
    make_field,
    make_organisation,
    make_project,
    make_reader_report,
    make_source,
    make_user,
)
from tests.desk_forms import text_of
from tests.proposing import keep

MOMENTS = [datetime(2026, 5, 4, 9, tzinfo=UTC), datetime(2026, 5, 4, 10, tzinfo=UTC)]
DAYS = [FlexDate("2020"), FlexDate("2021")]


@pytest.fixture
def desk_with(cast):
    """Fill the desk with `number` of everything, and the first project with as many rows."""
    ContentType.objects.clear_cache()

    def fill(number):
        first = make_project("Erstes", lead=cast.holzminden, end=FlexDate("2020"), state="running")
        for row in range(number):
            Milestone.objects.create(project=first, title=f"M{row}", due=FlexDate("2020"))
            Activity.objects.create(project=first, title=f"A{row}", kind="event")
            Relation.objects.create(project=first, kind="part_of", target=make_project())
            first.participations.create(organisation=make_organisation(), role="partner")
            first.aliases.create(name=f"Alias {row}")
            first.phases.create(name=f"Phase {row}")
            first.places.create(name=f"Ort {row}")
            first.districts.add(make_district())
            cite(first, source := make_source())
            make_check(source, outcome="gone")
            differ(first, row)
            make_reader_report(first)
            other = make_project(lead=cast.holzminden, end=FlexDate("2020"), state="running")
            propose(other, cast.editor, hand_in=row % 2 == 0)
        propose(first, cast.coordinator, hand_in=True)
        propose(first, cast.editor, hand_in=False)

    return fill


def propose(project, author, hand_in):
    proposal = working_copy(project, by=author)
    document = proposal.document
    document["project"]["title"] += " neu"
    keep(proposal, document)
    if hand_in:
        submit(proposal, by=author)
    return proposal


def fill_at_two_moments(cast, number):
    """So many rows of every kind in each list of a reviewer; open work is of one kind only."""
    for row in range(number):
        at, day = MOMENTS[row % 2], DAYS[row % 2]
        sent_back = {"decided_at": at, "decided_by": cast.superuser, "decision_reason": "Bitte"}
        first = {"base": {}, "kept_at": at}
        late = make_project(lead=cast.holzminden, state="running", end=day)
        late.milestones.create(title=f"Ziel {row}", due=day)
        write_down(late, cast.editor, "submitted", submitted_at=at)
        write_down(late, cast.reviewer, "returned", **sent_back)
        said = {"place": "project//title", "text": "Woher?", "written_at": at}
        late.proposals.get(author=cast.reviewer).comments.create(author=cast.editor, **said)
        write_down(make_project(lead=cast.holzminden), cast.reviewer, "working", kept_at=at)
        write_down(make_project(lead=cast.holzminden), cast.reviewer, "submitted", submitted_at=at)
        new = make_project(lead=cast.holzminden, publication="in_review")
        write_down(new, cast.editor, "submitted", submitted_at=at, **first)
        cite(late, source := make_source())
        make_check(source, outcome="gone", checked_at=at)
        differ(late)
        make_reader_report(late, received_at=at)
        make_confirmation(organisation=cast.holzminden, asked_at=at)
        make_confirmation(late, by=cast.neighbour, state="objected", objection="Nein.")
        draft = make_project(lead=cast.holzminden, publication="draft")
        write_down(draft, cast.editor, "returned", **sent_back, **first)


def differ(project, position=0):
    """Two sources say different things of a project, and nobody has chosen."""
    remark = Remark.objects.create(
        target=project, kind="contradiction", text="so oder so", position=position
    )
    for said in ("so", "anders"):
        cite(project, remark=remark, stated_value=said, agrees=False)
    return remark


def write_down(project, author, step, **values):
    values = {"base": {"alt": True}, "document": {"neu": True}, **values}
    return Proposal.objects.create(project=project, author=author, step=step, **values)


def rows_of_all_pages(client, url):
    pages = range(1, client.get(url).context["page"].paginator.num_pages + 1)
    return [row for n in pages for row in client.get(url, {"seite": n}).context["page"]]


class TestTheOverview:
    def test_an_empty_desk_says_what_to_do(self, cast, as_user):
        shown = text_of(as_user(cast.editor).get(reverse("desk:overview")))
        for words in (
            "Nichts wartet",
            "Noch kein Projekt",
            "Nichts zurückgegeben, keine Rückfrage, nichts freizugeben",
        ):
            assert words in shown

    def test_counts_agree_with_their_lists(self, cast, as_user, desk_with):
        desk_with(7)
        client = as_user(cast.editor)
        shown = client.get(reverse("desk:overview")).context
        counts = {tasks.name: count for tasks, count, _ in shown["tasks"]}
        counts["eingereicht"] = shown["number_with_others"]
        for name in TASK_LIST_BY_NAME:
            page = client.get(reverse("desk:task-list", args=[name])).context["page"]
            assert len(page.object_list) == counts.get(name, 0) == page.paginator.count, name

    def test_only_what_is_theirs_to_do_waits_for_a_person(self, cast, as_user):
        """Their own work that lies with others is no task of theirs; it says who has it."""
        project, reviewer = make_project("Terminal", lead=cast.holzminden), cast.reviewer
        propose(project, cast.editor, hand_in=True)
        shown = text_of(as_user(cast.editor).get(reverse("desk:overview")))
        assert "Nichts wartet" in shown
        assert "Bei anderen zur Prüfung (1)" in shown
        assert "Änderungen, zur Prüfung bei: Landkreis Holzminden" in shown
        assert "Eine Sache wartet" in text_of(as_user(reviewer).get(reverse("desk:overview")))

    def test_whom_work_waits_for_is_who_may_release_it(self, cast):
        """Where all who have the Freigabe wrote in it, that is the coordination."""
        mine = propose(make_project(lead=cast.holzminden), cast.reviewer, hand_in=True)
        theirs = propose(make_project(lead=cast.holzminden), cast.editor, hand_in=True)
        assert [who_has(each) for each in with_offices(Proposal.objects.order_by("pk"))] == [
            "die Verwaltung des Portals",
            "Landkreis Holzminden",
        ]
        cast.coordinator  # noqa: B018 (from now on there is one)
        for person, proposal in [(cast.reviewer, mine), (cast.editor, theirs)]:
            [task] = TASK_LIST_BY_NAME["eingereicht"].find(person)[:3]
            [office] = offices_to_release(proposal.project, person)
            assert task.text == f"Änderungen, zur Prüfung bei: {office}"
            assert office in ("die Koordination", "Landkreis Holzminden")

    def test_a_right_that_changes_changes_what_waits(self, cast, as_user):
        """The question is kept for the same rights only."""
        propose(make_project(lead=cast.holzminden), cast.editor, hand_in=True)
        person = make_user(Role.EDITOR, organisation=cast.holzminden)
        assert TASK_LIST_BY_NAME["freizugeben"] not in found_for(person)
        person.memberships.update(role=Role.REVIEWER)
        found = found_for(User.objects.get(pk=person.pk))
        assert [*found] == [TASK_LIST_BY_NAME["freizugeben"], own_projects]
        assert [(len(rows), len(rows[:3])) for rows in found.values()] == [(1, 1), (1, 1)]
        person.memberships.all().delete()
        assert found_for(User.objects.get(pk=person.pk)) == {}

    def test_the_lists_are_paged_without_losing_a_row(self, cast, as_user):
        """Their rows are of two moments; so many that the database sorts each page otherwise."""
        fill_at_two_moments(cast, 60)
        client = as_user(cast.reviewer)
        for name in TASK_LIST_BY_NAME:
            found = rows_of_all_pages(client, reverse("desk:task-list", args=[name]))
            of_two_kinds = name in ("zurueckgegeben", "freizugeben", "fristen", "bestaetigungen")
            assert len(found) == len(set(found)) == (120 if of_two_kinds else 60), name

    def test_a_contradiction_is_open_until_one_is_chosen_or_it_is_said_why_none(
        self, cast, as_user
    ):
        chosen, reasoned, waiting = (make_project(lead=cast.holzminden) for _ in range(3))
        differ(chosen).statements.filter(stated_value="so").update(agrees=True)
        Remark.objects.filter(pk=differ(reasoned).pk).update(reason="Beides kann stimmen.")
        differ(waiting)
        differ(make_project(lead=cast.schaumburg))
        shown = as_user(cast.editor).get(reverse("desk:task-list", args=["widersprueche"]))
        assert [task.title for task in shown.context["page"]] == [waiting.title]

    @pytest.mark.parametrize(
        ("state", "end", "is_late"),
        [
            ("running", "2020", True),
            ("unknown", "2020", True),
            ("implemented", "2020", False),
            ("running", "2999", False),
            ("running", "", False),
        ],
    )
    def test_an_end_that_passed_is_asked_about(self, cast, as_user, state, end, is_late):
        make_project("Spätes", lead=cast.holzminden, end=FlexDate(end), state=state)
        url = reverse("desk:task-list", args=["fristen"])
        assert ("Spätes" in text_of(as_user(cast.editor).get(url))) == is_late

    def test_work_that_changed_nothing_is_no_open_work(self, cast, as_user):
        project = make_project(lead=cast.holzminden)
        client = as_user(cast.editor)
        client.post(reverse("desk:begin", args=[project.pk]))
        assert Proposal.objects.exists()
        shown = client.get(reverse("desk:task-list", args=["offen"]))
        assert "Nichts zu tun" in text_of(shown)


class TestCompleteness:
    def test_a_bare_draft_lacks_everything_but_its_lead(self, cast):
        project = make_project(lead=cast.holzminden, summary="", publication=Publication.DRAFT)
        found = completeness_of(document_of(project))
        assert set(found.missing) == set(FACTS) - {"Federführung"}
        assert found.sentence.endswith("und 9 weitere")

    def test_what_is_blank_on_purpose_is_no_gap(self, cast):
        project = make_project(
            lead=cast.holzminden,
            districts=[make_district()],
            fields=[make_field()],
            state_wording="nicht genannt",
            partners_note="keine weiteren",
            start=FlexDate(wording="unbekannt"),
            end=FlexDate(note="nicht genannt"),
            total_expenditure=Amount("not_stated"),
            eligible_expenditure=Amount("not_applicable"),
            own_contribution=Amount("unknown", note="Die Stadt nennt ihn nicht."),
        )
        Milestone.objects.create(project=project, title="Start")
        cite(project)
        found = completeness_of(document_of(project))
        assert (found.missing, found.sentence) == ((), "alles da")

    def test_the_outline_of_a_project_tells_as_much_as_its_document(self, cast):
        bare = make_project(lead=cast.holzminden, summary="", publication=Publication.DRAFT)
        cited = make_project(lead=cast.holzminden, districts=[make_district()])
        cited.participations.create(organisation=cast.schaumburg, role="partner")
        cite(Milestone.objects.create(project=cited, title="Start"))
        disputed = make_project(lead=cast.holzminden, fields=[make_field()])
        differ(disputed)
        projects = [bare, cited, disputed]
        documents, outlines = documents_of(projects), outlines_of(projects)
        for project in projects:
            told = completeness_of(documents[project.pk])
            assert completeness_of(outlines[project.pk]) == told
        assert "Belege" not in completeness_of(outlines[cited.pk]).missing
        assert "Belege" in completeness_of(outlines[disputed.pk]).missing


def test_public_pages_lead_to_the_desk_only_who_works_there(cast, as_user):
    make_event()
    assert "Arbeitsplatz" in text_of(as_user(cast.editor).get("/chronik/"))
    assert "Arbeitsplatz" not in text_of(as_user(cast.reader).get("/chronik/"))


def test_what_others_changed_lately_is_read_from_the_newest_lines(cast, monkeypatch):
    earlier, later = (make_project(lead=cast.holzminden) for _ in range(2))
    for project in (earlier, later):
        with pghistory.context(user=cast.coordinator.pk, reason="Genauer"):
            Project.objects.filter(pk=project.pk).update(summary="Neu.")
    found = changed_by_others(cast.editor)
    assert {change.project for change in found} == {earlier, later}
    assert {(change.who, change.reason) for change in found} == {(str(cast.coordinator), "Genauer")}
    assert changed_by_others(cast.coordinator) == []
    monkeypatch.setattr("desk.recent.PER_TABLE", 1)
    colleague = make_user(Role.EDITOR, organisation=cast.holzminden)
    assert [change.project for change in changed_by_others(colleague)] == [later]


def test_a_project_that_was_changed_often_is_named_once_with_its_newest_change(cast):
    project = make_project(lead=cast.holzminden)
    for reason in ("Erst", "Dann"):
        event_model(Project).objects.update(pgh_created_at=timezone.now() - timedelta(hours=1))
        with pghistory.context(user=cast.coordinator.pk, reason=reason):
            Project.objects.filter(pk=project.pk).update(summary=f"{reason}.")
    assert [change.reason for change in changed_by_others(cast.editor)] == ["Dann"]
