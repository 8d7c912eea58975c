"""After twenty years of changes every public page is there, and costs what it cost before."""

import re
from collections import defaultdict

import pytest
from django.db import connection, reset_queries
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bench.years import YEARS, live
from evidence.history.changes import event_models
from funding.models import DecisionVersion
from projects.models import News, Project
from public import fragments
from public.page_cache import PAGES
from regions.models import DistrictSuccession, OrganisationSuccession
from tests.clients import finish_transaction_work
from tests.examples import FULL

CHANGES = 60 if FULL else 2  # each year
OF_KIND = 1
LISTED = re.compile(r"<loc>https?://[^/]+(/[^<]*)</loc>")
MORE = [
    "/projekte/?q=aue",
    "/suche/?q=digital",
    "/foerderung/?jahr=2019",
    "/projekte/?ansicht=karte",
]
MORE += ["/projekte/?ansicht=zeitleiste", "/chronik/?art=bescheiduebergabe", "/leichte-sprache/"]


def asked(address):
    """(status, number of queries, page) of a page that is not kept."""
    PAGES.clear()
    fragments.forget()
    reset_queries()  # no more than 9,000 are counted at once
    with CaptureQueriesContext(connection) as queries:
        answer = Client(raise_request_exception=False).get(address)
    return answer.status_code, len(queries), answer


def public_pages():
    """All addresses of the sitemaps with the changes of each, and some lists with filters."""
    maps = LISTED.findall(asked("/sitemap.xml")[2].content.decode())
    found = [each for one in maps for each in LISTED.findall(asked(one)[2].content.decode())]
    told = [
        f"{each}aenderungen/" for each in found if re.match(r"/(projekte|foerderung)/.+/", each)
    ]
    return [*found, *told, *MORE, *maps]


def costs():
    """{address: (status, number of queries)}; in a usual run of a few pages of each kind."""
    of_kind = defaultdict(list)
    for address in public_pages():
        of_kind[kind_of(address)].append(address)
    chosen = (each for found in of_kind.values() for each in (found if FULL else found[:OF_KIND]))
    return {address: asked(address)[:2] for address in chosen}


def kind_of(address):
    """Pages of one kind differ in one part of their address."""
    return re.sub(r"/(\w+)/[^/?]+/", r"/\1/*/", address)


@pytest.fixture(scope="module")
def lived(in_invented_database, shared):
    """What the pages cost before the years and after them."""
    before = costs()
    live(CHANGES)
    finish_transaction_work()
    return before, costs()


def test_every_page_is_there(lived):
    before, after = lived
    assert len(after) >= len(before) > 20
    assert {address: status for address, (status, _) in after.items() if status != 200} == {}


def test_none_costs_twice_as_much_as_before(lived, record_property):
    """A page that is new is compared with the dearest of its kind."""
    before, after = lived
    dearest = defaultdict(int)
    for address, (_, queries) in before.items():
        dearest[kind_of(address)] = max(dearest[kind_of(address)], queries)
    factors = {
        address: queries / (before[address][1] if address in before else dearest[kind_of(address)])
        for address, (_, queries) in after.items()
    }
    assert {each: round(factor, 2) for each, factor in factors.items() if factor > 2} == {}
    told = f"{len(after)} Seiten, höchstens das {max(factors.values()):.2f}fache an Abfragen"
    record_property("Zwanzig Jahre", told)


def test_the_years_are_told_of(lived):
    assert News.objects.filter(title__endswith=f" {YEARS}-0").exists()
    assert DecisionVersion.objects.filter(number__gt=2).exists()
    assert OrganisationSuccession.objects.count() >= YEARS
    assert DistrictSuccession.objects.count() >= YEARS // 5
    years = {row.pgh_created_at.year for row in event_models()[Project].objects.all()}
    assert len(years) > YEARS
