"""Law 8 for parts of pages: kept while the content is the same, never staler than their page."""

import pytest
from django.db import connection

from projects.models import Project
from public import fragments
from public.page_cache import PAGES
from public.search.words import Part, Word, Words
from tests.builders import make_district, make_field, make_project


@pytest.fixture(autouse=True)
def nothing_kept():
    PAGES.clear()
    fragments.forget()
    yield
    fragments.forget()


def asked_anew(moment):
    """Which of the ids 1 and 2 have to be made at this moment."""
    asked = []

    def make(ids):
        asked.extend(ids)
        return {each: f"Teil {each}" for each in ids if each != 2}

    with fragments.at(*moment):
        made = fragments.kept_each("part", [1, 2], make)
    assert made == {1: "Teil 1"}
    return asked


def test_a_part_is_made_once_for_release_version_and_day():
    moment = ("release", "version", "day")
    assert asked_anew(moment) == [1, 2]
    assert asked_anew(moment) == [2]  # what there is not may come
    for n in range(3):
        other = tuple("other" if place == n else each for place, each in enumerate(moment))
        assert asked_anew(other) == [1, 2]


def test_nothing_is_kept_outside_a_page(settings):
    made = []
    for _ in range(2):
        fragments.kept(made.append)(1)
    assert made == [1, 1]
    settings.KEEP_FRAGMENTS = False
    with fragments.at("release", "version", "day"):
        fragments.kept(made.append)(2)
        assert not fragments.FRAGMENTS


def test_the_memory_of_fragments_is_bounded():
    with fragments.at("release", "version", "day"):
        for n in range(50):
            fragments.kept(a_megabyte)(n)
        kept = len(fragments.FRAGMENTS)
        fragments.kept(a_megabyte)("typed" * 2**20)
    assert kept == 31, "of 32 megabytes"
    assert len(fragments.FRAGMENTS) < kept, "what was asked for is long, too"


def a_megabyte(about):
    """In pieces, as the words are that a text finds."""
    parts = (Part("", (Word("x" * 2**17, "", "", False, (), (), ()),)) for _ in range(8))
    return Words("", tuple((part,) for part in parts))


def test_what_is_larger_than_all_is_not_kept():
    with fragments.at("release", "version", "day"):
        fragments.kept(bytes)(33 * 2**20)
    assert not fragments.FRAGMENTS


@pytest.fixture
def lists(db, client):
    """A function that gives the list of projects, made anew of kept parts."""
    make_project(
        "Glasfaser für alle",
        slug="glasfaser",
        districts=[make_district("Nirgendwo", slug="nirgendwo")],
        fields=[make_field("Mobilität")],
    )

    def page(query=""):
        PAGES.clear()
        return client.get(f"/projekte/{query}").content.decode()

    assert "Glasfaser für alle" in page()
    assert fragments.FRAGMENTS
    return page


@pytest.mark.parametrize(
    ("table", "column", "old"),
    [
        ("projects_project", "title", "Glasfaser für alle"),
        ("regions_district", "short_name", "Nirgendwo"),
        ("strategy_fieldofaction", "name", "Mobilität"),
    ],
)
def test_a_changed_name_shows_at_once_in_card_and_facet(lists, table, column, old):
    assert old in lists()
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {table} SET {column} = 'Ganz anders'")
    page = lists()
    assert "Ganz anders" in page
    assert old not in page


def test_a_card_of_a_withdrawn_project_is_gone_at_once(lists):
    Project.objects.update(publication="withdrawn")
    assert "Glasfaser für alle" not in lists()


def test_a_count_and_the_words_of_a_search_follow_the_content_at_once(lists):
    assert "\n1 Projekt\n" in lists("?q=Glasfaser")
    assert "\n0 Projekte\n" in lists("?q=Kupferkabel")
    make_project("Glasfaser statt Kupferkabel")
    assert "\n2 Projekte\n" in lists("?q=Glasfaser")
    assert "\n1 Projekt\n" in lists("?q=Kupferkabel")


def test_people_with_a_cookie_get_a_page_without_kept_parts(lists, as_user, cast):
    fragments.forget()
    assert "Glasfaser für alle" in as_user(cast.editor).get("/projekte/").content.decode()
    assert not fragments.FRAGMENTS
