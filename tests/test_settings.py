"""What the environment sets: it is taken as said, or the site does not start and says why."""

import subprocess
import sys

import pytest
from django.conf import settings

PRODUCTION = {"SECRET_KEY": "geheim", "ALLOWED_HOSTS": "portal.example.org"}


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
        ("EMAIL_PORT", "smtp"),
        ("EMAIL_USE_TLS", "true"),
        ("KEEP_FRAGMENTS", "ja"),
        ("PAGE_CACHE_MEGABYTES", "-1"),
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
