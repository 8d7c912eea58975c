"""What others publish while somebody types: nothing typed is lost, nothing of theirs is undone."""

import copy

import pytest
from django.urls import reverse

from evidence.values.dates import FlexDate
from projects.models import Project, Proposal
from projects.release.open_work import working_copy
from projects.release.proposals import accept, submit
from tests.builders import make_district, make_project
from tests.desk_forms import form_of, send, text_of
from tests.proposing import keep


@pytest.fixture
def project(cast):
    project = make_project("Glasfaser", lead=cast.holzminden, end=FlexDate("2026"))
    project.phases.create(name="Aufbau", start=FlexDate("2020"))
    return project


@pytest.fixture
def editor(cast, as_user):
    return as_user(cast.editor)


@pytest.fixture
def section(project, editor):
    """A function that opens a section of the project in the editor's working copy."""
    editor.post(reverse("desk:begin", args=[project.pk]))
    return lambda name: editor.get(reverse("desk:section", args=[project.pk, name]))


@pytest.fixture
def others_publish(project, cast):
    """A function that publishes what it does to a document of the project."""

    def publish(change):
        proposal = working_copy(project, by=cast.coordinator)
        document = copy.deepcopy(proposal.document)
        change(document)
        keep(proposal, document)
        submit(proposal, by=cast.coordinator)
        accept(proposal, by=cast.reviewer)

    return publish


def go_on(editor, project):
    return editor.post(reverse("desk:begin", args=[project.pk]))


def work():
    return Proposal.objects.get(step="working")


def test_raw_texts_do_not_bring_back_what_others_changed(project, editor, section, others_publish):
    send(editor, section("zeit"), schritt="sichern", start_edtf="bald")
    others_publish(lambda document: document["project"].update(end_edtf="2031"))
    go_on(editor, project)
    shown = section("zeit")
    assert form_of(shown, "zeit/")["start_edtf"] == ["bald"], "nothing typed is lost"
    assert form_of(shown, "zeit/")["end_edtf"] == ["2031"]
    send(editor, shown, schritt="sichern", start_edtf="2021")
    kept = work().document["project"]
    assert (kept["start_edtf"], kept["end_edtf"]) == ("2021", "2031")


def test_raw_texts_of_a_row_do_not_either(project, editor, section, others_publish):
    phase = str(project.phases.get().pk)
    send(editor, section("zeit"), schritt="sichern", **{f"{phase}__end_edtf": "bald"})
    others_publish(
        lambda document: document["rows"]["phases"][phase].update(name="Ausbau", start_edtf="2022")
    )
    go_on(editor, project)
    answer = send(editor, section("zeit"), schritt="sichern", **{f"{phase}__end_edtf": "2024"})
    assert "Bitte ein Datum" not in text_of(answer)
    row = work().document["rows"]["phases"][phase]
    assert (row["name"], row["start_edtf"], row["end_edtf"]) == ("Ausbau", "2022", "2024")


def test_raw_texts_do_not_take_away_what_others_ticked(project, editor, section, others_publish):
    district = make_district()
    send(editor, section("orte"), schritt="sichern", districts_note="zu lang " * 50)
    assert "orte" in work().typed
    others_publish(lambda document: document["links"].update(districts=[district.pk]))
    go_on(editor, project)
    shown = form_of(section("orte"), "orte/")
    assert shown["districts"] == [str(district.pk)]
    assert shown["districts_note"] == ["zu lang " * 50]


def test_a_page_that_is_still_open_asks_before_it_undoes_theirs(
    project, editor, section, others_publish
):
    page = section("zeit")
    still = {"schritt": "still", "start_edtf": "2020"}
    assert "Zuletzt gesichert" in text_of(send(editor, page, **still))
    others_publish(lambda document: document["project"].update(end_edtf="2031"))
    go_on(editor, project)
    answer = send(editor, page, schritt="still", start_edtf="2021")
    assert answer["X-Kept"] == "no"
    assert send(editor, page, schritt="sichern", start_edtf="2021").status_code == 409
    assert work().document["project"]["end_edtf"] == "2031"


def test_a_page_of_another_section_goes_on(project, editor, section, others_publish):
    page = section("steckbrief")
    send(editor, page, schritt="still", summary="Eins.")
    others_publish(lambda document: document["project"].update(end_edtf="2031"))
    go_on(editor, project)
    assert not send(editor, page, schritt="still", summary="Zwei.").has_header("X-Kept")
    assert work().document["project"]["summary"] == "Zwei."


def test_a_page_from_before_the_handing_in_asks_as_well(project, editor, section, others_publish):
    page = section("zeit")
    send(editor, page, schritt="still", start_edtf="2020")
    others_publish(lambda document: document["project"].update(end_edtf="2031"))
    editor.post(reverse("desk:own-step", args=[project.pk, "abschliessen"]))
    editor.post(reverse("desk:own-step", args=[project.pk, "zurueckholen"]))
    assert send(editor, page, schritt="sichern", start_edtf="2021").status_code == 409
    assert work().document["project"]["end_edtf"] == "2031"
    assert Project.objects.get().end == FlexDate("2031")
