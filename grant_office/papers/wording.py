"""How papers write what is known, and what is not: nothing unknown is ever a zero (law 5)."""

from decimal import Decimal

from evidence.values.dates import day_in_german
from evidence.values.money import euro

UNKNOWN = "nicht erfasst"
MINUS = "\N{MINUS SIGN}"


def money(euros):
    """„40.000,00 €“, or that it is not known."""
    return UNKNOWN if euros is None else euro(euros)


def some(euros, none):
    """An amount that rows add up to, or the words for none of them."""
    return euro(euros) if euros else none


def day(value):
    """„4. Dezember 2019“ of a date, or that it is not known."""
    return day_in_german(value) if value else UNKNOWN


def flexible(value):
    """A date as the source says it, or that it is not known."""
    return str(value) if value else UNKNOWN


def told(text):
    return text or UNKNOWN


def difference(planned, actual):
    """Actual minus planned with its sign; without an actual there is none."""
    if actual is None:
        return "offen"
    found = actual - planned
    sign = "+" if found > 0 else MINUS if found < 0 else ""
    return f"{sign}{euro(abs(found))}"


def summed(amounts):
    """The sum of euros of which some may be None: „mindestens“ where one is missing."""
    known = [each for each in amounts if each is not None]
    if not known:
        return UNKNOWN
    total = euro(sum(known, Decimal(0)))
    return total if len(known) == len(amounts) else f"mindestens {total}"


def counted(number, one, many):
    """„ein Posten“, „3 Posten“."""
    return f"ein {one}" if number == 1 else f"{number} {many}"


def cancelled(row, said):
    """What is said of a row, and that it was cancelled, if it was (R47)."""
    if not row.cancelled_on:
        return said
    return f"{said}; storniert am {day(row.cancelled_on)}: {row.cancelled_reason}"


def rule_of(deadline):
    """By which rule a deadline falls on its day, or what is missing to tell it."""
    if deadline.override_on:
        reckoned = f"gerechnet: {day(deadline.rolled)}" if deadline.rolled else deadline.missing
        return f"gesetzt: {deadline.override_reason} ({reckoned})"
    if deadline.missing:
        return deadline.missing
    return ", ".join(filter(None, [deadline.derivation, deadline.legal_basis]))
