"""„Stand vom“ of strategies and measures: as published on a past day, or as known by then."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from evidence.values.dates import FlexDate
from projects.models import Project
from projects.publication import Publication
from tests.builders import cite, make_decision, make_district, make_field, make_project, make_source
from tests.clients import finish_transaction_work
from tests.past import YESTERDAY, days_pass, known_on, page_of, published_then
from tests.processes.builders import make_service
from tests.strategy.builders import (
    make_finding,
    make_indicator,
    make_indicator_value,
    make_measure,
    make_measure_project,
    make_measure_state,
    make_strategy,
    make_strategy_version,
)

SECRET = "Geheimplan-Zwiebelturm"


@pytest.fixture
def early(db):
    return make_source("Früh", published=FlexDate("2019-12-04"))


@pytest.fixture
def late(db):
    return make_source("Spät", published=FlexDate("2021"))


# ---- Published on that day ----


@pytest.mark.django_db
def test_all_of_it_is_read_as_of_that_day():
    holzminden = make_district("Holzminden")
    strategy = make_strategy("Digitale Region", summary="Damals gewollt", districts=[holzminden])
    version = make_strategy_version(strategy, label="Fassung eins", fields=[make_field("Bildung")])
    service = make_service(name="Wohngeld beantragen")
    measure = make_measure("Portal", strategy=strategy, facts="Damals gesagt", services=[service])
    state = make_measure_state(measure, district=holzminden, state="planned")
    indicator = make_indicator(measure, name="Anträge")
    value = make_indicator_value(indicator, as_of=FlexDate("2018"))
    project = make_project("Smart Region")
    link = make_measure_project(measure, project=project, basis="source")
    finding = make_finding(measure=measure, reason="Damals gefunden")
    days_pass()
    strategy.districts.clear()
    strategy.summary, strategy.title = "Heute gewollt", "Region von heute"
    strategy.save()
    measure.facts, measure.strategy = "Heute gesagt", None
    measure.save()
    make_measure("Erst seit heute", strategy=strategy)
    for each in (version, state, value, indicator, link, finding, *measure.service_links.all()):
        each.delete()
    then, now = published_then(strategy), page_of(strategy)
    for words in ("Damals gewollt", "Fassung eins", "Bildung", "Holzminden", "Portal"):
        assert words in then
    for words in ("Heute gewollt", "Region von heute</h1>", "Erst seit heute"):
        assert words not in then
    assert "Damals gewollt" not in now
    page = published_then(measure)
    for words in ("Damals gesagt", "Wohngeld beantragen", "geplant", "Anträge", "2018"):
        assert words in page
    for words in ("Digitale Region", "Smart Region", "Damals gefunden"):
        assert words in page
    assert "Heute gesagt" not in page


@pytest.mark.django_db
@pytest.mark.parametrize("is_back", [False, True])
def test_projects_that_were_drafts_or_were_withdrawn_since_are_not_there(is_back):
    measure = make_measure("Portal", strategy=make_strategy("Digitale Region"))
    draft = make_project(f"{SECRET} Entwurf", publication=Publication.DRAFT)
    gone = make_project(f"{SECRET} Titel")
    make_decision(gone, amount=987654)
    for project in (draft, gone):
        make_measure_project(measure, project=project)
        make_finding(measure=measure, project=project, reason=f"{SECRET} Grund")
    days_pass()
    Project.objects.filter(pk=draft.pk).update(publication=Publication.PUBLISHED)
    Project.objects.filter(pk=gone.pk).update(publication=Publication.WITHDRAWN)
    if is_back:
        finish_transaction_work()
        Project.objects.filter(pk=gone.pk).update(publication=Publication.PUBLISHED)
    assert SECRET in page_of(measure), "the draft is public today"
    for record in (measure, measure.strategy):
        page = published_then(record)
        assert SECRET not in page
        assert "987.654" not in page


@pytest.mark.django_db
@pytest.mark.parametrize("make", [make_strategy, make_measure])
def test_the_page_says_what_it_is_and_today_leads_to_it(make):
    record = make("Digitale Region")
    days_pass()
    today, page = page_of(record), published_then(record)
    assert '<meta name="robots" content="noindex">' in page
    assert "canonical" not in page
    assert "application/ld+json" not in page
    assert f"Veröffentlicht am {localdate() - YESTERDAY:%-d}." in page
    assert ">Zur heutigen Seite" in page
    assert "/stand/" in today
    assert "Stand an einem anderen Tag" in today
    assert "So weit reicht die Aufzeichnung nicht" in page_of(record, "stand/2019-12-09/", 404)
    assert "Das ist kein Tag" in page_of(record, "bekannt/heute/", 404)
    page_of(record, f"stand/{localdate() - YESTERDAY}/?seite=7", 404)


@pytest.mark.django_db
def test_long_lists_are_read_page_by_page():
    strategy, measure = make_strategy("Digitale Region"), make_measure("Portal")
    for number in range(31):
        make_measure(f"Vorhaben {number:02}", strategy=strategy)
        make_measure_project(measure, project=make_project(f"Projekt {number:02}"))
    days_pass()
    day = localdate() - YESTERDAY
    assert "Vorhaben 30" not in published_then(strategy)
    assert "Vorhaben 30" in page_of(strategy, f"stand/{day}/?seite=2")
    assert "Projekt 30" in page_of(measure, f"stand/{day}/?seite=4")


@pytest.mark.django_db
def test_what_there_is_no_more_has_no_past_either():
    measure = make_measure()
    days_pass()
    address = f"/strategie/massnahmen/{measure.slug}/stand/{localdate() - YESTERDAY}/"
    measure.delete()
    assert Client().get(address).status_code == 404


# ---- Known on that day ----


def test_a_strategy_is_known_with_its_sources(early, late):
    strategy = make_strategy("Digitale Region", website="https://region.example")
    assert "Er war noch nicht bekannt" in known_on(strategy, "2019-12-09", 404)
    cite(strategy, early)
    assert "https://region.example" in known_on(strategy, "2019-12-09")
    cite(strategy, late, field="website")
    page = known_on(strategy, "2019-12-09")
    assert "https://region.example" not in page
    assert "Website" in page[page.index("nicht sicher belegt") :][:200]
    assert "https://region.example" in known_on(strategy, "2022-01-01")


def test_what_is_told_with_a_later_source_waits_for_it(early, late):
    strategy = make_strategy("Digitale Region", summary="Was die Quelle später sagte")
    cite(strategy, early, field="title")
    cite(strategy, late, field="summary")
    measure = make_measure("Portal", strategy=strategy, facts="Später gesagt", status="running")
    cite(measure, early, field="title")
    cite(measure, late, field="facts")
    cite(measure, late, field="strategy")
    assert "Was die Quelle später sagte" not in known_on(strategy, "2019-12-09")
    page = known_on(measure, "2019-12-09")
    for words in ("Später gesagt", "Digitale Region", "in Umsetzung"):
        assert words not in page
        assert words in known_on(measure, "2022-01-01")


def test_versions_are_known_with_their_source_and_not_before_their_day(early, late):
    strategy = make_strategy("Digitale Region")
    cite(strategy, early)
    bildung, bauen = make_field("Bildung"), make_field("Bauen")
    cite(make_strategy_version(strategy, label="Fassung eins", fields=[bildung]), early)
    cite(make_strategy_version(strategy, label="Fassung zwei", fields=[bauen]), late)
    later = make_strategy_version(strategy, label="Fassung drei", adopted_on=FlexDate("2020-02"))
    cite(later, early)
    page = known_on(strategy, "2019-12-09")
    assert "Fassung eins" in page
    assert "Bildung" in page
    assert "Fassung zwei" not in page
    assert "Fassung drei" not in page
    assert "2\N{NO-BREAK SPACE}Fassungen der Strategie" in page
    for words in ("Fassung zwei", "Fassung drei"):
        assert words in known_on(strategy, "2022-01-01")


def test_what_editors_read_into_it_is_left_out(early):
    strategy, measure = make_strategy("Digitale Region"), make_measure("Portal")
    version = make_strategy_version(strategy, label="Fassung eins")
    version.fields.create(field_of_action=make_field("Gelesenes"), basis="editor")
    project = make_project("Smart Region")
    make_measure_project(measure, project=project, basis="editor")
    for record in (strategy, version, measure, project):
        cite(record, early)
    assert "Gelesenes" not in known_on(strategy, "2019-12-09")
    assert "Smart Region" not in known_on(measure, "2019-12-09")


def test_states_and_indicators_come_with_their_sources(early, late):
    holzminden = make_district("Holzminden")
    measure = make_measure("Portal")
    cite(measure, early)
    cite(make_measure_state(measure, district=holzminden, state="live"), late)
    indicator = make_indicator(measure, name="Anträge")
    cite(indicator, early)
    cite(make_indicator_value(indicator, as_of=FlexDate("2018")), early)
    cite(make_indicator_value(indicator, as_of=FlexDate("2017")), late)
    page = known_on(measure, "2019-12-09")
    assert "Anträge" in page
    assert "2018" in page
    assert "2017" not in page
    assert "1\N{NO-BREAK SPACE}Stand im Landkreis" in page
    assert "1\N{NO-BREAK SPACE}Wert des Indikators" in page
    assert "2017" in known_on(measure, "2022-01-01")


def test_a_tie_waits_for_the_sources_of_both_of_its_ends(early, late):
    measure, project = make_measure("Portal"), make_project("Smart Region")
    make_measure_project(measure, project=project, basis="source")
    make_finding(measure=measure, project=project, reason="Was gefunden war")
    cite(measure, early)
    cite(project, early)
    for record in (measure, project):
        assert "Smart Region" in known_on(record, "2019-12-09")
    assert "Was gefunden war" in known_on(measure, "2019-12-09")
    assert "Portal" in known_on(project, "2019-12-09")
    cite(project, late)
    for words in ("Smart Region", "Was gefunden war"):
        assert words not in known_on(measure, "2019-12-09")
        assert words in known_on(measure, "2022-01-01")


def test_the_links_of_a_measure_go_with_what_is_cited_for_them(early, late):
    holzminden, hameln = make_district("Holzminden"), make_district("Hameln")
    measure = make_measure("Portal", districts=[holzminden, hameln])
    cite(measure, early)
    cite(measure, late, field="districts", portion=str(hameln.pk))
    page = known_on(measure, "2019-12-09")
    facts = page[page.index('id="steckbrief"') : page.index('id="quellen"')]
    assert "Holzminden" in facts
    assert "Hameln" not in facts
    assert "Hameln" in known_on(measure, "2022-01-01")


def test_hidden_projects_stay_hidden_in_what_was_known(early):
    measure = make_measure("Portal")
    secret = make_project(f"{SECRET} Titel", publication=Publication.DRAFT)
    make_measure_project(measure, project=secret, basis="source")
    make_finding(measure=measure, project=secret, reason=f"{SECRET} Grund")
    for record in (measure, secret):
        cite(record, early)
    assert SECRET not in known_on(measure, "2019-12-09")


def test_what_was_known_costs_the_same_with_one_row_and_with_thirty(early):
    strategy, measure = make_strategy("Digitale Region"), make_measure("Portal")
    for record in (strategy, measure):
        cite(record, early)

    def cost(record):
        known_on(record, "2019-12-09")  # content types are looked up once for each process
        with CaptureQueriesContext(connection) as captured:
            known_on(record, "2019-12-09")
        return len(captured)

    def more(number):
        for _ in range(number):
            version = make_strategy_version(strategy, fields=[make_field()])
            other, project = make_measure(strategy=strategy), make_project()
            make_measure_project(measure, project=project, basis="source")
            state = make_measure_state(measure)
            make_finding(measure=measure, project=project)
            indicator = make_indicator(measure)
            value = make_indicator_value(indicator)
            for each in (version, other, project, state, indicator, value):
                cite(each, early)

    more(1)
    once = [cost(strategy), cost(measure)]
    more(29)
    assert [cost(strategy), cost(measure)] == once
