"""Between the sections of the work: choosing one keeps this one, and each says how far it is."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse

from desk.completeness import FACTS
from desk.section_state import PLACE_OF_FACT, section_of_fact, states_of
from desk.sections import SECTIONS
from evidence.values.dates import FlexDate
from projects.models import Proposal
from projects.release.open_work import working_copy
from tests.builders import make_project
from tests.desk_forms import form_of, parsed
from tests.proposing import keep


@pytest.fixture
def project(cast):
    return make_project("Glasfaser", lead=cast.holzminden, end=FlexDate("2020"))


@pytest.fixture
def editor(cast, as_user, project):
    client = as_user(cast.editor)
    client.post(reverse("desk:begin", args=[project.pk]))
    return client


def at(project, name="steckbrief"):
    return reverse("desk:section", args=[project.pk, name])


def choose(client, project, name, **changes):
    """Press the button of another section, as a browser without JavaScript."""
    form = form_of(client.get(at(project))) | {"schritt": f"abschnitt/{name}"}
    return client.post(at(project), form | changes)


def test_every_other_section_is_a_button_of_the_form(editor, project):
    page = parsed(editor.get(at(project)))
    buttons = [each for each in page.iter("button") if each.get("form") == "bearbeiten"]
    steps = [each.get("value") for each in buttons]
    others = [f"abschnitt/{each.name}" for each in SECTIONS if each.name != "steckbrief"]
    assert steps == ["sichern", *others, "fertig"]
    assert [each for each in page.iter("form") if each.get("id") == "bearbeiten"]


def test_choosing_a_section_keeps_this_one(editor, project):
    answer = choose(editor, project, "zeit", title="Glasfaser neu")
    assert answer["Location"] == f"{at(project, 'zeit')}#abschnitt"
    assert Proposal.objects.get().document["project"]["title"] == "Glasfaser neu"


def test_what_cannot_be_read_goes_along_as_it_was_typed(editor, project):
    answer = choose(editor, project, "zeit", title="")
    assert answer["Location"] == f"{at(project, 'zeit')}#abschnitt"
    assert Proposal.objects.get().typed["steckbrief"]["title"] == [""]
    assert "noch zu prüfen" in editor.get(at(project, "zeit")).content.decode()


@pytest.mark.parametrize("name", ["", "nirgends", "../x", "zeit/"])
def test_a_section_that_is_none_leads_nowhere(editor, project, name):
    assert choose(editor, project, name)["Location"] == f"{at(project)}#abschnitt"


def test_the_project_is_the_title_and_its_section_takes_the_focus(editor, project):
    page = parsed(editor.get(at(project, "zeit")))
    [title] = page.iter("h1")
    assert "".join(title.itertext()).strip() == "Glasfaser"
    [section] = [each for each in page.iter("h2") if each.get("id") == "abschnitt"]
    assert section.get("tabindex") == "-1"
    assert "#abschnitt" in [each.get("href") for each in page.iter("a")]


class TestTheStateOfASection:
    def test_every_fact_that_counts_has_its_field(self, editor, project):
        assert set(PLACE_OF_FACT) == set(FACTS)
        for fact, place in PLACE_OF_FACT.items():
            page = parsed(editor.get(at(project, section_of_fact(fact))))
            assert any(each.get("id") == place.partition("#")[2] for each in page.iter()), fact

    def test_says_what_is_missing_and_what_was_changed(self, cast, project):
        proposal = working_copy(project, by=cast.editor)
        words = {each.section.name: each.words for each in states_of(proposal)}
        assert words["zeit"] == "fehlt: Beginn"
        assert words["beteiligte"] == "fehlt: weitere Beteiligte"
        assert (words["herkunft"], words["fotos"]) == ("", "")
        proposal.document["project"]["start_edtf"] = "2019"
        keep(proposal, proposal.document)
        words = {each.section.name: each.words for each in states_of(proposal)}
        assert words["zeit"] == "geändert"

    def test_what_is_there_and_was_there_is_filled(self, cast):
        told = {"start": FlexDate("2019"), "end": FlexDate("2020")}
        project = make_project(lead=cast.holzminden, **told)
        states = states_of(working_copy(project, by=cast.editor))
        assert {each.section.name: each.words for each in states}["zeit"] == "ausgefüllt"


def test_keeping_has_one_word_at_the_desk():
    """„Sichern“, also for a draft: „speichern“ beside it would be another thing."""
    base = Path(settings.BASE_DIR)
    files = [*base.glob("desk/**/*.py"), *base.glob("templates/desk/**/*.html")]
    files += [base / "static/js/desk.js", base / "static/js/session.js"]
    wrong = [
        file.name for file in files if re.search("speicher(n|t)", file.read_text("utf-8"), re.I)
    ]
    assert len(files) > 50 and not wrong
