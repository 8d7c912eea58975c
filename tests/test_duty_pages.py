"""Impressum, Datenschutz, Cookies, Barrierefreiheit, Leichte Sprache: what they say."""

import re
from datetime import date, timedelta

import pytest
from django.conf import settings
from django.core import checks
from django.utils.timezone import localdate

from duties.checks import provider_is_missing, provider_is_unset, review_is_due
from duties.models import AccessibilityStatement
from duties.provider import NAMES, variable
from tests.builders import make_barrier, make_project, make_statement
from tests.markup import in_one_line

pytestmark = pytest.mark.django_db

PAGES = ["/impressum/", "/datenschutz/", "/cookies/", "/barrierefreiheit/", "/leichte-sprache/"]
PROVIDER = {
    "name": "Landkreis Musterau",
    "address": "Rathausplatz 1, 99999 Musterau",
    "representative": "Landrätin Erika Muster",
    "email": "portal@musterau.example",
    "phone": "0123 456",
    "privacy_officer": "datenschutz@musterau.example",
}


def text_of(client, address):
    return client.get(address).content.decode()


@pytest.mark.parametrize("page", PAGES)
def test_every_page_of_the_site_links_to_it(client, page):
    project = make_project()
    for url in ("/", "/projekte/", f"/projekte/{project.slug}/", "/gibt-es-nicht/", *PAGES):
        assert f'href="{page}"' in text_of(client, url), url


@pytest.mark.parametrize("page", ["/impressum/", "/datenschutz/"])
def test_unset_provider_data_are_called_unset_and_nothing_is_invented(client, settings, page):
    settings.PROVIDER = {}
    text = text_of(client, page)
    assert "noch nicht eingerichtet" in text
    assert "Vertreten durch" not in text
    assert "None" not in text


def test_provider_data_stand_where_the_law_asks_for_them(client, settings):
    settings.PROVIDER = PROVIDER | {"supervision": "Land <Test>", "editor": "E. Muster"}
    imprint, privacy = text_of(client, "/impressum/"), text_of(client, "/datenschutz/")
    assert "noch nicht eingerichtet" not in imprint + privacy
    for shown in ("Landkreis Musterau", "99999 Musterau", "Landrätin Erika Muster", "0123 456"):
        assert shown in imprint
        assert shown in privacy
    assert "datenschutz@musterau.example" in privacy
    assert "Land &lt;Test&gt;" in imprint
    assert "Umsatzsteuer" not in imprint


@pytest.mark.parametrize("page", PAGES)
def test_no_page_names_a_law_that_is_gone(client, page):
    """R81, R83: TMG and TTDSG ended in May 2024."""
    assert not re.search(r"\b(TMG|TTDSG|Telemediengesetz)\b", text_of(client, page))


def test_a_missing_provider_is_a_warning_at_first_and_an_error_before_going_public(
    settings,
):
    settings.PROVIDER = {name: value for name, value in PROVIDER.items() if name != "phone"}
    settings.DEBUG = True
    [warning] = provider_is_unset()
    [error] = provider_is_missing()
    assert "PROVIDER_PHONE" in warning.msg
    assert "PROVIDER_NAME" not in warning.msg
    assert (warning.level, error.level) == (checks.WARNING, checks.ERROR)
    settings.DEBUG = False
    assert provider_is_unset() == []
    settings.PROVIDER = PROVIDER
    assert provider_is_missing() == []


def test_the_settings_explain_every_variable_of_the_provider():
    explained = (settings.BASE_DIR / "weserportal" / "settings.py").read_text().split('"""')[1]
    assert [
        name for name in NAMES if variable(name).removeprefix("PROVIDER_") not in explained
    ] == []


def test_the_cookies_are_called_by_their_real_names(client, cast, as_user):
    page = text_of(client, "/cookies/")
    for heading in ("Essenziell", "Statistik", "Komfort"):
        assert heading in page
    login = client.post("/konto/anmelden/", {"login": "niemand@example.org", "password": "x"})
    signed_in = as_user(cast.reader)
    left = signed_in.post("/konto/abmelden/", follow=False)
    used = {*login.cookies, *signed_in.cookies, *left.cookies, settings.CSRF_COOKIE_NAME}
    assert settings.SESSION_COOKIE_NAME in used
    assert [name for name in used if f">{name}</code>" not in page] == []


def test_the_statement_says_status_method_days_and_every_barrier(client):
    statement = make_statement(created_on=date(2026, 1, 31), reviewed_on=date(2026, 2, 1))
    make_barrier(
        statement,
        part="Karte <alt>",
        what="Kein Text.",
        clause="9.1.1.1 (Nicht-Text-Inhalt)",
        alternative="Tabelle daneben",
    )
    page = in_one_line(text_of(client, "/barrierefreiheit/"))
    assert "teilweise vereinbar" in page
    assert '<time datetime="2026-01-31">31. Januar 2026</time>' in page
    assert '<time datetime="2026-02-01">1. Februar 2026</time>' in page
    for shown in ("Karte &lt;alt&gt;", "9.1.1.1", "Tabelle daneben", "Schlichtungsstelle"):
        assert shown in page
    assert "/rueckmeldung/?seite=/barrierefreiheit/" in page


def test_a_site_without_a_statement_says_so(client):
    assert "noch nicht eingerichtet" in text_of(client, "/barrierefreiheit/")


def test_the_yearly_review_is_asked_for_on_the_day_after_it_was_due(cast, as_user):
    """R78: the last review and one year."""
    statement = make_statement(created_on=date(2020, 1, 1), reviewed_on=date(2024, 2, 29))
    assert statement.review_due == date(2025, 2, 28)
    assert "bis zum 28. Februar 2025" in statement.reminder
    late = "Die Erklärung zur Barrierefreiheit ist überfällig"
    assert late in as_user(cast.grant_admin).get("/admin/").content.decode()
    [warning] = review_is_due(databases=["default"])
    assert "überfällig" in warning.msg
    assert review_is_due(databases=None) == []
    last_year = localdate().replace(day=1) - timedelta(days=200)
    AccessibilityStatement.objects.update(reviewed_on=last_year)
    assert review_is_due(databases=["default"]) == []
    assert late not in as_user(cast.grant_admin).get("/admin/").content.decode()


def test_plain_language_keeps_its_sentences_short(client):
    main = text_of(client, "/leichte-sprache/").partition("<main")[2].partition("</main>")[0]
    lines = re.split(r"<br>|</p>|</li>|</h\d>", re.sub(r"<nav.*?</nav>", "", main, flags=re.DOTALL))
    words = [re.sub(r"<[^>]+>", "", line).split() for line in lines]
    assert max(len(line) for line in words) <= 10
