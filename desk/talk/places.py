"""The places of a proposal that one can ask about, named as a merge names its conflicts."""

from dataclasses import dataclass, replace
from functools import cache

from desk.conflicts import DISPUTES, label, values_at, words
from evidence.history.row_changes import FieldChange
from projects.models import Project
from projects.snapshot.comparing import known_records
from projects.snapshot.merging import WHOLE, Conflict
from projects.snapshot.shape import LINKS, ROWS, label_of, nothing, units

WITH_ROWS = (*ROWS, "citations", DISPUTES)
LONGEST = 120


@dataclass(frozen=True)
class AskedField(FieldChange):
    """A field of a comparison with the key of its place, if any, and the questions about it."""

    place: str = ""
    threads: tuple = ()
    part_key: str = ""  # what can be released without the rest


def place_in_proposal(proposal, key):
    """The place (a `Conflict`) that a key names, or None if the proposal has no such place."""
    part, _, rest = key.partition("/")
    row, _, unit = rest.partition("/")
    place = Conflict(part, row, unit)
    is_known = len(key) <= LONGEST and (is_of_project(place) or is_of_row(proposal, place))
    return place if is_known else None


def is_of_project(place):
    named = LINKS if place.part == "links" else units("project") if place.part == "project" else ()
    return place.row == "" and place.unit in named


def is_of_row(proposal, place):
    if place.part not in WITH_ROWS:
        return False
    known = place.unit == WHOLE or (place.part in ROWS and place.unit in units(place.part))
    return known and any(values_at(place, each) for each in stands(proposal))


def stands(proposal):
    """The document as proposed and as it began: what goes stands only there."""
    return proposal.document, proposal.base or nothing()


def label_at(proposal, place):
    return label(place, *stands(proposal))


def words_at(proposal, place, user):
    """(before, proposed): what stands there in German; unseen records are not named."""
    new, old = stands(proposal)
    known = known_records(old, new, seen_by=user)
    return words(place, old, known), words(place, new, known)


@cache
def units_by_label(part):
    """{German label of a value: its key} of a part of a document."""
    return {label_of(part, unit).casefold(): unit for unit in units(part)}


@cache
def links_by_label():
    labels = {name: Project._meta.get_field(name).verbose_name for name in LINKS}
    return {str(text).casefold(): name for name, text in labels.items()}


def place_of(change, field):
    """The key of the place where a field of a comparison changes; empty if it has none."""
    whole = field.label.partition(": ")[0].casefold()
    if change.part == "project":
        if name := links_by_label().get(whole):
            return Conflict("links", "", name).key
        unit = units_by_label("project").get(whole)
        return Conflict("project", "", unit).key if unit else ""
    unit = units_by_label(change.part).get(whole) if change.part in ROWS else None
    return Conflict(change.part, change.row, unit or WHOLE).key


def row_of(change):
    return Conflict(change.part, change.row, WHOLE).key


def with_threads(changes, threads):
    """(The changes, with places and questions at their fields; the questions about others).

    A place is offered once, at its first field.
    """
    found, left = [], {each.place: [] for each in threads}
    for each in threads:
        left[each.place].append(each)
    for change in changes:
        fields, offered = [], set()
        for field in change.facts:
            place = place_of(change, field)
            is_first = place not in offered
            offered.add(place)
            told = tuple(left.pop(place, ())) if is_first else ()
            shown = place if is_first else ""
            part_key = shown if change.part == "project" else "" if fields else row_of(change)
            fields.append(AskedField(field.label, field.old, field.new, shown, told, part_key))
        found.append(replace(change, facts=fields))
    return found, [each for rest in left.values() for each in rest]
