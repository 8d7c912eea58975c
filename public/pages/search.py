"""What the search page is asked for: words and a kind of entries; and the ways on from there."""

from dataclasses import dataclass

from django import forms

from evidence.texts import TidyText
from public.lists.filters import LONGEST_SEARCH
from public.lists.paging import address
from public.models import Kind
from public.pages.search_hits import Hit, page_of_entry
from public.search import CAP, find, suggestions

# Name in the address, kinds, heading of their hits, and the list that can narrow them.
KINDS = (
    ("orte", (Kind.DISTRICT, Kind.MUNICIPALITY), "Orte", None),
    ("projekte", (Kind.PROJECT,), "Projekte", "public:project-list"),
    ("entscheidungen", (Kind.DECISION,), "Förderentscheidungen", "public:decision-list"),
    ("organisationen", (Kind.ORGANISATION,), "Organisationen", None),
    ("personen", (Kind.PERSON,), "Personen", None),
    ("programme", (Kind.PROGRAMME,), "Förderprogramme", None),
    ("aufrufe", (Kind.CALL,), "Förderaufrufe", None),
    ("leistungen", (Kind.SERVICE,), "Verwaltungsleistungen", "public:service-list"),
    ("massnahmen", (Kind.MEASURE,), "Maßnahmen", "public:measure-list"),
    ("strategien", (Kind.STRATEGY,), "Strategien", None),
    ("ereignisse", (Kind.EVENT,), "Ereignisse", None),
    ("dokumente", (Kind.DOCUMENT,), "Dokumente", None),
    ("quellen", (Kind.SOURCE,), "Quellen", "public:source-list"),
)


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
    def kinds(self):
        """The kinds to look for; none means all."""
        return next((kinds for name, kinds, *_ in KINDS if name == self.cleaned_data["art"]), ())

    @property
    def problems(self):
        """German sentences about what cannot be searched."""
        return [f"{self.fields[n].label}: {' '.join(e)}" for n, e in self.errors.items()]


@dataclass(frozen=True)
class Choice:
    """Kinds that the hits can be narrowed to, as an option of a facet."""

    value: str
    label: str
    count: int
    href: str
    active: bool
    is_minimum: bool


@dataclass(frozen=True)
class KindFacet:
    """All kinds together, then each that has hits."""

    options: list
    name: str = "art"

    @property
    def active(self):
        return next(each for each in self.options if each.active)


def kind_facet(query, numbers, chosen):
    """`KindFacet` by {kind: number of hits}; `chosen` is what the address says."""
    rows = [("", "Alles", sum(numbers.values()))]
    for name, kinds, label, _ in KINDS:
        number = sum(numbers.get(kind, 0) for kind in kinds)
        if number or chosen == name:
            rows.append((name, label, number))
    return KindFacet(
        [
            Choice(
                name or "alles",
                label,
                min(n, CAP),
                address(query, art=name or None),
                chosen == name,
                n > CAP,
            )
            for name, label, n in rows
        ]
    )


def found_for(form):
    """`Found` for a valid form with words, else None."""
    return find(form.text, form.kinds) if form.is_valid() and form.text else None


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
