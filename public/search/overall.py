"""The search over everything that everybody may read, and what is suggested while typing."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from django.db import connection
from django.db.models import QuerySet

from public.models import Kind, SearchEntry
from public.search.hits import CAP, Hits, matching, ranked
from public.search.words import Words, read

LOOKED_AT = 250


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
    parts = [matching(words, [kind]).order_by().values("kind")[: CAP + 1] for kind in Kind]
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
    return {kind: numbers[kind] for kind in Kind if kind in numbers}


def suggestions(text: str, limit: int = 8) -> list[SearchEntry]:
    """Entries one of whose titles has a word that begins with each typed word, best fit first.

    Unfinished words count, so one letter is enough. At most LOOKED_AT of a kind are compared.
    """
    words = read(text, unfinished=True)
    if not words.words or not all(word.forms for word in words.words):
        return []
    parts = [titled(words, kind).values("pk")[:LOOKED_AT] for kind in Kind]
    entries = SearchEntry.objects.filter(pk__in=parts[0].union(*parts[1:], all=True))
    return list(ranked(entries, words)[:limit])


def titled(words: Words, kind: Kind) -> QuerySet[SearchEntry]:
    entries = SearchEntry.objects.filter(kind=kind).order_by()
    for word in words.words:
        entries = entries.filter(title_words__overlap=list(word.numbers))
    return entries
