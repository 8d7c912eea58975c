"""The filters of the page of all changes: kind of record, county, and from which day on."""

from collections import Counter, defaultdict
from functools import cached_property

from django import forms
from django.utils.timezone import localdate

from evidence.values.dates import day_in_german
from evidence.values.inputs import DayInput
from funding.models import Decision
from projects.models import Project
from public.audience import PUBLIC
from public.german_values import number_word
from public.lists.filters import MOST_VALUES, Facet, Option, printable
from public.lists.paging import address
from public.models import Kind, SearchEntry
from public.pages.lead.words import joined
from regions.models import District
from strategy.models import Measure, Strategy

ENTRIES = {
    Project: Kind.PROJECT,
    Decision: Kind.DECISION,
    Measure: Kind.MEASURE,
    Strategy: Kind.STRATEGY,
}
WORDS = {
    "projekt": (Project, "Projekte"),
    "foerderentscheidung": (Decision, "Förderentscheidungen"),
    "massnahme": (Measure, "Maßnahmen"),
    "strategie": (Strategy, "Strategien"),
}
ART, COUNTY, SINCE = "art", "landkreis", "seit"
NOT_KNOWN = "nicht-bekannt"
STILL_TO_COME = "Dieser Tag liegt noch vor uns. Bitte einen Tag bis heute angeben."


class SinceForm(forms.Form):
    """From which day on changes are shown."""

    seit = DayInput(
        label="Änderungen seit",
        required=False,
        help_text="zum Beispiel 1.11.2026, der Tag Ihrer letzten Sitzung",
    )

    def clean_seit(self):
        day = self.cleaned_data["seit"]
        if day and day > localdate():
            raise forms.ValidationError(STILL_TO_COME, code="to_come")
        return day


def entries_of(keys):
    """{(model, number): entry of the search table} of the records behind these keys; one query."""
    numbers = defaultdict(set)
    for key in keys:
        numbers[key.model].add(key.number)
    models = {kind: model for model, kind in ENTRIES.items()}
    rows = [
        SearchEntry.objects.filter(kind=kind, object_id__in=numbers[model])
        .order_by()
        .only("kind", "object_id", "slug", "title", "facets")
        for model, kind in ENTRIES.items()
    ]
    return {(models[row.kind], row.object_id): row for row in rows[0].union(*rows[1:], all=True)}


def counties_of(entries):
    """{(model, number): slugs of its counties}: of what is wanted they are not in the table."""
    found = defaultdict(list)
    for each, entry in entries.items():
        found[each] = [text[10:] for text in entry.facets if text.startswith("landkreis:")]
    for model, name in ((Measure, "measure_id"), (Strategy, "strategy_id")):
        links = model.districts.through.objects.order_by("district__name", "pk")
        for number, slug in links.values_list(name, "district__slug"):
            found[model, number].append(slug)
    return found


class ChangeFilters:
    """What an address asks for, over `ChangeKey`s; a wrong value stands in `problems`."""

    def __init__(self, query, keys):
        self.form = SinceForm(query if SINCE in query else None, auto_id="%s")
        self.since = self.form.cleaned_data[SINCE] if self.form.is_valid() else None
        if self.since:  # however it was typed
            self.form = SinceForm({SINCE: day_in_german(self.since)}, auto_id="%s")
        self.entries = entries_of(keys)
        self.counties = counties_of(self.entries)
        self.keys = [key for key in keys if (key.model, key.number) in self.entries]
        self.query = query.copy()
        self.asked = {name: self.values(name) for name in (ART, COUNTY)}
        if self.form.errors:
            self.query.pop(SINCE)
        for name, facet in ((ART, WORDS), (COUNTY, self.names)):
            if name in self.query:
                self.query.setlist(name, [each for each in self.asked[name] if each in facet])

    def values(self, name):
        return list(dict.fromkeys(self.query.getlist(name)))[:MOST_VALUES]

    @cached_property
    def names(self):
        """{slug: name} of the counties, and of what belongs to none that is known."""
        rows = District.objects.visible_to(PUBLIC).order_by("name", "pk")
        return {**dict(rows.values_list("slug", "short_name")), NOT_KNOWN: "nicht bekannt"}

    def slugs(self, key):
        return self.counties[key.model, key.number] or [NOT_KNOWN]

    def places(self):
        """{(model, number): its counties in words}."""
        return {each: self.in_words(slugs) for each, slugs in self.counties.items()}

    def in_words(self, slugs):
        """„Nordaue, Südaue“; of all there are only their number."""
        known = [name for slug, name in self.names.items() if slug in slugs and slug != NOT_KNOWN]
        if 1 < len(known) == len(self.names) - 1:
            return f"alle {number_word(len(known))} Landkreise"
        return joined(known) if known else ""

    @cached_property
    def problems(self):
        """German sentences about what cannot be applied, but for the day: its field says so."""
        sentences = []
        for name, label, known in ((ART, "Art", WORDS), (COUNTY, "Landkreis", self.names)):
            strange = [value for value in self.asked[name] if value not in known]
            sentences += [f"{label}: „{printable(each)}“ gibt es hier nicht." for each in strange]
        return sentences

    @property
    def is_wrong(self):
        return bool(self.problems or self.form.errors)

    def narrowed(self, without=""):
        """The keys by all filters but one; a value that does not exist matches nothing."""
        kinds = {WORDS[each][0] for each in self.asked[ART] if each in WORDS}
        counties = set(self.asked[COUNTY])
        return [
            key
            for key in self.keys
            if (without == ART or not self.asked[ART] or key.model in kinds)
            and (without == COUNTY or not counties or counties & {*self.slugs(key)})
            and (self.since is None or localdate(key.at) >= self.since)
        ]

    def facets(self):
        kinds = Counter(key.model for key in self.narrowed(without=ART))
        counties = Counter(slug for key in self.narrowed(COUNTY) for slug in self.slugs(key))
        labels = {word: label for word, (_, label) in WORDS.items()}
        numbers = {word: kinds[model] for word, (model, _) in WORDS.items()}
        return [
            self.facet(ART, "Art", labels, numbers),
            self.facet(COUNTY, "Landkreis", self.names, counties),
        ]

    def facet(self, name, label, labels, numbers):
        chosen = [each for each in self.asked[name] if each in labels]
        options = [
            Option(value, text, numbers[value], value in chosen, self.toggled(name, value, chosen))
            for value, text in labels.items()
            if numbers[value] or value in chosen
        ]
        return Facet(name, label, options)

    def toggled(self, name, value, chosen):
        kept = [each for each in chosen if each != value]
        return address(self.query, **{name: kept if value in chosen else [*chosen, value]})
