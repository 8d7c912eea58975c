"""News are public with their project: they renew the content version, and the search finds them."""

import re
from importlib import import_module
from pathlib import Path

from django.db import migrations

from evidence.content_version import watch

search_table = import_module("public.migrations.0002_search_table")
MILESTONES = "UNION ALL SELECT title FROM projects_milestone WHERE project_id = p.id"
NEWS = "UNION ALL SELECT concat_ws(' ', title, text) FROM projects_news WHERE project_id = p.id"
TABLE = "projects_news"


def search_projects(more=""):
    """The function as the table was made with, and these words among those on the work done."""
    text = Path(search_table.__file__).with_suffix(".sql").read_text()
    [function] = re.findall(r"CREATE FUNCTION search_projects\(.*?\$\$.*?\$\$;", text, re.DOTALL)
    head, found, tail = function.partition(MILESTONES)
    return f"{head.replace('CREATE', 'CREATE OR REPLACE', 1)}{found} {more}{tail}"


def trigger(event):
    return (
        f"CREATE TRIGGER search_notes_{event} AFTER {event.upper()} ON {TABLE} "
        f"{search_table.EVENTS[event]} "
        "FOR EACH STATEMENT EXECUTE FUNCTION search_note($$project$$, $$project_id$$)"
    )


class Migration(migrations.Migration):
    dependencies = [
        ("public", "0005_watch_photos_and_documents"),
        ("projects", "0009_news"),
    ]

    operations = [
        watch(TABLE),
        migrations.RunSQL(search_projects(NEWS), search_projects()),
        migrations.RunSQL(
            [trigger(event) for event in search_table.EVENTS],
            [f"DROP TRIGGER search_notes_{event} ON {TABLE}" for event in search_table.EVENTS],
        ),
    ]
