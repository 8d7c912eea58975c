"""What the page of a district says of money: a sentence, its three reaches, who pays, by year.

All of it is added up from the same cells; what a district shares falls to the others, too, so only
what it has alone is divided by its inhabitants.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from evidence.values.money import CENT, Total
from public import figures_of_day
from public.added_money import REACH_WORDS
from public.figures import Grants, Reach
from public.german_values import number_word
from public.lists.projects import names_of_fields
from public.money_cells import Cell, GrantSum, granted, granted_by, number_of
from public.pages.money_fields import MoneyFields, money_fields
from public.pages.money_sentence import in_words, part, without_amount
from public.pages.money_years import MoneyYears, money_years
from public.pages.own_money import OwnMoney, own_money
from public.pages.share_bar import ShareBar, share_bar
from public.pages.theme_fact import ThemeFact, theme_fact
from public.pages.unpacking import Part
from public.pages.who_pays import WhoPays, granted_query, who_pays
from regions.models import District, PopulationFigure

EURO = Decimal(1)
TONES = {Reach.ALONE: "wp-t1", Reach.SHARED: "wp-t2", Reach.EVERYWHERE: "wp-t3"}


@dataclass(frozen=True)
class Figure:
    """What a district does alone, with some others, or with all: its projects and its grants."""

    reach: Reach
    tone: str
    label: str
    projects: int
    grants: Grants
    sum: GrantSum
    query: str
    per_head: Total | None = None


@dataclass(frozen=True)
class DistrictMoney(Part):
    """`who_alone` is of what the district has alone, `who_shared` of all else."""

    answer: str
    figures: list[Figure]
    reach_bar: ShareBar | None
    together: Grants
    granted: GrantSum
    who_alone: WhoPays
    who_shared: WhoPays
    theme: ThemeFact | None
    own: OwnMoney
    fields: MoneyFields
    years: MoneyYears


def district_money(
    district: District, districts: list[District], people: PopulationFigure | None
) -> DistrictMoney:
    """`DistrictMoney`; `districts` are those of the maps."""
    money = figures_of_day.district_money(district)
    numbers = figures_of_day.projects_by_reach(district)
    cells = money.cells
    alone = [cell for cell in cells if cell.reach == Reach.ALONE]
    shared = [cell for cell in cells if cell.reach != Reach.ALONE]
    found = [figure(district, reach, numbers[reach], cells, people) for reach in Reach]
    words = [REACH_WORDS[Reach.SHARED], REACH_WORDS[Reach.EVERYWHERE]]
    return DistrictMoney(
        answer=sentence(district, [each for each in districts if not each.is_over], alone, shared),
        figures=found,
        reach_bar=share_bar([(each.tone, each.label, each.sum.total) for each in found]),
        together=Grants(number_of(cells), granted(cells).total),
        granted=granted(cells),
        who_alone=who_pays(alone, landkreis=district.slug, reichweite=REACH_WORDS[Reach.ALONE]),
        who_shared=who_pays(shared, landkreis=district.slug, reichweite=words),
        theme=theme_fact(figures_of_day.district_themes(district), landkreis=district.slug),
        own=own_money(money),
        fields=fields_of(district),
        years=money_years(cells, landkreis=district.slug),
    )


def fields_of(district: District) -> MoneyFields:
    sums = figures_of_day.district_fields(district, dict(names_of_fields()))
    return money_fields(sums, landkreis=district.slug)


def figure(
    district: District,
    reach: Reach,
    projects: int,
    cells: list[Cell],
    people: PopulationFigure | None,
) -> Figure:
    its_own = [cell for cell in cells if cell.reach == reach]
    its_sum = granted(its_own)
    known = people and people.people and reach == Reach.ALONE and its_sum.total.says_something
    labels = {
        Reach.ALONE: f"nur {district.short_name}",
        Reach.SHARED: "mit anderen",
        Reach.EVERYWHERE: "mit allen",
    }
    return Figure(
        reach=reach,
        tone=TONES[reach],
        label=labels[reach],
        projects=projects,
        grants=Grants(number_of(its_own), its_sum.total),
        sum=its_sum,
        query=granted_query(landkreis=district.slug, reichweite=REACH_WORDS[reach]),
        per_head=per_head(its_sum.total, people.people) if known and people else None,
    )


def sentence(
    district: District, districts: list[District], alone: list[Cell], shared: list[Cell]
) -> str:
    """What is granted for projects here alone, from whom; then what others share."""
    whose = f"Für Projekte, die es {among(districts)}nur in {district.short_name} gibt, "
    its_own, common = granted(alone), granted(shared)
    if its_own.total.says_something:
        by_payers = granted_by(alone, lambda cell: cell.payers)
        first = f"{whose}sind {in_words(its_own.total)} bewilligt{part(by_payers)}."
    elif its_own:
        first = f"{whose}gibt es {without_amount(its_own)}."
    else:
        first = f"{whose}ist keine Bewilligung bekannt."
    if not common.total.says_something:
        return first
    return (
        f"{first} Für Projekte, die es auch anderswo gibt, sind {in_words(common.total)} bewilligt."
    )


def among(districts: list[District]) -> str:
    return f"von den {number_word(len(districts))} Landkreisen " if len(districts) > 1 else ""


def per_head(total: Total, people: int) -> Total:
    """Total divided by a number of people, as exact as the total is."""
    step = EURO if total.is_rounded else CENT

    def share(value: Decimal | None) -> Decimal | None:
        return None if value is None else (value / people).quantize(step, ROUND_HALF_UP)

    return Total(
        share(total.lower) or Decimal(0),
        share(total.upper),
        total.is_rounded,
        total.count,
        total.unknown,
    )
