"""How many counties there are comes from the data: another region only swaps `data/`."""

import re

import pytest

from evidence.values.dates import FlexDate
from projects.models import Project
from public.german_values import NUMBER_WORDS
from tests.builders import make_decision, make_district, make_project
from tests.clients import finish_transaction_work
from tests.desk_forms import text_of
from tests.test_architecture import ROOT, python_files

COUNTED = re.compile(rf"\b({'|'.join(NUMBER_WORDS[2:])}|[2-9]|\d\d) Land-?kreise", re.IGNORECASE)


def test_no_page_and_no_code_says_how_many_there_are():
    written = [*(ROOT / "templates").rglob("*.html"), *python_files()]
    said = [path.name for path in written if COUNTED.search(path.read_text(encoding="utf-8"))]
    assert said == []


@pytest.mark.django_db
def test_the_foot_of_each_page_names_those_of_today(client):
    for name in ("Talland", "Auland", "Bergland"):
        make_district(name)
    make_district("Altland", ended=FlexDate("2016"))
    assert "der Landkreise Auland, Bergland und Talland mit der" in text_of(client.get("/cookies/"))


@pytest.mark.django_db
def test_what_only_a_former_county_had_has_its_row_on_the_start_page(client):
    old, _ = make_district("Altland", ended=FlexDate("2016")), make_district("Neuland")
    make_decision(make_project("Bus", districts=[old]), amount=100, decided=FlexDate("2015"))
    finish_transaction_work()
    places = client.get("/").context["places"]
    assert [(row.label, row.projects, row.sum.number) for row in places if row.projects] == [
        (old.short_name, 1, 1)
    ]
    assert "früherer Landkreis" in text_of(client.get("/"))


def test_without_any_the_foot_names_the_river(client, db):
    assert "der Landkreise an der Weser mit der" in text_of(client.get("/cookies/"))


@pytest.mark.django_db
@pytest.mark.parametrize(("number", "word"), [(2, "zwei"), (3, "drei"), (5, "fünf"), (9, "9")])
def test_the_pages_count_them(client, number, word):
    districts = [make_district(f"Kreis {name}") for name in "ABCDEFGHI"[:number]]
    make_project("Für alle", districts=districts)
    start = text_of(client.get("/"))
    assert f"Was die {word} Landkreise an der Weser" in start
    assert f"1 Projekt wird von allen {word} Landkreisen gemeinsam getragen" in start
    table = text_of(client.get("/landkreise/"))
    assert f"Projekte alle {word} nur hier" in table
    assert f"{word.capitalize()} Landkreise an der Weser" in table
    assert f"Alle {word} Landkreise" in text_of(client.get("/projekte/"))
    assert Project.objects.count() == 1
