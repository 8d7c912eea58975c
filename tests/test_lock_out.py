"""Guessing is stopped, in all processes; that no answer tells who has an account is elsewhere."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.cache import cache
from django.db import connection

from tests.builders import PASSWORD
from tests.clients import PortalClient
from tests.letters import letters

NOBODY = "niemand@example.org"


def sign_in(email, password, client=None):
    typed = {"login": email, "password": password}
    return (client or PortalClient()).post("/konto/anmelden/", typed)


def test_after_five_wrong_tries_the_right_password_does_not_help(cast):
    for _ in range(5):
        sign_in(cast.editor.email, "falsch")
    client = PortalClient()
    answer = sign_in(cast.editor.email, PASSWORD, client)
    assert "Zu viele Versuche" in answer.content.decode()
    assert "_auth_user_id" not in client.session
    assert sign_in(cast.reader.email, PASSWORD).status_code == 302


def test_the_count_lies_in_the_database_so_all_processes_share_it(cast):
    sign_in(cast.editor.email, "falsch")
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM login_counters WHERE cache_key LIKE '%login_failed%'")
        assert cursor.fetchone()[0] == 2  # for the address of the account and of the network


@pytest.mark.django_db(transaction=True)
def test_tries_at_the_same_time_are_all_counted():
    def attempt(_):
        try:
            return sign_in(NOBODY, "falsch").content.decode()
        finally:
            connection.close()

    cache.clear()
    with ThreadPoolExecutor(4) as threads:
        pages = list(threads.map(attempt, range(8)))
    cache.clear()
    assert sum("Zu viele Versuche" in page for page in pages) >= 3


def test_nobody_gets_more_than_five_letters_a_minute(cast):
    for _ in range(7):
        PortalClient().post("/konto/passwort/vergessen/", {"email": cast.editor.email})
    assert [letter.to for letter in letters()] == [[cast.editor.email]] * 5


@pytest.mark.parametrize("password", ["q1w2e3r4t5y6", "123456789012", "kurz"])
def test_a_poor_password_is_refused(cast, as_user, password):
    typed = {"oldpassword": PASSWORD, "password1": password, "password2": password}
    page = as_user(cast.editor).post("/konto/passwort/", typed).content.decode()
    assert "Bitte prüfen Sie Ihre Eingaben" in page
