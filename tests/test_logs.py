"""What stands in the log: one line for each event, numbers instead of people, and no secrets."""

import json
import logging
import time
from io import StringIO
from urllib.parse import quote

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError
from django.test import RequestFactory
from django.urls import reverse

from accounts.models import Role
from tests.builders import PASSWORD
from tests.clients import PortalClient, with_second_factor
from tests.desk_forms import post_seen
from weserportal.logs import REQUEST, JsonLines, TextLines, masked

ODD = "a\r\nb\x1b[31mc\u2028d\x00e\u202ef\"}{'"
FORMS = (JsonLines, TextLines)


@pytest.fixture(params=FORMS)
def lines(request):
    """A function that returns the lines written so far, as the process would write them."""
    out = StringIO()
    handler = logging.StreamHandler(out)
    handler.setFormatter(request.param())
    root, level = logging.getLogger(), logging.getLogger().level
    root.addHandler(handler)
    yield lambda: out.getvalue().splitlines()
    root.removeHandler(handler)
    root.setLevel(level)


def written(form, text, *args, **more):
    record = logging.LogRecord("x", logging.WARNING, "", 0, text, args, more.pop("exc_info", None))
    record.__dict__.update(more)
    return form().format(record)


def test_a_line_says_when_what_where_and_who(cast):
    request = RequestFactory().get("/projekte/", {"q": "geheim"})
    request.number, request._cached_user = "c0ffee00", cast.editor
    token = REQUEST.set(request)
    line = json.loads(written(JsonLines, "Nicht da: %s", "/projekte/", status_code=404))
    text = written(TextLines, "Nicht da")
    REQUEST.reset(token)
    assert line.pop("time")[10] == "T"
    assert line == {
        "level": "WARNING",
        "logger": "x",
        "request": "c0ffee00",
        "path": "/projekte/",
        "status": 404,
        "account": cast.editor.pk,
        "message": "Nicht da: /projekte/",
    }
    assert text.endswith(
        f"WARNING x request=c0ffee00 path=/projekte/ account={cast.editor.pk} Nicht da"
    )


@pytest.mark.parametrize("form", FORMS)
def test_an_event_is_one_line_whatever_stands_in_it(form):
    line = written(form, "%s", ODD)
    assert line.isprintable()
    assert len(line.splitlines()) == 1
    if form is JsonLines:
        assert json.loads(line)["message"] == ODD


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "text",
    [
        "Key (email)=(eva.muster@example.org) already exists",
        "von 192.0.2.77 und 2001:db8::77:1 und ::ffff:c000:24d",
        "/konto/passwort/neu/3-geheimercode/ und /suche/?q=eva.muster",
        "https://portal.example.org/kalender/geheimercode.ics",
        "Not Found: /hinweise/geheimercode/",
    ],
)
def test_addresses_and_secrets_are_masked_whoever_writes(form, text):
    line = written(form, text)
    for secret in ("eva.muster", "192.0.2.77", "db8", "c000", "geheimercode"):
        assert secret not in line


@pytest.mark.parametrize("form", FORMS)
def test_which_report_it_was_at_the_desk_stays(form):
    assert "/arbeitsplatz/hinweise/17/" in written(form, "Not Found: /arbeitsplatz/hinweise/17/")


@pytest.mark.parametrize("form", FORMS)
def test_a_database_that_is_away_is_one_line_without_a_traceback(form):
    try:
        raise OperationalError("connection refused") from None
    except OperationalError as error:
        line = written(form, "Fehler", exc_info=(type(error), error, error.__traceback__))
    assert "Die Datenbank antwortet nicht (OperationalError)" in line
    assert "Traceback" not in line


@pytest.mark.parametrize("form", FORMS)
def test_a_fault_of_ours_keeps_its_traceback_in_the_same_line(form):
    try:
        raise ValueError("krumm")
    except ValueError as error:
        line = written(form, "Fehler", exc_info=(type(error), error, error.__traceback__))
    assert "Traceback" in line
    assert "test_logs.py" in line
    assert len(line.splitlines()) == 1


