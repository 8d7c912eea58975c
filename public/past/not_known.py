"""What of a page was not known on a past day: the difference between its rows now and then."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.humanize.templatetags.humanize import intcomma
from django.db import models

from evidence.history.facts import field_labels
from evidence.values.money import BLANKS
from funding.models import (
    Decision,
    DecisionVersion,
    FunderShare,
    FurtherAmount,
    Handover,
    Part,
    RecipientShare,
)
from processes.models import MeasureService, Offer
from projects.models import (
    Activity,
    Alias,
    Finding,
    MeasureProject,
    Milestone,
    Participation,
    Phase,
    Project,
    ProjectLink,
    Relation,
)
from public.audience import PUBLIC
from public.figures import decisions_in, projects_in
from public.past.known import blankable
from regions.models import PopulationFigure
from strategy.models import (
    Indicator,
    IndicatorValue,
    Measure,
    MeasureState,
    Strategy,
    StrategyVersion,
    VersionField,
)

Rows = list[Any]


@dataclass(frozen=True)
class NotKnown:
    """`fields` are the German names of values, `rows` are „3 Beteiligungen“."""

    fields: list[str]
    rows: list[str]


def rows_of_project(project: Any) -> list[Rows]:
    """The project itself, its rows and the decisions for it; one query each."""
    parts = (Alias, ProjectLink, Participation, Relation, Phase, Activity, Milestone)
    decisions = Decision.objects.visible_to(PUBLIC).filter(project_shares__project=project)
    return [
        list(Project.objects.visible_to(PUBLIC).filter(pk=project.pk)),
        *(list(part.objects.visible_to(PUBLIC).filter(project=project)) for part in parts),
        list(MeasureProject.objects.visible_to(PUBLIC).filter(project=project)),
        list(decisions.distinct()),
    ]


def rows_of_decision(decision: Any) -> list[Rows]:
    parts = [
        each.objects.visible_to(PUBLIC).filter(version__decision=decision)
        for each in (FunderShare, RecipientShare, Part, FurtherAmount)
    ]
    return [
        list(Decision.objects.visible_to(PUBLIC).filter(pk=decision.pk)),
        list(DecisionVersion.objects.visible_to(PUBLIC).filter(decision=decision)),
        *map(list, parts),
        list(Handover.objects.visible_to(PUBLIC).filter(decision=decision)),
    ]


def rows_of_district(district: Any) -> list[Rows]:
    return [
        list(projects_in(district)),
        list(decisions_in(district)),
        list(PopulationFigure.objects.visible_to(PUBLIC).filter(district=district)),
        list(Offer.objects.visible_to(PUBLIC).filter(district=district)),
        list(Measure.objects.visible_to(PUBLIC).filter(districts=district)),
    ]


def rows_of_strategy(strategy: Any) -> list[Rows]:
    versions = StrategyVersion.objects.visible_to(PUBLIC).filter(strategy=strategy)
    return [
        list(Strategy.objects.visible_to(PUBLIC).filter(pk=strategy.pk)),
        list(versions),
        list(VersionField.objects.visible_to(PUBLIC).filter(version__in=versions)),
        list(Measure.objects.visible_to(PUBLIC).filter(strategy=strategy)),
    ]


def rows_of_measure(measure: Any) -> list[Rows]:
    parts = (MeasureProject, MeasureState, Indicator, MeasureService, Finding)
    values = IndicatorValue.objects.visible_to(PUBLIC)
    return [
        list(Measure.objects.visible_to(PUBLIC).filter(pk=measure.pk)),
        *(list(part.objects.visible_to(PUBLIC).filter(measure=measure)) for part in parts),
        list(values.filter(indicator__measure=measure)),
    ]


def not_known(now: Iterable[Rows], then: Iterable[Rows], record: models.Model) -> NotKnown:
    """What is there now and was not then; of the record itself also which of its values."""
    fields, rows = [], []
    for rows_now, rows_then in zip(now, then, strict=True):
        there = {row.pk: row for row in rows_then}
        gone = [row for row in rows_now if row.pk not in there]
        if gone:
            rows.append(counted(type(gone[0]), len(gone)))
        fields += [
            label
            for row in rows_now
            if row.pk in there and (row == record or isinstance(row, DecisionVersion | Handover))
            for label in blanked(row, there[row.pk])
        ]
    return NotKnown(list(dict.fromkeys(fields)), rows)


def counted(model: type[models.Model], number: int) -> str:
    name = model._meta.verbose_name if number == 1 else model._meta.verbose_name_plural
    return f"{intcomma(number)}\N{NO-BREAK SPACE}{name}"


def blanked(now: models.Model, then: models.Model) -> list[str]:
    """The German names of the values that a row has now and had not then."""
    labels = field_labels(type(now))
    return [
        labels[name]
        for name, columns in blankable(type(now)).items()
        if name in labels
        and any(
            says_something(value_of(now, column))
            and value_of(now, column) != value_of(then, column)
            for column in columns
        )
    ]


def says_something(value: Any) -> bool:
    """Also why an amount is blank is none."""
    return value not in (None, "", *BLANKS)


def value_of(row: models.Model, column: str) -> Any:
    return getattr(row, row._meta.get_field(column).attname)
