"""What the search page shows: hits with their words marked, their kinds, and ways on from there."""

from dataclasses import dataclass

from django import forms
from django.urls import reverse

from evidence.texts import TidyText
from public.lists.filters import LONGEST_SEARCH
from public.lists.paging import address
from public.marking import excerpt, marked
from public.models import Kind
from public.search import CAP, find, suggestions

# Name of a kind in the address, kind, heading of its hits, and the list that can narrow them.
KINDS = (
    ("projekte", Kind.PROJECT, "Projekte", "public:project-list"),
    ("organisationen", Kind.ORGANISATION, "Organisationen", None),
    ("programme", Kind.PROGRAMME, "Förderprogramme", None),
    ("entscheidungen", Kind.DECISION, "Förderentscheidungen", "public:decision-list"),
    ("leistungen", Kind.SERVICE, "Verwaltungsleistungen", "public:service-list"),
    ("aufrufe", Kind.CALL, "Förderaufrufe", None),
    ("massnahmen", Kind.MEASURE, "Maßnahmen", "public:measure-list"),
    ("strategien", Kind.STRATEGY, "Strategien", None),
)
PAGE_OF_KIND = {
    Kind.PROJECT: "public:project-detail",
    Kind.ORGANISATION: "public:organisation-detail",
    Kind.PROGRAMME: "public:programme-detail",
    Kind.DECISION: "public:decision-detail",
    Kind.SERVICE: "public:service-detail",
    Kind.CALL: "public:call-detail",
    Kind.MEASURE: "public:measure-detail",
    Kind.STRATEGY: "public:strategy-detail",
}


class SearchForm(forms.Form):
    """The input of the search: words, and the kind to look for."""

    q = TidyText(label="Suche", required=False, max_length=LONGEST_SEARCH)
    art = forms.ChoiceField(
        label="Art",
        required=False,
        choices=[(name, label) for name, _, label, _ in KINDS],
        error_messages={"invalid_choice": "„%(value)s“ gibt es hier nicht."},
    )

    @property
    def text(self):
        return self.cleaned_data.get("q", "")

    @property
    def problems(self):
        """German sentences about what cannot be searched."""
        return [f"{self.fields[n].label}: {' '.join(e)}" for n, e in self.errors.items()]


@dataclass(frozen=True)
class Hit:
    """An entry as the search shows it; `title` and `text` are safe HTML."""

    kind: str
    href: str
    title: str
    text: str = ""
    is_marked: bool = False


def page_of_entry(entry):
    return reverse(PAGE_OF_KIND[entry.kind], args=[entry.slug])


def hit(entry, words):
    title, text = marked(entry.title, words), excerpt(entry.text, words)
    return Hit(
        kind=Kind(entry.kind).label,
        href=page_of_entry(entry),
        title=title,
        text=text,
        is_marked="<mark>" in title + text,
    )


@dataclass(frozen=True)
class Choice:
    """A kind that the hits can be narrowed to, with the number of its hits."""

    label: str
    number: int
    href: str
    active: bool
    is_minimum: bool


def choices(query, numbers, chosen):
    """All kinds together, then each that has hits."""
    rows = [("Alle", None, sum(numbers.values()))]
    rows += [
        (label, name, numbers.get(kind, 0))
        for name, kind, label, _ in KINDS
        if kind in numbers or chosen == name
    ]
    return [
        Choice(label, min(n, CAP), address(query, art=name), (chosen or None) == name, n > CAP)
        for label, name, n in rows
    ]


def found_for(form):
    """`Found` for a valid form with words, else None."""
    if not form.is_valid() or not form.text:
        return None
    chosen = form.cleaned_data["art"]
    return find(form.text, [kind for name, kind, *_ in KINDS if name == chosen])


def single_words(words):
    """The words of a search that stand somewhere, for a search that finds them not together."""
    if len(words.telling) < 2:
        return []
    return [word.typed for word in words.telling if word.forms]


def suggested(text):
    """Hits for what somebody has typed so far, nothing marked."""
    return [
        Hit(Kind(entry.kind).label, page_of_entry(entry), entry.title)
        for entry in suggestions(text)
    ]
