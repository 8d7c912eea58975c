"""The meeting pack: sections of sentences and tables, the same for the page and for the paper.

It is made of two recorded states, that of the last meeting and that of the day it shows, so it is
the same whenever it is made again. What was withdrawn since is in neither; the pack says so.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.humanize.templatetags.humanize import intcomma
from django.db.models import Min

from evidence.history.changes import event_model
from evidence.values.dates import day_in_german
from evidence.values.money import Amount, Total, total_of
from funding.models import Decision
from projects.models import Project
from projects.publication import PUBLIC as PUBLIC_STATES
from public.audience import PUBLIC
from public.meeting.changes import changes_between
from public.meeting.state import State, state_on
from public.meeting.strategies import measure_rows
from public.past.days import first_whole_day
from public.past.published import end_of, rows_on
from public.past.reading import reading

MADE_OF = "Nur veröffentlichte Angaben; Namen von Personen nennt die Unterlage nicht."


@dataclass(frozen=True)
class Table:
    """Rows of texts under a head; `numbers` are the places of columns with figures."""

    head: list[str]
    rows: list[list[str]]
    widths: list[int]
    numbers: tuple[int, ...] = ()

    @property
    def labelled(self) -> list[list[tuple[str, str, bool]]]:
        """The rows, in each place the head, the text, and whether it is a figure."""
        return [
            [
                (head, text, place in self.numbers)
                for place, (head, text) in enumerate(zip(self.head, row, strict=True))
            ]
            for row in self.rows
        ]


@dataclass(frozen=True)
class Section:
    """A heading, sentences, and a table if there is something to list."""

    title: str
    texts: list[str]
    table: Table | None = None


@dataclass(frozen=True)
class Pack:
    """`differs` is a sentence, if what it was made of is not all public any more."""

    title: str
    facts: list[tuple[str, str]]
    differs: str
    sections: list[Section]


def meeting_pack(*, body: str, since: date, as_of: date, districts: Any, asked: str) -> Pack:
    """`Pack` of counties as of the end of a day; a fixed number of queries."""
    districts = list(districts)
    beginning = recorded_since()
    start = max(since, beginning) if beginning else since
    now = state_on(as_of, districts)
    then = state_on(start, districts) if start < as_of else now
    return Pack(
        title=f"Sitzungsunterlage: {body}",
        facts=[
            ("Stand", f"Ende des {day_in_german(as_of)}"),
            ("Zeitraum", f"nach dem {day_in_german(since)} bis zum {day_in_german(as_of)}"),
            ("Landkreise", ", ".join(district.short_name for district in districts)),
            ("Grundlage", MADE_OF),
        ],
        differs=differing(as_of),
        sections=[
            asked_section(asked),
            changes_section(then, now, late=beginning if start > since else None),
            milestones_section(now, start, as_of),
            measures_section(now),
            money_section(now),
            deadlines_section(now),
        ],
    )


def recorded_since() -> date | None:
    """The first day of which the history tells what was published."""
    first = event_model(Project).objects.aggregate(first=Min("pgh_created_at"))["first"]
    return first_whole_day(first) if first else None


def differing(day: date) -> str:
    """A sentence if something that was published at the end of the day is not public any more."""
    gone = {model: published_then(model, day) for model in (Project, Decision)}
    with reading(rows_on(day), day):
        for model, numbers in gone.items():
            numbers -= set(model.objects.visible_to(PUBLIC).values_list("pk", flat=True))
    told = [
        f"{intcomma(len(numbers))} {name}"
        for (model, numbers) in gone.items()
        if numbers
        for name in [NAMES[model][len(numbers) > 1]]
    ]
    if not told:
        return ""
    return (
        f"Seit diesem Tag zurückgezogen und hier nicht enthalten: {' und '.join(told)}. Die "
        "Unterlage weicht damit von einer ab, die früher für denselben Stand erstellt wurde."
    )


NAMES = {
    Project: ("Projekt", "Projekte"),
    Decision: ("Förderentscheidung", "Förderentscheidungen"),
}


def published_then(model: Any, day: date) -> set[int]:
    """The numbers of those that were public at the end of the day, as it was recorded then."""
    events = event_model(model).objects.filter(pgh_created_at__lt=end_of(day))
    newest = events.order_by("pgh_obj_id", "-pgh_id").distinct("pgh_obj_id")
    rows = newest.values_list("pgh_obj_id", "publication", "pgh_label")
    return {pk for pk, state, label in rows if state in PUBLIC_STATES and label != "delete"}


def asked_section(asked: str) -> Section:
    lines = [line.strip() for line in asked.splitlines() if line.strip()]
    return Section("Erbetene Beschlüsse", lines or ["Keine Beschlüsse erbeten."])


def changes_section(then: State, now: State, late: date | None) -> Section:
    rows = changes_between(then, now)
    texts = [] if rows else ["Nichts, was veröffentlicht ist, hat sich in dieser Zeit geändert."]
    if late:
        texts.append(
            f"Die Aufzeichnung beginnt am {day_in_german(late)}; was sich davor änderte, ist nicht "
            "bekannt."
        )
    table = Table(["Wozu", "Was sich geändert hat"], rows, [2, 3]) if rows else None
    return Section("Änderungen seit der letzten Sitzung", texts, table)


def milestones_section(now: State, start: date, as_of: date) -> Section:
    """Those reached in the period, and all that are not reached yet."""
    rows = [
        [each.project.title, each.title, str(each.due or "unbekannt"), reached(each)]
        for each in now.milestones
        if not each.met or (each.met.last and start < each.met.last <= as_of)
    ]
    if not rows:
        return Section("Meilensteine", ["Keine offenen und keine seither erreichten erfasst."])
    head = ["Projekt", "Meilenstein", "Geplant", "Erreicht"]
    return Section("Meilensteine", [], Table(head, rows, [3, 3, 2, 2]))


def reached(milestone: Any) -> str:
    return str(milestone.met) if milestone.met else "nicht bekannt"


def measures_section(now: State) -> Section:
    """What is wanted, and how far the counties are with it."""
    title, rows = "Strategien und Maßnahmen", measure_rows(now.wanted)
    texts = [f"Strategie: {each.title}." for each in now.wanted.strategies.values()]
    texts = texts or ["Keine Strategie erfasst."]
    if not rows:
        return Section(title, [*texts, "Keine Maßnahme erfasst."])
    head = ["Maßnahme", "Stand", "In den Landkreisen"]
    return Section(title, texts, Table(head, rows, [4, 2, 4]))


def money_section(now: State) -> Section:
    """Approved, paid as far as published, and open; frames and announcements are no grants."""
    granted = [
        each
        for each in now.decisions.values()
        if each.shown.current and each.shown.current.is_counted
    ]
    if not granted:
        return Section("Geld", ["Keine Bewilligung erfasst."])
    amounts = [each.shown.current.amount for each in granted]
    texts = [
        f"Bewilligt: {summed(amounts)}.",
        f"Ausgezahlt, soweit veröffentlicht: {summed([each.paid for each in granted])}.",
        f"Offen: {summed([left(each) for each in granted])}.",
        "Rahmen, Ankündigungen und Verzichte zählen nicht mit; jede Entscheidung zählt einmal.",
    ]
    rows = [
        [
            f"{each.shown.wording}: {each.shown.title}",
            str(each.shown.day or "unbekannt"),
            each.shown.current.amount.to_the_cent,
            each.paid.to_the_cent,
            left(each).to_the_cent,
        ]
        for each in granted
    ]
    head = ["Entscheidung", "Datum", "Bewilligt", "Ausgezahlt", "Offen"]
    return Section("Geld", texts, Table(head, rows, [4, 2, 2, 2, 2], numbers=(2, 3, 4)))


def summed(amounts: list[Amount]) -> str:
    """The total in words, and how many amounts are not known."""
    total: Total = total_of(amounts)
    if not total.is_known:
        return "unbekannt"
    missing = f" (bei {total.unknown} von {total.count} unbekannt)" if total.unknown else ""
    return f"{total}{missing}"


def left(decision: Any) -> Amount:
    """What is granted and not yet paid, where both are exactly known; else unknown."""
    granted, paid = decision.shown.current.amount.exact, decision.paid.exact
    if granted is None or paid is None or paid > granted:
        return Amount()
    return Amount.exactly(granted - paid)


def deadlines_section(now: State) -> Section:
    rows = [[str(each.day), each.what, each.call] for each in now.deadlines]
    if not rows:
        return Section("Nächste öffentliche Fristen", ["Keine erfasst."])
    return Section(
        "Nächste öffentliche Fristen", [], Table(["Tag", "Was", "Förderaufruf"], rows, [2, 2, 4])
    )
