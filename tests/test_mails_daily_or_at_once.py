"""Mails come at once, in one a day, or not at all; what is due is told once, to those who may."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from accounts.models import Letter, Mails, Membership, Reminder
from accounts.outbox import MORNING
from accounts.sending import send_waiting
from desk.due import tell_due
from evidence.values.dates import FlexDate
from funding.models import Call, Decision
from projects.models import Milestone, Participation, Photo, Proposal
from projects.release.proposals import send_back
from tests.builders import (
    make_decision,
    make_feedback,
    make_grant_admin,
    make_programme,
    make_project,
    make_statement,
)
from tests.mail_server import SILENT, mail_server
from tests.proposing import handed_in
from tests.test_database_promises import photo

pytestmark = pytest.mark.django_db
PAGE = "/konto/nachrichten/"


def ago(days):
    return timezone.localdate() - timedelta(days=days)


def choose(person, way):
    person.mails = way
    person.save()


def in_the_morning():
    """What has arrived when the next morning has come."""
    Letter.objects.filter(state="waiting").update(next_try=timezone.now())
    send_waiting()
    return mail.outbox


def told_to(person):
    return [letter.body for letter in in_the_morning() if letter.to == [person.email]]


def test_a_person_chooses_on_their_own_page(cast, as_user):
    client = as_user(cast.editor)
    for way in Mails.values:
        assert client.post(PAGE, {"mails": way}).status_code == 302
        cast.editor.refresh_from_db()
        assert cast.editor.mails == way
        page = client.get(PAGE).content.decode()
        assert page.count("checked") == 1
    client.post(PAGE, {"mails": "stündlich"})
    cast.editor.refresh_from_db()
    assert cast.editor.mails == Mails.OFF


def test_what_is_gathered_comes_in_one_mail_in_the_morning(cast):
    choose(cast.reviewer, Mails.DAILY)
    first, second = handed_in("changes", cast), handed_in("new project", cast)
    send_waiting()
    assert mail.outbox == []
    assert {timezone.localtime(each.next_try).time() for each in Letter.objects.all()} == {MORNING}
    [letter] = in_the_morning()
    assert letter.subject == "Weserportal: 2 Nachrichten"
    assert letter.body.count("Guten Tag") == 1
    for proposal in (first, second):
        assert f"/arbeitsplatz/freigabe/{proposal.pk}/" in letter.body
    assert in_the_morning() == [letter]
    assert not Letter.objects.exists()


def test_each_person_gets_only_their_own(cast):
    choose(cast.reviewer, Mails.DAILY)
    choose(cast.editor, Mails.DAILY)
    proposal = handed_in("changes", cast)
    send_back(proposal, by=cast.reviewer, reason="Der Beginn fehlt.")
    handed_in("changes", cast)
    assert sorted(letter.to[0] for letter in in_the_morning()) == sorted(
        [cast.reviewer.email, cast.editor.email]
    )
    [body] = told_to(cast.reviewer)
    assert "Der Beginn fehlt." not in body


def test_what_may_be_read_no_more_is_left_out_of_the_morning(cast):
    choose(cast.reviewer, Mails.DAILY)
    gone, left = handed_in("changes", cast), handed_in("changes", cast)
    Proposal.objects.filter(pk=gone.pk).update(step="dropped")
    [letter] = in_the_morning()
    assert f"/freigabe/{left.pk}/" in letter.body
    assert f"/freigabe/{gone.pk}/" not in letter.body


def test_who_switches_them_off_meanwhile_gets_nothing(cast):
    choose(cast.reviewer, Mails.DAILY)
    handed_in("changes", cast)
    choose(cast.reviewer, Mails.OFF)
    assert in_the_morning() == []
    assert not Letter.objects.exists()


def test_a_mail_of_the_morning_whose_fate_is_unknown_is_never_sent_again(cast, settings):
    choose(cast.reviewer, Mails.DAILY)
    handed_in("changes", cast)
    handed_in("changes", cast)
    with mail_server(after_text=SILENT) as (port, taken):
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", port, 0.3
        in_the_morning()
        in_the_morning()
    assert len(taken) == 1
    assert set(Letter.objects.values_list("state", "content")) == {("uncertain", "")}


def test_a_refused_mail_of_the_morning_goes_on_waiting_as_one(cast, settings):
    choose(cast.reviewer, Mails.DAILY)
    handed_in("changes", cast)
    handed_in("changes", cast)
    with mail_server(after_text="451 später") as (port, taken):
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", port, 0.3
        in_the_morning()
    assert len(taken) == 1
    assert len(set(Letter.objects.values_list("state", "tries", "next_try"))) == 1


def ended(cast):
    return make_project(
        "Abgelaufenes", lead=cast.holzminden, state="running", end=FlexDate(ago(1).isoformat())
    )


def late_milestone(cast):
    project = make_project(lead=cast.holzminden, state="running")
    day = FlexDate(ago(1).isoformat())
    Milestone.objects.create(project=project, title="Der Meilenstein", due=day)


def photo_runs_out(cast):
    picture = photo(alt="Das Foto")
    Photo.objects.filter(pk=picture.pk).update(valid_until=ago(-29))
    Participation.objects.create(project=picture.project, organisation=cast.holzminden, role="lead")


def left_lying(cast):
    proposal = handed_in("changes", cast)
    Letter.objects.all().delete()
    Proposal.objects.filter(pk=proposal.pk).update(submitted_at=timezone.now() - timedelta(days=7))


def call_closes(cast):
    closes = FlexDate(ago(-13).isoformat())
    Call.objects.create(programme=make_programme(), name="Zweiter Aufruf", closes=closes)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (ended, "Abgelaufenes: Stand bestätigen"),
        (late_milestone, "Der Meilenstein"),
        (photo_runs_out, "darf nur bis"),
        (left_lying, "Alter Titel"),
        (call_closes, "Der Förderaufruf schließt"),
    ],
)
def test_what_is_due_is_told_once(cast, make, words):
    make(cast)
    assert cast.reviewer
    tell_due()
    [body] = told_to(cast.reviewer)
    assert words in body
    assert "http://localhost:8000/" in body
    assert tell_due() == 0
    assert len(told_to(cast.reviewer)) == 1


def test_the_next_day_tells_only_what_is_new(cast):
    assert cast.editor
    long_ago = FlexDate(ago(9).isoformat())
    make_project("Abgelaufenes", lead=cast.holzminden, state="running", end=long_ago)
    tell_due()
    assert "Abgelaufenes" in told_to(cast.editor)[0]
    mail.outbox.clear()
    Reminder.objects.update(told_on=ago(1))
    late_milestone(cast)
    tell_due()
    [body] = told_to(cast.editor)
    assert "Der Meilenstein" in body
    assert "Abgelaufenes" not in body


def test_who_may_see_it_no_more_when_it_is_sent_is_not_told(cast):
    ended(cast)
    assert cast.reviewer
    assert tell_due() == 1
    Membership.objects.filter(user=cast.reviewer).delete()
    assert in_the_morning() == []
    assert not Letter.objects.exists()


def test_strangers_and_other_counties_are_not_told(cast):
    make_project(
        "GEHEIM",
        lead=cast.holzminden,
        state="running",
        end=FlexDate(ago(1).isoformat()),
        publication="draft",
    )
    assert cast.people
    cast.reviewer.memberships.all().delete()
    for knows_all in (cast.coordinator, cast.grant_admin, cast.superuser):
        choose(knows_all, Mails.OFF)
    tell_due()
    assert [letter.to for letter in in_the_morning()] == [[cast.editor.email]]


def test_who_wants_no_mails_is_not_told_of_what_is_due(cast):
    ended(cast)
    choose(cast.editor, Mails.OFF)
    assert tell_due() == 0


def test_what_is_due_joins_the_mail_of_the_morning(cast):
    ended(cast)
    choose(cast.reviewer, Mails.DAILY)
    handed_in("changes", cast)
    tell_due()
    [body] = told_to(cast.reviewer)
    assert "Abgelaufenes" in body
    assert "Neuer Titel" in body


def test_the_office_is_told_of_feedback_and_of_the_statement(cast):
    make_feedback(received_at=timezone.now() - timedelta(days=40))
    make_statement(created_on=ago(500), reviewed_on=ago(500))
    chief, editor = cast.superuser, cast.editor
    tell_due()
    [body] = told_to(chief)
    assert "Eine Antwort war bis" in body
    assert "Erklärung zur Barrierefreiheit ist überfällig" in body
    assert told_to(editor) == []


def test_the_grant_office_is_told_of_decisions_that_wait(cast):
    decision = make_decision()
    Decision.objects.filter(pk=decision.pk).update(
        publication="in_review",
        publication_set_by=cast.grant_admin,
        publication_set_at=timezone.now() - timedelta(days=8),
    )
    other = make_grant_admin()
    tell_due()
    assert "Förderentscheidung zur Veröffentlichung" in told_to(other)[0]
    assert told_to(cast.grant_admin) == []


def test_the_command_says_how_many(cast, capsys):
    ended(cast)
    assert cast.editor
    call_command("tell_due")
    assert capsys.readouterr().out == "Erinnerte Personen: 1\n"
