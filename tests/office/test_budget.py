"""The budget view: own shares by county, year and Produktkonto, and what they add up to (R40)."""

from decimal import Decimal

import pytest
from django.urls import reverse

from tests.builders import make_organisation
from tests.office.builders import (
    make_county,
    make_grant,
    make_officer,
    make_own_share,
    words_of,
)
from tests.office.test_exports import lines, sheet

pytestmark = pytest.mark.django_db
BUDGET = "/admin/haushalt/"


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def client(as_user, county):
    return as_user(make_officer(county))


@pytest.fixture
def grant(county):
    return make_grant(county)


def share(grant, county, account="5.1", year=2026, **values):
    values = {"planned": Decimal(100), "booked": Decimal(40)} | values
    return make_own_share(
        grant, organisation=county, product_account=account, budget_year=year, **values
    )


def test_an_empty_budget_says_so(client):
    assert "kein Eigenanteil erfasst" in words_of(client.get(BUDGET))


def test_shares_add_up_by_account_by_year_and_altogether(client, county, grant):
    second = make_grant(county)
    share(grant, county)
    share(second, county, planned=Decimal("50.50"))
    share(grant, county, "6.2", planned=Decimal(7), booked=None)
    share(grant, county, year=2025)
    share(grant, county, "9.9", cancelled_on="2026-01-01", cancelled_reason="doppelt")
    page = client.get(BUDGET)
    newest, before = page.context["groups"]
    assert (newest.county, newest.year, before.year) == (county.district.name, 2026, 2025)
    assert (newest.planned, newest.booked) == (Decimal("157.50"), Decimal(80))
    accounts = {each.name: (each.planned, len(each.shares)) for each in newest.accounts}
    assert accounts == {"5.1": (Decimal("150.50"), 2), "6.2": (Decimal(7), 1)}
    assert "4 Eigenanteile: geplant 257,50 €, gebucht 120,00 €." in words_of(page)
    assert reverse("admin:grant-file", args=[second.pk]) in page.content.decode()


def test_a_year_and_a_county_narrow_the_budget(client, county, grant):
    club = make_organisation("Verein")
    share(grant, county)
    share(grant, county, year=2025)
    share(grant, club, year=2025)

    def found(**query):
        groups = client.get(BUDGET, query).context["groups"]
        return [(each.county, each.year) for each in groups]

    here = county.district.name
    assert found(jahr="2025") == [(here, 2025), ("Ohne Landkreis", 2025)]
    assert found(landkreis=county.district.slug) == [(here, 2026), (here, 2025)]
    assert found(landkreis="ohne") == [("Ohne Landkreis", 2025)]


def test_the_sums_of_an_account_are_whole_on_each_page(client, county):
    for _ in range(51):
        share(make_grant(county), county)
    for number, rows in ((1, 50), (2, 1)):
        [group] = client.get(BUDGET, {"seite": number}).context["groups"]
        [account] = group.accounts
        assert (account.planned, group.planned, len(account.shares)) == (5_100, 5_100, rows)


@pytest.mark.parametrize("query", ["jahr=bald", "landkreis=atlantis", "seite=x", "jahr=%00"])
def test_what_a_filter_cannot_read_breaks_nothing(client, county, grant, query):
    share(grant, county)
    page = client.get(f"{BUDGET}?{query}")
    assert page.status_code == 200
    assert len(page.context["groups"]) == 1


def test_the_files_hold_the_same(client, county, grant):
    share(grant, county)
    share(grant, county, year=2025, planned=None)
    newest, before = sheet(client, "budget", "Haushalt")
    assert newest["Landkreis"] == county.district.name
    assert (newest["Haushaltsjahr"], newest["geplant"], newest["gebucht"]) == (2026, 100, 40)
    assert (before["Haushaltsjahr"], before["geplant"]) == (2025, "")
    [line] = lines(client, "budget", jahr="2025")
    assert (line["Produktkonto"], line["geplant"], line["gebucht"]) == ("5.1", "", "40,00")


QUERIES = 13


def test_the_budget_costs_the_same_with_one_row_and_with_thirty(
    client, county, django_assert_num_queries
):
    client.get(BUDGET)
    for number in (1, 30):
        for _ in range(number):
            share(make_grant(county), county)
        client.get(BUDGET)  # brings up to date who looks after what
        with django_assert_num_queries(QUERIES):
            client.get(BUDGET)
