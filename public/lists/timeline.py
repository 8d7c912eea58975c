"""The timeline: a bar for each project, drawn between the days that its dates can mean.

What is certain is solid: from the last possible first day to the first possible last day. What is
only possible, because a date is inexact or planned, is pale. Where no source tells the beginning
or the end, the bar is open for the length of a year, which means nothing but „and on“. A project
that runs reaches today, and what lies behind today is hatched: nobody knows that yet.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from math import ceil

from evidence.today import today
from evidence.values.dates import PLAUSIBLE, FlexDate
from projects.models import State

YEAR = 365  # days
SLIVER = 0.6  # percent; even a single day can be seen
LABELS_ON_PHONES, LABELS = 6, 14


@dataclass(frozen=True)
class Span:
    """The days of a project as ordinals; `certain` is None where nothing is, as is `future`."""

    possible: tuple
    certain: tuple | None = None
    future: tuple | None = None
    before: tuple | None = None
    after: tuple | None = None

    @property
    def whole(self):
        return (self.before or self.possible)[0], (self.after or self.possible)[1]


def span_of(project):
    """The Span of a project, or None if no source places it in the calendar."""
    start, end = (
        own if known(own) else planned
        for own, planned in (
            (project.start, project.planned_start),
            (project.end, project.planned_end),
        )
    )
    days = [day for each in (start, end) for day in bounds(each)]
    if not days:
        return None
    # A last day is part of the bar, so each span ends with the day after it.
    possible = min(days), max(days) + 1
    # Certain are only the days between the latest beginning and the earliest end that the dates
    # allow; „2020“ to „2021“ has two such days, „2020“ to „2020“ none, and a plan is never certain.
    is_planned = not (known(project.start) and known(project.end))
    certain = None if is_planned else (bounds(start)[-1], bounds(end)[0] + 1)
    span = Span(
        possible,
        certain if certain and certain[0] < certain[1] else None,
        before=None if start.first else (possible[0] - YEAR, possible[0]),
        after=None if end.last else (possible[1], possible[1] + YEAR),
    )
    if project.state == State.RUNNING and span.after and known(project.start):
        span = until_today(span)
    return with_future(span)


def tomorrow():
    """The day after today as an ordinal, where a bar to today ends."""
    return today().toordinal() + 1


def until_today(span):
    """The span of a project that runs without a known end: pale to today, for no source vouches
    for each of its days, and open behind."""
    end = tomorrow()
    if span.possible[1] >= end:
        return span
    return replace(span, possible=(span.possible[0], end), after=(end, end + YEAR))


def with_future(span):
    """What lies behind today is neither certain nor drawn as if it were."""
    end, (first, last) = tomorrow(), span.possible
    if last <= end:
        return span
    certain = span.certain and (span.certain[0], min(span.certain[1], end))
    is_begun = certain and certain[0] < certain[1]
    return replace(span, certain=certain if is_begun else None, future=(max(first, end), last))


def known(when: FlexDate):
    return when.first is not None or when.last is not None


def bounds(when):
    """First and last possible day as ordinals, as far as they are known."""
    return [day.toordinal() for day in (when.first, when.last) if day]


@dataclass(frozen=True)
class Stretch:
    """A piece of a bar; `x` and `end` and `width` are percentages of the axis, ready for SVG."""

    kind: str
    x: str
    end: str
    width: str


@dataclass(frozen=True)
class Bar:
    card: object
    stretches: list


@dataclass(frozen=True)
class Mark:
    """The first day of a year on the axis; `label` is empty where there is no room for it."""

    x: str
    label: str
    on_phones: bool


@dataclass(frozen=True)
class Timeline:
    """What the timeline of a page of projects shows; `today` is empty if it is not on the axis."""

    bars: list = field(default_factory=list)
    marks: list = field(default_factory=list)
    undated: list = field(default_factory=list)
    today: str = ""


def timeline(cards):
    """The Timeline of the cards, in their order; those without any day are `undated`."""
    spans = [(card, span_of(card.project)) for card in cards]
    dated = [(card, span) for card, span in spans if span]
    undated = [card for card, span in spans if not span]
    if not dated:
        return Timeline(undated=undated)
    years = years_of(
        min(span.possible[0] for _, span in dated), max(span.whole[1] for _, span in dated) - 1
    )
    axis = Axis(date(years[0], 1, 1).toordinal(), date(years[-1] + 1, 1, 1).toordinal())
    bars = [Bar(card, axis.drawn(span)) for card, span in dated]
    now = tomorrow() - 1
    is_on_axis = axis.first <= now < axis.end
    return Timeline(bars, axis.marks(years), undated, percent(axis.at(now)) if is_on_axis else "")


def years_of(first, last):
    """The years between two days as ordinals; what nobody means is drawn at the edge instead."""
    beginning, end = (date(year, 1, 1).toordinal() for year in (PLAUSIBLE[0], PLAUSIBLE[-1]))
    ends = (date.fromordinal(min(max(day, beginning), end)).year for day in (first, last))
    return range(next(ends), next(ends) + 1)


@dataclass(frozen=True)
class Axis:
    """From the first day to the day after the last one, as ordinals."""

    first: int
    end: int

    def at(self, day):
        """Where a day lies, in percent; what lies beyond the axis is drawn at its edge."""
        return 100 * (min(max(day, self.first), self.end) - self.first) / (self.end - self.first)

    def drawn(self, span):
        kinds = ("possible", "certain", "future", "before", "after")
        pieces = [(kind, getattr(span, kind)) for kind in kinds]
        return [self.stretch(kind, *days) for kind, days in pieces if days]

    def stretch(self, kind, first, end):
        x, end = self.at(first), self.at(end)
        width = end - x if kind in ("before", "after") else max(end - x, SLIVER)
        return Stretch(kind, percent(x), percent(end), percent(width))

    def marks(self, years):
        on_phones, wide = (ceil(len(years) / most) for most in (LABELS_ON_PHONES, LABELS))
        return [
            Mark(
                percent(self.at(date(year, 1, 1).toordinal())),
                "" if number % wide and number % on_phones else str(year),
                number % on_phones == 0 and number < len(years) - len(years) / LABELS_ON_PHONES / 2,
            )
            for number, year in enumerate(years)
        ]


def percent(value):
    """A number for an SVG attribute, with a point whatever the language of the page."""
    return f"{value:.2f}%"
