"""Amounts and percentages as sources state them: bounds, a qualifier, honest blanks, honest sums.

Rules on grants (rates, reductions, splits) live in `funding`; the columns are in `fields.py`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from typing import Any, Self

from django.db import models

CENT = Decimal("0.01")
TENTH = Decimal("0.1")
MILLION = Decimal(1_000_000)
BILLION = 1000 * MILLION
LARGEST = Decimal("9999999999999.99")
NBSP = "\N{NO-BREAK SPACE}"


class Qualifier(models.TextChoices):
    """What a source says about an amount, and the kinds of blank when it says none."""

    EXACT = "exact", "genau"
    ABOUT = "about", "rund"
    UP_TO = "up_to", "bis zu"
    AT_LEAST = "at_least", "mindestens"
    BETWEEN = "between", "zwischen"
    UNKNOWN = "unknown", "unbekannt"
    NOT_STATED = "not_stated", "nicht genannt"
    NOT_PUBLISHED = "not_published", "nicht veröffentlicht"
    NOT_RECORDED = "not_recorded", "noch nicht erfasst"
    UNDECIDED = "undecided", "noch nicht entschieden"
    NOT_APPLICABLE = "not_applicable", "entfällt"


BLANKS = (
    Qualifier.UNKNOWN,
    Qualifier.NOT_STATED,
    Qualifier.NOT_PUBLISHED,
    Qualifier.NOT_RECORDED,
    Qualifier.UNDECIDED,
    Qualifier.NOT_APPLICABLE,
)


def rounded_to_cents(value: Decimal | int | str) -> Decimal:
    """Half-up to the cent; what is computed is rounded once, at its end (R14)."""
    return Decimal(value).quantize(CENT, rounding=ROUND_HALF_UP)


def cut_to_cents(value: Decimal) -> Decimal:
    """Down to the cent, for a limit that must not be exceeded."""
    return value.quantize(CENT, rounding=ROUND_DOWN)


def euro(value: Decimal | int | str) -> str:
    """137.310,00 € with a no-break space before the sign (R91)."""
    return f"{german_number(rounded_to_cents(value), 2)}{NBSP}€"


def euro_rounded(value: Decimal | int | str) -> str:
    """An amount that is not exact: 5,46 Mio. €, or full euros below a million."""
    value = Decimal(value)
    if abs(value) >= MILLION:
        millions = (value / MILLION).quantize(CENT, rounding=ROUND_HALF_UP)
        return f"{german_number(millions, 2)}{NBSP}Mio.{NBSP}€"
    return f"{german_number(value, 0)}{NBSP}€" if value == int(value) else euro(value)


def in_billions(value: Decimal | None) -> str:
    """An exact amount that loses nothing by it: 5 Mrd. €; of any other an empty text."""
    if value is None or value < BILLION or value % (BILLION / 100):
        return ""
    return f"{number_as_it_is(value / BILLION)}{NBSP}Mrd.{NBSP}€"


def german_number(value: Decimal, places: int) -> str:
    text = f"{value:,.{places}f}"
    return text.translate(str.maketrans(",.", ".,"))


def number_as_it_is(value: Decimal) -> str:
    """With as many places as it has: 66,67 and 50."""
    return german_number(value, max(0, -int(value.normalize().as_tuple().exponent)))


def percent(value: Decimal | int | str, places: int = 1) -> str:
    """75,0 % with a no-break space (R91)."""
    return f"{german_number(Decimal(value), places)}{NBSP}%"


@dataclass(frozen=True)
class Quantity:
    """A number between two bounds; a bound is None where nothing limits it or nothing is known."""

    qualifier: str = Qualifier.UNKNOWN
    lower: Decimal | None = None
    upper: Decimal | None = None
    basis: str = ""
    note: str = ""

    @classmethod
    def exactly(cls, value: Decimal | int | str, **more: str) -> Self:
        value = Decimal(value)
        return cls(Qualifier.EXACT, value, value, **more)

    @property
    def is_known(self) -> bool:
        return self.lower is not None or self.upper is not None

    @property
    def is_exact(self) -> bool:
        return self.qualifier == Qualifier.EXACT

    @property
    def blank(self) -> str:
        """The kind of blank, or an empty text if a number is known."""
        return "" if self.is_known else str(self.qualifier)

    @property
    def is_derived(self) -> bool:
        return self.basis == "derived"

    @property
    def exact(self) -> Decimal | None:
        """The Decimal if it is exact, else None: nothing else may be computed with."""
        return self.lower if self.is_exact else None

    def __bool__(self) -> bool:
        return self.is_known

    def __str__(self) -> str:
        return self._worded(self.in_short)

    @property
    def to_the_cent(self) -> str:
        """In words, without rounding a bound."""
        return self._worded(self.in_full)

    def _worded(self, written: Callable[[Decimal], str]) -> str:
        bounds = [bound for bound in (self.lower, self.upper) if bound is not None]
        if not bounds:
            return Qualifier(self.qualifier).label
        if self.is_exact:
            return self.in_full(bounds[0])
        if self.qualifier == Qualifier.BETWEEN:
            return f"zwischen {written(bounds[0])} und {written(bounds[1])}"
        return f"{Qualifier(self.qualifier).label} {written(bounds[0])}"

    def in_full(self, value: Decimal) -> str:
        """One of the bounds with its unit, as exactly as it is kept."""
        raise NotImplementedError

    def in_short(self, value: Decimal) -> str:
        """One of the bounds as it is written where it is not exact."""
        return self.in_full(value)


@dataclass(frozen=True)
class Amount(Quantity):
    """Euros; `stated` are the words of a source that names another currency."""

    stated: str = ""

    def __str__(self) -> str:
        euros = in_billions(self.exact) or super().__str__()
        words = self.stated.replace(" DM", f"{NBSP}DM")
        return f"{euros} (umgerechnet, laut Quelle {words})" if words else euros

    def in_full(self, value: Decimal) -> str:
        return euro(value)

    def in_short(self, value: Decimal) -> str:
        return euro_rounded(value)


class Percentage(Quantity):
    """A rate that a source states; nothing is added to it or computed with it."""

    def in_full(self, value: Decimal) -> str:
        return f"{number_as_it_is(value)}{NBSP}%"


@dataclass(frozen=True)
class Total:
    """A sum of amounts by their bounds (law 5): unknown parts are never counted as zero.

    `lower` adds what is certain, `upper` what is possible at most and is None if a part has no
    upper bound. `count` parts were added, `unknown` of them without any bound.
    """

    lower: Decimal = Decimal(0)
    upper: Decimal | None = Decimal(0)
    is_rounded: bool = False
    count: int = 0
    unknown: int = 0

    @property
    def known(self) -> int:
        return self.count - self.unknown

    @property
    def is_known(self) -> bool:
        return self.known > 0

    @property
    def says_something(self) -> bool:
        """More than „mindestens 0 €“ or „0 €“, which no sentence should be made of."""
        return self.is_known and bool(self.lower or self.upper)

    @property
    def qualifier(self) -> str:
        """The words before the figure: none, „rund“, „mindestens“, „mindestens rund“, „bis zu“."""
        if self.is_only_a_limit:
            return Qualifier.UP_TO.label
        words = [] if self.lower == self.upper else ["mindestens"]
        return " ".join([*words, "rund"] if self.is_rounded else words)

    @property
    def is_only_a_limit(self) -> bool:
        """Nothing is certain but an upper bound."""
        return self.lower == 0 and bool(self.upper)

    @property
    def figure(self) -> str:
        """The bound that follows the qualifier: to the cent unless it is rounded or a minimum."""
        return self._in_euros(self.lower or self.upper or Decimal(0))

    @property
    def headline(self) -> tuple[str, str]:
        """The lower bound as (number, unit), for a key figure."""
        number, _, unit = self.figure.partition(NBSP)
        return number, unit

    @property
    def highest(self) -> str:
        """The upper bound in words, or an empty string if there is none above the lower one."""
        # A mere limit is said by `figure` already („bis zu 5 Mio.“); a second time would be a
        # range that begins at zero, which no source states.
        if self.upper is None or self.upper == self.lower or self.is_only_a_limit:
            return ""
        return f"{'rund ' if self.is_rounded else ''}{self._in_euros(self.upper)}"

    def _in_euros(self, value: Decimal) -> str:
        is_exact = not self.qualifier or (not self.is_rounded and value < MILLION)
        return euro(value) if is_exact else euro_rounded(value)

    def __bool__(self) -> bool:
        return self.is_known

    def __str__(self) -> str:
        if not self.is_known:
            return Qualifier.NOT_STATED.label
        if self.highest and not self.is_rounded:
            return f"zwischen {self.figure} und {self.highest}"
        return f"{self.qualifier} {self.figure}".strip()

    def __add__(self, other: "Total") -> "Total":
        """The total of two sums that have no part in common."""
        return Total(
            lower=self.lower + other.lower,
            upper=sum_of(self.upper, other.upper),
            is_rounded=self.is_rounded or other.is_rounded,
            count=self.count + other.count,
            unknown=self.unknown + other.unknown,
        )

    def plus(self, amount: Amount) -> "Total":
        return Total(
            lower=self.lower + (amount.lower or 0),
            upper=sum_of(self.upper, amount.upper),
            is_rounded=self.is_rounded or amount.qualifier == Qualifier.ABOUT,
            count=self.count + 1,
            unknown=self.unknown + (not amount.is_known),
        )


def sum_of(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    """Of two upper bounds; None if one of them is open."""
    return None if one is None or other is None else one + other


def total_of(amounts: Iterable[Amount]) -> Total:
    """Total of an iterable of Amount; amounts that do not apply are left out."""
    total = Total()
    for amount in amounts:
        if amount.qualifier != Qualifier.NOT_APPLICABLE:
            total = total.plus(amount)
    return total


def total_in_database(queryset: models.QuerySet[Any], name: str) -> Total:
    """Total of the amount columns `name` over a queryset, in one query."""
    queryset = queryset.exclude(**{f"{name}_qualifier": Qualifier.NOT_APPLICABLE})
    return total_from(queryset.order_by().aggregate(**total_columns(name)))


def totals_in_database(queryset: models.QuerySet[Any], name: str, *by: str) -> dict[Any, Total]:
    """{values of the columns `by`: Total} of the amount columns `name`, in one query.

    A single column is its own key. Amounts that do not apply must have been left out.
    """
    rows = queryset.order_by().values(*by).annotate(**total_columns(name))
    return {
        tuple(row[each] for each in by) if len(by) > 1 else row[by[0]]: total_from(row)
        for row in rows
    }


def total_columns(name: str, among: models.Q | None = None) -> dict[str, models.Aggregate]:
    """The aggregates that `total_from` reads; of those rows that a condition holds of, if any."""

    def count(**conditions: Any) -> models.Count:
        return models.Count("pk", filter=(among or models.Q()) & models.Q(**conditions))

    return {
        "sum_lower": models.Sum(f"{name}_min", filter=among),
        "sum_upper": models.Sum(f"{name}_max", filter=among),
        "n": models.Count("pk", filter=among),
        "n_blank": count(**{f"{name}_qualifier__in": BLANKS}),
        "n_open": count(**{f"{name}_max__isnull": True}),
        "n_about": count(**{f"{name}_qualifier": Qualifier.ABOUT}),
    }


def total_from(row: dict[str, Any]) -> Total:
    return Total(
        lower=row["sum_lower"] or Decimal(0),
        upper=None if row["n_open"] else row["sum_upper"] or Decimal(0),
        is_rounded=bool(row["n_about"]),
        count=row["n"],
        unknown=row["n_blank"],
    )
