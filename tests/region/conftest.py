"""The region's data, loaded once for these tests."""

import shutil

import pytest

from tests.region.loading import DATA, change, empty_the_tables, load


@pytest.fixture(scope="package")
def region(django_db_setup, django_db_blocker):
    """The region's data, loaded once for these modules and emptied afterwards."""
    with django_db_blocker.unblock():
        load()
    yield
    with django_db_blocker.unblock():
        empty_the_tables()


@pytest.fixture
def data(region, db):
    """The loaded data, for a test that may change it."""


@pytest.fixture
def copy(tmp_path):
    """A copy of the content files that a test may damage, with one source more than data/."""
    shutil.copytree(DATA, tmp_path / "data")
    change(
        tmp_path / "data" / "sources.yaml",
        "- key: s-moz-22584",
        "- key: s-neu\n  title: Neu\n  publisher: Neu\n\n- key: s-moz-22584",
    )
    return tmp_path / "data"
