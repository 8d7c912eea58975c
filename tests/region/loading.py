"""Runs the loader, and what it is asked about: its content files, history rows, empty tables."""

from io import StringIO

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from funding.models import Decision, DecisionVersion
from weserportal.region.yaml_file import read_yaml

DATA = settings.BASE_DIR / "data"
LOADED_APPS = (
    *("evidence", "regions", "strategy", "projects", "funding", "grant_office", "duties"),
    "processes",
)


def load(directory=DATA, **options):
    """Run the command; what it printed, as lines."""
    out = StringIO()
    call_command("load_region", directory=directory, stdout=out, **options)
    return out.getvalue().splitlines()


def history():
    """How many rows each history table of what is loaded has."""
    loaded = [model for model in apps.get_models() if model._meta.app_label in LOADED_APPS]
    tables = [m for m in loaded if "pgh_label" in {f.name for f in m._meta.fields}]
    assert len(tables) > 40
    return {model.__name__: model.objects.count() for model in tables}


def empty_the_tables():
    tables = [
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label in (*LOADED_APPS, "weserportal") and not model._meta.proxy
    ]
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {', '.join(tables)} CASCADE")


def written(file):
    """The records of a content file, as plain lists and mappings."""
    return read_yaml(DATA / f"{file}.yaml")


def parts_written(name, *files):
    """The rows that stand under this name anywhere in the records of the files."""
    return [row for file in files for row in below(written(file), name)]


def below(value, name):
    if isinstance(value, list):
        for each in value:
            yield from below(each, name)
    elif isinstance(value, dict):
        found = value.get(name, [])
        yield from found if isinstance(found, list) else [found]
        for each in value.values():
            yield from below(each, name)


def change(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def decision(key):
    return Decision.objects.get(key=key)


def version(key, number=1):
    return DecisionVersion.objects.get(decision__key=key, number=number)
