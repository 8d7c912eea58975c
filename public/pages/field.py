"""Everything the page of one field of action shows: its row of the matrix, measures, strategies."""

from dataclasses import dataclass

from public.audience import PUBLIC
from public.cards import Card, cards
from public.context import districts_for_maps
from public.figures import visible_projects
from public.kept_figures import one
from public.pages.gaps import gaps_of_field
from public.pages.lead.field import field_lead
from public.pages.matrix import Row, matrix
from public.pages.measure_rows import MeasureRow
from public.pages.money_answers import MoneyAnswers, money_answers
from public.strategy_figures import visible_measures
from strategy.models import FieldOfAction, VersionField

MOST_CARDS = 6
NOTHING = "In diesem Handlungsfeld ist keine Bewilligung bekannt."


@dataclass(frozen=True)
class FieldPage:
    """`row` is that of the matrix; `money` counts each decision for its projects once.

    `named_by` are the fields of versions that name it.
    """

    field: FieldOfAction
    lead: str
    row: Row
    money: MoneyAnswers
    rows: list[MeasureRow]
    cards: list[Card]
    named_by: list[VersionField]


def measures_in(field):
    return visible_measures().filter(fields_of_action=field)


def field_page(field, rows):
    """`FieldPage` of a field that passed its gate; `rows` are measures on this page of the list."""
    shown = matrix()
    [row] = [each for each in shown.rows if each.field == field]
    projects = visible_projects().filter(fields_of_action=field)
    named_by = VersionField.objects.visible_to(PUBLIC).filter(field_of_action=field)
    money = money_answers(one("handlungsfeld", field.slug), NOTHING, handlungsfeld=field.slug)
    silent = gaps_of_field(shown, field)
    return FieldPage(
        field=field,
        lead=field_lead(row.once.measures, row.once.projects, money.answer, silent),
        row=row,
        money=money,
        rows=rows,
        cards=cards(projects.order_by("title", "pk")[:MOST_CARDS], districts_for_maps()),
        named_by=list(named_by.select_related("version__strategy").order_by("pk")),
    )
