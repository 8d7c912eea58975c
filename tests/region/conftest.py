"""The tests of the region's data: they change with `data/`, and go with it."""

import shutil

import pytest

from tests.databases import connected_to
from tests.region.loading import DATA, change


@pytest.fixture(scope="package")
def in_region_database(region_database, django_db_blocker):
    with django_db_blocker.unblock(), connected_to(region_database):
        yield


@pytest.fixture
def data(in_region_database, db):
    """The loaded data, for a test that may change it."""


@pytest.fixture
def invented(data):
    """Tests of the code that are done again here find the data instead of what is invented."""


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
