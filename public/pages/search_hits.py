"""A hit as the search shows it: what it is, how much, how far, where, and where the words stand."""

import re
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.text import capfirst

from evidence.values.money import Total
from projects.badges import Badge, project_badge
from public.badges import decision_badge
from public.cards import place_words
from public.context import districts_for_maps
from public.figures import Reach
from public.german_values import named
from public.marking import excerpt, marked
from public.models import Addition, Kind
from public.pages.search_people import handovers_of
from regions.models import Organisation, municipality_address

PAGE_OF_KIND = {
    Kind.DISTRICT: "public:district-detail",
    Kind.MUNICIPALITY: "public:district-detail",
    Kind.PROJECT: "public:project-detail",
    Kind.ORGANISATION: "public:organisation-detail",
    Kind.PROGRAMME: "public:programme-detail",
    Kind.DECISION: "public:decision-detail",
    Kind.SERVICE: "public:service-detail",
    Kind.CALL: "public:call-detail",
    Kind.MEASURE: "public:measure-detail",
    Kind.STRATEGY: "public:strategy-detail",
    Kind.SOURCE: "public:source-detail",
}
# Where on that page it stands.
ANCHORS = {Kind.MUNICIPALITY: "orte", Kind.PERSON: "uebergabe", Kind.DOCUMENT: "dokumente"}
IN_WORDS = {Kind.DISTRICT: "Ort, Landkreis", Kind.MUNICIPALITY: "Ort", Kind.SOURCE: "Quelle"}
# A line of the content that only says a number, such as an amount.
NUMBERS = re.compile(r"(?:[\d\s.,]|Mio)*")
WORD = re.compile(r"\w+")
BEFORE, BEHIND = 200, 800  # letters, more than an excerpt has


@dataclass(frozen=True)
class Hit:
    """An entry; `title`, `text` and `line` are safe HTML.

    `line` is where the words stand, if neither title nor text holds them; before it stands
    `where`. `money` is what was granted for a project, or what a decision is about. `county` is
    the district of a place.
    """

    kind: str
    href: str
    title: str
    text: str = ""
    line: str = ""
    where: str = "Gefunden in"
    badge: Badge | None = None
    money: Total | None = None
    involved: tuple = ()
    place: str = ""
    is_region_wide: bool = False
    payers: str = ""
    county: object = None
    handovers: list = field(default_factory=list)


def page_of_entry(entry):
    """Its page, or that of what it belongs to, and the place there."""
    if entry.kind == Kind.MUNICIPALITY and entry.text:  # projects name it
        [key] = values_of(entry, "gemeinde")
        address = municipality_address(entry.title, key)
        return reverse("public:municipality-detail", args=[address])
    kind = values_of(entry, "bei")[0] if has(entry, "bei") else entry.kind
    if kind == "chronicle":
        return reverse("public:chronicle", query={"jahr": entry.slug} if entry.slug else None)
    anchor = ANCHORS.get(entry.kind, "") if kind != Kind.ORGANISATION else ""
    return reverse(PAGE_OF_KIND[kind], args=[entry.slug]) + (f"#{anchor}" if anchor else "")


def values_of(entry, name):
    """The values that an entry has in a facet."""
    start = f"{name}:"
    return [each.removeprefix(start) for each in entry.facets if each.startswith(start)]


def has(entry, name):
    return bool(values_of(entry, name))


def hits_of(entries, words):
    """A `Hit` for each entry of a page; two queries, and two more if there are people."""
    added = additions(entries)
    handovers = handovers_of(entries)
    districts = {each.slug: each for each in districts_for_maps()}
    return [hit(each, words, added, handovers, districts) for each in entries]


def additions(entries):
    """{(kind, number): what it adds to the figures} of projects and decisions; one query."""
    numbers = [each.object_id for each in entries if each.kind in (Kind.PROJECT, Kind.DECISION)]
    found = Addition.objects.filter(kind__in=(Kind.PROJECT, Kind.DECISION), object_id__in=numbers)
    return {(each.kind, each.object_id): each for each in found} if numbers else {}


def hit(entry, words, added, handovers, districts):
    title, text = marked(entry.title, words), excerpt(told(entry), words)
    number = added.get((entry.kind, entry.object_id))
    involved = [districts[slug] for slug in values_of(entry, "landkreis") if slug in districts]
    is_region_wide = bool(number) and number.reach == Reach.EVERYWHERE
    is_place = entry.kind in (Kind.DISTRICT, Kind.MUNICIPALITY)
    in_order = sorted(involved, key=lambda each: each.short_name)
    return Hit(
        kind=kind_in_words(entry),
        href=page_of_entry(entry),
        title=title,
        text=text,
        line="" if "<mark>" in title + text else line_with(entry.content, words),
        where="Im Dokument" if entry.kind == Kind.DOCUMENT else Hit.where,
        badge=badge(number),
        money=money(number),
        involved=() if is_place else tuple(each.slug for each in in_order),
        place="" if is_place else place_words(in_order, is_region_wide),
        is_region_wide=is_region_wide,
        payers=payers(entry),
        county=involved[0] if entry.kind == Kind.MUNICIPALITY and involved else None,
        handovers=handovers.get(entry.object_id, []) if entry.kind == Kind.PERSON else [],
    )


def told(entry):
    """The text of an entry as one line; of a decision it says who receives, of a document its
    project."""
    separator = "; " if entry.kind in (Kind.MUNICIPALITY, Kind.PERSON) else " "
    text, receiving = separator.join(entry.text.splitlines()), recipients(entry)
    if entry.kind == Kind.DOCUMENT:
        return f"Zum Projekt „{text}“"
    return capfirst(f"{text}, an: {receiving}" if receiving else text)


def kind_in_words(entry):
    """„Projekt, 2020“, „Ort, Stadt“."""
    words = [IN_WORDS.get(entry.kind, str(Kind(entry.kind).label)), *values_of(entry, "art")]
    if entry.first_day and entry.kind != Kind.PERSON:
        words.append(str(entry.first_day.year))
    return ", ".join(filter(None, words))


def badge(added):
    if not added or not added.state:
        return None
    return (project_badge if added.kind == Kind.PROJECT else decision_badge)(added.state)


def money(added):
    if not added or (added.kind == Kind.DECISION and not added.parts):
        return None
    upper = None if added.open else added.upper
    return Total(added.lower, upper, added.rounded > 0, added.parts, added.blanks)


def payers(entry):
    """„Bund und Land“: whose money it is."""
    levels = dict(named(Organisation.Level.choices))
    paying = values_of(entry, "geldgeber")
    order = ("bund", "land", "eu", "landkreis", "stadt-oder-gemeinde")
    words = [levels[slug] for slug in order if slug in paying]
    return f"{', '.join(words[:-1])} und {words[-1]}" if len(words) > 1 else "".join(words)


def recipients(entry):
    """Who receives by a decision: the first by name, and how many others."""
    first, *others = sorted(values_of(entry, "an")) or [""]
    return f"{first} und {len(others)} weitere" if others else first


def line_with(content, words):
    """The first line that holds one of the words, shortened and marked; nothing for a number."""
    known = {form for word in words.marked for form in word.forms}
    for line in content.splitlines():
        if NUMBERS.fullmatch(line):
            continue
        places = (each.start() for each in WORD.finditer(line.lower()) if each.group() in known)
        if (place := next(places, None)) is not None:
            return excerpt(passage(line, place), words)
    return ""


def passage(line, place):
    """What stands around a place: to mark a whole page of a document takes long."""
    start = line.rfind(" ", 0, place - BEFORE) + 1 if place > BEFORE else 0
    return line[start : place + BEHIND]
