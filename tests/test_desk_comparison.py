"""What a reviewer and an editor read of a change: one sentence, the order, and what it moves."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from desk.choices import Choices, citable
from desk.effects import ELSEWHERE, SUMS_STAY, effects_of
from desk.summary import summary_of
from evidence.values.dates import FlexDate
from projects.models import Relation
from projects.publication import Publication
from projects.release.first_publication import hand_in
from projects.release.open_work import working_copy
from projects.release.proposals import submit
from projects.snapshot import changes, document_of, nothing
from projects.snapshot.shape import LINKS, ROWS, units
from regions.models import Municipality
from tests.builders import (
    cite,
    make_decision,
    make_district,
    make_municipality,
    make_organisation,
    make_project,
)
from tests.desk_forms import links_of, parsed, text_of
from tests.files import make_photo
from tests.proposing import keep


@pytest.fixture
def project(cast):
    return make_project(
        "Glasfaser", lead=cast.holzminden, districts=[make_district()], end=FlexDate("2020")
    )


def changed(document, **values):
    return {**document, "project": {**document["project"], **values}}


def with_row(document, part, key, values):
    rows = {**document["rows"][part], key: values}
    return {**document, "rows": {**document["rows"], part: rows}}


def linked(document, **links):
    return {**document, "links": {**document["links"], **links}}


def told_of(project, before, after):
    return effects_of(project, before, after, AnonymousUser()).sentences


class TestTheSummary:
    def test_counts_fields_and_rows_in_words(self, cast, project):
        project.milestones.create(title="Spatenstich")
        before = document_of(project)
        [(key, row)] = before["rows"]["milestones"].items()
        after = changed(before, summary="Neu.", end_edtf="2021")
        after = with_row(after, "milestones", "neu-1", {**row, "title": "Noch einer"})
        after = with_row(after, "milestones", key, {**row, "title": "Baubeginn"})
        same = len(summary_of(before, after, cast.editor).unchanged)
        words = summary_of(before, after, cast.editor).words
        assert words == (
            f"Zwei Felder ändern sich, {same} bleiben gleich. "
            "Ein Eintrag kommt dazu. Ein Eintrag ändert sich."
        )

    def test_a_row_of_which_a_field_is_filled_or_emptied_is_no_other_row(self, cast, project):
        project.milestones.create(title="Spatenstich")
        before = document_of(project)
        [(key, row)] = before["rows"]["milestones"].items()
        told = with_row(before, "milestones", key, {**row, "met_edtf": "2021"})
        gone = {**before, "rows": {**before["rows"], "milestones": {}}}
        for old, new, words in (
            (before, told, "Ein Eintrag ändert sich."),
            (told, before, "Ein Eintrag ändert sich."),
            (gone, before, "Ein Eintrag kommt dazu."),
            (before, gone, "Ein Eintrag entfällt."),
        ):
            assert summary_of(old, new, cast.editor).words == words

    def test_tells_apart_what_stays_and_what_changes_and_loses_nothing(self, cast, project):
        before = document_of(project)
        after = changed(before, summary="Neu.")
        found = summary_of(before, after, cast.editor)
        [steckbrief] = found.changes
        all_told = {each.label for each in changes(nothing(), after)[0].facts}
        assert {each.label for each in steckbrief.facts} == {"Zusammenfassung"}
        assert {*found.unchanged} >= all_told - {"Zusammenfassung"}
        assert "Zusammenfassung" not in found.unchanged
        assert found.unchanged["Landkreise"] == project.districts.get().name

    def test_shows_photos_first(self, cast, project):
        before = document_of(project)
        make_photo(project, cast.editor, caption="Spatenstich")
        after = changed(document_of(project), summary="Neu.")
        assert summary_of(before, after, cast.editor).changes[0].part == "photos"


class TestWhatChangesElsewhere:
    def test_every_name_is_one_of_a_document(self):
        for names, _ in ELSEWHERE:
            assert {*names} <= {*units("project"), *LINKS, *ROWS}

    def test_a_date_leaves_sums_alone_and_a_county_does_not(self, cast, project):
        before = document_of(project)
        found = effects_of(project, before, changed(before, end_edtf="2021"), cast.editor)
        assert found.sentences == ["Mit betroffen: die Projekte im Zeitverlauf.", SUMS_STAY]
        assert found.named == []
        for same in (before, changed(before, notes="Neu.")):
            assert effects_of(project, before, same, cast.editor) is None
        [told] = told_of(project, before, linked(before, districts=[make_district().pk]))
        assert told == "Mit betroffen: Seiten und Summen der Landkreise."

    def test_what_is_digital_and_what_reaches_beyond_the_region_move_sums(self, project):
        before = document_of(project)
        [told] = told_of(project, before, changed(before, relevance="context"))
        assert told == "Mit betroffen: Zahl und Summen der Digitalprojekte."
        [told] = told_of(
            project, before, with_row(before, "places", "neu-1", {"name": "Göttingen"})
        )
        assert "nur hier" in told

    @pytest.mark.parametrize(
        ("begun", "ended", "start", "moves"),
        [
            ("2019-06-01", "", "2020", False),
            ("2019-06-01", "", "2018", True),
            ("", "2018-12-31", "2018", True),
            ("2030", "", "2018", False),
        ],
    )
    def test_a_date_on_the_other_side_of_a_county_joining_or_leaving_moves_them(
        self, cast, project, begun, ended, start, moves
    ):
        """A project of all counties is one of those that belonged to the region as it began."""
        make_district(begun=FlexDate(begun), ended=FlexDate(ended))
        before = document_of(project)  # ends in 2020, which is all that is known
        after = changed(before, start_edtf=start)
        told = " ".join(told_of(project, before, after))
        assert ("mit allen Landkreisen" in told) is moves
        assert (SUMS_STAY in told) is not moves

    def test_a_first_date_moves_them_where_any_county_joined_or_left(self, cast):
        """Without a day all that ever belonged from the first, or still do, are measured by."""
        undated = make_project(lead=cast.holzminden)
        before = document_of(undated)
        after = changed(before, start_edtf="2018")
        assert SUMS_STAY in told_of(undated, before, after)
        make_district(ended=FlexDate("2030"))
        for old, new in ((before, after), (after, before)):
            assert SUMS_STAY not in told_of(undated, old, new)

    def test_becoming_a_part_of_another_project_moves_its_sum(self, cast, project):
        other, before = make_project("Dach"), document_of(project)
        for kind, moves in (("part_of", True), ("builds_on", False)):
            row = {"kind": kind, "target_id": other.pk, "external_name": ""}
            after = with_row(before, "relations", "neu-1", row)
            assert (SUMS_STAY in told_of(project, before, after)) is not moves


class TestWhereItChangesByName:
    def named(self, project, before, after, user):
        found = effects_of(project, before, after, user)
        return {each.name: each.words for each in found.named}, found

    def test_counties_and_bodies_are_named_with_their_pages(self, cast, project):
        schaumburg, old = make_district("Schaumburg"), project.districts.get()
        partner = make_organisation("Stadt Dassel")
        kept = project.participations.create(organisation=partner, role="partner")
        before = document_of(project)
        new = make_organisation("Landkreis Hameln-Pyrmont")
        row = before["rows"]["participations"][str(kept.pk)]
        after = linked(before, districts=[schaumburg.pk])
        after = with_row(after, "participations", "neu-1", row | {"organisation_id": new.pk})
        after = with_row(after, "participations", str(kept.pk), row | {"role": "advises"})
        told, found = self.named(project, before, after, cast.editor)
        assert told == {
            str(schaumburg): "Zahl der Projekte ändert sich",
            str(old): "Zahl der Projekte ändert sich",
            "Landkreis Hameln-Pyrmont": "bekommt einen Eintrag",
            "Stadt Dassel": "ein Eintrag ändert sich",
        }
        addresses = {each.address for each in found.named}
        assert f"/landkreise/{schaumburg.slug}/" in addresses
        assert f"/organisationen/{new.slug}/" in addresses

    def test_sums_change_where_money_is_known(self, cast, project):
        make_decision(project)
        before = document_of(project)
        [district] = project.districts.all()
        told, _ = self.named(project, before, linked(before, districts=[]), cast.editor)
        assert told == {str(district): "Zahl der Projekte und Summe ändern sich"}

    def test_a_project_that_the_reader_may_not_know_of_is_not_named(self, cast, project):
        hidden = make_project("Geheim", publication=Publication.DRAFT)
        row = {"kind": "builds_on", "target_id": hidden.pk, "external_name": ""}
        before = document_of(project)
        after = with_row(before, "relations", "neu-1", row)
        assert self.named(project, before, after, cast.neighbour)[0] == {}

    def test_a_handful_is_named_and_the_rest_counted(self, cast, project, as_user):
        county, number = make_district(), 8
        places = [make_municipality(county).pk for _ in range(number)]
        proposal = working_copy(project, by=cast.editor)
        keep(proposal, linked(proposal.document, municipalities=places))
        submit(proposal, by=cast.editor)
        shown = as_user(cast.reviewer).get(reverse("desk:release", args=[proposal.pk]))
        first = Municipality.objects.filter(pk__in=places).first()
        assert f"{first.name} : Zahl der Projekte ändert sich" in text_of(shown)
        assert text_of(shown).count("Zahl der Projekte ändert sich") == 5
        assert "und 3 weitere" in text_of(shown)
        assert links_of(shown, first.name) == [f"/gemeinden/{first.address}/"]

    @pytest.mark.parametrize("number", [1, 30])
    def test_naming_costs_a_query_for_each_kind(self, cast, project, number):
        before, county = document_of(project), make_district()
        after = linked(before, municipalities=[make_municipality(county).pk for _ in range(number)])
        for row in range(number):
            values = {"organisation_id": make_organisation().pk, "role": "partner", "note": ""}
            after = with_row(after, "participations", f"neu-{row}", values)
        reader = cast.editor
        with CaptureQueriesContext(connection) as captured:
            effects_of(project, before, after, reader)
        assert len(captured) == 2


class TestWhatIsRead:
    def test_a_reviewer_reads_the_sentence_the_effects_and_the_rest_on_demand(
        self, cast, project, as_user
    ):
        proposal = working_copy(project, by=cast.editor)
        keep(proposal, changed(proposal.document, end_edtf="2021"))
        client = as_user(cast.editor)
        page = client.get(reverse("desk:project", args=[project.pk]))
        assert "Ein Feld ändert sich" in text_of(page)
        client.post(reverse("desk:own-step", args=[project.pk, "abschliessen"]), {"note": ""})
        shown = as_user(cast.reviewer).get(reverse("desk:release", args=[proposal.pk]))
        for words in ("Ein Feld ändert sich", "Summen bleiben gleich", "unveränderte Felder"):
            assert words in text_of(shown)

    def test_a_draft_leads_to_its_page_and_to_what_is_missing(self, cast, as_user):
        draft = make_project(lead=cast.holzminden, summary="", publication=Publication.DRAFT)
        proposal = working_copy(draft, by=cast.editor)
        keep(proposal, changed(proposal.document, summary="Jetzt da."))
        client, address = as_user(cast.editor), reverse("desk:project", args=[draft.pk])
        page = parsed(client.get(address))
        places = {each.get("value") for each in page.iter("button") if each.get("name") == "ort"}
        assert "steckbrief#id_state" in places
        assert "steckbrief#id_summary" not in places  # it is there, though in no draft yet
        answer = client.post(reverse("desk:begin", args=[draft.pk]), {"ort": "steckbrief#id_state"})
        assert answer["Location"].endswith("/bearbeiten/steckbrief/#id_state")
        preview = client.get(reverse("public:proposal-preview", args=[proposal.pk]))
        assert "noch nicht erfasst" in text_of(preview)
        assert "Es fehlt noch" in text_of(preview)

    def test_what_waits_for_its_release_offers_no_field(self, cast, as_user):
        draft = make_project(
            lead=cast.holzminden, publication=Publication.DRAFT, districts=[make_district()]
        )
        hand_in(draft, by=cast.editor)
        page = parsed(as_user(cast.editor).get(reverse("desk:project", args=[draft.pk])))
        assert not [each for each in page.iter("button") if each.get("name") == "ort"]


class TestWhatACitationIsFor:
    def test_rows_without_a_name_are_called_by_what_they_point_at(self, cast, project):
        project.participations.create(
            organisation=make_organisation("Stadt Dassel"), role="partner"
        )
        hidden = make_project("Geheim", publication=Publication.DRAFT)
        Relation.objects.create(project=project, kind="part_of", target=hidden)
        document = document_of(project)
        choices = Choices(cast.editor, project, document)
        labels = {label for _, label in citable(document, choices.pointed_at)}
        assert "Beteiligung: Stadt Dassel: Rolle" in labels
        assert not any("Geheim" in label for label in labels)
        assert not any(label.startswith("Beteiligung: Nr.") for label in labels)

    def test_a_reviewer_reads_which_row_it_supports(self, cast, project):
        before = document_of(project)
        partner = project.participations.create(
            organisation=make_organisation("Stadt Dassel"), role="partner"
        )
        cite(partner, field="role")
        told = [each for each in changes(before, document_of(project)) if each.part == "citations"]
        [sentence] = [field.new for each in told for field in each.facts][:1]
        assert "Beteiligung „Stadt Dassel“: Rolle" in sentence
