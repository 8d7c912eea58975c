"""A project as one document: read, written, compared, merged, and read from the past."""

import copy
import json

import pytest
from django.db import connection
from django.utils import timezone
from django.utils.timezone import localdate

from evidence.models import Citation
from evidence.values.dates import FlexDate
from projects.models import Activity, Alias, Milestone, Project
from projects.snapshot import Invalid, changes, document_at, document_of, merge, write
from tests.builders import (
    cite,
    make_district,
    make_field,
    make_organisation,
    make_project,
    make_source,
)


@pytest.fixture
def project(db):
    project = make_project(
        "Glasfaser für alle",
        lead=make_organisation("Landkreis Holzminden"),
        districts=[make_district()],
        fields=[make_field("Verwaltung")],
    )
    project.start = FlexDate("2019-12-04", wording="4. Dezember 2019")
    project.save()
    Alias.objects.create(project=project, name="Glasfaser 2020")
    Milestone.objects.create(project=project, title="Spatenstich", due=FlexDate("2020-21"))
    Activity.objects.create(project=project, title="Reallabor Bad Pyrmont", kind="living_lab")
    cite(project, field="start")
    cite(project.milestones.get())
    return project


@pytest.fixture
def mine(project):
    """A copy of the document, as a browser would send it back."""
    return json.loads(json.dumps(document_of(project)))


def only(rows):
    return next(iter(rows.values()))


def test_changes_are_told_in_the_order_of_the_page(project, mine):
    mine["project"] |= {
        **{"title": "Neu", "start_edtf": "2020", "end_edtf": "2021", "notes": "Hinweis"},
        **{"own_contribution_qualifier": "unknown", "total_expenditure_qualifier": "not_published"},
        "eligible_expenditure_qualifier": "not_stated",
    }
    change, citation = changes(document_of(project), mine)
    assert citation.part == "citations"
    assert [each.label for each in change.facts] == [
        *("Titel", "Beginn", "Ende", "Gesamtausgaben"),
        *("Zuwendungsfähige Ausgaben", "Hinweise"),
    ]


def test_a_changed_row_is_called_by_its_name(project, mine):
    only(mine["rows"]["milestones"])["met_edtf"] = "2020-05"
    only(mine["rows"]["participations"])["note"] = "führt"
    titles = {change.title for change in changes(document_of(project), mine)}
    assert titles == {"Meilenstein „Spatenstich“", "Beteiligung „Landkreis Holzminden“"}


