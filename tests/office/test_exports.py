"""Lists of the office as files: exactly what the page shows, with the columns of audits (R40)."""

import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse
from python_calamine import CalamineWorkbook

from evidence.values.dates import FlexDate
from grant_office.lists.rows import rows_of
from grant_office.models import ListExport
from grant_office.states import bring_states_up_to_date
from tests.builders import make_organisation, make_programme, make_project
from tests.office.builders import (
    make_county,
    make_grant,
    make_law,
    make_officer,
    make_own_share,
    make_payment,
    make_spending,
)

pytestmark = pytest.mark.django_db
LIST = "/admin/bescheide/"


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def client(as_user, county):
    return as_user(make_officer(county))


def taken(client, kind, name="decision", **query):
    answer = client.get(reverse(f"admin:{name}-export", args=[kind]), query)
    assert answer.status_code == 200
    return b"".join(answer.streaming_content), answer


def sheet(client, name="decision", title="Bescheide", **query):
    """Rows of the workbook as {head: value}."""
    data, _ = taken(client, "xlsx", name, **query)
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    head, *rows = book.get_sheet_by_name(title).to_python()
    return [dict(zip(head, row, strict=True)) for row in rows]


def lines(client, name="decision", **query):
    data, _ = taken(client, "csv", name, **query)
    text = io.StringIO(data.decode("utf-8-sig"), newline="")
    return list(csv.DictReader(text, delimiter=";"))


@pytest.fixture
def grant(county):
    """A decision of which everything is known that the audit office asks for."""
    grant = make_grant(
        county,
        rules=make_law(),
        decided=FlexDate("2024-12-04"),
        end="2025-06-30",
        funder=make_organisation("Bundesministerium"),
        programme=make_programme("Modellnetze"),
    )
    grant.file_number = "81-42"
    grant.save()
    grant.grant_file.e_file_number = "HOL.7"
    grant.grant_file.save()
    make_spending(make_payment(grant, amount=Decimal(250_000)), amount=Decimal("211200.50"))
    make_own_share(grant, organisation=county, product_account="5.1.1.01")
    return grant


def test_a_row_has_what_the_audit_office_asks_for_as_numbers_and_days(client, grant):
    [row] = sheet(client)
    assert row == {
        "Zweck": grant.projects.get().name,
        "Art des Bescheids": "Förderbescheid",
        "Stand": "Bewilligt",
        "Entschieden": date(2024, 12, 4),
        "Tag ist": "entschieden",
        "Aktenzeichen": "81-42",
        "E-Akte": "HOL.7",
        "Haushaltsjahr: Produktkonto": "2026: 5.1.1.01",
        "Empfangende Stelle": "Landkreis Holzminden",
        "Geldgeber": "Bundesministerium",
        "Förderprogramm": "Modellnetze",
        "Finanzierungsart": "Anteilfinanzierung",
        "Betrag in Kraft": 420_000.0,
        "Betrag ist": "genau",
        "zählt als bewilligt": "ja",
        "Förderquote": 75.0,
        "Bewilligungszeitraum ab": date(2025, 1, 1),
        "Bewilligungszeitraum bis": date(2025, 6, 30),
        "Nachweis fällig": date(2026, 6, 30),
        "Regel des Nachweises": row["Regel des Nachweises"],
        "Ausgezahlt": 250_000.0,
        "Verwendet": 211_200.5,
        "Noch nicht ausgezahlt": 170_000.0,
        "Was fehlt": "mit überfälligem Nachweis; mit etwas, das sofort zu melden ist",
    }
    assert "30.06.2025" in row["Regel des Nachweises"]
    assert "Nr. 6.1" in row["Regel des Nachweises"]


def test_both_files_say_the_same(client, grant):
    [row], [line] = sheet(client), lines(client)
    assert list(row) == list(line)
    assert line["Betrag in Kraft"] == "420000,00"
    assert line["Verwendet"] == "211200,50"
    assert line["Bewilligungszeitraum bis"] == "30.06.2025"
    assert line["Zweck"] == row["Zweck"]


def test_a_day_that_is_only_roughly_known_stays_in_words(client, county):
    make_grant(county, decided=FlexDate("2021-23"), end="")
    [row] = sheet(client)
    assert row["Entschieden"] == "Herbst 2021"
    assert row["Bewilligungszeitraum bis"] == ""


