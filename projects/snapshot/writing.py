"""Makes rows of a document again: all of it or nothing, and only what differs is touched."""

from copy import deepcopy
from typing import Any

import pghistory
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, transaction

from evidence.models import Citation
from evidence.refusals import refusal
from projects.models import Project
from projects.snapshot.blanks import forget_told
from projects.snapshot.contradictions import Created, save_contradictions
from projects.snapshot.dead_references import check_keys, dead_references
from projects.snapshot.new_rows import points_at_new, with_numbers
from projects.snapshot.reading import document_of
from projects.snapshot.shape import (
    LINKS,
    NEW,
    ROWS,
    Problems,
    Rows,
    Snapshot,
    Values,
    columns,
    content_type,
    record_of,
    with_boundary_days,
)
from projects.snapshot.taken_places import Exchanged, in_order, twice

# What a document says nothing about, so that nothing has to be checked of it.
NOT_WRITTEN = ("project", "discarded_at")


class Invalid(Exception):
    """A document that cannot be written; `problems` are {(part, row, column): [sentences]}."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        sentences = [text for texts in problems.values() for text in texts]
        super().__init__(" ".join(dict.fromkeys(sentences)))


def write(project: Project, document: Snapshot, *, reason: str) -> Project:
    """Bring the rows of a saved project to the document; raises Invalid, and nothing is written.

    Rows with a key that begins with „neu-“ or that are no longer there are created.
    """
    with transaction.atomic(), pghistory.context(reason=reason):
        project = Project.objects.select_for_update(of=("self",)).get(pk=project.pk)
        present, document = document_of(project), deepcopy(document)
        forget_told(document)
        problems = problems_of(project, document, present)
        if problems:
            raise Invalid(problems)
        try:
            with transaction.atomic():
                apply(project, present, document)
        except Exchanged as error:
            raise Invalid({("project", "", NON_FIELD_ERRORS): [str(error)]}) from error
        except IntegrityError as error:
            raise Invalid({("project", "", NON_FIELD_ERRORS): [refusal(error)]}) from error
    return project


def problems_of(project: Project, document: Snapshot, present: Snapshot | None = None) -> Problems:
    """What full_clean says of every row that differs from the present one, what of all that the
    document points at is gone, and which rows say the same; changes `project`."""
    present = present or document_of(project)
    problems: Problems = {}
    rows: list[tuple[str, str, Values, Values | None]] = [
        ("project", "", document["project"], present["project"])
    ]
    for part in ROWS:
        for key, values in document["rows"][part].items():
            rows.append((part, key, values, present["rows"][part].get(key)))
    for part, key, values, now in rows:
        if values != now:
            new = points_at_new(part, values, document)
            problems.update(problems_of_row(project, part, key, values, new))
    return problems | dead_references(document, present) | twice(document)


def problems_of_row(
    project: Project, part: str, key: str, values: Values, new: set[str]
) -> Problems:
    """`new` are the columns that mean rows that nobody has saved yet."""
    unsaved = [columns(part)[name].name for name in new]
    try:
        record = prepared(project, part, key, values)
        record.full_clean(
            exclude=[*NOT_WRITTEN, *unsaved],
            validate_unique=part == "project",
            validate_constraints=True,
        )
        if part != "project":
            record.before_writing()
    except ValidationError as error:
        told = (
            error.message_dict
            if hasattr(error, "error_dict")
            else {NON_FIELD_ERRORS: error.messages}
        )
        return {(part, key, name): texts for name, texts in told.items()}
    return {}


def prepared(project: Project, part: str, key: str, values: Values) -> Any:
    if part == "project":
        for name, value in values.items():
            setattr(project, name, columns(part)[name].to_python(value))
        return with_boundary_days(project)
    more = {} if key.startswith(NEW) else {"pk": int(key)}
    record = record_of(part, values, project=project, **more)
    record._state.adding = not more
    return record


def apply(project: Project, present: Snapshot, document: Snapshot) -> None:
    if document["project"] != present["project"]:
        prepared(project, "project", "", document["project"]).save()
    for name in LINKS:
        if document["links"][name] != present["links"][name]:
            getattr(project, name).set(document["links"][name])
    for part in ROWS:
        remove_rows(project, part, present["rows"][part], document["rows"][part])
    created: Created = {}
    for part in ROWS:
        wanted = {
            key: with_numbers(part, values, created)
            for key, values in document["rows"][part].items()
        }
        created |= save_rows(project, part, present["rows"][part], wanted)
    save_citations(project, present["citations"], document["citations"], created)
    save_contradictions(project, present["contradictions"], document["contradictions"], created)
    if project.is_public:
        project.becomes_public()
    check_keys()


def remove_rows(project: Project, part: str, present: Rows, wanted: Rows) -> None:
    gone = [int(key) for key in present if key not in wanted]
    for record in ROWS[part].objects.filter(project=project, pk__in=gone):
        record.delete()


def save_rows(project: Project, part: str, present: Rows, wanted: Rows) -> Created:
    """{(part, key of the document): number} of the rows that were created."""
    created: Created = {}
    changed = {key: values for key, values in wanted.items() if present.get(key) != values}
    for key, values in in_order(part, present, changed):
        record = prepared(project, part, key if key in present else NEW, values)
        record.save()
        if key not in present:
            created[part, key] = record.pk
    return created


def save_citations(project: Project, present: Rows, wanted: Rows, created: Created) -> None:
    gone = [int(key) for key in present if key not in wanted]
    Citation.objects.filter(pk__in=gone).delete()
    for key, values in wanted.items():
        if present.get(key) != values:
            save_citation(project, key if key in present else NEW, values, created)


def save_citation(project: Project, key: str, values: Values, created: Created) -> None:
    part, row = values["part"], values["row"]
    target = project.pk if part == "project" else created.get((part, row)) or int(row)
    record = record_of(
        "citations",
        {name: value for name, value in values.items() if name in columns("citations")},
        content_type=content_type(part),
        object_id=target,
        **({} if key.startswith(NEW) else {"pk": int(key)}),
    )
    record.save()
