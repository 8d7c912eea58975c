"""What must not be shown any more goes at once, with a reason, without a second person."""

import pytest
from django.urls import reverse

from evidence.history.changes import event_model
from projects.models import Document, Photo
from projects.publication import PUBLIC, Publication
from projects.release.open_work import working_copy
from projects.release.proposals import accept, submit
from tests.builders import make_project
from tests.clients import PortalClient
from tests.desk_forms import text_of
from tests.files import make_document, make_photo
from tests.proposing import keep
from tests.uploads.traces import leaks, public

PEOPLE = (
    *("stranger", "reader", "editor", "reviewer", "neighbour", "coordinator", "grant_admin"),
    *("auditor", "superuser"),
)
MAY = {"reviewer", "coordinator", "superuser"}
WHY = {"reason": "Einwilligung widerrufen"}


@pytest.fixture
def project(cast):
    return make_project("Brücke", slug="bruecke", lead=cast.holzminden)


def remove(client, row, data=None, **options):
    name = "fotos" if isinstance(row, Photo) else "dokumente"
    url = reverse("desk:remove-file", args=[row.project_id, name, row.pk])
    return client.post(url, data, **options)


@pytest.mark.parametrize("make", [make_photo, make_document])
def test_in_the_next_request_nobody_gets_it_from_anywhere(project, cast, as_user, make):
    row = make(project, cast.editor)
    reader, address, page = PortalClient(), public(row.file), "/projekte/bruecke/"
    before, file = reader.get(page), reader.get(address)
    assert row.file.key in before.content.decode()
    answer = remove(as_user(cast.reviewer), row, WHY, follow=True)
    assert "ist nicht mehr öffentlich" in text_of(answer)
    after = reader.get(page, headers={"if-none-match": before["ETag"]})
    assert after.status_code == 200 and row.file.key not in after.content.decode()
    assert "no-cache" in file["Cache-Control"], "whoever keeps a copy asks before using it"
    assert reader.get(address, headers={"if-none-match": file["ETag"]}).status_code == 404
    assert not leaks(reader, address, row.file)


def test_the_history_says_who_and_why(project, cast, as_user):
    photo = make_photo(project, cast.editor)
    remove(as_user(cast.reviewer), photo, WHY)
    event = event_model(Photo).objects.get(pgh_label="delete")
    assert event.pgh_context.metadata["user"] == cast.reviewer.pk
    history = text_of(as_user(cast.editor).get(reverse("desk:history", args=[project.pk])))
    assert "Foto sofort herausgenommen: Einwilligung widerrufen" in history


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("publication", list(Publication))
def test_only_freigabe_and_koordination_may_and_only_what_is_public(
    cast, as_user, publication, who
):
    project = make_project(lead=cast.holzminden, publication=publication)
    for row in (make_photo(project, cast.editor), make_document(project, cast.editor)):
        answer = remove(as_user(getattr(cast, who, None)), row, WHY)
        may = who in MAY and publication in PUBLIC
        assert type(row).objects.filter(pk=row.pk).exists() != may
        assert may or answer.status_code in (302, 403, 404)
        assert answer.status_code == 302 or who != "reviewer" or publication not in PUBLIC


@pytest.mark.parametrize("who", ["editor", "reviewer", "coordinator"])
def test_the_button_stands_where_the_server_would_take_it(project, cast, as_user, who):
    make_photo(project, cast.editor)
    page = as_user(getattr(cast, who)).get(reverse("desk:project", args=[project.pk]))
    assert ("sofort herausnehmen" in text_of(page)) == (who in MAY)


def test_without_a_reason_nothing_goes(project, cast, as_user):
    photo = make_photo(project, cast.editor)
    answer = remove(as_user(cast.reviewer), photo, {"reason": "  "}, follow=True)
    assert "Bitte sagen, warum „Ein Bagger“ nicht mehr gezeigt werden darf." in text_of(answer)
    assert Photo.objects.exists()


def test_a_row_of_another_project_or_kind_is_not_found(project, cast, as_user):
    own, client = make_photo(project, cast.editor), as_user(cast.reviewer)
    foreign = make_photo(make_project("Fremd"), cast.neighbour)
    for name, row in (("fotos", foreign.pk), ("dokumente", own.pk), ("zeit", own.pk), ("x", 1)):
        url = reverse("desk:remove-file", args=[project.pk, name, row])
        assert client.post(url, WHY).status_code == 404
    assert Photo.objects.count() == 2 and not Document.objects.exists()


def test_a_proposal_that_waits_does_not_bring_it_back(project, cast, as_user):
    photo = make_photo(project, cast.editor)
    proposal = working_copy(project, by=cast.editor)
    changed = {**proposal.document["project"], "title": "Neue Brücke"}
    keep(proposal, {**proposal.document, "project": changed})
    submit(proposal, by=cast.editor)
    remove(as_user(cast.reviewer), photo, WHY)
    accept(proposal, by=cast.reviewer)
    project.refresh_from_db()
    assert project.title == "Neue Brücke" and not Photo.objects.exists()
