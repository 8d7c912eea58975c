"""The search over everything that everybody may read, and what is suggested while typing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from public.models import Kind, SearchEntry
from public.search.hits import CAP, Hits, matching, ranked
from public.search.words import Words, read

LOOKED_AT = 250
# Of these kinds there are many, and each has a part of the table; the others are in one.
MANY = (Kind.PROJECT, Kind.DECISION, Kind.EVENT, Kind.SOURCE)
FEW = tuple(kind for kind in Kind if kind not in MANY)


@dataclass(frozen=True)
class Found:
    """What a search found: `hits` to be paged, the total, and how many of each kind.

    Beyond CAP entries `is_capped` is true and all numbers are minima.
    """

    words: Words
    hits: Hits
    numbers: dict[Kind, int]

    @property
    def total(self) -> int:
        return self.hits.count()

    @property
    def is_capped(self) -> bool:
        return self.hits.is_capped

    @property
    def corrected(self) -> str:
        """The spelling that was searched instead of what was typed, or an empty string."""
        return self.words.corrected


def find(text: str, kinds: Iterable[str] | None = None) -> Found:
    """`Found` for a query over all kinds, or over some; the best fit first.

    `numbers` counts every kind, so that a page can offer the others.
    """
    words = read(text)
    numbers = numbers_of_kinds(words) if words.words else {}
    total = sum(number for kind, number in numbers.items() if not kinds or kind in kinds)
    return Found(words, Hits(matching(words, kinds), total, words=words), numbers)


def numbers_of_kinds(words: Words) -> dict[Kind, int]:
    """{kind: number of entries, at most CAP + 1} in one query, for the kinds that have any."""
    parts = [of_kinds(words, kinds) for kinds in (*([kind] for kind in MANY), FEW)]
    if any(part.query.is_empty() for part in parts):
        return {}
    sql, values = zip(*(part.query.sql_with_params() for part in parts), strict=True)
    each = " UNION ALL ".join(f"({part})" for part in sql)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT kind, count(*) FROM ({each}) each GROUP BY kind",  # noqa: S608 - our own SQL
            list(chain.from_iterable(values)),
        )
        numbers = dict(cursor.fetchall())
    return {kind: min(numbers[kind], CAP + 1) for kind in Kind if kind in numbers}


def of_kinds(words: Words, kinds: Sequence[Kind]) -> QuerySet[SearchEntry, Any]:
    return matching(words, kinds).order_by().values("kind")[: len(kinds) * (CAP + 1)]


def suggestions(text: str, limit: int = 8) -> list[SearchEntry]:
    """Entries one of whose titles has a word that begins with each typed word, best fit first.

    Unfinished words count, so one letter is enough. At most LOOKED_AT of a kind are compared.
    """
    words = read(text, unfinished=True)
    parts = [
        matching(words, [kind], "title_words").order_by().values("pk")[:LOOKED_AT] for kind in Kind
    ]
    if any(part.query.is_empty() for part in parts):
        return []
    entries = SearchEntry.objects.filter(pk__in=parts[0].union(*parts[1:], all=True))
    return list(ranked(entries, words)[:limit])
