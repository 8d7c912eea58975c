"""Bad input from outside: the right status and a German message, never a 500."""

import re

import pytest
from django.conf import settings
from django.core.cache import cache

from tests.builders import (
    PASSWORD,
    make_decision,
    make_district,
    make_field,
    make_organisation,
    make_programme,
    make_project,
    make_user,
)
from tests.clients import PortalClient, finish_transaction_work

FILTERS = {
    "/projekte/": {
        "landkreis": "Landkreis",
        "status": "Status",
        "handlungsfeld": "Handlungsfeld",
        "thema": "Thema",
        "geldgeber": "Geldgeber",
        "programm": "Förderprogramm",
        "jahr": "Beginn",
        "sortierung": "Sortierung",
        "ansicht": "Ansicht",
    },
    "/foerderung/": {
        "landkreis": "Landkreis",
        "status": "Stand",
        "geldgeber": "Geldgeber",
        "empfang": "Empfangende Stelle",
        "programm": "Förderprogramm",
        "thema": "Thema",
        "jahr": "Jahr",
        "sortierung": "Sortierung",
    },
}
EACH_FILTER = [(path, name, label) for path in FILTERS for name, label in FILTERS[path].items()]
FOLDERS = ["projekte", "landkreise", "organisationen", "programme"]
LISTS = [
    "/",
    "/foerderung/",
    "/chronik/",
    "/aenderungen/",
    "/suche/",
    "/suche/vorschlaege/",
    *(f"/{folder}/" for folder in FOLDERS),
]
DETAILS = [
    "/projekte/portal/",
    "/landkreise/holzminden/",
    "/organisationen/kreishaus/",
    "/programme/topf/",
    "/foerderung/{decision}/",
]
PAGES = [*LISTS, *DETAILS]

STRANGE = [
    "gibt-es-nicht",
    "0",
    "-1",
    "9" * 400,
    "2019-13",
    "\N{SUPERSCRIPT TWO}",
    "\N{ARABIC-INDIC DIGIT THREE}",
    "'; DROP TABLE projects_project; --",
    "<script>alert(1)</script>",
    "%00",
    "a%00b",
    "%ff",
    "%c3%28",
    "%ed%a0%80",
    "%",
    "a" * 10_000,
]
NO_NUMBERS = ["0", "-1", "9999", "x", "1.5", "+1", "1e1", "9" * 500, "9" * 5000, *STRANGE[5:]]
NO_SLUGS = ["gr%C3%BCn", "..%2f..%2fetc%2fpasswd", "a%20b", "a" * 5000, *STRANGE[4:]]
NO_IDS = ["0", str(2**63), "9" * 30, "9" * 5000, "-1", "1.5", "x", *STRANGE[4:]]
NO_PATHS = ["/%00", "/%ff", "/../../etc/passwd", "/projekte/..//", "/.env", "/%0d%0a/"]
STRANGERS = ["https://boese.example/", "//boese.example/", "/\\boese.example/", "javascript:x"]


@pytest.fixture(autouse=True)
def nobody_tried_to_sign_in(shared, db):
    cache.clear()


@pytest.fixture(autouse=True, scope="module")
def decision(shared):
    """One record of each kind; the decision is the one whose address has a number."""
    holzminden = make_district("Holzminden", slug="holzminden")
    office = make_organisation("Landkreis Holzminden", slug="kreishaus", district=holzminden)
    programme = make_programme("Digitaltopf", slug="topf")
    portal = make_project(
        "Portal_100% \\ 'echt'",
        slug="portal",
        lead=office,
        districts=[holzminden],
        fields=[make_field()],
    )
    make_project("Anderes", slug="anderes")
    decision = make_decision(portal, amount=1000, recipient=office, programme=programme)
    finish_transaction_work()
    return decision


@pytest.fixture
def client():
    """A client that gets what a browser would get, the page for an error of ours included."""
    return PortalClient(raise_request_exception=False)


@pytest.fixture
def address(request, decision):
    """Each page of PAGES in turn."""
    return request.param.format(decision=decision.pk)


every_page = pytest.mark.parametrize("address", PAGES, indirect=True)


def text_of(response):
    """The page, which must be one of ours in German."""
    text = response.content.decode()
    assert '<html lang="de"' in text
    return text


def statuses(client, addresses):
    """{start of the address: status}, for addresses that are too long to read."""
    return {address[:60]: client.get(address).status_code for address in addresses}


# ---- Filters, search, pages of a list ----


@pytest.mark.parametrize(("path", "name", "label"), EACH_FILTER)
def test_an_unknown_filter_value_is_named_in_german(client, path, name, label):
    response = client.get(f"{path}?{name}=atlantis")
    assert response.status_code == 400
    assert "Bitte prüfen Sie die Filter" in text_of(response)
    assert f"{label}: " in text_of(response)


@pytest.mark.parametrize(("path", "name", "label"), EACH_FILTER)
def test_no_filter_takes_a_strange_value(client, path, name, label):
    answers = statuses(client, [f"{path}?{name}={value}" for value in STRANGE])
    assert set(answers.values()) == {400}, answers


