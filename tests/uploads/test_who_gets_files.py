"""Files are given out to those who may see what shows them."""

import copy

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from projects.models import Photo
from projects.publication import PUBLIC, Publication
from projects.release.lifecycle import STEPS, Refused
from projects.release.open_work import working_copy
from projects.release.proposals import accept, save, submit
from projects.release.taking import take
from projects.snapshot import Invalid, document_of
from tests.builders import make_project
from tests.clients import finish_transaction_work, was_here_just_now
from tests.examples import of_this_run
from tests.files import make_document, make_photo, make_photos
from tests.proposing import keep
from tests.uploads.traces import (
    at_desk,
    leaks,
    public,
    with_photo,
)

PEOPLE = (
    *("stranger", "reader", "editor", "reviewer", "neighbour", "coordinator", "grant_admin"),
    *("auditor", "superuser"),
)
OF_THE_PROJECT = {"editor", "reviewer", "coordinator", "superuser"}
AT_DESK = {*OF_THE_PROJECT, "neighbour"}
STEP = {step.name: step for step in STEPS}


@pytest.fixture(scope="module")
def cast(shared_cast):
    return shared_cast


@pytest.fixture(scope="module")
def files(cast):
    """{publication: a photo and a document of a project in this state}."""

    def made(publication):
        project = make_project(lead=cast.holzminden, publication=publication)
        return [make(project, cast.editor).file for make in (make_photo, make_document)]

    found = {publication: made(publication) for publication in Publication}
    finish_transaction_work()
    return found


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("publication", list(Publication))
def test_who_gets_a_file_of_a_project(files, cast, as_user, publication, who):
    client = as_user(getattr(cast, who, None))
    for stored in files[publication]:
        assert leaks(client, public(stored), stored) == (publication in PUBLIC)
        may = who in OF_THE_PROJECT or (who in AT_DESK and publication in PUBLIC)
        assert leaks(client, at_desk(stored), stored) == may


@pytest.mark.parametrize("who", PEOPLE)
def test_a_file_of_a_proposal_is_seen_as_the_proposal_is(cast, as_user, who):
    project = make_project(lead=cast.holzminden)
    proposal, stored = with_photo(project, cast.editor)
    client = as_user(getattr(cast, who, None))
    assert not leaks(client, public(stored), stored)
    assert leaks(client, at_desk(stored), stored) == (who == "editor"), "work in progress"
    submit(proposal, by=cast.editor)
    assert not leaks(client, public(stored), stored)
    assert leaks(client, at_desk(stored), stored) == (who in OF_THE_PROJECT)


def test_the_public_sees_a_photo_after_the_release_and_not_after_its_removal(cast, as_user):
    project = make_project(lead=cast.holzminden)
    proposal, stored = with_photo(project, cast.editor)
    submit(proposal, by=cast.editor)
    page = f"/projekte/{project.slug}/"
    assert stored.key not in as_user(None).get(page).content.decode()
    accept(proposal, by=cast.reviewer)
    assert stored.key in as_user(None).get(page).content.decode()
    assert leaks(as_user(None), public(stored), stored)
    Photo.objects.all().delete()
    assert not leaks(as_user(None), public(stored), stored)
    assert leaks(as_user(cast.reviewer), at_desk(stored), stored), "its history still shows it"


def test_a_reviewer_sees_the_photo_beside_the_words(cast, as_user):
    proposal, stored = with_photo(make_project(lead=cast.holzminden), cast.editor)
    submit(proposal, by=cast.editor)
    page = as_user(cast.reviewer).get(reverse("desk:release", args=[proposal.pk])).content.decode()
    assert f'src="{reverse("desk:file", args=[stored.key, stored.webp[0].name])}"' in page


def test_a_proposal_with_an_incomplete_photo_is_not_handed_in(cast):
    project = make_project(lead=cast.holzminden)
    proposal, _ = with_photo(project, cast.editor, licence="", people="")
    with pytest.raises(Invalid, match="fehlt Lizenz, Abgebildete Personen"):
        submit(proposal, by=cast.editor)
    assert not project.photos.exists()


def test_a_draft_keeps_an_incomplete_photo_but_is_not_published_with_it(cast):
    project = make_project(lead=cast.holzminden, publication=Publication.DRAFT)
    proposal, _ = with_photo(project, cast.editor, licence="")
    save(proposal, by=cast.editor)
    with pytest.raises(Refused, match="fehlt Lizenz"):
        take(project, STEP["submit"], by=cast.editor)
    Photo.objects.update(licence="cc0")
    take(project, STEP["submit"], by=cast.editor)
    Photo.objects.update(licence="")
    with pytest.raises(Refused, match="fehlt Lizenz"):
        take(project, STEP["publish"], by=cast.reviewer)


def test_a_file_of_another_project_cannot_be_shown(cast):
    foreign = make_photo(make_project(publication=Publication.DRAFT), cast.neighbour)
    project = make_project(lead=cast.holzminden, publication=Publication.DRAFT)
    proposal, _ = with_photo(project, cast.editor)
    document = copy.deepcopy(proposal.document)
    document["rows"]["photos"]["neu-1"]["file_id"] = foreign.file_id
    keep(proposal, document)
    with pytest.raises(Invalid, match="gibt es nicht mehr"):
        save(proposal, by=cast.editor)


@pytest.mark.parametrize("number", [1, of_this_run(100)])
def test_pages_with_photos_cost_the_same_with_one_and_with_many(cast, as_user, number):
    project = make_project(lead=cast.holzminden)
    make_photos(project, cast.editor, number)
    rows = document_of(project)["rows"]["photos"]
    Photo.objects.all().delete()
    proposal = working_copy(project, by=cast.editor)
    proposal.document["rows"]["photos"] = {f"neu-{key}": row for key, row in rows.items()}
    keep(proposal, proposal.document)
    client = as_user(cast.editor)
    pages = {
        reverse("desk:section", args=[project.pk, "fotos"]): 15,
        reverse("desk:project", args=[project.pk]): 69,
        reverse("desk:history", args=[project.pk]): 15,
        reverse("desk:release", args=[proposal.pk]): 13,
    }
    for url in pages:
        client.get(url)  # content types are looked up once for each process
    assert {url: cost_of(client, url) for url in pages} == pages


def test_a_file_costs_a_stranger_one_query(cast):
    stored = make_photo(make_project(lead=cast.holzminden), cast.editor).file
    assert cost_of(Client(), public(stored)) == 1


def cost_of(client, url):
    was_here_just_now(client)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)
