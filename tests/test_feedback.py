"""What readers send in: from this site only, a little at a time, whole or not, not for ever."""

import io
from datetime import UTC, date, datetime, timedelta
from ipaddress import ip_address

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate, now

from duties.days import months_later
from duties.feedback import IN_TOTAL, NETWORK, PER_NETWORK, PER_SENDER, SENDER, close, hash_of
from duties.forms import FeedbackForm
from duties.models import Feedback, FeedbackCount
from tests.builders import make_feedback, make_project
from tests.desk_forms import post_seen

pytestmark = pytest.mark.django_db

ADDRESS = "/rueckmeldung/"
HERE = {"HTTP_ORIGIN": "http://testserver", "HTTP_SEC_FETCH_SITE": "same-origin"}
FILLED = {"kind": "barrier", "message": "Die Karte ist leer.", "page": "/landkreise/"}
SENDERS = {
    "a browser of today": (HERE, 303),
    "an older browser": ({"HTTP_ORIGIN": "http://testserver"}, 303),
    "an old browser": ({"HTTP_REFERER": "http://testserver/projekte/"}, 303),
    "nobody says": ({}, 403),
    "another site": ({"HTTP_ORIGIN": "https://boese.example"}, 403),
    "another site that hides": ({"HTTP_ORIGIN": "null"}, 403),
    "the same host without TLS": ({"HTTP_ORIGIN": "http://testserver", "secure": True}, 403),
    "another port": ({"HTTP_ORIGIN": "http://testserver:8000"}, 403),
    "a subdomain": ({**HERE, "HTTP_SEC_FETCH_SITE": "same-site"}, 403),
    "a cross-site form": ({**HERE, "HTTP_SEC_FETCH_SITE": "cross-site"}, 403),
    "a lookalike": ({"HTTP_REFERER": "http://testserver.boese.example/"}, 403),
    "a name in the password": ({"HTTP_REFERER": "http://testserver@boese.example/"}, 403),
    "a broken address": ({"HTTP_REFERER": "http://[testserver/"}, 403),
    "another site behind ours": (
        {"HTTP_ORIGIN": "https://boese.example", "HTTP_REFERER": "http://testserver/"},
        403,
    ),
}


@pytest.fixture
def strict():
    """A client that checks tokens, as a browser would meet them, and raises nothing."""
    return Client(enforce_csrf_checks=True, raise_request_exception=False)


def send(client, sender=HERE, **changes):
    return client.post(ADDRESS, {**FILLED, **changes}, **sender)


def test_a_message_arrives_as_it_was_written(strict):
    answer = send(strict, message="Zeile 1\r\nZeile 2 <b>„Ü“</b>", email="a@example.org")
    assert (answer.status_code, answer["Location"]) == (303, "/rueckmeldung/danke/")
    row = Feedback.objects.get()
    assert (row.kind, row.page, row.email) == ("barrier", "/landkreise/", "a@example.org")
    assert row.message == "Zeile 1\nZeile 2 <b>„Ü“</b>"
    assert "Danke für Ihre Nachricht" in strict.get(answer["Location"]).content.decode()


@pytest.mark.parametrize("sender", SENDERS)
def test_only_a_page_of_this_site_sends_a_message(strict, sender):
    headers, status = SENDERS[sender]
    answer = send(strict, headers)
    assert answer.status_code == status
    assert Feedback.objects.count() == (status == 303)
    if status == 403:
        assert "Nachricht nicht angenommen" in answer.content.decode()


def test_no_page_needs_or_sets_a_cookie_for_the_form(strict):
    project = make_project()
    for url in ("/", f"/projekte/{project.slug}/", ADDRESS, "/gibt-es-nicht/"):
        answer = strict.get(url)
        assert not answer.cookies
        assert "csrfmiddlewaretoken" not in answer.content.decode()
    assert not send(strict).cookies


def test_every_page_carries_the_form_and_says_which_page_it_is(client):
    project = make_project()
    for url in ("/", f"/projekte/{project.slug}/", "/impressum/"):
        page = client.get(url, {"utm_source": "boese"}).content.decode()
        assert f'action="{ADDRESS}"' in page
        assert f'name="page" value="{url}"' in page
        assert "boese" not in page.partition('id="rueckmeldung"')[2]


