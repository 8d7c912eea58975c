"""Measures on the pages of counties, services and projects, in the search, and behind the gates."""

from html import unescape

import pytest
from django.urls import reverse

from evidence.values.dates import FlexDate
from projects.models import Finding, MeasureProject
from public.audience import PUBLIC
from public.models import Kind
from public.pages.measures_elsewhere import measures_of_county
from public.search import find
from tests.builders import make_district, make_field, make_organisation, make_project
from tests.clients import finish_transaction_work
from tests.processes.builders import make_service
from tests.strategy.builders import (
    make_finding,
    make_indicator,
    make_measure,
    make_measure_project,
    make_measure_state,
    make_strategy,
    make_strategy_version,
)

pytestmark = pytest.mark.django_db


def page_of(client, name, record):
    page = client.get(reverse(f"public:{name}-detail", args=[record.slug])).content.decode()
    return " ".join(unescape(page).replace("\N{NO-BREAK SPACE}", " ").split())


def test_a_county_tells_the_known_states_first_and_that_the_others_are_not_known(client):
    here, elsewhere = make_district("Nordaue"), make_district("Südaue")
    strategy = make_strategy("Kluge Strategie")
    planned = make_measure("Telemedizin", districts=[here], strategy=strategy)
    live = make_measure("E-Akte")
    make_measure_state(planned, district=here, state="planned")
    make_measure_state(live, district=here, state="live", since=FlexDate("2024"))
    make_measure("Sensornetz", districts=[here], strategy=strategy, status="running")
    make_measure("Anderswo", districts=[elsewhere])
    page = page_of(client, "district", here)
    assert "3 Maßnahmen" in page
    places = [page.index(each) for each in ("E-Akte", "Telemedizin", "Sensornetz")]
    assert places == sorted(places)
    assert "live, seit 2024" in page and "Stand hier nicht bekannt" in page
    assert "Anderswo" not in page
    known, others = (measures_of_county(elsewhere).known, measures_of_county(elsewhere).others)
    assert (known, [row.measure.title for row in others]) == ([], ["Anderswo"])


def test_a_county_without_measures_says_nothing_of_them(client):
    assert 'id="massnahmen"' not in page_of(client, "district", make_district())


def test_a_service_names_the_measures_that_bring_it_further(client):
    service = make_service("Bauantrag")
    make_measure("Virtuelles Bauamt", services=[service], body_label="der Landkreis")
    make_measure("Anderes")
    page = page_of(client, "service", service)
    assert "Virtuelles Bauamt" in page and "Stand unbekannt, der Landkreis" in page
    assert "Anderes" not in page


def test_an_activity_tells_the_measure_it_led_to_and_why(client):
    project, measure = make_project(), make_measure("Kürzere Wege")
    make_finding(measure, project=project, reason="Die Wege sind zu lang.")
    page = page_of(client, "project", project)
    assert "Daraus folgt die Maßnahme" in page
    assert "Kürzere Wege</a>: Die Wege sind zu lang." in page


@pytest.mark.parametrize("publication", ["draft", "in_review", "withdrawn"])
def test_what_ties_a_measure_to_a_hidden_project_is_hidden_too(publication):
    hidden, open_to_all = make_project(publication=publication), make_project()
    measure = make_measure(projects=[hidden, open_to_all])
    for project in (hidden, open_to_all):
        make_finding(measure, project=project)
    links = MeasureProject.objects.visible_to(PUBLIC)
    assert [each.project for each in links] == [open_to_all]
    findings = Finding.objects.visible_to(PUBLIC)
    assert [each.activity.project for each in findings] == [open_to_all]


def test_the_admin_shows_no_row_of_a_project_that_its_reader_may_not_see(cast, as_user):
    """A person with the rights of the group and without the role sees no drafts."""
    measure = make_measure(projects=[make_project("Geheimes", publication="draft")])
    make_measure_project(measure, project=make_project("Bekanntes"))
    address = reverse("admin:strategy_measure_change", args=[measure.pk])
    assert "Geheimes" in as_user(cast.grant_admin).get(address).content.decode()
    cast.grant_admin.memberships.all().delete()
    page = as_user(cast.grant_admin).get(address).content.decode()
    assert "Bekanntes" in page and "Geheimes" not in page


def found(text, kind):
    finish_transaction_work()
    return [hit.title for hit in find(text, [kind]).hits[0:9]]


def test_measures_are_found_by_all_that_their_page_says():
    field, body = make_field("Zwetschgenanbau"), make_organisation("Stadt Quittendorf")
    measure = make_measure(
        "Obstkataster",
        fields=[field],
        body=body,
        goal="Mirabellen zählen",
        facts="Renekloden werden gezählt.",
        strategy=make_strategy("Streuobststrategie"),
    )
    indicator = make_indicator(measure, name="Gezählte Pflaumen")
    for word in (
        *("Obstkataster", "Zwetschgenanbau", "Quittendorf", "Mirabellen", "Renekloden"),
        *("Streuobststrategie", "Pflaumen"),
    ):
        assert found(word, Kind.MEASURE) == ["Obstkataster"], word
    field.name = "Kirschenanbau"
    field.save()
    body.name = "Stadt Holunderdorf"
    body.save()
    indicator.delete()
    assert found("Kirschenanbau", Kind.MEASURE) == found("Holunderdorf", Kind.MEASURE)
    assert found("Holunderdorf", Kind.MEASURE) == ["Obstkataster"]
    assert found("Pflaumen", Kind.MEASURE) == []
    measure.delete()
    assert found("Obstkataster", Kind.MEASURE) == []


def test_strategies_are_found_by_their_versions_and_fields():
    field = make_field("Zwetschgenanbau")
    strategy = make_strategy("Streuobststrategie", body_label="die Obstgemeinden")
    version = make_strategy_version(strategy, label="Blütenfassung", fields=[field])
    for word in ("Streuobststrategie", "Obstgemeinden", "Blütenfassung", "Zwetschgenanbau"):
        assert found(word, Kind.STRATEGY) == ["Streuobststrategie"], word
    version.delete()
    assert found("Zwetschgenanbau", Kind.STRATEGY) == []
