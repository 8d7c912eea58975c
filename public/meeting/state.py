"""What is published of some counties at the end of a day, as far as a meeting pack tells it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from evidence.values.dates import FlexDate
from funding.models import Call, Decision
from funding.reading import in_short
from projects.models import Milestone, Project
from public.audience import PUBLIC
from public.figures import decisions_in
from public.meeting.strategies import Wanted, wanted_in
from public.past.published import rows_on
from public.past.reading import reading
from regions.models import District


@dataclass(frozen=True)
class Deadline:
    """A public day that is still to come."""

    day: FlexDate
    what: str
    call: str


@dataclass(frozen=True)
class State:
    """{number: record} of projects and loaded decisions; milestones of the projects."""

    projects: dict[int, Any]
    decisions: dict[int, Any]
    milestones: list[Any]
    deadlines: list[Deadline]
    wanted: Wanted


def state_on(day: date, districts: Iterable[District]) -> State:
    """The `State` at the end of the day; a fixed number of queries."""
    with reading(rows_on(day), day):
        numbers = [district.pk for district in districts]
        projects = Project.objects.visible_to(PUBLIC).filter(districts__in=numbers).distinct()
        found = projects.order_by("title", "pk").in_bulk()
        decisions = {each.pk: each for each in in_short(decisions_of(districts), PUBLIC)}
        milestones = Milestone.objects.visible_to(PUBLIC).filter(project__in=found)
        return State(
            projects=found,
            decisions=decisions,
            milestones=list(milestones.select_related("project").order_by("project__title", "pk")),
            deadlines=deadlines_after(day),
            wanted=wanted_in(numbers),
        )


def decisions_of(districts: Iterable[District]) -> Any:
    """Decisions that concern one of the counties, by their day and number."""
    concerned = Q(pk__in=[])
    for district in districts:
        concerned |= Q(pk__in=decisions_in(district).order_by().values("pk"))
    return Decision.objects.visible_to(PUBLIC).filter(concerned).with_day().order_by("day", "pk")


def deadlines_after(day: date) -> list[Deadline]:
    """What calls still have before them, the earliest first."""
    calls = Call.objects.visible_to(PUBLIC).select_related("programme")
    found = [
        Deadline(when, what, f"{call.programme.name}: {call.name}")
        for call in calls.prefetch_related("further_days").order_by("pk")
        for when, what in days_of(call)
        if when.last and when.last > day
    ]
    return sorted(found, key=lambda each: (each.day.last, each.call, each.what))


def days_of(call: Any) -> Iterable[tuple[FlexDate, str]]:
    yield from ((call.opens, "öffnet"), (call.closes, "schließt"), (call.decided, "Entscheidung"))
    yield (call.council_deadline, "Ratsbeschluss bis")
    for each in call.further_days.all():
        if each.kind == each.Kind.FURTHER:
            yield each.day, each.label
