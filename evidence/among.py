"""Rows among many numbers that were looked for once."""

from collections.abc import Iterable

from django.db.models import Func, Value


def among(numbers: Iterable[int]) -> Func:
    """A subquery of numbers, however many: for the database they are one value."""
    return in_array(array(numbers))


def in_array(numbers: str) -> Func:
    """The same of numbers that are one value already."""
    return Func(Value(numbers), template="(SELECT unnest(%(expressions)s::bigint[]))")


def array(numbers: Iterable[int]) -> str:
    """The numbers as the one value that they are for the database."""
    return f"{{{','.join(map(str, numbers))}}}"
