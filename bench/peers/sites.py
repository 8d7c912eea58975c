"""All servers in one run, and the addresses where they show the same."""

import time

from django.conf import settings

from bench import database, elsewhere, pages
from bench.pages import EMPTY, FRESH, MEMORIES
from bench.peers import datasets, environment
from bench.rounds import Place, first_answer
from bench.serve import HOST, Server, by_granian, free_port, running, served
from projects.models import State
from regions.models import District

WAGTAIL, DATASETTE, SUGGESTING = "Wagtail", "Datasette", "mit Vorschlägen"
OURS, PEERS = (FRESH, EMPTY), (WAGTAIL, DATASETTE, SUGGESTING)
LISTS, PROJECT = ("Liste", "Liste, gefiltert", "Suche, häufig"), "Projekt"
PAGES = (*LISTS, PROJECT)
DATASETTE_SITE = "bench.peers.datasette_site:application"


def places(stack, size):
    """{(site, page): Place}; servers started, pages asked for once."""
    name = database.name_for(size)
    with database.connected_to(name):
        paths = addresses()
    change = stack.enter_context(elsewhere.changing(name))
    servers = {mode: stack.enter_context(served(name, MEMORIES[mode,])) for mode in OURS}
    servers[WAGTAIL] = wagtail(stack, size)
    servers |= {each: datasette(stack, size, each) for each in (DATASETTE, SUGGESTING)}
    found = {
        (site, page): Place(servers[site], path, False, None, change if site == FRESH else pause)
        for site, own in paths.items()
        for page, path in zip(PAGES, own, strict=True)
    }
    for place in found.values():
        first_answer(place.server, place.path, None)
    return found


def pause():
    """For as long as a change takes elsewhere, so that all requests come alone."""
    time.sleep(settings.MOST_SECONDS_BEHIND)


def addresses():
    """{site: paths in the order of PAGES} for the database that Django is connected to."""
    everything = pages.addresses()
    ours = [everything[page] for page in PAGES]
    slug = pages.typical_project()
    county = District.objects.get(slug="holzminden").short_name
    chosen = f"county={county}&state={State.RUNNING}"
    table = "/records/projects"
    records = [table, f"{table}?{chosen}", f"{table}?_search=Verwaltung", f"{table}/{slug}"]
    return {
        FRESH: ours,
        EMPTY: ours,
        WAGTAIL: ["/", f"/?{chosen}", "/?q=Verwaltung", f"/{slug}/"],
        DATASETTE: records,
        SUGGESTING: records,
    }


def wagtail(stack, size):
    name, port = datasets.wagtail_database(size), free_port()
    command = by_granian(environment.PYTHON, f"{datasets.SITE}.wsgi:application", port)
    where = datasets.wagtail_environment(name)
    return Server(port, stack.enter_context(running(command, where, "/", port)), name)


def datasette(stack, size, name):
    """Its database is a file, so no process of PostgreSQL works for it."""
    port = free_port()
    where = {"RECORDS": str(datasets.datasette_file(size))}
    where |= {"SUGGESTS": "1"} if name == SUGGESTING else {}
    command = [
        *(environment.PYTHON, "-m", "uvicorn", "--factory", DATASETTE_SITE),
        *("--host", HOST, "--port", str(port), "--log-level", "warning", "--no-access-log"),
    ]
    return Server(port, stack.enter_context(running(command, where, "/-/versions.json", port)), "")
