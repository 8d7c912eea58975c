"""Creating and editing at the desk, without JavaScript: nothing is lost, nothing is public yet."""

from datetime import date

import pytest
from django.urls import reverse

from desk.sections import BY_NAME, SECTIONS
from evidence.models import Source
from evidence.values.dates import FlexDate
from projects.models import Activity, Milestone, Project, Proposal, Relation
from projects.publication import Publication
from tests.builders import (
    cite,
    make_district,
    make_field,
    make_municipality,
    make_organisation,
    make_project,
    make_source,
)
from tests.desk_forms import beside, form_of, send, text_of
from tests.files import make_document, make_photo
from tests.markup import in_one_line


@pytest.fixture
def project(cast):
    project = make_project(
        "Glasfaser für alle",
        lead=cast.holzminden,
        districts=[make_district()],
        fields=[make_field()],
    )
    project.start = FlexDate("2019-12-04", wording="4. Dezember 2019")
    project.save()
    project.aliases.create(name="Glasfaser 2020")
    project.phases.create(name="Phase 1", start=FlexDate("2020"))
    project.places.create(name="Höxter")
    milestone = Milestone.objects.create(project=project, title="Spatenstich", due=FlexDate("2020"))
    Activity.objects.create(project=project, title="Reallabor", kind="living_lab")
    Relation.objects.create(project=project, kind="builds_on", external_name="Vorgänger")
    cite(project, field="start")
    cite(milestone)
    make_photo(project, cast.editor, caption="Spatenstich", valid_until=date(2099, 12, 31))
    make_document(project, cast.editor, day=FlexDate("2021-23"))
    return project


@pytest.fixture
def editor(cast, as_user):
    return as_user(cast.editor)


@pytest.fixture
def section(project, editor):
    """A function that opens a section of the project in the editor's working copy."""
    editor.post(reverse("desk:begin", args=[project.pk]))
    return lambda name: editor.get(reverse("desk:section", args=[project.pk, name]))


def work():
    return Proposal.objects.get(step="working")


def save(client, answer, **changes):
    return send(
        client,
        answer,
        "bearbeiten/" + answer.request["PATH_INFO"].split("/")[-2] + "/",
        schritt="sichern",
        **changes,
    )


@pytest.mark.parametrize("name", [each.name for each in SECTIONS])
def test_a_section_sent_back_untouched_changes_nothing(editor, section, name):
    answer = save(editor, section(name))
    assert answer.status_code == 200
    assert "Gesichert" in text_of(answer)
    proposal = work()
    assert (proposal.document, proposal.typed) == (proposal.base, {})


def test_line_ends_as_browsers_send_them_change_nothing(project, editor, section):
    project.summary = "Erste Zeile\nZweite Zeile"
    project.save()
    project.activities.update(description="Erstens\nZweitens")
    editor.post(reverse("desk:own-step", args=[project.pk, "verwerfen"]))
    editor.post(reverse("desk:begin", args=[project.pk]))
    for name in ("steckbrief", "aktivitaeten"):
        form = form_of(section(name), f"{name}/")
        as_sent = {key: [v.replace("\n", "\r\n") for v in values] for key, values in form.items()}
        assert as_sent != form
        editor.post(reverse("desk:section", args=[project.pk, name]), as_sent)
        assert (work().document, work().typed) == (work().base, {})


def test_dates_are_read_as_people_type_them(project, editor, section):
    answer = save(editor, section("zeit"), start_edtf="Herbst 2021", end_edtf="um 2023")
    assert "Liest sich: Herbst 2021" in text_of(answer)
    assert work().document["project"]["start_edtf"] == "2021-23"
    assert work().document["project"]["end_edtf"] == "2023~"
    project.refresh_from_db()
    assert project.start.edtf == "2019-12-04", "nothing is published by typing"


