"""The chronicle: everything dated once, what is to come first, narrowed and paged by years."""

import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from evidence.values.dates import FlexDate
from funding.models import Event, Status
from public.lists.chronicle import stretches
from public.page_cache import PAGES
from tests.builders import (
    make_decision,
    make_district,
    make_event,
    make_organisation,
    make_programme,
    make_project,
    make_version,
)
from tests.clients import finish_transaction_work
from tests.examples import FULL

pytestmark = pytest.mark.django_db


@pytest.fixture
def read(client):
    """A function that gives the context of the chronicle, made anew."""

    def context(query="", status=200):
        PAGES.clear()
        response = client.get(f"/chronik/{query}")
        assert response.status_code == status
        return response.context

    return context


def shown(context):
    """(kind, day) of every entry on the page, in its order."""
    rows = [*context["coming"], *(row for _, rows in context["years"] for row in rows)]
    return [(row.kind, str(row.day)) for row in rows]


def bound_event(decision, *projects, **values):
    values.setdefault("day", "2024-02-01")
    return make_event(*projects, kind=Event.Kind.HANDOVER, decision=decision, **values)


def test_a_handover_and_its_event_are_one_entry(read):
    project = make_project()
    decision = make_decision(project, amount=80, handed_over="2024-02-01")
    bound_event(decision, project, title="80 Euro übergeben")
    assert shown(read()) == [("Bescheidübergabe", "1. Februar 2024")]


def test_a_handover_without_an_event_appears_once(read):
    make_decision(make_project(), amount=80, handed_over="2024-02-01")
    assert shown(read()) == [("Bescheidübergabe", "1. Februar 2024")]
    make_decision(make_project(), handed_over="")
    assert read()["number"] == 2


def test_a_handover_appears_although_its_event_is_hidden(read):
    decision = make_decision(make_project(), handed_over="2024-02-01")
    bound_event(decision, make_project(publication="draft"), title="Geheim")
    assert shown(read()) == [("Bescheidübergabe", "1. Februar 2024")]


def test_the_event_of_a_hidden_decision_is_hidden_too(read, client):
    project = make_project()
    decision = make_decision(project, handed_over="2024-02-01", publication="draft")
    event = bound_event(decision, project, title="Zwiebelturm: 80 Euro übergeben")
    event.organisations.add(make_organisation(slug="stelle"))
    assert read()["number"] == 0
    for address in ("/", "/organisationen/stelle/", f"/projekte/{project.slug}/", "/chronik/"):
        PAGES.clear()
        assert "Zwiebelturm" not in client.get(address).content.decode(), address


def test_a_decision_stands_at_its_own_day_and_its_amendment_at_another(read):
    decision = make_decision(
        make_project(), amount=5, decided=FlexDate("2023-03"), handed_over="2023-05-02"
    )
    make_version(decision, number=2, amount=6, changes="mehr Geld", decided=FlexDate("2024-04"))
    wrong = make_version(decision, number=3, changes="falsch", decided=FlexDate("2025"))
    wrong.cancelled_on, wrong.cancelled_reason = date(2025, 5, 1), "Irrtum"
    wrong.save()
    assert shown(read()) == [
        ("Änderung der Förderung", "April 2024"),
        ("Bescheidübergabe", "2. Mai 2023"),
        ("Förderbescheid", "März 2023"),
    ]


def test_decided_and_handed_over_on_one_day_is_told_once(read):
    make_decision(make_project(), decided=FlexDate("2023-03-01"), handed_over="2023-03-01")
    assert shown(read()) == [("Bescheidübergabe", "1. März 2023")]


def test_what_has_no_date_stays_reachable(read):
    make_decision(make_project(), status=Status.ANNOUNCED)
    make_event(make_project(), day="")
    assert shown(read()) == shown(read("?jahr=ohne-datum"))
    assert len(shown(read())) == 2


