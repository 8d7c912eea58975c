"""The database away, locked or slow: 503 at once, and finished pages are read all the same."""

import subprocess
import sys
import time
from contextlib import contextmanager

import pytest
from django.db import connection
from django.test import Client

from duties.models import Feedback
from public.page_cache import PAGES
from public.version_known import KNOWN
from public.views.errors import server_error
from tests.builders import make_project, make_user
from tests.clients import with_second_factor
from tests.other_process import environment

NOWHERE = {"HOST": "127.0.0.1", "PORT": "1"}  # nobody listens there
LIMITS = """
import django
django.setup()
from django.db import connection
def limits():
    with connection.cursor() as cursor:
        for name in ("lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout"):
            cursor.execute(f"SHOW {name}")
            yield cursor.fetchone()[0]
print(*limits())
connection.close()
import weserportal.wsgi
print(*limits())
"""


@pytest.fixture(autouse=True)
def forgotten(transactional_db):
    PAGES.clear()
    KNOWN.forget()
    yield
    KNOWN.forget()


@contextmanager
def database_away():
    """No connection holds, and none can be made."""
    usual = dict(connection.settings_dict)
    connection.close()
    connection.settings_dict.update(NOWHERE)
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict.update(usual)


@contextmanager
def locked(table):
    """Somebody else changes the table, for as long as the block; we wait 0.1 s for it."""
    other = connection.copy()
    try:
        with other.cursor() as cursor, connection.cursor() as ours:
            cursor.execute(f"BEGIN; LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE")
            ours.execute("SET lock_timeout = 100")
            yield
            cursor.execute("ROLLBACK")
    finally:
        other.close()
        connection.close()


def stranger():
    return Client(raise_request_exception=False)


# What PostgreSQL says when it can write no more.
FULL_DISK = """
    CREATE FUNCTION no_space() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        RAISE 'could not extend file: No space left on device' USING ERRCODE = 'disk_full';
    END $$;
    CREATE TRIGGER no_space BEFORE INSERT OR UPDATE OR DELETE ON {table}
        FOR EACH STATEMENT EXECUTE FUNCTION no_space()
"""


@contextmanager
def disk_full(table):
    """Nothing can be written to this table."""
    with connection.cursor() as cursor:
        cursor.execute(FULL_DISK.format(table=table))
        yield
        cursor.execute("DROP FUNCTION no_space CASCADE")


ADDRESSES = ["/", "/projekte/?q=glas", "/projekte/gibt-es-nicht/", "/suche/", "/sitemap.xml"]
ADDRESSES += ["/dateien/abc/foto.jpg", "/rueckmeldung/"]


def test_a_stranger_is_told_when_to_come_again():
    with database_away():
        for address in ADDRESSES:
            assert is_503(stranger().get(address)), address


def is_503(answer):
    told = answer.content.decode()
    return (
        (answer.status_code, answer.get("Retry-After")) == (503, "5")
        and "Das Portal ist gleich wieder da" in told
        and "<title>Kurz nicht erreichbar – Weserportal</title>" in told
    )


def test_who_is_signed_in_and_who_sends_a_form_are_told_too():
    client = with_second_factor(stranger(), make_user())
    with database_away():
        assert is_503(client.get("/impressum/"))
        assert is_503(client.post("/arbeitsplatz/projekte/neu/", {"title": "Neu"}))
        assert is_503(client.get("/admin/"))


def test_other_mistakes_are_still_a_500(rf):
    try:
        raise ZeroDivisionError
    except ZeroDivisionError:
        assert server_error(rf.get("/")).status_code == 500


def test_a_finished_page_is_served_while_the_database_is_away():
    finished = stranger().get("/impressum/")
    with database_away():
        again = stranger().get("/impressum/")
        known = stranger().get("/impressum/", headers={"if-none-match": finished["ETag"]})
        unknown = stranger().get("/datenschutz/")
        connection.settings_dict["HOST"] = "192.0.2.1"  # who asks there waits for minutes
        began = time.monotonic()
        assert stranger().get("/impressum/").status_code == 200
        assert time.monotonic() - began < 10
    assert (again.status_code, again.content) == (200, finished.content)
    assert again["ETag"] == finished["ETag"]
    assert known.status_code == 304
    assert is_503(unknown)


def test_after_the_database_came_back_nothing_is_stale():
    project = make_project("Alt", slug="a")
    assert "Alt" in stranger().get("/projekte/a/").content.decode()
    with database_away():
        assert "Alt" in stranger().get("/projekte/a/").content.decode()
    project.title = "Neu"
    project.save()
    KNOWN.silent_until = time.monotonic()
    assert "Neu" in stranger().get("/projekte/a/").content.decode()


def test_a_locked_table_holds_up_only_the_pages_that_read_it():
    finished = stranger().get("/impressum/")
    with locked("public_searchentry"):
        assert is_503(stranger().get("/projekte/?betrag_von=1"))
        assert stranger().get("/impressum/").content == finished.content
        assert stranger().get("/datenschutz/").status_code == 200


def test_a_finished_page_is_served_though_its_version_is_locked():
    finished = stranger().get("/impressum/")
    with locked("content_version"):
        assert stranger().get("/impressum/").content == finished.content
        assert is_503(stranger().get("/datenschutz/"))


def test_only_the_web_process_is_impatient():
    done = subprocess.run(
        [sys.executable, "-c", LIMITS],
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == ["0 0 0", "2s 5s 30s"]


def test_a_full_disk_says_so_and_reading_goes_on():
    make_project("Steht da", slug="a")
    form = {"kind": "barrier", "page": "/", "message": "Zu klein", "email": ""}
    here = {"sec-fetch-site": "same-origin"}
    with disk_full("duties_feedback"):
        assert is_503(stranger().post("/rueckmeldung/", form, headers=here))
        assert "Steht da" in stranger().get("/projekte/a/").content.decode()
    assert not Feedback.objects.exists()
    assert stranger().post("/rueckmeldung/", form, headers=here).status_code == 303
    assert Feedback.objects.get().message == "Zu klein"
