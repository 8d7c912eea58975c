"""The list of projects by the year in which they ran, and by who leads them."""

import pytest
from django.utils.timezone import localdate

from evidence.values.dates import FlexDate
from tests.builders import make_organisation, make_project
from tests.clients import AnewClient

THIS_YEAR = localdate().year


@pytest.fixture
def client(db):
    town = make_organisation("Stadt Rinteln", slug="stadt-rinteln")
    make_project("Mit Ende", start=FlexDate("2019"), end=FlexDate("2021-06"), lead=town)
    make_project("Läuft noch", start=FlexDate("2020-05"), state="running")
    make_project("Nur Beginn", start=FlexDate("2018"), state="implemented")
    make_project("Ungefähr", start=FlexDate("2016/2018"), end=FlexDate("2022/2023"))
    make_project("Ohne Tag", state="running")
    make_project("Nur Ende", end=FlexDate("2020"))
    make_project("Noch lange", start=FlexDate(str(THIS_YEAR)), end=FlexDate(str(THIS_YEAR + 3)))
    make_project("Entwurf", start=FlexDate("2020"), publication="draft", lead=town)
    return AnewClient()


def titles(client, query):
    return {card.project.title for card in client.get(f"/projekte/?{query}").context["cards"]}


def facet(client, name, query=""):
    facets = client.get(f"/projekte/?{query}").context["facets"]
    return next(each for each in facets if each.name == name)


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        ("2016", set()),  # „zwischen 2016 und 2018“ is no year in which it surely ran
        ("2018", {"Nur Beginn", "Ungefähr"}),
        ("2019", {"Mit Ende", "Ungefähr"}),
        ("2020", {"Mit Ende", "Läuft noch", "Ungefähr"}),
        ("2022", {"Läuft noch", "Ungefähr"}),
        ("2023", {"Läuft noch"}),
        (str(THIS_YEAR), {"Läuft noch", "Noch lange"}),
    ],
)
def test_a_year_has_the_projects_that_surely_ran_in_it(client, year, expected):
    assert titles(client, f"lief={year}") == expected


def test_several_years_are_one_or_the_other(client):
    assert titles(client, "lief=2018&lief=2021") == {
        "Nur Beginn",
        "Ungefähr",
        "Mit Ende",
        "Läuft noch",
    }


def test_each_year_leads_to_as_many_projects_as_it_says(client):
    years = facet(client, "lief").all
    assert next(each.value for each in years) == str(THIS_YEAR)
    assert {each.value for each in years} >= {"2018", "2020", str(THIS_YEAR)}
    for each in years:
        assert len(titles(client, f"lief={each.value}")) == each.count
        chosen = facet(client, "lief", f"lief={each.value}").active
        assert [option.count for option in chosen] == [each.count]


def test_what_began_long_ago_is_counted_where_it_is_found(client):
    make_project("Schon immer", start=FlexDate("1930"), state="running")
    [count] = [each.count for each in facet(client, "lief").all if each.value == "2023"]
    assert titles(client, "lief=2023") == {"Läuft noch", "Schon immer"}
    assert count == 2


@pytest.mark.parametrize("year", ["20x0", "3000", "٢٠٢٠", "-1", "0", "02020", "9" * 60])
def test_what_is_no_year_is_said_and_finds_nothing(client, year):
    response = client.get("/projekte/", {"lief": year})
    assert response.status_code == 400
    assert response.context["cards"] == []
    assert "Lief im Jahr" in "".join(response.context["problems"])


def test_who_leads_is_a_filter(client):
    assert titles(client, "federfuehrung=stadt-rinteln") == {"Mit Ende"}
    options = {each.label: each.count for each in facet(client, "federfuehrung").all}
    assert options == {"Stadt Rinteln": 1, "nicht bekannt": 6}
    assert len(titles(client, "federfuehrung=nicht-bekannt")) == 6