def test_what_is_to_come_stands_first_and_on_the_start_page(read, client):
    tomorrow, later = (localdate() + timedelta(days=days) for days in (1, 800))
    make_event(make_project(), day="2020-01-01", title="Vergangenes")
    make_event(make_project(), day=f"{later:%Y}", title="Irgendwann")
    make_event(make_project(), day=tomorrow.isoformat(), title="Regionalkonferenz")
    coming = read()["coming"]
    assert [entry.title for entry in coming] == ["Regionalkonferenz", "Irgendwann"]
    assert [entry.coming_badge.label for entry in coming] == ["Termin", "geplant"]
    home = client.get("/").content.decode()
    assert "Nächste Termine" in home
    assert len(re.findall(r"Regionalkonferenz\s*</a>", home)) == 1


def test_without_anything_to_come_the_start_page_does_not_promise_dates(client):
    make_event(make_project(), day="2020-01-01")
    assert "Nächste Termine" not in client.get("/").content.decode()


@pytest.fixture
def many():
    """Entries of each kind, about projects here, there, in both and nowhere."""
    here, there = make_district("Hier", slug="hier"), make_district("Dort", slug="dort")
    programme, other = make_programme(slug="topf"), make_programme(slug="anderer")
    places = ([here], [there], [here, there], [])
    projects = [make_project("Breitbandausbau", districts=each) for each in places]
    for number, project in enumerate(projects):
        decision = make_decision(
            project,
            amount=100,
            decided=FlexDate(f"20{15 + number}-05-01"),
            handed_over=f"20{16 + number}-02-01",
            programme=programme if number else None,
        )
        make_version(decision, number=2, amount=90, changes="weniger", decided=FlexDate("2022"))
        event = make_event(project, day=f"20{17 + number}-06-01", kind="opening")
        event.programmes.add(programme, other)
    bound_event(decision, projects[0], day="2019-02-01").programmes.add(programme)
    for project, day in zip(projects, ("2018-03-01", "2019-03-01", None), strict=False):
        project.news.create(title="Stand", day=day)
    make_event(day="2018", title="Ohne alles")
    make_event(projects[0], projects[2], day="", title="Zwei Projekte")


def test_every_count_is_what_its_link_leads_to(many, read):
    for start in ("", "?landkreis=hier", "?art=eroeffnung&bezug=projekt", "?q=Breitband"):
        context = read(start)
        options = [option for facet in context["facets"] for option in facet.all]
        assert len(options) > 8
        for option in options[:: 1 if FULL else 3]:
            if not option.active:
                query = "" if option.href == "./" else option.href
                facet = next(f for f in context["facets"] if option in f.all)
                if not facet.active:
                    assert read(query)["number"] == option.count, (start, query)


def test_the_years_add_up_to_the_whole(many, read):
    context = read()
    (years,) = (facet for facet in context["facets"] if facet.name == "jahr")
    assert sum(option.count for option in years.all) == context["number"]


def test_pages_hold_whole_years_and_every_entry_once(read):
    project = make_project()
    for number in range(100):
        make_event(project, day=f"20{10 + number % 7:02}-05-01", title=f"Nr. {number}")
    first = read()
    assert len(first["stretches"]) == 4
    titles = []
    for stretch in first["stretches"]:
        context = read(f"?seite={stretch.number}") if stretch.number > 1 else first
        years = [year for year, _ in context["years"]]
        assert years == list(stretch.years)
        titles += [row.title for _, rows in context["years"] for row in rows]
    assert len(titles) == len(set(titles)) == 100


