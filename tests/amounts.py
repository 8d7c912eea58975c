"""Amounts, as short as a test can say them."""

from decimal import Decimal

from evidence.values.money import (
    Amount,
    Qualifier,
)

D = Decimal


def about(value):
    return Amount(Qualifier.ABOUT, D(value), D(value))


def up_to(value):
    return Amount(Qualifier.UP_TO, None, D(value))


def at_least(value):
    return Amount(Qualifier.AT_LEAST, D(value), None)


def between(lower, upper):
    return Amount(Qualifier.BETWEEN, D(lower), D(upper))
