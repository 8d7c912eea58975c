"""The words of a search in a text, marked where they stand, also when only their folding matches.

The text is compared in both foldings of the search (ä as ae, ä as a); soft hyphens and gender
signs inside a word are passed over, as they are when entries are found (R94).
"""

import re
import unicodedata
from collections.abc import Iterable

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from evidence.folding import JOINED, WITHOUT_PARTS
from public.search.words import Words

Span = tuple[int, int]  # where it begins and ends in the text
UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue"}
ONE_PIECE = {"ß": "ss"} | JOINED | WITHOUT_PARTS
UNSEEN = "\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}\ufeff"
GENDER_SIGNS = "*:_"
WORD = re.compile(rf"\w[\w{UNSEEN}]*")
SHORTEST_PART = 3  # a shorter word is only marked as a whole
EXCERPT = 240  # characters
BEFORE = 80


def marked(text: str, words: Words) -> SafeString:
    """The text as safe HTML with `mark` around what the `Words` of a search match."""
    text = unicodedata.normalize("NFC", text)
    return with_marks(text, places(text, words))


def excerpt(text: str, words: Words, length: int = EXCERPT) -> SafeString:
    """Like `marked`, but a long text is cut to the words around its first match."""
    text = unicodedata.normalize("NFC", text)
    found = places(text, words)
    start = beginning(text, found[0][0]) if found and len(text) > length else 0
    end = text.rfind(" ", start, start + length) if len(text) > start + length else len(text)
    end = end if end > start else start + length
    inside = [(a - start, min(b, end) - start) for a, b in found if start <= a < end]
    before, after = "… " if start else "", " …" if end < len(text) else ""
    return format_html("{}{}{}", before, with_marks(text[start:end], inside), after)


def beginning(text: str, first_match: int) -> int:
    """Where an excerpt begins: at a word, a little before the first match."""
    if first_match <= BEFORE:
        return 0
    return text.rfind(" ", 0, first_match - BEFORE // 2) + 1


def with_marks(text: str, found: Iterable[Span]) -> SafeString:
    pieces, end = [], 0
    for start, stop in found:
        pieces += [(text[end:start], text[start:stop])]
        end = stop
    return format_html_join("", "{}<mark>{}</mark>", pieces) + format_html("{}", text[end:])


def places(text: str, words: Words) -> list[Span]:
    """Pairs (start, end) in the text that match, in order and without overlaps."""
    found = set()
    for attribute, umlauts in (("folded_ae", UMLAUTS), ("folded_a", {})):
        letters, positions = folded(text, umlauts)
        for word in words.marked:
            for match in pattern(getattr(word, attribute)).finditer(letters):
                found.add((positions[match.start()], positions[match.end() - 1] + 1))
    known = {form for word in words.marked for form in word.forms if len(form) > 1}
    alike = {m.span() for m in WORD.finditer(text) if plain(m.group()) in known}
    # A word that holds what was typed is marked in that part, one of the same stem as a whole.
    found |= {(a, b) for a, b in alike if not any(c < b and a < d for c, d in found)}
    return merged(sorted(found))


def pattern(word: str) -> re.Pattern[str]:
    """A short word is looked for as a whole, a longer one as a part of words."""
    whole = r"(?<!\w){}(?!\w)" if len(word) < SHORTEST_PART else "{}"
    return re.compile(whole.format(re.escape(word)) if word else r"(?!)")


def plain(word: str) -> str:
    return "".join(char for char in word.lower() if char not in UNSEEN)


def folded(text: str, umlauts: dict[str, str]) -> tuple[str, list[int]]:
    """The folded letters of a text, and for each of them where it comes from."""
    letters, positions = [], []
    for place, char in enumerate(text):
        for letter in folded_char(text, place, char.lower(), umlauts):
            letters.append(letter)
            positions.append(place)
    return "".join(letters), positions


def folded_char(text: str, place: int, char: str, umlauts: dict[str, str]) -> str:
    if char in UNSEEN or (char in GENDER_SIGNS and is_inside_a_word(text, place)):
        return ""
    if char in umlauts:
        return umlauts[char]
    if char in ONE_PIECE:
        return ONE_PIECE[char]
    return "".join(c for c in unicodedata.normalize("NFD", char) if not unicodedata.combining(c))


def is_inside_a_word(text: str, place: int) -> bool:
    return text[max(place - 1, 0)].isalpha() and text[place + 1 : place + 2].isalpha()


def merged(spans: Iterable[Span]) -> list[Span]:
    """Sorted spans, with those that overlap or touch joined to one."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
