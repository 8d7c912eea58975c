"""Measures everything in turns, round after round, so that no page has all the quiet moments."""

import itertools
import statistics
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field, replace

from bench import cpu, database, elsewhere, first_visit, pages
from bench.load import Asker, throughput
from bench.pages import EMPTY, FRESH, MEMORIES, UNCHANGED, WARM, Target
from bench.serve import served
from bench.staff import PEOPLE, cookie_of
from evidence.progress import bar

FEWEST = 3
QUIET = 0.002  # seconds of processor time in a pause of 50 ms


@dataclass
class Measured:
    """Readings of one target, one of each round."""

    cpu: list = field(default_factory=list)  # milliseconds of one request
    latency: list = field(default_factory=list)  # milliseconds, median of the round
    rate: dict = field(default_factory=lambda: defaultdict(list))  # per second, by connections


@dataclass(frozen=True)
class Place:
    """Where a target is asked for."""

    server: object
    path: str
    has_etag: bool
    cookie: str | None
    before: Callable = int  # what happens before each single request


def measure(sizes, *, connections, seconds, rounds):
    """Pair ({Target: Measured}, {page: Visit}); a mode that the site has not yet is left out.

    First visits are those of the smallest size: a page costs them what it shows.
    """
    results = defaultdict(Measured)
    with ExitStack() as stack:
        spent_by = stack.enter_context(cpu.watch())
        places = dict(found_places(stack, sizes))
        for target in bar(list(places) * rounds, "Messen"):
            place, measured = places[target], results[target]
            wait_until_quiet(spent_by, place.server)
            tag = first_answer(place.server, place.path, place.cookie).etag
            etag = tag if place.has_etag else None
            ask_one_by_one(place, etag, measured, spent_by, seconds)
            ask_at_once(place, etag, measured, spent_by, connections, seconds)
        warm = [each for each in places if each.mode == WARM and each.size == min(sizes)]
        paths = {each.page: places[each].path for each in warm}
        port = places[warm[0]].server.port
        visits = first_visit.measure(port, paths, rounds)
    return results, visits


def found_places(stack, sizes):
    """Pairs (Target, Place): servers started, pages asked for once."""
    for size in sizes:
        name = database.name_for(size)
        with database.connected_to(name):
            addresses = pages.addresses()
            cookies = {person: cookie_of(person) for person in PEOPLE}
        for modes, memory in MEMORIES.items():
            server = stack.enter_context(served(name, memory))
            change = stack.enter_context(elsewhere.changing(name))
            for page, path in addresses.items():
                signed_in = cookies.get(pages.SIGNED_IN.get(page))
                etag = first_answer(server, path, signed_in).etag
                for mode in modes if is_measured(modes, page, etag) else ():
                    place = Place(server, path, mode == UNCHANGED, signed_in)
                    if mode == FRESH and etag:
                        place = replace(place, before=change)
                    yield Target(size, mode, page), place


def is_measured(modes, page, etag):
    """The constant view has neither ETag nor cache and is measured beside each mode."""
    if page in pages.SIGNED_IN or page in pages.PAST:
        return FRESH in modes
    return bool({EMPTY, FRESH} & {*modes} or etag or page == pages.THE_CONSTANT)


def first_answer(server, path, cookie):
    answer = Asker(server.port, cookie).ask(path)
    if answer.status != 200:
        raise RuntimeError(f"{path} antwortet mit {answer.status}.")
    return answer


def ask_one_by_one(place, etag, measured, spent_by, seconds):
    """Processor time and latency of requests that come one after the other."""
    asker, times, used = Asker(place.server.port, place.cookie), [], []
    for spell in spells(place, seconds):
        place.before()
        before = spent_by(place.server)
        times += timed(asker, place, etag, spell)
        used.append(cpu.spent(before, spent_by(place.server)))
    measured.cpu.append(1000 * sum(used) / len(times))
    measured.latency.append(1000 * statistics.median(times))


def spells(place, seconds):
    """For how long to ask without a pause: each time once where something happens before it."""
    if place.before is int:
        yield seconds
        return
    end = time.monotonic() + seconds
    for number in itertools.count():
        if number >= FEWEST and time.monotonic() >= end:
            return
        yield 0


def timed(asker, place, etag, seconds):
    """Seconds of each request; raises RuntimeError at a wrong answer."""
    times, end = [], time.monotonic() + seconds
    while time.monotonic() < end or len(times) < (FEWEST if seconds else 1):
        start = time.perf_counter()
        answer = asker.ask(place.path, etag)
        times.append(time.perf_counter() - start)
        if answer.status != (304 if etag else 200):
            raise RuntimeError(f"{place.path} antwortet mit {answer.status}.")
    return times


def ask_at_once(place, etag, measured, spent_by, connections, seconds):
    """Throughput with many readers; not for pages that could not answer each of them once."""
    for number in connections:
        wait_until_quiet(spent_by, place.server)
        if measured.latency[-1] * number / 1000 > 2 * seconds:
            continue
        rate = throughput(
            place.server.port,
            place.path,
            etag=etag,
            cookie=place.cookie,
            connections=number,
            seconds=seconds,
        )
        measured.rate[number].append(rate)


def wait_until_quiet(spent_by, server):
    """Whoever left without waiting for an answer is still being served."""
    while True:
        before = spent_by(server)
        time.sleep(0.05)
        if cpu.spent(before, spent_by(server)) < QUIET:
            return
