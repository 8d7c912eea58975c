"""What somebody typed, parted as people type it: „genau so“, -ohne, eins oder zwei (R94).

Words beside each other must all be there; „oder“ joins the two beside it. What makes no sense, such
as a sign alone or an „oder“ at the end, is passed over.
"""

import re
from dataclasses import dataclass, field

from public.search.synonyms import LONGEST, meant_as_well

MOST = 8
OPENING, CLOSING = '"„“”»«', '"“”„«»'
TOKEN = re.compile(
    rf"(?P<without>(?<!\S)(?:[-\u2212\u2013](?=[\w{OPENING}])|(?:NICHT|NOT|OHNE)\s+(?=\S)))?"
    rf"(?:[{OPENING}](?P<exact>[^{OPENING}{CLOSING}]*)[{CLOSING}]|[{OPENING}]*(?P<word>[^\s{OPENING}{CLOSING}]+))"
)
EITHER, BOTH = {"oder", "Oder", "ODER", "OR", "|", "||"}, {"UND", "AND", "+", "&", "&&"}
THOUSANDS = re.compile("(?<=\\d)[\u00a0\u2009\u202f](?=\\d{3}(?!\\d))")
EURO = re.compile(r"(?:€|euro|eur)[.,]?", re.IGNORECASE)
AMOUNT = re.compile(r"\d\S*|(?:mio|mrd|tsd|tausend|millionen?|milliarden?)\.?", re.IGNORECASE)


@dataclass(frozen=True)
class Piece:
    """Words that must stand in an entry together; `is_exact` in this order and form."""

    text: str
    is_exact: bool = False
    is_synonym: bool = False


@dataclass
class Typed:
    """`groups` of pieces, of each of which one has to be there, and what must not be."""

    groups: list[list[Piece]] = field(default_factory=list)
    excluded: list[Piece] = field(default_factory=list)


def parted(text: str) -> Typed:
    """`Typed`, with the synonyms of each word beside it."""
    found, is_either, before = Typed(), False, ""
    for token in TOKEN.finditer(THOUSANDS.sub(".", text)):
        word, exact = token["word"], token["exact"]
        if word in EITHER and not token["without"]:
            is_either = bool(found.groups)
            continue
        is_unit = word is not None and EURO.fullmatch(word) and AMOUNT.fullmatch(before)
        before = word or ""
        if word in BOTH or is_unit or not (piece := piece_of(word, exact)):
            continue
        if token["without"]:
            found.excluded.append(piece)
        elif is_either:
            found.groups[-1].append(piece)
        else:
            found.groups.append([piece])
        is_either = False
    found.groups = with_synonyms(found.groups[:MOST])
    del found.excluded[MOST:]
    return found


def piece_of(word: str | None, exact: str | None) -> Piece | None:
    text = (exact or "").strip() if word is None else word
    return Piece(text, is_exact=word is None) if any(char.isalnum() for char in text) else None


def with_synonyms(groups: list[list[Piece]]) -> list[list[Piece]]:
    """The same groups; words beside each other that have synonyms together become one."""
    made, place = [], 0
    while place < len(groups):
        number, group = longest_known(groups[place : place + LONGEST])
        made.append(group or beside(groups[place]))
        place += number
    return made


def longest_known(groups: list[list[Piece]]) -> tuple[int, list[Piece]]:
    """How many groups together have synonyms, and what they become; (1, []) if none do."""
    for number in range(len(groups), 1, -1):
        together = groups[:number]
        if all(len(group) == 1 and not group[0].is_exact for group in together):
            text = " ".join(group[0].text for group in together)
            if synonyms := synonyms_of(text):
                return number, [Piece(text), *synonyms]
    return 1, []


def beside(group: list[Piece]) -> list[Piece]:
    """The pieces of a group, and the synonyms of those that are not wanted exactly so."""
    own = [piece.text.lower() for piece in group]
    others = [each for piece in group if not piece.is_exact for each in synonyms_of(piece.text)]
    return [*group, *(each for each in others if each.text.lower() not in own)]


def synonyms_of(text: str) -> list[Piece]:
    return [Piece(each, is_synonym=True) for each in meant_as_well(text)]
