"""What others changed lately in a person's projects, from the newest lines of the history.

However much was changed of late, for instance by a load, as many lines are looked at.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth import get_user_model
from django.db.models import Q
from django.utils import timezone
from pghistory.models import Context

from desk.made_once import made_once
from evidence.compiled import Compiled
from evidence.history.changes import event_model
from evidence.plans import rows_by_plan
from projects.models import Project
from projects.snapshot.shape import ROWS

DAYS, LINES, MOST = 30, 200, 6
PER_TABLE = 2000


@dataclass(frozen=True)
class RecentChange:
    """Somebody worked on a project at a time."""

    project: Project
    who: str
    at: datetime
    reason: str


def changed_by_others(user):
    """The projects that other people changed last, each with the newest change of it."""
    lines = rows_by_plan(*newest_lines(user))
    contexts = Context.objects.in_bulk({context for _, _, context in lines})
    seen = Project.objects.visible_to(user).only("title")
    projects = seen.in_bulk({number for number, _, _ in lines})
    accounts = get_user_model().objects.only("name", "email")
    people = accounts.in_bulk({of.metadata["user"] for of in contexts.values()})
    found = {}
    for number, at, context in lines:
        about = contexts[context].metadata
        if number in projects and number not in found and len(found) < MOST:
            who = str(people.get(about["user"], "ein früheres Konto"))
            found[number] = RecentChange(projects[number], who, at, about.get("reason") or "")
    return list(found.values())


@made_once
def newest_lines(user):
    """SQL for (project, time, context) of the newest lines of the history, newest first."""
    mine = Compiled(Project.objects.editable_by(user).values("pk").query)
    since = timezone.now().replace(hour=0, minute=0, second=0) - timedelta(days=DAYS)
    by_others = Q(pgh_context__metadata__has_key="user") & ~Q(pgh_context__metadata__user=user.pk)
    tables = [(event_model(Project), "id")]
    tables += [(event_model(model), "project_id") for model in ROWS.values()]
    lines = [
        newest_of(events)
        .filter(by_others, pgh_created_at__gte=since, **{f"{column}__in": mine})
        .order_by()
        .values_list(column, "pgh_created_at", "pgh_context")
        for events, column in tables
    ]
    newest = lines[0].union(*lines[1:]).order_by("-pgh_created_at", "-pgh_context", "id")
    return newest[:LINES].query.sql_with_params()


def newest_of(events):
    """The newest lines of a table of the history; their numbers are given in the order of time."""
    numbers = events.objects.order_by("-pgh_id").values("pgh_id")[:PER_TABLE]
    return events.objects.filter(pgh_id__in=numbers)
