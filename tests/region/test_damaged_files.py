"""Every damage is named with file, record and field, and nothing is written."""

from pathlib import Path

import pytest
from django.core.management.base import CommandError

from evidence.models import Source
from tests.region.damages import DAMAGES
from tests.region.loading import DATA, change, history, load


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_file_is_named_and_nothing_is_written(data, copy, damage):
    file, words, message = damage
    change(copy / file, *words)
    before = history()
    with pytest.raises(CommandError) as caught:
        load(copy)
    assert str(caught.value).startswith(message)
    assert history() == before
    assert not Source.objects.filter(key="s-neu").exists()


@pytest.mark.parametrize("file", sorted(path.name for path in DATA.glob("*.yaml")))
def test_a_missing_file_is_named(data, copy, file):
    (copy / file).unlink()
    with pytest.raises(CommandError) as caught:
        load(copy)
    assert f"{file}: Die Datei fehlt oder lässt sich nicht lesen." in str(caught.value)


def test_a_missing_directory_is_named(db):
    with pytest.raises(CommandError, match=r"^Das Verzeichnis gibt/es/nicht gibt es nicht\.$"):
        load(Path("gibt/es/nicht"))


def test_a_file_in_another_encoding_is_named(db, copy):
    (copy / "events.yaml").write_bytes("- key: Überführung".encode("latin-1"))
    with pytest.raises(CommandError, match=r"^events.yaml: Die Datei ist nicht in UTF-8"):
        load(copy)


def test_all_errors_are_listed_together(data, copy):
    change(copy / "projects.yaml", '  start: "2018-11"', '  start: "2018-13"')
    change(copy / "decisions.yaml", "amount: {exact: 80000}", "amount: {exact: viel}")
    with pytest.raises(CommandError) as caught:
        load(copy)
    assert [line.split(",")[0] for line in str(caught.value).splitlines()] == [
        "projects.yaml",
        "decisions.yaml",
    ]
