"""The packages of the peers, in a virtual environment apart from that of the portal."""

import hashlib
import re
import subprocess
import sys

from django.conf import settings

LOCK = settings.BASE_DIR / "requirements-peers.txt"
FOLDER = settings.BASE_DIR / "var" / "bench" / "peers"
VENV = FOLDER / "venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "complete"


def ensure():
    """Installs what the lock says, unless it is there; raises CalledProcessError if it fails."""
    wanted = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if STAMP.exists() and STAMP.read_text() == wanted:
        return
    sys.stderr.write("Wagtail und Datasette installieren …\n")
    subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)
    subprocess.run(
        [
            *(PYTHON, "-m", "pip", "install", "--quiet", "--quiet", "--no-input"),
            *("--disable-pip-version-check", "--only-binary=:all:", "--require-hashes"),
            *("--requirement", LOCK),
        ],
        check=True,
    )
    STAMP.write_text(wanted)


def version_of(package):
    return re.search(rf"^{package}==(\S+)", LOCK.read_text(), re.MULTILINE)[1]
