"""How partners share what they bear together: in cents, by largest remainder (R35)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from evidence.values.money import CENT, euro, number_as_it_is
from funding.rules.labels import Labelled
from funding.rules.refusals import NotComputable

HUNDRED = Decimal(100)


def split(total: Decimal | int | str, weights: Iterable[Decimal | int | str]) -> list[Decimal]:
    """A sum of euros in cents by largest remainder; ties go to the earlier partner (R35).

    Returns one Decimal for each weight; they add up to the total exactly. Raises NotComputable
    where no weight is above zero, or one is below.
    """
    cents = int((Decimal(total) / CENT).to_integral_value())
    sizes = [Decimal(weight) for weight in weights]
    if min(sizes, default=0) < 0 or sum(sizes) == 0:
        raise NotComputable("Zum Teilen braucht mindestens eine Stelle einen Anteil über null.")
    raw = [cents * size / sum(sizes) for size in sizes]
    parts = [int(part) for part in raw]
    by_remainder = sorted(range(len(raw)), key=lambda i: (parts[i] - raw[i], i))
    for i in by_remainder[: cents - sum(parts)]:
        parts[i] += 1
    return [part * CENT for part in parts]


def split_evenly(total: Decimal | int | str, count: int) -> list[Decimal]:
    """A sum of euros among `count` partners, in cents by largest remainder (R35)."""
    return split(total, [1] * count)


class SharingKey(Labelled):
    """What partners agreed to share by; no law says it."""

    EQUAL = "equal", "zu gleichen Teilen"
    POPULATION = "population", "nach Einwohnerzahl"
    PERCENT = "percent", "nach festen Prozentsätzen"
    EUROS = "euros", "nach festen Beträgen"
    PLANNED = "planned", "im Verhältnis der geplanten Beträge"


@dataclass(frozen=True)
class Partner:
    """Who bears a part; `weight` are people, percent or euros, as the key says."""

    name: str
    weight: Decimal = Decimal(1)


@dataclass(frozen=True)
class OwnShare:
    """What a partner bears, in euros."""

    partner: Partner
    amount: Decimal

    def __str__(self) -> str:
        return f"{self.partner.name}: {euro(self.amount)}"


def own_shares(
    total: Decimal, partners: Sequence[Partner], key: SharingKey
) -> tuple[OwnShare, ...]:
    """An `OwnShare` for each partner in their order; together the total, to the cent (R35).

    Raises NotComputable where percentages do not make 100, or fixed amounts not the total.
    """
    if not partners:
        raise NotComputable("Es ist niemand eingetragen, auf den sich der Eigenanteil verteilt.")
    weights = [Decimal(1) if key == SharingKey.EQUAL else each.weight for each in partners]
    given = sum(weights)
    if key == SharingKey.PERCENT and given != HUNDRED:
        raise NotComputable(
            f"Die Prozentsätze ergeben zusammen {number_as_it_is(Decimal(given))} statt 100."
        )
    if key == SharingKey.EUROS and given != total:
        raise NotComputable(
            f"Die Eigenanteile ergeben zusammen {euro(given)}, zu tragen sind {euro(total)}; "
            "deshalb lässt sich nichts verteilen."
        )
    parts = weights if key == SharingKey.EUROS else split(total, weights)
    return tuple(map(OwnShare, partners, parts))
