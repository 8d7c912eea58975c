"""What goes wrong, one thing after the other, and what readers may see of it.

A fault is done to a running Site while others read it; it ends whole again. What it finds broken
beside the pages it says in sentences.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass

import psycopg

from drills.site import ROOT
from drills.visitors import forgets_a_password, sends_slowly
from weserportal.embedded_postgres import process

GOOD, AWAY = frozenset({200}), frozenset({200, 503})
BACK = 10  # seconds until all is well again, at most
END_OTHERS = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'portal' AND pid <> %s
"""
LET_GO = 5  # seconds: what waits for the database is let go by then


@dataclass(frozen=True)
class Fault:
    """`bears` are the statuses that readers may get, `slowest` how many seconds one may take."""

    name: str
    happens: Callable
    bears: frozenset = GOOD
    slowest: float = 10


def worker_killed(site):
    for port in site.ports:
        os.kill(site.workers(port)[0], signal.SIGKILL)
        time.sleep(2)


def instance_killed(site):
    """Main process and workers at once; started again as systemd would."""
    port = site.ports[0]
    for pid in (site.instances[port].pid, *site.workers(port)):
        os.kill(pid, signal.SIGKILL)
    site.instances[port].wait()
    time.sleep(2)
    site.start_instance(port)
    time.sleep(2)


def connection_killed(site):
    """PostgreSQL ends all others then, and recovers."""
    with site.connect() as database:
        query = "SELECT pid FROM pg_stat_activity WHERE datname = 'portal' AND pid <> %s LIMIT 1"
        found = database.execute(query, [database.info.backend_pid]).fetchone()
    if found:
        os.kill(found[0], signal.SIGKILL)
    time.sleep(3)


def database_killed(site):
    for pid in process.postmasters(site.cluster):
        os.kill(pid, signal.SIGKILL)
    time.sleep(1)
    site.start_database()


def database_stopped(site):
    site.stop_database()
    time.sleep(10)
    site.start_database()


def connections_taken(site):
    """All that the database has, for some seconds, those of the portal first."""
    with ExitStack() as held:
        mine = held.enter_context(site.connect())
        mine.execute(END_OTHERS, [mine.info.backend_pid])
        try:
            while True:
                held.enter_context(site.connect())
        except psycopg.OperationalError:
            time.sleep(8)


def table_locked(site):
    with site.connect() as database:
        database.execute("BEGIN")
        database.execute("LOCK TABLE public_searchentry IN ACCESS EXCLUSIVE MODE")
        time.sleep(15)
        database.execute("ROLLBACK")


def mail_server_silent(site):
    """Ten people want a new password, and what waits is being sent."""
    sending = subprocess.Popen(
        [sys.executable, "manage.py", "send_mails"],
        env=site.known,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    answers = [forgets_a_password(site.encrypted, number) for number in range(10)]
    sending.wait(60)
    if any(each.status != 302 or each.seconds > LET_GO for each in answers):
        yield f"Passwort vergessen: {[(each.status, round(each.seconds, 1)) for each in answers]}"


def clients_slow(site):
    with ExitStack() as stack:
        talks = [stack.enter_context(sends_slowly(site.encrypted)) for _ in range(60)]
        for _ in range(8):
            for talk in talks:
                talk.sendall(b"x")
            time.sleep(1)


def files_full(site):
    """Nothing can be kept in the folder of the files; the health address has to tell."""
    aside = site.folder / "aside"
    site.files.mkdir(exist_ok=True)
    site.files.rename(aside)
    site.files.write_text("voll")
    if site.health() != 503:
        yield "/gesundheit/ merkt nicht, dass sich nichts speichern lässt"
    time.sleep(2)
    site.files.unlink()
    aside.rename(site.files)


def loading_killed(site):
    before = site.rows()
    killed_after(site, 2, "load_region", "--overwrite")
    if site.rows() != before:
        yield "Nach dem Abbruch von load_region steht anderes in den Tabellen"


def migration_killed(site):
    with site.connect("postgres") as database:
        database.execute("CREATE DATABASE half")
    elsewhere = {"DATABASE_URL": f"{site.address}half"}
    killed_after(site, 6, "migrate", **elsewhere)
    site.manage("migrate", **elsewhere)
    site.manage("migrate", "--check", **elsewhere)
    with site.connect("postgres") as database:
        database.execute("DROP DATABASE half WITH (FORCE)")


def killed_after(site, seconds, *words, **more):
    command = [sys.executable, "manage.py", *words]
    started = subprocess.Popen(
        command,
        cwd=ROOT,
        env=site.known | more,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    time.sleep(seconds)
    started.kill()
    started.wait()


def restored(site):
    """A backup is made while people read, and comes back into an empty database and folder."""
    with site.connect("postgres") as database:
        database.execute("CREATE DATABASE found")
    backups, files = site.folder / "backups", site.folder / "found"
    site.files.mkdir(exist_ok=True)
    site.manage("backup", str(backups))
    [made] = backups.iterdir()
    elsewhere = {
        "DATABASE_URL": f"{site.address}found",
        "FILES_DIR": str(files),
        "INTERNAL_DIR": str(site.folder / "found-internal"),
    }
    site.manage("restore", str(made), **elsewhere)
    if site.rows("found") != site.rows():
        yield "In der zurückgespielten Datenbank steht anderes"


FAULTS = (
    Fault("nichts", lambda _site: time.sleep(5)),
    Fault("ein Worker getötet", worker_killed),
    Fault("eine Instanz getötet", instance_killed),
    Fault("eine Verbindung getötet", connection_killed, AWAY),
    Fault("PostgreSQL getötet", database_killed, AWAY),
    Fault("PostgreSQL 10 s weg", database_stopped, AWAY),
    Fault("alle Verbindungen belegt", connections_taken, AWAY),
    Fault("Suchtabelle 15 s gesperrt", table_locked, AWAY),
    Fault("Mailserver schweigt", mail_server_silent),
    Fault("60 langsame Browser", clients_slow),
    Fault("Dateien nicht zu speichern", files_full),
    Fault("Laden abgebrochen", loading_killed),
    Fault("Migration abgebrochen", migration_killed),
    Fault("Sichern und Zurückspielen", restored),
)
