"""Rows among many numbers that were looked for once."""

from collections.abc import Iterable

from django.db.models import Func, Value


def among(numbers: Iterable[int]) -> Func:
    """A subquery of numbers, however many: for the database they are one value."""
    array = Value(f"{{{','.join(map(str, numbers))}}}")
    return Func(array, template="(SELECT unnest(%(expressions)s::bigint[]))")
