"""The key of a developer's machine stays the same, is whole and is nobody else's to read."""

import pytest

from weserportal import development_key


@pytest.fixture(autouse=True)
def file(tmp_path, monkeypatch):
    monkeypatch.setattr(development_key, "FILE", tmp_path / "var" / "secret-key")
    return development_key.FILE


def test_it_is_kept_and_read_by_nobody_else(file):
    key = development_key.development_key()
    assert len(key) == 50
    assert development_key.development_key() == key
    assert file.stat().st_mode & 0o077 == 0
    assert [each.name for each in file.parent.iterdir()] == ["secret-key"]


def test_another_process_that_was_first_has_its_way(file):
    key = development_key.development_key()
    development_key.make_key()
    assert development_key.development_key() == key
