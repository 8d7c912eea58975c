"""One section of a document as forms; what they make of the document is in `section_result.py`."""

import re
from dataclasses import dataclass
from functools import cached_property

from django import forms
from django.conf import settings
from django.db import models

from desk.choices import NOTHING, Choices, citable
from desk.links_form import LinksForm
from desk.part_forms import form_class
from projects.models import Project, StoredFile
from projects.snapshot.shape import MODELS, NEW, columns, record_of

NEW_KEY = re.compile(r"neu-\d{1,4}")
POINTED_AT = {"organisation_id": "organisations", "target_id": "projects"}
NO_SOURCE = "eine Quelle, die es nicht mehr gibt"
TWICE = "Das steht schon in einer anderen Zeile."
TOO_MANY = (
    "Ein Abschnitt nimmt höchstens {most} Einträge auf. Bitte so viele entfernen oder "
    "zusammenfassen, wie darüber sind."
)


@dataclass
class Row:
    """A row of the section with its form and, for what cannot be changed any more, its title."""

    key: str
    form: forms.ModelForm
    title: str = ""
    is_new: bool = False
    goes: bool = False
    file: StoredFile | None = None

    @property
    def is_open(self):
        return self.is_new or self.goes or bool(self.form.errors or self.missing or self.runs_out)

    @property
    def is_empty(self):
        return self.is_new and not (self.form.is_bound and self.form.has_changed())

    @property
    def missing(self):
        """German labels of what a row with a file needs before it is public."""
        return self.form.instance.missing if self.file else []

    @property
    def runs_out(self):
        """„soon“ or „over“ for a photo whose time is, or nothing."""
        return getattr(self.form.instance, "runs_out", "")


