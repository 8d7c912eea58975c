"""What belongs to the document of a project: its columns, links, rows and citations."""

from contextlib import suppress
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, TypedDict, TypeVar

from django.contrib.contenttypes.models import ContentType
from django.db import models

from evidence.models import Citation, Cited
from evidence.values.fields import BoundaryDay, Composite
from evidence.values.forms import composites
from projects.models import (
    Activity,
    Alias,
    Document,
    Finding,
    MeasureProject,
    Milestone,
    NewPartner,
    News,
    Participation,
    Phase,
    Photo,
    Place,
    Project,
    ProjectLink,
    Relation,
)

LINKS = ("districts", "municipalities", "fields_of_action", "themes")
ROWS: dict[str, type[Any]] = {
    "aliases": Alias,
    "websites": ProjectLink,
    "participations": Participation,
    "new_partners": NewPartner,
    "places": Place,
    "relations": Relation,
    "phases": Phase,
    "activities": Activity,
    "measure_links": MeasureProject,
    "findings": Finding,
    "milestones": Milestone,
    "news": News,
    "photos": Photo,
    "documents": Document,
}
CITED_ROWS: dict[str, type[Any]] = {
    part: model for part, model in ROWS.items() if issubclass(model, Cited)
}
MODELS: dict[str, type[Any]] = {"project": Project, **ROWS, "citations": Citation}
# Everything of a document as lookups from the project, for its history.
PATHS = (
    *ROWS,
    *LINKS,
    "citations",
    "remarks",
    *(f"{part}__{evidence}" for part in CITED_ROWS for evidence in ("citations", "remarks")),
)
# The address and the publication have ways of their own; a row belongs to its project for good.
NOT_EDITED = {"slug", "publication", "project", "content_type", "object_id", "remark"}
NEW = "neu-"

Record = TypeVar("Record", bound=models.Model)
Values = dict[str, Any]
Rows = dict[str, Values]
# What is wrong: (part, row, column) and its German sentences.
Problems = dict[tuple[str, str, str], list[str]]


class Snapshot(TypedDict):
    """The document of a project; `projects.snapshot` shows one."""

    project: Values
    links: dict[str, list[int]]
    rows: dict[str, Rows]
    citations: Rows
    contradictions: Rows


@cache
def columns(part: str) -> dict[str, models.Field]:
    """The columns of a part of the document, by the name of their attribute."""
    return {
        column.attname: column
        for column in MODELS[part]._meta.concrete_fields
        if column.editable and not column.primary_key and not isinstance(column, BoundaryDay)
        if column.name not in NOT_EDITED
    }


@cache
def units(part: str) -> dict[str, list[str]]:
    """The columns that are one value to a person, by its name: a date and an amount are one."""
    found: dict[str, list[str]] = {}
    names = composites(MODELS[part], Composite)
    for attname in columns(part):
        whole = next((name for name in names if attname.startswith(f"{name}_")), attname)
        found.setdefault(whole, []).append(attname)
    return found


@cache
def label_of(part: str, unit: str) -> str:
    """The German name of a unit."""
    model = MODELS[part]
    composite = composites(model, Composite).get(unit)
    return str(composite.verbose_name if composite else columns(part)[unit].verbose_name)


def values_of(part: str, row: models.Model) -> Values:
    """The plain values of a row, or of a line of its history."""
    return {attname: plain(getattr(row, attname)) for attname in columns(part)}


def nothing() -> Snapshot:
    """A document that says nothing, to compare with."""
    return {
        "project": values_of("project", Project()),
        "links": {name: [] for name in LINKS},
        "rows": {part: {} for part in ROWS},
        "citations": {},
        "contradictions": {},
    }


def plain(value: Any) -> Any:
    """As JSON will give it back."""
    return str(value) if isinstance(value, (Decimal, date)) else value


def record_of(part: str, values: Values, **more: Any) -> models.Model:
    """An unsaved record of a part with these values, and the boundary days of valid dates."""
    values = {name: columns(part)[name].to_python(value) for name, value in values.items()}
    return with_boundary_days(MODELS[part](**values, **more))


def with_boundary_days(record: Record) -> Record:
    for column in record._meta.concrete_fields:
        if isinstance(column, BoundaryDay):
            with suppress(ValueError):  # full_clean says it beside the date
                column.pre_save(record, add=True)
    return record


def link(name: str) -> Any:
    """The relation behind a name of LINKS."""
    return Project._meta.get_field(name)


def content_type(part: str) -> ContentType:
    return ContentType.objects.get_for_model(MODELS[part])
