"""SQL that is made once for the same rights: the overview asks it of everybody, every time.

What a gate makes of a person follows from these rights and the day; whom a person's offices are,
the database looks up each time.
"""

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from django.core.exceptions import EmptyResultSet
from django.utils import timezone

from accounts.models import User


@dataclass(frozen=True)
class Rights:
    """All that the gates of projects ask of a person on a day."""

    account: int
    roles: frozenset[str]
    is_superuser: bool
    is_active: bool
    day: date
    user: User = field(compare=False)


def rights_of(user):
    return Rights(
        user.pk, user.roles, user.is_superuser, user.is_active, timezone.localdate(), user
    )


def made_once(make):
    """`make(user)`, whose answer is kept for everybody with the same rights on the same day."""
    kept = lru_cache(maxsize=1000)(lambda rights: make(rights.user))
    return lambda user: kept(rights_of(user))


def counting(querysets):
    """(SQL, parameters) of one row that says how many rows each of some querysets has."""
    numbers, parameters = [], []
    for each in querysets:
        try:
            sql, params = each.order_by().values("pk").query.sql_with_params()
        except EmptyResultSet:
            sql, params = "SELECT 1 WHERE false", ()
        numbers.append(f"(SELECT COUNT(*) FROM ({sql}) AS found)")  # noqa: S608 (Django's own)
        parameters += params
    return f"SELECT {', '.join(numbers)}", parameters
