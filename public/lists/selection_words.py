"""The filters in force as the title of a list says them."""

from public.lists.filters import Facet, FacetedFilterSet
from public.pages.who_pays import COUNTED

# What is not here is the label of the option, or that of the filter before it: „Beginn 2019“.
PHRASES = {
    "landkreis": "Landkreis {}",
    "zahlt": "von {}",
    "geldgeber": "Geldgeber {}",
    "empfang": "an {}",
}
MOST_WORDS = 3
MOST_VALUES = 2
GRANTED = "bewilligt"  # all states that count, as the figures of a page lead to their list


def in_title(filters: FacetedFilterSet, facets: list[Facet]) -> str:
    """„Landkreis Schaumburg, Laufend“; more than three filters are counted.

    What is granted comes last: it says less than the year or the county of a sum.
    """
    searched = filters.chosen.get("q")
    words = [f"„{searched}“"] if searched else []
    words += [in_words(facet) for facet in facets if facet.active]
    words.sort(key=lambda word: word == GRANTED)
    if len(words) <= MOST_WORDS:
        return ", ".join(words)
    rest = len(words) - MOST_WORDS
    more = "ein weiterer Filter" if rest == 1 else f"{rest} weitere Filter"
    return f"{', '.join(words[:MOST_WORDS])} und {more}"


def in_words(facet: Facet) -> str:
    """„Laufend oder Umgesetzt“; more than two values of a filter are counted."""
    if facet.name == "status" and {option.value for option in facet.active} == {*COUNTED}:
        return GRANTED
    if len(facet.active) > MOST_VALUES:
        return f"{facet.label} ({len(facet.active)} gewählt)"
    return " oder ".join(said(facet, option.label) for option in facet.active)


def said(facet: Facet, label: str) -> str:
    if facet.name in PHRASES:
        return PHRASES[facet.name].format(label)
    says_nothing_alone = label[:1].isdigit() or label[:1].islower()
    return f"{facet.label} {label}" if says_nothing_alone else label
