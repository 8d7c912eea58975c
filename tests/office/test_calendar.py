"""The calendar of deadlines: what a second library reads of it, and who gets it (R71)."""

from datetime import date, timedelta

import pytest
import vobject
from django.core.cache import cache
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from accounts.models import Absence, Membership, Role
from evidence.history.changes import event_model
from grant_office.models import CalendarFeed, Deadline
from grant_office.register import bring_up_to_date
from tests.builders import make_user
from tests.office.builders import (
    make_county,
    make_grant,
    make_law,
    make_letter,
    make_obligation,
    make_officer,
    words_of,
)

pytestmark = pytest.mark.django_db
PAGE = "/admin/fristen/kalender/"
NO_STORE = {"private", "no-store"}


@pytest.fixture(autouse=True)
def no_tries_yet(db):
    cache.clear()


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def officer(county):
    return make_officer(county)


@pytest.fixture
def grant(county):
    return make_grant(county, start="", end="", rules=make_law())


@pytest.fixture
def feed(client, officer):
    """A function that fetches the feed of the officer, as a calendar does: without a session."""
    address = address_of(officer)
    return lambda: client.get(address)


def address_of(person):
    return reverse("office:calendar", args=[CalendarFeed.renew(person)])


def due(grant, day, text="Bericht vorlegen"):
    number = grant.obligations.count()
    made = make_obligation(grant, clause=f"Nr. {number}", text=text, due_on=day, is_cut_off=True)
    bring_up_to_date()
    return Deadline.objects.get(obligation=made)


def events(answer):
    """{uid: event} as the other library reads them."""
    calendar = vobject.readOne(answer.content.decode())
    return {each.uid.value: each for each in getattr(calendar, "vevent_list", [])}


def test_another_library_reads_days_rule_and_address(feed, grant, settings):
    settings.SITE_URL = "https://portal.example.org"
    row = due(grant, date(2026, 12, 31), text="Straßenbeleuchtung; Größe, Zahl\\Art")
    answer = feed()
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    [event] = [events(answer)[f"deadline-{row.pk}@portal.example.org"]]
    assert event.dtstart.value == date(2026, 12, 31)
    assert event.dtend.value == date(2027, 1, 1), "the end is the day after"
    assert event.summary.value.endswith("Straßenbeleuchtung; Größe, Zahl\\Art")
    assert "Stichtag: im Bescheid genannt, Bescheid Nr. 0" in event.description.value
    assert f"https://portal.example.org/admin/akten/{grant.pk}/" in event.description.value
    assert event.status.value == "CONFIRMED"
    assert event.dtstamp.value.utcoffset() == timedelta(0)


def test_lines_end_and_fold_as_the_standard_says(feed, grant):
    due(grant, date(2026, 12, 31), text="ä" * 280)
    body = feed().content
    assert body.replace(b"\r\n", b"").count(b"\n") == 0
    lines = body.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None for line in lines), "no letter is split"
    assert "ä" * 280 in body.decode().replace("\r\n ", "")


def leads(event):
    """How long before or after the beginning of its day an event reminds."""
    return [alarm.trigger.value for alarm in getattr(event, "valarm_list", [])]


def test_it_reminds_as_long_before_as_the_rules_say_and_of_nothing_done(feed, grant):
    """In the morning of the day four weeks, one week and one day before."""
    row = due(grant, date(2026, 12, 30))
    [event] = events(feed()).values()
    morning = timedelta(hours=8)
    assert leads(event) == [timedelta(days=-each) + morning for each in (28, 7, 1)]
    assert {alarm.action.value for alarm in event.valarm_list} == {"DISPLAY"}
    assert event.valarm_list[0].description.value == event.summary.value
    Deadline.objects.filter(pk=row.pk).update(done_on=date(2026, 1, 1))
    [event] = events(feed()).values()
    assert leads(event) == []


