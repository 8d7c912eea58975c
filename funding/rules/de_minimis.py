"""Small aid to companies within a rolling window (R39); sovereign tasks of a county are none."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from evidence.values.money import euro
from funding.rules.parameters import Key
from funding.rules.spans import before
from funding.rules.terms import Answer, Terms
from funding.rules.written import short


@dataclass(frozen=True)
class Aid:
    """De-minimis aid that a single undertaking was granted, in euros."""

    granted_on: date
    amount: Decimal


@dataclass(frozen=True)
class Window(Answer):
    """What counts on a day: all aid granted after `since` and up to `day`, in euros."""

    since: date
    day: date
    total: Decimal
    limit: Decimal

    @property
    def room(self) -> Decimal:
        """Euros left on that day; never below zero."""
        return max(Decimal(0), self.limit - self.total)

    @property
    def is_exceeded(self) -> bool:
        return self.total > self.limit

    def __str__(self) -> str:
        state = "überschritten" if self.is_exceeded else f"frei sind {euro(self.room)}"
        return (
            f"Seit dem {short(self.since)} bis zum {short(self.day)}: {euro(self.total)} von "
            f"{euro(self.limit)}, {state}"
        )


def window_on(
    day: date, granted: Iterable[Aid], terms: Terms, *, for_services: bool = False
) -> Window:
    """`Window` of the aid granted in the years before a day, that day included (R39).

    Aid granted on the same day so many years ago has left it. `for_services` means services of
    general economic interest. Raises NotComputable where limit or window are in no layer.
    """
    key = Key.DE_MINIMIS_LIMIT_OF_SERVICES if for_services else Key.DE_MINIMIS_LIMIT
    limit, years = terms.need(key, on=day), terms.need(Key.DE_MINIMIS_WINDOW, on=day)
    since = before(day, years.span)
    total = sum((aid.amount for aid in granted if since < aid.granted_on <= day), Decimal(0))
    return Window(since, day, total, limit.number, based_on=(limit, years))