def test_what_cannot_be_read_stays_as_typed_with_its_message(editor, section):
    typed = "irgendwann im Sommer"
    answer = save(editor, section("zeit"), start_edtf=typed, end_edtf="2022")
    assert form_of(answer, "zeit/")["start_edtf"] == [typed]
    assert form_of(answer, "zeit/")["end_edtf"] == ["2022"]
    assert "Bitte ein Datum wie 04.12.2019" in text_of(answer)
    assert "noch zu prüfen" in text_of(section("steckbrief"))
    repaired = save(editor, section("zeit"), start_edtf="Sommer 2021")
    assert "Bitte ein Datum" not in text_of(repaired)
    assert work().document["project"]["start_edtf"] == "2021-22"


def test_an_end_before_the_beginning_is_told_beside_the_end(editor, section):
    """Also for plans and phases; a date that cannot be read says only that."""
    answer = save(editor, section("zeit"), start_edtf="2022", end_edtf="2021")
    assert beside(answer, "end_edtf") == ["Das Ende liegt vor dem Beginn."]
    answer = save(editor, section("zeit"), start_edtf="bald", end_edtf="2021")
    assert beside(answer, "end_edtf") == []
    answer = save(editor, section("zeit"), start_edtf="", planned_start_edtf="Herbst 2022")
    answer = save(editor, answer, planned_end_edtf="Sommer 2022")
    assert beside(answer, "planned_end_edtf") == [
        "Das geplante Ende liegt vor dem geplanten Beginn."
    ]
    answer = save(editor, answer, planned_end_edtf="2022")
    assert beside(answer, "planned_end_edtf") == []
    answer = send(editor, answer, "zeit/", schritt="zeile")
    phase = {"neu__1__name": "Aufbau", "neu__1__start_edtf": "2022", "neu__1__end_edtf": "2021"}
    assert beside(save(editor, answer, **phase), "neu-1-end_edtf") == [
        "Das Ende liegt vor dem Beginn."
    ]


def test_amounts_are_read_as_people_type_them(editor, section):
    answer = section("ausgaben")
    save(editor, answer, total_expenditure_qualifier="exact", total_expenditure_min="137.310,00 €")
    assert work().document["project"]["total_expenditure_max"] == "137310.00"
    answer = save(editor, section("ausgaben"), total_expenditure_min="137,310.00")
    assert "nicht eindeutig" in text_of(answer)


def test_marks_are_kept_beside_the_euros_that_they_are(editor, section):
    save(editor, section("ausgaben"), total_expenditure_min="bis zu 400.000 DM")
    kept = work().document["project"]
    assert kept["total_expenditure_max"] == "204516.75"
    assert kept["total_expenditure_stated"] == "bis zu 400.000 DM"
    assert kept["total_expenditure_basis"] == "derived"
    answer = save(editor, section("ausgaben"), total_expenditure_min="200.000")
    assert "„bis zu 400.000 DM“ sind bis zu 204.516,75 €." in text_of(answer)
    save(editor, section("ausgaben"), total_expenditure_min="5", total_expenditure_stated="")
    assert work().document["project"]["total_expenditure_max"] == "5.00"


def test_the_summary_of_errors_says_which_amount_and_which_row(editor, section):
    amounts = save(
        editor, section("ausgaben"), total_expenditure_min="viel", own_contribution_min="wenig"
    )
    told = text_of(amounts).partition("ist gesichert.")[2].partition("Gesamtausgaben genau")[0]
    assert "Gesamtausgaben: Euro: „viel“" in told
    assert "Eigenanteil: Euro: „wenig“" in told
    answer = send(editor, section("zeit"), "zeit/", schritt="zeile")
    dates = save(editor, answer, neu__1__name="Aufbau", neu__1__start_edtf="bald")
    assert "Aufbau: Beginn: Bitte ein Datum" in text_of(dates)


