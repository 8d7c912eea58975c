"""Letters wait in a table: no page waits for a mail server, and each is sent once at most."""

import ast
import time
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse
from django.utils.timezone import now

from accounts.models import Letter, Membership
from accounts.outbox import post
from accounts.sending import send_waiting
from projects.models import Proposal
from projects.release.proposals import accept, send_back
from tests.clients import PortalClient
from tests.elsewhere import lock_held_elsewhere
from tests.letters import letters
from tests.mail_server import SILENT, mail_server
from tests.proposing import KINDS, handed_in
from tests.test_architecture import ROOT, python_files

FORGOTTEN = "/konto/passwort/vergessen/"


@pytest.fixture
def mail_goes_to(settings):
    """A function: mails go to the port, by SMTP."""

    def go(port):
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", port, 0.3

    return go


def states():
    return list(Letter.objects.order_by("pk").values_list("state", flat=True))


def make_due():
    Letter.objects.filter(state="waiting").update(next_try=now())


def test_a_mail_server_that_accepts_and_is_silent_holds_no_page(cast, mail_goes_to):
    asked = []
    with mail_server(greeting=SILENT, talks=asked) as (port, _):
        mail_goes_to(port)
        begun = time.monotonic()
        for email in (cast.editor.email, "niemand@example.org") * 2:
            assert PortalClient().post(FORGOTTEN, {"email": email}).status_code == 302
        assert PortalClient().get("/impressum/").status_code == 200
        pages = time.monotonic() - begun
        assert send_waiting() == 0
        assert len(asked) == 1  # one try for all four
    assert pages < 10
    assert states() == ["waiting"] * 4


def test_letters_go_out_when_the_mail_server_is_back(db, mail_goes_to):
    post("a@example.org", "Eins\nBcc: b@example.org", "Grüße")
    with mail_server(greeting=SILENT) as (port, _):
        mail_goes_to(port)
        send_waiting()
    with mail_server() as (port, taken):
        mail_goes_to(port)
        assert send_waiting() == 0  # not at once again
        make_due()
        assert send_waiting() == 1
        assert send_waiting() == 0
    [letter] = taken
    assert "Subject: Eins Bcc: b@example.org\n" in letter.replace("\r\n", "\n")
    assert states() == []


def test_a_refused_letter_is_tried_again_for_three_days(db, mail_goes_to):
    post("a@example.org", "Eins", "Text")
    with mail_server(after_text="451 später") as (port, taken):
        mail_goes_to(port)
        send_waiting()
        assert states() == ["waiting"]
        Letter.objects.update(next_try=now(), written_at=now() - timedelta(days=4))
        send_waiting()
    assert len(taken) == 2
    assert states() == ["failed"]


def test_a_letter_whose_fate_is_unknown_is_listed_and_never_sent_again(cast, as_user, mail_goes_to):
    post("a@example.org", "Eins", "https://portal.example.org/geheim")
    with mail_server(after_text=SILENT) as (port, taken):
        mail_goes_to(port)
        send_waiting()
    assert len(taken) == 1
    assert states() == ["uncertain"]
    make_due()
    assert letters() == []
    page = as_user(cast.superuser).get(reverse("admin:accounts_letter_changelist"))
    assert "Zustellung ungewiss" in page.content.decode()
    assert "a@example.org" in page.content.decode()
    assert Letter.objects.get().content == ""


def test_a_crash_while_sending_leaves_the_letter_uncertain(db, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    post("a@example.org", "Eins", "Text")
    Letter.objects.update(state="sending")
    assert letters() == []
    assert states() == ["uncertain"]


def test_the_command_sends_and_says_how_many(db, capsys):
    post("a@example.org", "Eins", "Text")
    call_command("send_mails")
    assert capsys.readouterr().out == "Verschickte Nachrichten: 1\n"


def test_two_senders_never_send_the_same_letter(db):
    post("a@example.org", "Eins", "Text")
    with lock_held_elsewhere("letters"):
        assert letters() == []
    assert len(letters()) == 1


def test_what_is_undone_is_not_told(db):
    with transaction.atomic():
        post("a@example.org", "Eins", "Text")
        transaction.set_rollback(True)
    assert letters() == []


def test_the_table_holds_no_link_that_opens_an_account(cast):
    PortalClient().post(FORGOTTEN, {"email": cast.editor.email})
    assert "passwort" not in Letter.objects.get().content
    assert "/konto/passwort/neu/" in letters()[-1].body


def test_nobody_but_a_superuser_sees_the_list(cast, as_user):
    address = reverse("admin:accounts_letter_changelist")
    for name, who in cast.people.items():
        is_there = as_user(who).get(address).status_code == 200
        assert is_there == (name == "superuser"), name


@pytest.mark.parametrize("kind", KINDS)
def test_those_who_can_release_hear_of_what_was_handed_in(cast, kind):
    assert cast.people
    proposal = handed_in(kind, cast)
    [letter] = letters()
    assert letter.to == [cast.reviewer.email]
    assert "zur Prüfung" in letter.subject
    assert f"http://localhost:8000/arbeitsplatz/freigabe/{proposal.pk}/" in letter.body


@pytest.mark.parametrize("kind", KINDS)
def test_its_author_hears_that_it_was_returned_and_why(cast, kind):
    proposal = handed_in(kind, cast)
    Letter.objects.all().delete()
    send_back(proposal, by=cast.reviewer, reason="Der Beginn fehlt.")
    [letter] = letters()
    assert letter.to == [cast.editor.email]
    assert "Begründung: Der Beginn fehlt." in letter.body


def test_its_author_hears_that_it_was_released(cast):
    proposal = handed_in("changes", cast)
    Letter.objects.all().delete()
    accept(proposal, by=cast.reviewer)
    [letter] = letters()
    assert letter.to == [cast.editor.email]
    assert "freigegeben" in letter.subject


def test_who_may_not_read_it_any_more_when_it_is_sent_gets_nothing(cast):
    assert cast.reviewer
    handed_in("new project", cast)
    assert states() == ["waiting"]
    Membership.objects.filter(user=cast.reviewer).delete()
    assert letters() == []
    assert states() == []


def test_what_was_decided_meanwhile_is_not_told_as_waiting(cast):
    proposal = handed_in("changes", cast)
    Proposal.objects.filter(pk=proposal.pk).update(step="dropped")
    assert letters() == []


def test_everybody_switches_their_mails_off_and_on(cast, as_user):
    client = as_user(cast.reviewer)
    client.post("/konto/nachrichten/", {"mails": "off"})
    handed_in("changes", cast)
    assert letters() == []
    client.post("/konto/nachrichten/", {"mails": "at_once"})
    handed_in("changes", cast)
    assert len(letters()) == 1


def test_mails_leave_the_house_by_one_door():
    """Whoever sends another way lets a page wait for a mail server."""
    words = ("EmailMessage", "EmailMultiAlternatives", "get_connection", "mail_admins")
    doors = {
        str(path.relative_to(ROOT))
        for path in python_files()
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ImportFrom | ast.Import)
        for name in node.names
        if name.name in words or name.name == "django.core.mail"
    }
    assert doors == {"accounts/sending.py"}