class TestWriting:
    def test_an_unchanged_document_writes_nothing(self, project, mine):
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM projects_projectevent")
            before = cursor.fetchone()
            write(project, mine, reason="nichts")
            cursor.execute("SELECT count(*) FROM projects_projectevent")
            assert cursor.fetchone() == before
        assert document_of(project) == mine

    def test_every_kind_of_change_arrives(self, project, mine):
        source = make_source()
        mine["project"]["title"] = "Glasfaser für jeden Hof"
        mine["project"]["end_edtf"] = "2021-23"
        mine["project"]["total_expenditure_qualifier"] = "exact"
        mine["project"]["total_expenditure_min"] = mine["project"]["total_expenditure_max"] = (
            "80000.50"
        )
        mine["links"]["districts"].append(make_district("Schaumburg").pk)
        mine["rows"]["aliases"] = {"neu-1": {"name": "Breitband", "note": ""}}
        only(mine["rows"]["milestones"])["met_edtf"] = "2020-09-01"
        mine["rows"]["milestones"]["neu-1"] = {
            **only(mine["rows"]["milestones"]),
            "title": "Inbetriebnahme",
        }
        mine["citations"]["neu-1"] = {
            **only(mine["citations"]),
            "part": "milestones",
            "row": "neu-1",
            "field": "met",
            "source_id": source.pk,
        }
        write(project, mine, reason="Test")
        project = Project.objects.get()
        assert project.title == "Glasfaser für jeden Hof"
        assert str(project.end) == "Herbst 2021"
        assert str(project.total_expenditure) == "80.000,50\N{NO-BREAK SPACE}€"
        assert project.districts.count() == 2
        assert [alias.name for alias in project.aliases.all()] == ["Breitband"]
        opened = project.milestones.get(title="Inbetriebnahme")
        assert opened.citations.get().source == source
        assert project.milestones.get(title="Spatenstich").met_first.year == 2020

    def test_a_row_that_is_wrong_is_named_and_nothing_is_written(self, project, mine):
        before = document_of(project)
        mine["project"]["title"] = "Neuer Titel"
        only(mine["rows"]["milestones"])["due_edtf"] = "Sommer irgendwann"
        only(mine["rows"]["activities"])["decision"] = "stop"
        with pytest.raises(Invalid) as refused:
            write(project, mine, reason="Test")
        places = {(part, column) for part, _, column in refused.value.problems}
        assert ("milestones", "due_edtf") in places
        assert any(part == "activities" for part, _ in places)
        assert document_of(Project.objects.get()) == before

    def test_a_published_project_cannot_lose_what_publishing_needs(self, project, mine):
        mine["project"]["summary"] = ""
        with pytest.raises(Invalid, match="Zusammenfassung"):
            write(project, mine, reason="Test")

    def test_a_report_told_twice_on_one_day_is_refused_and_nothing_is_written(self, project, mine):
        project.news.create(title="Start", day=localdate())
        before = document_of(project)
        mine = copy.deepcopy(before)
        mine["project"]["title"] = "Neuer Titel"
        mine["rows"]["news"]["neu-1"] = {**only(mine["rows"]["news"]), "day": None}
        with pytest.raises(Invalid, match="dieselbe Überschrift und denselben Tag"):
            write(project, mine, reason="Test")
        assert document_of(Project.objects.get()) == before

    def test_a_row_of_another_project_cannot_be_taken(self, project, mine):
        foreign = Milestone.objects.create(project=make_project(), title="Fremd")
        mine["rows"]["milestones"][str(foreign.pk)] = only(mine["rows"]["milestones"]) | {
            "title": "Geraubt"
        }
        write(project, mine, reason="Test")
        foreign.refresh_from_db()
        assert (foreign.title, foreign.project == project) == ("Fremd", False)


class TestComparing:
    def test_nothing_differs_from_itself(self, mine):
        assert changes(mine, copy.deepcopy(mine)) == []

    def test_changes_read_in_german_with_the_words_marked(self, project, mine):
        new = copy.deepcopy(mine)
        new["project"]["summary"] = "Ein Vorhaben für die digitale Verwaltung."
        new["project"]["start_edtf"] = "2019-12"
        new["links"]["districts"] = []
        new["rows"]["aliases"] = {}
        profile, alias, citation = changes(mine, new)
        fields = {field.label: field for field in profile.facts}
        assert (fields["Beginn"].old, fields["Beginn"].new) == ("4. Dezember 2019", "Dezember 2019")
        assert fields["Landkreise"].old == "Landkreis Holzminden"
        added = [w.text for w in fields["Zusammenfassung"].new_words if w.kind == "new"]
        assert added == ["die "]
        assert (alias.part, alias.verb, alias.facts[0].old) == (
            "aliases",
            "entfernt",
            "Glasfaser 2020",
        )
        assert citation.facts[0].new.endswith("stützt die jetzige nicht.")


class TestMerging:
    def test_what_only_one_of_two_changed_comes_together(self, mine):
        a, b = copy.deepcopy(mine), copy.deepcopy(mine)
        a["project"]["title"] = "A"
        b["project"]["summary"] = "B"
        only(b["rows"]["milestones"])["title"] = "Baubeginn"
        merged = merge(mine, a, b)
        assert merged.is_clean
        assert merged.document["project"]["title"] == "A"
        assert merged.document["project"]["summary"] == "B"
        assert only(merged.document["rows"]["milestones"])["title"] == "Baubeginn"

    def test_what_both_changed_is_decided_field_by_field(self, mine):
        a, b = copy.deepcopy(mine), copy.deepcopy(mine)
        a["project"]["start_edtf"], b["project"]["start_edtf"] = "2020", "2021"
        a["project"]["title"], b["project"]["title"] = "A", "B"
        merged = merge(mine, a, b)
        assert {conflict.key for conflict in merged.conflicts} == {
            "project//start",
            "project//title",
        }
        decided = merge(mine, a, b, {"project//start": "mine", "project//title": "theirs"})
        assert decided.is_clean
        assert decided.document["project"]["start_edtf"] == "2020"
        assert decided.document["project"]["title"] == "B"

    def test_a_row_that_one_deletes_and_the_other_edits_is_a_conflict(self, mine):
        a, b = copy.deepcopy(mine), copy.deepcopy(mine)
        a["rows"]["milestones"] = {}
        only(b["rows"]["milestones"])["title"] = "Baubeginn"
        (conflict,) = merge(mine, a, b).conflicts
        assert conflict.part == "milestones"
        assert merge(mine, a, b, {conflict.key: "mine"}).document["rows"]["milestones"] == {}

    def test_the_same_change_twice_is_no_conflict(self, mine):
        a = copy.deepcopy(mine)
        a["project"]["title"] = "A"
        assert merge(mine, a, copy.deepcopy(a)).document == a


