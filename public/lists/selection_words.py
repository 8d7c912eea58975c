"""The filters in force as the title of a list says them."""

from public.lists.filters import Facet, FacetedFilterSet

# What is not here is the label of the option, or that of the filter before it: „Beginn 2019“.
PHRASES = {
    "landkreis": "Landkreis {}",
    "zahlt": "von {}",
    "geldgeber": "Geldgeber {}",
    "empfang": "an {}",
}
MOST_WORDS = 3


def in_title(filters: FacetedFilterSet, facets: list[Facet]) -> str:
    """„Landkreis Schaumburg, Laufend“; more than three are counted."""
    searched = filters.chosen.get("q")
    words = [f"„{searched}“"] if searched else []
    words += [said(facet, option.label) for facet in facets for option in facet.active]
    if len(words) <= MOST_WORDS:
        return ", ".join(words)
    rest = len(words) - MOST_WORDS
    more = "ein weiterer Filter" if rest == 1 else f"{rest} weitere Filter"
    return f"{', '.join(words[:MOST_WORDS])} und {more}"


def said(facet: Facet, label: str) -> str:
    if facet.name in PHRASES:
        return PHRASES[facet.name].format(label)
    says_nothing_alone = label[:1].isdigit() or label[:1].islower()
    return f"{facet.label} {label}" if says_nothing_alone else label
