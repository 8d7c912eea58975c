"""`python -m bench`: the command behind `make bench`."""

import argparse
import os
import signal
import sys
from datetime import datetime

import django

os.environ |= {"DJANGO_SETTINGS_MODULE": "bench.settings"}
os.environ |= {"PAGE_CACHE_MEGABYTES": "0", "KEEP_FRAGMENTS": "0"}  # all queries are compared
django.setup()

from django.conf import settings  # noqa: E402

from bench import database, kept, queries, rounds, serve, table  # noqa: E402
from bench.load import WRK  # noqa: E402


def sizes_in(text):
    return [int(part.replace(".", "")) for part in text.split(",") if part]


def options():
    parser = argparse.ArgumentParser(prog="make bench")
    parser.add_argument("--sizes", type=sizes_in, default="1000,100000")
    parser.add_argument("--connections", type=sizes_in, default="1,8,32")
    parser.add_argument("--seconds", type=float, default=1, help="für jede einzelne Messung")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--keep", action="store_true", help=f"schreibt {kept.FILE.name} neu")
    return parser.parse_args()


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the servers end, too
    chosen = options()
    if not WRK:
        sys.stderr.write("wrk fehlt (apt install wrk): Der Durchsatz wird selbst gemessen.\n")
    for size in chosen.sizes:
        database.ensure(size)
    serve.collect_static()
    measured, visits = rounds.measure(
        chosen.sizes,
        connections=chosen.connections,
        seconds=chosen.seconds,
        rounds=chosen.rounds,
    )
    compared = queries.compare(chosen.sizes, chosen.rounds)
    numbers = queries.numbers(chosen.sizes)
    report = table.report(measured, compared, numbers, visits, chosen)
    folder = settings.BASE_DIR / "var" / "bench"
    file = folder / f"{datetime.now().astimezone():%Y-%m-%d-%H%M%S}.md"
    file.write_text(report, encoding="utf-8")
    sys.stdout.write(f"{report}\nGespeichert: {file.relative_to(settings.BASE_DIR)}\n")
    before = kept.FILE.read_text(encoding="utf-8") if kept.FILE.exists() else ""
    if chosen.keep:
        kept.FILE.write_text(kept.written(report), encoding="utf-8")
        return
    if slower := list(kept.worse(report, before)):
        lines = "\n".join(slower)
        sys.exit(f"Schlechter als in docs/{kept.FILE.name}:\n{lines}")


main()
