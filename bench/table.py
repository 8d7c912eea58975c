"""What came out: tables with ratios to the constant view, and which targets are met."""

import os
import platform
import statistics
from datetime import datetime

from django.db import connection

from bench import first_visit, pages
from bench.load import WRK
from bench.pages import EMPTY, FRESH, MODES, THE_CONSTANT, Target

NOTHING = "–"


def report(measured, compared, numbers, visits, chosen):
    """The whole report in Markdown."""
    parts = [head(chosen)]
    for size in chosen.sizes:
        parts += [f"## {german(size)} Projekte", costs(measured, size)]
        if chosen.connections:
            parts.append(rates(measured, size, chosen.connections))
    if compared:
        parts += ["## SQL", sql_table(compared)]
    parts += ["## Erster Besuch", visit_table(visits)]
    rows = [*warm_targets(measured, chosen), *fresh_targets(measured), *growth_targets(measured)]
    rows += visit_targets(visits)
    rows += [*sql_targets(compared), *office_targets(measured, numbers)]
    parts += ["## Ziele", target_table(rows)]
    return "\n\n".join(parts) + "\n"


def head(chosen):
    tool = "wrk" if WRK else "eigenem Client (wrk fehlt)"
    return f"# Messung vom {now()}\n\n{conditions(chosen)}; Durchsatz mit {tool}."


def now():
    return f"{datetime.now().astimezone():%d.%m.%Y, %H:%M Uhr}"


def conditions(chosen):
    return (
        f"{os.cpu_count()} Kerne, Python {platform.python_version()}, "
        f"PostgreSQL {connection.pg_version // 10000}; {chosen.rounds} Runden zu je "
        f"{chosen.seconds:g} s, Mediane"
    )


def german(number):
    return f"{number:,}".replace(",", ".")


def figure(value, places=1, unit=""):
    return NOTHING if value is None else f"{value:.{places}f}{unit}".replace(".", ",")


def median(values):
    return statistics.median(values) if values else None


def cpu_of(measured, *target):
    """Milliseconds of processor time for one request, application and database together."""
    return median(measured[Target(*target)].cpu) if Target(*target) in measured else None


def rate_of(measured, number, *target):
    return median(measured[Target(*target)].rate[number]) if Target(*target) in measured else None


def times_constant(measured, size, mode, page):
    """Processor time as a multiple of the constant view's."""
    return ratio(cpu_of(measured, size, mode, page), cpu_of(measured, size, mode, THE_CONSTANT))


def share_of_constant(measured, number, size, mode, page):
    """Throughput as a share of the constant view's."""
    constant = rate_of(measured, number, size, mode, THE_CONSTANT)
    return ratio(rate_of(measured, number, size, mode, page), constant)


def ratio(one, other):
    return one / other if one is not None and other else None


def markdown(titles, rows):
    line = "|".join(["---", *["--:"] * (len(titles) - 1)])
    return "\n".join(f"| {' | '.join(row)} |" for row in (titles, *rows)).replace(
        "\n", f"\n|{line}|\n", 1
    )


def costs(measured, size):
    """Processor time and latency of each page in each mode."""
    titles = [
        "Rechenzeit und Latenz",
        *[f"{m} {what}" for m in MODES for what in ("CPU", "×", "Latenz")],
    ]
    rows = [
        [page, *[cell for mode in MODES for cell in cost_cells(measured, size, mode, page)]]
        for page in pages.ALL
    ]
    return markdown(titles, rows)


def cost_cells(measured, size, mode, page):
    latency = median(measured[Target(size, mode, page)].latency)
    return [
        figure(cpu_of(measured, size, mode, page), 2, " ms"),
        figure(times_constant(measured, size, mode, page)),
        figure(latency, 1, " ms"),
    ]


def rates(measured, size, connections):
    """Answers per second to 1, 8, 32 … readers, with the share of the constant view's."""
    titles = [
        "Antworten je Sekunde",
        *[f"{mode} {number}" for mode in MODES for number in connections],
    ]
    rows = [
        [
            page,
            *[
                rate_cell(measured, number, size, mode, page)
                for mode in MODES
                for number in connections
            ],
        ]
        for page in pages.ALL
    ]
    return markdown(titles, rows)


def rate_cell(measured, number, *target):
    rate = rate_of(measured, number, *target)
    if rate is None:
        return NOTHING
    return f"{rate:.0f} ({100 * share_of_constant(measured, number, *target):.0f} %)"


