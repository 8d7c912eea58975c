"""Which entries match, how many, and which come first.

Counting and ranking stop at a limit, so that a frequent word costs what it costs in a small
portal; pages say so.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import Any

from django.db import connection
from django.db.models import Case, F, IntegerField, Q, QuerySet, Value, When

from public.fragments import kept_each
from public.models import FacetCount, Kind, SearchEntry
from public.search.words import Part, Word, Words

NOTHING = Q(pk__in=[])
# Kinds that tell of others, and by how many ranks they come later.
TELLING, LATER = (Kind.EVENT, Kind.DOCUMENT, Kind.SOURCE), 7
# What finds an entry and no page shows; of a document it is long.
TO_FIND = ("phrases", "words", "title_words")
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
    words: Words | None = None, kinds: Iterable[str] | None = None, column: str = "words"
) -> QuerySet[SearchEntry]:
    """Entries in which the query stands; all entries without one. `column` may be `title_words`.

    A query of signs alone finds nothing, and so does one that only leaves out.
    """
    entries = SearchEntry.objects.all()
    if kinds:
        entries = entries.filter(kind__in=kinds)
    return entries if words is None else holding(entries, words, column)


def holding(entries: QuerySet[SearchEntry], words: Words, column: str) -> QuerySet[SearchEntry]:
    """Those of the entries in which the query stands."""
    if not words.asked:
        return entries.none()
    for group in words.asked:
        if not (known := [part for part in group if part.is_known]):
            return entries.none()
        entries = entries.filter(reduce(or_, (stands(part, column) for part in known)))
    for part in words.excluded:
        if part.is_known:
            entries = entries.exclude(stands(part, column))
    return entries


def stands(part: Part, column: str) -> Q:
    """Condition: the words of the part stand in an entry, in their order where that is wanted."""
    if part.is_exact:
        found = all_of({f"{column}__overlap": list(word.whole)} for word in part.words)
        phrase = f" {part.phrase}"
        return found & (Q(phrases__contains=f"{phrase} ") | Q(phrases__contains=f"{phrase}|"))
    return all_of({f"{column}__overlap": list(word.numbers)} for word in part.telling)


def all_of(conditions: Iterable[dict[str, Any]]) -> Q:
    return reduce(and_, (Q(**each) for each in conditions), Q())


def counted(entries: QuerySet[SearchEntry]) -> tuple[int, dict[str, int]]:
    """(number of entries, {facet value: number}), both of at most CAP + 1 entries; one query.

    All pages, orders and views of a selection show the same numbers, so they are kept as a part.
    """
    if entries.query.is_empty():
        return 0, {}
    sql, values = entries.order_by().values("facets")[: CAP + 1].query.sql_with_params()
    selection = (sql, repr(values))
    return kept_each("counts", [selection], lambda _: {selection: count(sql, values)})[selection]


def counted_all(kind: str) -> tuple[int, dict[str, int]]:
    """What `counted` gives of all entries of a kind, as the commit keeps it; never a minimum."""
    return kept_each("all counts", [kind], lambda _: {kind: kept_counts(kind)})[kind]


def kept_counts(kind: str) -> tuple[int, dict[str, int]]:
    numbers = dict(FacetCount.objects.filter(kind=kind).values_list("value", "number"))
    return numbers.pop("", 0), numbers


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


Condition = Callable[[Word], Q]


def ranks(words: Words) -> list[Q]:
    """Conditions from the best fit to the worst; as it was typed comes before ö for o."""
    return [
        *fits("names_ae", words.phrase_ae if words.is_plain else "", words, "folded_ae"),
        each(words, lambda word: overlap("words", word.whole)),
        # What reads ö as o comes last: „Forderung“ before „Förderung“ (R94).
        each(words, lambda word: overlap("words", word.written)),
        *fits("names_a", words.phrase_a if words.is_plain else "", words, "folded_a"),
        each(words, lambda word: overlap("title_words", word.numbers)),
        each(words, lambda word: overlap("title_words", word.numbers), with_synonyms=True),
    ]


def fits(names: str, phrase: str, words: Words, folding: str) -> list[Q]:
    """A title is the phrase, begins with it, or holds its words: whole, or parts of others."""

    def holds(text: str) -> Q:
        return Q(**{f"{names}__contains": text})

    def beginning(end: str) -> Q:
        return holds(f"| {phrase}{end}") if phrase else NOTHING

    whole = [beginning(" "), each(words, lambda word: overlap("title_words", word.whole))]
    return [
        beginning("|"),
        *([] if words.is_unfinished else whole),
        beginning(""),
        each(words, lambda word: holds(f" {getattr(word, folding)}")),
        each(words, lambda word: holds(getattr(word, folding))),
    ]


def overlap(column: str, numbers: Sequence[int]) -> Q:
    return Q(**{f"{column}__overlap": list(numbers)}) if numbers else NOTHING


def each(words: Words, condition: Condition, *, with_synonyms: bool = False) -> Q:
    """Of each group one part meets the condition; a synonym if nobody wrote what was typed."""
    found = Q()
    for group in words.asked:
        known = [part for part in group if part.is_known]
        own = [part for part in known if with_synonyms or not part.is_synonym] or known
        found &= reduce(or_, (reduce(and_, map(condition, part.telling), Q()) for part in own))
    return found


def weight() -> Case:
    """Kinds in the order of `Kind`, for entries that fit equally well."""
    return Case(
        *(When(kind=kind, then=Value(place)) for place, kind in enumerate(Kind)),
        output_field=IntegerField(),
    )


def ranked(entries: QuerySet[SearchEntry], words: Words) -> QuerySet[SearchEntry]:
    """The entries with the best fit first, then by kind, newest first, by title.

    What only tells of a project, as sources do, comes after the projects themselves.
    """
    cases = [When(condition, then=Value(place)) for place, condition in enumerate(ranks(words))]
    fit = Case(*cases, default=Value(len(cases)), output_field=IntegerField())
    rank = fit + Case(When(kind__in=TELLING, then=Value(LATER)), default=Value(0))
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

    def __post_init__(self) -> None:
        self.entries = self.entries.defer(*TO_FIND)

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
        titled = holding(self.entries, words, "title_words")
        best = list(ranked(titled, words).values_list("pk", flat=True)[:RANKED])
        chosen = best[part]
        rows = SearchEntry.objects.defer(*TO_FIND).in_bulk(chosen)
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