def test_nothing_is_cited_for_the_address_of_a_page(editor, section):
    answer = send(editor, section("belege"), "belege/", schritt="zeile")
    assert "project//title" in answer.content.decode()
    assert "project//slug" not in answer.content.decode()


def test_rows_are_added_changed_and_removed(editor, section):
    answer = send(editor, section("meilensteine"), "meilensteine/", schritt="zeile")
    assert answer.redirect_chain[-1][0].endswith("?neu=1#neu")
    save(editor, answer, neu__1__title="Inbetriebnahme", neu__1__due_edtf="4. Quartal 2022")
    rows = work().document["rows"]["milestones"]
    assert rows["neu-1"]["due_edtf"] == "2022-36"
    assert rows["neu-1"]["position"] == 1
    [old] = [key for key in rows if key != "neu-1"]
    answer = section("meilensteine")
    save(editor, answer, **{f"{old}-weg": "on", "neu-1-title": "Betrieb"})
    proposal = work()
    assert [row["title"] for row in proposal.document["rows"]["milestones"].values()] == ["Betrieb"]
    assert all(c["part"] == "project" for c in proposal.document["citations"].values())


def test_an_empty_new_row_is_no_row(editor, section):
    answer = send(editor, section("beteiligte"), "beteiligte/", schritt="zeile")
    save(editor, answer)
    assert work().document == work().base


def test_a_new_organisation_begins_as_a_partner(editor, section):
    answer = send(editor, section("beteiligte"), "beteiligte/", schritt="zeile")
    partner = make_organisation("Stadt Polle")
    assert form_of(answer, "beteiligte/")["neu-1-role"] == ["partner"]
    answer = send(editor, section("beteiligte"), "beteiligte/", schritt="zeile")
    save(editor, answer, **{"neu-1-organisation": str(partner.pk)})
    row = work().document["rows"]["participations"]["neu-1"]
    assert (row["organisation_id"], row["role"]) == (partner.pk, "partner")


def test_a_second_lead_is_refused_beside_its_row(editor, section, cast):
    answer = send(editor, section("beteiligte"), "beteiligte/", schritt="zeile")
    answer = save(editor, answer, neu__1__organisation=str(cast.schaumburg.pk), neu__1__role="lead")
    assert "nur eine federführende Stelle" in text_of(answer)
    assert work().typed["beteiligte"]["neu-1-organisation"] == [str(cast.schaumburg.pk)]


def test_a_name_twice_is_refused(editor, section):
    answer = send(editor, section("steckbrief"), "steckbrief/", schritt="zeile")
    answer = save(editor, answer, neu__1__name="Glasfaser 2020")
    assert "steht schon in einer anderen Zeile" in text_of(answer)
    assert "#id_neu-1-" in answer.content.decode().split('role="alert"')[1].split("</ul>")[0]


def test_a_citation_is_added_for_a_value_of_a_row(editor, section):
    source = make_source("Neuer Artikel")
    answer = send(editor, section("belege"), "belege/", schritt="zeile")
    key = next(iter(work().document["rows"]["milestones"]))
    save(editor, answer, neu__1__source=str(source.pk), neu__1__about=f"milestones/{key}/")
    new = work().document["citations"]["neu-1"]
    assert (new["part"], new["row"], new["source_id"]) == ("milestones", key, source.pk)


def test_a_source_that_is_missing_is_added_on_the_way(editor, section):
    answer = send(editor, section("belege"), "belege/", schritt="quelle")
    answer = send(editor, answer, title="Neue Vorlage", publisher="Kreistag", published_edtf="2024")
    assert answer.redirect_chain[-1][0].endswith("#neu")
    source = Source.objects.get(title="Neue Vorlage")
    new = next(name for name in form_of(answer, "belege/") if name.startswith("neu-"))
    key = new.rpartition("-")[0]
    assert form_of(answer, "belege/")[f"{key}-source"] == [str(source.pk)], "it is chosen already"
    save(editor, answer, **{f"{key.replace('-', '__')}__about": "project//title"})
    assert source.pk in {row["source_id"] for row in work().document["citations"].values()}


