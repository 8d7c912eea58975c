"""What the environment sets: it is taken as said, or the site does not start and says why."""

import subprocess
import sys

import pytest
from django.conf import settings

PRODUCTION = {
    "SECRET_KEY": "geheim",
    "ALLOWED_HOSTS": "portal.example.org",
    "DATABASE_URL": "postgres://portal@127.0.0.1/portal",
}
YEAR = "31536000"


def ask(names, **environment):
    """A process that prints these settings, a line for each."""
    code = f"from weserportal import settings as s\nfor n in {names!r}: print(getattr(s, n, None))"
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=settings.BASE_DIR,
        env=PRODUCTION | environment,
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DEBUG", "an"),
        ("ALLOWED_HOSTS", "*"),
        ("ALLOWED_HOSTS", "https://portal.example.org"),
        ("ALLOWED_HOSTS", "bürger.example.org"),
        ("EMAIL_PORT", "smtp"),
        ("EMAIL_TIMEOUT", "0"),
        ("EMAIL_USE_TLS", "true"),
        ("CHECK_SOURCES", "ja"),
        ("KEEP_FRAGMENTS", "ja"),
        ("PAGE_CACHE_MEGABYTES", "-1"),
        ("HSTS_SECONDS", "1h"),
        ("OIDC_CA_FILE", "/nirgends/ca.pem"),
        ("SECURITY_CONTACT", "it@example.org"),
        ("SITE_URL", "portal.example.org"),
        ("SITE_URL", "http://portal.example.org"),
        ("SITE_URL", "https://*"),
        ("SITE_URL", "https://portal.example.org/unter"),
        ("TRUSTED_PROXIES", "x"),
    ],
)
def test_a_wrong_value_stops_the_start_and_is_named(name, value):
    answer = ask([], **{name: value})
    assert answer.returncode == 1
    assert answer.stderr.splitlines()[-1].endswith(f"nicht „{value}“.")
    assert f"{name} muss " in answer.stderr


def test_mail_goes_through_the_server_that_is_named():
    mail = {
        "EMAIL_HOST": "mail.example.org",
        "EMAIL_PORT": "587",
        "EMAIL_HOST_USER": "portal",
        "EMAIL_HOST_PASSWORD": "geheim",
        "EMAIL_USE_TLS": "1",
    }
    taken = ask(list(mail), **mail).stdout.split()
    assert taken == ["mail.example.org", "587", "portal", "geheim", "True"]


@pytest.mark.parametrize(("proxies", "trusts"), [({}, True), ({"TRUSTED_PROXIES": "0"}, False)])
def test_only_a_proxy_of_ours_is_believed_that_a_visitor_came_encrypted(proxies, trusts):
    answer = ask(["SECURE_PROXY_SSL_HEADER"], **proxies)
    assert answer.stdout == ("('HTTP_X_FORWARDED_PROTO', 'https')\n" if trusts else "None\n")


@pytest.mark.parametrize("name", ["DATABASE_URL", "SECRET_KEY", "ALLOWED_HOSTS"])
@pytest.mark.parametrize("value", ["", " "])
def test_outside_development_nothing_is_guessed(name, value):
    """A lost variable would start a database of its own, empty and without a word."""
    answer = ask([], **{name: value})
    assert answer.returncode == 1
    assert f"Die Umgebungsvariable {name} fehlt" in answer.stderr


def test_lists_are_read_with_blanks_and_empty_places():
    names = ["ALLOWED_HOSTS", "SECRET_KEY_FALLBACKS", "SITE_URL"]
    given = {
        "ALLOWED_HOSTS": "portal.example.org, www.portal.example.org,, ",
        "SECRET_KEY_FALLBACKS": " alt , älter,",
    }
    assert ask(names, **given).stdout.splitlines() == [
        "['portal.example.org', 'www.portal.example.org']",
        "['alt', 'älter']",
        "https://portal.example.org",
    ]


def test_all_names_below_a_domain_need_the_address_of_the_site_said():
    given = {"ALLOWED_HOSTS": ".example.org"}
    assert "SITE_URL fehlt: Aus „.example.org“" in ask([], **given).stderr
    answer = ask(["SITE_URL"], **given, SITE_URL="https://portal.example.org/")
    assert answer.stdout == "https://portal.example.org\n"


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ({}, "http://localhost:8000"),
        ({"PORT": "8123"}, "http://localhost:8123"),
        ({"PORT": "8123", "SITE_URL": "http://rechner:80"}, "http://rechner:80"),
    ],
)
def test_in_the_demo_the_site_is_where_its_port_is(given, address):
    assert ask(["SITE_URL"], DEBUG="1", **given).stdout == f"{address}\n"


@pytest.mark.parametrize(
    ("given", "seconds", "for_good"),
    [({}, YEAR, "True"), ({"HSTS_SECONDS": "3600"}, "3600", "False")],
)
def test_browsers_insist_on_tls_as_long_as_is_said(given, seconds, for_good):
    names = ["SECURE_HSTS_SECONDS", "SECURE_HSTS_PRELOAD", "SECURE_HSTS_INCLUDE_SUBDOMAINS"]
    assert ask(names, **given).stdout.split() == [seconds, for_good, for_good]