def test_sign_ins_are_told_without_addresses_or_passwords(cast, lines):
    client = PortalClient()
    for password in ("falsches-geheimnis", PASSWORD):
        client.post("/konto/anmelden/", {"login": cast.editor.email, "password": password})
    told = "\n".join(lines())
    assert "Anmeldung abgewiesen" in told
    assert f"Konto {cast.editor.pk} ist angemeldet" in told
    for secret in (
        cast.editor.email,
        "falsches-geheimnis",
        PASSWORD,
        client.cookies["sitzung"].value,
    ):
        assert secret not in told


def test_denials_are_told_with_the_person_and_the_path(cast, as_user, lines):
    as_user(cast.grant_admin).get("/admin/accounts/user/1/change/?x=geheim")
    [line] = [each for each in lines() if "/admin/accounts/user/1/change/" in each]
    assert "403" in line
    assert f"account={cast.grant_admin.pk} " in line or f'"account": {cast.grant_admin.pk},' in line
    assert "geheim" not in line


ODD_WORDS = (ODD, "x" * 100_000, "\x1b]0;a\x07", "%s %(x)s {0}", "\u0085\u2029\ufeff")
SINKS = {
    "address": lambda client, odd: client.get(f"/gibt-es-nicht/{quote(odd)}"),
    "query": lambda client, odd: client.get("/suche/", {"q": odd}),
    "browser": lambda client, odd: client.get("/nichts/", headers={"user-agent": odd}),
    "origin": lambda client, odd: client.post("/rueckmeldung/", headers={"origin": odd}),
    "account": lambda client, odd: client.post(
        "/konto/anmelden/", {"login": f"{odd}@a.de", "password": odd}
    ),
    "file": lambda client, odd: client.post(
        "/rueckmeldung/", {"message": odd, "datei": SimpleUploadedFile(odd, b"x")}
    ),
}


@pytest.mark.parametrize(
    "sign", ["a", "@", "a@", "?", "?a", "1.", "::", "/konto/passwort/neu/", "a."]
)
def test_masking_a_long_text_takes_no_longer_than_its_length(sign):
    """Three times as much as forty times the length would take, were it by the square 1600."""
    short, long = (sign * (number // len(sign)) for number in (5_000, 200_000))
    masked(short)
    usual = min(seconds_of(masked, short) for _ in range(5))
    assert min(seconds_of(masked, long) for _ in range(2)) < usual * 40 * 10 + 0.2


def seconds_of(act, *args):
    """Of the processor, so that a busy machine counts little."""
    begun = time.process_time()
    act(*args)
    return time.process_time() - begun


@pytest.mark.parametrize("sink", SINKS)
def test_whatever_is_sent_stays_within_its_line(sink, db, lines):
    client = PortalClient(raise_request_exception=False)
    for odd in ODD_WORDS:
        assert SINKS[sink](client, odd).status_code < 500
    assert lines() or sink in ("query", "account")
    for line in lines():
        assert line.isprintable() and len(line) < 20_000
        assert not line.startswith("{") or json.loads(line)


def test_changes_of_rights_are_told(cast, as_user, lines):
    address = reverse("admin:accounts_user_change", args=[cast.editor.pk])
    typed = {
        **{"name": cast.editor.name, "email": cast.editor.email, "is_active": "on"},
        **{"is_staff": "on", "memberships-TOTAL_FORMS": 1, "memberships-INITIAL_FORMS": 0},
        **{"mails": cast.editor.mails, "absence-TOTAL_FORMS": 0, "absence-INITIAL_FORMS": 0},
        **{
            "memberships-0-organisation": cast.schaumburg.pk,
            "memberships-0-role": Role.REVIEWER,
            "memberships-0-user": cast.editor.pk,
        },
    }
    post_seen(with_second_factor(as_user(cast.superuser), cast.superuser), address, typed)
    told = "\n".join(lines())
    assert f"ndert: Person {cast.editor.pk}, is_staff, memberships" in told
    assert cast.editor.email not in told
