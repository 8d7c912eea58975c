"""A real browser in front of the running site with the content of an invented region.

Every page that a test opens is watched: a request to another host, a message on the console
(a refusal by the Content-Security-Policy is one) or a broken file fails the test at its end.
"""

import os
import re
import shutil
from contextlib import suppress
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client, modify_settings
from playwright.sync_api import Error, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from accounts.models import Role
from regions.models import Organisation
from tests.browser import office_records
from tests.browser.at_desk import AtDesk
from tests.browser.checks.axe import Looks
from tests.browser.desk_records import committed, people_at_desk, prepare, take_away
from tests.browser.hands import Keyboard, Mouse
from tests.browser.windows import DESKTOP, show
from tests.builders import PASSWORD, make_grant_admin, make_user, withdrawn_project
from tests.clients import give_codes, show_again, with_second_factor
from tests.databases import connected_to

PATIENCE = 30_000  # milliseconds for what a loaded machine still has to do
# The one without windows needs half the time for the same.
INSTALLED = shutil.which("chromium-headless-shell") or shutil.which("chromium")
CHROMIUM = os.environ.get("CHROMIUM") or INSTALLED
OPTIONS = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
]


def pytest_collection_modifyitems(items):
    here = os.path.dirname(__file__)
    for item in items:
        if str(item.path).startswith(here):
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None and not os.environ.get("CI"):
                item.add_marker(pytest.mark.skip(reason="kein Chromium gefunden"))


@pytest.fixture(scope="package")
def chromium():
    if CHROMIUM is None:
        pytest.fail("CI ist gesetzt, aber es gibt kein Chromium (apt-get install chromium).")
    with pytest.MonkeyPatch.context() as environment, sync_playwright() as playwright:
        # Playwright keeps an event loop in this thread; Django takes that for asynchronous code.
        environment.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        expect.set_options(timeout=PATIENCE)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def people(invented_database, django_db_blocker):
    """People with a session, reviewers who never signed in; and a withdrawn project.

    All are there to stay.
    """
    with django_db_blocker.unblock(), connected_to(invented_database):
        grant_admin = make_grant_admin()
        client = with_second_factor(Client(), grant_admin)
        codes = give_codes(grant_admin)
        county = Organisation.objects.get(slug="lk-nordaue")
        newcomers = [make_user(Role.REVIEWER, organisation=county) for _ in range(20)]
        withdrawn_project()
        at_desk = people_at_desk()
        officer, second = [office_records.person_in_office() for _ in range(2)]
        auditor = office_records.person_who_audits()
    session = client.cookies[settings.SESSION_COOKIE_NAME].value
    return SimpleNamespace(
        email=grant_admin.email,
        password=PASSWORD,
        codes=codes,
        at_desk=at_desk,
        sessions={
            "grant_admin": session,
            "officer": officer.session,
            "second_officer": second.session,
            "auditor": auditor.session,
            **{who: at_desk[who].session for who in at_desk},
        },
        newcomers=iter(newcomers),
    )


@pytest.fixture(scope="package")
def site(people, invented_database, django_db_blocker):
    """The address of the running site; in this folder everything works on the invented region."""
    with (
        django_db_blocker.unblock(),
        connected_to(invented_database),
        modify_settings(ALLOWED_HOSTS={"append": "localhost"}),
    ):
        prepare(people.at_desk)
        office_records.prepare()
        server = LiveServer("localhost")
        yield server.url
        server.stop()
        committed(take_away)
        committed(office_records.take_away)


@pytest.fixture(autouse=True)
def _with_the_site(site, db):
    """Tests may look something up; the `site` comes first, it says in which database."""


