"""Makes the document of a project from its rows, or from the history as of a past moment."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.db import models
from django.db.models import F, Q, Value

from evidence.among import among, array
from evidence.history.changes import event_model
from evidence.models import Citation, Remark
from evidence.plans import rows_by_plan
from projects.models import NewPartner, Participation, Project
from projects.snapshot.contradictions import contradictions
from projects.snapshot.shape import (
    CITED_ROWS,
    LINKS,
    ROWS,
    Snapshot,
    Values,
    content_type,
    link,
    values_of,
)

GONE = "delete"
NO_NUMBERS = array(())
# What is told of rows for the overview: those that sources are cited for, and who takes part.
OUTLINED: dict[str, type[Any]] = {**CITED_ROWS, "new_partners": NewPartner}


def document_of(project: Project) -> Snapshot:
    """The document of a project as it stands in the database; a fixed number of queries."""
    return documents_of([Project.objects.get(pk=project.pk)])[project.pk]


def documents_of(projects: Sequence[Project]) -> dict[int, Snapshot]:
    """{number: document} of loaded projects; a fixed number of queries for all of them."""
    numbers = [project.pk for project in projects]
    rows = {
        part: by_project(model.objects.filter(project__in=numbers)) for part, model in ROWS.items()
    }
    links = {name: present_links(name, numbers) for name in LINKS}
    ids = {part: [row.pk for each in rows[part].values() for row in each] for part in ROWS}
    cited = by_owner(Citation.objects.filter(about(numbers, ids)), rows)
    disputes = Remark.objects.filter(about(numbers, ids), kind=Remark.Kind.CONTRADICTION)
    disputed = by_owner(disputes, rows)
    return {
        number: document(
            project,
            {name: sorted(links[name][number]) for name in LINKS},
            {part: rows[part][number] for part in ROWS},
            cited[number],
            disputed[number],
        )
        for number, project in zip(numbers, projects, strict=True)
    }


def outlines_of(projects: Sequence[Project]) -> dict[int, Snapshot]:
    """{number: document} of loaded projects that only tells what rows, links and citations there
    are; of a row the role, if it has one. One query, which is planned once.
    """
    if not projects:
        return {}
    found = {project.pk: outline(project) for project in projects}
    owner: dict[tuple[str, int], int] = {}
    cited = []
    for part, number, about_record, more in rows_of_outlines([*found]):
        if part == "citations":
            cited.append((number, (more, about_record)))
        elif part in LINKS:
            found[about_record]["links"][part].append(number)
        else:
            owner[part, number] = about_record
            found[about_record]["rows"][part][str(number)] = {"role": more}
    for number, place in cited:
        found[owner.get(place, place[1])]["citations"][str(number)] = {}
    return found


def outline(project: Project) -> Snapshot:
    return {
        "project": values_of("project", project),
        "links": {name: [] for name in LINKS},
        "rows": {part: {} for part in ROWS},
        "citations": {},
        "contradictions": {},
    }


def rows_of_outlines(numbers: list[int]) -> list[tuple[str, int, int, str]]:
    """(part, row, project, role or '') of what sources can be cited for, (name, number, project,
    '') of links, and ("citations", number, project or row, part that it is of) of citations."""
    kinds = tuple((part, content_type(part).pk) for part in ("project", *CITED_ROWS))
    sql, params = sql_of_outlines(kinds)
    asked = array(numbers)
    return rows_by_plan(sql, [asked if each == NO_NUMBERS else each for each in params])


@lru_cache
def sql_of_outlines(kinds: tuple[tuple[str, int], ...]) -> tuple[str, tuple[Any, ...]]:
    """(SQL, parameters), with `NO_NUMBERS` where those of the projects belong."""
    here = among(())
    rows = {
        part: model.objects.filter(project__in=here).order_by() for part, model in OUTLINED.items()
    }
    parts: list[Any] = [
        each.values_list(Value(part), "pk", "project", role_in(part)) for part, each in rows.items()
    ]
    for name in LINKS:
        linked = link(name).remote_field.through.objects.filter(project__in=here)
        other = link(name).m2m_reverse_field_name()
        parts.append(linked.values_list(Value(name), other, "project", Value("")))
    for part, kind in kinds:
        records = rows[part].values("pk") if part in rows else here
        cited = Citation.objects.filter(content_type=kind, object_id__in=records, remark=None)
        own = cited.order_by().values_list(Value("citations"), "pk", "object_id", Value(part))
        parts.append(own)
    sql, params = parts[0].union(*parts[1:], all=True).query.sql_with_params()
    return sql, params


def role_in(part: str) -> F | Value:
    return F("role") if OUTLINED[part] in (Participation, NewPartner) else Value("")


def by_project(rows: Iterable[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.project_id].append(row)
    return found


def present_links(name: str, numbers: list[int]) -> dict[int, list[int]]:
    """{project: numbers of what it is linked with}."""
    relation = link(name)
    found: dict[int, list[int]] = defaultdict(list)
    pairs = relation.remote_field.through.objects.filter(project__in=numbers)
    for project, other in pairs.values_list("project_id", relation.m2m_reverse_field_name()):
        found[project].append(other)
    return found


def by_owner(about_records: Iterable[Any], rows: dict[str, dict[int, list[Any]]]) -> Any:
    """{project: citations or remarks} of those of projects and of the rows of projects."""
    owner = {
        (content_type(part).pk, row.pk): number
        for part in ROWS
        for number, each in rows[part].items()
        for row in each
    }
    found: dict[int, list[Any]] = defaultdict(list)
    for row in about_records:
        found[owner.get((row.content_type_id, row.object_id), row.object_id)].append(row)
    return found


def document_at(project: Project, moment: datetime) -> Snapshot | None:
    """The document as of a moment (aware datetime), or None if the project was not there yet."""
    past = last_states(Project, moment, id=project.pk)
    if not past:
        return None
    rows = {part: last_states(model, moment, project_id=project.pk) for part, model in ROWS.items()}
    links = {name: past_links(project, name, moment) for name in LINKS}
    ids = {part: [row.id for row in states] for part, states in rows.items()}
    here, kind = about([project.pk], ids), Remark.Kind.CONTRADICTION
    citations = last_states(Citation, moment, here)
    remarks = last_states(Remark, moment, here, kind=kind)
    return document(past[0], links, rows, citations, remarks)


def last_states(
    model: type[models.Model], moment: datetime, *conditions: Q, **values: Any
) -> list[Any]:
    """The newest line of the history of each row that was there at the moment."""
    events = event_model(model).objects.filter(pgh_created_at__lte=moment)
    key = "id"
    newest = events.filter(*conditions, **values).order_by(key, "-pgh_id").distinct(key)
    return [state for state in newest if state.pgh_label != GONE]


def past_links(project: Project, name: str, moment: datetime) -> list[int]:
    relation = link(name)
    through = relation.remote_field.through
    states = last_states(through, moment, project_id=project.pk)
    return sorted(getattr(state, f"{relation.m2m_reverse_field_name()}_id") for state in states)


def document(
    project: models.Model,
    links: dict[str, list[int]],
    rows: dict[str, list[Any]],
    citations: Sequence[Any],
    remarks: Iterable[Any],
) -> Snapshot:
    own = [row for row in citations if row.remark_id is None]
    statements = [row for row in citations if row.remark_id is not None]
    return {
        "project": values_of("project", project),
        "links": links,
        "rows": {
            part: {str(row.id): values_of(part, row) for row in of_part}
            for part, of_part in rows.items()
        },
        "citations": {str(row.id): citation_values(row) for row in own},
        "contradictions": contradictions(remarks, statements, place_of),
    }


def about(numbers: list[int], ids: dict[str, list[int]]) -> Q:
    """Condition on citations: they are about one of the projects or one of the rows."""
    condition = Q(content_type=content_type("project"), object_id__in=numbers)
    for part, rows in ids.items():
        condition |= Q(content_type=content_type(part), object_id__in=rows)
    return condition


def citation_values(row: Any) -> Values:
    """The values of a citation, with the part and row of the document it is about."""
    part, about_row = place_of(row)
    return {"part": part, "row": about_row, **values_of("citations", row)}


def place_of(row: Any) -> tuple[str, str]:
    """(part, row) of what a citation or remark is about."""
    part = next(part for part in ("project", *ROWS) if content_type(part).pk == row.content_type_id)
    return part, "" if part == "project" else str(row.object_id)
