"""What the templates of every filtered list need: its filters, and the addresses around them."""

from evidence.values.money import euro
from public.lists.paging import address, base_query
from public.lists.selection_words import in_title
from public.search.understood import understood

AMOUNTS = {"betrag_von": "ab", "betrag_bis": "bis"}


def list_context(filters, facets, kept=()):
    """Context of a list by its filter set; parameters in `kept` stay when filters are lifted."""
    query = filters.query
    bare = {name: None for name in query if name not in kept}
    return {
        "filters": filters,
        "facets": facets,
        "active": [option for facet in facets for option in facet.active],
        "selection": in_title(filters, facets),
        "amounts": amounts(filters),
        "order": filters.order,
        "orders": filters.orders,
        "base_query": base_query(query),
        "first_page": address(query),
        "without_search": address(query, q=None),
        "without_filters": address(query, **bare),
        "only_search": address(query, **{**bare, "q": query.get("q")}),
        "has_filters": len(filters.chosen) > ("q" in filters.chosen),
        "corrected_href": address(query, q=filters.words.corrected) if filters.words else "",
        "understood": understood(filters.words) if filters.words else "",
    }


def amounts(filters):
    """Pairs (words, address without it) for the ends of the range of euros that are set."""
    return [
        (f"{word} {euro(filters.chosen[name])}", address(filters.query, **{name: None}))
        for name, word in AMOUNTS.items()
        if name in filters.chosen
    ]
