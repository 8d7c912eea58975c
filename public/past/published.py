"""„Veröffentlicht am …“: what the pages showed at the end of a day, from the recorded history.

Today's gates apply on top: what was withdrawn at any time since stays away, rights in photos and
documents count as of today, and people are named only as they are named today.
"""

from datetime import date, datetime, time, timedelta
from functools import cache, partial

from django.db import models
from django.utils.timezone import make_aware

from evidence.history.changes import event_model
from funding.models import Decision, Handover, Witness
from projects.models import Document, Photo, Project
from projects.publication import PUBLIC, Publication
from public.past.reading import Select, listed
from regions.models import OfficeHolder

PUBLISHABLE = (Project, Decision)
# Rows of which somebody may have taken back a right, or that are about a person.
ONLY_AS_TODAY = (Photo, Document, Witness, OfficeHolder)
PEOPLE = {
    Handover: ("by_name", "by_office", "by_note", "to_name", "to_office", "to_note", "photo_credit")
}
PUBLIC_STATES = ", ".join(f"'{state}'" for state in PUBLIC)


def end_of(day: date) -> datetime:
    """The moment at which the day is over in Europe/Berlin."""
    return make_aware(datetime.combine(day + timedelta(days=1), time.min))


def rows_on(day: date) -> Select:
    """The rows as they were published at the end of the day."""
    return partial(rows, f"'{end_of(day).isoformat()}'::timestamptz")


def rows(until: str, model: type[models.Model]) -> str:
    """The newest line of the history of each row that was there.

    It reads one table, and asks of each line by itself whether a later one is: so it may stand
    anywhere in a query, and PostgreSQL still reads no more lines than are asked for.
    """
    events, key = event_model(model)._meta.db_table, key_of(model)
    later = f"""SELECT FROM public."{events}" later WHERE later."{key}" = past."{key}"
        AND later.pgh_id > past.pgh_id AND later.pgh_created_at < {until}"""
    there = f" AND {is_present(model)}" if model in ONLY_AS_TODAY else ""
    return f"""
        SELECT {listed({name: expression(model, name, until) for name in columns_of(model)})}
        FROM public."{events}" past WHERE past.pgh_created_at < {until}
        AND past.pgh_label <> 'delete' AND CASE WHEN EXISTS ({later}) THEN false ELSE true END
        {there}"""


def expression(model: type[models.Model], column: str, until: str) -> str:
    if column == "id":
        return f'past."{key_of(model)}"'
    if model in ONLY_AS_TODAY:
        return present(model, column)
    if column in PEOPLE.get(model, ()):
        return f"coalesce({present(model, column)}, '')"
    if model in PUBLISHABLE and column == "publication":
        return publication(model, until)
    return f'past."{column}"'


def present(model: type[models.Model], column: str) -> str:
    """What the row holds today."""
    table = model._meta.db_table
    return f'(SELECT present."{column}" FROM {found_today(table, key_of(model))})'


def is_present(model: type[models.Model], condition: str = "") -> str:
    return f"EXISTS (SELECT FROM {found_today(model._meta.db_table, key_of(model))}{condition})"


def found_today(table: str, key: str) -> str:
    return f'public."{table}" present WHERE present.id = past."{key}"'


def publication(model: type[models.Model], until: str) -> str:
    """The state of then, as long as everybody could read the record ever since."""
    is_public = is_present(model, f" AND present.publication IN ({PUBLIC_STATES})")
    return f"""
        CASE WHEN {is_public} AND NOT EXISTS (
            SELECT FROM public."{event_model(model)._meta.db_table}" since
            WHERE since.pgh_obj_id = past.pgh_obj_id AND since.pgh_created_at >= {until}
            AND since.publication NOT IN ({PUBLIC_STATES}))
        THEN past.publication ELSE '{Publication.WITHDRAWN}' END"""


@cache
def columns_of(model: type[models.Model]) -> list[str]:
    return [column.column for column in model._meta.concrete_fields]


@cache
def key_of(model: type[models.Model]) -> str:
    """The column of the history that says of which row a line is; one has an index, if it can."""
    names = {column.column for column in event_model(model)._meta.concrete_fields}
    return "pgh_obj_id" if "pgh_obj_id" in names else "id"
