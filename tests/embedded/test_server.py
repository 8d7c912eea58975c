"""The embedded server starts, is closed to others, and comes back. Real servers, no mocks."""

import os
import signal
import subprocess
import time
from pathlib import Path

import psycopg
import pytest

from tests.embedded.clusters import (
    GRACE,
    ask,
    has_stopped,
    is_serving,
    only_root,
    postmaster,
    remove_cluster,
    run_server,
)
from weserportal.embedded_postgres import process, server
from weserportal.embedded_postgres.cluster import NOTE, locate, socket_directory
from weserportal.embedded_postgres.errors import EmbeddedPostgresError
from weserportal.embedded_postgres.owner import owner_of

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


def test_a_server_that_cannot_start_says_why(folder):
    run_server(folder)
    process.stop(locate(folder))
    (locate(folder).data / "postgresql.conf").write_text("no_such_setting = 1\n")
    with pytest.raises(EmbeddedPostgresError, match=r"(?s)startet nicht.*no_such_setting"):
        run_server(folder)


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
