"""What counties, municipalities and others pay themselves, as far as stated; never in the sum."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from funding.models import Status
from public.money_cells import GrantSum, Money
from public.payers import AND, NOBODY, PAYERS, WORDS
from regions.models import Organisation

COUNTY, TOWN = (WORDS[level] for level in (Organisation.Level.DISTRICT, Organisation.Level.LOCAL))
WHO = {COUNTY: "Landkreise", TOWN: "Städte und Gemeinden"}


@dataclass(frozen=True)
class OwnSum:
    """`who` pays the `sum`: own shares of grants, or what was resolved locally besides."""

    who: str
    sum: GrantSum


@dataclass(frozen=True)
class OwnMoney:
    """`shares` are own shares of grants in force; `votes` what was resolved locally besides."""

    shares: list[OwnSum]
    votes: list[OwnSum]

    def __bool__(self) -> bool:
        return bool(self.shares or self.votes)


def own_money(money: Money) -> OwnMoney:
    votes = ((c.payers, GrantSum(c.number, c.total)) for c in money.cells if is_vote(c.state))
    return OwnMoney(by_who(money.own.items()), by_who(votes))


def is_vote(state: str) -> bool:
    return state == Status.LOCAL_VOTE


def by_who(found: Iterable[tuple[str, GrantSum]]) -> list[OwnSum]:
    """Of each who pays there is something; in the order in which payers are named everywhere."""
    sums: dict[str, GrantSum] = defaultdict(GrantSum)
    order = list(PAYERS)
    for word, each in sorted(found, key=lambda pair: order.index(pair[0])):
        sums[who(word)] += each
    return [OwnSum(label, each) for label, each in sums.items() if each]


def who(word: str) -> str:
    """„Landkreise und andere gemeinsam“ of a word of payers."""
    if word == NOBODY:
        return PAYERS[NOBODY]
    labels = dict.fromkeys(WHO.get(each, "andere") for each in word.split(AND))
    ordered = [label for label in (*WHO.values(), "andere") if label in labels]
    return ordered[0] if len(ordered) == 1 else f"{joined(ordered)} gemeinsam"


def joined(labels: list[str]) -> str:
    """„Landkreise, Städte und Gemeinden“: the second label has its own „und“."""
    if labels == list(WHO.values()):
        return ", ".join(labels)
    return f"{', '.join(labels[:-1])} und {labels[-1]}"
