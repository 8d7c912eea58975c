"""Who changed a place meanwhile, when and why: for each conflict, from the lines of the history."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from django.contrib.auth import get_user_model

from evidence.history.changes import event_model
from projects.snapshot.merging import WHOLE
from projects.snapshot.shape import MODELS, columns, link, units

MOST = 2_000  # lines of one table that are looked at


@dataclass(frozen=True)
class Writer:
    """`who` is a name, `reason` may be empty."""

    who: str
    at: datetime
    reason: str


def writers_of(project, conflicts):
    """{key of the conflict: Writer} where the history knows; a query for each table."""
    rows = defaultdict(set)
    for each in conflicts:
        if each.part in MODELS and (each.part == "project" or str(each.row).isdigit()):
            rows[each.part].add(project.pk if each.part == "project" else int(each.row))
    lines = {part: lines_of(MODELS[part], numbers) for part, numbers in rows.items()}
    set_by = {each.key: line_that_set(each, project, lines) for each in conflicts}
    return named({key: line for key, line in set_by.items() if line and line.pgh_context})


def lines_of(model, numbers):
    """{number: lines of the history, the newest first}."""
    found = defaultdict(list)
    events = event_model(model).objects.filter(id__in=numbers).select_related("pgh_context")
    for line in events.order_by("-pgh_id")[:MOST]:
        found[line.id].append(line)
    return found


def line_that_set(conflict, project, lines):
    """The newest line in which the place got the value that it has, or None."""
    if conflict.part == "links":
        return newest_of_link(conflict.unit, project)
    number = project.pk if conflict.part == "project" else conflict.row
    found = lines.get(conflict.part, {}).get(int(number) if str(number).isdigit() else 0, [])
    if not found or conflict.unit == WHOLE:
        return next(iter(found), None)
    names = [columns(conflict.part)[each].attname for each in units(conflict.part)[conflict.unit]]
    for newer, older in pairwise(found):
        if any(getattr(newer, name) != getattr(older, name) for name in names):
            return newer
    return found[-1]


def newest_of_link(name, project):
    events = event_model(link(name).remote_field.through).objects.filter(project_id=project.pk)
    return events.select_related("pgh_context").order_by("-pgh_id").first()


def named(lines):
    told = {key: line.pgh_context.metadata for key, line in lines.items()}
    people = (
        get_user_model()
        .objects.only("name", "email")
        .in_bulk({each["user"] for each in told.values() if each.get("user")})
    )
    return {
        key: Writer(
            str(people[told[key]["user"]]), line.pgh_created_at, told[key].get("reason") or ""
        )
        for key, line in lines.items()
        if told[key].get("user") in people
    }