def test_the_form_in_the_footer_has_the_fields_of_the_form(client):
    footer = client.get("/").content.decode().partition('id="rueckmeldung"')[2]
    for name in FeedbackForm().fields:
        assert f'name="{name}"' in footer


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"message": ""}, "Bitte schreiben Sie, was wir wissen sollen."),
        ({"message": "   "}, "Bitte schreiben Sie, was wir wissen sollen."),
        ({"kind": ""}, "Bitte wählen Sie aus, worum es geht."),
        ({"kind": "bestellung"}, "gültige Auswahl"),
        ({"email": "keine"}, "gültige E-Mail-Adresse"),
        ({"email": "a@example.org\r\nBcc: alle@example.org"}, "gültige E-Mail-Adresse"),
        ({"email": "a@example.org" * 40}, "gültige E-Mail-Adresse"),
        ({"message": "x" * 4001}, "4000"),
        ({"message": "a\0b"}, "Null"),
    ],
)
def test_what_cannot_be_taken_comes_back_with_what_was_typed(strict, changes, message):
    answer = send(strict, **changes)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert message in page
    assert "Bitte prüfen Sie Ihre Eingaben" in page
    if "message" not in changes:
        assert FILLED["message"] in page
    assert 'value="/landkreise/"' in page
    assert not Feedback.objects.exists()
    assert not FeedbackCount.objects.exists()


@pytest.mark.parametrize("page", ["https://boese.example/", "a\0b", "/x\r\nSet-Cookie: a=b", ""])
def test_a_page_that_is_none_of_ours_is_left_out_but_the_message_counts(strict, page):
    assert send(strict, page=page).status_code == 303
    assert Feedback.objects.get().page == ""


def test_a_very_long_page_is_cut(strict):
    send(strict, page="/" + "a" * 5000)
    assert len(Feedback.objects.get().page) == 300


def test_a_giant_message_is_refused_in_german(strict, settings):
    answer = send(strict, message="x" * settings.DATA_UPLOAD_MAX_MEMORY_SIZE)
    assert answer.status_code == 400
    assert "Anfrage nicht verstanden" in answer.content.decode()
    assert not Feedback.objects.exists()


def test_a_program_that_fills_in_the_trap_gets_thanks_and_is_forgotten(strict):
    assert send(strict, website="https://boese.example").status_code == 303
    assert not Feedback.objects.exists()


def test_one_sender_is_stopped_after_some_messages_and_others_are_not(strict):
    answers = [send(strict).status_code for _ in range(PER_SENDER + 2)]
    assert answers == [303] * PER_SENDER + [429] * 2
    refused = send(strict, message="Noch eine").content.decode()
    assert "Aus Ihrem Netz sind heute schon sehr viele" in refused
    assert "Noch eine" in refused
    assert send(strict, {**HERE, "REMOTE_ADDR": "192.0.2.9"}).status_code == 303
    assert Feedback.objects.count() == PER_SENDER + 1


def test_one_network_uses_a_tenth_of_the_day_and_shuts_the_form_for_nobody_else(strict):
    """26 households of one IPv6 network, as one cheap host has it, each below its own limit."""
    answers = [
        send(strict, from_(f"2001:db8:1:{household}::1")).status_code
        for household in range(26)
        for _ in range(2)
    ]
    assert answers == [303] * 50 + [429] * 2
    assert send(strict, from_("2001:db8:2::1")).status_code == 303
    assert send(strict, from_("198.51.100.7")).status_code == 303
    assert (PER_SENDER, PER_NETWORK, IN_TOTAL) == (20, 50, 500)


def test_in_a_flood_every_network_still_gets_some_in(strict):
    FeedbackCount.objects.create(day=localdate(), sender="", number=IN_TOTAL)
    answers = [send(strict, from_(f"192.0.2.{number}")).status_code for number in range(5)]
    assert answers == [303, 303, 303, 429, 429]
    assert send(strict, from_("198.51.100.7")).status_code == 303


def from_(address):
    return {**HERE, "REMOTE_ADDR": address}


def test_the_count_begins_anew_each_day_and_keeps_nothing_of_the_day_before(strict):
    yesterday = now().date() - timedelta(days=1)
    FeedbackCount.objects.create(day=yesterday, sender="", number=IN_TOTAL)
    assert send(strict).status_code == 303
    assert not FeedbackCount.objects.filter(day=yesterday).exists()


