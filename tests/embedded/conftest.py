"""Folders in which an embedded server may run, and one in which it does."""

import pytest

from tests.embedded.clusters import open_folder, run_server


@pytest.fixture
def parent():
    with open_folder() as folder:
        yield folder


@pytest.fixture
def folder(parent):
    return parent / ".postgres"


@pytest.fixture(scope="package")
def shared_folder():
    with open_folder() as folder:
        yield folder / ".postgres"


@pytest.fixture
def running(shared_folder):
    """The folder of a server that runs; who kills it finds it running again in the next test."""
    run_server(shared_folder)
    return shared_folder