class TestMergingARowThatOneSideRemoved:
    """It is taken or left whole, with all that is cited for it."""

    @pytest.fixture
    def without(self, mine):
        """The document without its milestone and the citation of it."""
        return without_milestone(mine)

    @pytest.fixture
    def cited(self, mine):
        """The document with one citation more of its milestone, which itself stays as it is."""
        document = copy.deepcopy(mine)
        known = next(each for each in mine["citations"].values() if each["part"] == "milestones")
        document["citations"]["neu-1"] = {**known, "field": "due"}
        return document

    def conflict(self, *sides):
        (conflict,) = merge(*sides).conflicts
        assert (conflict.part, conflict.unit) == ("milestones", "")
        return conflict.key

    @pytest.mark.parametrize("mine_is_cited", [True, False])
    def test_and_the_other_cited_a_source_for_is_a_conflict(
        self, mine, without, cited, mine_is_cited
    ):
        sides = (mine, cited, without) if mine_is_cited else (mine, without, cited)
        key = self.conflict(*sides)
        for side, document in zip(("mine", "theirs"), sides[1:], strict=True):
            assert merge(*sides, {key: side}).document == document
        assert merge(*sides).document == sides[2], "theirs until somebody decides"

    def test_and_the_other_changed_comes_back_with_its_citation(self, mine, without):
        changed = copy.deepcopy(mine)
        only(changed["rows"]["milestones"])["title"] = "Baubeginn"
        key = self.conflict(mine, changed, without)
        assert merge(mine, changed, without, {key: "mine"}).document == changed

    def test_and_the_other_left_alone_goes_with_its_citation(self, mine, without):
        merged = merge(mine, copy.deepcopy(mine), without)
        assert merged.is_clean
        assert merged.document == without

    def test_takes_a_citation_with_it_that_was_left_behind(self, mine, without, cited):
        left_behind = {**without, "citations": cited["citations"]}
        merged = merge(mine, left_behind, without)
        assert merged.is_clean
        assert merged.document == without

    def test_is_written_again_with_its_citations(self, project, mine, without, cited):
        write(project, without, reason="gelöscht")
        present = document_of(project)
        key = self.conflict(mine, cited, present)
        write(project, merge(mine, cited, present, {key: "mine"}).document, reason="zurück")
        assert project.milestones.get().citations.count() == 2
        assert Citation.objects.count() == 3


def without_milestone(document):
    document = copy.deepcopy(document)
    document["rows"]["milestones"] = {}
    kept = {k: each for k, each in document["citations"].items() if each["part"] == "project"}
    return {**document, "citations": kept}


@pytest.mark.django_db(transaction=True)
class TestThePast:
    """With real commits: the history knows the moment of the transaction."""

    def test_a_past_state_is_read_from_the_history_and_can_be_restored(self, project, mine):
        then = timezone.now()
        project.title = "Kupfer für alle"
        project.save()
        with connection.cursor() as cursor:
            cursor.execute("UPDATE projects_milestone SET title = 'Baubeginn'")
        project.districts.clear()
        project.aliases.all().delete()
        assert document_at(project, then) == mine
        restored = document_of(
            write(project, document_at(project, then), reason="Früheren Stand wiederhergestellt")
        )
        assert restored["project"] == mine["project"]
        assert restored["links"] == mine["links"]
        assert [row["name"] for row in restored["rows"]["aliases"].values()] == ["Glasfaser 2020"]

    def test_before_its_first_day_a_project_has_no_document(self, project):
        assert document_at(project, timezone.now() - timezone.timedelta(days=1)) is None
