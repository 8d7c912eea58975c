"""As which system user the server runs. PostgreSQL refuses root, so root steps down to another."""

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path

from .errors import EmbeddedPostgresError

STAND_INS_FOR_ROOT = ("postgres", "nobody")


@dataclass(frozen=True)
class Owner:
    """The user and group number that own the data and run the server."""

    uid: int
    gid: int

    def run(self, command: list, **options) -> subprocess.CompletedProcess:
        """Runs a program as this user, from `/`, because our own folder may be closed to it."""
        if os.geteuid() == 0:
            options |= {"user": self.uid, "group": self.gid, "extra_groups": []}
        return subprocess.run(
            command, cwd="/", env=_environment(), capture_output=True, text=True, **options
        )

    def can_enter(self, folder: Path) -> bool:
        return self.run(["/bin/sh", "-c", 'cd "$0"', folder]).returncode == 0

    def can_run(self, program: Path) -> bool:
        try:
            return self.run([program, "--version"]).returncode == 0
        except PermissionError:
            return False

    def make_folder(self, path: Path) -> None:
        """A new folder for this user alone. Root makes it and then gives it away."""
        path.mkdir(mode=0o700)
        if os.geteuid() != self.uid:
            os.chown(path, self.uid, self.gid, follow_symlinks=False)


def owner_of(data: Path) -> Owner:
    """Who owns the data; for data that do not exist yet, who shall own them."""
    try:
        found = data.stat()
    except FileNotFoundError:
        return _stand_in_for_root() if os.geteuid() == 0 else Owner(os.geteuid(), os.getegid())
    if os.geteuid() not in (0, found.st_uid):
        raise EmbeddedPostgresError(
            f"Die lokale Datenbank in {data} gehört einem anderen Benutzer (Nr. {found.st_uid})."
        )
    return Owner(found.st_uid, found.st_gid)


def _stand_in_for_root() -> Owner:
    for name in STAND_INS_FOR_ROOT:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Owner(entry.pw_uid, entry.pw_gid)
    raise EmbeddedPostgresError(
        "PostgreSQL läuft nicht als root, und es gibt keinen Benutzer "
        f"{' oder '.join(STAND_INS_FOR_ROOT)}. Bitte als gewöhnlicher Benutzer starten."
    )


def _environment() -> dict[str, str]:
    """No PG… variable of ours may reach the server, and its messages stay in one language."""
    return {"PATH": os.defpath, "LC_ALL": "C"}
