"""Where a fact of a press text belongs in a project, and entering it as the sections do.

What belongs to a decision (grant, hand-over) is no entry: the grant office keeps those.
"""

import re
from dataclasses import dataclass
from itertools import groupby

from django.utils import timezone

from desk.choices import citable
from desk.intake.facts import Kind, Role
from desk.section_forms import SectionForms
from desk.section_result import document_with
from desk.sections import BY_NAME, NAMES
from desk.typed import query_of
from evidence.values.amount_input import names_another_currency
from evidence.values.dates import days_meant, in_german
from evidence.values.sent_texts import texts_of
from projects.models import Activity, Participation, Relation
from projects.snapshot.shape import label_of, link, record_of
from strategy.models import FieldOfAction

MONEY = {Role.TOTAL: "total_expenditure", Role.OWN: "own_contribution"}
LINKS = {
    Kind.DISTRICT: ("orte", "districts"),
    Kind.MUNICIPALITY: ("orte", "municipalities"),
    Kind.FIELD: ("handlungsfelder", "fields_of_action"),
}
LONGEST_QUOTATION = 15  # words
BEGINS = re.compile(
    r"(?<!Mio)(?<!Mrd)(?<!Dr)(?<!bzw)(?<!\bca)(?<!\bNr)(?<!\d)[.!?][“”\"«)]*\s+(?=[„»“\"]?[A-ZÄÖÜ])|\n\s*\n"
)


@dataclass(frozen=True)
class Entry:
    """Texts for the fields of a section, as a browser would send them, and what they are about.

    `link` is a group of check boxes and the one to tick; a row is new and belongs to its part.
    """

    section: str
    label: str
    texts: tuple[tuple[str, str], ...] = ()
    units: tuple[str, ...] = ()
    link: tuple[str, int] | None = None
    is_row: bool = False
    quotation: str = ""

    @property
    def part(self):
        return BY_NAME[self.section].part

    @property
    def places(self):
        """Pairs (part/row/field, portion): of a link only the record that is ticked is cited."""
        if self.link:
            return [(f"project//{self.link[0]}", str(self.link[1]))]
        return [(f"project//{name}", "") for name in self.units]

    def now(self, document):
        """What stands there so far, as people read it."""
        record = record_of("project", document["project"])
        texts = [str(getattr(record, name) or "") for name in self.units]
        return " bis ".join(filter(None, texts))

    def is_there(self, document):
        """Whether the project says so already."""
        if self.link:
            return self.link[1] in document["links"][self.link[0]]
        if self.is_row:
            wanted = dict(self.texts)
            names = {"organisation": "organisation_id", "target": "target_id"}
            key = next(name for name in ("organisation", "target", "title") if name in wanted)
            rows = document["rows"][self.part].values()
            return wanted[key] in {str(row[names.get(key, key)]) for row in rows}
        return False


def entry_of(fact, words, project):
    """The entry of a fact that is said of this project or of none by name; None for any other."""
    if fact.about not in (None, project.pk) or not fact.is_known:
        return None
    if fact.kind == Kind.AMOUNT:
        return amount_entry(fact, words)
    if fact.kind == Kind.DATE:
        return date_entry(fact)
    if fact.kind in LINKS:
        section, name = LINKS[fact.kind]
        texts = (
            (("fields_basis", FieldOfAction.Assignment.SOURCE),) if fact.kind == Kind.FIELD else ()
        )
        label = str(link(name).verbose_name)
        return Entry(section, label, texts=texts, link=(name, fact.value))
    return row_entry(fact, project)


def amount_entry(fact, words):
    name = MONEY.get(fact.role)
    if name is None or fact.is_per_year or names_another_currency(words):
        return None
    texts = {"min": fact.value.to_the_cent, "max": "", "stated": "", "basis": "stated"}
    texts["qualifier"] = fact.value.qualifier
    sent = tuple((f"{name}_{part}", text) for part, text in texts.items())
    return Entry("ausgaben", label_of("project", name), texts=sent, units=(name,))


def date_entry(fact):
    """What is still to come is planned; a period has both ends."""
    first, _, last = fact.value.partition("/")
    ends = {Role.BEGIN: [("start", first)], Role.END: [("end", first)]}
    ends[Role.PERIOD] = [("start", first), ("end", last)]
    told = [(planned(name, edtf), edtf) for name, edtf in ends.get(fact.role, []) if edtf]
    sent = [(f"{name}_{part}", text) for name, edtf in told for part, text in parts_of_date(edtf)]
    units = tuple(name for name, _ in told)
    label = " und ".join(label_of("project", name) for name in units)
    return Entry("zeit", label, texts=tuple(sent), units=units) if told else None


def planned(name, edtf):
    is_to_come = days_meant(edtf)[1] > timezone.localdate()
    return f"planned_{name}" if is_to_come else name


