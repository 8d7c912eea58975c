"""The search over everything that everybody may read, and suggestions while somebody types."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import render
from django.urls import reverse

from public.lists.paging import PAGE, address, base_query, page_of
from public.pages.search import (
    KINDS,
    SearchForm,
    found_for,
    kind_facet,
    single_words,
    suggested,
)
from public.pages.search_answer import answer_to, unknown_postcode
from public.pages.search_hits import hits_of
from public.search.understood import understood
from public.views.pages import readable, trail

PER_PAGE = 20
PARAMETERS = ("q", "art", PAGE)


@login_not_required
@readable(parameters=PARAMETERS)
def search(request):
    form = SearchForm(request.GET)
    found = found_for(form)
    context = {
        "form": form,
        "query": form.text,
        "problems": form.problems,
        **(hits(request, found, form) if found else {}),
        **trail(here="Suche"),
    }
    return render(request, "public/search.html", context, status=400 if form.errors else 200)


def hits(request, found, form):
    """Context of the hits of a search, one page of them."""
    page = page_of(request, found.hits, PER_PAGE)
    chosen = form.cleaned_data["art"]
    entries = list(page.object_list)
    answer = answer_to(found, entries) if page.number == 1 and chosen in ("", "orte") else None
    rows = [each for each in entries if not answer or each is not answer.entry]
    return {
        "found": found,
        "page": page,
        "answer": answer,
        "hits": hits_of(rows, found.words),
        "others": page.paginator.count - 1,
        "understood": understood(found.words),
        "facet": kind_facet(request.GET, found.numbers, chosen),
        "other_kinds": chosen and sum(found.numbers.values()),
        "without_kind": address(request.GET, art=None),
        "postcode": unknown_postcode(found),
        "corrected_href": address(request.GET, q=found.corrected or None),
        "single_words": [
            (word, address(request.GET, q=word)) for word in single_words(found.words)
        ],
        "lists": lists_of(found, form.text),
        "base_query": base_query(request.GET),
        "first_page": address(request.GET),
    }


def lists_of(found, text):
    """Pairs (label, address) of the lists in which the same search can be narrowed by facets."""
    query = {"q": text}
    return [
        (label, reverse(name, query=query))
        for _, kinds, label, name in KINDS
        if name and any(found.numbers.get(kind) for kind in kinds)
    ]


@login_not_required
@readable(parameters=("q",))
def search_suggestions(request):
    form = SearchForm(request.GET)
    rows = suggested(form.text) if form.is_valid() and form.text else []
    return render(request, "public/search_suggestions.html", {"suggestions": rows})