@pytest.mark.parametrize("chosen", ["", "0", "999999999999999999999", "x' or 1=1", "\x00"])
def test_a_source_in_the_address_that_is_none_chooses_nothing(project, editor, section, chosen):
    section("belege")
    page = reverse("desk:section", args=[project.pk, "belege"])
    answer = editor.get(page, {"neu": "1", "quelle": chosen})
    sources = [v for name, v in form_of(answer, "belege/").items() if name.endswith("-source")]
    assert sources == [[""]]


def test_links_are_chosen_by_check_boxes(project, editor, section):
    other = make_district("Schaumburg")
    answer = section("orte")
    chosen = form_of(answer, "orte/")["districts"]
    save(editor, answer, districts=[*chosen, str(other.pk)])
    assert other.pk in work().document["links"]["districts"]
    save(editor, section("orte"), districts=["999999"])
    assert "orte" in work().typed


def test_land_without_a_municipality_is_not_lost_with_another_change(project, editor, section):
    district = make_district()
    forest = make_municipality(district, "Solling", is_unincorporated=True)
    make_municipality(district, "Elfas", is_unincorporated=True)
    project.municipalities.add(forest)
    editor.post(reverse("desk:begin", args=[project.pk]))
    answer = save(editor, section("orte"), districts_note="Auch im Wald")
    assert "Solling (gemeindefreies Gebiet)" in text_of(answer)
    assert "Elfas" not in text_of(answer), "offered only where it is linked"
    assert work().document["links"]["municipalities"] == [forest.pk]


def test_a_public_project_cannot_lose_its_summary(editor, section):
    answer = save(editor, section("steckbrief"), summary="")
    assert "Zum Veröffentlichen fehlt die Zusammenfassung" in text_of(answer)


def test_relations_to_drafts_of_others_are_neither_shown_nor_lost(project, cast, editor, section):
    hidden = make_project("Geheimplan", lead=cast.schaumburg, publication=Publication.DRAFT)
    Relation.objects.create(project=project, kind="part_of", target=hidden)
    editor.post(reverse("desk:own-step", args=[project.pk, "verwerfen"]))
    editor.post(reverse("desk:begin", args=[project.pk]))
    answer = save(editor, section("herkunft"))
    assert "Geheimplan" not in answer.content.decode()
    assert work().document == work().base
    assert len(work().document["rows"]["relations"]) == 2
    for page in ("desk:project", "desk:history"):
        assert "Geheimplan" not in editor.get(reverse(page, args=[project.pk])).content.decode()


def test_typing_is_kept_in_the_background(editor, project, section):
    section("zeit")
    url = reverse("desk:section", args=[project.pk, "zeit"])
    data = form_of(section("zeit"), "zeit/") | {"start_edtf": "2020", "schritt": "still"}
    answer = editor.post(url, data)
    assert answer.content.decode().startswith("Zuletzt gesichert um")
    assert work().document["project"]["start_edtf"] == "2020"
    answer = editor.post(url, data | {"start_edtf": "bald"})
    assert "noch nicht alles ist zu lesen" in in_one_line(answer.content.decode())
    assert work().typed["zeit"]["start_edtf"] == ["bald"]


def test_what_was_handed_in_is_not_typed_over(editor, project, section):
    answer = section("zeit")
    save(editor, answer, start_edtf="2020")
    send(editor, editor.get(reverse("desk:project", args=[project.pk])), "abschliessen/")
    late = save(editor, answer, start_edtf="1999")
    assert "Bitte erst" in text_of(late)
    assert Proposal.objects.get().document["project"]["start_edtf"] == "2020"


