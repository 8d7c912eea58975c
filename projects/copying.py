"""A new draft that begins with the facts of another project, and what of it stays behind.

What belongs to the other one only is not copied: its days, amounts and state, what came of it, its
sources, files, decisions and history.
"""

import pghistory
from django.contrib.auth import get_user_model
from django.db import transaction

from projects.creation import create_project, just_created
from projects.models import Participation, Project
from projects.snapshot import document_of, nothing, write
from projects.snapshot.shape import LINKS, MODELS, NEW, ROWS, label_of, units, values_of

# The values that are copied, of the project and of its rows; all others stay behind.
COPIED = {
    "project": (
        *("summary", "fields_basis", "partners_note", "districts_note"),
        *("contact_office", "contact_address"),
    ),
    "participations": ("organisation_id", "role", "basis", "note"),
    "places": ("name",),
    "phases": ("name", "position"),
    "activities": ("kind", "title", "question", "description", "approach", "position"),
    "milestones": ("title", "position"),
}
GIVEN_ANEW = ("title", "relevance")  # typed when the copy begins
LONGEST_TITLE = 200


def title_of_copy(project):
    return f"Kopie von {project.title}"[:LONGEST_TITLE]


def copy_project(original, *, title, relevance, lead, by):
    """The new draft, or that of the same form sent a moment ago.

    Raises Invalid if something the original says can no longer be written.
    """
    with transaction.atomic(), pghistory.context(reason="Als Kopie angelegt"):
        get_user_model().objects.select_for_update(of=("self",)).get(pk=by.pk)
        if known := just_created(by, title):
            return known
        project = create_project(title=title, relevance=relevance, lead=lead, by=by)
        begun = document_of(project)
        document = with_facts(begun, document_of(original))
        write(project, document, reason="Als Kopie angelegt")
    return Project.objects.get(pk=project.pk)


def with_facts(begun, original):
    """The document of a new draft with what is copied of the original; its own lead stays."""
    columns = [name for unit in COPIED["project"] for name in units("project")[unit]]
    values = {name: original["project"][name] for name in columns}
    links = {name: sorted({*begun["links"][name], *original["links"][name]}) for name in LINKS}
    rows = {part: {**begun["rows"][part], **copied_rows(part, original)} for part in ROWS}
    return {**begun, "project": {**begun["project"], **values}, "links": links, "rows": rows}


def copied_rows(part, original):
    """{key of a new row: its values}; somebody else leads the copy."""
    names, blank = COPIED.get(part, ()), blank_row(part)
    kept = [row for row in original["rows"][part].values() if names and not leads(part, row)]
    copies = ({name: row[name] for name in names} for row in kept)
    return {f"{NEW}{number}": blank | copy for number, copy in enumerate(copies, start=1)}


def leads(part, row):
    return part == "participations" and row["role"] == Participation.Role.LEAD


def blank_row(part):
    """The values of a row that nobody has filled in."""
    return values_of(part, MODELS[part]())


def left_behind(original):
    """German names of what the original says and a copy does not, in the order of the page."""
    said, blank = original["project"], nothing()["project"]
    own = [
        label_of("project", unit)
        for unit, names in units("project").items()
        if unit not in (*COPIED["project"], *GIVEN_ANEW, "blanks")
        if any(said[name] != blank[name] for name in names)
    ]
    parts = [
        str(MODELS[part]._meta.verbose_name_plural)
        for part, rows in original["rows"].items()
        if rows and part not in COPIED
    ]
    parts += ["Belege"] if original["citations"] else []
    parts += ["Widersprüche"] if original["contradictions"] else []
    return [*own, *parts]
