"""Names that the portal knows, and where a text speaks of what bears them.

Words are compared by their stems („des Landkreises“); places and names of one word only as they
are written, with or without the s of the genitive.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from desk.intake.facts import Fact, Key, Kind
from desk.intake.press_text import PressText, squeezed, words_of

PLACES = (Kind.DISTRICT, Kind.MUNICIPALITY)
TITLED = (Kind.PROJECT, Kind.PROGRAMME)
ASIDE = re.compile(r" \([^)]*\)$|/\w+$|:.*$")
BEFORE_A_TITLE = re.compile(
    r"\b(?:Projekt|Vorhaben|Folgeprojekt|Kooperationsprojekt|Förderprojekt|Verbundprojekt)(?:e?s|e)?"
    r"\s*[„»“\"]$"
)
IN_LAND = re.compile(r"\b(?:im|Im|aus dem)\s+$")
PLURAL = re.compile(r"(?:Landkreise|Landkreisen|Städte|Städten|Gemeinden)\b")
COUNTIES = re.compile(r"\b(?:Landkreise|Landkreisen|Kreise|Kreisen)\s+$")
COUNTY = re.compile(r"(?:Landkreis|Kreis)e?s?\b")
NEXT_OF_A_LIST = re.compile(r"(?:, | und | sowie |,? und dem | und den )$")
IN_TOWN = re.compile(
    r"\b(?:in|aus)\s+(?:der\s+)?(?:(?:Stadt|Gemeinde|Samtgemeinde)\s+)?$|"
    r"\b(?:Stadt|Gemeinde|Samtgemeinde|Flecken)\s+$"
)
SURE_TOWN = re.compile(r"\b(?:Stadt|Gemeinde|Samtgemeinde|Flecken)\s+$")


@dataclass(frozen=True)
class Known:
    """{name: key} for each kind; several names may lead to one key."""

    projects: Mapping[str, Key] = field(default_factory=dict)
    organisations: Mapping[str, Key] = field(default_factory=dict)
    districts: Mapping[str, Key] = field(default_factory=dict)
    municipalities: Mapping[str, Key] = field(default_factory=dict)
    programmes: Mapping[str, Key] = field(default_factory=dict)
    fields: Mapping[str, Key] = field(default_factory=dict)

    def names(self, kind: Kind) -> Mapping[str, Key]:
        return self.fields if kind == Kind.FIELD else self.of_kind(kind)

    def of_kind(self, kind: Kind) -> Mapping[str, Key]:
        return {
            Kind.PROJECT: self.projects,
            Kind.ORGANISATION: self.organisations,
            Kind.DISTRICT: self.districts,
            Kind.MUNICIPALITY: self.municipalities,
            Kind.PROGRAMME: self.programmes,
        }[kind]


NAMED = (Kind.PROGRAMME, Kind.PROJECT, Kind.ORGANISATION, Kind.DISTRICT, Kind.MUNICIPALITY)


def with_short_forms(names: Mapping[str, Key]) -> dict[str, Key]:
    """Also without what follows in brackets, a slash or a colon, where that names one record."""
    keys = defaultdict(set)
    for name, key in names.items():
        keys[ASIDE.sub("", name)].add(key)
    short = {name: next(iter(found)) for name, found in keys.items() if len(found) == 1}
    return {**short, **names}


def named(text: PressText, known: Known) -> list[Fact]:
    """Every place where a known name stands; where several do, the longest."""
    places = {*with_short_forms(known.districts), *known.municipalities}
    places = {name for name in places if not COUNTY.match(name)}
    found = []
    for kind in NAMED:
        names = with_short_forms(known.of_kind(kind))
        if kind == Kind.ORGANISATION:
            names = {name: key for name, key in names.items() if name not in places}
        found += matches(text, kind, names)
    found += titles(text, known)
    lands = {(each.start, each.end) for each in found if each.kind == Kind.DISTRICT}
    counties = sorted(
        (each for each in found if each.kind == Kind.DISTRICT), key=lambda fact: fact.start
    )
    return longest_of(
        each
        for each in found
        if not is_land(text, each, lands) and is_meant(text, each, counties, known)
    )


def is_land(text: PressText, fact: Fact, lands: set[tuple[int, int]]) -> bool:
    """„im Landkreis A“ is the land, „der Landkreis A“ its administration, „Landkreise“ neither."""
    if fact.kind != Kind.ORGANISATION:
        return False
    is_named_so = (fact.start, fact.end) in lands and IN_LAND.search(text.text[: fact.start])
    return bool(is_named_so or PLURAL.match(text.text, fact.start))


def matches(text: PressText, kind: Kind, names: Mapping[str, Key]) -> Iterable[Fact]:
    by_first = defaultdict(list)
    for name, key in names.items():
        if parts := words_of(name):
            by_first[parts[0].stem].append((name, parts, key))
    for number, word in enumerate(text.words):
        for name, parts, key in by_first[word.stem]:
            here = text.words[number : number + len(parts)]
            if [each.stem for each in here] != [each.stem for each in parts]:
                continue
            start, end = word.start, here[-1].end
            is_exact = kind in PLACES or len(parts) == 1
            if not is_exact or text.text[start:end] in (name, f"{name}s"):
                yield Fact(kind, start, end, key)


def titles(text: PressText, known: Known) -> Iterable[Fact]:
    """Titles in quotation marks: known ones, and others that are called a project."""
    by_title = {
        squeezed(name): (kind, key)
        for kind in TITLED
        for name, key in with_short_forms(known.of_kind(kind)).items()
    }
    for start, end in text.quotations:
        words = text.text[start:end]
        if found := by_title.get(squeezed(words)):
            yield Fact(found[0], start, end, found[1])
        elif BEFORE_A_TITLE.search(text.text[:start]):
            yield Fact(Kind.PROJECT, start, end, words, is_known=False)


def longest_of(facts: Iterable[Fact]) -> list[Fact]:
    """In the order of the text, without those that stand within or across a longer one."""
    kept: list[Fact] = []
    for each in sorted(facts, key=lambda fact: fact.start - fact.end):
        if not any(other.overlaps(each.start, each.end) for other in kept):
            kept.append(each)
    return sorted(kept, key=lambda fact: fact.start)


def is_meant(text: PressText, fact: Fact, counties: list[Fact], known: Known) -> bool:
    """Whether a name of a place is meant as one: „Landkreise A und B“, „in der Stadt C“."""
    before, after = text.text[: fact.start], text.text[fact.end :]
    if fact.kind not in PLACES:
        return True
    if after[:1] in "-–/" and after[1:2].isalpha():
        return False
    if fact.kind == Kind.DISTRICT:
        return is_in_list_of_counties(text, fact, counties)
    is_also_a_county = text.text[fact.start : fact.end] in with_short_forms(known.districts)
    return bool((SURE_TOWN if is_also_a_county else IN_TOWN).search(before))


def is_in_list_of_counties(text: PressText, fact: Fact, counties: list[Fact]) -> bool:
    if COUNTIES.search(text.text[: fact.start]) or COUNTY.match(text.text, fact.start):
        return True
    earlier = [each for each in counties if each.end < fact.start]
    if not earlier or not NEXT_OF_A_LIST.fullmatch(text.text[earlier[-1].end : fact.start]):
        return False
    return is_in_list_of_counties(text, earlier[-1], counties)
