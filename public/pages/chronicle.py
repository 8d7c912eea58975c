"""What happened and what is to come: events, hand-overs, decisions and news in one order.

A hand-over is told once, by its event where everybody may see one, else by itself. A decision
stands at its own day; where only the day of the hand-over is known, the hand-over tells of it.
"""

from dataclasses import dataclass

from django.db.models import Case, Count, F, Prefetch, Q, Value, When
from django.db.models.functions import Coalesce, ExtractYear

from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from funding.gates import OWN_DAYS
from funding.models import Decision, DecisionVersion, Event, Handover
from funding.reading import loaded
from projects.models import News, Project
from public.audience import PUBLIC
from public.badges import AMENDMENT, Badge, decision_badge

DECISION, AMENDED, NEWS = "decision", "amendment", "news"


@dataclass(frozen=True)
class EventRow:
    """An event with those of its projects that everybody may see."""

    event: Event
    day: FlexDate
    projects: list


def event_rows(events, number=None):
    """Rows of events that passed their gate, newest first, in a fixed number of queries."""
    visible = Prefetch("projects", Project.objects.visible_to(PUBLIC), to_attr="visible_projects")
    ordered = events.select_related("decision").order_by(
        F("day_first").desc(nulls_last=True), "-pk"
    )
    ordered = ordered.prefetch_related(visible, "programmes", "organisations")
    return [EventRow(event, event.day, event.visible_projects) for event in ordered[:number]]


@dataclass(frozen=True)
class Condition:
    """What must hold for an event, for a hand-over or version of a `decision`, and for news."""

    event: Q
    of_decision: Q
    news: Q

    @classmethod
    def on_all(cls, condition):
        return cls(condition, condition, condition)

    def __or__(self, other):
        return Condition(
            self.event | other.event,
            self.of_decision | other.of_decision,
            self.news | other.news,
        )

    def __invert__(self):
        return Condition(~self.event, ~self.of_decision, ~self.news)


class Entries:
    """Four querysets that are narrowed, counted and cut like one.

    Each has `source`, `sort` (the kind of entry), `first_day` and `year` (None without a date).
    """

    model = Event  # a filter set asks for one

    def __init__(self, events, handovers, versions, news):
        self.events, self.handovers, self.versions = events, handovers, versions
        self.news = news

    def filter(self, condition):
        return Entries(
            self.events.filter(condition.event),
            self.handovers.filter(condition.of_decision),
            self.versions.filter(condition.of_decision),
            self.news.filter(condition.news),
        )

    @property
    def parts(self):
        kinds = (self.events, self.handovers, self.versions, self.news)
        return [each.order_by() for each in kinds]

    def count(self):
        return united(part.values("source", "pk") for part in self.parts).count()

    def numbers(self, column):
        """{value of a column: number of entries}, in one query."""
        rows = united(
            part.values_list(column).annotate(n=Count("pk", distinct=True)) for part in self.parts
        )
        return summed(rows)

    def coming(self, today):
        """Entries whose first possible day is still to come."""
        return self.filter(Condition.on_all(Q(first_day__gt=today)))

    def past(self, today):
        """Entries that have begun, and those without a date."""
        return self.filter(Condition.on_all(Q(first_day__lte=today) | Q(first_day=None)))

    def told_by_projects(self):
        """Without what the decisions tell."""
        return Entries(self.events, self.handovers.none(), self.versions.none(), self.news)

    def newest(self, start=0, end=None):
        """Pairs (source, number) from the newest to the oldest, undated ones last."""
        return self._keys(F("first_day").desc(nulls_last=True), start, end)

    def soonest(self, end=None):
        return self._keys(F("first_day").asc(), 0, end)

    def _keys(self, order, start, end):
        rows = united(part.values_list("source", "pk", "first_day") for part in self.parts)
        return [row[:2] for row in rows.order_by(order, "source", "pk")[start:end]]


def united(parts):
    """All rows of the querysets, without an order."""
    first, *others = parts
    # From Django 6.1 on a union takes the usual order of its model, unless it is told to have none.
    return first.union(*others, all=True).order_by()


def summed(rows):
    """{key: sum} of pairs in which a key can stand several times."""
    numbers = {}
    for key, number in rows:
        numbers[key] = numbers.get(key, 0) + number
    return numbers


