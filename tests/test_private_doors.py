"""Doors into private parts of libraries: few, named here, still there, and as we rely on them.

A new version of a library may close one without a word. Documented names with an underscore
(`_meta`, `_state`, the managers of a model) are none.
"""

import ast
import time

import pytest
from allauth.account.internal.flows.login import (
    get_authentication_records,
    record_authentication,
)
from allauth.core.internal import ratelimit
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django import forms
from django.conf import settings
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.core.cache import cache
from django.db import connection
from django.test import TransactionTestCase

from accounts.adapter import SecondFactorAdapter
from desk.part_forms import PartForm
from evidence.values.forms import AsTyped
from regions.models import District
from tests.clients import code_of
from tests.conftest import left_to_renew

# The last is what a member of an enumeration is worth.
DOCUMENTED = {"_meta", "_state", "_base_manager", "_default_manager", "_exit", "_value_"}
FLOWS, CODES = "allauth.account.internal.flows", "allauth.mfa.totp.internal.auth"
RECOVERY = "allauth.mfa.recovery_codes.internal.auth"
# What the code of the portal reaches for, and what the tests reach for beside that.
OF_THE_PORTAL = {
    f"{FLOWS}.login",  # when and how this session was opened
    "allauth.core.internal",  # counts tries by whatever key, and gives them back
    CODES,  # the app with codes of a demo login
    "_get_used_cache_key",  # where allauth remembers a code that was used
    "_get_obj_does_not_exist_redirect",  # the answer of the admin for a number it does not know
    "_get_validation_exclusions",  # a chosen record is known to be there: no query for each row
    "_post_clean",  # checks constraints on columns that a form does not show
    "_update_errors",  # leaves constraints to the check that knows their field
    "_save_m2m",  # the shares of a first version are saved after it
    "_cached_user",  # who it is, without asking the database while something is logged
    "health_check_done",  # the first query of a page shows by itself that the connection lives
}
OF_THE_TESTS = {
    RECOVERY,  # sets up recovery codes without walking through the pages
    "_get_test_db_name",  # the name of the test database of this worker
    "_nodb_cursor",  # makes databases, which cannot be done from within one
    "_registry",  # every model that the admin shows
    "_raw_delete",  # takes rows away as another person may, whatever would keep them
    "_fixture_teardown",  # empties the tables of a database that is thrown away
}


def sources():
    for path in settings.BASE_DIR.glob("*/**/*.py"):
        parts = path.relative_to(settings.BASE_DIR).parts
        if not {"node_modules", "var", "migrations", ".venv"} & set(parts):
            yield parts, ast.parse(path.read_text())


