"""The desk: every address × role × state × county, guessed numbers, POST without the button."""

import pytest
from django.urls import reverse

from desk.urls import urlpatterns
from projects.models import Project, Proposal
from projects.publication import Publication
from projects.release.open_work import working_copy
from projects.release.proposals import submit
from tests.builders import make_project
from tests.proposing import keep

PEOPLE = (
    *("stranger", "reader", "editor", "reviewer", "neighbour", "coordinator", "grant_admin"),
    *("auditor", "superuser"),
)
AT_DESK = {"editor", "reviewer", "neighbour", "coordinator", "superuser"}
OF_THE_PROJECT = {"editor", "reviewer", "coordinator", "superuser"}
RELEASERS = {"reviewer", "superuser"}
# name: (arguments behind the number of the project, methods)
GENERAL = {
    "overview": ([], "GET"),
    "task-list": (["offen"], "GET"),
    "find": ([], "GET"),
    "missing": ([], "GET"),
    "create": ([], "GET POST"),
    "article": ([], "GET POST"),
    "assessments": ([], "GET"),
    "ranking": ([], "GET"),
    "culture": ([], "GET"),
    "multipliers": ([], "GET"),
    "new-source": ([], "GET POST"),
    "date-preview": ([], "GET"),
    "trash": ([], "GET"),
}
OF_PROJECT = {
    "project": ([], "GET"),
    "begin": ([], "POST"),
    "section": (["zeit"], "GET POST"),
    "proof": ([], "GET POST"),
    "contradiction": (["neu-1"], "GET POST"),
    "lapsed": ([], "GET POST"),
    "own-step": (["abschliessen"], "POST"),
    "life-step": (["submit"], "POST"),
    "conflicts": ([], "GET POST"),
    "history": ([], "GET"),
    "compare": ([], "GET"),
    "restore": ([], "POST"),
    "add-note": ([], "POST"),
    "copy": ([], "GET POST"),
}


# Who may what there stands in test_call_cockpit.py.
CALL_COCKPIT = {
    *("calls", "begin-application", "application", "application-about", "application-plan"),
    *("application-requirement", "application-step"),
}


def test_every_address_of_the_desk_has_its_row():
    """Files stand in uploads/, who corrects in test_corrections.py, days in test_scheduled_….py,
    copies in test_source_copies.py, who assesses a service in processes/test_prozesscheck.py, who
    reads of multipliers in processes/test_multipliers.py, who asks in test_talk_at_desk.py."""
    others = {"release", "correct", "file", "remove-file", "take-day-back"}
    others |= {"source-copy"} | CALL_COCKPIT
    others |= {"ask-back", "comment", "delete-note"}
    # who deletes and fetches back stands in test_trash_…, who lets in in test_guests_at_desk.py
    others |= {"discard-draft", "bring-draft-back", "bring-changes-back", "add-guest", "end-guest"}
    others |= {"service-assessments", "assess-service", "new-culture-check"}
    others |= {"report", "take-report", "answer-report"}  # in test_reader_reports.py
    others |= {"hints", "section-hints"}  # in test_field_hints.py
    others |= {"confirmation", "confirm", "object"}  # in test_between_counties.py
    others |= {"new-multiplier", "multiplier", "delete-multiplier"}
    assert {p.name for p in urlpatterns} == {*GENERAL, *OF_PROJECT, *others}


@pytest.fixture(scope="module")
def cast(shared_cast):
    return shared_cast


@pytest.mark.parametrize("who", PEOPLE)
def test_general_pages_are_for_people_with_a_role(cast, as_user, who):
    client = as_user(getattr(cast, who, None))
    for name, (arguments, _) in GENERAL.items():
        status = 200 if who in AT_DESK else 302 if who == "stranger" else 403
        answer = client.get(reverse(f"desk:{name}", args=arguments))
        assert answer.status_code == status, name
        assert status == 302 or "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("publication", list(Publication))
def test_pages_of_a_project_are_for_those_who_edit_it(cast, as_user, publication, who):
    """404 where the person may not know of it, 403 where they may only read it."""
    project = make_project(lead=cast.holzminden, publication=publication)
    client = as_user(getattr(cast, who, None))
    for name, (arguments, methods) in OF_PROJECT.items():
        url = reverse(f"desk:{name}", args=[project.pk, *arguments])
        for method in methods.split():
            answer = getattr(client, method.lower())(url)
            assert answer.status_code in expected(who, project, name, method), (name, method)


def expected(who, project, name, method):
    if who == "stranger":
        return {302}
    if who not in AT_DESK:
        return {403}
    if who not in OF_THE_PROJECT:
        return {403} if project.is_public else {404}
    if name == "add-note":
        return {400}  # without words
    may_be_missing = ("own-step", "restore", "proof", "contradiction")
    return {200, 302, 404} if name in may_be_missing else {200, 302}


