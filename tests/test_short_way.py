"""The short way to a kept page gives what the long way gives, and nobody gets more by it."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import timezone

from public import short_way
from public.page_cache import PAGES, kept_or_made
from public.short_way import ShortWay
from public.version_known import KNOWN

ADDRESS = "/projekte/"


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch):
    for module in ("public.short_way", "public.page_cache"):
        monkeypatch.setattr(f"{module}.version_known", lambda: (KNOWN.version, None))
    monkeypatch.setattr(KNOWN, "version", "Stand 1")
    PAGES.clear()
    yield
    PAGES.clear()


class LongWay:
    """Counts who takes it; `also` is done to each answer, as decorators and middlewares do."""

    def __init__(self, also=id):
        self.taken, self.also = 0, also

    def __call__(self, request):
        self.taken += 1
        response = kept_or_made(request, lambda: HttpResponse("Seite " * 1000))
        self.also(response)
        return response


def asked(way, path=ADDRESS, **headers):
    return ShortWay(way)(RequestFactory().get(path, headers=headers))


def told(response):
    return response.status_code, response.content, dict(response.items())


@pytest.mark.parametrize("headers", [{}, {"accept-encoding": "br"}, {"hx-request": "true"}])
def test_the_second_reader_takes_it_and_gets_the_same(headers):
    way = LongWay()
    first, second = (told(asked(way, **headers)) for _ in range(2))
    assert (first, way.taken) == (second, 1)


def test_a_browser_that_has_the_page_is_told_so(rf):
    way = LongWay()
    tag = asked(way)["ETag"]
    answer = asked(way, **{"if-none-match": tag})
    assert (answer.status_code, answer["ETag"], way.taken) == (304, tag, 1)
    assert told(answer) == told(kept_or_made(rf.get(ADDRESS, headers={"if-none-match": tag}), None))


@pytest.mark.parametrize(
    "cookie", [settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, "messages"]
)
def test_people_with_a_cookie_of_ours_go_the_long_way(cookie):
    way = LongWay()
    asked(way)
    asked(way, cookie=f"{cookie}=x")
    assert way.taken == 2


@pytest.mark.parametrize("method", ["head", "post", "options"])
def test_other_methods_go_the_long_way(method):
    way = LongWay()
    asked(way)
    ShortWay(way)(getattr(RequestFactory(), method)(ADDRESS))
    assert way.taken == 2


@pytest.mark.parametrize(
    "also",
    [
        lambda response: response.headers.setdefault("Access-Control-Allow-Origin", "*"),
        lambda response: response.set_cookie("gesehen", "1"),
        lambda response: setattr(response, "xframe_options_exempt", True),
        lambda response: setattr(response, "_csp_update", {"frame-ancestors": "*"}),
        lambda response: setattr(response, "status_code", 410),
    ],
)
def test_where_the_long_way_adds_something_all_go_it(also):
    way = LongWay(also)
    first, second = (told(asked(way)) for _ in range(2))
    assert (first, way.taken) == (second, 2)


@pytest.mark.parametrize("path", ["/projekte/?seite=2", "/foerderung/"])
def test_another_address_is_another_page(path):
    way = LongWay()
    asked(way)
    asked(way, path)
    assert way.taken == 2


def test_a_new_version_makes_all_go_the_long_way_once(monkeypatch):
    way = LongWay()
    asked(way)
    monkeypatch.setattr(KNOWN, "version", "Stand 2")
    first, second = asked(way), asked(way)
    assert (way.taken, first["ETag"]) == (2, second["ETag"])


def test_so_does_a_new_day(monkeypatch):
    way = LongWay()
    asked(way)
    tomorrow = timezone.localdate() + timedelta(days=1)
    monkeypatch.setattr("django.utils.timezone.localdate", lambda: tomorrow)
    asked(way)
    assert way.taken == 2


def test_a_page_of_another_version_than_asked_for_is_not_remembered(monkeypatch):
    """The content changed while the page was made."""

    def changed(response):
        response.kept_as = (response.kept_as[0], "Stand 0", timezone.localdate())

    way = LongWay(changed)
    asked(way)
    asked(way)
    assert way.taken == 2


def test_long_addresses_are_not_remembered():
    way = LongWay()
    for _ in range(2):
        asked(way, ADDRESS + "?q=" + "x" * short_way.LONGEST_ADDRESS)
    assert way.taken == 2
    assert not PAGES.keys


class TestThroughTheSite:
    """All middlewares and views: the second answer is the first, header for header."""

    @pytest.fixture(autouse=True)
    def version_of_the_database(self, monkeypatch):
        monkeypatch.undo()  # what nothing_kept put there
        KNOWN.forget()
        PAGES.clear()

    @pytest.mark.parametrize(
        "path", ["/", "/projekte/", "/projekte/?q=Glas", "/projekte/?landkreis=", "/impressum/"]
    )
    def test_it_is_the_same_answer(self, client, db, path):
        client.get("/cookies/")  # so that a version is known
        answers = [told(client.get(path)) for _ in range(3)]
        assert answers[0] == answers[1] == answers[2]

    def test_a_host_that_is_not_ours_gets_nothing_kept(self, client, db):
        for _ in range(3):
            client.get("/cookies/")
        assert PAGES.keys
        assert client.get("/cookies/", headers={"host": "fremd.example"}).status_code == 400
