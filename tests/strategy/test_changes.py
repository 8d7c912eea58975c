"""What changed on the pages of strategies and measures, with the way to the page of that day."""

import pghistory
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import localdate

from evidence.history.published import MOST_EVENTS
from four_eyes.models import WaitingChange
from projects.models import MeasureProject, Project
from projects.publication import Publication
from public.pages.change_log import MOST_CHANGES, change_log, last_changed
from tests.builders import (
    cite,
    make_district,
    make_field,
    make_project,
    make_source,
    make_user,
)
from tests.desk_forms import form_of
from tests.past import YESTERDAY, days_pass, page_of
from tests.strategy.builders import (
    make_finding,
    make_indicator,
    make_indicator_value,
    make_measure,
    make_measure_project,
    make_measure_service,
    make_measure_state,
    make_strategy,
    make_strategy_version,
)

SECRET = "Geheimplan-Zwiebelturm"
pytestmark = pytest.mark.django_db


def told(record):
    """{title of the row: (verb, {label: (old, new)})} of the newest change."""
    newest = change_log(record).changes[0]
    return {
        row.title: (row.verb, {fact.label: (fact.old, fact.new) for fact in row.facts})
        for row in newest.rows
    }


def test_a_strategy_tells_what_changed_and_leads_to_the_page_of_that_day():
    strategy = make_strategy("Digitale Region", summary="Damals gewollt")
    days_pass(3)
    strategy.summary = "Heute gewollt"
    strategy.save()
    strategy.districts.add(make_district("Holzminden"))
    make_strategy_version(strategy, label="Fassung eins", fields=[make_field("Bildung")])
    days_pass(1)
    assert told(strategy) == {
        "Strategie": ("geändert", {"Zusammenfassung": ("Damals gewollt", "Heute gewollt")}),
        "Landkreise: Landkreis Holzminden": ("hinzugefügt", {}),
        "Fassung der Strategie: Fassung eins": (
            "hinzugefügt",
            {"Bezeichnung": ("", "Fassung eins")},
        ),
        "Handlungsfeld der Fassung: Bildung (Fassung eins)": (
            "hinzugefügt",
            {"Handlungsfeld": ("", "Bildung"), "Grundlage": ("", "in einer Quelle genannt")},
        ),
    }
    page = page_of(strategy, "aenderungen/")
    for days, words in ((1, "Heute gewollt"), (4, "Damals gewollt")):
        way = f"stand/{localdate() - days * YESTERDAY}/"
        assert f'href="/strategie/strategien/{strategy.slug}/{way}"' in page
        assert words in page_of(strategy, way)
    assert "Was sich an einer Maßnahme geändert hat, steht auf ihrer Seite." in page


def test_a_measure_tells_all_that_stands_on_its_page():
    measure, county = make_measure("Portal", goal="Alle Zwiebeln"), make_district("Holzminden")
    project = make_project("Smart Region")
    days_pass(3)
    measure.goal, measure.strategy = "Jede dritte", make_strategy("Digitale Region")
    measure.save()
    measure.districts.add(county)
    measure.fields_of_action.add(make_field("Bildung"))
    make_measure_state(measure, district=county, state="planned")
    make_indicator_value(make_indicator(measure, name="Anträge"))
    make_measure_project(measure, project=project)
    make_finding(measure, project=project, reason="Damals gefunden")
    make_measure_service(measure)
    cite(measure, make_source("Auf dem Weg"), quotation="im Mai")
    days_pass(1)
    rows = told(measure)
    assert rows["Maßnahme"][1] == {
        "Ziel": ("Alle Zwiebeln", "Jede dritte"),
        "Strategie": ("", "Digitale Region"),
    }
    assert [title.partition(":")[0] for title in rows] == [
        *("Maßnahme", "Handlungsfelder", "Landkreise", "Stand im Landkreis", "Indikator"),
        *("Wert des Indikators", "Projekt der Maßnahme", "Verwaltungsleistung der Maßnahme"),
        *("Erkenntnis", "Beleg"),
    ]
    page = page_of(measure, "aenderungen/")
    for words in ("Jede dritte", "Smart Region", "Damals gefunden", "im Mai", "geplant"):
        assert words in page
    way = f"stand/{localdate() - YESTERDAY}/"
    assert f'href="/strategie/massnahmen/{measure.slug}/{way}"' in page
    assert "Maßnahme steht auf ihrer Seite" not in page


def test_the_page_says_when_it_last_changed_as_the_log_does():
    for record in (make_strategy(), make_measure()):
        days_pass(1)
        assert last_changed(record) == change_log(record).start
        type(record).objects.filter(pk=record.pk).update(title="Neuer Titel")
        assert last_changed(record) == change_log(record).changes[0].at
        kind = "strategien" if record._meta.model_name == "strategy" else "massnahmen"
        page = page_of(record)
        assert f'href="/strategie/{kind}/{record.slug}/aenderungen/"' in page
        assert f"{record.slug}/aenderungen/" not in page_of(
            record, f"stand/{localdate() - YESTERDAY}/"
        )


