"""What projects do and want: activities, fields of action, applications, what they build on."""

import re
from collections.abc import Iterator, Mapping

from desk.intake.facts import Fact, Key, Kind, Role
from desk.intake.names import longest_of
from desk.intake.press_text import PressText, words_of
from projects.models import Activity

Work = Activity.Kind
ACTIVITIES = {
    Work.CHECK: re.compile(r"\bKultur-? und Prozess-?[Cc]hecks?\b"),
    Work.LIVING_LAB: re.compile(r"\bReallabor(?:e|en|s)?\b"),
    Work.TRAINING: re.compile(
        r"\b(?:Qualifizierungs(?:maßnahme|reihe)n?|Qualifizierung|Schulung(?:en)?)\b"
    ),
    Work.EVENT: re.compile(r"\b(?:Auftakt|Abschluss)(?:veranstaltung|tagung|konferenz)\b"),
}
SPOKEN_OF = re.compile(
    r"\b(?:Handlungsfeld(?:er|ern|s)?|Themenfeld(?:er|ern)?|Bereich(?:e|en|s)?|Schwerpunkte?n?)\b"
)
PARTS = re.compile(r" & | und ")
BUILDS_ON = re.compile(r"\bbau(?:t|en)\b.*\bauf\b|\baufbauend auf\b", re.IGNORECASE)
STARTING_FROM = re.compile(r"\baufbauend auf (?:\w+ ){0,3}[„»“\"]?$", re.IGNORECASE)
FOLLOWS = re.compile(r"\bFolgeprojekt(?:s|es)?\s*[„»“\"]?$")
APPLIES = re.compile(
    r"\b(?:Bewerbung(?:en)? (?:zum|zur|um|bei|beim|für)(?: [a-zäöüß]+)* [A-ZÄÖÜ]\w+"
    r"|bewerben|bewirbt|beworben|Förderantrag|Antrag auf (?:Förderung|Zuwendung))\b"
)
WANTS = re.compile(
    r"\b(?:angestrebt|geplant|beabsichtigt|soll|sollen|will|wollen|möchte|möchten)\b", re.IGNORECASE
)
HAS = re.compile(r"\b(?:eingereicht|gestellt|beworben|abgegeben)\b")


def activities(text: PressText) -> Iterator[Fact]:
    for kind, words in ACTIVITIES.items():
        for match in words.finditer(text.text):
            yield Fact(Kind.ACTIVITY, *match.span(), kind)


def fields_of_action(text: PressText, names: Mapping[str, Key]) -> list[Fact]:
    """Only behind a word that says so: „Bildung“ and „Verwaltung“ stand in every text."""
    parts = {part: key for name, key in names.items() for part in [name, *PARTS.split(name)]}
    found = []
    for start, end in text.sentences:
        if marker := SPOKEN_OF.search(text.text, start, end):
            found += in_window(text, parts, marker.end(), end)
    return longest_of(found)


def in_window(text: PressText, parts: Mapping[str, Key], start: int, end: int) -> Iterator[Fact]:
    words = [each for each in text.words if start <= each.start < end]
    for name, key in parts.items():
        stems = [each.stem for each in words_of(name)]
        for number in range(len(words) - len(stems) + 1):
            here = words[number : number + len(stems)]
            if [each.stem for each in here] == stems:
                yield Fact(Kind.FIELD, here[0].start, here[-1].end, key)


def relations(text: PressText, projects: list[Fact]) -> Iterator[Fact]:
    """Two projects of a sentence, of which one builds on the other; `more` is the earlier one."""
    for start, end in text.sentences:
        here = {each.value: each for each in reversed(projects) if start <= each.start < end}
        if len(here) == 2:
            first, second = sorted(here.values(), key=lambda fact: fact.start)
            if pair := in_order(text.text, start, first, second):
                yield Fact(
                    Kind.RELATION,
                    first.start,
                    second.end,
                    pair[0].value,
                    role=Role.BUILDS_ON,
                    more=pair[1].value,
                    is_known=first.is_known and second.is_known,
                )


def in_order(text: str, start: int, first: Fact, second: Fact) -> tuple[Fact, Fact] | None:
    """The later and the earlier one, if the words between or before them say so."""
    before, between = text[start : first.start], text[first.end : second.start]
    if BUILDS_ON.search(between) or FOLLOWS.search(before):
        return first, second
    if FOLLOWS.search(between) or STARTING_FROM.search(before):
        return second, first
    return None


def applications(text: PressText, programmes: list[Fact]) -> Iterator[Fact]:
    """Applications that are wanted or were made, where the sentence names the programme."""
    for start, end in text.sentences:
        match = APPLIES.search(text.text, start, end)
        here = [each for each in programmes if start <= each.start < end]
        if not match or not here:
            continue
        said = text.text[start:end]
        role = Role.SUBMITTED if HAS.search(said) else Role.INTENDED if WANTS.search(said) else ""
        if role:
            yield Fact(Kind.APPLICATION, *match.span(), here[0].value, role=role)
