"""What is missing of projects: each blank value with the reason that somebody gave, if any.

What does not apply is not missing. Decisions are looked after by the grant office.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from django import forms

from desk.sections import section_of
from evidence.values.blanks import REASONS, UNSAID, label_in, reasons_in
from evidence.values.fields import AmountField
from evidence.values.forms import composites
from evidence.values.money import BLANKS, Qualifier
from projects.models import Project
from projects.snapshot import documents_of
from projects.snapshot.blanks import is_silent
from projects.snapshot.shape import LINKS, MODELS, ROWS, columns
from regions.models import District

MOST = 500  # projects that are looked at for one page
UNKNOWN = Qualifier.UNKNOWN.value
WORDS = {UNKNOWN: UNSAID, **REASONS, Qualifier.NOT_APPLICABLE.value: ""}
# A project says how long it takes by its dates, and a milestone that is met has no other day.
NOT_MISSED = {("project", "duration_months"), ("milestones", "met")}
COUNTY, KIND, REASON = "landkreis", "angabe", "grund"


@dataclass(frozen=True)
class Gap:
    """A blank of a project: `kind` is the same for all projects, `row` the name of its row."""

    kind: str
    label: str
    row: str
    reason: str
    place: str  # section and anchor, as „zeit#beleg-project-start“

    @property
    def words(self) -> str:
        return WORDS[self.reason]


@dataclass(frozen=True)
class Missing:
    """A project with its gaps; `districts` are numbers."""

    project: Project
    districts: frozenset[int]
    gaps: list[Gap]


def missing_of(projects) -> list[Missing]:
    """`Missing` of loaded projects, those without gaps included; a fixed number of queries."""
    documents = documents_of(projects)
    return [
        Missing(
            project,
            frozenset(documents[project.pk]["links"]["districts"]),
            [gap for gap in gaps_of(documents[project.pk]) if gap.words],
        )
        for project in projects
    ]


def gaps_of(document) -> Iterator[Gap]:
    for part in (each for each in MODELS if "blanks" in columns(each)):
        rows = {"": document["project"]} if part == "project" else document["rows"][part]
        for key, values in rows.items():
            for name, reason in blanks_of(document, part, values):
                yield gap_of(part, key, values, name, reason)


def blanks_of(document, part, values):
    """(field, reason) of what is blank in a row, the amounts last."""
    reasons = reasons_in(values["blanks"])
    for name in MODELS[part].MAY_BE_BLANK:
        if (part, name) not in NOT_MISSED and is_missing(document, part, values, name):
            yield name, reasons.get(name, UNKNOWN)
    for name in composites(MODELS[part], AmountField):
        if values[f"{name}_qualifier"] in BLANKS:
            yield name, values[f"{name}_qualifier"]


def kinds():
    """{kind: German words} of all that may be missing: „Beginn“, „Aktivität: Teilnehmende“."""
    told = {}
    for part in (each for each in MODELS if "blanks" in columns(each)):
        row = "" if part == "project" else f"{MODELS[part]._meta.verbose_name}: "
        names = [*MODELS[part].MAY_BE_BLANK, *composites(MODELS[part], AmountField)]
        for name in (each for each in names if (part, each) not in NOT_MISSED):
            told[f"{part}.{name}"] = f"{row}{label_in(MODELS[part], name)}"
    return dict(sorted(told.items(), key=lambda kind: kind[1]))


def is_missing(document, part, values, name):
    """A milestone that was met is missed no plan."""
    is_met = part == "milestones" and not is_silent(document, part, values, "met")
    return is_silent(document, part, values, name) and not is_met


def gap_of(part, key, values, name, reason):
    row = values.get("title") or values.get("name") or ""
    anchor = f"zeile-{key}" if key else f"id_{name}" if name in LINKS else f"beleg-project-{name}"
    field = name if part == "project" else ""
    section = section_of(*(name, "") if name in ROWS else (part, field))
    return Gap(
        f"{part}.{name}",
        label_in(MODELS[part], name),
        row if key else "",
        reason,
        f"{section.name}#{'' if name in ROWS else anchor}",
    )


class MissingForm(forms.Form):
    """Narrows the gaps down; each choice says how many there are, given the other choices."""

    landkreis = forms.ChoiceField(label="Landkreis", required=False)
    angabe = forms.ChoiceField(label="Angabe", required=False)
    grund = forms.ChoiceField(label="Grund", required=False)

    def __init__(self, data, missing, user):
        super().__init__(data)
        self.missing = missing
        counties = District.objects.visible_to(user).order_by("short_name", "pk")
        self.counties = {each.slug: each for each in counties}
        self.offer(COUNTY, {slug: each.short_name for slug, each in self.counties.items()})
        self.offer(KIND, kinds())
        self.offer(REASON, {code: word for code, word in WORDS.items() if word})

    def offer(self, name, labels):
        self.fields[name].choices = [("", "alle"), *labels.items()]

    def counted(self):
        """The form with the number of gaps in each choice; what cannot be read narrows nothing."""
        for name, field in self.fields.items():
            pairs = list(self.pairs(without=name))
            found = Counter(value for pair in pairs for value in self.values(*pair)[name])
            found[""] = len(pairs)
            field.choices = [(code, f"{text} ({found[code]})") for code, text in field.choices]
        return self

    def pairs(self, without=""):
        """(Missing, Gap) of everything that was asked for, but for one of the questions."""
        asked = {
            name: value for name, value in self.cleaned_data.items() if value and name != without
        }
        for each in self.missing:
            for gap in each.gaps:
                values = self.values(each, gap)
                if all(value in values[name] for name, value in asked.items()):
                    yield each, gap

    def values(self, each, gap):
        inside = {slug for slug, county in self.counties.items() if county.pk in each.districts}
        return {COUNTY: inside, KIND: {gap.kind}, REASON: {gap.reason}}

    def found(self):
        """Pairs (project, its gaps) of what was asked for."""
        rows = {}
        for each, gap in self.pairs():
            rows.setdefault(each.project, []).append(gap)
        return list(rows.items())