@pytest.mark.parametrize("kind", ["strategy", "measure"])
def test_of_what_there_is_not_there_is_no_log(kind):
    assert Client().get(reverse(f"public:{kind}-changes", args=["atlantis"])).status_code == 404


# ---- What stays inside ----


def test_reasons_and_people_are_not_named():
    measure = make_measure("Portal")
    days_pass(1)
    with pghistory.context(reason=f"{SECRET} weil", user=make_user(name=SECRET).pk):
        type(measure).objects.update(goal="Neues Ziel")
    page = page_of(measure, "aenderungen/")
    assert SECRET not in page
    assert "Neues Ziel" in page


@pytest.mark.parametrize("since", [Publication.DRAFT, Publication.WITHDRAWN])
def test_a_project_that_nobody_may_see_is_not_told(since):
    measure = make_measure("Portal")
    days_pass(1)
    project = make_project(f"{SECRET} Titel", publication=Publication.DRAFT)
    make_measure_project(measure, project=project)
    finding = make_finding(measure, project=project, reason=f"{SECRET} Grund")
    days_pass(1)
    if since == Publication.WITHDRAWN:
        for publication in (Publication.PUBLISHED, since):
            Project.objects.update(publication=publication)
            days_pass(1)
    assert SECRET not in page_of(measure, "aenderungen/")
    finding.reason = f"{SECRET} anderer Grund"
    finding.save()
    finding.delete()
    MeasureProject.objects.all().delete()
    assert SECRET not in page_of(measure, "aenderungen/")
    project.delete()
    assert SECRET not in page_of(measure, "aenderungen/")


def test_what_was_written_of_a_project_before_it_was_published_is_not_told():
    measure = make_measure("Portal")
    days_pass(1)
    project = make_project("Smart Region", publication=Publication.DRAFT)
    finding = make_finding(measure, project=project, reason=f"{SECRET} Grund")
    finding.reason = "Was gefunden war"
    finding.save()
    days_pass(1)
    Project.objects.update(publication=Publication.PUBLISHED)
    assert SECRET not in page_of(measure, "aenderungen/")
    days_pass(1)
    finding.reason = "Was wirklich gefunden war"
    finding.save()
    page = page_of(measure, "aenderungen/")
    assert SECRET not in page
    assert "Was wirklich gefunden war" in page


def test_what_waits_for_a_second_person_is_not_told(as_user):
    measure = make_measure("Portal")
    days_pass(1)
    boss = as_user(make_user(name="Chefin", is_staff=True, is_superuser=True))
    address = reverse("admin:strategy_measure_change", args=[measure.pk])
    sent = form_of(boss.get(address), address)
    boss.post(address, {**sent, "goal": SECRET, "change_reason": SECRET})
    address = reverse("admin:strategy_measure_add")
    sent = form_of(boss.get(address), address)
    boss.post(address, {**sent, "title": SECRET, "facts": SECRET, "change_reason": SECRET})
    assert WaitingChange.objects.count() == 2
    assert SECRET not in page_of(measure, "aenderungen/")
    assert change_log(measure).changes == []


def test_a_source_that_was_taken_back_is_named_no_more():
    measure = make_measure("Portal")
    days_pass(1)
    source = make_source(f"{SECRET} Quelle")
    citation = cite(measure, source)
    days_pass(1)
    assert SECRET in page_of(measure, "aenderungen/")
    citation.delete()
    source.delete()
    page = page_of(measure, "aenderungen/")
    assert SECRET not in page
    assert "Beleg entfernt" in page


# ---- Costs ----


def more_of(strategy, measure, number):
    for row in range(number):
        make_strategy_version(strategy, fields=[make_field()])
        strategy.districts.add(make_district())
        project = make_project()
        make_measure_project(measure, project=project)
        make_finding(measure, project=project)
        make_indicator_value(make_indicator(measure))
        make_measure_state(measure)
        make_measure_service(measure)
        measure.fields_of_action.add(make_field())
        for each in (strategy, measure):
            type(each).objects.filter(pk=each.pk).update(title=f"Titel {row}")
            cite(each)
        days_pass(1)


def test_the_log_costs_the_same_with_one_change_and_with_thirty():
    assert MOST_CHANGES > 30 < MOST_EVENTS
    strategy, measure = make_strategy(), make_measure()
    days_pass(1)
    for number in (1, 29):
        more_of(strategy, measure, number)
        for record, cost in ((strategy, 19), (measure, 32)):
            change_log(record)  # content types are looked up once for each process
            with CaptureQueriesContext(connection) as captured:
                log = change_log(record)
            assert len(captured) == cost
        assert len(log.changes) in (1, 30)