def test_a_year_of_several_pages_is_one_link_and_a_pager_leads_to_them(read, client):
    project = make_project()
    for number in range(70):
        make_event(project, day="2024-05-01", title=f"Nr. {number}")
    make_event(project, day="2023", title="Davor")
    make_event(project, day="", title="Irgendwann")
    pages = [read(query) for query in ("", "?seite=2", "?seite=3")]
    titles = [row.title for page in pages for row in entries_on(page)]
    assert sorted(titles) == sorted(["Davor", "Irgendwann", *(f"Nr. {n}" for n in range(70))])
    assert titles[-2:] == ["Davor", "Irgendwann"]
    html = client.get("/chronik/?seite=2").content.decode()
    links = re.findall(r'href="([^"]*)"\s*(?:aria-current="(\w+)")?\s*>2024', html)
    assert ("./", "true") in links
    assert len(links) == 4  # the year alone and with the rest, above and below
    assert 'rel="next"' in html
    assert 'rel="prev"' in html


def entries_on(context):
    return [row for _, rows in context["years"] for row in rows]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ({}, [(1, 1, 0, 0, "ohne Datum")]),
        ({2024: 5, None: 2}, [(1, 1, 0, 7, "2024 – ohne Datum")]),
        ({2024: 20, 2023: 15}, [(1, 1, 0, 20, "2024"), (2, 1, 0, 15, "2023")]),
        (
            {2024: 70, 2023: 1},
            [(1, 2, 0, 60, "2024"), (3, 1, 60, 11, "2024 – 2023")],
        ),
        ({2024: 60}, [(1, 1, 0, 30, "2024"), (2, 1, 30, 30, "2024")]),
        (
            {2024: 300_000, 2023: 1},
            [
                (1, 9999, 0, 299_970, "2024"),
                (10_000, 1, 299_970, 30, "2024"),
                (10_001, 1, 0, 1, "2023"),
            ],
        ),
    ],
)
def test_a_year_too_large_for_a_page_takes_several(numbers, expected):
    found = stretches(numbers)
    assert [(s.number, s.pages, s.skipped, s.size, s.label) for s in found] == expected


@pytest.mark.parametrize("query", ["?jahr=2017", "?art=eroeffnung"])
def test_a_page_counts_no_entries_and_reads_a_range_of_their_index(many, read, query):
    """Law 10: whatever the number of entries, the figures count them."""
    finish_transaction_work()
    with CaptureQueriesContext(connection) as found:
        read(query)
    asked = [each["sql"] for each in found if '"public_addition"' in each["sql"]]
    assert len(asked) == 2
    for sql in asked:
        assert "COUNT(" not in sql
        assert "Index Scan using told_by_day" in plan_of(sql)
        assert "Index Cond" in plan_of(sql)


def plan_of(sql):
    """The plan of a query where there are too many rows to read them all."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_bitmapscan = off")
        cursor.execute(f"EXPLAIN {sql}")
        return " ".join(line for (line,) in cursor.fetchall())


def test_a_project_in_draft_leaves_no_trace_in_the_facets(read):
    here = make_district(slug="hier")
    secret = make_project("Zwiebelturm", publication="draft", districts=[here])
    make_event(secret, day="1999", kind="prize")
    make_decision(secret, publication="draft", decided=FlexDate("1998"))
    make_decision(secret, make_project(), decided=FlexDate("2020"))
    facets = {facet.name: facet.all for facet in read()["facets"]}
    assert [option.value for option in facets["jahr"]] == ["2020"]
    assert [option.value for option in facets["art"]] == ["foerderentscheidung"]
    assert [(option.value, option.count) for option in facets["landkreis"]] == [
        ("nicht-bekannt", 1)
    ]
    assert read("?q=Zwiebelturm")["number"] == 0


@pytest.mark.parametrize("name", ["jahr", "art", "landkreis", "bezug", "programm"])
def test_an_unknown_value_is_named_in_german(read, name):
    assert "gibt es hier nicht" in read(f"?{name}=atlantis", status=400)["problems"][0]


@pytest.mark.parametrize("page", ["0", "-1", "x", "99", "²", "1.5"])
def test_a_page_that_does_not_exist_is_not_found(client, page):
    assert client.get(f"/chronik/?seite={page}").status_code == 404
