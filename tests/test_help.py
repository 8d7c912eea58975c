"""The help: a page for each role, in words that stand on the pages, whole also without pictures."""

import re
from html import unescape
from itertools import chain

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from accounts.models import Role
from public.pages.help import HELP_PAGES
from public.templatetags import help_pictures as shown
from tests.builders import make_project
from tests.desk_forms import text_of
from tests.test_architecture import ROOT
from weserportal import help_pictures

pytestmark = pytest.mark.django_db

TEMPLATES = ROOT / "templates" / "public" / "help"
PAGES = [reverse("public:help"), *(each.url for each in HELP_PAGES)]
QUOTED = re.compile("„([^“]+)“")
NAMED = re.compile(r'help_picture "([\w-]+)"')
# Quoted, but no name of anything on a page.
EXAMPLES = {"foerderbescheid", "oder", "run_due", "/gesundheit/", "docs/betrieb.md"}


def words_of_the_site():
    """All that templates, code and scripts say, but for the help itself, in one line each."""
    places = [ROOT / "templates", ROOT / "static" / "js"]
    files = [
        path for place in places for path in place.rglob("*.*") if TEMPLATES not in path.parents
    ]
    apps = ("accounts", "desk", "duties", "funding", "grant_office", "projects", "public")
    files += chain.from_iterable((ROOT / app).rglob("*.py") for app in apps)
    return " ".join(" ".join(path.read_text().split()) for path in files)


def test_every_role_has_its_page():
    titles = " ".join(each.title for each in HELP_PAGES)
    for role in set(Role) - {Role.GRANT_ADMIN}:
        assert role.label in titles
    assert "Förderstelle" in titles
    assert {path.stem for path in TEMPLATES.iterdir()} == {each.slug for each in HELP_PAGES}


def test_each_page_is_read_by_everybody_and_leads_to_all_others(client):
    for page in PAGES:
        html = client.get(page).content.decode()
        assert [each for each in PAGES if f'href="{each}"' not in html and each != page] == []
        assert f'href="{reverse("public:help")}"' in html


def test_it_calls_things_as_the_pages_do():
    """What was renamed there fails here, so that the help does not grow old."""
    said = unescape(" ".join(path.read_text() for path in TEMPLATES.iterdir()))
    quoted = {" ".join(words.split()) for words in QUOTED.findall(said)} - EXAMPLES
    assert len(quoted) > 25
    site = unescape(words_of_the_site())
    assert sorted(words for words in quoted if words not in site) == []


def test_all_keys_of_the_desk_are_named(client):
    script = (ROOT / "static/js/keys.js").read_text()
    assert ('event.key === "/"' in script) and ("event.ctrlKey" in script)
    text = text_of(client.get("/hilfe/tastatur/"))
    for key in ("Strg + Eingabe", " / ", "Tab", "Leertaste"):
        assert key in text


def test_each_picture_that_a_page_shows_is_made():
    make_project()
    named = chain.from_iterable(NAMED.findall(path.read_text()) for path in TEMPLATES.iterdir())
    assert sorted(named) == sorted(name for name, *_ in help_pictures.pictures())


@pytest.mark.parametrize("is_made", [True, False])
def test_a_page_is_whole_without_pictures(client, monkeypatch, is_made):
    monkeypatch.setattr(shown, "is_there", lambda _: is_made)
    html = client.get("/hilfe/freigabe/?x=1", follow=True).content.decode()
    main = html.partition("<main")[2].partition("</main>")[0]
    assert ("<figure" in main) == ("<img" in main) == is_made
    assert "Über einen Vorschlag entscheiden" in main
    assert 'alt=""' not in main


def test_pictures_are_taken_of_the_demo_alone(settings):
    settings.IS_DEMO = False
    with pytest.raises(CommandError, match="nur in der Demo"):
        call_command("make_help_pictures")


def test_pictures_are_made_anew_once_the_look_changed(tmp_path, monkeypatch):
    monkeypatch.setattr(help_pictures, "STAMP", tmp_path / "stand")
    assert not help_pictures.are_of_today()
    help_pictures.STAMP.write_text(help_pictures.look())
    assert help_pictures.are_of_today()
    monkeypatch.setattr(help_pictures, "LOOK", ("templates",))
    assert not help_pictures.are_of_today()


def test_they_are_never_under_version_control():
    assert "/static/help/" in (ROOT / ".gitignore").read_text().splitlines()