def test_a_project_is_created_edited_and_saved_as_a_draft(cast, editor):
    answer = editor.get(reverse("desk:create"))
    answer = send(editor, answer, title="Neues Rathaus-Terminal", relevance="core")
    project = Project.objects.get()
    assert (project.publication, project.slug) == ("draft", "neues-rathaus-terminal")
    assert project.participations.get().organisation == cast.holzminden
    send(editor, answer, "steckbrief/", summary="Ein Terminal.", schritt="fertig")
    send(editor, editor.get(reverse("desk:project", args=[project.pk])), "abschliessen/")
    project.refresh_from_db()
    assert project.summary == "Ein Terminal."
    assert project.publication == Publication.DRAFT


def test_a_project_is_only_begun_for_an_organisation_of_ones_own(cast, editor):
    answer = editor.get(reverse("desk:create"))
    data = form_of(answer) | {"title": "Fremd", "relevance": "core", "lead": cast.schaumburg.pk}
    assert editor.post(reverse("desk:create"), data).status_code == 200
    assert not Project.objects.exists()


def test_a_date_says_how_it_will_read(editor):
    url = reverse("desk:date-preview")
    assert "Liest sich: Herbst 2021" in editor.get(url, {"x": "Herbst 2021"}).content.decode()
    assert "Bitte ein Datum" in editor.get(url, {"x": "<b>bald"}).content.decode()
    assert editor.get(url).content.decode().strip() == ""


def test_a_foreign_source_address_leads_nowhere_else(editor):
    page = editor.get(reverse("desk:new-source"), {"weiter": "https://boese.example/"})
    assert "boese.example" not in page.content.decode()


@pytest.mark.parametrize("name", ["organisation", "target"])
def test_choices_hold_nothing_a_person_may_not_see(cast, editor, section, name):
    make_project("Geheimplan", lead=cast.schaumburg, publication=Publication.DRAFT)
    make_organisation("Stadt Bodenwerder")
    page = section("herkunft" if name == "target" else "beteiligte").content.decode()
    assert "Geheimplan" not in page


def test_what_was_no_choice_is_refused_when_it_is_sent_all_the_same(cast, editor, section):
    hidden = make_project("Geheimplan", lead=cast.schaumburg, publication=Publication.DRAFT)
    answer = send(editor, section("herkunft"), "herkunft/", schritt="zeile")
    sent = {"neu__1__kind": "part_of", "neu__1__target": str(hidden.pk)}
    answer = save(editor, answer, **sent)
    assert "Bitte prüfen Sie Ihre Eingaben" in text_of(answer)
    assert "Geheimplan" not in answer.content.decode()
    assert work().document == work().base


