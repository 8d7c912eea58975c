"""What those who receive money pay themselves, as far as it is stated; never in the sum."""

from dataclasses import dataclass

from funding.models import Status
from public.money_cells import GrantSum, Money


@dataclass(frozen=True)
class OwnMoney:
    """`shares` are own shares of grants in force; `votes` what was resolved locally besides."""

    shares: GrantSum
    votes: GrantSum

    def __bool__(self) -> bool:
        return bool(self.shares or self.votes)


def own_money(money: Money) -> OwnMoney:
    votes = [cell for cell in money.cells if cell.state == Status.LOCAL_VOTE]
    parts = [GrantSum(cell.number, cell.total) for cell in votes]
    return OwnMoney(money.own, sum(parts, GrantSum()))