def sql_table(compared):
    rows = [
        [
            f"{page}, {german(size)}",
            str(count),
            figure(own, 1, " ms"),
            figure(hand, 1, " ms"),
            figure(own / hand, 2),
        ]
        for (size, page), (own, hand, count) in compared.items()
    ]
    return markdown(["Seite", "Abfragen", "Abfragen der Seite", "von Hand", "×"], rows)


def target_table(rows):
    """Rows (what, limit, value, met) as a table; a value that was not measured meets nothing."""
    return markdown(
        ["Ziel", "Grenze", "gemessen", "erreicht"],
        [[what, limit, figure(value, 2), verdict(value, met)] for what, limit, value, met in rows],
    )


def verdict(value, met):
    if value is None:
        return "nicht gemessen"
    return "ja" if met else "NEIN"


def at_most(what, value, limit, places=1):
    return (what, f"≤ {figure(limit, places)}", value, value is not None and value <= limit)


def warm_targets(measured, chosen):
    """The slowest page of each mode, size and number of readers."""
    for size in chosen.sizes:
        for mode, least in pages.SHARES.items():
            for number in [each for each in chosen.connections if each in pages.READERS]:
                shares = {
                    page: share_of_constant(measured, number, size, mode, page)
                    for page in pages.ADDRESSES
                    if page != THE_CONSTANT
                }
                known = [share for share in shares.values() if share is not None]
                slowest = min(known, default=None)
                what = f"{mode}, {german(size)}, {number} gleichzeitig: Durchsatz : Konstante"
                met = slowest is not None and slowest >= least
                yield what, f"≥ {figure(least, 2)}", slowest, met


def fresh_targets(measured):
    """After a change elsewhere, and with nothing kept."""
    for size in sorted({target.size for target in measured}):
        for page in pages.FRESH_TIMES:
            times = times_constant(measured, size, FRESH, page)
            what = f"frisch, {german(size)}: CPU × Konstante ({page})"
            yield at_most(what, times, pages.most_times(page, size))
            if page in pages.ADDRESSES:
                times = times_constant(measured, size, EMPTY, page)
                what = f"leer, {german(size)}: CPU × Konstante ({page})"
                yield at_most(what, times, pages.EMPTY_TIMES)


def visit_table(visits):
    """Over a slow mobile network, with nothing kept by the browser."""
    if not visits:
        return "Nicht gemessen: Es gibt kein Chromium."
    titles = ["400 kbit/s, 400 ms", "Anfragen", "kB", "erstes Bild", "alles da", "Verschiebung"]
    rows = [
        [
            page,
            f"{visit.requests:.0f}",
            figure(visit.kilobytes, 0),
            figure(visit.paint, 1, " s"),
            figure(visit.load, 1, " s"),
            figure(visit.shifts, 3),
        ]
        for page, visit in visits.items()
    ]
    return markdown(titles, rows)


VISIT_WORDS = {
    "kilobytes": "kB",
    "paint": "Sekunden bis zum ersten Bild",
    "load": "Sekunden, bis alles da ist",
    "shifts": "Verschiebung (CLS)",
}


def visit_targets(visits):
    for page in first_visit.PAGES:
        for name, limit in pages.FIRST_VISIT.items():
            value = getattr(visits[page], name) if page in visits else None
            what = f"erster Besuch: {VISIT_WORDS[name]} ({page})"
            yield what, f"≤ {figure(limit, 2)}", value, value is not None and value <= limit


def growth_targets(measured):
    sizes = {target.size for target in measured}
    for (small, large), limit in pages.GROWTH.items():
        for page in pages.LISTS if {small, large} <= sizes else ():
            growth = ratio(
                times_constant(measured, large, FRESH, page),
                times_constant(measured, small, FRESH, page),
            )
            yield at_most(f"frisch, {german(large)} : {german(small)}: CPU ({page})", growth, limit)


def sql_targets(compared):
    for (size, page), (own, hand, _) in compared.items():
        yield at_most(f"SQL, {german(size)}: × von Hand ({page})", own / hand, pages.SQL_TIMES)


def office_targets(measured, numbers):
    """What a page of the office costs, and how many queries it sends."""
    for (size, page), number in numbers.items():
        times = times_constant(measured, size, FRESH, page)
        yield at_most(f"{page}, {german(size)}: CPU × Konstante", times, pages.OFFICE_TIMES)
        yield at_most(f"{page}, {german(size)}: Abfragen", number, pages.OFFICE_QUERIES)
