"""A page that many ask for at once is made once; who asks for another one does not wait."""

import re
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event, Lock, Semaphore

import pytest
from django.conf import settings
from django.http import HttpResponse

from bench.serve import THREADS
from public import one_maker, page_cache
from public.one_maker import MOST_WAITING, Makers, Making
from public.page_cache import PAGES, PageCache, kept_or_made

READERS = 4
WAITS = 30


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch):
    monkeypatch.setattr(page_cache, "version_known", lambda: ("Stand", None))
    monkeypatch.setattr(page_cache, "MAKERS", Makers())
    PAGES.clear()
    yield
    PAGES.clear()


@pytest.fixture
def waiting(monkeypatch):
    """A semaphore that counts who is about to wait for a maker."""
    here = Semaphore(0)

    class Noted(Event):
        def wait(self, timeout=None):
            here.release()
            return super().wait(timeout)

    monkeypatch.setattr(one_maker, "Event", Noted)
    return here


def await_all(semaphore, number):
    assert all(semaphore.acquire(timeout=WAITS) for _ in range(number))


class Maker:
    """A view that many ask for; the first call is done only when all others wait for it."""

    def __init__(self, waiting, *, first_fails=False):
        self.waiting, self.first_fails = waiting, first_fails
        self.made, self.counting, self.may_end = 0, Lock(), Event()

    def __call__(self):
        with self.counting:
            self.made += 1
            number = self.made
        if number == 1:
            await_all(self.waiting, READERS - 1)
            assert self.may_end.wait(WAITS)
            if self.first_fails:
                raise ZeroDivisionError
        return HttpResponse(f"Seite {number}" * 500)


def read(rf, make, path="/projekte/", **headers):
    return kept_or_made(rf.get(path, headers=headers), make)


def test_all_get_the_page_of_the_first_and_others_are_served_meanwhile(rf, waiting):
    maker = Maker(waiting)
    with ThreadPoolExecutor(READERS) as pool:
        readers = [pool.submit(read, rf, maker) for _ in range(READERS)]
        other = read(rf, lambda: HttpResponse("Eine andere"), path="/foerderung/")
        maker.may_end.set()
        assert {each.result(WAITS).content for each in readers} == {b"Seite 1" * 500}
    assert maker.made == 1
    assert other.content == b"Eine andere"


def test_it_is_compressed_once_too(rf, waiting, monkeypatch):
    packed = []
    compress = page_cache.brotli.compress
    monkeypatch.setattr(
        page_cache.brotli, "compress", lambda *a, **k: packed.append(1) or compress(*a, **k)
    )
    maker = Maker(waiting)
    maker.may_end.set()
    with ThreadPoolExecutor(READERS) as pool:
        headers = {"accept-encoding": "br"}
        readers = [pool.submit(read, rf, maker, **headers) for _ in range(READERS)]
        assert {each.result(WAITS)["Content-Encoding"] for each in readers} == {"br"}
    assert (maker.made, len(packed)) == (1, 1)


def test_where_the_maker_fails_all_who_waited_try_at_the_same_time(rf, waiting):
    together = Semaphore(0)
    others = READERS - 1
    maker = Maker(waiting, first_fails=True)
    maker.may_end.set()
    all_here = Event()

    def make():
        response = maker()  # the first fails here
        together.release()
        assert all_here.wait(WAITS)
        return response

    with ThreadPoolExecutor(READERS) as pool:
        readers = [pool.submit(read, rf, make) for _ in range(READERS)]
        await_all(together, others)
        all_here.set()
        failed = [each for each in readers if each.exception(WAITS)]
    assert [type(each.exception()) for each in failed] == [ZeroDivisionError]
    assert maker.made == READERS


class TestForOneReaderOnly:
    """Answers that are not kept: who waited for one makes his own, not one after the other."""

    def make_together(self, rf, number, status):
        """All of them are in the view at the same time, or it fails."""
        inside, all_inside = Semaphore(0), Event()

        def make():
            inside.release()
            assert all_inside.wait(WAITS)
            return HttpResponse("je eine", status=status)

        with ThreadPoolExecutor(number) as pool:
            readers = [pool.submit(read, rf, make) for _ in range(number)]
            await_all(inside, number)
            all_inside.set()
            assert {each.result(WAITS).status_code for each in readers} == {status}

    def test_after_the_first_nobody_waits_for_it_again(self, rf):
        read(rf, lambda: HttpResponse("nicht da", status=404))
        self.make_together(rf, READERS, 404)

    def test_those_who_waited_for_the_first_make_theirs_together(self, rf, waiting):
        inside, may_end, all_inside = Semaphore(0), Event(), Event()

        def first():
            assert may_end.wait(WAITS)
            return HttpResponse("nicht da", status=404)

        def later():
            inside.release()
            assert all_inside.wait(WAITS)
            return HttpResponse("nicht da", status=404)

        calls = iter([first, *[later] * (READERS - 1)])
        with ThreadPoolExecutor(READERS) as pool:
            readers = [pool.submit(read, rf, lambda: next(calls)()) for _ in range(READERS)]
            await_all(waiting, READERS - 1)
            may_end.set()
            await_all(inside, READERS - 1)
            all_inside.set()
            assert {each.result(WAITS).status_code for each in readers} == {404}

    def test_where_nothing_is_kept_nobody_waits(self, rf, monkeypatch):
        monkeypatch.setattr(page_cache, "PAGES", PageCache(0))
        self.make_together(rf, READERS, 200)

    def test_a_page_larger_than_the_memory_is_given_to_those_who_waited(
        self, rf, waiting, monkeypatch
    ):
        monkeypatch.setattr(page_cache, "PAGES", PageCache(10))
        maker = Maker(waiting)
        maker.may_end.set()
        with ThreadPoolExecutor(READERS) as pool:
            readers = [pool.submit(read, rf, maker) for _ in range(READERS)]
            assert {each.result(WAITS).content for each in readers} == {b"Seite 1" * 500}
        assert maker.made == 1


