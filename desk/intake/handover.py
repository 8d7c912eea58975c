"""Who handed a grant decision over, with which office, to whom and on whose behalf (R86)."""

import re
from collections.abc import Iterator

from desk.intake.facts import Fact, Kind, Role
from desk.intake.press_text import PressText

HANDS_OVER = re.compile(r"überg[ae]b|überreich|ausgehändigt")
PAPER = re.compile(r"bescheid|Förderzusage|Scheck|Bewilligung", re.IGNORECASE)
TITLE = r"(?:Dr\. |Prof\. |Prof\. Dr\. )?"
NAME = rf"(?P<name>{TITLE}(?:[A-ZÄÖÜ][\w-]+ )(?:(?:von|zu|van|de) )?[A-ZÄÖÜ][\w-]+)"
OFFICES = (
    r"(?:Landesbeauftragte[rn]?|(?:[A-ZÄÖÜ]\w*)?[Mm]inister(?:in|präsident(?:in)?)?s?"
    r"|(?:Parlamentarische[rn]? )?Staatssekretär(?:in|s)?|Landrat|Landrats|Landrätin"
    r"|(?:Erste[rn]? )?(?:Kreisrat|Kreisrätin)|(?:Ober|Samtgemeinde)?[Bb]ürgermeister(?:in|s)?"
    r"|(?:Vize)?[Pp]räsident(?:in|en)?|Geschäftsführer(?:in|s)?|Dezernent(?:in|en)?)"
)
NAME_FIRST = re.compile(rf"{NAME}, (?P<office>{OFFICES}\b[^,.;]{{0,80}}),")
OFFICE_FIRST = re.compile(rf"\b(?P<office>{OFFICES}) {NAME}")
TO = re.compile(r"\ban\s+(?:den |die |das |dessen )?$")
ON_BEHALF = re.compile(
    r"stellvertretend für (?:den |die |das )?(?P<whom>[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+){0,3})"
)


def is_handover(sentence: str) -> bool:
    return bool(HANDS_OVER.search(sentence) and PAPER.search(sentence))


def people(text: PressText) -> Iterator[Fact]:
    """Officials of sentences that tell of a hand-over; others are nobody's business here."""
    for start, end in text.sentences:
        if is_handover(text.text[start:end]):
            yield from officials(text, start, end)


def officials(text: PressText, start: int, end: int) -> Iterator[Fact]:
    found = {}
    for pattern in (NAME_FIRST, OFFICE_FIRST):
        for match in pattern.finditer(text.text, start, end):
            if match["name"].split()[0] not in ("Den", "Die", "Der", "Das"):
                found.setdefault(match["name"], match)
    for name, match in found.items():
        words = match.span("name"), match.span("office")
        first, last = min(each[0] for each in words), max(each[1] for each in words)
        role = Role.RECEIVER if TO.search(text.text, start, first) else Role.GIVER
        yield Fact(Kind.PERSON, first, last, name, role=role, more=match["office"].strip())


def role_of_organisation(text: PressText, fact: Fact) -> str:
    """Takes the paper, or somebody takes it for them."""
    start, end = text.sentence_at(fact.start)
    if not is_handover(text.text[start:end]):
        return ""
    before = text.text[start : fact.start]
    if re.search(r"stellvertretend für (?:den |die |das )?$", before):
        return Role.ON_BEHALF
    return Role.RECEIVER if TO.search(before) else ""


def on_behalf(text: PressText, named: list[Fact]) -> Iterator[Fact]:
    """For whom somebody took the paper, where it is nobody that is known."""
    for match in ON_BEHALF.finditer(text.text):
        start, end = match.span("whom")
        sentence = text.text[slice(*text.sentence_at(start))]
        if is_handover(sentence) and not any(each.overlaps(start, end) for each in named):
            yield Fact(
                Kind.ORGANISATION, start, end, match["whom"], role=Role.ON_BEHALF, is_known=False
            )
