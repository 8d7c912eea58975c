"""Whether a text still holds the words that were quoted of it, however they are set."""

import hashlib
import re
import unicodedata

QUOTES = dict.fromkeys(map(ord, "„“”‟‚‘’‛»«›‹`´'"), '"')
DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
NOTHING = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
LEFT_OUT = re.compile(r"\[(?:…|\.\.\.)\]|\((?:…|\.\.\.)\)|…|\.\.\.")


def comparable(text: str) -> str:
    """The text with one kind of blank, quotation mark and dash, and without soft hyphens."""
    composed = unicodedata.normalize("NFC", text).translate(QUOTES | DASHES | NOTHING)
    return " ".join(composed.split())


def still_says(text: str, quotation: str) -> bool:
    """Whether the words occur in the text; of what was left out („[…]“) the rest, in its order."""
    place, text = 0, comparable(text)
    for part in LEFT_OUT.split(quotation):
        words = comparable(part)
        found = text.find(words, place)
        if found < 0:
            return False
        place = found + len(words)
    return True


def missing_in(text: str, quotations: list[str]) -> list[str]:
    """Those of the quotations that the text does not hold any more."""
    return [each for each in quotations if not still_says(text, each)]


def digest_of(text: str) -> str:
    """A checksum that only changes with the words."""
    return hashlib.sha256(comparable(text).encode()).hexdigest()