def parts_of_date(edtf):
    return [("edtf", in_german(edtf)), ("wording", ""), ("note", ""), ("basis", "stated")]


def row_entry(fact, project):
    if fact.kind == Kind.ACTIVITY:
        texts = (("kind", fact.value), ("title", str(Activity.Kind(fact.value).label)))
        return Entry("aktivitaeten", "Aktivität", texts=texts, is_row=True)
    if fact.kind == Kind.RELATION and fact.value == project.pk:
        texts = (("kind", Relation.Kind.BUILDS_ON), ("target", str(fact.more)))
        return Entry("herkunft", "baut auf", texts=texts, is_row=True)
    if fact.kind == Kind.ORGANISATION and not fact.role:
        texts = (("organisation", str(fact.value)), ("role", Participation.Role.PARTNER))
        return Entry("beteiligte", "Partner", texts=texts, is_row=True)
    return None


def quotation_of(text, fact):
    """Words of its sentence around a fact, as many as may be quoted."""
    begins = [match.end() for match in BEGINS.finditer(text, 0, fact.start)]
    words = list(re.finditer(r"\S+", text[: fact.end + 400]))
    before = [w[0] for w in words if (begins or [0])[-1] <= w.start() and w.end() <= fact.start]
    behind = [w[0] for w in words if w.end() > fact.start]
    last = next((n for n, w in enumerate(words) if ends_after(w, fact)), len(words)) + 1
    behind = behind[: last - (len(words) - len(behind))]
    if len(before) + len(behind) > LONGEST_QUOTATION:
        before = before[-5:]
    return " ".join([*before, *behind][:LONGEST_QUOTATION])


def ends_after(word, fact):
    return word.end() >= fact.end and word[0].rstrip('“”"«)').endswith((".", "!", "?"))


def enter(current, entries, source, user):
    """Put entries into locked open work, all or none; returns German sentences about what is wrong.

    Each is cited from the source as the section „Belege“ would.
    """
    project, document, about = current.project, current.document, []
    ordered = sorted(entries, key=lambda entry: NAMES.index(entry.section))
    for name, group in groupby(ordered, key=lambda entry: entry.section):
        section, here = BY_NAME[name], list(group)
        if name in current.typed:
            return [f"In „{section.title}“ steht noch etwas, das nicht gelesen werden kann."]
        forms, places = filled(section, project, document, user, here)
        if not forms.is_valid():
            return sentences(forms)
        document = document_with(forms)
        about += places
    forms, _ = filled(
        BY_NAME["belege"], project, document, user, citations(document, about, source)
    )
    if "belege" in current.typed or not forms.is_valid():
        return sentences(forms) or ["In „Belege“ steht noch etwas, das nicht gelesen werden kann."]
    current.document = document_with(forms)
    for name in {"belege", *(entry.section for entry in entries)}:
        current.kept_by.pop(name, None)
    current.kept_at = timezone.now()
    return []


def sentences(forms):
    return [": ".join(filter(None, [label, told])) for label, told, _ in forms.errors]


def filled(section, project, document, user, entries):
    """The forms of a section as if somebody had typed the entries, and what each is about."""
    rows = [entry for entry in entries if entry.is_row]
    shown = SectionForms(section, project, document, user, blank=len(rows))
    texts, places = {"zeile": []}, []
    for form in shown.own_forms:
        texts |= sent(form)
    for row, entry in zip([row for row in shown.rows if row.is_new], rows, strict=True):
        texts["zeile"].append(row.key)
        texts |= sent(row.form) | {row.form.add_prefix(name): [each] for name, each in entry.texts}
        places.append(((f"{section.part}/{row.key}/", ""), entry.quotation))
    for entry in entries:
        if not entry.is_row:
            texts |= {name: [text] for name, text in entry.texts}
            if entry.link:
                name, number = entry.link
                texts[name] = [*texts[name], str(number)]
            places += [(place, entry.quotation) for place in entry.places]
    return SectionForms(section, project, document, user, data=query_of(texts)), places


def sent(form):
    return {form.add_prefix(name): texts_of(form[name]) for name in form.fields}


def citations(document, about, source):
    """Entries for „Belege“: one for each place that can be cited and is not yet."""
    can_be, quoted = dict(citable(document)), dict(reversed(about))
    present = {
        (f"{row['part']}/{row['row']}/{row['field']}", row["portion"])
        for row in document["citations"].values()
        if row["source_id"] == source.pk
    }
    return [
        Entry(
            "belege",
            "Beleg",
            texts=(
                *(("about", place), ("portion", portion), ("source", str(source.pk))),
                ("quotation", quotation),
            ),
            is_row=True,
        )
        for (place, portion), quotation in quoted.items()
        if place in can_be and (place, portion) not in present
    ]
