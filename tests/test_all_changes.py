"""The page of all changes: what is new and different on public pages, by day, county and kind.

That it tells of each record what the record's own log tells, and nothing else, is held by
`test_change_log.py`, which asks both.
"""

from datetime import timedelta

import pytest
from django.utils.timezone import localdate

from evidence.values.dates import day_in_german
from projects.models import Alias, Project
from projects.publication import Publication
from public import fragments
from public.page_cache import PAGES
from public.pages import change_keys
from regions.models import District
from tests.builders import cite, make_decision, make_district, make_project, make_user
from tests.clients import finish_transaction_work
from tests.files import make_photo
from tests.markup import in_one_line
from tests.past import days_pass
from tests.strategy.builders import make_measure, make_strategy

A_SECOND = 1 / 86_400
SECRET = "Geheimplan-Zwiebelturm"


@pytest.fixture
def read(client, db):
    """Reads the page as everybody does, made anew."""

    def read(query="", status=200):
        finish_transaction_work()
        PAGES.clear()
        fragments.forget()
        answer = client.get(f"/aenderungen/{query}")
        assert answer.status_code == status
        answer.text_of_page = in_one_line(answer.content.decode())
        return answer

    return read


def titles(answer):
    return [change.title for _, changes in answer.context["days"] for change in changes]


@pytest.fixture
def records(db):
    """One public record of each kind, and a draft, two days old; the project changed today."""
    north, south = make_district("Nordaue"), make_district("Südaue")
    project = make_project("Offenes Netz", districts=[north])
    decision = make_decision(make_project("Bus", districts=[south]), amount=100)
    strategy = make_strategy(title="Kluge Strategie", districts=[north, south])
    make_measure(title="Kurze Wege", strategy=strategy, districts=[south])
    make_project(SECRET, publication=Publication.DRAFT, districts=[north])
    days_pass()
    Project.objects.filter(pk=project.pk).update(summary="Jetzt anders")
    Project.objects.filter(title=SECRET).update(summary=f"{SECRET} heimlich")
    return project, decision


def test_what_changed_comes_first_and_names_its_fields(read, records):
    page = read()
    newest = page.context["days"][0][1]
    assert [(each.title, each.is_publication) for each in newest] == [("Offenes Netz", False)]
    assert "Projekt geändert: Zusammenfassung" in page.text_of_page
    assert f'href="/projekte/{records[0].slug}/aenderungen/"' in page.text_of_page
    assert "Förderentscheidung, neu veröffentlicht" in page.text_of_page
    assert page.context["page"].paginator.count == 6
    assert SECRET not in page.text_of_page


def test_what_changes_on_one_day_stands_once_and_tells_the_outcome(read, records):
    project, _ = records
    for summary in ("Noch anders", "Am Ende so"):
        days_pass(A_SECOND)
        Project.objects.filter(pk=project.pk).update(summary=summary)
    Alias.objects.create(project=project, name="Netz für alle")
    page = read(f"?seit={localdate()}")
    [change] = page.context["days"][0][1]
    assert page.context["page"].paginator.count == 1
    [[fact]] = [row.facts for row in change.rows if row.verb == "geändert"]
    assert (fact.label, fact.new) == ("Zusammenfassung", "Am Ende so")
    assert "Netz für alle" in " ".join(row.title for row in change.rows)
    assert page.text_of_page.count("Projekt, zuletzt") == 1


def test_a_project_published_today_is_new_and_says_nothing_of_its_draft(read, records):
    Alias.objects.create(project=Project.objects.get(title=SECRET), name="Zwiebelname")
    days_pass()
    Project.objects.filter(title=SECRET).update(publication=Publication.PUBLISHED, title="Turm")
    page = read()
    assert titles(page)[0] == "Turm"
    assert "Zwiebel" not in page.text_of_page