def doors(tree):
    """Names that a module takes from `internal` rooms, and private names of other objects."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and "internal" in (node.module or "").split("."):
            yield node.module
        if isinstance(node, ast.Attribute) and is_private(node):
            yield node.attr


def is_private(node):
    if node.attr == "health_check_done" or node.attr.startswith("_get_obj"):
        return True
    is_own = isinstance(node.value, ast.Name) and node.value.id in ("self", "cls")
    is_named_so = node.attr.startswith("_") and not node.attr.startswith("__")
    return is_named_so and not is_own and node.attr not in DOCUMENTED


def test_these_are_all_the_doors_there_are():
    found = {"portal": set(), "tests": set()}
    for parts, tree in sources():
        found["tests" if parts[0] == "tests" else "portal"] |= set(doors(tree))
    assert found["portal"] == OF_THE_PORTAL
    assert found["tests"] - OF_THE_PORTAL == OF_THE_TESTS


@pytest.fixture
def signed_in(rf, cast):
    request = rf.get("/")
    request.session, request.user = SessionStore(), cast.reviewer
    return request


def test_a_session_knows_when_and_how_its_person_showed_who_they_are(signed_in, cast):
    record_authentication(signed_in, cast.reviewer, "mfa", id=7, type="totp", reauthenticated=True)
    [record] = get_authentication_records(signed_in, cast.reviewer)
    assert (record["method"], record["id"], record["type"]) == ("mfa", 7, "totp")
    assert abs(time.time() - record["at"]) < 60
    assert get_authentication_records(signed_in, cast.editor) == []


def test_tries_are_counted_by_their_key_until_they_are_forgotten(rf, db):
    one_a_minute = {
        "app": "house",
        "action": "knock",
        "config": {"knock": "1/m/key"},
        "key": "door",
    }
    assert ratelimit.consume(rf.post("/"), **one_a_minute)
    assert not ratelimit.consume(rf.post("/"), **one_a_minute)
    assert ratelimit.consume(rf.post("/"), **one_a_minute | {"key": "window"})
    ratelimit.clear(rf.post("/"), **one_a_minute)
    assert ratelimit.consume(rf.post("/"), **one_a_minute)


def test_a_used_code_is_remembered_under_the_key_that_we_keep_longer(cast):
    secret = generate_totp_secret()
    app, code = TOTP.activate(cast.editor, secret), code_of(secret)
    key = app._get_used_cache_key(code)
    assert not cache.get(key)
    assert app.validate_code(code)
    assert cache.get(key)


def test_recovery_codes_can_be_made_without_the_pages(cast):
    assert len(RecoveryCodes.activate(cast.editor).get_unused_codes()) == 10


def test_the_name_of_the_site_stands_in_the_app_with_codes(cast):
    address = SecondFactorAdapter().build_totp_url(cast.editor, generate_totp_secret())
    assert "issuer=Weserportal" in address


class CheckedForm(forms.ModelForm):
    """Notes in which order Django calls what we hang ourselves into."""

    class Meta:
        model = District
        fields = ["short_name"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.called = []

    def clean(self):
        self.called.append("clean")
        return super().clean()

    def _post_clean(self):
        self.called.append("_post_clean")
        super()._post_clean()

    def _get_validation_exclusions(self):
        self.called.append("_get_validation_exclusions")
        return super()._get_validation_exclusions()

    def _update_errors(self, errors):
        self.called.append("_update_errors")
        super()._update_errors(errors)

    def _save_m2m(self):
        self.called.append("_save_m2m")


def test_a_form_checks_its_record_after_its_fields(db):
    form = CheckedForm({"short_name": "x" * 500})
    form.fields["short_name"].max_length = None
    form.fields["short_name"].validators = []
    assert not form.is_valid()
    assert form.called[:3] == ["clean", "_post_clean", "_get_validation_exclusions"]
    assert "_update_errors" in form.called


def test_what_belongs_to_a_record_is_saved_after_it(db):
    form = CheckedForm({"short_name": "Solling"}, instance=District())
    assert form.is_valid()
    form.save(commit=False)
    assert "_save_m2m" not in form.called
    form.save_m2m()
    assert form.called[-1] == "_save_m2m"


def test_our_forms_hang_themselves_into_what_django_calls():
    for name in ("_post_clean", "_update_errors"):
        assert getattr(AsTyped, name) is not getattr(forms.ModelForm, name)
    mine, theirs = PartForm._get_validation_exclusions, AsTyped._get_validation_exclusions
    assert mine is not theirs


@pytest.fixture
def broken(db):
    """A connection of its own that the server has left."""
    other = connection.copy()
    other.connect()
    other.health_check_enabled = True
    other.connection.close()
    yield other
    other.close()


def test_a_connection_that_counts_as_healthy_is_not_asked(broken):
    broken.health_check_done = True
    broken.close_if_health_check_failed()
    assert broken.connection is not None
    broken.health_check_done = False
    broken.close_if_health_check_failed()
    assert broken.connection is None


def test_the_admin_sends_whoever_asks_for_what_is_not_there_to_its_start(as_user, cast):
    answer = as_user(cast.superuser).get("/admin/regions/district/999/history/")
    assert (answer.status_code, answer.url) == (302, "/admin/")


def test_the_tables_are_emptied_where_we_leave_it_out():
    assert "_fixture_teardown" in vars(TransactionTestCase)["_post_teardown"].__code__.co_names
    assert TransactionTestCase._fixture_teardown is left_to_renew


def test_databases_can_be_asked_for_from_outside_of_ours(db):
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT current_database()")
        assert cursor.fetchone() == ("postgres",)
    assert connection.creation._get_test_db_name().startswith("test_")
