"""What a change of a project changes elsewhere, for who releases it."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from desk.affected import Affected, affected_by
from evidence.values.dates import days_meant
from projects.counts import BEGAN
from projects.models import Relation
from projects.snapshot.shape import units
from regions.models import District

# Values and links of the project, then rows; each with where they are read besides its own page.
ELSEWHERE = (
    (("title", "short_title"), "der Name in Listen, Suche und auf Seiten, die das Projekt nennen"),
    (("summary",), "die Karte in der Liste der Projekte und die Suche"),
    (("relevance",), "Zahl und Summen der Digitalprojekte"),
    (("state",), "Listen und Zahlen nach Stand"),
    (("start", "end", "planned_start", "planned_end"), "die Projekte im Zeitverlauf"),
    (("districts",), "Seiten und Summen der Landkreise"),
    (("municipalities",), "die Karte der Gemeinden"),
    (("places",), "die Karte der Projekte und was bei einem Landkreis als „nur hier“ zählt"),
    (("fields_of_action",), "Seiten und Summen der Handlungsfelder"),
    (("themes",), "Listen und Summen der Themen"),
    (("participations", "new_partners"), "Seiten der Organisationen"),
    (("relations",), "Seiten der verbundenen Projekte"),
    (("measure_links", "findings"), "Seiten der Maßnahmen"),
    (("news",), "die Chronik"),
)
SUMMED_BY = ("relevance", "districts", "places", "fields_of_action", "themes")
SUMS_STAY = "Summen bleiben gleich."
REGION_WIDE = "bei jedem Landkreis, was als „mit allen Landkreisen“ zählt"
MOST = 5


@dataclass(frozen=True)
class Effects:
    """`sentences` in German; `named` are the first of what changes, of which there are `more`."""

    sentences: list[str]
    named: list[Affected]
    more: int


def effects_of(project, old, new, user):
    """`Effects`, or None where only the page of the project itself changes."""
    changed = {name for names, _ in ELSEWHERE for name in names if differs(old, new, name)}
    places = [words for names, words in ELSEWHERE if not changed.isdisjoint(names)]
    if not places:
        return None
    reaches_others = region_may_differ(old, new, user)
    moves_sums = changed & {*SUMMED_BY} or reaches_others or parts_differ(old, new)
    told = [*places, REGION_WIDE] if reaches_others else places
    sentences = [f"Mit betroffen: {'; '.join(told)}.", *([] if moves_sums else [SUMS_STAY])]
    named = affected_by(project, old, new, user)
    first = named if len(named) == MOST + 1 else named[:MOST]
    return Effects(sentences, first, len(named) - len(first))


def region_may_differ(old, new, user):
    """Whether a county joined or left the region between the days on which the project began: those
    that belonged to it then are what it is measured by (`projects.counts.region_wide`)."""
    days = {began(document) for document in (old, new)}
    if len(days) == 1:
        return False
    among = (date.min, date.max) if None in days else (min(days), max(days))
    between = Q(begun_last__range=among) | Q(ended_first__range=among)
    return District.objects.visible_to(user).filter(between).exists()


def began(document):
    """The first day by which the counts date a project, or None."""
    columns = [name.replace("_first", "_edtf") for name in BEGAN]
    days = (days_meant(document["project"][name])[0] for name in columns)
    return next((day for day in days if day), None)


def parts_differ(old, new):
    """Whether it becomes a part of another project, or is none any more: that one adds them up."""
    return part_of(old) != part_of(new)


def part_of(document):
    rows = document["rows"]["relations"].values()
    return {row["target_id"] for row in rows if row["kind"] == Relation.Kind.PART_OF}


def differs(old, new, name):
    if name in old["links"]:
        return old["links"][name] != new["links"][name]
    if name in old["rows"]:
        return old["rows"][name] != new["rows"][name]
    columns = units("project")[name]
    return any(old["project"][each] != new["project"][each] for each in columns)
