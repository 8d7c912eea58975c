"""One address for each page (R62): former names and spellings lead there and give nothing away."""

import pytest

from projects.models import Project
from projects.publication import Publication
from public.machines.moved import one_spelling
from tests.builders import make_district, make_organisation, make_programme, make_project
from tests.clients import PortalClient

pytestmark = pytest.mark.django_db


def rename(record, slug, **more):
    type(record).objects.filter(pk=record.pk).update(slug=slug, **more)


def asked(path, **more):
    response = PortalClient().get(path, **more)
    return response.status_code, response.get("Location")


@pytest.mark.parametrize(
    ("make", "folder"),
    [
        (make_project, "projekte"),
        (make_organisation, "organisationen"),
        (make_programme, "programme"),
        (make_district, "landkreise"),
    ],
)
def test_a_former_name_leads_to_the_present_one_in_one_step(make, folder):
    record = make(slug="erster-name")
    rename(record, "zweiter-name")
    rename(record, "dritter-name")
    for former in ("erster-name", "zweiter-name"):
        assert asked(f"/{folder}/{former}/") == (301, f"/{folder}/dritter-name/")
    assert asked(f"/{folder}/dritter-name/")[0] == 200
    assert asked(f"/{folder}/nie-vergeben/")[0] == 404


@pytest.mark.parametrize("publication", [Publication.DRAFT, Publication.IN_REVIEW])
def test_a_name_that_only_a_draft_bore_leads_nowhere(publication):
    project = make_project(slug="geheim", publication=publication)
    rename(project, "offen", publication=Publication.PUBLISHED)
    assert asked("/projekte/offen/")[0] == 200
    assert asked("/projekte/geheim/") == (404, None)


def test_a_former_name_of_a_project_that_is_hidden_again_leads_nowhere():
    project = make_project(slug="frueher")
    rename(project, "geheimer-name", publication=Publication.DRAFT)
    assert asked("/projekte/frueher/") == (404, None)


def test_a_former_name_of_a_withdrawn_project_is_gone_without_its_present_name():
    project = make_project(slug="frueher")
    rename(project, "spaeter", publication=Publication.WITHDRAWN)
    response = PortalClient().get("/projekte/frueher/")
    assert response.status_code == 410
    assert "spaeter" not in response.content.decode()


def test_a_name_that_two_projects_bore_leads_to_the_last_of_them():
    first, second = make_project(slug="name"), make_project(slug="anderer")
    rename(first, "erstes")
    rename(second, "name")
    rename(second, "zweites")
    assert asked("/projekte/name/") == (301, "/projekte/zweites/")


def test_a_draft_that_took_over_a_name_does_not_stand_in_the_way():
    project = make_project(slug="name")
    rename(project, "neu")
    make_project(slug="name", publication=Publication.DRAFT)
    assert asked("/projekte/name/") == (301, "/projekte/neu/")


def test_a_project_that_is_deleted_leads_nowhere():
    project = make_project(slug="frueher")
    rename(project, "spaeter")
    Project.objects.filter(pk=project.pk).delete()
    assert asked("/projekte/frueher/") == (404, None)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("/PROJEKTE/", "/projekte/"),
        ("/projekte//", "/projekte/"),
        ("/Projekte//?q=Glas&seite=2", "/projekte/?q=Glas&seite=2"),
        ("/impressum", "/impressum/"),
        ("/Impressum", "/impressum/"),
        ("/Projekte/PROJEKT", "/projekte/projekt/"),
        ("/projekte/projekt//bild.png", "/projekte/projekt/bild.png"),
        ("/ROBOTS.TXT", "/robots.txt"),
        ("/hinweise/GeHeim-17", "/hinweise/GeHeim-17/"),
        ("/Hinweise//GeHeim-17/", "/hinweise/GeHeim-17/"),
    ],
)
def test_another_spelling_leads_to_the_page_that_is_meant(typed, meant):
    make_project(slug="projekt")
    assert asked(typed) == (301, meant)
    assert asked(meant)[0] in (200, 404)


@pytest.mark.parametrize("path", ["/ADMIN/", "/Konto/Anmelden/", "/GIBT-ES-NICHT/", "/.ENV"])
def test_only_public_pages_have_other_spellings(path):
    assert asked(path) == (404, None)


@pytest.mark.parametrize("path", ["//boese.example", "//boese.example/..", "///boese.example//"])
def test_no_spelling_leads_to_another_site(path):
    assert PortalClient().get("/", PATH_INFO=path).status_code == 404
    assert one_spelling(path).count("//") == 0


def test_a_secret_that_leads_nowhere_stays_as_it_was_typed():
    assert asked("/hinweise/GeHeim-17/") == (404, None)


def test_nothing_is_sent_on_to_another_address():
    make_project(slug="projekt")
    assert PortalClient().post("/PROJEKTE/").status_code == 404
