"""The filter by a year in which projects ran.

An entry says „lief:2023“ for each year in which its project surely ran, or „seit:2020“ if it runs
and no end is known: then it ran in each year from that one to this.
"""

from django.utils.timezone import localdate

from evidence.values.dates import PLAUSIBLE
from public.lists.entry_filters import ValueFacet

SINCE, LENGTH = "seit", 4
EARLIEST = PLAUSIBLE.start


class RanFacet(ValueFacet):
    """Years, the newest first; those that are still to come stand in no list."""

    def __init__(self, label, unfolded=5):
        super().__init__(label, self.years, unfolded)

    def facets(self, name, values):
        years = [int(year) for year in values if self.is_year(year)]
        since = range(EARLIEST, max(years) + 1) if years else ()
        return [*super().facets(name, values), *(f"{SINCE}:{year}" for year in since)]

    def numbers(self, name, counted, chosen):
        own = super().numbers(name, counted, chosen)
        since = super().numbers(SINCE, counted, ())
        known = [int(year) for year in (*own, *since) if self.is_year(year)]
        for year in range(min(known, default=localdate().year + 1), localdate().year + 1):
            begun = sum(number for first, number in since.items() if int(first) <= year)
            own[str(year)] = own.get(str(year), 0) + begun
        return own

    @staticmethod
    def years(numbers):
        known = [year for year in numbers if RanFacet.is_year(year)]
        return [(year, year) for year in sorted(known, reverse=True)]

    @staticmethod
    def is_year(text):
        is_number = text.isascii() and text.isdecimal() and len(text) == LENGTH
        return is_number and EARLIEST <= int(text) <= localdate().year
