"""A page that many ask for at once is made once; who asks for another one does not wait."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event, Lock, RLock, Semaphore

import pytest
from django.http import HttpResponse

from public import one_maker, page_cache
from public.page_cache import PAGES, kept_or_made

READERS = 4
WAITS = 60


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch):
    monkeypatch.setattr(page_cache, "version_known", lambda: ("Stand", None))
    PAGES.clear()
    yield
    PAGES.clear()


@pytest.fixture
def at_the_lock(monkeypatch):
    """A semaphore that counts who is about to wait for a turn."""
    here = Semaphore(0)

    class Noted:
        """A lock that says so before somebody waits for it."""

        def __init__(self):
            self.lock = RLock()

        def acquire(self, timeout):
            here.release()
            return self.lock.acquire(timeout=timeout)

        def release(self):
            self.lock.release()

    monkeypatch.setattr(one_maker, "RLock", Noted)
    return here


class Maker:
    """A view that many ask for; the first is done only when all of them are at the lock."""

    def __init__(self, at_the_lock, *, first_fails=False):
        self.at_the_lock, self.first_fails = at_the_lock, first_fails
        self.made, self.counting, self.may_end = 0, Lock(), Event()

    def __call__(self):
        with self.counting:
            self.made += 1
            number = self.made
        if number == 1:
            assert all(self.at_the_lock.acquire(timeout=WAITS) for _ in range(READERS))
            assert self.may_end.wait(WAITS)
            if self.first_fails:
                raise ZeroDivisionError
        return HttpResponse(f"Seite {number}" * 500)


def read(rf, make, path="/projekte/", **headers):
    return kept_or_made(rf.get(path, headers=headers), make)


def test_all_get_the_page_of_the_first_and_others_are_served_meanwhile(rf, at_the_lock):
    maker = Maker(at_the_lock)
    with ThreadPoolExecutor(READERS) as pool:
        readers = [pool.submit(read, rf, maker) for _ in range(READERS)]
        other = read(rf, lambda: HttpResponse("Eine andere"), path="/foerderung/")
        maker.may_end.set()
        assert {each.result(WAITS).content for each in readers} == {b"Seite 1" * 500}
    assert maker.made == 1
    assert other.content == b"Eine andere"


def test_it_is_compressed_once_too(rf, at_the_lock, monkeypatch):
    packed = []
    compress = page_cache.brotli.compress
    monkeypatch.setattr(
        page_cache.brotli, "compress", lambda *a, **k: packed.append(1) or compress(*a, **k)
    )
    maker = Maker(at_the_lock)
    maker.may_end.set()
    with ThreadPoolExecutor(READERS) as pool:
        headers = {"accept-encoding": "br"}
        readers = [pool.submit(read, rf, maker, **headers) for _ in range(READERS)]
        assert {each.result(WAITS)["Content-Encoding"] for each in readers} == {"br"}
    assert (maker.made, len(packed)) == (1, 1)


def test_a_maker_that_fails_lets_the_next_one_try(rf, at_the_lock):
    maker = Maker(at_the_lock, first_fails=True)
    maker.may_end.set()
    with ThreadPoolExecutor(READERS) as pool:
        readers = [pool.submit(read, rf, maker) for _ in range(READERS)]
        failed = [each for each in readers if each.exception(WAITS)]
    assert [type(each.exception()) for each in failed] == [ZeroDivisionError]
    got = {each.result().content for each in readers if each not in failed}
    assert (got, maker.made) == ({b"Seite 2" * 500}, 2)


def test_what_may_not_be_kept_each_makes_for_himself(rf):
    made = []
    for _ in range(2):
        read(rf, lambda: made.append(1) or HttpResponse("nicht da", status=404))
    assert len(made) == 2


def test_who_has_waited_long_enough_makes_the_page_himself(rf, monkeypatch):
    monkeypatch.setattr(one_maker, "MOST_SECONDS", 0)
    makes, may_end = Event(), Event()

    def never_done():
        makes.set()
        assert may_end.wait(WAITS)
        return HttpResponse("zu spät")

    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(read, rf, never_done)
        assert makes.wait(WAITS)
        assert read(rf, lambda: HttpResponse("selbst")).content == b"selbst"
        may_end.set()
        assert slow.result(WAITS).content == b"zu sp\xc3\xa4t"


def test_a_view_that_asks_for_itself_does_not_wait_for_itself(rf, monkeypatch):
    monkeypatch.setattr(one_maker, "MOST_SECONDS", -1)  # for ever
    inner = lambda: read(rf, lambda: HttpResponse("innen"))  # noqa: E731
    assert read(rf, inner).content == b"innen"


def test_nothing_remains_of_a_page_that_nobody_makes(rf):
    read(rf, lambda: HttpResponse("da"))
    assert not one_maker.TURNS.locks
