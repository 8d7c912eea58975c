"""Which version of the portal this is: the one that `pyproject.toml` names."""

import tomllib


def version_in(file):
    """The version from the file (Path)."""
    return tomllib.loads(file.read_text(encoding="utf-8"))["project"]["version"]
