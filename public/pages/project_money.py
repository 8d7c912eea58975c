"""All the money of one project: by funder and level, own share, what is open, per inhabitant.

Only versions in force that are granted or final are added (law 5); what no source divides among
its funders stays one undivided row, so that the rows always add up to what was granted.
"""

from collections import defaultdict
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from evidence.values.money import CENT, Amount, Qualifier, Total, euro, german_number, total_of
from funding.derived_figures import OwnShare, own_contribution
from public.audience import PUBLIC
from regions.models import Organisation, PopulationFigure

LEVELS = Organisation.Level.labels
NOT_STATED = Amount(Qualifier.NOT_STATED)


@dataclass(frozen=True)
class Piece:
    """A part of a grant: who pays it, of which levels, and how much."""

    funders: str
    levels: str
    amount: Amount


@dataclass(frozen=True)
class LevelRow:
    """What one level, or levels together, pay: the total, and the funders with theirs."""

    level: str
    total: Total
    funders: list


@dataclass(frozen=True)
class Open:
    """What is still to be financed: an amount in euros, or a German reason why nobody can say."""

    amount: Decimal | None = None
    reason: str = ""

    def __str__(self):
        return "nicht berechenbar" if self.amount is None else euro(self.amount)


@dataclass(frozen=True)
class Overview:
    """The money of a project, summed over its decisions."""

    levels: list
    own: OwnShare
    third: Amount
    total: Amount
    open: Open


def overview(project, decisions, money):
    """`Overview` of a project with its loaded decisions and its `ProjectMoney`."""
    counted = [each for each in decisions if each.shown.current and each.shown.current.is_counted]
    only = counted[0].shown.current if len(counted) == 1 and is_alone(counted[0]) else None
    total = project.total_expenditure or (
        only.total_expenditure if only else project.total_expenditure
    )
    own = OwnShare(project.own_contribution)
    if not own and only:
        own = own_contribution(only)
    return Overview(
        levels=by_level(
            [piece for each in counted for piece in pieces(each, money.parts[each.pk])]
        ),
        own=own,
        third=project.third_party_share,
        total=total,
        open=open_part(total, money.granted, own, project.third_party_share),
    )


def is_alone(decision):
    """The decision pays for one project only, also counting those that are not public."""
    return decision.number_of_projects == 1


def pieces(decision, amount):
    """What the funders of a decision pay of the amount for a project; together all of it."""
    funders = decision.shown.funders
    stated = [each for each in funders if each.amount] if is_alone(decision) else []
    rest = [each for each in funders if each not in stated]
    told = [piece([each], each.amount) for each in stated]
    remaining = less(amount, stated)
    return [*told, piece(rest, remaining)] if rest or not stated or remaining.exact else told


def piece(shares, amount):
    names = ", ".join(share.name for share in shares) or "Geldgeber nicht genannt"
    levels = {share.organisation.get_level_display() for share in shares}
    return Piece(names, " und ".join(each for each in LEVELS if each in levels), amount)


def less(amount, shares):
    """What remains of an Amount; computed with exact euros only."""
    if not shares:
        return amount
    known = [share.amount.exact for share in shares]
    if amount.exact is None or None in known or sum(known) > amount.exact:
        return NOT_STATED
    return Amount.exactly(amount.exact - sum(known), basis="derived")


def by_level(pieces):
    """Rows from the EU down to the municipality; levels that pay together come last."""
    levels = defaultdict(lambda: defaultdict(list))
    for each in pieces:
        levels[each.levels][each.funders].append(each.amount)
    order = sorted(levels, key=lambda level: LEVELS.index(level) if level in LEVELS else 99)
    return [
        LevelRow(
            level or "Ebene nicht bekannt",
            total_of(amount for amounts in levels[level].values() for amount in amounts),
            [(name, total_of(amounts)) for name, amounts in levels[level].items()],
        )
        for level in order
    ]


def open_part(total, granted, own, third):
    """`Open`: total expenditure less grants, own share and the share of third parties."""
    if total.upper is not None and granted.lower > total.upper:
        return Open(reason="Bewilligt ist mehr, als an Gesamtausgaben genannt ist.")
    if own.is_computed:
        return Open(reason="Der Eigenanteil ist als Rest berechnet; mehr ist nicht offen.")
    parts = {
        "Gesamtausgaben": total.exact,
        "Eigenanteil": own.amount.exact,
        "Anteil Dritter": Decimal(0) if not third else third.exact,
    }
    if missing := [name for name, value in parts.items() if value is None]:
        return Open(reason=f"nicht genau bekannt: {', '.join(missing)}")
    if not granted.is_known or granted.qualifier:
        return Open(reason="Die Förderung ist nicht genau bekannt.")
    rest = parts["Gesamtausgaben"] - parts["Eigenanteil"] - parts["Anteil Dritter"] - granted.lower
    if rest < 0:
        return Open(reason="Die Teile ergeben mehr als die Gesamtausgaben.")
    return Open(rest)


@dataclass(frozen=True)
class PerInhabitant:
    """Grants of a county that is alone, divided by its people on the day of the figure."""

    granted: Total
    figure: PopulationFigure

    @property
    def in_words(self):
        value = (self.granted.lower / self.figure.people).quantize(CENT, rounding=ROUND_HALF_UP)
        return f"{self.granted.qualifier or 'rund'} {euro(value)}"

    @property
    def people(self):
        return german_number(Decimal(self.figure.people), 0)


def per_inhabitant(districts, granted):
    """`PerInhabitant` if exactly one district takes part and a sum is certain, else None."""
    if len(districts) != 1 or not granted.is_known or not granted.lower:
        return None
    figures = districts[0].population.visible_to(PUBLIC).filter(people__gt=0)
    newest = figures.order_by("-counted_first", "-pk").first()
    return newest and PerInhabitant(granted, newest)
