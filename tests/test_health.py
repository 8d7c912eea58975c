"""`/gesundheit/`: one question that a watcher can ask, whatever name it knows the site by."""

import socket
import time
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils.timezone import now

from weserportal import health
from weserportal.checks import jobs_are_run
from weserportal.jobs import JOBS
from weserportal.models import JobRun

ADDRESS = "/gesundheit/"


COMMITTED = pytest.mark.django_db(transaction=True)


@pytest.fixture
def well(db, monkeypatch):
    """All jobs ran an hour ago; COMMITTED, for another connection looks, which has time to."""
    monkeypatch.setattr(health, "SECONDS", 30)
    JobRun.objects.bulk_create(
        JobRun(name=name, ran_at=now() - timedelta(hours=1)) for name in JOBS
    )


def ask(**headers):
    """A stranger behind the proxy, by the number of the machine and without TLS."""
    return Client().get(ADDRESS, HTTP_HOST="10.0.0.5", REMOTE_ADDR="192.0.2.7", **headers)


def ask_here():
    return Client().get(ADDRESS, REMOTE_ADDR="127.0.0.1").json()


@COMMITTED
def test_a_stranger_reads_only_whether_all_is_well(well, settings):
    settings.SECURE_SSL_REDIRECT = True
    answer = ask()
    assert (answer.status_code, answer.json()) == (200, {"ok": True})
    assert answer["Cache-Control"] == "no-store"
    JobRun.objects.filter(name="release_due").update(ran_at=now() - timedelta(hours=27))
    answer = ask()
    assert (answer.status_code, answer.json()) == (503, {"ok": False})


@COMMITTED
def test_on_the_machine_itself_all_is_told(well):
    problems = {"database": "", "migrations": "", "jobs": "", "files": ""}
    assert ask_here() == {"ok": True, "version": "0.2.0", "problems": problems}
    JobRun.objects.filter(name="send_mails").delete()
    assert ask_here()["problems"]["jobs"] == "send_mails noch nie"
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'weserportal'")
    assert ask_here()["problems"]["migrations"] == "fehlen: weserportal.0001_schema"


def test_the_token_opens_the_rest_and_a_proxy_on_this_machine_does_not(db, settings):
    assert "version" not in ask(HTTP_AUTHORIZATION="Bearer ").json()
    settings.HEALTH_TOKEN = "geheim"
    assert "version" in ask(HTTP_AUTHORIZATION="Bearer geheim").json()
    assert "version" not in ask(HTTP_AUTHORIZATION="Bearer ").json()
    assert "version" not in ask(HTTP_AUTHORIZATION="Bearer gehéim").json()
    for header in ("X-Forwarded-For", "X-Forwarded-Proto", "X-Real-IP", "Forwarded"):
        answer = Client().get(ADDRESS, REMOTE_ADDR="127.0.0.1", headers={header: "192.0.2.7"})
        assert answer.json().keys() == {"ok"}


def test_a_folder_that_takes_no_files_is_told(db, settings, tmp_path):
    settings.FILES_DIR = tmp_path / "file"
    settings.FILES_DIR.write_text("")
    assert "lässt sich nichts speichern" in ask_here()["problems"]["files"]


@pytest.mark.parametrize("is_silent", [True, False])
def test_without_a_database_the_answer_comes_within_a_second(db, is_silent):
    health.known_migrations()
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1] if is_silent else 9
        usual = connection.settings_dict.copy()
        connection.settings_dict |= {"HOST": "127.0.0.1", "PORT": port}
        connection.settings_dict["ENGINE"] = "django.db.backends.postgresql"
        try:
            begun = time.monotonic()
            answer = ask()
            seconds = time.monotonic() - begun
        finally:
            connection.settings_dict.clear()
            connection.settings_dict |= usual
    assert (answer.status_code, answer.json()) == (503, {"ok": False})
    assert health.SECONDS < 1 and seconds < 10  # without a limit it would take minutes


def test_the_check_warns_after_26_hours(db):
    [warning] = jobs_are_run(databases=["default"])
    assert "release_due" in warning.msg
    ran = [JobRun(name=name, ran_at=now() - timedelta(hours=25)) for name in JOBS]
    JobRun.objects.bulk_create(ran)
    assert jobs_are_run(databases=["default"]) == []
    JobRun.objects.filter(name="clearsessions").update(ran_at=now() - timedelta(hours=27))
    [warning] = jobs_are_run(databases=["default"])
    assert warning.msg == "Länger als 26 Stunden nicht gelaufen: clearsessions."
