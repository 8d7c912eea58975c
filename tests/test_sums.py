"""Honest sums: worded from their bounds, and the same in the database as in Python."""

import pytest

from evidence.values.money import (
    Amount,
    Qualifier,
    Total,
    total_in_database,
    total_of,
    totals_in_database,
)
from funding.models import DecisionVersion, Status
from tests.amounts import D, about, at_least, between, up_to
from tests.builders import make_decision, make_programme, make_project
from tests.clients import finish_transaction_work


@pytest.mark.parametrize(
    ("amounts", "words"),
    [
        ([Amount.exactly("100.10"), Amount.exactly("0.90")], "101,00\u00a0€"),
        ([Amount.exactly("100"), Amount()], "mindestens 100,00\u00a0€"),
        ([about("2000000"), Amount.exactly("1")], "rund 2,00\u00a0Mio.\u00a0€"),
        (
            [Amount.exactly("141800"), up_to("20000")],
            "zwischen 141.800,00\u00a0€ und 161.800,00\u00a0€",
        ),
        ([about("1000000"), up_to("500000")], "mindestens rund 1,00\u00a0Mio.\u00a0€"),
        ([up_to("15000000")], "bis zu 15,00\u00a0Mio.\u00a0€"),
        ([Amount(), Amount(Qualifier.NOT_STATED)], "nicht genannt"),
        ([], "nicht genannt"),
        ([Amount.exactly("5"), Amount(Qualifier.NOT_APPLICABLE)], "5,00\u00a0€"),
        ([Amount.exactly("0")], "0,00\u00a0€"),
        ([Amount.exactly("0"), up_to("5")], "bis zu 5,00\u00a0€"),
        ([Amount.exactly("2000000")], "2.000.000,00\u00a0€"),
        (
            [Amount.exactly("1000000"), up_to("20000")],
            "zwischen 1,00\u00a0Mio.\u00a0€ und 1,02\u00a0Mio.\u00a0€",
        ),
        (
            [Amount.exactly("999999.99"), up_to("0.01")],
            "zwischen 999.999,99\u00a0€ und 1,00\u00a0Mio.\u00a0€",
        ),
    ],
)
def test_a_sum_is_worded_from_its_bounds(amounts, words):
    assert str(total_of(amounts)) == words


@pytest.mark.parametrize(
    ("amounts", "total"),
    [
        ([], Total(D(0), D(0), False, 0, 0)),
        ([Amount.exactly(5), about(3)], Total(D(8), D(8), True, 2, 0)),
        ([Amount.exactly(5), at_least(3)], Total(D(8), None, False, 2, 0)),
        ([at_least(3), Amount.exactly(5)], Total(D(8), None, False, 2, 0)),
        ([up_to(3), Amount()], Total(D(0), None, False, 2, 1)),
    ],
)
def test_a_sum_adds_bounds_and_counts_its_parts(amounts, total):
    assert total_of(amounts) == total
    assert sum((total_of([amount]) for amount in amounts), Total()) == total


def test_a_sum_is_known_if_one_of_its_parts_is():
    assert total_of([Amount(), Amount.exactly(0)])
    assert not total_of([Amount()])
    assert total_of([Amount(), Amount.exactly(0), up_to(5)]).known == 2


@pytest.mark.parametrize(
    ("amounts", "headline"),
    [
        ([Amount.exactly("137310")], ("137.310,00", "€")),
        ([at_least("2000000")], ("2,00", "Mio.\u00a0€")),
        ([up_to("2000000")], ("2,00", "Mio.\u00a0€")),
    ],
)
def test_a_key_figure_is_a_number_and_its_unit(amounts, headline):
    assert total_of(amounts).headline == headline


@pytest.mark.parametrize(
    ("amounts", "words"),
    [
        ([between("5", "8")], "8,00\u00a0€"),
        ([about("1000000"), up_to("500000")], "rund 1,50\u00a0Mio.\u00a0€"),
        ([Amount.exactly("5")], ""),
        ([at_least("5")], ""),
        ([up_to("5")], ""),
    ],
)
def test_the_upper_bound_is_told_where_it_is_above_the_lower_one(amounts, words):
    assert total_of(amounts).highest == words


def test_sums_in_the_database_have_the_values_of_their_columns_as_keys(db):
    make_decision(make_project(), amount=5)
    make_decision(make_project(), amount=8)
    make_decision(make_project(), amount=3, status=Status.FINAL)
    versions = DecisionVersion.objects.all()
    granted, final = Total(D(13), D(13), count=2), Total(D(3), D(3), count=1)
    assert totals_in_database(versions, "amount", "status") == {"granted": granted, "final": final}
    assert totals_in_database(versions, "amount", "status", "number") == {
        ("granted", 1): granted,
        ("final", 1): final,
    }
    assert total_in_database(versions.none(), "amount") == Total()


def test_a_sum_in_the_database_is_the_sum_in_python(db):
    amounts = [
        Amount.exactly("137310"),
        about("5461000"),
        up_to("15000000"),
        between("1200000", "1250000"),
        Amount(Qualifier.NOT_STATED),
        Amount(Qualifier.NOT_APPLICABLE),
    ]
    for amount in amounts:
        make_decision(make_project(), amount=amount)
    assert total_in_database(DecisionVersion.objects.all(), "amount") == total_of(amounts)


@pytest.mark.django_db
def test_a_programme_counts_as_many_decisions_as_it_lists(client):
    programme = make_programme(slug="netze")
    make_decision(make_project("Bus"), programme=programme, amount=100)
    mistake = make_decision(make_project("App"), programme=programme, amount=100)
    mistake.versions.update(cancelled_on="2024-01-01", cancelled_reason="Versehen")
    finish_transaction_work()
    page = client.get("/programme/netze/")
    assert (page.context["decision_count"], len(page.context["rows"])) == (2, 2)
