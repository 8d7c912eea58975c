"""Which entries match, how many, and which come first.

Counting and ranking stop at a limit, so that a frequent word costs what it costs in a small
portal; pages say so.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When

from public.fragments import kept_each
from public.models import Kind, SearchEntry
from public.search.words import Words

CAP = 10_000
RANKED = 1_000
# Orders, each served by an index of the table.
BY_TITLE = ("sort_title", "object_id")
BY_TITLE_REVERSED = ("-sort_title", "-object_id")
NEWEST = (F("first_day").desc(nulls_last=True), *BY_TITLE)
OLDEST = (F("first_day").asc(), *BY_TITLE)
HIGHEST = (F("granted_min").desc(nulls_last=True), *BY_TITLE)
LOWEST = (F("granted_min").asc(), *BY_TITLE)


def matching(
    words: Words | None = None, kinds: Iterable[str] | None = None
) -> QuerySet[SearchEntry]:
    """Entries in which every word of the query stands; all entries without a query.

    A query of signs alone finds nothing.
    """
    entries = SearchEntry.objects.all()
    if kinds:
        entries = entries.filter(kind__in=kinds)
    if words and not words.words:
        return entries.none()
    for word in words.telling if words else []:
        entries = (
            entries.filter(words__overlap=list(word.numbers)) if word.forms else entries.none()
        )
    return entries


def counted(entries: QuerySet[SearchEntry]) -> tuple[int, dict[str, int]]:
    """(number of entries, {facet value: number}), both of at most CAP + 1 entries; one query.

    All pages, orders and views of a selection show the same numbers, so they are kept as a part.
    """
    if entries.query.is_empty():
        return 0, {}
    sql, values = entries.order_by().values("facets")[: CAP + 1].query.sql_with_params()
    selection = (sql, repr(values))
    return kept_each("counts", [selection], lambda _: {selection: count(sql, values)})[selection]


def count(limited: str, values: Sequence[Any]) -> tuple[int, dict[str, int]]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH hits AS MATERIALIZED ({limited}) "  # noqa: S608 - SQL of our own queryset
            "SELECT NULL, count(*) FROM hits UNION ALL SELECT value, count(*) "
            "FROM (SELECT unnest(facets) AS value FROM hits) each GROUP BY value",
            values,
        )
        numbers = dict(cursor.fetchall())
    return numbers.pop(None), numbers


def holds(column: str, patterns: Iterable[str]) -> Q:
    return Q(*(Q(**{f"{column}__contains": pattern}) for pattern in patterns))


def ranks(words: Words) -> list[Q]:
    """Conditions from the best fit to the worst; as it was typed comes before ö for o."""
    ae = [word.folded_ae for word in words.telling]
    a = [word.folded_a for word in words.telling]
    written = [Q(words__overlap=list(word.written)) for word in words.telling if word.written]
    # `written` leaves out words that stand nowhere as they were typed: if one is missing, no entry
    # has all of them. What reads ö as o comes last: „Forderung“ before „Förderung“ (R94).
    everywhere = Q(*written) if len(written) == len(ae) else Q(pk__in=[])
    return [
        *fits("names_ae", words.phrase_ae, ae),
        everywhere,
        *fits("names_a", words.phrase_a, a),
    ]


def fits(names: str, phrase: str, words: Sequence[str]) -> list[Q]:
    """A title is the phrase, begins with it, has a word that begins with each word, or in it."""
    return [
        holds(names, [f"| {phrase}|"]),
        holds(names, [f"| {phrase}"]),
        holds(names, [f" {word}" for word in words]),
        holds(names, words),
    ]


def weight() -> Case:
    """Kinds in the order of `Kind`, for entries that fit equally well."""
    return Case(
        *(When(kind=kind, then=Value(place)) for place, kind in enumerate(Kind)),
        output_field=IntegerField(),
    )


def ranked(entries: QuerySet[SearchEntry], words: Words) -> QuerySet[SearchEntry]:
    """The entries with the best fit first, then by kind, newest first, by title."""
    cases = [When(condition, then=Value(place)) for place, condition in enumerate(ranks(words))]
    rank = Case(*cases, default=Value(len(cases)), output_field=IntegerField())
    return entries.annotate(rank=rank, weight=weight()).order_by("rank", "weight", *NEWEST)


@dataclass
class Hits:
    """Matching entries in an order, to be cut into pages; `total` is counted to CAP + 1.

    With `words` the best fit comes first. Of more than RANKED entries only those that hold the
    words in a title are ranked, the others follow by date.
    """

    entries: QuerySet[SearchEntry]
    total: int
    order: tuple[Any, ...] = NEWEST
    words: Words | None = None

    def count(self) -> int:
        """How many can be paged through."""
        return min(self.total, CAP)

    @property
    def is_capped(self) -> bool:
        return self.total > CAP

    def __getitem__(self, part: slice) -> list[SearchEntry]:
        if not self.total:
            return []
        if not self.words:
            return list(self.entries.order_by(*self.order)[part])
        if self.total <= RANKED:
            return list(ranked(self.entries, self.words)[part])
        return self.titled_first(self.words, part)

    def titled_first(self, words: Words, part: slice) -> list[SearchEntry]:
        titled = self.entries
        for word in words.telling:
            titled = titled.filter(title_words__overlap=list(word.numbers))
        best = list(ranked(titled, words).values_list("pk", flat=True)[:RANKED])
        chosen = best[part]
        rows = SearchEntry.objects.in_bulk(chosen)
        rest = self.entries.exclude(pk__in=best).order_by(*self.order)
        start, stop = max(part.start - len(best), 0), max(part.stop - len(best), 0)
        return [*(rows[pk] for pk in chosen if pk in rows), *rest[start:stop]]


def existing(kind: str, values: Iterable[str]) -> set[str]:
    """Those of the facet values that at least one entry of the kind has; one query."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT value FROM unnest(%s::text[]) value WHERE EXISTS (SELECT FROM "
            "public_searchentry WHERE kind = %s AND facets @> ARRAY[value])",
            [list(values), kind],
        )
        return {value for (value,) in cursor.fetchall()}
