"""„Was wäre, wenn“ in a file: each bears what is planned for it, and then its part (R11, R35)."""

from decimal import Decimal as D

import pytest

from evidence.values.money import Amount, euro
from funding.rules.refusals import NotComputable
from grant_office.file import FileShown
from grant_office.whatif import WhatIfForm, compared
from tests.builders import make_organisation
from tests.office.builders import (
    make_county,
    make_grant,
    make_law,
    make_officer,
    make_own_share,
    make_payment,
    make_plan,
    make_plan_line,
)

pytestmark = pytest.mark.django_db
PHASE_0 = {"amount": D(137_310), "eligible_expenditure": Amount.exactly(183_080)}
COUNTIES = ("Hameln", "Holzminden", "Nienburg", "Schaumburg")


@pytest.fixture
def make():
    """Makes a grant with the shares planned, of one county after the other."""
    county = make_county()

    def make_with_shares(*planned, **values):
        grant = make_grant(county, rules=make_law(), **values)
        for name, euros in zip(COUNTIES, planned, strict=False):
            body = make_organisation(f"Landkreis {name}", short_name=name)
            make_own_share(grant, organisation=body, planned=D(euros))
        return grant

    return make_with_shares


def asked(grant, **assumptions):
    """({label: (today, then)} of the money, sentences) of what a person types."""
    form = WhatIfForm(assumptions)
    assert form.is_valid(), form.errors
    changes, refusals = compared(shown(grant), form.cleaned_data)
    rows = {each.label: (each.before, each.after) for each in changes if "€" in each.before}
    return rows, refusals


def shown(grant):
    recipient = grant.versions.get().recipients.get().organisation
    return FileShown(grant, make_officer(recipient))


def own(rows):
    """{county: (today, then)} of the own shares."""
    start = "Eigenanteil "
    return {label.removeprefix(start): each for label, each in rows.items() if start in label}


def each_of_four(before, after):
    return dict.fromkeys(COUNTIES, (euro(D(before)), euro(D(after))))


@pytest.mark.parametrize(
    ("assumed", "granted", "share"),
    [
        ({"kosten": "165.000"}, "123750", "10312.50"),
        ({"kosten": "182.580"}, "137310", "11317.50"),
        ({"kosten": "190.000"}, "137310", "13172.50"),
        ({"dritte": "10.000"}, "129810", "10817.50"),
        ({"kosten": "170.000", "dritte": "5.000"}, "123750", "10312.50"),
    ],
)
def test_a_reduction_shares_own_money_anew(make, assumed, granted, share):
    """45,770 euros between four, and every case of R11 for which the own share follows."""
    rows, refusals = asked(make(*["11442.50"] * 4, **PHASE_0), **assumed)
    assert rows["Zuwendung"] == (euro(D(137_310)), euro(D(granted)))
    assert own(rows) == each_of_four("11442.50", share)
    assert refusals == []


def test_odd_cents_stay_where_they_were_planned(make):
    """26,666.67 euros between four."""
    planned = ["6666.67", "6666.67", "6666.67", "6666.66"]
    values = {"amount": D(80_000), "eligible_expenditure": Amount.exactly(D("106666.67"))}
    rows, _ = asked(make(*planned, **values), kosten="106.666,67")
    assert [before for before, _ in own(rows).values()] == [euro(D(each)) for each in planned]
    assert all(before == after for before, after in rows.values())
    rows, _ = asked(make(*planned, **values), kosten="105.000")
    assert [after for _, after in own(rows).values()] == [euro(D("6562.50"))] * 4


def test_who_planned_more_bears_more(make):
    grant = make(100_000, 25_000)
    again = grant.ownshares.get(planned=25_000)
    make_own_share(grant, organisation=again.organisation, planned=D(15_000), budget_year=2027)
    make_own_share(grant, organisation=again.organisation, planned=D(9_000), is_in_kind=True)
    rows, _ = asked(grant, kosten="520.000")
    assert own(rows) == {
        "Hameln": (euro(D(100_000)), euro(D("92857.14"))),
        "Holzminden": (euro(D(40_000)), euro(D("37142.86"))),
    }


@pytest.mark.parametrize(
    ("assumed", "granted"),
    [
        ({"kosten": "92.000"}, 62_000),
        ({"dritte": "4.000"}, 66_000),
        ({"kosten": "92.000", "dritte": "4.000"}, 58_000),
    ],
)
def test_what_third_parties_pay_is_no_own_share(make, assumed, granted):
    """100,000 = own 20,000 + third 10,000 + grant 70,000; the gap is the funder's (R11)."""
    grant = make(
        *(15_000, 5_000),
        amount=D(70_000),
        eligible_expenditure=Amount.exactly(100_000),
        financing_type="fehlbedarf",
    )
    plan = make_plan(grant.versions.get())
    make_plan_line(plan, side="third_party", label="Stiftung", planned=D(10_000))
    make_plan_line(plan, side="in_kind", label="Ehrenamt", planned=D(7_000))
    rows, refusals = asked(grant, **assumed)
    assert rows["Zuwendung"] == (euro(D(70_000)), euro(D(granted)))
    assert own(rows) == {
        "Hameln": (euro(D(15_000)),) * 2,
        "Holzminden": (euro(D(5_000)),) * 2,
    }
    assert refusals == []


def test_what_is_not_eligible_is_borne_as_before(make):
    grant = make(100_000, 80_000, total_expenditure=Amount.exactly(600_000))
    rows, _ = asked(grant, kosten="520.000")
    assert own(rows) == {
        "Hameln": (euro(D(100_000)), euro(D("94444.44"))),
        "Holzminden": (euro(D(80_000)), euro(D("75555.56"))),
    }


def test_shares_that_are_not_what_there_is_to_bear_are_not_shared_anew(make):
    grant = make(35_000, 35_000, 35_000)
    make_payment(grant, amount=D(400_000))
    rows, refusals = asked(grant, kosten="520.000")
    assert rows == {
        "Zuwendung": (euro(D(420_000)), euro(D(390_000))),
        "Zu erstatten": (euro(D(0)), euro(D(10_000))),
    }
    assert refusals == [
        f"Die Eigenanteile ergeben zusammen {euro(D(105_000))}, zu tragen sind "
        f"{euro(D(140_000))}; deshalb lässt sich nichts verteilen."
    ]


def test_a_grant_that_was_revoked_is_worth_nothing_to_reckon_with(make):
    grant = make(140_000, status="revoked")
    with pytest.raises(NotComputable, match="keine Bewilligung"):
        asked(grant, kosten="520.000")
