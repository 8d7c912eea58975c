"""The document with what the valid forms of a section say."""

import copy

from desk.section_forms import SectionForms
from projects.snapshot.shape import columns, values_of


def document_with(forms: SectionForms):
    """A new document: the one the forms began with, and what was typed into them."""
    document = copy.deepcopy(forms.document)
    part = forms.section.part
    if forms.form:
        document["project"] |= changed_values("project", forms.form)
    if forms.links:
        document["links"] |= {name: sorted(v) for name, v in forms.links.cleaned_data.items()}
    if part:
        rows = document["citations"] if part == "citations" else document["rows"][part]
        for row in forms.rows:
            put(rows, part, row)
        drop_orphans(document)
    return document


def put(rows, part, row):
    if row.goes or row.is_empty:
        rows.pop(row.key, None)
    elif row.is_new:
        rows[row.key] = new_values(rows, part, row.form)
    elif row.form.is_bound:
        rows[row.key] |= changed_values(part, row.form)


def new_values(rows, part, form):
    values = values_of(part, form.instance)
    if "position" in values:
        values["position"] = max((row["position"] for row in rows.values()), default=-1) + 1
    if part == "citations":
        about, row, field = form.cleaned_data["about"].split("/")
        values = {"part": about, "row": row, **values, "field": field}
    return values


def changed_values(part, form):
    """The columns that the form shows, as they are after validation."""
    shown = {columns(part)[name].name: name for name in columns(part)}
    values = values_of(part, form.instance)
    return {shown[name]: values[shown[name]] for name in form.fields if name in shown}


def drop_orphans(document):
    """Citations of rows that are gone go with them."""
    document["citations"] = {
        key: values
        for key, values in document["citations"].items()
        if values["part"] == "project" or values["row"] in document["rows"][values["part"]]
    }
