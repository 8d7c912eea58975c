"""The keeper stops the embedded server after its last user, whoever was killed before."""

import os
import signal

from tests.embedded.clusters import (
    A_USER,
    GRACE,
    a_user,
    ask,
    eventually,
    has_stopped,
    keeper_pid,
    postmaster,
    python,
)
from weserportal.embedded_postgres.cluster import locate, socket_directory


def test_the_server_stops_after_its_last_user(folder):
    with a_user(folder):
        with a_user(folder):
            pass
        assert not has_stopped(folder, GRACE * 2.5)
        assert keeper_pid(folder)
    assert has_stopped(folder, GRACE + 30)
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
        assert has_stopped(folder, GRACE + 30)
        os.kill(child, signal.SIGKILL)


def test_a_killed_keeper_is_replaced_and_the_server_still_stops(folder):
    with a_user(folder):
        before = postmaster(folder)
        os.kill(keeper_pid(folder), signal.SIGKILL)
    assert not has_stopped(folder, GRACE * 2)
    with a_user(folder):
        assert postmaster(folder) == before
    assert has_stopped(folder, GRACE + 30)


def test_everything_killed_at_once_comes_back(folder):
    with a_user(folder) as user:
        for pid in (keeper_pid(folder), user.pid, postmaster(folder)):
            os.kill(pid, signal.SIGKILL)
    with a_user(folder):
        assert ask(folder, "SELECT 1") == 1
    assert has_stopped(folder, GRACE + 30)
