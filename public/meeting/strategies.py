"""What is published of the strategies and measures of some counties, and what changed of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from public.audience import PUBLIC
from strategy.models import Measure, MeasureState, Strategy, StrategyVersion


@dataclass(frozen=True)
class Wanted:
    """{number: record} in the order shown; `states` are those of the counties only."""

    strategies: dict[int, Any]
    versions: dict[int, Any]
    measures: dict[int, Any]
    states: dict[int, Any]

    def states_of(self, measure: Any) -> list[Any]:
        return [state for state in self.states.values() if state.measure_id == measure.pk]


def wanted_in(counties: list[int]) -> Wanted:
    """`Wanted` of these counties as it is read now; four queries."""
    there = MeasureState.objects.visible_to(PUBLIC).filter(district__in=counties)
    meant = Q(districts__in=counties) | Q(pk__in=there.values("measure"))
    measures = Measure.objects.visible_to(PUBLIC).filter(meant).distinct()
    strategies = Strategy.objects.visible_to(PUBLIC).filter(districts__in=counties).distinct()
    found = strategies.order_by("title", "pk").in_bulk()
    versions = StrategyVersion.objects.visible_to(PUBLIC).filter(strategy__in=found)
    states = there.select_related("measure", "district")
    return Wanted(
        strategies=found,
        versions=versions.select_related("strategy").order_by("strategy__title", "pk").in_bulk(),
        measures=measures.order_by("title", "pk").in_bulk(),
        states=states.order_by("measure__title", "district__short_name", "pk").in_bulk(),
    )


def wanted_changed(then: Wanted, now: Wanted) -> Iterator[tuple[str, str]]:
    for pk, strategy in now.strategies.items():
        yield from record_changed(then.strategies.get(pk), strategy)
    for pk, version in now.versions.items():
        if pk not in then.versions and version.strategy_id in then.strategies:
            yield version.strategy.title, f"Neue Fassung: {version}"
    for pk, measure in now.measures.items():
        yield from record_changed(then.measures.get(pk), measure)
    yield from states_changed(then, now)


def record_changed(before: Any, record: Any) -> Iterator[tuple[str, str]]:
    """Of a strategy or a measure."""
    kind = record._meta.verbose_name
    if before is None:
        yield record.title, f"{kind} neu im Portal"
        return
    if before.title != record.title:
        yield record.title, f"{kind}, vorher „{before.title}“"
    if before.status != record.status:
        was, now = before.get_status_display(), record.get_status_display()
        yield record.title, f"{kind}: {now}, vorher {was}"


def states_changed(then: Wanted, now: Wanted) -> Iterator[tuple[str, str]]:
    """A measure that is new tells its states in its own row of the list."""
    for pk, state in now.states.items():
        before = then.states.get(pk)
        if before is None and state.measure_id in then.measures:
            yield state.measure.title, f"{state}, vorher unbekannt"
        elif before is not None and before.state != state.state:
            yield state.measure.title, f"{state}, vorher {before.get_state_display()}"
    for pk, state in then.states.items():
        if pk not in now.states and state.measure_id in now.measures:
            yield state.measure.title, f"{state.district.short_name}: Stand nicht mehr genannt"


def measure_rows(now: Wanted) -> list[list[str]]:
    """Each measure, how far it is, and how far the counties are with it."""
    return [
        [
            measure.title,
            measure.get_status_display(),
            "; ".join(map(since, now.states_of(measure))) or "unbekannt",
        ]
        for measure in now.measures.values()
    ]


def since(state: Any) -> str:
    """„Holzminden: läuft (seit März 2026)“."""
    return f"{state} (seit {state.since})" if state.since else str(state)