def test_the_file_holds_exactly_the_list_in_its_order(client, county, grant):
    other = make_grant(county, financing_type="festbetrag", amount=5)
    make_grant(county, financing_type="voll")
    for query in ({}, {"finanzierung": "festbetrag"}, {"sortierung": "betrag"}, {"q": "81-42"}):
        page = client.get(LIST, query)
        shown = [row.title for row in page.context["rows"]]
        assert [row["Zweck"] for row in sheet(client, **query)] == shown
    assert lines(client, finanzierung="festbetrag")[0]["Zweck"] == other.projects.get().name


def test_the_sums_of_the_page_are_the_sums_of_the_file(client, county, grant):
    make_grant(county, amount=10)
    make_grant(county, amount=7, status="recognised")
    rows, sums = sheet(client), client.get(LIST).context["sums"]
    counted = [row for row in rows if row["zählt als bewilligt"] == "ja"]
    assert sum(row["Betrag in Kraft"] for row in counted) == sums.granted.lower == 420_010
    assert sum(row["Ausgezahlt"] for row in rows) == sums.paid == 250_000
    assert sum(row["Noch nicht ausgezahlt"] or 0 for row in rows) == sums.left == 170_010


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_a_text_of_somebody_never_becomes_a_formula(client, county, kind):
    project = make_project('=HYPERLINK("https://boese.example")')
    decision = make_grant(county)
    decision.project_shares.update(project=project)
    data, _ = taken(client, kind)
    if kind == "csv":
        assert "'=HYPERLINK" in data.decode("utf-8-sig")
        assert ";=" not in data.decode() and "\n=" not in data.decode()
    else:
        assert sheet(client)[0]["Zweck"].startswith("=HYPERLINK")


def test_a_file_has_a_name_with_its_day_and_is_not_kept_on_the_way(client, grant):
    _, answer = taken(client, "xlsx")
    assert answer["Content-Disposition"].startswith('attachment; filename="bescheide-20')
    assert answer["Content-Disposition"].endswith('.xlsx"')
    assert "no-store" in answer["Cache-Control"]


def test_who_took_what_away_is_noted_with_the_number_of_rows(client, as_user, cast, grant):
    query = {"finanzierung": "anteil"}
    taken(client, "csv", **query)
    [note] = ListExport.objects.all()
    assert (note.list_name, note.file_format, note.row_count) == ("bescheide", "csv", 1)
    assert note.query == "finanzierung=anteil"
    page = client.get(LIST).content.decode()
    assert "Bescheide als CSV, 1" in page
    client.head(reverse("admin:decision-export", args=["csv"]))
    assert ListExport.objects.count() == 1, "a look at the head takes nothing away"


def test_a_filter_that_cannot_be_read_gives_the_list_instead_of_a_file(client, grant):
    for name, query in (("decision", "betrag_von=viel"), ("budget", "jahr=bald")):
        answer = client.get(reverse(f"admin:{name}-export", args=["csv"]) + f"?{query}")
        assert answer.status_code == 302
        assert answer.url.endswith(f"?{query}")
    assert "mitnehmen" in client.get(f"{LIST}?betrag_von=viel").content.decode()
    assert "liste.csv" not in client.get(f"{LIST}?betrag_von=viel").content.decode()
    assert not ListExport.objects.exists()


def test_there_is_no_other_kind_of_file(client):
    assert client.get(f"{LIST}liste.pdf").status_code == 404
    assert client.get("/admin/haushalt/liste.exe").status_code == 404


def test_many_rows_are_read_in_a_constant_number_of_queries(
    client, county, django_assert_num_queries
):
    person, rules = make_officer(county), make_law()
    rows_of([], person)
    for number in (1, 30):
        grants = [make_grant(county, rules=rules) for _ in range(number)]
        for each in grants:
            make_own_share(each, organisation=county)
        bring_states_up_to_date()
        with django_assert_num_queries(ROWS):
            rows = rows_of([each.pk for each in grants], person)
            assert [row.recipients for row in rows] == ["Landkreis Holzminden"] * number


ROWS = 8
