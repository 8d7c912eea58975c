"""The demo's code for the second factor exists in the demo only."""

import os
import subprocess
import sys

import pytest

from weserportal import demo_code

ASK = """
from pathlib import Path
from weserportal import demo_code
demo_code.FILE = Path({file!r})
from weserportal import settings
print(settings.MFA_TOTP_INSECURE_BYPASS_CODE)
"""
PRODUCTION = {"SECRET_KEY": "geheim" * 10, "ALLOWED_HOSTS": "weserportal.example"}


def code_with(file, **environment):
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    command = [sys.executable, "-c", ASK.format(file=str(file))]
    answer = subprocess.run(command, env={**kept, **environment}, capture_output=True, check=True)
    return answer.stdout.decode().strip()


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.setattr(demo_code, "FILE", tmp_path / "var" / "demo-code")
    return demo_code.FILE


def test_the_code_is_kept_and_read_by_nobody_else(file):
    code = demo_code.make_code()
    assert len(code) == 6
    assert code.isdigit()
    assert demo_code.kept_code() == code
    assert file.stat().st_mode & 0o077 == 0


def test_it_opens_the_demo_and_nothing_else(file):
    code = demo_code.make_code()
    database = "postgres://portal@127.0.0.1/portal"
    assert code_with(file, DEBUG="1") == code
    assert code_with(file, DEBUG="1", DATABASE_URL=database) == "None"
    assert code_with(file, DATABASE_URL=database, **PRODUCTION) == "None"
    assert code_with(file, DATABASE_URL="embedded", **PRODUCTION) == "None"


def test_without_a_file_the_demo_has_no_code(file):
    assert code_with(file, DEBUG="1") == "None"