def test_a_sender_is_known_by_a_hash_only(strict):
    send(strict, {**HERE, "REMOTE_ADDR": "192.0.2.77"})
    senders = FeedbackCount.objects.exclude(sender="").values_list("sender", flat=True)
    sender, network = (known_as("192.0.2.77", bits) for bits in (SENDER, NETWORK))
    assert set(senders) == {sender, network}
    assert "192" not in sender[:3]
    stored = [str(value) for value in Feedback.objects.values_list().get()]
    assert not any("192.0.2.77" in value or sender in value for value in stored)


def known_as(address, bits=SENDER):
    return hash_of(localdate(), ip_address(address), bits)


def test_all_addresses_of_a_household_are_one_sender():
    assert known_as("2001:db8:1:2::1") == known_as("2001:db8:1:2:ffff::9")
    assert known_as("2001:db8:1:3::1") != known_as("2001:db8:1:2::1")
    assert known_as("192.0.2.1") != known_as("192.0.2.2")


def test_nothing_a_reader_sends_is_shown_in_public(strict):
    send(strict, message="Geheimplan-Zwiebelturm", email="zwiebel@example.org")
    for url in ("/", ADDRESS, "/rueckmeldung/danke/", "/barrierefreiheit/"):
        page = strict.get(url).content.decode()
        assert "Zwiebelturm" not in page
        assert "zwiebel@" not in page


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 3, 31), -6, date(2025, 9, 30)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last(day, months, later):
    assert months_later(day, months) == later


def test_an_answer_is_due_one_month_after_the_message_came_in_here():
    """23:30 UTC is already the next day in Berlin."""
    message = make_feedback(received_at=datetime(2026, 1, 30, 23, 30, tzinfo=UTC))
    assert message.answer_due == date(2026, 2, 28)
    assert message.is_overdue == (now().date() > date(2026, 2, 28))


def test_a_message_goes_for_good_six_months_after_it_was_dealt_with(cast):
    for months, text in ((-6, "alt"), (-5, "jung")):
        message = make_feedback(message=text)
        close(message, outcome="beantwortet", by=cast.grant_admin)
        closed = months_later(now(), months) - timedelta(hours=1)
        Feedback.objects.filter(pk=message.pk).update(closed_at=closed)
    make_feedback(message="offen", received_at=now() - timedelta(days=900))
    out = io.StringIO()
    call_command("delete_old_feedback", stdout=out)
    assert "Gelöschte Rückmeldungen: 1" in out.getvalue()
    assert set(Feedback.objects.values_list("message", flat=True)) == {"jung", "offen"}


def test_the_office_sees_when_an_answer_is_due_and_closes_a_message_by_its_outcome(cast, as_user):
    message = make_feedback(received_at=datetime(2026, 1, 10, 12, tzinfo=UTC), page="/chronik/")
    client = as_user(cast.grant_admin)
    listed = client.get(reverse("admin:duties_feedback_changelist")).content.decode()
    assert "überfällig seit 10. Februar 2026" in listed
    assert (
        "Eine Rückmeldung ist offen, 1 davon überfällig." in client.get("/admin/").content.decode()
    )
    url = reverse("admin:duties_feedback_change", args=[message.pk])
    assert '<a href="/chronik/">' in client.get(url).content.decode()
    answer = post_seen(client, url, {"outcome": "Behoben, Antwort gesendet."})
    assert answer.status_code == 302, answer.context["adminform"].errors
    message.refresh_from_db()
    assert (message.outcome, message.closed_by) == ("Behoben, Antwort gesendet.", cast.grant_admin)
    assert "Rückmeldung ist offen" not in client.get("/admin/").content.decode()


def test_what_was_dealt_with_is_not_rewritten(cast, as_user):
    message = make_feedback()
    close(message, outcome="beantwortet", by=cast.grant_admin)
    url = reverse("admin:duties_feedback_change", args=[message.pk])
    post_seen(as_user(cast.grant_admin), url, {"outcome": "anders", "message": "anders"})
    message.refresh_from_db()
    assert (message.outcome, message.message) == ("beantwortet", make_feedback().message)
