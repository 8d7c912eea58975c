"""What somebody typed, read word by word against the words that the public texts hold.

The vocabulary is the index: a typed word is looked up as a part of known words, in both foldings
and by its stem, and entries are then found by those words. That stays small where trigrams over
whole texts grow by a hundred keys for each sentence.
"""

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from typing import Any

from django.db import connection

from public.fragments import kept
from public.search.nearest import nearest, parted_word
from public.search.typed import Piece, Typed, parted

MOST_LOOKED_UP = 24
MOST_FORMS = 500
# Three letters are a part of a great many words, which all have to be counted.
MOST_SHORT = 3


@dataclass(frozen=True)
class Word:
    """A typed word, folded, with the known words that hold it: `forms`, and their `numbers`.

    `whole` are the numbers of the word itself and its inflections, `written` of those that hold
    it as it was typed (ö is oe); the others hold it only with ö as o, or share its stem.
    """

    typed: str
    folded_ae: str
    folded_a: str
    is_filler: bool
    written: tuple[int, ...]
    numbers: tuple[int, ...]
    forms: tuple[str, ...]
    whole: tuple[int, ...] = ()


@dataclass(frozen=True)
class Part:
    """Words that have to stand in an entry together, or exactly so; `text` as it was typed."""

    text: str
    words: tuple[Word, ...]
    is_exact: bool = False
    is_synonym: bool = False

    @property
    def telling(self) -> tuple[Word, ...]:
        """Without „und“ and „der“, unless they are wanted."""
        if self.is_exact:
            return self.words
        return tuple(word for word in self.words if not word.is_filler)

    @property
    def phrase(self) -> str:
        return " ".join(word.folded_ae for word in self.words)

    @property
    def is_known(self) -> bool:
        """Whether each of its words stands somewhere."""
        return bool(self.words) and all(
            word.whole if self.is_exact else word.forms for word in self.telling
        )


Group = tuple[Part, ...]


@dataclass(frozen=True)
class Words:
    """A query: of each group one part has to be there, and nothing that is excluded.

    `corrected` is the spelling that was searched instead of what was typed.
    """

    typed: str
    groups: tuple[Group, ...] = ()
    excluded: tuple[Part, ...] = ()
    corrected: str = ""
    is_unfinished: bool = False

    @property
    def searched(self) -> str:
        """The text that was really searched, as people write it."""
        return self.corrected or self.typed

    @cached_property
    def asked(self) -> tuple[Group, ...]:
        """The groups that say something: without „und“ and „der“, unless there is nothing else."""
        telling = tuple(
            tuple(part for part in group if part.telling)
            for group in self.groups
            if any(part.telling for part in group)
        )
        return telling or tuple(as_wanted(group) for group in self.groups)

    @cached_property
    def words(self) -> list[Word]:
        """What was typed, in its order."""
        parts = (part for group in self.groups for part in group if not part.is_synonym)
        return list(chain.from_iterable(part.words for part in parts))

    @property
    def telling(self) -> list[Word]:
        """Without „und“ and „der“, unless there is nothing else."""
        return [word for word in self.words if not word.is_filler] or self.words

    @cached_property
    def marked(self) -> list[Word]:
        """What is marked in a text: what was typed, and what was looked for as well, but for „für“
        in „Einer für Alle“."""
        parts = list(chain.from_iterable(self.asked))
        own = [word for part in parts if not part.is_synonym for word in part.telling]
        others = [word for part in parts if part.is_synonym for word in part.words]
        return [*own, *(word for word in others if not word.is_filler)]

    @property
    def is_plain(self) -> bool:
        """Words beside each other, which titles may hold in this order."""
        return all(len([p for p in group if not p.is_synonym]) == 1 for group in self.groups)

    @property
    def phrase_ae(self) -> str:
        return " ".join(word.folded_ae for word in self.words)

    @property
    def phrase_a(self) -> str:
        return " ".join(word.folded_a for word in self.words)