def test_what_is_withdrawn_is_gone_with_all_its_changes(read, records):
    project, _ = records
    assert titles(read()).count("Offenes Netz") == 2
    Project.objects.filter(pk=project.pk).update(publication=Publication.WITHDRAWN)
    assert "Offenes Netz" not in read().text_of_page


def test_each_number_of_a_filter_is_what_its_link_leads_to(read, records):
    south = District.objects.get(short_name="Südaue").slug
    for query in ("", "?seit=2020-01-01", "?art=projekt", f"?landkreis={south}"):
        for facet in read(query).context["facets"]:
            for option in facet.options:
                if not option.active and not facet.active:
                    page = read(option.href)
                    assert page.context["page"].paginator.count == option.count, option


def test_since_a_day_shows_that_day_and_later_ones(read, records):
    today = localdate()
    assert titles(read(f"?seit={today}")) == ["Offenes Netz"]
    assert len(titles(read(f"?seit={today - timedelta(days=2)}"))) == 6
    page = read(f"?seit={today}").text_of_page
    assert "seit dem" in page and f'value="{day_in_german(today)}"' in page
    assert titles(read(f"?seit={today:%d.%m.%Y}")) == ["Offenes Netz"]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("?seit=neulich", "Bitte einen Tag nennen"),
        ("?seit=2026-13-40", "Tag"),
        ("?seit=2026", "Bitte einen Tag nennen"),
        (f"?seit={localdate() + timedelta(days=2)}", "Dieser Tag liegt noch vor uns."),
        ("?seit=3000-01-01", "3000"),
        ("?art=unsinn", "Art: „unsinn“ gibt es hier nicht."),
        ("?landkreis=atlantis", "Landkreis: „atlantis“ gibt es hier nicht."),
        ("?art=projekt&art=unsinn", "Art: „unsinn“ gibt es hier nicht."),
    ],
)
def test_what_cannot_be_applied_is_said_in_german(read, records, query, words):
    assert words in read(query, status=400).text_of_page


@pytest.mark.parametrize("number", ["0", "2", "x", "-1"])
def test_a_page_that_is_not_there_is_not_found(read, records, number):
    assert "gibt es in dieser Liste nicht" in read(f"?seite={number}", status=404).text_of_page


def test_pages_hold_twenty_and_together_everything_once(read, db):
    names = {f"Projekt Nr. {number:02}" for number in range(45)}
    for name in names:
        make_project(name)
    found = [titles(read(f"?seite={number}" if number > 1 else "")) for number in (1, 2, 3)]
    assert [len(each) for each in found] == [20, 20, 5]
    assert {title for each in found for title in each} == names


def test_where_nothing_changed_it_says_so(read, db):
    page = read()
    assert "0 Änderungen" in page.text_of_page and "Nichts gefunden" in page.text_of_page


def test_a_long_history_is_cut_and_the_page_says_so(read, records, monkeypatch):
    assert "Weiter zurück reicht diese Liste nicht" not in read().text_of_page
    monkeypatch.setattr(change_keys, "MOST", 3)
    for number in range(5):
        days_pass(1)
        Project.objects.filter(title="Bus").update(summary=f"Stand {number}")
    page = read()
    assert titles(page) == ["Bus", "Bus", "Bus"]
    assert "Weiter zurück reicht diese Liste nicht" in page.text_of_page


@pytest.mark.parametrize("number", [1, 15])
def test_the_page_costs_the_same_with_one_change_and_with_fifteen(
    client, db, django_assert_num_queries, number
):
    projects = [make_project() for _ in range(number)]
    days_pass()
    for project in projects:
        Project.objects.filter(pk=project.pk).update(summary="Anders")
        Alias.objects.create(project=project, name="Auch so")
        cite(project)
        make_photo(project, make_user())
    finish_transaction_work()
    PAGES.clear()
    client.get("/aenderungen/?art=projekt")  # content types are looked up once for each process
    PAGES.clear()
    fragments.forget()
    with django_assert_num_queries(21):
        assert client.get("/aenderungen/").context["page"].paginator.count == 2 * number
