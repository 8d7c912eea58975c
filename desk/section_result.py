"""The document with what the valid forms of a section say."""

import copy

from desk.opened_section import rows_of_part
from desk.participants import put_participant
from desk.section_forms import SectionForms
from evidence.models import Source
from projects.release.lifecycle import Refused
from projects.snapshot.blanks import forget_told
from projects.snapshot.dead_references import existing, orphans
from projects.snapshot.new_rows import forget_gone
from projects.snapshot.shape import columns, nothing, units, values_of
from projects.snapshot.vouching import vouch

PLANNED_ALREADY = "Das Ende ist nicht verschoben: Beim geplanten Ende steht schon etwas."
NO_END = "Es ist kein Ende eingetragen, das ein geplantes werden könnte."


def document_with(forms: SectionForms):
    """A new document: the one the forms began with, and what was typed into them."""
    document = copy.deepcopy(forms.document)
    part = forms.section.part
    if forms.form:
        document["project"] |= changed_values("project", forms.form)
    if forms.links:
        document["links"] |= {name: sorted(v) for name, v in forms.links.cleaned_data.items()}
    if part:
        rows = rows_of_part(document, part)
        for row in forms.rows:
            if forms.section.beside:
                put_participant(document, row)
            else:
                put(rows, part, row)
            if part == "citations" and (row.is_new or "portion" in row.form.changed_data):
                vouch_for(document, row.key)
        if part == "citations":
            drop_lost_statements(document)
        for kind, key in orphans(document):  # what is said of rows that are gone goes with them
            del document[kind][key]
        forget_gone(document)
    forget_told(document)
    return document


def drop_lost_statements(document):
    """What sources said in contradictions that are no longer there themselves."""
    statements = [each["statements"] for each in document["contradictions"].values()]
    numbers = {said["source_id"] for each in statements for said in each.values()}
    there = existing(Source, numbers) if numbers else set()
    for each in statements:
        lost = [key for key, said in each.items() if said["source_id"] not in there]
        for key in lost:
            del each[key]


def vouch_for(document, key):
    """A new citation stands for what is there: whoever enters it has both before them."""
    if key in document["citations"]:
        vouch(document, key)


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
    return values | form.cited if part == "citations" else values


def changed_values(part, form):
    """The columns that the form shows, as they are after validation."""
    shown = {columns(part)[name].name: name for name in columns(part)}
    values = values_of(part, form.instance)
    return {shown[name]: values[shown[name]] for name in form.fields if name in shown}


def with_planned_end(document):
    """A new document whose end is a plan, and what is cited for it too.

    Raises Refused, with a German sentence, where there is no end or a plan already.
    """
    document = copy.deepcopy(document)
    values, blank = document["project"], nothing()["project"]
    if any(values[name] != blank[name] for name in units("project")["planned_end"]):
        raise Refused(PLANNED_ALREADY)
    if not values["end_edtf"]:
        raise Refused(NO_END)
    for end, planned in zip(units("project")["end"], units("project")["planned_end"], strict=True):
        values[planned], values[end] = values[end], blank[end]
    for citation in document["citations"].values():
        if (citation["part"], citation["field"]) == ("project", "end"):
            citation["field"] = "planned_end"
    forget_told(document)
    return document
