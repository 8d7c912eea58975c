"""The rows of a section as forms: those that are there, those that were sent, and blank ones."""

import re
from dataclasses import dataclass

from django import forms

from desk.participants import initial_of
from desk.row_titles import title_of
from projects.models import StoredFile
from projects.snapshot.shape import NEW

NEW_KEY = re.compile(r"neu-\d{1,4}")
TEMPLATE = "neu-0000"


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
    def stays(self):
        return not (self.goes or self.is_empty)

    @property
    def missing(self):
        """German labels of what a row with a file needs before it is public."""
        return self.form.instance.missing if self.file else []

    @property
    def runs_out(self):
        """„soon“ or „over“ for a photo whose time is, or nothing."""
        return getattr(self.form.instance, "runs_out", "")


def rows_of(opened, blank=0, begins=None):
    """The rows of an `OpenedSection`; `blank` ones more begin with the values {field: value}."""
    if not opened.section.part:
        return []
    return [
        row(opened, key, is_sent=key in opened.sent_keys, begins=begins)
        for key in keys(opened, blank)
    ]


def template_row(opened):
    """An empty row for the browser to copy; none where a row begins with a file."""
    return row(opened, TEMPLATE) if opened.section.another else None


def keys(opened, blank):
    """The rows that are there, then those that were added, then the blank ones."""
    present = list(opened.present)
    sent = opened.sent_keys if opened.section.another else ()
    added = [key for key in sent if key not in opened.present and NEW_KEY.fullmatch(key)]
    numbers = [int(key.removeprefix(NEW)) for key in [*present, *added] if key.startswith(NEW)]
    first = max(numbers, default=0) + 1
    return [*present, *added, *(f"{NEW}{number}" for number in range(first, first + blank))]


def row(opened, key, *, is_sent=False, begins=None):
    section, values = opened.section, opened.present.get(key)
    is_new = values is None
    form = opened.form_of(
        section.part,
        section.row_units,
        values or {},
        prefix=key,
        is_sent=is_sent,
        empty_permitted=is_new,
        initial=dict(section.presets) | (begins or {} if not is_sent else {})
        if is_new
        else initial_of(values)
        if section.beside
        else None,
    )
    goes = bool(is_sent and opened.data.get(f"{key}-weg"))
    file = opened.files.get(values["file_id"]) if section.files else None
    return Row(key, form, title_of(opened, form, values, file), is_new, goes, file)
