"""Test databases as clones of templates that are made once and kept between runs.

The name of a template carries a fingerprint of all that it was made from, so a change makes a new
one and takes the old one away. All workers and runs on a server wait for whoever makes it.
A process takes the fingerprints once: what it has imported does not change any more.
"""

import hashlib
import io
from contextlib import contextmanager
from functools import cache

import pgtrigger
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from psycopg import sql

from tests.invented_region import fill

SCHEMA, REGION, INVENTED = "test_schema", "test_region", "test_invented"
LOCK = 20191204  # any number, as long as nobody else on the server locks by it
LOADING_APPS = (
    *(
        "evidence",
        "regions",
        "accounts",
        "four_eyes",
        "strategy",
        "projects",
        "funding",
        "grant_office",
    ),
    *("duties", "processes"),
)


@contextmanager
def connected_to(database):
    """All connections opened meanwhile, in any thread, go to the database of that name."""
    settings, usual = connection.settings_dict, connection.settings_dict["NAME"]
    connection.close()
    settings["NAME"] = database
    try:
        yield
    finally:
        connection.close()
        settings["NAME"] = usual


@contextmanager
def undone_at_the_end():
    """What is written inside is gone afterwards; may be nested."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@contextmanager
def clone(name, *, of):
    """The database `name` as a copy of what SCHEMA, REGION or INVENTED stands for; then gone."""
    with _alone() as cursor:
        _drop(cursor, name)
        _copy(cursor, _template(cursor, of), name)
    yield from _gone_at_the_end(name)


@contextmanager
def empty(name):
    """The database `name` without any tables; gone at the end."""
    with _alone() as cursor:
        _drop(cursor, name)
        _create(cursor, name)
    yield from _gone_at_the_end(name)


def _gone_at_the_end(name):
    try:
        yield name
    finally:
        with _alone() as cursor:
            _drop(cursor, name)


def renew(kind):
    """Copy the template once more over the database that tests are working in."""
    name = connection.settings_dict["NAME"]
    connection.close()
    with _alone() as cursor:
        _drop(cursor, name)
        _copy(cursor, _template(cursor, kind), name)


def _template(cursor, kind):
    """The name of the template, made if there is none of this fingerprint."""
    prefix = f"{kind}_"
    fingerprint, make = RECIPES[kind]
    name = prefix + fingerprint()
    cursor.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [prefix])
    known = {row[0] for row in cursor.fetchall()}
    if name in known:
        return name
    for old in known:
        _drop(cursor, old)
    making = f"{prefix}unfinished"
    _drop(cursor, making)
    if kind == SCHEMA:
        _create(cursor, making)
    else:
        _copy(cursor, _template(cursor, SCHEMA), making)
    with connected_to(making), connection.cursor() as inside:
        make()
        inside.execute("ANALYZE")
    rename = sql.SQL("ALTER DATABASE {} RENAME TO {}")
    cursor.execute(rename.format(sql.Identifier(making), sql.Identifier(name)))
    return name


@cache
def of_schema():
    """Fingerprint of migrations, SQL, triggers, permissions and the versions of all packages."""
    indexed = "evidence/folding.py"
    files = _files("*/migrations/*.py", "*/**/*.sql", indexed, "requirements-dev.txt")
    triggers = (trigger.compile(model).hash for model, trigger in pgtrigger.registered())
    named = (
        f"{model._meta.label} {model._meta.verbose_name} {model._meta.permissions}"
        for model in apps.get_models()
    )
    return _fingerprint(files, [*sorted(triggers), *named])


@cache
def of_region():
    """Fingerprint of the content, of the code that loads it, and of the schema."""
    code = [f"{folder}/**/*.py" for folder in (*LOADING_APPS, "weserportal/region")]
    return _fingerprint(_files(*code, "data/**/*"), [of_schema()])


@cache
def of_invented():
    """Fingerprint of what invents the region, of the models, and of the schema."""
    made_by = ("tests/builders.py", "tests/invented_region.py", "evidence/**/*.py", "*/models/*.py")
    return _fingerprint(_files(*made_by), [of_schema()])


RECIPES = {
    SCHEMA: (of_schema, lambda: call_command("migrate", verbosity=0)),
    REGION: (of_region, lambda: call_command("load_region", stdout=io.StringIO())),
    INVENTED: (of_invented, fill),
}


def _files(*patterns):
    found = (path for pattern in patterns for path in settings.BASE_DIR.glob(pattern))
    return sorted(path for path in found if path.is_file() and "node_modules" not in path.parts)


def _fingerprint(files, texts):
    digest = hashlib.sha256("\0".join(texts).encode())
    for path in files:
        digest.update(str(path.relative_to(settings.BASE_DIR)).encode() + path.read_bytes())
    return digest.hexdigest()[:12]


@contextmanager
def _alone():
    """A cursor outside of all test databases; nobody else on this server has one meanwhile."""
    with connection._nodb_cursor() as cursor:
        # Also after a test of how long a page waits: a template takes its time.
        cursor.execute("SET lock_timeout = 0; SET statement_timeout = 0")
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        try:
            yield cursor
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


def _create(cursor, name):
    cursor.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))


def _copy(cursor, template, name):
    copy = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
    cursor.execute(copy.format(sql.Identifier(name), sql.Identifier(template)))


def _drop(cursor, name):
    drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)")  # a browser may still be connected
    cursor.execute(drop.format(sql.Identifier(name)))
