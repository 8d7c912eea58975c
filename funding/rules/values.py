"""Values of parameters: how each unit is kept in a row or file, written in German and typed.

What is written can be typed and means the same (law 17).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from evidence.values.amount_input import parse_amount
from evidence.values.dates import MONTHS
from evidence.values.money import NBSP, euro, german_number, number_as_it_is
from funding.rules.labels import Labelled
from funding.rules.parameters import Key, Unit
from funding.rules.refusals import NotComputable
from funding.rules.spans import DayOfYear, Span, Step


@dataclass(frozen=True)
class Tier:
    """Euros for each unit up to the so-manieth; None for all that follow (R42)."""

    up_to: int | None
    euros: Decimal

    @property
    def key(self) -> str:
        """As it is kept: "2000:1500" or "*:500"."""
        return f"{self.up_to or '*'}:{self.euros}"

    def __str__(self) -> str:
        until = f"bis {german_number(Decimal(self.up_to), 0)}" if self.up_to else "darüber"
        return f"{until}: {euro(self.euros)}"


Value = Decimal | bool | str | Span | DayOfYear | tuple[Tier, ...]

SPAN = re.compile(r"(\d{1,3}) (\w+)")
KEPT_DAY = re.compile(r"(\d{2})-(\d{2})")
TYPED_DAY = re.compile(r"(\d{1,2})\. ?(?:(\d{1,2})\.?|(\w+))")
KEPT_TIER = re.compile(r"(?:(\d{1,7})|\*):(\d+(?:\.\d{1,2})?)")
TYPED_TIER = re.compile(r"(?:bis ([\d.]+)|darüber): (.+)")
STEPS = {
    word.lower(): step
    for step in Step
    for word in (step.value, step.value[:-1], step.label, step.singular)
}


def kept(value: Value) -> str:
    """A value as it stands in a row or file: "500", "6 weeks", "true", "04-30"."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return "; ".join(tier.key for tier in value)
    return value.key if isinstance(value, Span | DayOfYear) else str(value)


def from_kept(key: Key, raw: object) -> Value:
    """The value of what stands in a row or file; raises NotComputable with a German sentence."""
    return _read(KEPT, key, str(raw).lower() if isinstance(raw, bool) else str(raw))


def typed(key: Key, text: str) -> Value:
    """The value of what a person typed in German; raises NotComputable with a German sentence."""
    return _read(TYPED, key, text.replace(NBSP, " "))


def in_german(key: Key, value: Value) -> str:
    """As people read it: 500,00 €, 20 %, 6 Wochen, ja, 30. April."""
    match value:
        case bool():
            return "ja" if value else "nein"
        case Decimal():
            is_money = key.unit == Unit.EURO
            return euro(value) if is_money else f"{number_as_it_is(value)}{NBSP}%"
        case tuple():
            return "; ".join(str(tier) for tier in value)
        case Labelled():
            return value.label
    return str(value)


def _read(readers: dict[Unit, Callable[[str], Value]], key: Key, text: str) -> Value:
    text = text.strip()
    if key.unit == Unit.CHOICE:
        return _choice(key, text)
    try:
        value = readers[key.unit](text)
    except (ValueError, InvalidOperation, KeyError) as error:
        raise NotComputable(f"{key.label}: {HELP[key.unit]}") from error
    if isinstance(value, Decimal) and value < 0:
        raise NotComputable(f"{key.label}: Eine Zahl unter null ergibt hier keinen Sinn.")
    return value


def _choice(key: Key, text: str) -> Labelled:
    """The member of a key or label, of the choices of a parameter."""
    for member in key.choices:
        if text.casefold() in (member.value, member.label.casefold()):
            return member
    labels = ", ".join(f"„{member.label}“" for member in key.choices)
    raise NotComputable(f"{key.label}: Zur Wahl stehen {labels}.")


def _number(text: str) -> Decimal:
    """A decimal number as it is kept, in euros or percent."""
    value = Decimal(text)
    if not value.is_finite():
        raise ValueError(text)
    return value


def _typed_percent(text: str) -> Decimal:
    return _number(text.removesuffix("%").strip().replace(",", "."))


def _span(text: str) -> Span:
    match = SPAN.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return Span(int(match[1]), STEPS[match[2].lower()])


def _kept_day(text: str) -> DayOfYear:
    match = KEPT_DAY.fullmatch(text)
    if match is None:
        raise ValueError(text)
    return DayOfYear(int(match[1]), int(match[2]))


def _typed_day(text: str) -> DayOfYear:
    match = TYPED_DAY.fullmatch(text)
    if match is None:
        raise ValueError(text)
    month = int(match[2]) if match[2] else MONTHS.index(match[3].capitalize()) + 1
    return DayOfYear(month, int(match[1]))


def _kept_tiers(text: str) -> tuple[Tier, ...]:
    return _tiers(KEPT_TIER, text, Decimal)


def _typed_tiers(text: str) -> tuple[Tier, ...]:
    return _tiers(TYPED_TIER, text, parse_amount)


def _tiers(
    grammar: re.Pattern[str], text: str, amount: Callable[[str], Decimal]
) -> tuple[Tier, ...]:
    """Tiers parted by semicolons, each with a higher bound, the last one without."""
    matches = [grammar.fullmatch(part.strip()) for part in text.split(";")]
    tiers = [
        Tier(int(match[1].replace(".", "")) if match[1] else None, amount(match[2]))
        for match in matches
        if match
    ]
    bounds = [tier.up_to for tier in tiers[:-1] if tier.up_to is not None]
    is_whole = len(tiers) == len(matches) == len(bounds) + 1 and tiers[-1].up_to is None
    if not is_whole or bounds != sorted(set(bounds)):
        raise ValueError(text)
    return tuple(tiers)


def _kept_flag(text: str) -> bool:
    return {"true": True, "false": False}[text]


def _typed_flag(text: str) -> bool:
    return {"ja": True, "nein": False}[text.casefold()]


def _text(text: str) -> str:
    if not text:
        raise ValueError(text)
    return text


KEPT: dict[Unit, Callable[[str], Value]] = {
    Unit.EURO: _number,
    Unit.PERCENT: _number,
    Unit.SPAN: _span,
    Unit.FLAG: _kept_flag,
    Unit.DAY_OF_YEAR: _kept_day,
    Unit.TIERS: _kept_tiers,
    Unit.TEXT: _text,
}
TYPED: dict[Unit, Callable[[str], Value]] = KEPT | {
    Unit.EURO: parse_amount,
    Unit.PERCENT: _typed_percent,
    Unit.FLAG: _typed_flag,
    Unit.DAY_OF_YEAR: _typed_day,
    Unit.TIERS: _typed_tiers,
}
HELP = {
    Unit.EURO: "Bitte einen Betrag in Euro angeben, etwa „500“ oder „2.500,00 €“.",
    Unit.PERCENT: "Bitte einen Prozentsatz angeben, etwa „20“ oder „62,5 %“.",
    Unit.SPAN: "Bitte Zahl und Einheit angeben, etwa „6 Wochen“, „2 Monate“ oder „1 Jahr“.",
    Unit.FLAG: "Bitte „ja“ oder „nein“ angeben.",
    Unit.DAY_OF_YEAR: "Bitte Tag und Monat angeben, etwa „30. April“ oder „30.04.“.",
    Unit.TIERS: "Bitte Stufen angeben, etwa „bis 2.000: 2.000 €; darüber: 500 €“.",
    Unit.TEXT: "Bitte etwas angeben.",
}