@pytest.mark.parametrize("path", FILTERS)
def test_an_empty_filter_is_none_and_leaves_the_address(client, path):
    query = "&".join(f"{name}=" for name in ["q", "sortierung", *FILTERS[path]])
    assert client.get(f"{path}?{query}")["Location"] == path


@pytest.mark.parametrize("path", FILTERS)
def test_two_hundred_values_are_as_wrong_as_one(client, path):
    many = "&".join(f"landkreis=kreis{number}" for number in range(200))
    assert client.get(f"{path}?{many}").status_code == 400


@pytest.mark.parametrize("path", FILTERS)
def test_a_value_given_twice_is_one_value(client, path):
    response = client.get(f"{path}?landkreis=holzminden&landkreis=holzminden&q=x&q=Portal")
    assert response.status_code == 200
    assert text_of(response).count("Filter entfernen: Holzminden") == 1
    assert "Filter entfernen: Suche „Portal“" in text_of(response)


@pytest.mark.parametrize("path", FILTERS)
def test_a_page_that_the_list_does_not_have_is_not_found(client, path):
    answers = statuses(client, [f"{path}?seite={number}" for number in NO_NUMBERS])
    assert set(answers.values()) == {404}, answers
    text = text_of(client.get(f"{path}?seite=9999"))
    assert "Die Seite „9999“ gibt es in dieser Liste nicht." in text


@pytest.mark.parametrize("path", FILTERS)
def test_an_absurdly_long_search_is_refused_in_german(client, path):
    response = client.get(f"{path}?q={'a' * 10_000}")
    assert response.status_code == 400
    assert "Suche: " in text_of(response)
    assert "a" * 1000 not in text_of(response)


@pytest.mark.parametrize("path", FILTERS)
def test_a_search_for_a_nul_byte_is_refused_and_for_broken_letters_finds_nothing(client, path):
    assert client.get(f"{path}?q=a%00b").status_code == 400
    broken = [f"{path}?q={value}" for value in ("%ff", "%c3%28", "%ed%a0%80", "%", "%zz")]
    assert set(statuses(client, broken).values()) == {200}


@pytest.mark.parametrize("path", FILTERS)
@pytest.mark.parametrize("typed", ["100%25", "tal_100", "%5C%20%27echt%27", "portal%25%20_"])
def test_signs_that_a_database_reads_as_patterns_only_part_words(client, path, typed):
    text = text_of(client.get(f"{path}?q={typed}"))
    assert re.search(r"Portal_100% \\ &#x27;echt&#x27;\s*</a>", text)
    assert not re.search(r"Anderes\s*</a>", text)


@pytest.mark.parametrize("path", FILTERS)
@pytest.mark.parametrize("typed", ["%25", "_", "%5C", "a%25s", "P_rtal", "%22", "%27%27", "%%"])
def test_a_pattern_finds_nothing(client, path, typed):
    response = client.get(f"{path}?q={typed}")
    assert response.status_code == 200
    assert "Nichts gefunden" in text_of(response)


@pytest.mark.parametrize("path", FILTERS)
@pytest.mark.parametrize("name", ["q", "landkreis", "sortierung", "seite", "fremd"])
def test_html_in_a_parameter_stays_text(client, path, name):
    text = text_of(client.get(path, {name: "<script>alert(1)</script>\"onload='x'"}))
    assert "<script>alert" not in text
    assert "\"onload='" not in text


NARROWED = {"/organisationen/": ["landkreis", "art"], "/chronik/": ["jahr", "art", "landkreis"]}


@pytest.mark.parametrize("path", NARROWED)
def test_other_lists_take_no_strange_value_either(client, path):
    queries = [f"{name}={value}" for name in NARROWED[path] for value in STRANGE]
    answers = statuses(client, [f"{path}?{query}" for query in queries])
    assert set(answers.values()) == {400}, answers
    assert client.get(f"{path}?q={'a' * 10_000}").status_code == 400
    searches = [f"{path}?q={value}" for value in ("%25", "%5C", "%ff", "'", "%zz", "x")]
    assert set(statuses(client, searches).values()) == {200}


# ---- Every page ----


@every_page
def test_an_unknown_parameter_changes_nothing(client, address):
    assert client.get(address, {"utm_source": "x", "%00": "\0"}).status_code == 200


@every_page
def test_more_parameters_than_anybody_needs_are_refused(client, address):
    response = client.get(f"{address}?{'x=1&' * (settings.DATA_UPLOAD_MAX_NUMBER_FIELDS + 1)}")
    assert response.status_code == 400
    assert text_of(response)


@every_page
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
def test_a_page_can_only_be_read(client, address, method):
    response = getattr(client, method)(address)
    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD"


@every_page
def test_head_is_get_without_the_page(client, address):
    whole, head = client.get(address), client.head(address)
    assert (head.status_code, head.content) == (200, b"")
    assert head["Content-Type"] == whole["Content-Type"]
    assert head["Content-Security-Policy"] == whole["Content-Security-Policy"]


