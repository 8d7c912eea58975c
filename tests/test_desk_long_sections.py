"""Sections with many rows: all that the desk allows can be kept, and more is told, not lost."""

import pytest
from django.conf import settings as site
from django.urls import reverse

from desk import section_checks
from desk.form_classes import form_class
from desk.row_limits import MOST_FIELDS_OF_A_ROW, MOST_ROWS_OF_A_SECTION
from desk.sections import SECTIONS
from projects.models import Proposal
from tests.builders import make_project
from tests.desk_forms import form_of, post_seen, send, text_of
from tests.markup import in_one_line

WITH_ROWS = [section for section in SECTIONS if section.part]
TOO_MANY = "Ein Abschnitt nimmt höchstens 3 Einträge auf"


def fields_of(section):
    return list(form_class(section.part, section.row_units).base_fields)


def new_rows(section, number, **values):
    """What a browser sends of so many new rows: every field of each, most of them empty."""
    keys = [f"neu-{n}" for n in range(1, number + 1)]
    sent = {f"{key}-{name}": values.get(name, "") for key in keys for name in fields_of(section)}
    titles = {f"{key}-title": f"Nummer {key}" for key in keys}
    return {"zeile": keys, "schritt": "sichern", **sent, **titles}


@pytest.fixture
def project(cast):
    return make_project("Lang", lead=cast.holzminden)


@pytest.fixture
def editor(cast, as_user, project):
    client = as_user(cast.editor)
    client.post(reverse("desk:begin", args=[project.pk]))
    return client


def address(project, name):
    return reverse("desk:section", args=[project.pk, name])


def work():
    return Proposal.objects.get(step="working")


@pytest.mark.parametrize("section", WITH_ROWS, ids=lambda section: section.name)
def test_no_row_has_more_fields_than_the_limit_of_a_request_counts_with(section):
    asked_of_each = ["zeile", "weg"]
    assert len(fields_of(section) + asked_of_each) <= MOST_FIELDS_OF_A_ROW


def test_the_limit_of_a_request_is_a_limit_all_the_same(editor, project):
    data = {f"x{number}": "" for number in range(site.DATA_UPLOAD_MAX_NUMBER_FIELDS + 1)}
    assert editor.post(address(project, "aktivitaeten"), data).status_code == 400


def test_as_many_activities_as_are_allowed_are_kept(editor, project):
    [section] = [each for each in SECTIONS if each.name == "aktivitaeten"]
    data = new_rows(section, MOST_ROWS_OF_A_SECTION, kind="event", description="Wörter " * 1200)
    assert post_seen(editor, address(project, "aktivitaeten"), data).status_code == 302
    proposal = work()
    assert proposal.typed == {}
    assert len(proposal.document["rows"]["activities"]) == MOST_ROWS_OF_A_SECTION


class TestOneRowTooMany:
    @pytest.fixture(autouse=True)
    def three(self, monkeypatch):
        monkeypatch.setattr(section_checks, "MOST_ROWS_OF_A_SECTION", 3)

    @pytest.fixture
    def typed(self, editor, project):
        """The page after four milestones were sent where three are allowed."""
        [section] = [each for each in SECTIONS if each.name == "meilensteine"]
        here = address(project, "meilensteine")
        return editor.post(here, new_rows(section, 4), follow=True)

    def test_it_is_told_and_all_of_them_stay(self, typed):
        assert TOO_MANY in text_of(typed)
        shown = form_of(typed, "meilensteine/")
        assert [shown[f"neu-{n}-title"] for n in (1, 4)] == [["Nummer neu-1"], ["Nummer neu-4"]]
        assert work().document["rows"]["milestones"] == {}

    def test_the_background_says_that_something_is_to_be_done(self, typed, editor):
        answer = send(editor, typed, "meilensteine/", schritt="still")
        assert "noch nicht alles ist zu lesen" in in_one_line(answer.content.decode())

    def test_with_one_less_the_others_are_kept(self, typed, editor):
        answer = send(editor, typed, "meilensteine/", schritt="sichern", neu__2__weg="on")
        assert TOO_MANY not in text_of(answer)
        assert list(work().document["rows"]["milestones"]) == ["neu-1", "neu-3", "neu-4"]

    def test_a_section_that_is_longer_already_can_be_kept_and_shortened(self, project, editor):
        editor.post(reverse("desk:own-step", args=[project.pk, "verwerfen"]))
        for number in range(5):
            project.milestones.create(title=f"Ziel {number}", position=number)
        editor.post(reverse("desk:begin", args=[project.pk]))
        here = address(project, "meilensteine")
        shown = editor.get(here)
        first = form_of(shown, "meilensteine/")["zeile"][0]
        changes = {"schritt": "sichern", f"{first}-weg": "on"}
        answer = send(editor, shown, "meilensteine/", **changes)
        assert "Gesichert." in text_of(answer)
        assert len(work().document["rows"]["milestones"]) == 4
