"""How far a project is stands with who said so and when; who changes it is asked for that."""

import pytest
from django.urls import reverse

from evidence.values.dates import FlexDate
from projects.models import Proposal
from tests.builders import cite, make_project, make_source
from tests.desk_forms import links_of, send, text_of


@pytest.fixture
def project(cast):
    return make_project("Glasfaser", slug="glasfaser", lead=cast.holzminden, state="running")


@pytest.fixture
def editor(cast, as_user, project):
    editor = as_user(cast.editor)
    editor.post(reverse("desk:begin", args=[project.pk]))
    return editor


def profile(editor, project, **changes):
    page = editor.get(reverse("desk:section", args=[project.pk, "steckbrief"]))
    return send(editor, page, "bearbeiten/steckbrief/", **changes)


def test_the_newest_source_of_the_state_stands_beside_it(client, project):
    page = text_of(client.get("/projekte/glasfaser/"))
    assert "laut" not in page
    for publisher, day in (("Die Harke", "2016"), ("NDR", "2024-05-03"), ("Amt", "2020")):
        cite(project, make_source(publisher=publisher, published=FlexDate(day)), field="state")
    page = text_of(client.get("/projekte/glasfaser/"))
    assert "laut NDR, 3. Mai 2024" in page
    project.state = "implemented"
    project.save()
    page = text_of(client.get("/projekte/glasfaser/"))
    assert "laut" not in page
    assert "Umgesetzt ohne Beleg" in page


def test_an_undated_source_says_so(client, project):
    cite(project, make_source(publisher="Amt"), field="state")
    assert "laut Amt, ohne Datum" in text_of(client.get("/projekte/glasfaser/"))


@pytest.mark.parametrize(("step", "onward"), [("weiter", "bearbeiten/seiten/"), ("fertig", "")])
def test_who_changes_the_state_is_asked_for_its_source(editor, project, step, onward):
    asked = profile(editor, project, schritt=step, state="implemented")
    assert "Beleg für „Stand“" in text_of(asked)
    assert "Die Angabe: Umgesetzt" in text_of(asked)
    assert "Woher wissen wir das, und von wann ist es?" in text_of(asked)
    here = reverse("desk:project", args=[project.pk])
    assert links_of(asked, "Ohne Beleg weiter") == [f"{here}{onward}"]
    named = {"neu-title": "Fertig", "neu-publisher": "NDR", "neu-published_edtf": "3.5.2024"}
    send(editor, asked, asked.request["QUERY_STRING"], quotation="ist fertig", **named)
    document = Proposal.objects.get().document
    [citation] = document["citations"].values()
    assert citation["vouches_for"] == document["project"]["state"] == "implemented"


def test_who_leaves_the_state_or_knows_nothing_of_it_is_not_asked(editor, project):
    for changes in ({"title": "Netz"}, {"state": "unknown"}):
        answer = profile(editor, project, schritt="weiter", **changes)
        assert "Seiten im Netz" in text_of(answer)
        assert "Beleg für" not in text_of(answer)


def test_an_earlier_source_is_asked_about_first(editor, project, cast, as_user):
    other = make_project("Rufbus", lead=cast.holzminden, state="running")
    cite(other, make_source("Los geht es"), field="state")
    editor.post(reverse("desk:begin", args=[other.pk]))
    asked = profile(editor, other, schritt="weiter", state="implemented")
    assert "Was sagt die Quelle?" in text_of(asked)