@every_page
def test_a_wrong_host_is_a_bad_request(client, address):
    response = client.get(address, HTTP_HOST="boese.example")
    assert response.status_code == 400
    assert "Anfrage nicht verstanden" in text_of(response)


# ---- Addresses ----


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_name_that_does_not_exist_is_not_found(client, folder):
    answers = statuses(client, [f"/{folder}/{slug}/" for slug in NO_SLUGS])
    assert set(answers.values()) == {404}, answers
    assert "gibt es nicht" in text_of(client.get(f"/{folder}/atlantis/"))


def test_a_number_that_no_decision_has_is_not_found(client):
    answers = statuses(client, [f"/foerderung/{number}/" for number in NO_IDS])
    assert set(answers.values()) == {404}, answers


def test_an_address_that_does_not_exist_is_not_found(client):
    answers = statuses(client, NO_PATHS)
    assert set(answers.values()) == {404}, answers


def test_a_forgotten_slash_is_added_on_this_site_only(client):
    assert client.get("/projekte?q=%ff")["Location"] == "/projekte/?q=%ff"
    assert client.get("/", PATH_INFO="//")["Location"] == "/"
    assert client.get("/", PATH_INFO="//boese.example").status_code == 404
    assert client.get("/", PATH_INFO="//boese.example/..").status_code == 404


# ---- Signing in ----

LOGIN = "/konto/anmelden/"


def sign_in(client, login, password=PASSWORD, **more):
    return client.post(LOGIN, {"login": login, "password": password, **more})


def errors_of(response):
    """The messages on the page, without what was typed."""
    assert response.status_code == 200
    text_of(response)
    return response.context["form"].errors.as_text()


@pytest.mark.parametrize(
    "login",
    ["", "x", "a@b", "a\0b@example.org", "\0", "a" * 10_000 + "@example.org", "'--", "é" * 300],
)
def test_what_is_no_account_is_refused_at_the_form(client, login):
    assert errors_of(sign_in(client, login))


@pytest.mark.parametrize("password", ["", "falsch", "\0", "a\0b", "a" * 10_000])
def test_a_wrong_password_is_refused_at_the_form(client, password):
    assert errors_of(sign_in(client, make_user().email, password))


def test_a_wrong_password_and_an_unknown_account_read_the_same(client):
    known = errors_of(sign_in(client, make_user().email, "falsch"))
    assert known == errors_of(sign_in(client, "niemand@example.org", "falsch"))


def test_too_many_attempts_are_refused_without_telling_whether_the_account_exists(client):
    def answers(login):
        cache.clear()
        attempts = [sign_in(client, login, "falsch") for _ in range(12)]
        return [each.status_code == 200 and errors_of(each) for each in attempts]

    known = answers(make_user().email)
    assert known == answers("niemand@example.org")
    assert known[0] != known[-1], "nobody was slowed down"


def test_after_too_many_attempts_the_right_password_is_refused_too(client):
    user = make_user()
    for _ in range(12):
        sign_in(client, user.email, "falsch")
    response = sign_in(client, user.email)
    assert response.status_code in (200, 429)
    assert "_auth_user_id" not in client.session
    assert "Zu viele" in text_of(response)


@pytest.mark.parametrize("target", STRANGERS)
def test_signing_in_never_leads_to_another_host(client, target):
    response = sign_in(client, make_user().email, next=target)
    assert response.status_code == 302
    assert response["Location"] == "/konto/weiter/"


def test_signing_in_leads_back_to_where_somebody_was(client):
    assert sign_in(client, make_user().email, next="/chronik/")["Location"] == "/chronik/"


@pytest.mark.parametrize("address", [LOGIN, "/konto/passwort/vergessen/", "/konto/abmelden/"])
def test_a_form_without_its_token_is_refused_in_german(address):
    response = PortalClient(enforce_csrf_checks=True).post(address, {"login": "x"})
    assert response.status_code == 403
    assert "Formular abgelaufen" in text_of(response)


def test_the_forgotten_password_form_does_not_tell_whether_an_account_exists(client):
    answers = [
        client.post("/konto/passwort/vergessen/", {"email": email})
        for email in (make_user().email, "niemand@example.org")
    ]
    assert {(each.status_code, each["Location"]) for each in answers} == {
        (302, "/konto/passwort/vergessen/gesendet/")
    }


@pytest.mark.parametrize("email", ["", "x", "a\0b@example.org", "a" * 10_000 + "@example.org"])
def test_the_forgotten_password_form_refuses_what_is_no_address(client, email):
    assert errors_of(client.post("/konto/passwort/vergessen/", {"email": email}))


@pytest.mark.parametrize("key", ["x-y", "1-abc", "0-set-password", "zzzzzzzzzzzzzz-x", "1-%00"])
def test_a_link_for_a_new_password_that_does_not_hold_says_so(client, key):
    response = client.get(f"/konto/passwort/neu/{key}/", follow=True)
    assert response.status_code in (200, 404)
    assert "nicht" in text_of(response)
