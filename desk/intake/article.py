"""A press text to be entered into a project: its form, and its facts as proposals."""

import re
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from itertools import pairwise

from django import forms

from desk.choices import NOTHING, choices_of
from desk.intake.entries import Entry, entry_of, quotation_of
from desk.intake.facts import Fact, Kind, Role
from desk.intake.known_names import governments, known_to
from desk.intake.reading import facts_in
from desk.sections import BY_NAME
from evidence.models import Source
from evidence.texts import TidyText
from evidence.values.dates import in_german
from evidence.values.inputs import DayInput
from projects.models import Activity, Project
from projects.snapshot import document_of

LONGEST = 20_000
NO_WORD = re.compile(r"\S{200,}")  # what is longer says nothing, and takes long to look through
OF_THE_OFFICE = (
    *(Role.GRANT, Role.BUDGET, Role.HANDED_OVER, Role.GRANTED, Role.FUNDED, Role.FUNDER),
    *(Role.RECEIVER, Role.GIVER, Role.ON_BEHALF, Role.INTENDED, Role.SUBMITTED),
)


class ArticleForm(forms.Form):
    project = forms.ModelChoiceField(
        None, label="Projekt", help_text="Nur Projekte, die Sie bearbeiten."
    )
    source = forms.ModelChoiceField(
        Source.objects.all(),
        label="Quelle",
        help_text="Der Artikel mit seiner Adresse; er wird bei jeder Angabe als Beleg genannt.",
    )
    published = DayInput(
        label="Erschienen am", help_text="Davon hängt ab, wann „am vergangenen Mittwoch“ war."
    )
    text = TidyText(
        label="Text des Artikels",
        help_text="Er wird ausgewertet und nicht aufbewahrt.",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 14}),
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        projects = Project.objects.editable_by(user)
        self.fields["project"].queryset = projects
        labels = {
            "project": choices_of(projects.order_by("title", "pk"), "title"),
            "source": choices_of(Source.objects.all(), "publisher", "title"),
        }
        for name, found in labels.items():
            self.fields[name].choices = [NOTHING, *found.items()]


@dataclass(frozen=True)
class Proposed:
    """A fact as the editor reads it; what can be entered has an `entry`, anything else a `why`."""

    fact: Fact
    words: str
    reads: str
    entry: Entry | None
    now: str
    why: str

    @property
    def key(self):
        """The same only for the same fact at the same place."""
        return sha256(repr((self.fact, self.entry)).encode()).hexdigest()[:16]

    @property
    def where(self):
        return f"{BY_NAME[self.entry.section].title}: {self.entry.label}"

    @property
    def kind(self):
        return Kind(self.fact.kind).label

    @property
    def role(self):
        return Role(self.fact.role).label if self.fact.role else ""


class Article:
    """What a text says for one project, read with the names that this person may know."""

    def __init__(self, project, text, published, user, document=None):
        self.project, self.text = project, text
        self.document = document or document_of(project)
        self.known, self.governments = known_to(user), governments(user)
        readable = NO_WORD.sub(lambda match: " " * len(match[0]), text)
        self.facts = facts_in(readable, published=published, known=self.known)

    @cached_property
    def proposals(self):
        return [self.proposed(fact) for fact in self.facts]

    def proposed(self, fact):
        words = " ".join(self.text[fact.start : fact.end].split())
        entry = entry_of(fact, words, self.project)
        if entry is None or self.is_only_named(fact):
            return Proposed(fact, words, self.read(fact), None, "", self.why(fact))
        if entry.is_there(self.document):
            return Proposed(fact, words, self.read(fact), None, "", "Steht schon im Projekt.")
        entry = replace(entry, quotation=quotation_of(self.text, fact))
        return Proposed(fact, words, self.read(fact), entry, entry.now(self.document), "")

    def is_only_named(self, fact):
        return fact.kind == Kind.ORGANISATION and fact.value in self.governments

    def read(self, fact):
        """The value in German, with the name that the record has in the portal."""
        if fact.kind == Kind.AMOUNT:
            return f"{fact.value.to_the_cent}{' je Jahr' if fact.is_per_year else ''}"
        if fact.kind == Kind.DATE:
            return in_german(fact.value)
        if fact.kind == Kind.PERSON:
            return f"{fact.value}, {fact.more}"
        if fact.kind == Kind.ACTIVITY:
            return Activity.Kind(fact.value).label
        if fact.kind == Kind.RELATION:
            return f"{self.name_of(fact.value)} baut auf {self.name_of(fact.more)} auf"
        if fact.kind == Kind.APPLICATION:
            return self.name_of(fact.value, Kind.PROGRAMME)
        return self.name_of(fact.value, fact.kind)

    def name_of(self, value, kind=Kind.PROJECT):
        """The longest name of a record; what is not known is called as the text does."""
        names = self.known.names(kind)
        return max((name for name, key in names.items() if key == value), key=len, default=value)

    def why(self, fact):
        if fact.about not in (None, self.project.pk):
            return f"Gehört zu „{self.name_of(fact.about)}“."
        if fact.role in OF_THE_OFFICE:
            return "Förderungen und Übergaben trägt die Fördermittelstelle ein."
        if self.is_only_named(fact):
            return "Nur genannt; ob sie Partner ist, sagt der Text nicht."
        return "Zur Kenntnis; dafür gibt es im Projekt kein Feld."

    @property
    def pieces(self):
        """[(text, is said by a fact)] of the whole text in its order."""
        covered = [False] * len(self.text)
        for fact in self.facts:
            covered[fact.start : fact.end] = [True] * (fact.end - fact.start)
        edges = [n for n in range(1, len(covered)) if covered[n] != covered[n - 1]]
        bounds = [0, *edges, len(self.text)]
        return [
            (self.text[start:end], covered[start]) for start, end in pairwise(bounds) if start < end
        ]
