"""Django starts the embedded server, makes its databases there, and survives its end."""

import pytest

from tests.embedded.clusters import ask, python
from weserportal.embedded_postgres import process
from weserportal.embedded_postgres.cluster import locate

DJANGO = """
import sys
from django.conf import settings
from django.db import connection
settings.configure(DATABASES={{"default": {{
    "ENGINE": "weserportal.embedded_postgres.backend", "NAME": "weserportal",
    "EMBEDDED": {{"directory": sys.argv[1], "durable": False, "grace": 1}}, {more}
}}}})
import django; django.setup()
{code}
"""

# The server notices the loss of one of its processes a little later, and lets people in until then.
KILL = """
import os, signal, time
from weserportal.embedded_postgres import process
from weserportal.embedded_postgres.cluster import locate

def kill_backend():
    pid = connection.connection.info.backend_pid
    os.kill(pid, signal.SIGKILL)
    try:
        while True:
            os.kill(pid, 0)
            time.sleep(0.01)
    except ProcessLookupError:
        pass

def kill_postmaster():
    pid = int(open(sys.argv[1] + "/data/postmaster.pid").readline())
    os.kill(pid, signal.SIGKILL)
    while process.is_listening(locate(sys.argv[1])):
        time.sleep(0.01)
"""
ASK_AGAIN = """
with connection.cursor() as cursor:
    cursor.execute("SELECT 'again'")
    print(*cursor.fetchone())
"""


def django(folder, code, more=""):
    with python(DJANGO.format(code=code, more=more), folder) as process_:
        out, errors = process_.communicate()
    assert process_.returncode == 0, errors
    return out.split()


def test_django_starts_the_server_and_creates_its_database(running):
    process.stop(locate(running))
    code = """
with connection.cursor() as cursor:
    cursor.execute("SELECT current_database(), current_user")
    print(*cursor.fetchone())
"""
    assert django(running, code) == ["weserportal", "postgres"]
    assert django(running, code, '"OPTIONS": {"pool": True}') == ["weserportal", "postgres"]


def test_django_makes_a_test_database_and_clones_it_and_leaves_the_other_alone(running):
    code = """
creation = connection.creation
creation.create_test_db(verbosity=0, autoclobber=True)
creation.clone_test_db(suffix="1", verbosity=0, autoclobber=True)
connection.ensure_connection()
print(connection.settings_dict["NAME"])
creation.destroy_test_db(verbosity=0, suffix="1")
creation.destroy_test_db("weserportal", verbosity=0)
"""
    assert django(running, code) == ["test_weserportal"]
    left = ask(running, "SELECT array_agg(datname::text) FROM pg_database")
    assert not {name for name in left if "test" in name}


@pytest.mark.parametrize("victim", ["backend", "postmaster"])
def test_a_living_django_process_survives_kill_9_of(running, victim):
    code = f"""
{KILL}
connection.ensure_connection()
kill_{victim}()
connection.close()
{ASK_AGAIN}
"""
    assert django(running, code) == ["again"]


def test_a_server_that_dies_while_it_lets_somebody_in_is_asked_again(running):
    code = f"""
{KILL}
wrapper = type(connection._connections[connection._alias])
begin = wrapper.init_connection_state
def killed_meanwhile(self):
    wrapper.init_connection_state = begin
    kill_backend()
    begin(self)
wrapper.init_connection_state = killed_meanwhile
{ASK_AGAIN}
"""
    assert django(running, code) == ["again"]


def test_django_shows_a_readable_error(folder):
    data = locate(folder).data
    data.mkdir(mode=0o700)
    (data / "PG_VERSION").write_text("9.6\n")
    code = """
from django.core.exceptions import ImproperlyConfigured
try:
    connection.ensure_connection()
except ImproperlyConfigured as error:
    print(error)
"""
    assert " ".join(django(folder, code)).startswith(
        f"Die lokale Datenbank in {data} wurde mit PostgreSQL 9.6 angelegt"
    )
