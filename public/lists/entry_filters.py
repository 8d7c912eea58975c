"""Filters of the lists of projects and of decisions, over the entries of the search table.

Filtering, counting and sorting ask one narrow table, however much is shown of a record; the rows
of one page are then loaded through their gate.
"""

from functools import cached_property

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q

from evidence.values.amount_input import parse_amount
from public.fragments import kept_each
from public.lists.filters import LONGEST_SEARCH, FacetedFilterSet, FacetFilter
from public.search.hits import CAP, Hits, counted, counted_all, existing, matching
from public.search.words import read

WITHOUT_DATE = "ohne-datum"
BEST_FIT = "relevanz"


class ValueFacet(FacetFilter):
    """A facet whose values stand in the entries as „name:value“.

    `labels(numbers)` gives the pairs (value, label) of known values in the order drawn, from
    {value: number of entries}, chosen values included; `unfolded` of them are shown at once.
    """

    def __init__(self, label, labels, unfolded=8):
        super().__init__(label, None, None, unfolded)
        self.labels = labels

    def facets(self, name, values):
        """What an entry has that is wanted by one of the values."""
        return [f"{name}:{each}" for each in values]

    def numbers(self, name, counted, chosen):
        """{value: number of entries} from {facet value: number}, chosen values included."""
        start = f"{name}:"
        own = {key.removeprefix(start): n for key, n in counted.items() if key.startswith(start)}
        return dict.fromkeys(chosen, 0) | own


class GermanAmountField(forms.Field):
    """Euros as people type them, as a Decimal or None (R92)."""

    def to_python(self, value):
        if not (value or "").strip():
            return None
        try:
            return parse_amount(value)
        except ValueError as error:
            raise ValidationError(str(error)) from error


class AmountFilter(django_filters.Filter):
    """One end of a range of euros."""

    field_class = GermanAmountField


def from_amount(euros):
    """Entries of which at least so much is known; those of unknown amount never match."""
    return Q(granted_max__gte=euros) | Q(granted_max=None, granted_min__gte=euros)


def up_to_amount(euros):
    return Q(granted_min__lte=euros)


RANGE = {"betrag_von": from_amount, "betrag_bis": up_to_amount}


class Records:
    """The records of entries, to be cut into pages; they pass their gate once more.

    The gate is the one for everybody, so a record that passed it stays passed while the content
    is the same.
    """

    def __init__(self, hits, visible):
        self.hits, self.visible = hits, visible

    def count(self):
        return self.hits.count()

    @property
    def is_capped(self):
        return self.hits.is_capped

    def __getitem__(self, part):
        order = [entry.object_id for entry in self.hits[part]]
        rows = kept_each(self.visible.model, order, self.visible.in_bulk)
        return [rows[pk] for pk in order if pk in rows]


