"""Filters of the public lists: several values each, checked, with counted options (facets).

A facet counts over the list as narrowed by all other filters, so a number is what its link leads
to. Which values exist, and what they mean, is said by each list.
"""

from dataclasses import dataclass, field

import django_filters
from django import forms
from django.core.validators import ProhibitNullCharactersValidator

from public.lists.paging import address

LONGEST_SEARCH = 200
MOST_VALUES = 30
EMPTY = (None, "", [])


class ValuesField(forms.Field):
    """Several short texts from repeated parameters; which ones exist is checked by the list."""

    widget = forms.MultipleHiddenInput

    def to_python(self, value):
        return [text[:80] for text in dict.fromkeys(value or []) if text][:MOST_VALUES]

    def validate(self, value):
        for text in value:
            ProhibitNullCharactersValidator()(text)


class FacetFilter(django_filters.Filter):
    """A filter for several values.

    `condition(values)` gives a Q; `options(counted)` gives triples (value, label, count) of all
    values there are, counted over the queryset; `unfolded` of them are shown at once.
    """

    field_class = ValuesField

    def __init__(self, label, condition, options, unfolded=8):
        super().__init__(label=label)
        self.condition, self.options, self.unfolded = condition, options, unfolded

    def filter(self, queryset, value):
        return queryset.filter(self.condition(value)) if value else queryset


@dataclass(frozen=True)
class Option:
    """One value of a facet, with the address that switches it on or off.

    Where so many records match that nobody counted them all, `is_minimum` is true.
    """

    value: str
    label: str
    count: int
    active: bool
    href: str
    is_minimum: bool = False


@dataclass
class Facet:
    """A facet as drawn: `options` first, `more` folded behind them."""

    name: str
    label: str
    options: list = field(default_factory=list)
    more: list = field(default_factory=list)
    unknown: list = field(default_factory=list)

    @property
    def all(self):
        return [*self.options, *self.more]

    @property
    def active(self):
        return [option for option in self.all if option.active]


class FacetedFilterSet(django_filters.FilterSet):
    """A filter set whose FacetFilters can be drawn with counts.

    `data` is request.GET, `queryset` what has passed the gate. A value that no facet knows
    matches nothing and stands in `problems`.
    """

    def __init__(self, data, queryset):
        super().__init__(data, queryset=queryset)
        self.visible = queryset
        self.is_bound_valid = self.is_valid()

    @property
    def chosen(self):
        """{name: value} of the filters that are set; invalid ones are left out."""
        values = self.form.cleaned_data.items()
        return {name: value for name, value in values if value not in EMPTY}

    @property
    def qs(self):
        return self.narrowed_by(self.filters)

    def narrowed_by(self, names):
        queryset = self.visible
        for name in names:
            if name in self.chosen:
                queryset = self.filters[name].filter(queryset, self.chosen[name])
        return queryset

    def facets(self):
        """The facets as drawn; their links drop whatever cannot be applied."""
        names = [name for name, each in self.filters.items() if isinstance(each, FacetFilter)]
        drawn = {name: self.options(name) for name in names}
        known = {name: {value for value, *_ in rows} for name, (rows, _) in drawn.items()}
        self.query = self.without_problems(known)
        return [self.facet(name, *drawn[name], known[name]) for name in names]

    def options(self, name):
        """Triples (value, label, number) of a facet, and whether the numbers are only minima."""
        others = [other for other in self.filters if other != name]
        return self.filters[name].options(self.narrowed_by(others)), False

    def without_problems(self, known):
        """The query string without wrong parameters and without values that no facet knows."""
        query = self.data.copy()
        for name in self.form.errors:
            query.pop(name, None)
        for name, values in known.items():
            if name in query:
                query.setlist(name, [v for v in self.chosen.get(name, []) if v in values])
        return query

    def facet(self, name, triples, is_minimum, known):
        each, chosen = self.filters[name], self.chosen.get(name, [])
        active = [value for value in chosen if value in known]
        options = [
            Option(
                value, label, count, value in active, self.toggled(name, value, active), is_minimum
            )
            for value, label, count in triples
            if count or value in active
        ]
        first = [option for n, option in enumerate(options) if n < each.unfolded or option.active]
        rest = [option for option in options if option not in first]
        unknown = [value for value in chosen if value not in known]
        return Facet(name, each.label, first, rest, unknown)

    def toggled(self, name, value, active):
        """Address of the list with this value added, or taken away if it is chosen."""
        kept = [other for other in active if other != value]
        return address(self.query, **{name: kept if value in active else [*active, value]})

    def problems(self, facets):
        """German sentences about filters that cannot be applied."""
        sentences = [
            f"{self.filters[name].label}: {' '.join(errors)}"
            for name, errors in self.form.errors.items()
        ]
        sentences += [
            f"{facet.label}: „{printable(value)}“ gibt es hier nicht."
            for facet in facets
            for value in facet.unknown
        ]
        return sentences


def printable(text):
    return "".join(char for char in text if char.isprintable())[:40]


def search_filter(method):
    """The filter `q`: words of at most 200 characters."""
    return django_filters.CharFilter(label="Suche", method=method, max_length=LONGEST_SEARCH)
