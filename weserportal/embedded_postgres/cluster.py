"""The places of a cluster on disk and their making: locks, data, socket. Starts no server."""

import hashlib
import os
import shutil
import stat
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from .binaries import Binaries
from .errors import EmbeddedPostgresError
from .owner import Owner, owner_of

SUPERUSER = "postgres"
PORT = 5432  # part of the socket's name; nothing listens on the network
NOTE = "WO-DIE-DATEN-LIEGEN.txt"

# Sockets lie in /tmp whatever TMPDIR says: each process must come to the same place, and a
# socket's path has room for about 100 bytes only, so it cannot lie in the project.
SOCKETS = Path("/tmp")  # noqa: S108
# For root alone, and kept over a restart of the machine.
ASIDE = Path("/var/tmp")  # noqa: S108


@dataclass(frozen=True)
class Cluster:
    """`directory` holds the locks, `home` the data; they differ only in a folder closed to it."""

    directory: Path
    home: Path

    @property
    def data(self) -> Path:
        return self.home / "data"

    @property
    def log(self) -> Path:
        return self.data / "server.log"

    @property
    def socket(self) -> Path:
        return socket_directory(self.directory) / f".s.PGSQL.{PORT}"

    @property
    def has_private_socket(self) -> bool:
        """Anybody may make a folder in /tmp; only in this one do we trust what we find."""
        return is_private(self.socket.parent, owner_of(self.data).uid)

    def lock(self, name: str) -> Path:
        """`users`: in use. `start`: being started. `server`: alive. `keeper`: watched."""
        return self.directory / f"{name}.lock"


def socket_directory(directory: Path) -> Path:
    """A pure function of the directory, so that it is known before the server runs."""
    name = hashlib.sha256(os.fsencode(os.path.realpath(directory))).hexdigest()[:16]
    return SOCKETS / f"weserportal-{name}"


def locate(directory: Path) -> Cluster:
    """The cluster of this directory, which is made if need be; its data may not exist yet."""
    directory = Path(os.path.realpath(directory))
    try:
        # Root lets others pass through (not look in), because the server is another user.
        directory.mkdir(mode=0o711 if os.geteuid() == 0 else 0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise EmbeddedPostgresError(
            f"Der Ordner {directory} für die lokale Datenbank lässt sich nicht anlegen: {error}"
        ) from error
    return Cluster(directory, _noted_home(directory) or directory)


def create(cluster: Cluster, owner: Owner, binaries: Binaries, *, durable: bool) -> None:
    """Makes the data next to their place and renames them, so data that exist are complete."""
    print("Lege die lokale Datenbank an …", file=sys.stderr, flush=True)  # noqa: T201
    unfinished = cluster.home / "data-unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    owner.make_folder(unfinished)
    command = [binaries.folder / "initdb", f"--pgdata={unfinished}", f"--username={SUPERUSER}"]
    # The folder of the socket lets nobody else in, so whoever comes in is trusted.
    command += ["--auth-local=trust", "--auth-host=reject", "--encoding=UTF8"]
    # The libc locale counts beside the builtin one: under C, pg_trgm cuts words at each umlaut.
    command += ["--locale=C.UTF-8"]
    if binaries.major >= 17:
        command += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    answer = owner.run(command if durable else [*command, "--no-sync"])
    if answer.returncode:
        raise EmbeddedPostgresError(
            f"Die lokale Datenbank ließ sich in {cluster.home} nicht anlegen:\n{answer.stderr}"
        )
    unfinished.rename(cluster.data)


def with_reachable_home(cluster: Cluster, owner: Owner) -> Cluster:
    """The same cluster, put aside with a note if its owner cannot get into our folder.

    Opening the folders above would open more than the database, so they stay as they are.
    """
    if owner.can_enter(cluster.home):
        return cluster
    home = Path(tempfile.mkdtemp(prefix="weserportal-", dir=ASIDE))
    home.chmod(0o711)
    (cluster.directory / NOTE).write_text(
        f"{home}\n\nDort liegen die Daten der lokalen Datenbank, weil ihr Server nicht als root\n"
        "läuft und in diesen Ordner nicht hineinkommt. Wer diesen Ordner löscht, kann auch\n"
        "jenen löschen.\n",
        encoding="utf-8",
    )
    return Cluster(cluster.directory, home)


def make_socket_directory(cluster: Cluster, owner: Owner) -> None:
    """Makes the folder, or makes sure that the one found is its owner's alone and no link.

    The sticky bit of /tmp then keeps others from putting something else in its place.
    """
    folder = cluster.socket.parent
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    # Root may have been killed after making it and before giving it away.
    if is_private(folder, os.geteuid()):
        os.chown(folder, owner.uid, owner.gid, follow_symlinks=False)
    if not is_private(folder, owner.uid):
        raise EmbeddedPostgresError(
            f"Der Ordner {folder} gehört nicht der lokalen Datenbank oder ist anderen "
            "zugänglich. Bitte prüfen, wer ihn angelegt hat, und ihn dann entfernen."
        )


def is_private(folder: Path, uid: int) -> bool:
    """Whether this is a folder, not a link to one, that nobody but this user can enter."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    return found.st_mode == stat.S_IFDIR | 0o700 and found.st_uid == uid


def _noted_home(directory: Path) -> Path | None:
    """The place that the note names, if it is still there and still root's."""
    try:
        home = Path((directory / NOTE).read_text(encoding="utf-8").partition("\n")[0])
        found = home.lstat()
    except OSError:
        return None
    return home if stat.S_ISDIR(found.st_mode) and found.st_uid == 0 else None
