"""`python -m bench.peers`: the command behind `make bench-peers`."""

import argparse
import os
import signal
import sys
from collections import defaultdict
from contextlib import ExitStack
from datetime import datetime

import django

os.environ |= {"DJANGO_SETTINGS_MODULE": "bench.settings"}
django.setup()

from django.conf import settings  # noqa: E402

from bench import cpu, database, rounds, serve  # noqa: E402
from bench.peers import comparison, datasets, environment, sites  # noqa: E402
from evidence.progress import bar  # noqa: E402


def options():
    parser = argparse.ArgumentParser(prog="make bench-peers")
    parser.add_argument("--size", type=lambda text: int(text.replace(".", "")), default=10_000)
    parser.add_argument("--seconds", type=float, default=1, help="für jede einzelne Messung")
    parser.add_argument("--rounds", type=int, default=3)
    return parser.parse_args()


def measure(chosen):
    """{(site, page): Measured}, in turns."""
    results = defaultdict(rounds.Measured)
    with ExitStack() as stack:
        spent_by = stack.enter_context(cpu.watch())
        places = sites.places(stack, chosen.size)
        for key in bar(list(places) * chosen.rounds, "Messen"):
            place = places[key]
            rounds.wait_until_quiet(spent_by, place.server)
            rounds.first_answer(place.server, place.path, None)
            rounds.ask_one_by_one(place, None, results[key], spent_by, chosen.seconds)
    return results


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the servers end, too
    chosen = options()
    environment.ensure()
    database.ensure(chosen.size)
    datasets.ensure(chosen.size)
    serve.collect_static()
    report = comparison.report(measure(chosen), chosen)
    folder = settings.BASE_DIR / "var" / "bench"
    file = folder / f"{datetime.now().astimezone():%Y-%m-%d-%H%M%S}-vergleich.md"
    file.write_text(report, encoding="utf-8")
    sys.stdout.write(f"{report}\nGespeichert: {file.relative_to(settings.BASE_DIR)}\n")


main()