def as_wanted(group: Group) -> Group:
    return tuple(
        replace(part, words=tuple(replace(word, is_filler=False) for word in part.words))
        for part in group
    )


# A word of one or two letters is a whole word: „IT“ is not looked for in „mit“. So is a number,
# and a word of three letters after some others of three. An unfinished one is the beginning of one.
# An inflected word is looked for without its ending, too: anywhere where enough of it is left, else
# where words begin; and its stem where words end, for there German compounds have their head.
# „Doerfer“ has the stem of „Dörfer“, if one of them is known.
LOOK_UP = """
SELECT piece, typed, ae, a, is_filler, written.numbers, written.forms, written.whole,
    other.numbers, other.forms
FROM (
    SELECT piece, typed, position, ae, a, search_stem(typed) IS NULL AS is_filler,
        coalesce(same.stem, search_stem(typed)) AS stem, coalesce(same.folded_a, a) AS same_a,
        length(ae) < 3 AS is_short,
        (typed ~ '^\\d+$' AND NOT %(unfinished)s) OR (length(ae) = 3
        AND count(*) FILTER (WHERE length(ae) = 3) OVER (ORDER BY piece, position) > %(short)s)
            AS is_whole
    FROM (
        SELECT piece, typed, position, row_number() OVER (ORDER BY piece, position) AS number
        FROM unnest(%(pieces)s::text[]) WITH ORDINALITY pieces(text, piece)
        CROSS JOIN LATERAL unnest((search_query(text))[:%(most_looked_up)s])
            WITH ORDINALITY each(typed, position)
    ) each
    CROSS JOIN LATERAL (
        SELECT search_fold_ae(typed) AS ae, search_fold_a(typed) AS a
    ) folded
    LEFT JOIN LATERAL (
        SELECT w.folded_a, w.stem FROM public_searchword w WHERE w.folded_ae = ae
        ORDER BY length(w.folded_a), w.word LIMIT 1
    ) same ON true
    WHERE number <= %(most_looked_up)s
) folded
CROSS JOIN LATERAL (
    SELECT CASE WHEN is_whole OR is_short OR %(unfinished)s THEN '' ELSE %(rest)s END AS before,
        CASE WHEN is_whole OR is_short AND NOT %(unfinished)s THEN '' ELSE %(rest)s END AS after,
        CASE WHEN NOT (is_whole OR is_short OR %(unfinished)s) THEN search_base(same_a) END AS base,
        CASE WHEN NOT (is_whole OR is_short OR %(unfinished)s) AND length(stem) > 2 THEN stem END
            AS head
) around
CROSS JOIN LATERAL (
    SELECT before || ae || after AS part_ae, before || a || after AS part_a,
        CASE WHEN length(base) > 4 THEN %(rest)s ELSE '' END || base || %(rest)s AS part_base,
        %(behind)s || head AS part_head
) part
CROSS JOIN LATERAL (
    SELECT array_agg(number) AS numbers, array_agg(word) AS forms, array_agg(number) FILTER (
        WHERE folded_ae = ae OR known.stem = folded.stem AND starts_with(folded_ae,
            left(ae, length(folded.stem)))) AS whole
    FROM (
        SELECT w.number, w.word, w.folded_ae, w.stem FROM public_searchword w
        WHERE w.folded_ae LIKE part_ae OR (%(unfinished)s IS FALSE AND w.stem = folded.stem
            AND starts_with(w.folded_ae, left(ae, length(folded.stem))))
        ORDER BY w.entries DESC, w.word LIMIT %(most)s
    ) known
) written
CROSS JOIN LATERAL (
    SELECT array_agg(number) AS numbers, array_agg(word) AS forms FROM (
        SELECT w.number, w.word FROM public_searchword w
        WHERE (w.folded_a LIKE part_a OR w.stem = folded.stem OR w.folded_a LIKE part_base
            OR w.stem LIKE part_head) AND NOT w.number = ANY (coalesce(written.numbers, '{}'))
        ORDER BY w.entries DESC, w.word LIMIT %(most)s
    ) known
) other
ORDER BY piece, position
"""