def test_a_letter_comes_again_on_its_day(feed, grant, settings):
    settings.SITE_URL = "https://portal.example.org"
    letter = make_letter(decision=grant, subject="Rückfrage; Größe", follow_up_on=date(2026, 12, 9))
    make_letter(decision=grant, subject="Ohne Tag")
    foreign = make_grant(make_county("Landkreis Fremd"))
    make_letter(decision=foreign, subject="GEHEIM", follow_up_on=date(2026, 12, 9))
    [(uid, event)] = events(feed()).items()
    assert uid == f"letter-{letter.pk}@portal.example.org"
    assert event.dtstart.value == date(2026, 12, 9)
    assert event.summary.value.startswith("Wiedervorlage: ")
    assert event.summary.value.endswith("Rückfrage; Größe")
    assert f"https://portal.example.org/admin/eingang/{letter.pk}/" in event.description.value
    assert leads(event) == [timedelta(hours=8)]
    letter.cancelled_on, letter.cancelled_reason = date(2026, 12, 1), "Irrtum"
    letter.save()
    [event] = events(feed()).values()
    assert (event.status.value, leads(event)) == ("CANCELLED", [])


def test_who_stands_in_for_whom_stands_in_the_calendars_of_both(client, officer, county):
    deputy, other = make_officer(county), make_officer(county)
    first = timezone.localdate() + timedelta(days=3)
    last = first + timedelta(days=4)
    Absence.objects.create(person=officer, deputy=deputy, first_day=first, last_day=last)
    for person in (officer, deputy):
        [event] = events(client.get(address_of(person))).values()
        assert (event.dtstart.value, event.dtend.value) == (first, last + timedelta(days=1))
        assert event.summary.value.startswith(f"{deputy} vertritt {officer} bis zum ")
    assert events(client.get(address_of(other))) == {}


def test_a_day_that_moves_keeps_its_event_and_counts_on(feed, grant):
    row = due(grant, date(2026, 12, 30))
    [(uid, before)] = events(feed()).items()
    Deadline.objects.filter(pk=row.pk).update(
        override_on=date(2027, 3, 31), override_reason="Verlängert am 3. Mai"
    )
    [(same, after)] = events(feed()).items()
    assert same == uid
    assert after.dtstart.value == date(2027, 3, 31)
    assert int(after.sequence.value) > int(before.sequence.value)
    assert after.last_modified.value >= before.last_modified.value
    assert "Verlängert am 3. Mai (gerechnet: 30.12.2026)" in after.description.value


def test_what_did_not_change_is_told_the_same_each_time(feed, grant):
    due(grant, date(2026, 12, 30))
    assert feed().content == feed().content


@pytest.mark.parametrize(
    ("over", "status", "word"),
    [
        ({"is_void": True}, "CANCELLED", "Entfallen: "),
        ({"done_on": date(2026, 1, 1)}, "CONFIRMED", "Erledigt: "),
        ({"is_met": True}, "CONFIRMED", "Erledigt: "),
    ],
)
def test_what_is_over_says_so(feed, grant, over, status, word):
    row = due(grant, date(2026, 12, 30))
    Deadline.objects.filter(pk=row.pk).update(**over)
    [event] = events(feed()).values()
    assert event.status.value == status
    assert event.summary.value.startswith(word)


def test_a_deadline_without_a_day_is_no_event(feed, county):
    make_grant(county, end="", rules=make_law())
    answer = feed()
    assert Deadline.objects.filter(rolled=None).exists()
    assert events(answer) == {}


def test_it_holds_what_its_reader_may_open_and_nothing_else(feed, grant, cast, client):
    foreign = make_grant(make_county("Landkreis Fremd"), rules=grant.grant_file.rule_set)
    due(foreign, date(2026, 12, 30), text="GEHEIME Auflage")
    due(grant, date(2026, 12, 30), text="EIGENE Auflage")
    text = feed().content.decode()
    assert "EIGENE" in text
    assert "GEHEIM" not in text
    assert "GEHEIM" in client.get(address_of(cast.coordinator)).content.decode()


def test_nobody_keeps_it_and_it_leads_nobody_on(feed):
    answer = feed()
    assert set(answer["Cache-Control"].split(", ")) >= NO_STORE
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["X-Robots-Tag"] == "noindex"
    assert not answer.cookies


