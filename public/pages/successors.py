"""What became of a county or an organisation, what it was before, and what that received."""

from dataclasses import dataclass

from django.db.models import Q

from evidence.values.dates import FlexDate
from public.figures import Grants


@dataclass(frozen=True)
class Heir:
    """The other end of a succession, and since when: „ am 1. November 2016“ or „ (2016)“."""

    record: object
    since: str


@dataclass(frozen=True)
class Standing:
    """How a record that ended, or gave something up, is told: sentence, verb, and the heirs."""

    ended: str
    verb: str
    heirs: list


@dataclass(frozen=True)
class Inherited:
    """What a predecessor received, beside the sums of the record whose page it is."""

    record: object
    grants: Grants


EXISTED = ("Besteht bis {}.", "Bestand bis {}.")
BELONGED = ("Gehört bis {} zur Region.", "Gehörte bis {} zur Region.")


def successions_of(record):
    """The successions in which a record is one of both ends."""
    rows = record.origins.model.objects.filter(Q(predecessor=record) | Q(successor=record))
    return list(rows.select_related("predecessor", "successor"))


def standing(record, successions, words=EXISTED):
    """`Standing`, or None of a record without end and successor; `words` before and after it."""
    heirs = [
        Heir(each.successor, since(each.day))
        for each in successions
        if each.predecessor_id == record.pk
    ]
    if not record.ended and not heirs:
        return None
    ended = words[record.is_over].format(record.ended) if record.ended else ""
    return Standing(ended, verb_for(record, heirs), heirs)


def verb_for(record, heirs):
    if not record.ended:
        return "Später zuständig:"
    return "Aufgegangen in" if len(heirs) == 1 else "Aufgeteilt auf"


def since(day: FlexDate):
    return f" am {day}" if day.is_day else f" ({day})" if day else ""


def forebears(record, successions):
    """All that came before a record, the nearest first; one query for each older generation."""
    found, rows = {}, [each for each in successions if each.successor_id == record.pk]
    while last := [each.predecessor for each in rows if each.predecessor_id not in found]:
        found |= {each.pk: each for each in last}
        rows = record.origins.model.objects.filter(successor__in=last)
        rows = rows.select_related("predecessor")
    return list(found.values())


def inherited(former, grants_for):
    """`Inherited` of the predecessors that received something; `grants_for(record)` tells what."""
    pairs = [(each, grants_for(each)) for each in former]
    return [Inherited(each, grants) for each, grants in pairs if grants.number]
