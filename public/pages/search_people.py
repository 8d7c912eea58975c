"""At which hand-overs a person was, for people that are found."""

from collections import defaultdict
from dataclasses import dataclass

from django.urls import reverse

from evidence.values.dates import FlexDate
from funding.models import Handover
from public.audience import PUBLIC
from public.models import Kind, SearchEntry

MOST = 3
START = "uebergabe:"


@dataclass(frozen=True)
class Presence:
    """What somebody did at a hand-over, on which day, and of what."""

    did: str
    day: FlexDate
    title: str
    href: str


def handovers_of(entries):
    """{number of a person's entry: up to MOST hand-overs, the newest first}; two or no queries."""
    people = {each.object_id: each for each in entries if each.kind == Kind.PERSON}
    numbers = {
        pk: {int(f.removeprefix(START)) for f in each.facets if f.startswith(START)}
        for pk, each in people.items()
    }
    wanted = set().union(*numbers.values())
    if not wanted:
        return {}
    rows = Handover.objects.visible_to(PUBLIC).filter(decision__in=wanted)
    rows = list(rows.only("day_edtf", "day_first", "by_name", "to_name", "decision"))
    titles = titles_of(wanted)
    found = defaultdict(list)
    for row in sorted(rows, key=lambda each: str(each.day_first or ""), reverse=True):
        for pk, person in people.items():
            if row.decision_id in numbers[pk] and row.decision_id in titles:
                found[pk].append(presence(row, person.title, titles[row.decision_id]))
    return {pk: rows[:MOST] for pk, rows in found.items()}


def titles_of(decisions):
    entries = SearchEntry.objects.filter(kind=Kind.DECISION, object_id__in=decisions)
    return dict(entries.values_list("object_id", "title"))


def presence(handover, name, title):
    did = {handover.by_name.lower(): "Übergab", handover.to_name.lower(): "Nahm entgegen"}
    href = reverse("public:decision-detail", args=[handover.decision_id])
    return Presence(did.get(name.lower(), "War dabei"), handover.day, title, f"{href}#uebergabe")
