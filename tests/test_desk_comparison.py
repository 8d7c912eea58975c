"""What a reviewer and an editor read of a change: one sentence, the order, and what it moves."""

import pytest
from django.urls import reverse

from desk.choices import Choices, citable
from desk.effects import ELSEWHERE, effects_of
from desk.summary import summary_of
from evidence.values.dates import FlexDate
from projects.models import Relation
from projects.publication import Publication
from projects.release.first_publication import hand_in
from projects.release.open_work import working_copy
from projects.snapshot import changes, document_of, nothing
from projects.snapshot.shape import LINKS, ROWS, units
from tests.builders import cite, make_district, make_organisation, make_project
from tests.desk_forms import parsed, text_of
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
        assert effects_of(before, before) == []
        assert effects_of(before, changed(before, notes="Neu.")) == []
        told = effects_of(before, changed(before, end_edtf="2021"))
        assert told == ["Mit betroffen: die Projekte im Zeitverlauf.", "Summen bleiben gleich."]
        county = {**before, "links": {**before["links"], "districts": [make_district().pk]}}
        [told] = effects_of(before, county)
        assert told == "Mit betroffen: Seiten und Summen der Landkreise."

    def test_what_is_digital_and_what_reaches_beyond_the_region_move_sums(self, project):
        before = document_of(project)
        [told] = effects_of(before, changed(before, relevance="context"))
        assert told == "Mit betroffen: Zahl und Summen der Digitalprojekte."
        [told] = effects_of(before, with_row(before, "places", "neu-1", {"name": "Göttingen"}))
        assert "nur hier" in told


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
