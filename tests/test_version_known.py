"""Law 8: a kept page is at most 100 ms behind the content; who publishes sees a change at once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.test import Client

from public import version_known as module
from public.page_cache import PAGES
from public.version_known import KNOWN, version_before, version_known
from tests.builders import make_project, make_user
from tests.clients import with_second_factor
from tests.test_settings import ask

ADDRESS = "/projekte/glasfaser/"
WAITS = 60


class Clock:
    """time.monotonic, by hand."""

    now = 1000.0

    def monotonic(self):
        return self.now


@pytest.fixture
def clock(monkeypatch, settings):
    """The version holds for 100 ms of this clock."""
    settings.MOST_SECONDS_BEHIND = 0.1
    clock = Clock()
    monkeypatch.setattr(module, "time", clock)
    PAGES.clear()
    KNOWN.forget()
    yield clock
    KNOWN.forget()


@pytest.fixture
def asked(monkeypatch):
    """The versions that were asked for."""
    asked = []

    def content_version():
        asked.append(f"Stand {len(asked) + 1}")
        return asked[-1]

    monkeypatch.setattr(module, "content_version", content_version)
    return asked


def test_in_production_a_page_is_at_most_100_ms_behind():
    assert ask(["MOST_SECONDS_BEHIND"]).stdout.split() == ["0.1"]


def test_it_is_asked_again_after_50_ms_and_not_before(clock, asked):
    heard = []
    for later in (0, 0.03, 0.01, 0.02, 0.04):  # 1000.00, .03, .04, .06, .10
        clock.now += later
        heard.append(version_known())
    assert heard == [("Stand 1", None)] * 3 + [("Stand 2", None)] * 2


def test_the_version_before_will_do_until_100_ms_after_it_was_asked(clock, asked):
    version_known()
    clock.now += 0.06
    assert version_known() == ("Stand 2", None)
    clock.now += 0.03
    assert version_before() == "Stand 1"
    clock.now += 0.02
    assert version_before() is None


def test_a_version_that_was_asked_again_and_stayed_is_younger(clock, monkeypatch):
    answers = iter(["Stand 1", "Stand 1", "Stand 2"])
    monkeypatch.setattr(module, "content_version", lambda: next(answers))
    for _ in range(3):
        clock.now += 0.06
        version_known()
    assert version_before() == "Stand 1"  # first asked 120 ms ago, and again 60 ms ago


def test_the_50_ms_begin_when_it_is_asked_not_when_the_answer_comes(clock, monkeypatch):
    def slowly():
        clock.now += 0.04
        return f"Stand {clock.now}"

    monkeypatch.setattr(module, "content_version", slowly)
    first = version_known()
    clock.now += 0.02
    assert version_known() != first


def test_those_who_come_while_one_asks_get_his_answer(clock, monkeypatch):
    asked, asks, may_answer = [], Event(), Event()

    def content_version():
        asked.append(1)
        asks.set()
        assert may_answer.wait(WAITS)
        return "Stand"

    monkeypatch.setattr(module, "content_version", content_version)
    with ThreadPoolExecutor(4) as pool:
        readers = [pool.submit(version_known) for _ in range(4)]
        assert asks.wait(WAITS)
        may_answer.set()
        assert {each.result(WAITS) for each in readers} == {("Stand", None)}
    assert len(asked) == 1


def test_who_is_signed_in_sees_a_change_at_once_and_strangers_100_ms_later(clock, transactional_db):
    project = make_project("Alt", slug="glasfaser")
    mine, stranger = with_second_factor(Client(), make_user()), Client()
    assert "Alt" in stranger.get(ADDRESS).content.decode()
    project.title = "Neu"
    project.save()
    assert "Neu" in mine.get(ADDRESS).content.decode()
    assert "Alt" in stranger.get(ADDRESS).content.decode()
    clock.now += 0.1
    assert "Neu" in stranger.get(ADDRESS).content.decode()
