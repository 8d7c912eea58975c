"""What came out: processor time of each page here and there, and which targets are met."""

from bench import table
from bench.pages import FRESH
from bench.peers.environment import version_of
from bench.peers.sites import DATASETTE, LISTS, OURS, PAGES, PEERS, PROJECT, WAGTAIL
from bench.table import at_most, figure, german, markdown, median, ratio

# Of the processor time of the best peer, of Wagtail's; at most, after a change elsewhere.
LIST_SHARE, PROJECT_SHARE = 0.25, 1


def report(measured, chosen):
    """The whole report in Markdown, from {(site, page): Measured}."""
    versions = ", ".join(f"{each} {version_of(each.lower())}" for each in (WAGTAIL, DATASETTE))
    parts = [
        f"# Vergleich vom {table.now()}",
        f"{table.conditions(chosen)}; Rechenzeit von Anwendung und Datenbank; {versions}.",
        f"## {german(chosen.size)} Projekte",
        costs(measured),
        "## Ziele",
        table.target_table(targets(measured)),
    ]
    return "\n\n".join(parts) + "\n"


def costs(measured):
    """Processor time of each page at each site, and ours as a share of the best peer's."""
    titles = ["Rechenzeit", *OURS, *PEERS, *[f"{mode} : bester" for mode in OURS]]
    rows = [
        [
            page,
            *[figure(cpu_of(measured, site, page), 1, " ms") for site in (*OURS, *PEERS)],
            *[figure(share(measured, mode, page, PEERS), 2) for mode in OURS],
        ]
        for page in PAGES
    ]
    return markdown(titles, rows)


def cpu_of(measured, site, page):
    """Milliseconds for one request, None if it was not measured."""
    return median(measured[site, page].cpu) if (site, page) in measured else None


def share(measured, mode, page, peers):
    """Ours as a share of the cheapest of these peers."""
    theirs = [cpu_of(measured, peer, page) for peer in peers]
    best = min((each for each in theirs if each is not None), default=None)
    return ratio(cpu_of(measured, mode, page), best)


def targets(measured):
    for page in LISTS:
        value = share(measured, FRESH, page, PEERS)
        yield at_most(f"{FRESH}: CPU : CPU des besten ({page})", value, LIST_SHARE, 2)
    value = share(measured, FRESH, PROJECT, [WAGTAIL])
    yield at_most(f"{FRESH}: CPU : CPU von {WAGTAIL} ({PROJECT})", value, PROJECT_SHARE, 2)
