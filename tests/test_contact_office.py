"""The Ansprechstelle of a project: an office that answers, with its address, and never a person."""

import pytest
from django.urls import reverse

from projects.models import Project, Proposal
from projects.release.open_work import working_copy
from projects.release.proposals import accept, submit
from public.search import find
from tests.builders import make_project
from tests.clients import finish_transaction_work
from tests.desk_forms import beside, send, text_of
from tests.proposing import keep

OFFICE, ADDRESS = "Stabsstelle Digitales", "digitales@landkreis.example"


@pytest.fixture
def project(cast):
    return make_project("Glasfaser", slug="glasfaser", lead=cast.holzminden)


def released(project, cast):
    proposal = working_copy(project, by=cast.editor)
    document = {**proposal.document}
    document["project"] = {
        **document["project"],
        "contact_office": OFFICE,
        "contact_address": ADDRESS,
    }
    keep(proposal, document)
    submit(proposal, by=cast.editor, note="Wen man fragt")
    accept(proposal, by=cast.reviewer)
    return proposal


def test_it_is_public_with_its_release_and_found_by_a_search(project, cast, client):
    released(project, cast)
    page = text_of(client.get("/projekte/glasfaser/"))
    assert f"Ansprechstelle {OFFICE}" in page
    assert ADDRESS in page
    finish_transaction_work()
    assert [hit.title for hit in find("Stabsstelle").hits[0:9]] == ["Glasfaser"]


def test_the_comparison_and_the_history_tell_it(project, cast, as_user):
    proposal = released(project, cast)
    told = text_of(as_user(cast.reviewer).get(reverse("desk:release", args=[proposal.pk])))
    assert "Ansprechstelle" in told
    assert OFFICE in told
    history = text_of(as_user(cast.editor).get(reverse("desk:history", args=[project.pk])))
    assert OFFICE in history


@pytest.mark.parametrize("person", ["Frau Muster", "Stabsstelle, Herrn Muster"])
def test_a_person_is_refused_beside_the_field(project, cast, as_user, person):
    editor = as_user(cast.editor)
    editor.post(reverse("desk:begin", args=[project.pk]))
    page = editor.get(reverse("desk:section", args=[project.pk, "steckbrief"]))
    answer = send(editor, page, "bearbeiten/steckbrief/", schritt="sichern", contact_office=person)
    assert "Bitte nur die Stelle nennen, keine Person." in beside(answer, "contact_office")
    assert Proposal.objects.get().typed["steckbrief"]["contact_office"] == [person]


def test_an_address_alone_is_refused(project, cast, as_user):
    editor = as_user(cast.editor)
    editor.post(reverse("desk:begin", args=[project.pk]))
    page = editor.get(reverse("desk:section", args=[project.pk, "steckbrief"]))
    answer = send(
        editor, page, "bearbeiten/steckbrief/", schritt="sichern", contact_address=ADDRESS
    )
    assert "Bitte auch die Ansprechstelle nennen." in text_of(answer)
    assert Project.objects.get().contact_address == ""
