"""What every test can use: the cast of people, clients signed in as them, the real content."""

from types import SimpleNamespace

import hypothesis
import pytest
from django.conf import settings
from django.db import connection

from tests.builders import make_cast
from tests.clients import PortalClient, with_second_factor
from tests.databases import INVENTED, REGION, SCHEMA, clone, connected_to

# A loaded machine is no fault of ours, and what a fixture made is the same for every example.
hypothesis.settings.register_profile(
    "house",
    deadline=None,
    suppress_health_check=[
        hypothesis.HealthCheck.function_scoped_fixture,
        hypothesis.HealthCheck.too_slow,
    ],
)
hypothesis.settings.load_profile("house")


@pytest.fixture
def cast(db):
    """The fixed cast as attributes: cast.editor, cast.grant_admin, cast.holzminden …"""
    return SimpleNamespace(**make_cast())


@pytest.fixture(autouse=True, scope="session")
def folder_of_uploads(tmp_path_factory):
    """What tests upload never lies among the files of the demo."""
    settings.FILES_DIR = tmp_path_factory.mktemp("files") / "files"


@pytest.fixture
def client():
    return PortalClient()


@pytest.fixture
def as_user():
    """A function that gives a client signed in as a user; None is a stranger.

    Who needs a second factor has one and has shown it.
    """

    def client_for(user):
        client = PortalClient()
        return client if user is None else with_second_factor(client, user)

    return client_for


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_modify_db_settings, django_db_blocker):
    """The test database, a clone: see tests/databases.py."""
    name = connection.creation._get_test_db_name()
    with django_db_blocker.unblock(), clone(name, of=SCHEMA), connected_to(name):
        yield


@pytest.fixture(scope="session")
def invented_database(django_db_setup, django_db_blocker):
    """The name of a database that holds the invented region."""
    name = f"{connection.settings_dict['NAME']}_invented"
    with django_db_blocker.unblock(), clone(name, of=INVENTED):
        yield name


@pytest.fixture(scope="session")
def region_database(django_db_setup, django_db_blocker):
    """The name of a database that holds the content of the real region."""
    name = f"{connection.settings_dict['NAME']}_region"
    with django_db_blocker.unblock(), clone(name, of=REGION):
        yield name


@pytest.fixture(scope="module")
def in_invented_database(invented_database, django_db_blocker):
    """The tests of a module work in that copy."""
    with django_db_blocker.unblock(), connected_to(invented_database):
        yield


@pytest.fixture
def invented(in_invented_database, db):
    """The invented region instead of an empty database; for all tests of a module or none."""


def pytest_terminal_summary(terminalreporter):
    """One line for all browser tests that could not run."""
    skipped = terminalreporter.stats.get("skipped", [])
    number = sum("browser" in report.keywords for report in skipped)
    if number:
        terminalreporter.write_line(
            f"{number} Browser-Tests übersprungen: kein Chromium gefunden "
            "(apt-get install chromium, oder CHROMIUM=Pfad setzen).",
            yellow=True,
        )
