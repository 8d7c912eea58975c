"""Amounts of a text: how much, as what, for which project; read by the grammar of the forms."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal

from desk.intake.facts import Fact, Kind, Role
from desk.intake.press_text import PressText
from evidence.values.amount_input import in_euros, names_another_currency, parse_amount, stated
from evidence.values.money import Amount, Qualifier

CURRENCY = r"(?:Euro|EUR|€|DM|D-Mark)"
UNIT = r"(?:Mio\.?|Mrd\.?|Millionen|Million|Milliarden|Milliarde)"
DIGITS = r"\d{1,3}(?:[.\u00a0\u202f ]\d{3})+(?:,\d{1,2}|,[-–]{1,2})?|\d+(?:,\d{1,2}|,[-–]{1,2})?"
COUNT = "eine|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf"
NUMBER = rf"(?:(?:{DIGITS})(?:\s?{UNIT})?|(?:{COUNT})\s{UNIT})"
WORDS = {
    **dict.fromkeys(
        ("rund", "etwa", "ca.", "circa", "cirka", "knapp", "fast", "gut", "ungefähr"), "rund"
    ),
    **dict.fromkeys(("mindestens", "mehr als", "über", "wenigstens"), "mindestens"),
    **dict.fromkeys(("bis zu", "höchstens", "maximal"), "bis zu"),
}
AMOUNT = re.compile(
    rf"(?<![\w.,])(?:zwischen\s(?P<from>{NUMBER})(?:\s?{CURRENCY})?\sund\s(?P<to>{NUMBER})\s?"
    rf"{CURRENCY}|(?:(?P<word>{'|'.join(map(re.escape, WORDS))})\s)?"
    rf"(?P<number>(?:€|EUR)\s?{NUMBER}|{NUMBER}\s?{CURRENCY}))(?!\w)",
    re.IGNORECASE,
)
NUMBERS = {word: str(number) for number, word in enumerate(COUNT.split("|"), 1)} | {"eine": "1"}
# Of a paper about money: „über“ says how much, not that it is more.
PAPER = re.compile(
    r"(?:bescheid|zuwendung|förderung|zuschuss|scheck|zusage|vertrag|auftrag|antrag|betrag|summe)"
    r"(?:e?s|en)?\s$",
    re.IGNORECASE,
)
TIMES = re.compile(r"\w+mal\s$")
PER_YEAR = re.compile(
    r"\b(?:jährlich|pro Jahr|je Jahr|im Jahr(?!e?\s\d)|jedes Jahr)\b", re.IGNORECASE
)
SAYS = {
    Role.OWN: r"(?<!mit dem )(?<!inklusive )(?<!einschließlich )Eigenanteil|Eigenmittel"
    r"|Eigenleistung|eigene[nr]? Mittel",
    Role.TOTAL: r"Gesamtkosten|Gesamtausgaben|Gesamtvolumen|Projektkosten|Projektvolumen|"
    r"Investition|investiert|kostet|kosten\b|Kosten\b",
    Role.BUDGET: r"Fördertopf|Programm(?:mittel)? ist mit|Programms ist mit|ausgestattet|"
    r"Gesamtbudget|für alle Projekte|Aufruf umfasst",
    Role.GRANT: r"bescheid|förder(?:ung|gel|mittel|summe|betrag|t\b)|geförder|Zuwendung|Zuschuss|"
    r"bezuschuss|bewillig|Landesmittel|Bundesmittel|EU-Mittel",
}
BREAKS = re.compile(r"[,;:–()]")
FAR = 60  # signs of text; each break between counts as that many


def amounts(text: PressText) -> list[Fact]:
    """Without what `about` they are, which the names around them tell."""
    found = list(AMOUNT.finditer(text.text))
    return [
        replace(fact, role=role_of(text, found, number))
        for number, match in enumerate(found)
        for fact in read(text, match)
    ]


def read(text: PressText, match: re.Match[str]) -> Iterator[Fact]:
    """One fact, or none where the amount can be read in two ways."""
    start, end = match.span()
    if TIMES.search(text.text[:start]):
        return
    word = (match["word"] or "").lower()
    if word == "über" and PAPER.search(text.text[:start]):
        word, start = "", match.start("number")
    with suppress(ValueError):
        value = amount_of(match, WORDS.get(word, ""))
        around = text.text[max(0, start - 25) : end + 15]
        yield Fact(Kind.AMOUNT, start, end, value, is_per_year=bool(PER_YEAR.search(around)))


def amount_of(match: re.Match[str], word: str) -> Amount:
    """Raises ValueError for what the forms would not take, too."""
    if match["number"]:
        typed = f"{word} {in_digits(match['number'])}".strip()
    else:
        typed = f"zwischen {in_digits(match['from'])} und {in_digits(match['to'])}"
    if names_another_currency(match[0]):
        return in_euros(typed)
    qualifier, lower, upper = stated(typed) or (Qualifier.EXACT.value, typed, typed)
    bound = parse_amount(lower)
    if qualifier == Qualifier.BETWEEN:
        return Amount(qualifier, bound, parse_amount(upper))
    return Amount(qualifier, *bounds(qualifier, bound))


def bounds(qualifier: str, bound: Decimal) -> tuple[Decimal | None, Decimal | None]:
    lower = None if qualifier == Qualifier.UP_TO else bound
    return lower, None if qualifier == Qualifier.AT_LEAST else bound


def in_digits(words: str) -> str:
    """„eine Million Euro“ as „1 Million Euro“."""
    first, blank, rest = words.partition(" ")
    return f"{NUMBERS.get(first.lower(), first)}{blank}{rest}"


def role_of(text: PressText, found: list[re.Match[str]], number: int) -> str:
    """What the nearest word between the neighbouring amounts says that it is; else nothing."""
    here = found[number]
    start, end = text.sentence_at(here.start())
    if number:
        start = max(start, found[number - 1].end())
    if number + 1 < len(found):
        end = min(end, found[number + 1].start())
    ways = [
        (distance, role)
        for role, words in SAYS.items()
        for distance in distances(text.text, here.span(), (start, end), words)
    ]
    return str(min(ways)[1]) if ways else ""


def distances(
    text: str, here: tuple[int, int], window: tuple[int, int], words: str
) -> Iterator[int]:
    for match in re.compile(words, re.IGNORECASE).finditer(text, *window):
        if match.end() <= here[0]:
            between = text[match.end() : here[0]]
        else:
            between = text[here[1] : match.start()]
        yield len(between) + FAR * len(BREAKS.findall(between))
