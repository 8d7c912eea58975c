"""Single lines of a financing plan against what was spent: the 20 % rule (R9)."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from evidence.values.money import cut_to_cents, euro
from funding.rules.financing import Financing
from funding.rules.labels import Labelled
from funding.rules.parameters import Key
from funding.rules.terms import Answer, Parameter, Terms


class Light(Labelled):
    """How a line stands."""

    WITHIN = "within", "im Ansatz"
    COVERED = "covered", "überschritten, durch Einsparungen gedeckt"
    NEEDS_CONSENT = "needs_consent", "Zustimmung nötig"
    NOT_COVERED = "not_covered", "nicht durch Einsparungen gedeckt"
    OWN_MEANS = "own_means", "Mehrausgabe aus eigenen Mitteln"
    UNSETTLED = "unsettled", "überschritten; ob gedeckt, zeigt erst das Ist aller Posten"
    NOT_STATED = "not_stated", "noch ohne Ist"


@dataclass(frozen=True)
class Line:
    """A line of the plan (Einzelansatz), planned and actual in euros; None is not known yet."""

    name: str
    planned: Decimal
    actual: Decimal | None


@dataclass(frozen=True)
class LineCheck:
    """A line with its light; `limit` are the euros it may reach without asking, None for any."""

    line: Line
    light: Light
    limit: Decimal | None

    def __str__(self) -> str:
        until = f" (ohne Zustimmung bis {euro(self.limit)})" if self.limit is not None else ""
        return f"{self.line.name}: {self.light.label}{until}"


@dataclass(frozen=True)
class LinesCheck(Answer):
    """All lines, and whether the plan holds in its total.

    `actual` are the euros known so far, at least; `is_total_kept` is None where what is not known
    yet may still exceed the plan.
    """

    lines: tuple[LineCheck, ...]
    planned: Decimal
    actual: Decimal
    rule: str
    is_total_kept: bool | None

    @property
    def is_kept(self) -> bool:
        """No line needs anybody's consent or other money."""
        return all(each.light in (Light.WITHIN, Light.COVERED) for each in self.lines)


def checked_lines(lines: Sequence[Line], financing: Financing, terms: Terms) -> LinesCheck:
    """`LinesCheck` of a financing plan (R9).

    A line may exceed its plan by the percentage of the terms if others save as much. Terms without
    one (ANBest-EFRE/ESF+) bind in total only, and a fixed sum binds no line. Whether the others
    save enough is not known before each has its actual.
    """
    overrun = terms.get(Key.LINE_OVERRUN) if financing != Financing.FIXED else None
    planned = sum((line.planned for line in lines), Decimal(0))
    known = [line.actual for line in lines if line.actual is not None]
    actual = sum(known, Decimal(0))
    is_covered = None if actual <= planned and len(known) < len(lines) else actual <= planned
    checks = tuple(_checked(line, overrun, is_covered) for line in lines)
    based_on = (overrun,) if overrun else ()
    return LinesCheck(
        checks, planned, actual, _rule(financing, overrun), is_covered, based_on=based_on
    )


def _checked(line: Line, overrun: Parameter | None, is_covered: bool | None) -> LineCheck:
    limit = cut_to_cents(line.planned * (100 + overrun.number) / 100) if overrun else None
    return LineCheck(line, _light(line, limit, is_covered), limit)


def _light(line: Line, limit: Decimal | None, is_covered: bool | None) -> Light:
    if line.actual is None:
        return Light.NOT_STATED
    if line.actual <= line.planned:
        return Light.WITHIN
    if limit is not None and line.actual > limit:
        return Light.NEEDS_CONSENT
    if is_covered is None:
        return Light.UNSETTLED
    if is_covered:
        return Light.COVERED
    return Light.OWN_MEANS if limit is None else Light.NOT_COVERED


def _rule(financing: Financing, overrun: Parameter | None) -> str:
    if overrun:
        return (
            f"Ein Einzelansatz darf um bis zu {overrun.written} überschritten werden, wenn andere "
            f"es einsparen ({overrun.reference})."
        )
    if financing == Financing.FIXED:
        return "Bei Festbetragsfinanzierung binden die Einzelansätze nicht."
    return "Der Plan bindet in seiner Summe; Mehrausgaben tragen eigene Mittel."