class TestTwoTabsOfOnePerson:
    def test_the_later_one_does_not_overwrite_the_other_unseen(self, section, editor):
        first, second = section("steckbrief"), section("steckbrief")
        send(editor, first, schritt="sichern", title="Aus dem ersten")
        asked = send(editor, second, schritt="sichern", title="Aus dem zweiten", notes="Mein Satz")
        assert asked.status_code == 409
        assert "aus einem anderen Tab" in text_of(asked)
        assert "Aus dem zweiten" in asked.content.decode()
        assert "Mein Satz" in asked.content.decode()
        assert "data-hx-post" not in asked.content.decode(), "nothing is kept by itself now"
        assert work().document["project"]["title"] == "Aus dem ersten"
        send(editor, asked, schritt="sichern")
        assert work().document["project"]["title"] == "Aus dem zweiten"
        assert work().document["project"]["notes"] == "Mein Satz"

    @pytest.mark.parametrize("name", BY_NAME)
    def test_a_page_that_does_not_say_what_it_was_opened_on_keeps_nothing(
        self, section, editor, name
    ):
        shown, before = section(name), work().document
        sent = form_of(shown, f"{name}/") | {"schritt": "sichern", "title": "Aus dem Nichts"}
        sent |= {"neu-1-title": "Zeile", "zeile": ["neu-1"]}
        for field in ("gesehen", "tab"):
            del sent[field]
        assert editor.post(shown.request["PATH_INFO"], sent).status_code == 409
        assert work().document == before

    def test_new_rows_of_both_do_not_become_one(self, section, editor):
        first, second = section("meilensteine"), section("meilensteine")
        row = {"zeile": ["neu-1"], "neu-1-due_basis": "stated", "neu-1-met_basis": "stated"}
        send(editor, first, schritt="sichern", **row, **{"neu-1-title": "Erster"})
        answer = send(editor, second, schritt="sichern", **row, **{"neu-1-title": "Zweiter"})
        assert answer.status_code == 409
        titles = [each["title"] for each in work().document["rows"]["milestones"].values()]
        assert "Erster" in titles and "Zweiter" not in titles

    def test_a_section_without_rows_is_asked_about_as_well(self, project, section, editor):
        first, second = section("aktuelles"), section("aktuelles")
        send(editor, first, schritt="sichern", **{"zeile": ["neu-1"], "neu-1-title": "Erste"})
        assert send(editor, second, schritt="sichern").status_code == 409
        [row] = work().document["rows"]["news"].values()
        assert row["title"] == "Erste"

    def test_autosave_says_that_it_kept_nothing(self, section, editor):
        first, second = section("steckbrief"), section("steckbrief")
        send(editor, first, schritt="sichern", title="Aus dem ersten")
        answer = send(editor, second, schritt="still", title="Aus dem zweiten")
        assert (answer.status_code, answer["X-Kept"]) == (200, "no")
        assert "Nicht gesichert" in answer.content.decode()
        assert work().document["project"]["title"] == "Aus dem ersten"

    def test_one_tab_keeps_as_often_as_it_likes(self, section, editor):
        shown = section("steckbrief")
        for title in ("A", "AB", "ABC"):
            assert "X-Kept" not in send(editor, shown, schritt="still", title=title)
        assert send(editor, shown, schritt="sichern", title="ABCD").status_code == 200
        assert work().document["project"]["title"] == "ABCD"

    @pytest.mark.parametrize("title", ["A", "Ein Satz mehr"])
    def test_what_was_sent_earlier_and_arrives_later_replaces_nothing(self, section, editor, title):
        """The browser gives it up when the form is sent; the server may have begun with it."""
        shown = section("steckbrief")
        send(editor, shown, schritt="sichern", nummer="11", title="Ein Satz")
        late = send(editor, shown, schritt="still", nummer="9", title=title)
        assert late["X-Kept"] == "no"
        assert work().document["project"]["title"] == "Ein Satz"
        send(editor, shown, schritt="still", nummer="12", title="Ein Satz, später")
        assert work().document["project"]["title"] == "Ein Satz, später"

    def test_also_where_the_words_are_again_what_the_page_began_with(self, section, editor):
        shown = section("steckbrief")
        begun_with = work().document["project"]["title"]
        send(editor, shown, schritt="still", nummer="3", title=begun_with)
        assert send(editor, shown, schritt="still", nummer="2", title="Früher")["X-Kept"] == "no"
        assert work().document["project"]["title"] == begun_with

    @pytest.mark.parametrize("number", ["", "-1", "²", "1e3", "9" * 5000, "/", "\x00"])
    def test_a_number_that_is_none_counts_as_the_first(self, section, editor, number):
        shown = section("steckbrief")
        for title in ("A", "AB"):
            send(editor, shown, schritt="still", nummer=number, tab="a/b/c", title=title)
        assert work().document["project"]["title"] == "AB"

    def test_two_sections_are_not_in_each_others_way(self, section, editor):
        first, second = section("steckbrief"), section("zeit")
        send(editor, first, schritt="sichern", title="Neu")
        assert send(editor, second, schritt="sichern", end_edtf="2031").status_code == 200
        assert work().document["project"]["title"] == "Neu"
        assert work().document["project"]["end_edtf"] == "2031"