def test_only_so_many_wait_and_who_comes_then_frees_them_all(rf, waiting):
    """The first maker is stuck; the one for whom there was no seat is done before him."""
    stuck, may_end = Event(), Event()

    def never_done():
        stuck.set()
        assert may_end.wait(WAITS)
        return HttpResponse("zu spät")

    with ThreadPoolExecutor(MOST_WAITING + 1) as pool:
        slow = pool.submit(read, rf, never_done)
        assert stuck.wait(WAITS)
        waiters = [pool.submit(read, rf, never_done) for _ in range(MOST_WAITING)]
        await_all(waiting, MOST_WAITING)
        assert read(rf, lambda: HttpResponse("schnell")).content == b"schnell"
        assert {each.result(WAITS).content for each in waiters} == {b"schnell"}
        may_end.set()
        assert slow.result(WAITS).content == "zu spät".encode()


class TestAThousandReaders:
    """As many as a region has on the day of a news item; a change came just before them."""

    def read_by(self, rf, monkeypatch, threads, make, before):
        """Contents of all answers, each as often as it was given."""
        monkeypatch.setattr(page_cache, "version_known", lambda: ("alt", None))
        read(rf, lambda: HttpResponse("die alte"))
        monkeypatch.setattr(page_cache, "version_known", lambda: ("neu", None))
        monkeypatch.setattr(page_cache, "version_before", lambda: before)
        with ThreadPoolExecutor(threads) as pool:
            answers = pool.map(lambda _: read(rf, make).content, range(1000), timeout=WAITS)
            return Counter(answers)

    def test_cost_one_page_while_the_one_before_will_do(self, rf, monkeypatch):
        made = []

        def make():
            made.append(1)
            return HttpResponse("die neue")

        answers = self.read_by(rf, monkeypatch, THREADS, make, before="alt")
        assert len(made) == 1
        assert answers.keys() <= {b"die alte", b"die neue"}
        assert answers[b"die neue"] > 0

    def test_cost_one_page_while_as_many_wait_as_may(self, rf, monkeypatch, waiting):
        made = []

        def make():
            made.append(1)
            await_all(waiting, MOST_WAITING)
            return HttpResponse("die neue")

        answers = self.read_by(rf, monkeypatch, MOST_WAITING + 1, make, before=None)
        assert len(made) == 1
        assert answers == {b"die neue": 1000}


def test_who_waits_never_holds_all_threads_of_a_process():
    service = (Path(settings.BASE_DIR) / "deploy" / "weserportal.service").read_text()
    readme = (Path(settings.BASE_DIR) / "README.md").read_text()
    threads = {int(each) for each in re.findall(r"--blocking-threads (\d+)", service + readme)}
    assert threads == {THREADS} == {MOST_WAITING + 2}


class TestThePageBefore:
    """It will do while somebody else makes the new one, and only while it is not too old."""

    def read_while_made(self, rf, monkeypatch, before):
        monkeypatch.setattr(page_cache, "version_known", lambda: ("alt", None))
        old = read(rf, lambda: HttpResponse("die alte"))
        monkeypatch.setattr(page_cache, "version_known", lambda: ("neu", None))
        monkeypatch.setattr(page_cache, "version_before", lambda: before)
        monkeypatch.setattr(one_maker, "MOST_SECONDS", 0)
        makes, may_end = Event(), Event()

        def slowly():
            makes.set()
            assert may_end.wait(WAITS)
            return HttpResponse("die neue")

        with ThreadPoolExecutor(1) as pool:
            maker = pool.submit(read, rf, slowly)
            assert makes.wait(WAITS)
            meanwhile = read(rf, lambda: HttpResponse("selbst gemacht"))
            may_end.set()
            assert maker.result(WAITS).content == b"die neue"
        return old, meanwhile

    def test_it_comes_with_its_own_tag(self, rf, monkeypatch):
        old, meanwhile = self.read_while_made(rf, monkeypatch, before="alt")
        assert (meanwhile.content, meanwhile["ETag"]) == (b"die alte", old["ETag"])

    def test_not_when_it_is_too_old(self, rf, monkeypatch):
        _, meanwhile = self.read_while_made(rf, monkeypatch, before=None)
        assert meanwhile.content == b"selbst gemacht"

    def test_nobody_makes_it_and_who_asks_gets_the_new_one(self, rf, monkeypatch):
        self.read_while_made(rf, monkeypatch, before="alt")
        PAGES.clear()
        assert read(rf, lambda: HttpResponse("neu")).content == b"neu"


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
        assert slow.result(WAITS).content == "zu spät".encode()


def test_a_view_that_asks_for_itself_does_not_wait_for_itself(rf, monkeypatch):
    monkeypatch.setattr(Making, "end", lambda *_: None)  # nobody would ever be told
    inner = lambda: read(rf, lambda: HttpResponse("innen"))  # noqa: E731
    assert read(rf, inner).content == b"innen"


def test_nothing_remains_of_a_page_that_nobody_makes(rf):
    read(rf, lambda: HttpResponse("da"))
    with pytest.raises(ZeroDivisionError):
        read(rf, lambda: 1 / 0, path="/foerderung/")
    assert not page_cache.MAKERS.making
