"""What somebody typed, read word by word against the words that the public texts hold.

The vocabulary is the index: a typed word is looked up as a part of known words, in both foldings
and by its stem, and entries are then found by those words. That stays small where trigrams over
whole texts grow by a hundred keys for each sentence.
"""

import re
from dataclasses import dataclass, replace
from typing import Any

from django.db import connection

from public.fragments import kept
from public.search.nearest import nearest

MOST_WORDS = 8
MOST_FORMS = 500
# Three letters are a part of a great many words, which all have to be counted.
MOST_SHORT = 3


@dataclass(frozen=True)
class Word:
    """A typed word, folded, with the known words that hold it: `forms`, and their `numbers`.

    `written` are the numbers of those that hold it as it was typed (ö is oe); the others hold it
    only with ö as o, or share its stem.
    """

    typed: str
    folded_ae: str
    folded_a: str
    is_filler: bool
    written: tuple[int, ...]
    numbers: tuple[int, ...]
    forms: tuple[str, ...]


@dataclass(frozen=True)
class Words:
    """A query: its words, and the spelling that was searched instead of what was typed."""

    typed: str
    words: tuple[Word, ...]
    corrected: str = ""

    @property
    def searched(self) -> str:
        """The text that was really searched, as people write it."""
        return self.corrected or self.typed

    @property
    def telling(self) -> list[Word]:
        """Without „und“ and „der“, unless there is nothing else."""
        return [word for word in self.words if not word.is_filler] or list(self.words)

    @property
    def phrase_ae(self) -> str:
        return " ".join(word.folded_ae for word in self.words)

    @property
    def phrase_a(self) -> str:
        return " ".join(word.folded_a for word in self.words)


# A word of one or two letters is a whole word: „IT“ is not looked for in „mit“. So is a number,
# and a word of three letters after some others of three. An unfinished one is the beginning of one.
LOOK_UP = """
SELECT typed, ae, a, stem IS NULL, written.numbers, written.forms, other.numbers, other.forms
FROM (
    SELECT typed, position, ae, a, stem, length(ae) < 3 AS is_short,
        (typed ~ '^\\d+$' AND NOT %(unfinished)s) OR (length(ae) = 3
        AND count(*) FILTER (WHERE length(ae) = 3) OVER (ORDER BY position) > %(short)s) AS is_whole
    FROM unnest((search_query(%(text)s))[:%(words)s]) WITH ORDINALITY each(typed, position)
    CROSS JOIN LATERAL (
        SELECT search_fold_ae(typed) AS ae, search_fold_a(typed) AS a, search_stem(typed) AS stem
    ) folded
) folded
CROSS JOIN LATERAL (
    SELECT CASE WHEN is_whole OR is_short OR %(unfinished)s THEN '' ELSE %(rest)s END AS before,
        CASE WHEN is_whole OR is_short AND NOT %(unfinished)s THEN '' ELSE %(rest)s END AS after
) around
CROSS JOIN LATERAL (
    SELECT before || ae || after AS part_ae, before || a || after AS part_a
) part
CROSS JOIN LATERAL (
    SELECT array_agg(number) AS numbers, array_agg(word) AS forms FROM (
        SELECT w.number, w.word FROM public_searchword w WHERE w.folded_ae LIKE part_ae
        ORDER BY w.entries DESC, w.word LIMIT %(most)s
    ) known
) written
CROSS JOIN LATERAL (
    SELECT array_agg(number) AS numbers, array_agg(word) AS forms FROM (
        SELECT w.number, w.word FROM public_searchword w
        WHERE (w.folded_a LIKE part_a OR w.stem = folded.stem) AND w.folded_ae NOT LIKE part_ae
        ORDER BY w.entries DESC, w.word LIMIT %(most)s
    ) known
) other
ORDER BY position
"""


def read(text: str, *, unfinished: bool = False) -> Words:
    """`Words` of a query; a word that stands in no text is replaced by the nearest one that does.
    A number is not: another one is not what was meant.

    One query, and two more for a misspelt one. `unfinished` is what somebody is still typing:
    words then only begin with it, and nothing is corrected.
    """
    found = looked_up(text, unfinished)
    if unfinished:
        return found
    corrected = text
    for word in found.telling:
        if not (word.forms or word.typed.isdecimal()):
            corrected = put_right(corrected, word.typed, nearest(word.folded_ae))
    if corrected == text:
        return found
    return replace(looked_up(corrected), typed=text, corrected=corrected)


def put_right(text: str, wrong: str, right: str) -> str:
    """The text with a word replaced, in capitals where it was."""
    place = re.search(re.escape(wrong), text, re.IGNORECASE)
    if not (place and right):
        return text
    if place.group().isupper():
        right = right.upper()
    elif place.group()[0].isupper():
        right = right.capitalize()
    return text[: place.start()] + right + text[place.end() :]


@kept
def looked_up(text: str, unfinished: bool = False) -> Words:
    values: dict[str, Any] = {
        **{"text": text, "unfinished": unfinished, "rest": "%"},
        **{"most": MOST_FORMS, "words": MOST_WORDS, "short": MOST_SHORT},
    }
    with connection.cursor() as cursor:
        cursor.execute(LOOK_UP, values)
        rows = cursor.fetchall()
    return Words(text, tuple(word_of(*row) for row in rows))


def word_of(
    typed: str,
    folded_ae: str,
    folded_a: str,
    is_filler: bool,
    written: list[int] | None,
    written_forms: list[str] | None,
    others: list[int] | None,
    other_forms: list[str] | None,
) -> Word:
    numbers = (*(written or ()), *(others or ()))
    forms = (*(written_forms or ()), *(other_forms or ()))
    return Word(typed, folded_ae, folded_a, is_filler, tuple(written or ()), numbers, forms)