@pytest.fixture(scope="package")
def profile(chromium, site):
    """A function that gives somebody's watched browser profile with these options of Playwright.

    They are kept with their tab, since opening one takes as long as many a test.
    """
    profiles = {}

    def with_options(whose, **options):
        key = whose, repr(sorted(options.items()))
        if key not in profiles:
            context = chromium.new_context(base_url=site, locale="de-DE", **options)
            context.set_default_timeout(PATIENCE)
            context.complaints = watch(context, site)
            context.new_page()
            profiles[key] = context
        return profiles[key]

    yield with_options
    for context in profiles.values():
        context.close()


@pytest.fixture
def open_tab(profile):
    """A function that gives the tab of a profile, signed out, in a window of that size.

    Without motion, because a key that is pressed while the page still scrolls is lost.
    """
    used = []

    def tab_of(viewport=DESKTOP, whose="", **options):
        context = profile(whose, **options)
        used.append(context)
        context.clear_cookies()
        context.complaints.clear()
        [tab] = context.pages
        show(tab, viewport)
        return tab

    yield tab_of
    try:
        assert [complaint for context in used for complaint in context.complaints] == []
    finally:
        for context in used:
            leave(*context.pages)


def leave(tab):
    """What a form at the desk would still send by itself is no matter of the next test."""
    with suppress(Error):  # it is just going
        if tab.evaluate("typeof unsaved !== 'undefined' && ((unsaved = 0), true)"):
            tab.goto("about:blank")


@pytest.fixture
def page(open_tab):
    return open_tab()


@pytest.fixture
def sign_in(site, people):
    """A function that makes a tab one of somebody who just signed in.

    It is the grant admin, if not told.
    """

    def with_session(page, who="grant_admin"):
        session = people.sessions[who]
        committed(show_again, SessionStore(session))
        cookie = {"name": settings.SESSION_COOKIE_NAME, "value": session, "url": site}
        page.context.add_cookies([cookie])
        return page

    return with_session


@pytest.fixture
def visit(open_tab, sign_in):
    """A function that opens an Address, signed in if need be, and gives its tab."""

    def open_address(address, **options):
        page = open_tab(**options)
        if address.for_staff:
            sign_in(page, address.who)
        path = address.path
        response = page.goto(path)
        assert response.status == address.status
        assert urlsplit(page.url).path == urlsplit(path).path, "led somewhere else"
        return page

    return open_address


@pytest.fixture(scope="package")
def good_looks():
    """What had good contrast on one page is not looked at again on the next."""
    return Looks()


@pytest.fixture(params=[Mouse, Keyboard], ids=["mouse", "keyboard"])
def hand(request, page):
    """The journey once with the mouse and once with the keyboard only."""
    return request.param(page)


@pytest.fixture
def size():
    return DESKTOP


@pytest.fixture(params=[Mouse, Keyboard], ids=["mouse", "keyboard"])
def hand_of(request):
    return request.param


@pytest.fixture
def desk(open_tab, sign_in, people, hand_of, size):
    """A function that gives somebody at the desk, in a browser of their own."""

    def at_desk(who, *, signed_in=True, **options):
        tab = open_tab(size, whose=who, **options)
        if signed_in:
            sign_in(tab, who)
            tab.goto("/arbeitsplatz/")
        return AtDesk(tab, hand_of)

    return at_desk


def watch(context, site):
    """A list that fills with what must not happen in the context."""
    complaints = []

    def at_request(request):
        if not request.url.startswith((f"{site}/", "data:")):
            complaints.append(f"request to another host: {request.url}")

    def at_response(response):
        if response.status >= 400 and not response.request.is_navigation_request():
            complaints.append(f"{response.status} for {response.url}")

    def at_message(message):
        # The answer to the page itself may be a 404 that the test asks for.
        expected = re.match("Failed to load resource: .* status of 4", message.text)
        if message.type in ("error", "warning") and not expected:
            complaints.append(f"console: {message.text} ({message.location['url']})")

    context.on("request", at_request)
    context.on("response", at_response)
    context.on("console", at_message)
    context.on("weberror", lambda error: complaints.append(f"script: {error.error}"))
    return complaints
