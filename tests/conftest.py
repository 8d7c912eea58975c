"""What every test can use: the cast of people, clients signed in as them, the real content."""

import gc

import pytest
from django.conf import settings
from django.db import connection
from django.test import TransactionTestCase
from pytest_django.plugin import blocking_manager_key

from public import fragments
from public.page_cache import PAGES
from tests.cast import Cast
from tests.clients import PortalClient, finish_transaction_work, with_second_factor
from tests.cpu_time import Meter
from tests.databases import (
    INVENTED,
    REGION,
    SCHEMA,
    clone,
    connected_to,
    renew,
    undone_at_the_end,
)

meter = pytest.StashKey()
LONGEST_QUERY = 120  # seconds, even on a loaded machine; more is a plan without end


def left_to_renew(_test):
    """What a test with commits left goes with its database; emptying each table takes as long."""


def pytest_configure(config):
    TransactionTestCase._fixture_teardown = left_to_renew
    options = connection.settings_dict["OPTIONS"]
    options["options"] += f" -c statement_timeout={LONGEST_QUERY}s"
    if not hasattr(config, "workerinput"):
        config.stash[meter] = Meter()


@pytest.fixture
def cast(db):
    """The fixed cast as attributes: cast.editor, cast.grant_admin, cast.holzminden …"""
    return Cast()


@pytest.fixture(scope="module")
def shared(django_db_setup, django_db_blocker):
    """What fixtures of a module make is there for all its tests, and gone after the last.

    Each test works in a savepoint of its own, so it may write.
    """
    with django_db_blocker.unblock(), undone_at_the_end():
        yield


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    """What is imported and found stays; looking through it for garbage took a sixth of the
    collection and a tenth of the run.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_collection_modifyitems(items):
    """The savepoint is what `db` opens, and no test that shares something can do without."""
    for item in items:
        if "shared" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.django_db)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item):
    """A test with commits of its own ends with empty tables; the next one finds all as usual.

    It works in no module with tests of the invented region, which it would empty.
    """
    yield
    marker = item.get_closest_marker("django_db")
    is_marked = marker and marker.kwargs.get("transaction")
    if is_marked or "transactional_db" in item.fixturenames:
        with item.config.stash[blocking_manager_key].unblock():
            renew(SCHEMA)


@pytest.fixture(autouse=True)
def nothing_kept():
    """What one test has read would be kept for others of the same version: that of the database
    before anything was finished in it, or of content that they share.
    """
    PAGES.clear()
    fragments.forget()


@pytest.fixture(scope="module")
def shared_cast(shared):
    """The whole cast, made once for a module."""
    cast = Cast()
    assert cast.people
    finish_transaction_work()
    return cast


@pytest.fixture(autouse=True, scope="session")
def folder_of_uploads(tmp_path_factory):
    """What tests upload never lies among the files of the demo."""
    settings.FILES_DIR = tmp_path_factory.mktemp("files") / "files"
    settings.INTERNAL_DIR = settings.FILES_DIR.with_name("internal")


@pytest.fixture(autouse=True, scope="session")
def somebody_to_tell_of_a_weakness():
    """So that every address of the site is there."""
    settings.SECURITY_CONTACT = "mailto:sicherheit@example.org"


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


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter, config):
    """What the run cost, what tests counted, and a line each for what could not be tested."""
    terminalreporter.write_line(str(config.stash[meter]))
    for report in terminalreporter.stats.get("passed", []):
        for name, told in report.user_properties:
            terminalreporter.write_line(f"{name}: {told}")
    skipped = terminalreporter.stats.get("skipped", [])
    number = sum("browser" in report.keywords for report in skipped)
    if number:
        terminalreporter.write_line(
            f"{number} Browser-Tests übersprungen: kein Chromium gefunden "
            "(apt-get install chromium, oder CHROMIUM=Pfad setzen).",
            yellow=True,
        )
    number = sum("kein nginx" in str(report.longrepr) for report in skipped)
    if number:
        terminalreporter.write_line(
            f"{number} Tests des Proxys übersprungen: kein nginx (apt-get install nginx-light).",
            yellow=True,
        )
