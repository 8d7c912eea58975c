"""The styles of every page are one file in production, and the same as the files it is made of."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders

from tests.test_architecture import python_files
from weserportal.static_files import JOINED, HashedFilesStorage, bare, joined

ROOT = Path(settings.BASE_DIR)
TEMPLATES = [path.read_text() for path in (ROOT / "templates").rglob("*.html")]


@pytest.fixture(scope="module")
def paths():
    """What collectstatic finds, of our styles, KERN's and the fonts."""
    found = {}
    for finder in get_finders():
        for path, storage in finder.list([]):
            name = f"{storage.prefix}/{path}" if getattr(storage, "prefix", None) else path
            if name.startswith(("css/", "kern/", "fonts/")):
                found[name] = (storage, path)
    return found


def test_it_holds_each_file_whole_and_in_order(paths):
    text = joined(paths)
    named = re.findall(r'@import url\("(.*)"\);', (ROOT / "static" / JOINED).read_text())
    places = []
    for address in named:
        name = f"css/{address}".replace("css/../", "")
        storage, path = paths[name]
        content = Path(storage.path(path)).read_text().removeprefix('@charset "UTF-8";')
        content = bare(content).strip()
        assert text.count(content) == 1, name
        places.append(text.index(content))
    assert len(named) > 15
    assert places == sorted(places)
    assert "@import" not in text
    assert text.startswith('@charset "UTF-8";')
    assert text.count("@charset") == 1


def test_every_address_in_it_is_found_from_there(paths):
    """None of the files says one that holds in its own folder only."""
    addresses = set(re.findall(r'url\("((?!data:|#)[^"]+)"', joined(paths)))
    assert len(addresses) == 4
    assert {each.removeprefix("../") for each in addresses} <= set(paths)


def test_every_style_sheet_of_ours_is_in_it_or_asked_for_by_a_page():
    texts = [*TEMPLATES, *(path.read_text() for path in python_files())]
    asked = {name for text in texts for name in re.findall(r"""["'](css/[\w-]+\.css)["']""", text)}
    inside = re.findall(r'url\("([\w-]+\.css)"\)', (ROOT / "static" / JOINED).read_text())
    ours = {f"css/{path.name}" for path in (ROOT / "static/css").glob("*.css")}
    assert ours == asked | {f"css/{name}" for name in inside}


def test_what_production_serves_names_its_fonts_by_their_content(paths, tmp_path):
    storage = HashedFilesStorage(location=tmp_path)
    wanted = {name: paths[name] for name in paths if not name.startswith("css/admin")}
    for name, (source, path) in wanted.items():
        with source.open(path) as file:
            storage.save(name, file)
    for _ in range(2):  # also when it was collected before
        for _name, _hashed, done in storage.post_process(wanted):
            assert not isinstance(done, Exception)
        [file] = tmp_path.glob("css/site.????????????.css")
        text = file.read_text()
        assert "@import" not in text
        assert len(re.findall(r'url\("\.\./fonts/FiraSans-\w+\.[0-9a-f]{12}\.woff2"\)', text)) == 4


def test_a_missing_file_costs_its_look_and_nothing_else(paths):
    without = {name: place for name, place in paths.items() if not name.startswith("kern/")}
    assert joined(paths).startswith(joined(without)[:200])
    assert ".wp-" in joined(without)
