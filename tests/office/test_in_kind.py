"""Work and things instead of money count apart, and only where they are accepted (R35)."""

from decimal import Decimal

import pytest
from django.urls import reverse

from grant_office.file import FileShown
from grant_office.models import GrantFile
from tests.office.builders import (
    make_county,
    make_grant,
    make_law,
    make_officer,
    make_own_share,
    make_plan,
    make_plan_line,
    words_of,
)

pytestmark = pytest.mark.django_db
OBJECTION = "Sach- oder Personalleistungen sind erfasst"


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def officer(county):
    return make_officer(county)


@pytest.fixture
def grant(county):
    return make_grant(county, rules=make_law())


@pytest.fixture
def page(as_user, officer, grant):
    client = as_user(officer)
    return lambda: words_of(client.get(reverse("admin:grant-file", args=[grant.pk])))


def share(grant, county, is_in_kind):
    make_own_share(
        grant,
        organisation=county,
        product_account="5.1",
        planned=Decimal(4000 if is_in_kind else 100),
        booked=Decimal(3000 if is_in_kind else 40),
        is_in_kind=is_in_kind,
    )


def test_own_shares_in_kind_are_in_no_sum(as_user, officer, county, grant, page):
    share(grant, county, is_in_kind=False)
    share(grant, county, is_in_kind=True)
    shown = FileShown(grant, officer)
    assert shown.own_cash == (100, 40)
    assert shown.own_in_kind == (4000, 3000)
    assert "Daneben Sach- und Personalleistungen 4.000,00 € 3.000,00 €" in page()
    budget = as_user(officer).get("/admin/haushalt/")
    assert "geplant 100,00 €, gebucht 40,00 €." in words_of(budget)
    [group] = budget.context["groups"]
    assert (group.planned, group.accounts[0].planned) == (100, 100)


def test_an_account_with_nothing_but_work_has_no_sum_of_its_own(as_user, officer, county, grant):
    share(grant, county, is_in_kind=True)
    [group] = as_user(officer).get("/admin/haushalt/").context["groups"]
    assert not group.accounts[0].has_others
    assert group.planned == 0


def test_a_plan_balances_in_money(officer, grant, page):
    plan = make_plan(grant.versions.get())
    for side, euros in (("expenditure", 560_000), ("grant", 420_000), ("own", 140_000)):
        make_plan_line(plan, side=side, label=side, planned=Decimal(euros))
    assert FileShown(grant, officer).balance
    make_plan_line(plan, side="in_kind", label="Bauhof", planned=Decimal(4000))
    assert FileShown(grant, officer).balance
    assert "Daneben Sach- und Personalleistungen im Wert von 4.000,00 €" in page()


@pytest.mark.parametrize("what", ["share", "line"])
def test_what_is_not_accepted_is_objected_to(county, grant, page, what):
    assert OBJECTION not in page()
    if what == "share":
        share(grant, county, is_in_kind=True)
    else:
        make_plan_line(make_plan(grant.versions.get()), side="in_kind")
    assert OBJECTION in page()
    GrantFile.objects.filter(decision=grant).update(in_kind_clause="Nr. 5.3 der Richtlinie")
    assert OBJECTION not in page()
