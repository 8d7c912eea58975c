"""What stands around every page is drawn once for strangers, and is the same as drawn anew."""

import re
from pathlib import Path

import pytest
from django.conf import settings as given
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.template import RequestContext, Template
from django.template.loader import render_to_string

from public import fragments
from public.page_cache import PAGES
from public.templatetags import drawing
from tests.builders import make_district

TEMPLATES = Path(given.BASE_DIR) / "templates"
FRAMES = sorted(
    {
        name
        for file in TEMPLATES.rglob("*.html")
        for name in re.findall(r'{% frame "([^"]+)"', file.read_text())
    }
)
# One of each section of the navigation, and some that it does not mark.
PAGES_OF_SECTIONS = [
    "/",
    "/projekte/",
    "/foerderung/",
    "/landkreise/",
    "/strategie/",
    "/programme/",
    "/organisationen/",
    "/verwaltungsleistungen/",
    "/chronik/",
    "/aenderungen/",
    "/suche/",
    "/impressum/",
    "/rueckmeldung/",
]
KEPT = PAGES_OF_SECTIONS[:-1]  # the last is a form, made anew for each


@pytest.fixture(autouse=True)
def region(db):
    make_district("Nirgendwo", slug="nirgendwo", outline="M7 7L8 8")
    forget()
    yield
    forget()


def forget():
    PAGES.clear()
    fragments.forget()


def read_all(client):
    PAGES.clear()
    return {path: client.get(path).content for path in PAGES_OF_SECTIONS}


def test_each_page_is_byte_for_byte_as_without_anything_kept(client, settings):
    settings.KEEP_FRAGMENTS = False
    anew = read_all(client)
    assert not fragments.FRAGMENTS
    settings.KEEP_FRAGMENTS = True
    assert read_all(client) == anew  # the first of them drew the frame
    assert read_all(client) == anew
    marked = {
        path: re.findall(rb'href="([^"]+)"\s+aria-current="true"', anew[path]) for path in anew
    }
    assert marked["/foerderung/"][0] == b"/foerderung/"
    assert marked["/impressum/"] == []


@pytest.mark.parametrize("template", FRAMES)
def test_it_shows_the_region_whatever_a_page_calls_so(template, rf, cast):
    own = [make_district("Woanders", slug="woanders", outline="M1 1L2 2")]
    for user in (AnonymousUser(), cast.editor):
        request = rf.get("/strategie/")
        request.user = user
        context = RequestContext(request)
        with context.bind_template(Template("")), context.push(districts=own, user=user):
            drawn = drawing.frame(context, template)
            assert context["districts"] is own
        assert drawn == render_to_string(template, {"user": user}, request)


def test_it_is_drawn_once_for_all_pages(client, monkeypatch):
    drawn = []

    def noted(name, context):
        drawn.append(name)
        return render_to_string(name, context)

    monkeypatch.setattr(drawing, "render_to_string", noted)
    for path in KEPT:
        client.get(path)
    assert len(FRAMES) > 2
    assert sorted(each for each in drawn if each in FRAMES) == FRAMES


@pytest.mark.parametrize("name", FRAMES)
def test_what_is_drawn_without_a_request_is_what_a_stranger_gets(name, rf):
    request = rf.get("/projekte/")
    request.user = AnonymousUser()
    districts = [make_district()]
    drawn = render_to_string(name, {"districts": districts})
    assert drawn == render_to_string(name, {"districts": districts}, request)


def test_a_person_gets_a_frame_of_her_own_and_leaves_none(client, as_user, cast):
    strangers = client.get("/impressum/").content.decode()
    mine = as_user(cast.editor).get("/impressum/").content.decode()
    assert cast.editor.name in mine
    assert "Abmelden" in mine
    PAGES.clear()
    assert client.get("/impressum/").content.decode() == strangers
    assert "Abmelden" not in strangers


def test_a_changed_district_shows_at_once(client):
    assert b"M7 7L8 8" in client.get("/impressum/").content
    with connection.cursor() as cursor:
        cursor.execute("UPDATE regions_district SET outline = 'M9 9L1 1', short_name = 'Anderswo'")
    page = client.get("/impressum/").content.decode()
    assert "M9 9L1 1" in page
    assert "M7 7L8 8" not in page
    assert "Landkreise Anderswo" in page


def test_a_page_tells_paper_its_address_and_day_and_an_error_tells_none(client):
    html = client.get("/chronik/").content.decode()
    assert re.search(r'<html lang="de" data-sheet="http[^"]+/chronik/, abgerufen am \d', html)
    assert "data-sheet" not in client.get("/gibt-es-nicht/").content.decode()