class EntryFilterSet(FacetedFilterSet):
    """A filter set over the entries of one kind.

    A list says its `kind`, and its `ORDERS` as {parameter: (label, columns)}, the usual one
    first; what is searched for comes in the order of the best fit unless another is asked for.
    """

    kind = None
    ORDERS = {}
    SORTED_WHOLE = ()  # orders without an index: not for more entries than are counted

    q = django_filters.CharFilter(label="Suche", max_length=LONGEST_SEARCH)
    betrag_von = AmountFilter(label="Betrag von")
    betrag_bis = AmountFilter(label="Betrag bis")

    @cached_property
    def words(self):
        """The `Words` searched for, or None; `words.corrected` is what was searched instead."""
        return read(self.chosen["q"]) if "q" in self.chosen else None

    @cached_property
    def entries(self):
        """The search entries that match."""
        return self.narrowed()

    @property
    def qs(self):
        """The records that match, as a queryset without an order."""
        return self.visible.filter(pk__in=self.entries.values("object_id"))

    def narrowed(self, without=""):
        """Entries by all filters but one."""
        entries = matching(self.words, [self.kind])
        for name, value in self.chosen.items():
            if name in RANGE:
                entries = entries.filter(RANGE[name](value))
            elif isinstance(each := self.filters[name], ValueFacet) and name != without:
                entries = entries.filter(facets__overlap=each.facets(name, value))
        return entries

    def narrows(self, without=""):
        """Whether any filter but this one narrows the list."""
        return any(
            name in ("q", *RANGE) or isinstance(self.filters[name], ValueFacet)
            for name in self.chosen.keys() - {without}
        )

    def counted(self, without=""):
        """(total, {facet value: number}) by all filters but one, at most CAP + 1 where narrowed."""
        if not self.narrows(without):
            return counted_all(self.kind)
        return counted(self.narrowed(without))

    @cached_property
    def counts(self):
        """`counted` by all filters."""
        return self.counted()

    @property
    def is_capped(self):
        """More entries match than are counted and paged through."""
        return self.counts[0] > CAP

    @property
    def total(self):
        return min(self.counts[0], CAP)

    def number_of(self, value):
        """How many matching entries have a facet value such as „region:alle“."""
        return self.counts[1].get(value, 0)

    def __init__(self, data, queryset, usual_order=None):
        super().__init__(data, queryset)
        self.order_of_view = usual_order

    @property
    def usual_order(self):
        """What the view wants, else the best fit for a search, else the first of ORDERS."""
        if self.order_of_view:
            return self.order_of_view
        return BEST_FIT if self.words else next(iter(self.ORDERS))

    @property
    def order(self):
        """The order asked for, or the usual one."""
        asked = self.data.get("sortierung")
        return asked if asked in dict(self.orders) else self.usual_order

    @property
    def orders(self):
        """Pairs (parameter, label) of the orders to choose from."""
        best = [(BEST_FIT, "Beste Treffer zuerst")] if self.words else []
        too_slow = self.SORTED_WHOLE if self.is_capped else ()
        orders = {n: label for n, (label, _) in self.ORDERS.items() if n not in too_slow}
        return [*best, *orders.items()]

    @property
    def hits(self):
        """The entries in their order, to be cut into pages; they tell `object_id` alone."""
        columns = self.ORDERS.get(self.order, next(iter(self.ORDERS.values())))[1]
        numbers = self.entries.only("object_id")
        if self.order == BEST_FIT:
            return Hits(numbers, self.counts[0], words=self.words)
        return Hits(numbers, self.counts[0], columns)

    @property
    def records(self):
        """The records in their order, to be cut into pages."""
        return Records(self.hits, self.visible)

    @property
    def has_amounts(self):
        """Whether a bound of the amount was sent, right or wrong."""
        return any(name in self.chosen or self.form[name].errors for name in RANGE)

    def problems(self, facets):
        """German sentences about filters and an order that cannot be applied."""
        sentences = super().problems(facets)
        if self.data.get("sortierung", BEST_FIT) not in (*self.ORDERS, BEST_FIT):
            sentences.append("Sortierung: Diese Reihenfolge gibt es nicht.")
        lowest, highest = self.chosen.get("betrag_von"), self.chosen.get("betrag_bis")
        if None not in (lowest, highest) and lowest > highest:
            sentences.append("Betrag: „von“ ist höher als „bis“.")
        return sentences

    def options(self, name):
        """Triples (value, label, number) of a facet, and whether the numbers are minima."""
        chosen = self.chosen.get(name, [])
        total, numbers = self.counted(without=name) if chosen else self.counts
        own = self.filters[name].numbers(name, numbers, chosen)
        labels = self.filters[name].labels(own)
        is_minimum = total > CAP and self.narrows(without=name)
        return [(value, label, own.get(value, 0)) for value, label in labels], is_minimum


def known_years(kind):
    """Labels of the filter by year: years that an entry of the kind has, the newest first."""

    def labels(numbers):
        empty = [f"jahr:{year}" for year, number in numbers.items() if not number]
        found = existing(kind, empty) if empty else ()
        years = [year for year, number in numbers.items() if number or f"jahr:{year}" in found]
        years = sorted({*years} - {WITHOUT_DATE}, reverse=True)
        return [*((year, year) for year in years), (WITHOUT_DATE, "ohne Datum")]

    return labels