def test_who_may_read_no_more_gets_what_a_stranger_gets(client, officer, feed):
    stranger = client.get("/kalender/erfunden.ics")
    assert stranger.status_code == 404
    assert feed().status_code == 200
    Membership.objects.filter(user=officer).delete()
    assert feed().status_code == 404
    Membership.objects.create(
        user=officer, organisation=make_county("Landkreis B"), role=Role.GRANT_ADMIN
    )
    assert feed().status_code == 200
    officer.is_active = False
    officer.save()
    assert feed().status_code == 404


@pytest.mark.parametrize("token", ["a", "0" * 64, "a" * 4000, "..", "ä", "%00", "a b"])
def test_a_token_that_is_none_finds_nothing(client, officer, token):
    CalendarFeed.renew(officer)
    digest = CalendarFeed.objects.get().digest
    assert client.get(f"/kalender/{token}.ics").status_code == 404
    assert client.get(f"/kalender/{digest}.ics").status_code == 404, "what is kept opens nothing"


def test_it_only_reads(client, officer, feed):
    address = address_of(officer)
    for method in (client.post, client.put, client.patch, client.delete):
        assert method(address).status_code == 405
    assert client.head(address).status_code == 200


def test_too_many_fetches_are_refused_for_a_while(feed, monkeypatch):
    monkeypatch.setattr("grant_office.views.calendar.LIMITS", {"calendar": "2/h/key"})
    assert [feed().status_code for _ in range(3)] == [200, 200, 429]
    assert feed()["Retry-After"] == "3600"


def test_the_address_is_shown_once_and_kept_nowhere(as_user, officer, grant):
    client = as_user(officer)
    assert "Noch keine Adresse" in words_of(client.get(PAGE))
    made = client.post(PAGE)
    address = made.context["address"]
    token = address.rsplit("/", 1)[1].removesuffix(".ics")
    assert len(token) >= 43
    assert address in made.content.decode()
    assert token not in client.get(PAGE).content.decode()
    with connection.cursor() as cursor:
        for model in (CalendarFeed, event_model(CalendarFeed)):
            cursor.execute(f'SELECT row_to_json(t)::text FROM "{model._meta.db_table}" t')
            assert not any(token in text for (text,) in cursor.fetchall())
    assert client.get(address).status_code == 200


def test_a_new_address_ends_the_one_before_and_ending_ends_it(as_user, officer, client):
    office = as_user(officer)
    first, second = (office.post(PAGE).context["address"] for _ in range(2))
    assert first != second
    assert client.get(first).status_code == 404
    assert client.get(second).status_code == 200
    office.post(PAGE, {"beenden": "1"})
    assert client.get(second).status_code == 404
    assert not CalendarFeed.objects.exists()
    office.post(PAGE, {"beenden": "1"})


def test_who_comes_to_the_page(as_user, cast, client):
    assert client.get(PAGE).url.startswith(reverse("account_login"))
    for person in (cast.reader, cast.editor):
        assert as_user(person).post(PAGE, follow=True).status_code == 403
    assert as_user(make_user(is_staff=True)).post(PAGE).status_code == 404
    assert not CalendarFeed.objects.exists()
    cast.coordinator.is_staff = True
    cast.coordinator.save()
    assert as_user(cast.coordinator).post(PAGE).status_code == 200


def test_no_page_for_machines_names_it(client, officer):
    token = CalendarFeed.renew(officer)
    for page in ("/robots.txt", "/sitemap.xml", "/"):
        text = client.get(page).content.decode()
        assert "/kalender/" not in text
        assert token not in text


def test_it_costs_the_same_for_one_deadline_and_for_thirty(
    feed, grant, django_assert_max_num_queries
):
    due(grant, timezone.localdate())
    make_letter(decision=grant, follow_up_on=timezone.localdate())
    feed()
    for _ in range(2):
        with django_assert_max_num_queries(READING):
            assert feed().status_code == 200
        for number in range(30):
            make_obligation(grant, clause=f"A {number}", due_on=timezone.localdate())
            make_letter(decision=grant, follow_up_on=timezone.localdate())
        bring_up_to_date()
        cache.clear()


READING = 38


def test_it_has_a_bound(feed, grant, monkeypatch):
    monkeypatch.setattr("grant_office.calendar.MOST", 2)
    for number in range(4):
        due(grant, date(2026, 12, 1 + number))
    assert len(events(feed())) == 2