def read(text: str, *, unfinished: bool = False) -> Words:
    """`Words` of a query; a word that stands in no text is replaced by the nearest one that does,
    or by two of which it is made. A number is not: another one is not what was meant.

    One query, and some more for a misspelt one. `unfinished` is what somebody is still typing:
    words then only begin with it, and nothing is corrected.
    """
    found = looked_up(text, unfinished)
    if unfinished:
        return found
    corrected = text
    for group in found.asked:
        if any(part.is_known for part in group):
            continue
        # Two words beside „oder“ would be read as one of them alone.
        is_alone = sum(not part.is_synonym for part in group) == 1
        for word in (each for part in group if not part.is_exact for each in part.telling):
            if not (word.forms or word.typed.isdecimal()):
                right = (is_alone and parted_word(word.folded_ae)) or nearest(word.folded_ae)
                corrected = put_right(corrected, word.typed, right)
    if corrected == text:
        return found
    return replace(looked_up(corrected), typed=text, corrected=corrected)


def put_right(text: str, wrong: str, right: str | None) -> str:
    """The text with a word replaced, in capitals where it was."""
    place = re.search(re.escape(wrong), text, re.IGNORECASE)
    if not (place and right):
        return text
    if place.group().isupper():
        right = right.upper()
    elif place.group()[0].isupper():
        right = " ".join(word.capitalize() for word in right.split())
    return text[: place.start()] + right + text[place.end() :]


@kept
def looked_up(text: str, unfinished: bool = False) -> Words:
    typed = parted(text)
    pieces = in_order(typed)
    values: dict[str, Any] = {
        **{"pieces": [piece.text for piece in pieces], "unfinished": unfinished, "rest": "%"},
        **{"most": MOST_FORMS, "short": MOST_SHORT, "behind": "%___"},
        **{"most_looked_up": MOST_LOOKED_UP},
    }
    with connection.cursor() as cursor:
        cursor.execute(LOOK_UP, values)
        rows = cursor.fetchall()
    found: dict[int, list[Word]] = defaultdict(list)
    for place, *row in rows:
        found[place].append(word_of(*row))
    parts = {
        piece: part_of(piece, found[place])
        for place, piece in enumerate(pieces, 1)
        if place in found
    }
    groups = (tuple(parts[each] for each in group if each in parts) for group in typed.groups)
    excluded = (parts[each] for each in typed.excluded if each in parts)
    found_groups = tuple(group for group in groups if group)
    return Words(text, found_groups, tuple(excluded), is_unfinished=unfinished)


def part_of(piece: Piece, words: list[Word]) -> Part:
    """„Einer für Alle“ says something only as a whole, as if it were wanted exactly."""
    says_nothing = len(words) > 1 and all(word.is_filler for word in words)
    return Part(piece.text, tuple(words), piece.is_exact or says_nothing, piece.is_synonym)


def in_order(typed: Typed) -> list[Piece]:
    """Each piece once: what is not wanted first, for of too many the last are not looked up; then
    what is, then what it may be called as well."""
    wanted = list(chain.from_iterable(typed.groups))
    own = [piece for piece in wanted if not piece.is_synonym]
    others = [piece for piece in wanted if piece.is_synonym]
    return list(dict.fromkeys([*typed.excluded, *own, *others]))


def word_of(
    typed: str,
    folded_ae: str,
    folded_a: str,
    is_filler: bool,
    written: list[int] | None,
    written_forms: list[str] | None,
    whole: list[int] | None,
    others: list[int] | None,
    other_forms: list[str] | None,
) -> Word:
    numbers = (*(written or ()), *(others or ()))
    forms = (*(written_forms or ()), *(other_forms or ()))
    same = tuple(whole or ())
    return Word(typed, folded_ae, folded_a, is_filler, tuple(written or ()), numbers, forms, same)
