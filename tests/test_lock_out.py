"""Guessing is stopped, in all processes, and no answer tells whether there is an account."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core import mail
from django.core.cache import cache
from django.db import connection

from tests.builders import PASSWORD
from tests.clients import PortalClient

NOBODY = "niemand@example.org"
TOKENS = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')


def sign_in(email, password, client=None):
    typed = {"login": email, "password": password}
    return (client or PortalClient()).post("/konto/anmelden/", typed)


def said(answer, email):
    """Status and page, without what must differ."""
    page = TOKENS.sub("", answer.content.decode()).replace(email, "…")
    return answer.status_code, page


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(cast):
    known = said(sign_in(cast.editor.email, "falsch"), cast.editor.email)
    assert known == said(sign_in(NOBODY, "falsch"), NOBODY)


def test_a_deactivated_account_with_a_wrong_password_too(cast):
    type(cast.editor).objects.filter(pk=cast.editor.pk).update(is_active=False)
    known = said(sign_in(cast.editor.email, "falsch"), cast.editor.email)
    assert known == said(sign_in(NOBODY, "falsch"), NOBODY)


def test_after_five_wrong_tries_the_right_password_does_not_help(cast):
    for _ in range(5):
        sign_in(cast.editor.email, "falsch")
    client = PortalClient()
    answer = sign_in(cast.editor.email, PASSWORD, client)
    assert "Zu viele Versuche" in answer.content.decode()
    assert "_auth_user_id" not in client.session
    assert sign_in(cast.reader.email, PASSWORD).status_code == 302


def test_an_unknown_address_is_locked_like_a_known_one(cast):
    for email in (cast.editor.email, NOBODY):
        for _ in range(5):
            sign_in(email, "falsch")
    known, unknown = (said(sign_in(each, "x"), each) for each in (cast.editor.email, NOBODY))
    assert known == unknown
    assert "Zu viele Versuche" in unknown[1]


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


def test_a_forgotten_password_gets_the_same_answer_for_everybody(cast):
    answers = [
        PortalClient().post("/konto/passwort/vergessen/", {"email": email}, follow=True)
        for email in (cast.editor.email, NOBODY)
    ]
    assert answers[0].redirect_chain == answers[1].redirect_chain
    assert said(answers[0], cast.editor.email) == said(answers[1], NOBODY)
    assert [letter.to for letter in mail.outbox] == [[cast.editor.email]]


def test_nobody_gets_more_than_five_such_letters_a_minute(cast):
    statuses = [
        PortalClient().post("/konto/passwort/vergessen/", {"email": cast.editor.email}).status_code
        for _ in range(7)
    ]
    assert len(mail.outbox) == 5
    unknown = [
        PortalClient().post("/konto/passwort/vergessen/", {"email": NOBODY}).status_code
        for _ in range(7)
    ]
    assert statuses == unknown


def test_a_broken_mail_server_does_not_tell_who_has_an_account(cast, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    for email in (cast.editor.email, NOBODY):
        answer = PortalClient().post("/konto/passwort/vergessen/", {"email": email})
        assert answer.status_code == 302


@pytest.mark.parametrize("password", ["q1w2e3r4t5y6", "123456789012", "kurz"])
def test_a_poor_password_is_refused(cast, as_user, password):
    typed = {"oldpassword": PASSWORD, "password1": password, "password2": password}
    page = as_user(cast.editor).post("/konto/passwort/", typed).content.decode()
    assert "Bitte prüfen Sie Ihre Eingaben" in page
