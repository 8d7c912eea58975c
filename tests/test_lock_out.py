"""Guessing is stopped, in all processes; that no answer tells who has an account is elsewhere."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.cache import cache
from django.db import connection

from accounts.wrong_passwords import COOKIE, mark_of
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


def test_whose_account_is_tried_too_often_is_told_once_a_day(cast):
    for _ in range(12):
        sign_in(cast.editor.email, "falsch")
    [letter] = letters()
    assert letter.to == [cast.editor.email] and "falsches Passwort" in letter.body


def test_nobody_without_an_account_gets_a_letter_for_being_tried(cast):
    for email in (NOBODY, "kein Name"):
        for _ in range(7):
            sign_in(email, "falsch")
    assert letters() == []


def test_the_count_lies_in_the_database_so_all_processes_share_it(cast):
    sign_in(cast.editor.email, "falsch")
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM login_counters WHERE cache_key LIKE '%login_failed%'")
        assert cursor.fetchone()[0] == 3  # for the network, the account there and anywhere


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


ATTACKER, ELSEWHERE = {"REMOTE_ADDR": "203.0.113.5"}, {"REMOTE_ADDR": "198.51.100.7"}


def guess(email, times, **client):
    return [sign_in(email, "falsch", PortalClient(**client)) for _ in range(times)]


def is_in(answer):
    return answer.status_code == 302


def test_strangers_lock_an_account_for_their_own_network_only(cast):
    guess(cast.reader.email, 6, **ATTACKER)
    assert not is_in(sign_in(cast.reader.email, PASSWORD, PortalClient(**ATTACKER)))
    assert is_in(sign_in(cast.reader.email, PASSWORD, PortalClient(**ELSEWHERE)))


def test_the_name_by_which_the_site_is_called_gives_no_further_tries(cast):
    typed = {"login": cast.reader.email, "password": "falsch"}
    for port in range(5):
        headers = {"host": f"localhost:{1000 + port}"}
        PortalClient().post("/konto/anmelden/", typed, headers=headers)
    assert not is_in(sign_in(cast.reader.email, PASSWORD))


def test_from_many_networks_there_are_fifty_tries_an_hour(cast):
    for number in range(12):
        guess(cast.reader.email, 5, REMOTE_ADDR=f"203.0.113.{number}")
    assert not is_in(sign_in(cast.reader.email, PASSWORD, PortalClient(**ELSEWHERE)))


def test_a_browser_that_signed_in_before_passes_whatever_strangers_try(cast):
    """Also from the network of the attacker, and after the person signed out."""
    browser = PortalClient(**ATTACKER)
    assert is_in(sign_in(cast.reader.email, PASSWORD, browser))
    browser.post("/konto/abmelden/")
    guess(cast.reader.email, 12, **ATTACKER)
    assert is_in(sign_in(cast.reader.email, PASSWORD, browser))


def test_a_known_browser_guesses_no_more_than_others_and_knows_its_own_account_only(cast):
    browser = PortalClient(**ATTACKER)
    sign_in(cast.reader.email, PASSWORD, browser)
    browser.post("/konto/abmelden/")
    for _ in range(5):
        sign_in(cast.reader.email, "falsch", browser)
        sign_in(cast.neighbour.email, "falsch", browser)
    assert not is_in(sign_in(cast.reader.email, PASSWORD, browser))
    assert not is_in(sign_in(cast.neighbour.email, PASSWORD, browser))


def test_an_invented_cookie_is_worth_nothing(cast):
    browser = PortalClient(**ATTACKER)
    for _ in range(6):
        browser.cookies[COOKIE] = mark_of(cast.neighbour.email)
        sign_in(cast.reader.email, "falsch", browser)
    assert not is_in(sign_in(cast.reader.email, PASSWORD, browser))
    browser = PortalClient()
    sign_in(cast.reader.email, PASSWORD, browser)
    assert cast.reader.email not in browser.cookies[COOKIE].value


def test_nobody_gets_more_than_three_letters_a_day(cast):
    for _ in range(7):
        PortalClient().post("/konto/passwort/vergessen/", {"email": cast.editor.email})
    assert [letter.to for letter in letters()] == [[cast.editor.email]] * 3


def test_one_network_sends_no_more_than_fifty_letters_a_day(db, settings):
    settings.ACCOUNT_RATE_LIMITS = {
        "reset_password": settings.ACCOUNT_RATE_LIMITS["reset_password"].replace("20/m/ip,", "")
    }
    for number in range(55):
        typed = {"email": f"fremd{number}@example.org"}
        PortalClient().post("/konto/passwort/vergessen/", typed)
    assert len(letters()) == 50


@pytest.mark.parametrize("password", ["q1w2e3r4t5y6", "123456789012", "kurz"])
def test_a_poor_password_is_refused(cast, as_user, password):
    typed = {"oldpassword": PASSWORD, "password1": password, "password2": password}
    page = as_user(cast.editor).post("/konto/passwort/", typed).content.decode()
    assert "Bitte prüfen Sie Ihre Eingaben" in page


def test_who_sets_a_new_password_by_a_letter_gets_in_at_once(cast, client):
    for number in range(11):
        guess(cast.reader.email, 5, REMOTE_ADDR=f"203.0.113.{number}")
    client.post("/konto/passwort/vergessen/", {"email": cast.reader.email})
    link = re.search(r"http://localhost:8000(/\S+)", letters()[-1].body)[1]
    form = client.get(link, follow=True).redirect_chain[-1][0]
    typed = {"password1": PASSWORD[::-1], "password2": PASSWORD[::-1]}
    assert client.post(form, typed).status_code == 302
    assert is_in(sign_in(cast.reader.email, PASSWORD[::-1], PortalClient(**ELSEWHERE)))