def all_entries():
    """Everything of the chronicle that everybody may see."""
    events = Event.objects.visible_to(PUBLIC)
    told = events.filter(decision__isnull=False).order_by().values("decision")
    handovers = Handover.objects.visible_to(PUBLIC).exclude(decision__in=told)
    versions = DecisionVersion.objects.visible_to(PUBLIC).uncorrected()
    versions = versions.exclude(pk__in=told_by_a_handover(told).values("pk"))
    is_amended = Q(number__gt=1) & ~Q(kind=DecisionVersion.CORRECTION)
    sort = Case(When(is_amended, then=Value(AMENDED)), default=Value(DECISION))
    own_day = Coalesce(*(f"{each}_first" for each in OWN_DAYS))
    return Entries(
        described(events, "event", F("kind"), "day_first"),
        described(handovers, "handover", Value(Event.Kind.HANDOVER), "day_first"),
        described(versions, "version", sort, own_day),
        described(News.objects.visible_to(PUBLIC), "news", Value(NEWS), "day"),
    )


def told_by_a_handover(told):
    """Original versions that need no entry: undated ones, or handed over on the day decided."""
    has_handover = Q(decision__handover__isnull=False) | Q(decision__in=told)
    same_day = Q(decided_edtf=F("decision__handover__day_edtf"))
    originals = DecisionVersion.objects.originals()
    return originals.filter((Q(decided_first=None) & has_handover) | same_day)


def described(queryset, source, sort, day):
    """The rows with what `Entries` needs; `day` is a column or an expression."""
    first_day = F(day) if isinstance(day, str) else day
    return queryset.annotate(
        source=Value(source), sort=sort, first_day=first_day, year=ExtractYear(day)
    )


@dataclass(frozen=True)
class Entry:
    """One line of the chronicle; `record` is what sources are cited for."""

    record: object
    day: FlexDate
    kind: str
    title: str = ""
    place: str = ""
    badge: Badge | None = None
    decision: Decision | None = None
    amount: Amount | None = None
    is_cost_neutral: bool = False
    text: str = ""
    row: EventRow | None = None
    project: Project | None = None
    is_coming: bool = False

    @property
    def year(self):
        return self.day.first.year if self.day.first else None

    @property
    def coming_badge(self):
        """What is still to come is a date to keep, or a time that is only planned."""
        return Badge("Termin" if self.day.is_day else "geplant", "calendar-today", "info")


def entries_of(keys, today):
    """`Entry` for each of the keys, in their order, in a fixed number of queries."""
    wanted = {source: {pk for each, pk in keys if each == source} for source, _ in keys}
    handovers, versions = wanted.get("handover", set()), wanted.get("version", set())
    found = dict(event_entries(wanted.get("event", set()), today))
    found |= news_entries(wanted.get("news", set()))
    if handovers or versions:
        rows = Q(handover__in=handovers) | Q(versions__in=versions)
        for decision in loaded(Decision.objects.filter(rows).distinct(), PUBLIC):
            found.update(decision_entries(decision, handovers, versions, today))
    return [found[key] for key in keys]


def is_coming(day, today):
    return bool(day.first and day.first > today)


def event_entries(pks, today):
    for row in event_rows(Event.objects.filter(pk__in=pks)):
        event = row.event
        yield (
            ("event", event.pk),
            Entry(
                record=event,
                day=row.day,
                kind=event.get_kind_display(),
                title=event.title,
                place=event.place,
                decision=event.decision,
                row=row,
                is_coming=is_coming(row.day, today),
            ),
        )


def news_entries(pks):
    """{key: Entry} of news that passed their gate; no news are of a day to come."""
    rows = News.objects.filter(pk__in=pks).select_related("project")
    return {
        ("news", news.pk): Entry(
            record=news,
            day=FlexDate(news.day.isoformat() if news.day else ""),
            kind=str(News._meta.verbose_name),
            title=news.title,
            project=news.project,
        )
        for news in rows
    }


def decision_entries(decision, handovers, versions, today):
    """Those entries of a loaded decision that are asked for by their numbers."""
    handover = decision.shown.handover
    if handover and handover.pk in handovers:
        yield ("handover", handover.pk), handover_entry(decision, handover, today)
    for version in decision.shown.versions:
        if version.pk in versions:
            yield ("version", version.pk), version_entry(decision, version, today)


def handover_entry(decision, handover, today):
    original = decision.shown.original
    return Entry(
        record=handover,
        day=handover.day,
        kind=Event.Kind.HANDOVER.label,
        title=decision.shown.title,
        place=handover.place,
        decision=decision,
        amount=original.amount if original else None,
        is_coming=is_coming(handover.day, today),
    )


def version_entry(decision, version, today):
    amended = version.is_amendment
    return Entry(
        record=version,
        day=version.day,
        kind="Änderung der Förderung" if amended else version.wording,
        title=decision.shown.title,
        badge=AMENDMENT if amended else decision_badge(version.status),
        decision=decision,
        amount=version.amount,
        is_cost_neutral=version.is_cost_neutral,
        text=version.changes,
        is_coming=is_coming(version.day, today),
    )
