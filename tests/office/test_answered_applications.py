"""An application knows the decision that answered it, and every page that may say so does."""

import pytest
from django.urls import reverse

from funding.models import Application, Decision
from tests.builders import make_decision, make_programme, make_project
from tests.desk_forms import send
from tests.office.builders import make_county, make_officer, words_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def project():
    return make_project("Bauakte")


@pytest.fixture
def application(project, county):
    return Application.objects.create(
        lead=county,
        key="antrag",
        project=project,
        programme=make_programme(slug="topf"),
        title="Antrag auf eine Bauakte",
        stage="granted",
    )


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def client(as_user, county):
    return as_user(make_officer(county))


@pytest.mark.parametrize(
    ("stage", "status", "is_same", "problem"),
    [
        ("granted", "granted", True, ""),
        ("rejected", "rejected", True, ""),
        ("granted", "granted", False, "für ein anderes Projekt"),
        ("granted", "rejected", True, "Der Antrag ist „bewilligt“, die Entscheidung „Abgelehnt“."),
        ("rejected", "granted", True, "Der Antrag ist „abgelehnt“"),
        ("submitted", "granted", True, "Der Antrag ist „eingereicht“"),
    ],
)
def test_only_what_fits_answers_it(client, county, application, stage, status, is_same, problem):
    Application.objects.update(stage=stage)
    project = application.project if is_same else make_project("Anderes")
    decision = make_decision(project, amount=5, status=status, recipient=county)
    form = reverse("admin:funding_application_change", args=[application.pk])
    answer = send(client, client.get(form), form, decision=decision.pk)
    application.refresh_from_db()
    assert (application.decision == decision) == (not problem)
    assert problem in words_of(answer)


def test_the_file_and_the_public_pages_say_it(client, county, application):
    decision = make_decision(application.project, amount=5, recipient=county)
    Application.objects.update(decision=decision)
    file = reverse("admin:grant-file", args=[decision.pk])
    assert "Antrag: Antrag auf eine Bauakte, bewilligt." in words_of(client.get(file))
    client.logout()
    assert "Stand des Antrags: bewilligt" in words_of(client.get(f"/foerderung/{decision.pk}/"))
    assert "Förderbescheid: Bauakte" in words_of(client.get("/programme/topf/"))


def test_a_draft_of_a_decision_or_project_is_told_nowhere(client, county, application):
    decision = make_decision(
        application.project, amount=5, recipient=county, publication="draft", wording="GEHEIM"
    )
    Application.objects.update(decision=decision)
    client.logout()
    assert "GEHEIM" not in words_of(client.get("/programme/topf/"))
    Decision.objects.update(publication="published")
    type(application.project).objects.update(publication="draft")
    page = words_of(client.get(f"/foerderung/{decision.pk}/"))
    assert "Ein Antrag ist nicht bekannt." in page
