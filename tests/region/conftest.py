"""The region's data, as a run of the loader leaves them."""

import shutil

import pytest
from django.db import connection

from tests.databases import REGION, clone, connected_to
from tests.region.loading import DATA, change


@pytest.fixture(scope="package")
def region(django_db_setup, django_db_blocker):
    """The region's data in a database of its own: nothing else is in it."""
    name = f"{connection.settings_dict['NAME']}_content"
    with django_db_blocker.unblock(), clone(name, of=REGION), connected_to(name):
        yield


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
