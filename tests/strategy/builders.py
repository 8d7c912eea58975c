"""Strategies and measures for tests; nothing created that is not asked for."""

from itertools import count

from evidence.values.counts import Count
from evidence.values.dates import FlexDate
from processes.models import MeasureService
from projects.models import Activity, Finding, MeasureProject
from strategy.models import (
    Indicator,
    IndicatorValue,
    Measure,
    MeasureState,
    Strategy,
    StrategyVersion,
    VersionField,
)
from tests.builders import make_district, make_field, make_project
from tests.processes.builders import make_service

numbers = count(1)


def make_strategy(title=None, *, districts=(), **values):
    number = next(numbers)
    values = {"slug": f"strategie-{number}", "kind": "digital", "existence": "proven"} | values
    values.setdefault("summary", "Was gemeinsam erreicht werden soll.")
    strategy = Strategy.objects.create(title=title or f"Strategie {number}", **values)
    strategy.districts.set(districts)
    return strategy


def make_strategy_version(strategy=None, *, fields=(), **values):
    values.setdefault("label", f"Fassung {next(numbers)}")
    version = StrategyVersion.objects.create(strategy=strategy or make_strategy(), **values)
    for field in fields:
        make_version_field(version, field_of_action=field)
    return version


def make_version_field(version=None, **values):
    values.setdefault("field_of_action", None)
    field = values.pop("field_of_action") or make_field()
    version = version or make_strategy_version()
    return VersionField.objects.create(version=version, field_of_action=field, **values)


def make_measure(title=None, *, fields=(), districts=(), projects=(), services=(), **values):
    """A measure with the projects that carry it out and the services that it changes."""
    number = next(numbers)
    values = {"slug": f"massnahme-{number}", "facts": "Das soll geschehen."} | values
    measure = Measure.objects.create(title=title or f"Maßnahme {number}", **values)
    measure.fields_of_action.set(fields)
    measure.districts.set(districts)
    for project in projects:
        make_measure_project(measure, project=project)
    for service in services:
        MeasureService.objects.create(measure=measure, service=service)
    return measure


def make_measure_state(measure=None, **values):
    values.setdefault("district", None)
    district = values.pop("district") or make_district()
    values.setdefault("state", MeasureState.State.RUNNING)
    return MeasureState.objects.create(
        measure=measure or make_measure(), district=district, **values
    )


def make_indicator(measure=None, **values):
    values.setdefault("name", f"Leistungen {next(numbers)}")
    return Indicator.objects.create(measure=measure or make_measure(), **values)


def make_indicator_value(indicator=None, **values):
    values = {"quantity": Count.exactly(70), "as_of": FlexDate("2024")} | values
    return IndicatorValue.objects.create(indicator=indicator or make_indicator(), **values)


def make_measure_project(measure=None, **values):
    values.setdefault("project", None)
    project = values.pop("project") or make_project()
    return MeasureProject.objects.create(
        measure=measure or make_measure(), project=project, **values
    )


def make_measure_service(measure=None):
    return MeasureService.objects.create(measure=measure or make_measure(), service=make_service())


def make_finding(measure=None, activity=None, project=None, **values):
    """From a Reallabor of the project, or of a new one."""
    activity = activity or Activity.objects.create(
        project=project or make_project(), kind="living_lab", title=f"Reallabor {next(numbers)}"
    )
    values.setdefault("reason", "Die Wege sind zu lang.")
    return Finding.objects.create(activity=activity, measure=measure or make_measure(), **values)
