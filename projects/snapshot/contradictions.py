"""What sources say differently, in the document of a project: each statement, the choice, and why.

A contradiction is one value of the document, taken or left whole:

    {"5": {"part": "project", "row": "", "field": "end", "topic": …, "text": …, "reason": …,
           "statements": {"12": {"source_id": 3, "stated_value": …, "agrees": True, …}}}}

The statement that agrees is the choice; with neither a choice nor a reason it is open.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Max

from evidence.models import Remark
from projects.models import Project
from projects.snapshot.shape import NEW, Rows, Values, columns, content_type, record_of, values_of

KEPT = ("field", "topic", "text", "reason")
Created = dict[tuple[str, str], int]  # numbers of rows that came to be, by part and key


def contradictions(remarks: Iterable[Any], statements: Iterable[Any], part_of: Any) -> Rows:
    """{key: contradiction} of remarks, with their statements; `part_of` is (part, row) of one."""
    said: dict[int, Rows] = {}
    for each in sorted(statements, key=lambda row: (row.position, row.id)):
        said.setdefault(each.remark_id, {})[str(each.id)] = values_of("citations", each)
    ordered = sorted(remarks, key=lambda row: (row.position, row.id))
    return {str(row.id): told(row, part_of(row), said.get(row.id, {})) for row in ordered}


def told(remark: Any, place: tuple[str, str], statements: Rows) -> Values:
    part, row = place
    texts = {name: getattr(remark, name) for name in KEPT}
    return {"part": part, "row": row, **texts, "statements": statements}


def is_open(contradiction: Values) -> bool:
    """Whether nobody has chosen yet, or said why nothing is chosen."""
    chosen = any(each["agrees"] for each in contradiction["statements"].values())
    return not chosen and not contradiction["reason"]


def save_contradictions(project: Project, present: Rows, wanted: Rows, created: Created) -> None:
    gone = [int(key) for key in present if key not in wanted]
    Remark.objects.filter(pk__in=gone).delete()
    for key, values in wanted.items():
        if present.get(key) != values:
            save_contradiction(project, key if key in present else NEW, values, created)


def save_contradiction(project: Project, key: str, values: Values, created: Created) -> None:
    part, row = values["part"], values["row"]
    number = project.pk if part == "project" else created.get((part, row)) or int(row)
    remark = (
        begun_remark(content_type(part), number)
        if key.startswith(NEW)
        else Remark.objects.get(pk=int(key))
    )
    for name in KEPT:
        setattr(remark, name, values[name])
    remark.save()
    save_statements(remark, values["statements"])


def begun_remark(about: ContentType, number: int) -> Remark:
    """A contradiction of the record with that number, after all that is said of it already."""
    rows = Remark.objects.filter(content_type=about, object_id=number)
    last = rows.aggregate(last=Max("position"))["last"]
    return Remark(
        kind=Remark.Kind.CONTRADICTION,
        position=0 if last is None else last + 1,
        content_type=about,
        object_id=number,
    )


def save_statements(remark: Remark, wanted: Rows) -> None:
    present = {str(each.pk): values_of("citations", each) for each in remark.statements.all()}
    kept = [int(key) for key in wanted if key in present]
    remark.statements.exclude(pk__in=kept).delete()
    for key, values in wanted.items():
        if present.get(key) != values:
            statement = record_of(
                "citations",
                {name: each for name, each in values.items() if name in columns("citations")},
                content_type=remark.content_type,
                object_id=remark.object_id,
                remark=remark,
                **({"pk": int(key)} if key in present else {}),
            )
            statement.save()


def without_orphans(wanted: Rows, rows: dict[str, Rows]) -> Rows:
    """Those of the project, and of rows that are there."""
    return {
        key: values
        for key, values in wanted.items()
        if values["part"] == "project" or values["row"] in rows[values["part"]]
    }
