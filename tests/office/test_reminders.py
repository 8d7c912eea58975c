"""Reminders of deadlines and follow-ups: to whom, when, and never twice (R49)."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from accounts.models import Absence, Letter, Mails, Membership, Role
from accounts.sending import send_waiting
from grant_office.models import Deadline, DeadlineReminder, RuleParameter
from grant_office.register import bring_up_to_date
from grant_office.reminders import remind
from tests.builders import make_user
from tests.mail_server import SILENT, mail_server
from tests.office.builders import (
    make_county,
    make_grant,
    make_law,
    make_letter,
    make_obligation,
    make_officer,
    words_of,
)
from weserportal.jobs import JOBS, run

pytestmark = pytest.mark.django_db


def in_days(number):
    return timezone.localdate() + timedelta(days=number)


@pytest.fixture(scope="module")
def today():
    return timezone.localdate()


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def officer(county):
    return make_officer(county)


@pytest.fixture
def grant(county):
    return make_grant(county, start="", end="", rules=make_law())


def due(grant, days, text="Bericht vorlegen"):
    """A deadline of the decision that many days from now."""
    number = grant.obligations.count()
    made = make_obligation(
        grant, clause=f"Nr. {number}", text=text, due_on=in_days(days), is_cut_off=True
    )
    bring_up_to_date()
    return made


def deadline_of(obligation):
    return Deadline.objects.get(obligation=obligation)


def on_day_after(days=1):
    """As if that many days had passed since the last run."""
    back = timedelta(days=days)
    for row in DeadlineReminder.objects.all():
        DeadlineReminder.objects.filter(pk=row.pk).update(told_on=row.told_on - back)


def sent():
    """The mails that have arrived by the next morning."""
    Letter.objects.filter(state="waiting").update(next_try=timezone.now())
    send_waiting()
    return mail.outbox


def stages():
    rows = DeadlineReminder.objects.order_by("pk")
    return [*rows.values_list("stage", flat=True)]


@pytest.mark.parametrize(
    ("days", "stage"),
    [(29, None), (28, "first"), (5, "second"), (1, "last"), (0, "last"), (-1, "late")],
)
def test_one_mail_tells_what_has_come_near_or_is_over(officer, grant, days, stage):
    due(grant, days)
    assert remind() == (1 if stage else 0)
    assert stages() == ([stage] if stage else [])
    letters = sent()
    assert len(letters) == (1 if stage else 0)
    if stage:
        [letter] = letters
        assert letter.to == [officer.email]
        assert "Bericht vorlegen" in letter.body
        assert "im Bescheid genannt, Bescheid Nr. 0" in letter.body
        assert reverse("admin:grant-file", args=[grant.pk]) in letter.body
        over = "nichts ist als erledigt vermerkt" in letter.body
        assert over == (stage == "late")


def test_nothing_is_told_twice_however_often_it_runs(officer, grant):
    due(grant, 5)
    assert [remind(), remind()] == [1, 0]
    assert len(sent()) == 1
    on_day_after()
    assert remind() == 0
    assert len(sent()) == 1


def test_each_stage_is_told_and_what_a_missed_run_skipped_is_told_once(officer, grant):
    made = due(grant, 28)
    remind()
    for days in (6, 3, -4):
        on_day_after()
        type(made).objects.filter(pk=made.pk).update(due_on=in_days(days))
        bring_up_to_date()
        DeadlineReminder.objects.update(day=in_days(days))  # time passed, the day did not move
        remind()
    assert stages() == ["first", "second", "late"]


def test_a_day_that_moved_is_told_again_and_one_that_did_not_is_not(officer, grant):
    made = due(grant, 5)
    remind()
    on_day_after()
    type(made).objects.filter(pk=made.pk).update(text="Bericht mit Anlagen vorlegen")
    bring_up_to_date()
    assert remind() == 0
    type(made).objects.filter(pk=made.pk).update(due_on=in_days(6))
    bring_up_to_date()
    assert remind() == 1
    assert len(stages()) == 2
    type(made).objects.filter(pk=made.pk).update(due_on=in_days(60))
    bring_up_to_date()
    on_day_after()
    assert remind() == 0, "far away again"


def test_another_day_set_by_a_person_counts(officer, grant):
    row = deadline_of(due(grant, 5))
    row.override_on, row.override_reason = in_days(90), "Verlängert"
    row.save()
    assert remind() == 0
    row.override_on = in_days(1)
    row.save()
    assert remind() == 1
    assert "Gesetzt: Verlängert" in sent()[0].body


@pytest.mark.parametrize(
    "over", [{"done_on": date(2026, 1, 1)}, {"is_void": True}, {"is_met": True}]
)
def test_what_is_over_is_not_told_even_if_the_mail_was_written(officer, grant, over):
    row = deadline_of(due(grant, 5))
    remind()
    Deadline.objects.filter(pk=row.pk).update(**over)
    assert sent() == []
    assert not Letter.objects.exists()
    DeadlineReminder.objects.all().delete()
    assert remind() == 0


def test_what_passes_by_itself_is_told_before_and_never_after(officer, county):
    make_grant(county, end=in_days(5).isoformat(), rules=make_law())
    bring_up_to_date()
    remind()
    told = {row.deadline.duty: row.stage for row in DeadlineReminder.objects.all()}
    assert told.pop("period_end") == "second"
    assert "extension" not in told, "three months before the end are over"


def test_only_those_whose_gate_opens_the_file_are_told(officer, grant, cast):
    """Another county, the coordination, readers and staff without the role get nothing."""
    stranger = make_officer(make_county("Landkreis Fremd"))
    make_user(is_staff=True)
    due(grant, 5, text="GEHEIME Auflage")
    remind()
    assert {row.person for row in DeadlineReminder.objects.all()} == {officer}
    assert all(stranger.email not in letter.to for letter in sent())


def test_rights_are_asked_when_it_is_sent(officer, grant):
    due(grant, 5, text="GEHEIME Auflage")
    due(grant, 6)
    remind()
    Membership.objects.filter(user=officer).delete()
    assert sent() == []
    assert not Letter.objects.exists()


def test_who_is_deactivated_is_told_nothing(officer, grant):
    due(grant, 5)
    officer.is_active = False
    officer.save()
    assert remind() == 0


@pytest.mark.parametrize("way", Mails)
def test_mails_come_as_each_person_wishes_and_the_portal_tells_all(as_user, officer, grant, way):
    officer.mails = way
    officer.save()
    due(grant, 5)
    remind()
    assert [each.is_gathered for each in Letter.objects.all()] == (
        [] if way == Mails.OFF else [way == Mails.DAILY]
    )
    text = words_of(as_user(officer).get(reverse("admin:index")))
    assert "Erinnerungen" in text
    assert "Bericht vorlegen" in text.split("Erinnerungen")[1]


def stand_in(officer, deputy):
    return Absence.objects.create(
        person=officer, deputy=deputy, first_day=in_days(-1), last_day=in_days(3)
    )


def test_a_deputy_is_told_and_the_mail_says_for_whom(officer, grant, county):
    deputy = make_officer(county)
    stand_in(officer, deputy)
    due(grant, 5)
    assert remind() == 2
    [letter] = [each for each in sent() if each.to == [deputy.email]]
    assert f"{deputy} vertritt {officer} bis zum" in letter.body


def test_standing_in_gives_no_right(officer, grant):
    """A deputy who lost the role meanwhile, and one of another county."""
    for deputy in (make_user(is_staff=True), make_officer(make_county("Landkreis Fremd"))):
        Absence.objects.all().delete()
        DeadlineReminder.objects.all().delete()
        stand_in(officer, deputy)
        due(grant, 5)
        remind()
        assert {row.person for row in DeadlineReminder.objects.all()} == {officer}


def test_a_superuser_who_stands_in_hears_of_those_files_only(officer, grant):
    deputy = make_user(is_superuser=True, is_staff=True)
    stand_in(officer, deputy)
    due(make_grant(make_county("Landkreis Fremd"), rules=grant.grant_file.rule_set), 5)
    due(grant, 5)
    remind()
    told = DeadlineReminder.objects.filter(person=deputy)
    assert {row.deadline.decision for row in told} == {grant}


def test_letters_to_be_looked_at_again_are_told_on_their_day_and_after(officer, grant):
    make_letter(decision=grant, subject="Rückfrage", follow_up_on=in_days(1))
    assert remind() == 0
    letter = make_letter(decision=grant, subject="Nachforderung", follow_up_on=in_days(0))
    make_letter(
        decision=grant,
        follow_up_on=in_days(0),
        cancelled_on=in_days(0),
        cancelled_reason="doppelt",
    )
    assert remind() == 1
    assert "Wiedervorlage „Nachforderung“ (NBank)" in sent()[0].body
    on_day_after()
    type(letter).objects.filter(pk=letter.pk).update(follow_up_on=in_days(-1))
    DeadlineReminder.objects.update(day=in_days(-1))
    assert remind() == 1
    assert stages() == ["on_day", "late"]


def test_lead_times_are_data(officer, grant):
    due(grant, 40)
    assert remind() == 0
    RuleParameter.objects.create(
        decision=grant, key="first_reminder", value="6 weeks", clause="Nr. 1"
    )
    assert remind() == 1


def test_without_lead_times_nobody_is_told(officer, grant):
    due(grant, 5)
    RuleParameter.objects.filter(key__endswith="_reminder").delete()
    assert remind() == 0


class Killed(BaseException):
    """Nothing catches it: what dies here dies."""


def die_at(number):
    """An execute wrapper that kills before the write of this number.

    What dies runs no more statements that count: here the transaction of the test goes on.
    """
    writes = 0

    def execute(run, sql, *rest):
        nonlocal writes
        writes += not sql.startswith("SELECT")
        if writes == number:
            writes += 1
            raise Killed
        if writes > number:
            connection.needs_rollback = False
        return run(sql, *rest)

    return execute


def daily():
    for name in ("reckon_deadlines", "remind_of_deadlines", "send_mails"):
        assert run(name, JOBS[name]), name


def test_a_run_killed_at_each_of_its_steps_tells_nothing_twice_and_loses_nothing(
    officer, grant, monkeypatch
):
    """Killed before every write of reckoning, reminding and sending; then it runs again."""
    monkeypatch.setattr("accounts.outbox.morning_of", lambda _day: timezone.now())
    make_obligation(grant, text="Eins", due_on=in_days(5), is_cut_off=True)
    fates = []
    for number in range(1, 100):
        forget()
        survived = killed_at(number)
        daily()
        arrived = [letter.to for letter in mail.outbox]
        uncertain = Letter.objects.filter(state="uncertain").count()
        assert DeadlineReminder.objects.count() == 1, number
        assert arrived in ([], [[officer.email]]), number
        assert arrived or uncertain, number
        fates.append((len(arrived), uncertain))
        if survived:
            break
    assert survived
    assert (1, 0) in fates
    assert (0, 1) in fates or (1, 1) in fates, "killed while the mail was on its way"


def forget():
    for model in (Letter, DeadlineReminder, Deadline):
        model.objects.all().delete()
    RuleParameter.objects.update(note=timezone.now().isoformat())
    mail.outbox.clear()


def killed_at(number):
    """Whether the run came to its end before."""
    try:
        with connection.execute_wrapper(die_at(number)):
            daily()
    except Killed:
        connection.set_rollback(False)
        return False
    return True


def test_one_whose_fate_is_unknown_stands_on_the_start_page(as_user, officer, grant, settings):
    due(grant, 5)
    remind()
    with mail_server(after_text=SILENT) as (port, taken):
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", port, 0.3
        sent()
        sent()
    assert len(taken) == 1
    text = words_of(as_user(officer).get(reverse("admin:index")))
    assert "Zustellung ungewiss" in text
    assert f"an {officer}: Zustellung ungewiss" in text


@pytest.mark.parametrize("who", ["colleague", "coordinator", "stranger"])
def test_of_whose_mails_one_hears(as_user, officer, county, cast, who):
    Letter.objects.create(
        to=officer.email, subject="Fristen", person=officer, about="office_deadlines",
        about_id=1, state="uncertain",
    )  # fmt: skip
    cast.coordinator.is_staff = True
    cast.coordinator.save()
    person = {
        "colleague": make_officer(county),
        "coordinator": cast.coordinator,
        "stranger": make_officer(make_county("Landkreis Fremd")),
    }[who]
    text = words_of(as_user(person).get(reverse("admin:index")))
    assert ("Zustellung ungewiss" in text) == (who != "stranger")
    assert Role.GRANT_ADMIN in officer.roles


def test_it_costs_the_same_for_one_deadline_and_for_thirty(
    officer, grant, django_assert_num_queries
):
    due(grant, 5)
    with django_assert_num_queries(TELLING):
        remind()
    DeadlineReminder.objects.all().delete()
    for _ in range(30):
        due(grant, 5)
    with django_assert_num_queries(TELLING):
        remind()


TELLING = 13