class SectionForms:
    """A section of a document, as it stands or as it was typed (`data`, a QueryDict).

    `blank` rows more are shown, which begin with these values: {field: value}.
    """

    def __init__(self, section, project, document, user, *, data=None, blank=0, begins=None):
        self.section, self.project, self.document, self.data = section, project, document, data
        self.choices = Choices(user, project)
        self.blank, self.begins = 0 if section.files else blank, begins

    @cached_property
    def form(self):
        """The values of the project in this section, or None."""
        if not self.section.units:
            return None
        stored = {"pk": self.project.pk, "publication": self.project.publication}
        record = self.record("project", self.document["project"], **stored)
        return self.bound(form_class("project", self.section.units), record, None)

    @cached_property
    def links(self):
        """The links of this section as one form of check boxes, or None."""
        if not self.section.links:
            return None
        return LinksForm(
            self.data,
            initial=self.document["links"],
            groups={name: self.choices.links(name) for name in self.section.links},
        )

    @cached_property
    def rows(self):
        return [self.row(key) for key in self.keys()] if self.section.part else []

    @cached_property
    def template_row(self):
        """An empty row for the browser to copy; none where a row begins with a file."""
        return self.row("neu-0000", is_template=True) if self.section.another else None

    @cached_property
    def files(self):
        """The files of the rows that this person may see, by number."""
        numbers = {values.get("file_id") for values in self.present.values()}
        return StoredFile.objects.visible_to(self.choices.user).in_bulk(numbers)

    @cached_property
    def present(self):
        """The rows of the section that this person may see, by key; also those that point at
        what is gone, to be corrected."""
        part = self.section.part
        rows = self.document["citations"] if part == "citations" else self.document["rows"][part]
        if self.section.files:
            return dict(sorted(rows.items(), key=lambda row: row[1]["rank"]))
        if part != "relations":
            return rows
        targets = {values["target_id"] for values in rows.values()} - {None}
        others = Project.objects.hidden_from(self.choices.user).filter(pk__in=targets)
        hidden = set(others.values_list("pk", flat=True))
        return {key: values for key, values in rows.items() if values["target_id"] not in hidden}

    def keys(self):
        present = list(self.present)
        may_add = self.data is not None and self.section.another
        sent = self.data.getlist("zeile") if may_add else []
        added = [key for key in dict.fromkeys(sent) if key not in present if NEW_KEY.fullmatch(key)]
        numbers = [int(key.removeprefix(NEW)) for key in [*present, *added] if key.startswith(NEW)]
        first = max(numbers, default=0) + 1
        return [*present, *added, *(f"{NEW}{n}" for n in range(first, first + self.blank))]

    def row(self, key, is_template=False):
        part, values = self.section.part, self.present.get(key)
        record, is_new = self.record(part, values or {}), values is None
        sent = self.data is not None and key in self.data.getlist("zeile") and not is_template
        kind = form_class(part, self.section.row_units)
        begins = self.begins if is_new and not (sent or is_template) else None
        form = self.bound(kind, record, key, sent=sent, empty_permitted=is_new, initial=begins)
        goes = bool(sent and self.data.get(f"{key}-weg"))
        title = self.settle_citation(form, values) if part == "citations" else self.title(values)
        file = self.files.get(values["file_id"]) if self.section.files else None
        title = title or (file.name if file else "") or typed_title(form)
        return Row(key, form, title, is_new, goes, file)

    def settle_citation(self, form, values):
        """A new citation chooses what it is about; one that is there keeps it, in its title."""
        if values is None:
            form.fields["about"].choices = [NOTHING, *self.citable.items()]
            return ""
        for name in ("source", "about"):
            del form.fields[name]
        whole = f"{values['part']}/{values['row']}/"
        label = self.citable.get(f"{whole}{values['field']}") or self.citable.get(whole, "")
        return f"{label}: {self.choices.sources.get(str(values['source_id']), NO_SOURCE)}"

    def title(self, values):
        """How a row that is there is called, without asking the database for each."""
        values = values or {}
        pointed = [
            getattr(self.choices, records).get(str(values[name]))
            for name, records in POINTED_AT.items()
            if name in values
        ]
        names = [values.get(name) for name in ("title", "name", "external_name", "caption", "alt")]
        return next((text for text in [*names, *pointed] if text), "")

    @cached_property
    def citable(self):
        return dict(citable(self.document))

    def record(self, part, values, **more):
        values = {name: value for name, value in values.items() if name in columns(part)}
        if part != "project" and part != "citations":
            more["project"] = self.project
        return record_of(part, values, **more)

    def bound(self, kind, record, prefix, sent=True, **more):
        return kind(
            self.data if sent else None,
            instance=record,
            prefix=prefix,
            choices=self.choices,
            use_required_attribute=False,
            **more,
        )

    def is_valid(self):
        """Whether everything can be read; all forms are asked, so that all say what is wrong."""
        forms_ = [form for form in (self.form, self.links) if form]
        forms_ += [row.form for row in self.rows if row.form.is_bound and not row.goes]
        wrong = [form for form in forms_ if not form.is_valid()]
        twice = list(self.twins())
        for row, constraint in twice:
            row.form.add_error(None, said(constraint))
        return not (wrong or twice or self.has_too_many)

    def kept_rows(self):
        return [row for row in self.rows if not row.goes and not row.is_empty]

    def twins(self):
        """(row, constraint) for rows that repeat another where the database allows it once."""
        for constraint in unique_constraints(self.section.part):
            seen = set()
            for row in self.kept_rows():
                key = self.key(constraint, row)
                if key and key in seen and row.form.is_bound:
                    yield row, constraint
                seen.add(key)

    def key(self, constraint, row):
        """What no two rows may share, or None where the constraint does not speak of the row."""
        if self.section.part == "citations":
            return citation_key(self, row)
        record, condition = row.form.instance, constraint.condition
        wanted = condition.children if condition else ()
        if any(getattr(record, name) != value for name, value in wanted):
            return None
        columns_ = (record._meta.get_field(name) for name in constraint.fields)
        return tuple(column.value_from_object(record) for column in columns_)

    @property
    def has_too_many(self):
        """Only more rows are refused: those that are there can be kept and removed."""
        kept = self.kept_rows()
        return len(kept) > settings.MOST_ROWS_OF_A_SECTION and any(row.is_new for row in kept)

    @property
    def errors(self):
        """[(label, sentence, id of the field)] for the summary above the form."""
        most = settings.MOST_ROWS_OF_A_SECTION
        found = [("", TOO_MANY.format(most=most), "")] if self.has_too_many else []
        for form in [each for each in (self.form, self.links) if each]:
            found += told_errors(form)
        for row in self.rows:
            found += told_errors(row.form, row.title)
        return found


def unique_constraints(part):
    constraints = MODELS[part]._meta.constraints if part else ()
    return [each for each in constraints if isinstance(each, models.UniqueConstraint)]


def typed_title(form):
    """How a new row calls itself, as far as it was typed."""
    names = [name for name in ("title", "name", "external_name") if name in form.fields]
    return next((form[name].value() for name in names if form[name].value()), "")


def told_errors(form, row_title=""):
    """[(label, sentence, id)] with the name of the row and the full name of the field: „Euro“
    and „Beginn“ stand more than once on a page."""
    first = next((field.id_for_label for field in form), "")
    for error in form.non_field_errors():
        yield row_title, error, first
    for field in form:
        label = field.field.widget.attrs.get("aria-label", field.label)
        for error in field.errors:
            yield ": ".join(filter(None, [row_title, label])), error, field.id_for_label


def citation_key(section, row):
    values = section.present.get(row.key)
    if values:
        return f"{values['part']}/{values['row']}/{values['field']}", values["source_id"]
    return row.form.cleaned_data.get("about"), row.form.instance.source_id


def said(constraint):
    custom = constraint.violation_error_message
    return TWICE if custom == constraint.default_violation_error_message else custom
