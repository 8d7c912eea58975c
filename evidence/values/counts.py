"""How many of something a source states: „rund 650“ is a count with bounds, as amounts are."""

from decimal import Decimal
from typing import Any

from django.db import models

from evidence.values.fields import QuantityField, bounds_promise
from evidence.values.money import Quantity, german_number


class Count(Quantity):
    """A number of things; nothing is added to it or computed with it."""

    def in_full(self, value: Decimal) -> str:
        return german_number(value, 0)


class CountField(QuantityField[Count]):
    """A `Count`, in whole numbers."""

    kind, unit, noun, plural = Count, "Zahl", "Wert", "Werte"

    def bound(self, label: str, **kwargs: Any) -> models.Field:
        return models.DecimalField(label, max_digits=12, decimal_places=0, **kwargs)

    def refusal(self, bound: Decimal) -> str:
        return "Eine Anzahl ist nicht negativ." if bound < 0 else ""


def count_promise(name: str, sentence: str) -> models.CheckConstraint:
    """Constraint: a number of things says what its qualifier says, and is not negative."""
    return models.CheckConstraint(
        condition=bounds_promise(name),
        name=sentence,
        violation_error_message="Die Zahl passt nicht zu ihrer Angabe (genau, rund, bis zu …).",
    )
