"""Public pages tell the themes of projects; those of a draft renew nothing (law 8)."""

from importlib import import_module

from django.db import migrations

from evidence.content_version import watch
from public.search.installing import EVENTS, OF_PROJECT

before = import_module("public.migrations.0007_drafts_renew_nothing")

LINKS = "projects_project_themes"


def statements():
    yield from (before.trigger(LINKS, each, OF_PROJECT) for each in EVENTS if each != "truncate")
    yield before.note_all(LINKS, "TRUNCATE")


class Migration(migrations.Migration):
    dependencies = [("public", "0032_tell_of_confirmations")]

    operations = [watch("strategy_theme"), *(migrations.RunSQL(sql) for sql in statements())]
