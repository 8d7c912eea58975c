"""Days of a text: as they are written, or counted from the day on which it was published.

A day is only told with what happened on it; the grammar of the forms reads it.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta

from desk.intake.facts import Fact, Kind, Role
from desk.intake.press_text import PressText
from evidence.values.date_input import parse_german
from evidence.values.dates import MONTHS, WEEKDAYS

MONTH = f"(?:{'|'.join(MONTHS)})"
PART = "(?:Anfang|Mitte|Ende|Frühjahr|Frühling|Sommer|Herbst|Winter)"
DAY = rf"\d{{1,2}}\.\s?(?:{MONTH}|\d{{1,2}}\.)\s?\d{{4}}"
POINT = rf"(?:{DAY}|{MONTH} \d{{4}}|{PART} \d{{4}}|[1-4]\. Quartal \d{{4}}|[12]\. Halbjahr \d{{4}})"
YEAR = r"(?:19|20)\d\d"
WRITTEN = re.compile(
    rf"\b(?:(?P<from>[Vv]on|[Vv]om) (?P<first>{POINT}|{YEAR})"
    rf" bis (?:zum )?(?P<last>{POINT}|{YEAR})"
    rf"|(?:(?P<side>[Ss]eit|[Aa]b|[Bb]is)(?: dem| zum)? )?(?P<point>{POINT})"
    rf"|(?P<word>[Ss]eit|[Aa]b|[Bb]is|[Ii]m Jahre?)(?: dem Jahr)? (?P<year>{YEAR}))\b(?![-–/\w])"
)
WEEKDAY = rf"(?P<weekday>{'|'.join(WEEKDAYS)})"
RELATIVE = re.compile(
    rf"\b(?:(?P<plain>[Hh]eute|[Gg]estern|[Vv]orgestern|[Mm]orgen(?= (?:wird|werden)))"
    rf"|(?:[Aa]m )?(?P<which>vergangenen|letzten|kommenden|nächsten) {WEEKDAY}"
    rf"|[Aa]m (?P<bare>{'|'.join(WEEKDAYS)})(?!,? (?:den )?\d)"
    r"|[Ii]m (?P<year>vergangenen|letzten|kommenden|nächsten) Jahr|[Ii]n (?P<this>diesem) Jahr)\b"
)
STEPS = {"heute": 0, "gestern": -1, "vorgestern": -2, "morgen": 1}
PAST = re.compile(r"\b(?:hat|haben|wurde|wurden|war|waren|übergab|überreichte|fand|nahm)\b")
SAYS = {
    Role.HANDED_OVER: r"überg[ae]b|überreich|Übergabe|Bescheidübergabe|ausgehändigt",
    Role.GRANTED: r"bewillig|zugesagt|beschieden|Förderzusage",
    Role.FUNDED: r"geförder",
    Role.BEGIN: r"\bstartet|\bstarten\b|gestartet|beginn|begonnen|begann|Auftakt|Startschuss",
    Role.END: r"\bendet|\bendete|beendet|abgeschlossen|Abschluss|Projektende|ausläuft|läuft aus",
}
SIDES = {"seit": Role.BEGIN, "ab": Role.BEGIN, "bis": Role.END}
RUNS = re.compile(r"läuft|laufen|Laufzeit|dauer|geförder|Förderzeitraum", re.IGNORECASE)
# Signs between a day and the word that says what happened.
FAR, NEAR = 400, {Role.FUNDED: 25}


def days(text: PressText, published: date) -> list[Fact]:
    """Without what `about` they are; what is no day (31. Februar) is left out."""
    found = [*written(text), *relative(text, published)]
    return [each for each in sorted(found, key=lambda fact: fact.start) if each.role]


def written(text: PressText) -> Iterator[Fact]:
    for match in WRITTEN.finditer(text.text):
        with suppress(ValueError):
            yield Fact(Kind.DATE, *match.span(), meaning(match), role=role_of(text, match))


def meaning(match: re.Match[str]) -> str:
    """EDTF; raises ValueError for a day that there is not."""
    if match["from"]:
        return parse_german(f"{match['first']} bis {match['last']}")
    return parse_german(match["point"] or match["year"])


def role_of(text: PressText, match: re.Match[str]) -> str:
    """„bis Ende 2026“ is the end of what runs or is funded, of anything else it says nothing."""
    runs = RUNS.search(around(text, match))
    if match["from"]:
        return Role.PERIOD if runs else role_at(text, match)
    side = (match["side"] or match["word"] or "").lower()
    if side in SIDES:
        return SIDES[side] if runs else ""
    return role_at(text, match)


def relative(text: PressText, published: date) -> Iterator[Fact]:
    for match in RELATIVE.finditer(text.text):
        edtf = counted(match, published, bool(PAST.search(around(text, match))))
        if edtf:
            yield Fact(Kind.DATE, *match.span(), edtf, role=role_at(text, match))


def counted(match: re.Match[str], published: date, is_past: bool) -> str:
    """EDTF of „am vergangenen Mittwoch“; nothing if it may be before or after."""
    if match["plain"]:
        return (published + timedelta(STEPS[match["plain"].lower()])).isoformat()
    if match["this"]:
        return str(published.year)
    if match["year"]:
        return str(published.year + (-1 if match["year"] in ("vergangenen", "letzten") else 1))
    number = WEEKDAYS.index(match["weekday"] or match["bare"])
    if match["which"] in ("kommenden", "nächsten"):
        return (published + timedelta((number - published.weekday() - 1) % 7 + 1)).isoformat()
    if match["which"] or is_past:
        return (published - timedelta((published.weekday() - number - 1) % 7 + 1)).isoformat()
    return ""


def around(text: PressText, match: re.Match[str]) -> str:
    return text.text[slice(*text.sentence_at(match.start()))]


def role_at(text: PressText, match: re.Match[str]) -> str:
    """What the nearest word of the sentence says that happened."""
    start, end = text.sentence_at(match.start())
    ways = []
    for role, words in SAYS.items():
        for word in re.compile(words, re.IGNORECASE).finditer(text.text, start, end):
            gap = max(word.start() - match.end(), match.start() - word.end())
            ways += [(gap, role)] if gap <= NEAR.get(role, FAR) else []
    return str(min(ways)[1]) if ways else ""
