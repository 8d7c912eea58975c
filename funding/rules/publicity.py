"""What has to be shown to the public when the European Union pays (R38)."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from evidence.values.money import euro
from funding.rules.labels import Labelled
from funding.rules.parameters import Key
from funding.rules.terms import Answer, Parameter, Terms


class Fund(Labelled):
    """A fund of the European Union that pays grants here."""

    ERDF = "erdf", "EFRE"
    ESF = "esf", "ESF+"


PLAQUES = {Fund.ERDF: Key.PLAQUE_ABOVE_ERDF, Fund.ESF: Key.PLAQUE_ABOVE_ESF}


class Means(Labelled):
    """Where the support is shown."""

    WEBSITE = "website", "Beschreibung auf der eigenen Website und in sozialen Medien"
    PAPERS = "papers", "Hinweis in Unterlagen und für Teilnehmende"
    PLAQUE = "plaque", "Dauerhaftes Schild oder Tafel"
    POSTER = "poster", "Plakat (mindestens A3) oder elektronische Anzeige"
    EMBLEM = "emblem", "Emblem der Europäischen Union mit Wortlaut"


@dataclass(frozen=True)
class Duty(Answer):
    """A duty with its reason; an undecided one hangs on what is not known yet."""

    means: Means
    reason: str
    is_undecided: bool = False

    def __str__(self) -> str:
        return f"{self.means.label}: {self.reason}"


def publicity_duties(
    funds: frozenset[Fund], total_cost: Decimal | None, terms: Terms
) -> tuple[Duty, ...]:
    """Each `Duty` of an operation with money of these funds; none without (R38).

    Whether a plaque or a poster is due hangs on the total cost in euros; None is unknown. Raises
    NotComputable where a threshold is in no layer.
    """
    return tuple(_duties(funds, total_cost, terms)) if funds else ()


def _duties(funds: frozenset[Fund], total_cost: Decimal | None, terms: Terms) -> Iterator[Duty]:
    yield Duty(Means.WEBSITE, "mit Zielen, Ergebnissen und der Unterstützung durch die EU")
    yield Duty(Means.PAPERS, "die Unterstützung ist gut sichtbar genannt")
    yield _sign([terms.need(PLAQUES[fund]) for fund in sorted(funds)], total_cost)
    wording = terms.get(Key.EMBLEM_WORDING)
    text = f"„{wording.words}“" if wording else "der Wortlaut ist noch nicht bekannt"
    yield Duty(Means.EMBLEM, text, wording is None, based_on=(wording,) if wording else ())


def _sign(thresholds: list[Parameter], total_cost: Decimal | None) -> Duty:
    """A plaque above the lowest threshold of the funds, else a poster."""
    lowest = min(thresholds, key=lambda each: each.number)
    based_on = (lowest,)
    if total_cost is None:
        reason = f"ab mehr als {lowest.written} Gesamtkosten; sie sind nicht bekannt"
        return Duty(Means.PLAQUE, reason, is_undecided=True, based_on=based_on)
    if total_cost > lowest.number:
        reason = f"die Gesamtkosten ({euro(total_cost)}) liegen über {lowest.written}"
        return Duty(Means.PLAQUE, reason, based_on=based_on)
    reason = f"die Gesamtkosten ({euro(total_cost)}) liegen nicht über {lowest.written}"
    return Duty(Means.POSTER, reason, based_on=based_on)
