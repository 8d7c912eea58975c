"""What a page says of the money of one scope: a sentence, who pays, by year, all of one query."""

from dataclasses import dataclass

from public.kept_figures import money_in
from public.money_cells import Money, beside
from public.pages.money_sentence import money_sentence
from public.pages.money_years import MoneyYears, money_years
from public.pages.own_money import OwnMoney, own_money
from public.pages.unpacking import Part
from public.pages.who_pays import WhoPays, who_pays


@dataclass(frozen=True)
class MoneyAnswers(Part):
    """`beside` are rows (label, meaning, number, Total) of what does not count as granted."""

    answer: str
    who: WhoPays
    years: MoneyYears
    own: OwnMoney
    beside: list


def money_answers(scope: str, nothing: str, **selected: str | list[str]) -> MoneyAnswers:
    """`MoneyAnswers` of a scope; `selected` are the filters of the list that has its decisions.

    `nothing` is the sentence where nothing is granted.
    """
    return answers_of(money_in(scope), nothing, **selected)


def answers_of(money: Money, nothing: str, **selected: str | list[str]) -> MoneyAnswers:
    return MoneyAnswers(
        answer=money_sentence(money.cells, nothing),
        who=who_pays(money.cells, **selected),
        years=money_years(money.cells, **selected),
        own=own_money(money),
        beside=beside(money.cells),
    )
