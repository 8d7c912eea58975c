"""Locks let processes that come at once, or at the last moment, share one embedded server."""

import time

from tests.embedded.clusters import A_USER, GRACE, a_user, ask, postmaster, python
from weserportal.embedded_postgres.cluster import socket_directory


def test_processes_that_come_at_once_share_one_server(folder):
    users = [python(A_USER, folder, GRACE) for _ in range(4)]
    hosts = {user.stdout.readline().strip() for user in users}
    assert hosts == {str(socket_directory(folder))}
    assert ask(folder, "SELECT 1") == 1
    assert postmaster(folder)
    errors = [user.communicate()[1] for user in users]
    assert "".join(errors).count("Lege die lokale Datenbank an") == 1


def test_users_may_come_while_the_server_is_being_stopped(folder):
    for pause in (0, 0.1, 0.2, 0.3):
        with a_user(folder, grace=0.1):
            assert ask(folder, "SELECT 1") == 1
        time.sleep(pause)
