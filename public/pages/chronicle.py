"""What happened and what is to come: events, hand-overs, decisions and news in one order."""

from dataclasses import dataclass

from django.db.models import F, Prefetch, Q

from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from funding.models import Decision, DecisionVersion, Event, Handover
from funding.reading import in_short
from projects.models import News, Project
from public.audience import PUBLIC
from public.badges import AMENDMENT, Badge, decision_badge
from public.models import TOLD, Addition


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


def told():
    """The keys of everything that everybody may read in the chronicle, with what it is about."""
    return Addition.objects.filter(kind__in=TOLD)


def coming(entries, today):
    """Entries whose first possible day is still to come, the next first."""
    return entries.filter(day__gt=today).order_by("day", "kind", "object_id")


def past(entries, today):
    """Entries that have begun, the newest first, and at last those without a date."""
    begun = entries.filter(Q(day__lte=today) | Q(day=None))
    return begun.order_by(F("day").desc(nulls_last=True), "kind", "object_id")


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
    """`Entry` for each of the keys (kind, number), in their order, in a fixed number of queries."""
    wanted = {source: {pk for each, pk in keys if each == source} for source, _ in keys}
    handovers, versions = wanted.get("handover", set()), wanted.get("version", set())
    found = dict(event_entries(wanted.get("event", set()), today))
    found |= news_entries(wanted.get("news", set()))
    if handovers or versions:
        for decision in in_short(decisions_with(handovers, versions), PUBLIC):
            found.update(decision_entries(decision, handovers, versions, today))
    return [found[key] for key in keys]


def decisions_with(handovers, versions):
    """The decisions of these hand-overs and versions by their numbers."""
    rows = [
        model.objects.filter(pk__in=numbers).order_by().values("decision")
        for model, numbers in ((Handover, handovers), (DecisionVersion, versions))
    ]
    return Decision.objects.filter(pk__in=rows[0].union(rows[1]))


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