@pytest.mark.parametrize("who", PEOPLE)
def test_no_other_method_is_answered(cast, as_user, who):
    project = make_project(lead=cast.holzminden)
    client = as_user(getattr(cast, who, None))
    for name, (arguments, methods) in {**GENERAL, **OF_PROJECT}.items():
        numbers = [] if name in GENERAL else [project.pk]
        url = reverse(f"desk:{name}", args=[*numbers, *arguments])
        for method in {"GET", "POST", "PUT", "PATCH", "DELETE"} - set(methods.split()):
            status = getattr(client, method.lower())(url).status_code
            assert status == (302 if who == "stranger" else 405), (name, method)
    assert Project.objects.count() == 1


@pytest.fixture
def proposal(cast):
    project = make_project("Alter Titel", lead=cast.holzminden)
    proposal = working_copy(project, by=cast.editor)
    document = {**proposal.document, "project": {**proposal.document["project"], "title": "Geheim"}}
    keep(proposal, document)
    return proposal


@pytest.mark.parametrize("who", PEOPLE)
def test_work_in_progress_is_its_authors_alone(cast, as_user, proposal, who):
    client = as_user(getattr(cast, who, None))
    answer = client.get(reverse("desk:release", args=[proposal.pk]))
    assert (answer.status_code == 200) == (who == "editor")
    assert who == "editor" or "Geheim" not in answer.content.decode()
    if who in OF_THE_PROJECT - {"editor"}:
        page = client.get(reverse("desk:project", args=[proposal.project_id]))
        assert "Geheim" not in page.content.decode()


@pytest.mark.parametrize("who", PEOPLE)
def test_what_was_handed_in_is_read_by_its_editors_and_decided_by_its_releasers(
    cast, as_user, proposal, who
):
    submit(proposal, by=cast.editor)
    client = as_user(getattr(cast, who, None))
    url = reverse("desk:release", args=[proposal.pk])
    answer, posted = client.get(url), client.post(url, {"aktion": "freigeben", "stand": "alt"})
    if who == "stranger":
        assert (answer.status_code, posted.status_code) == (302, 302)
    elif who not in OF_THE_PROJECT:
        nothing = 403 if who not in AT_DESK else 404
        assert (answer.status_code, posted.status_code) == (nothing, nothing)
    else:
        assert answer.status_code == 200
        assert ("Vorschlag freigeben" in answer.content.decode()) == (who in RELEASERS)
        assert posted.status_code == (409 if who in RELEASERS else 403)
    assert Proposal.objects.get().step == "submitted"


@pytest.mark.parametrize("number", [0, 999999, 10**30])
def test_guessed_numbers_find_nothing(cast, as_user, number):
    client = as_user(cast.superuser)
    for name, (arguments, methods) in OF_PROJECT.items():
        url = reverse(f"desk:{name}", args=[number, *arguments])
        for method in methods.split():
            assert getattr(client, method.lower())(url).status_code == 404
    assert client.get(reverse("desk:release", args=[number])).status_code == 404


def test_names_that_are_none_find_nothing(cast, as_user):
    project = make_project(lead=cast.holzminden)
    client = as_user(cast.superuser)
    client.post(reverse("desk:begin", args=[project.pk]))
    assert client.get(reverse("desk:section", args=[project.pk, "preise"])).status_code == 404
    assert client.get(reverse("desk:task-list", args=["alles"])).status_code == 404
    for name in ("own-step", "life-step"):
        assert client.post(reverse(f"desk:{name}", args=[project.pk, "nix"])).status_code == 404


def test_a_partner_edits_but_does_not_release(cast, as_user):
    project = make_project(lead=cast.holzminden, publication=Publication.DRAFT)
    project.participations.create(organisation=cast.schaumburg, role="partner")
    client = as_user(cast.neighbour)
    assert client.get(reverse("desk:project", args=[project.pk])).status_code == 200


@pytest.mark.parametrize("publication", [Publication.DRAFT, Publication.IN_REVIEW])
def test_another_countys_drafts_are_in_no_list(cast, as_user, publication):
    make_project("Geheimplan", lead=cast.holzminden, publication=publication)
    client = as_user(cast.neighbour)
    for name in ("overview", "find", "missing"):
        answer = client.get(reverse(f"desk:{name}"), {"q": "Geheim"})
        assert "Geheimplan" not in answer.content.decode()
    assert "Geheimplan" in as_user(cast.editor).get(reverse("desk:overview")).content.decode()


def test_people_land_where_they_work(cast, as_user):
    places = {
        "reader": "/",
        "editor": "/arbeitsplatz/",
        "reviewer": "/arbeitsplatz/",
        "coordinator": "/arbeitsplatz/",
        "grant_admin": "/admin/",
    }
    for who, place in places.items():
        assert as_user(getattr(cast, who)).get("/konto/weiter/").url == place
