"""Accounts for whoever manages people: the list, one switch for a role, deeds, leaving (R87)."""

import json
from datetime import timedelta
from uuid import uuid4

import pghistory
import pytest
from allauth.mfa.models import Authenticator
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from pghistory.models import Context

from accounts.deeds import by_day, deeds_of
from accounts.leaving import (
    StillActive,
    forget_in_reasons,
    forget_name,
    forget_names_of_those_who_left,
    is_nameless,
)
from accounts.models import Membership, Role, User
from evidence.history.changes import event_model
from projects.release.first_publication import hand_in
from projects.release.proposals import accept
from tests.builders import make_organisation, make_project, make_user
from tests.clients import was_here_just_now
from tests.desk_forms import post_seen, send, text_of
from tests.letters import letters
from tests.proposing import proposed
from weserportal.jobs import JOBS

pytestmark = pytest.mark.django_db

LIST = reverse("admin:accounts_user_changelist")
NAME, ADDRESS = "Erika Zwiebelturm", "zwiebelturm@example.org"
PEOPLE = ("stranger", "reader", "editor", "reviewer", "coordinator", "grant_admin", "auditor")


@pytest.fixture
def chief(cast, as_user):
    return as_user(cast.superuser)


@pytest.fixture
def erika(cast):
    person = make_user(Role.EDITOR, organisation=cast.holzminden, name=NAME)
    person.email = ADDRESS
    person.save()
    return person


def page_of(user):
    return reverse("admin:accounts_user_change", args=[user.pk])


def step(name, user):
    return reverse(f"admin:accounts_user_{name}", args=[user.pk])


def test_the_list_says_who_works_where_and_was_here_when(chief, cast):
    moment = timezone.now() - timedelta(days=3)
    User.objects.filter(pk=cast.editor.pk).update(last_login=moment)
    make_user(name="Ohne Alles")
    text = text_of(chief.get(LIST))
    assert "Redaktion (Landkreis Holzminden)" in text
    assert timezone.localtime(moment).strftime("%H:%M") in text
    for words in ("keine Mitgliedschaft", "noch nie", "eingerichtet", "verwaltet Personen"):
        assert words in text
    make_user(Role.REVIEWER, organisation=cast.holzminden)
    assert "fehlt noch" in text_of(chief.get(LIST))


def test_who_has_no_membership_is_found_by_one_filter(chief, cast):
    make_user(name="Ohne Alles")
    text = text_of(chief.get(LIST, {"mitgliedschaft": "ohne"}))
    assert "Ohne Alles" in text
    assert cast.editor.email not in text
    assert cast.editor.email in text_of(chief.get(LIST, {"mitgliedschaft": "mit"}))


def test_the_list_costs_the_same_for_many_people(chief, cast):
    def cost():
        was_here_just_now(chief)
        with CaptureQueriesContext(connection) as captured:
            chief.get(LIST)
        return len(captured)

    chief.get(LIST)
    make_user(Role.REVIEWER, organisation=cast.holzminden)
    few = cost()
    for _ in range(20):
        make_user(Role.REVIEWER, organisation=make_organisation())
    assert cost() == few


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.GRANT_ADMIN, Role.AUDITOR])
def test_a_membership_is_the_one_switch_for_a_role(chief, cast, role):
    person = make_user(name="Neu")
    row = {"memberships__0__organisation": cast.holzminden.pk, "memberships__0__role": role}
    counts = {"memberships__TOTAL_FORMS": 1}
    page = send(chief, chief.get(page_of(person)), "change/", **row, **counts)
    assert "folgen jetzt der Rolle" in text_of(page)
    person.refresh_from_db()
    assert person.is_staff
    assert [group.name for group in person.groups.all()] == [role.label]
    send(chief, chief.get(page_of(person)), "change/", memberships__0__DELETE="on")
    person.refresh_from_db()
    assert (person.is_staff, person.groups.count()) == (False, 0)


def test_what_was_set_by_hand_stays_when_another_role_comes(chief, cast):
    person = make_user(Role.EDITOR, organisation=cast.holzminden, is_staff=True)
    person.groups.add(Group.objects.get(name="Koordination"))
    row = {"memberships__1__organisation": cast.schaumburg.pk, "memberships__1__role": "reviewer"}
    send(chief, chief.get(page_of(person)), "change/", **row, memberships__TOTAL_FORMS=2)
    person.refresh_from_db()
    assert (person.is_staff, person.groups.count()) == (True, 1)


def test_a_person_without_membership_is_warned_of(chief):
    person = make_user(name="Ohne Alles")
    page = send(chief, chief.get(page_of(person)), "change/", name="Noch ohne alles")
    assert "hat keine Mitgliedschaft" in text_of(page)
    User.objects.filter(pk=person.pk).update(is_active=False)
    page = send(chief, chief.get(page_of(person)), "change/", name="Gesperrt")
    assert "hat keine Mitgliedschaft" not in text_of(page)


def test_an_invitation_goes_out_again(chief):
    person = User.objects.create_user("neu@example.org", name="Neu")
    for _ in range(2):
        post_seen(chief, step("invite", person))
    assert [each.to for each in letters()] == [["neu@example.org"]] * 2
    assert "Einladung senden" in chief.get(page_of(person)).content.decode()


@pytest.mark.parametrize("reason", ["", "   ", "\x00"])
def test_no_factor_is_taken_without_a_reason(chief, cast, as_user, reason):
    as_user(cast.reviewer)
    address = step("take_second_factor", cast.reviewer)
    page = post_seen(chief, address, {"reason": reason}, follow=True)
    assert "Bitte einen Grund angeben" in text_of(page)
    assert Authenticator.objects.filter(user=cast.reviewer).exists()


def test_the_reason_for_taking_a_factor_stands_in_the_history(chief, cast, as_user):
    as_user(cast.reviewer)
    post_seen(chief, step("take_second_factor", cast.reviewer), {"reason": "Telefon gestohlen"})
    assert not Authenticator.objects.filter(user=cast.reviewer).exists()
    page = chief.get(reverse("admin:accounts_user_history", args=[cast.reviewer.pk]))
    assert "Begründung: Telefon gestohlen" in text_of(page)


@pytest.fixture
def worked(erika, cast, as_user):
    """Erika changed a project at the desk, and it was released."""
    project = make_project("Alter Titel", lead=cast.holzminden)
    client = as_user(erika)
    client.post(reverse("desk:begin", args=[project.pk]))
    accept(proposed(project, erika, title="Neuer Titel"), by=cast.reviewer)
    return project


def test_what_a_person_did_is_read_by_day(worked, erika, cast, chief):
    deeds = deeds_of(erika)
    assert {each.kind for each in deeds} >= {"Vorschlag"}
    days = by_day(deeds)
    assert [each.day for each in days] == [timezone.localdate()]
    text = text_of(chief.get(step("deeds", erika)))
    assert f"Was {NAME} getan hat" in text
    assert "Vorschlag" in text
    assert deeds_of(cast.neighbour) == []
    assert "noch nichts angelegt" in text_of(chief.get(step("deeds", cast.neighbour)))


def test_the_page_of_deeds_costs_the_same_for_many(worked, erika, chief):
    def cost():
        was_here_just_now(chief)
        with CaptureQueriesContext(connection) as captured:
            assert chief.get(step("deeds", erika)).status_code == 200
        return len(captured)

    chief.get(step("deeds", erika))
    few = cost()
    for number in range(20):
        submit_again(worked, erika, f"Titel {number}")
    assert cost() == few


def submit_again(project, person, title):
    with pghistory.context(user=person.pk):
        project.title = title
        project.save()


def test_the_file_for_the_person_says_all_and_no_secret(worked, erika, chief):
    Authenticator.objects.create(user=erika, type="totp", data={"secret": "STRENGGEHEIM"})
    answer = chief.get(step("file", erika))
    assert "attachment" in answer["Content-Disposition"]
    assert "no-store" in answer["Cache-Control"]
    told = json.loads(answer.content)
    assert told["Konto"]["E-Mail-Adresse"] == ADDRESS
    assert told["Mitgliedschaften"] == ["Redaktion (Landkreis Holzminden)"]
    assert [each["Art"] for each in told["Zweite Faktoren"]] == ["App mit Codes"]
    assert told["Was die Person getan hat"]
    raw = answer.content.decode()
    for secret in ("STRENGGEHEIM", erika.password, "pbkdf2"):
        assert secret not in raw


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("name", ["deeds", "file", "forget_name"])
def test_nobody_else_reads_or_forgets(cast, as_user, erika, name, who):
    User.objects.filter(pk=erika.pk).update(is_active=False)
    client = as_user(getattr(cast, who, None))
    method = client.post if name == "forget_name" else client.get
    answer = method(step(name, erika), {"reason": "x"})
    assert answer.status_code in (302, 403)
    assert NAME not in answer.content.decode()
    erika.refresh_from_db()
    assert erika.name == NAME


def leave(user, days=0):
    """Deactivated so many days ago, as the history tells it."""
    user.is_active = False
    user.save()
    gone = event_model(User).objects.filter(id=user.pk, is_active=False)
    gone.update(pgh_created_at=timezone.now() - timedelta(days=days))


def test_six_months_after_leaving_the_name_goes(erika, cast):
    other = make_user(name="Erst gestern weg")
    leave(erika, 190)
    leave(other, 100)
    assert "1 Namen" in JOBS["forget_names"]()
    erika.refresh_from_db()
    other.refresh_from_db()
    assert erika.name == f"Konto {erika.pk}"
    assert other.name == "Erst gestern weg"
    assert "0 Namen" in JOBS["forget_names"]()


def test_whoever_came_back_meanwhile_leaves_anew(erika):
    leave(erika, 400)
    erika.is_active = True
    erika.save()
    assert forget_names_of_those_who_left(timezone.localdate()) == 0
    erika.is_active = False
    erika.save()
    assert forget_names_of_those_who_left(timezone.localdate() - timedelta(days=100)) == 0
    assert forget_names_of_those_who_left(timezone.localdate() + timedelta(days=1)) == 1


def test_no_table_knows_the_name_afterwards(worked, erika, chief, cast):
    """Also those of the history, and what the admin noted; that somebody did it stays."""
    send(chief, chief.get(page_of(erika)), "change/", mails="daily")
    LogEntry.objects.create(
        user=cast.superuser,
        content_type_id=content_type_of(User),
        object_id=str(erika.pk),
        object_repr=NAME,
        action_flag=2,
    )
    leave(erika)
    done = len(deeds_of(erika))
    forget_name(erika)
    assert tables_with("Zwiebelturm") == []
    assert tables_with(ADDRESS) == []
    assert len(deeds_of(erika)) >= done > 0
    erika.refresh_from_db()
    assert is_nameless(erika)
    assert not erika.has_usable_password()


def test_nor_does_any_know_what_they_were_called_before(worked, erika, cast):
    """Neither as somebody of one word, nor where the name grew: reasons say who it was then."""
    for name in ("Zwiebelturm", "Erika Zwiebelturm-Au", "Erika Zwiebelturm-Au Lauch"):
        erika.name = name
        erika.save()
        accept(proposed(worked, erika, title=f"Von {len(name)}"), by=cast.reviewer)
        first = hand_in(make_project(lead=cast.holzminden, publication="draft"), by=cast.editor)
        first.co_authors.add(erika)
        accept(first, by=cast.reviewer)
    with pghistory.context(reason="Ausgeschieden"):
        User.objects.filter(pk=erika.pk).update(name="Wieder Anders")
        erika.refresh_from_db()
        leave(erika)
        forget_name(erika)
    for words in ("Zwiebelturm", "Lauch", "Wieder Anders"):
        assert tables_with(words) == []
    told = [each.get("reason") for each in Context.objects.values_list("metadata", flat=True)]
    assert told.count(f"Neues Projekt von {cast.editor} und Konto {erika.pk}") == 3


def test_the_admin_forgets_for_whom_they_stood_in(erika, chief, cast):
    erika.name = "Jörg Zwiebelturm"
    erika.save()
    day = timezone.localdate().isoformat()
    absent = {"absence-0-first_day": day, "absence-0-last_day": day, "absence-0-deputy": erika.pk}
    absent["absence-TOTAL_FORMS"] = 1
    send(chief, chief.get(page_of(cast.editor)), "change/", **absent)
    told = LogEntry.objects.get(object_id=str(cast.editor.pk))
    assert "Zwiebelturm" in told.change_message
    leave(erika)
    forget_name(erika)
    told.refresh_from_db()
    assert f"Vertretung: Konto {erika.pk}" in told.change_message
    assert json.loads(told.change_message)
    assert tables_with("Zwiebelturm") == []


def test_whoever_is_let_in_again_while_names_go_keeps_theirs(erika, cast, monkeypatch):
    gone = make_user(name="Lange weg")
    leave(gone, 400)
    monkeypatch.setattr("accounts.leaving.left_before", lambda _: [erika, gone])
    assert forget_names_of_those_who_left(timezone.localdate()) == 1
    erika.refresh_from_db()
    gone.refresh_from_db()
    assert (erika.name, gone.name) == (NAME, f"Konto {gone.pk}")


def content_type_of(model):
    return ContentType.objects.get_for_model(model).pk


def tables_with(words):
    """The tables of the database of which some row holds the words."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = [name for (name,) in cursor.fetchall()]
        found = []
        for table in tables:
            cursor.execute(
                f'SELECT 1 FROM "{table}" AS t WHERE t::text ILIKE %s LIMIT 1', [f"%{words}%"]
            )
            found += [table] if cursor.fetchone() else []
    return found


def test_on_request_it_goes_at_once_with_a_reason(erika, chief):
    leave(erika)
    assert "Namen entfernen" in chief.get(page_of(erika)).content.decode()
    page = post_seen(chief, step("forget_name", erika), follow=True)
    assert "Bitte einen Grund angeben" in text_of(page)
    page = post_seen(chief, step("forget_name", erika), {"reason": "Auf Wunsch"}, follow=True)
    assert f"Das Konto heißt jetzt „Konto {erika.pk}“" in text_of(page)
    assert NAME not in page.content.decode()
    history = chief.get(reverse("admin:accounts_user_history", args=[erika.pk]))
    assert "Begründung: Auf Wunsch" in text_of(history)
    assert "Zwiebelturm" not in history.content.decode()


@pytest.mark.parametrize("name", [NAME, "Zwiebelturm"])
def test_the_reason_why_it_goes_does_not_keep_it(erika, chief, name):
    erika.name = name
    erika.save()
    leave(erika)
    reason = f"{name} ({ADDRESS.upper()}) bat darum, {ADDRESS}, Herr {name}son nicht."
    post_seen(chief, step("forget_name", erika), {"reason": reason}, follow=True)
    number = f"Konto {erika.pk}"
    history = chief.get(reverse("admin:accounts_user_history", args=[erika.pk]))
    assert f"{number} ({number}) bat darum, {number}, Herr {name}son nicht." in text_of(history)


def test_whoever_still_works_keeps_the_name(erika, chief):
    assert "Namen entfernen" not in chief.get(page_of(erika)).content.decode()
    with pytest.raises(StillActive):
        forget_name(erika)
    page = post_seen(chief, step("forget_name", erika), {"reason": "x"}, follow=True)
    assert "Das Konto ist aktiv" in text_of(page)
    erika.refresh_from_db()
    assert erika.name == NAME


def test_memberships_stay_for_the_history_to_be_read(erika):
    leave(erika)
    forget_name(erika)
    assert Membership.objects.filter(user=erika).exists()


@pytest.mark.parametrize(
    ("name", "reason", "left"),
    [
        ("Eva Au", "Vorschlag von Eva Au und Eva Auer", "Vorschlag von Konto 7 und Eva Auer"),
        ("Eva Au", "Rücksprache mit Eva Au: gut", "Rücksprache mit Konto 7: gut"),
        ("Eva Au", "Rücksprache mit Eva Au-Meier", "Rücksprache mit Eva Au-Meier"),
        ("Eva Au", "Rücksprache mit Anna-Eva Au", "Rücksprache mit Anna-Eva Au"),
        ("Eva Au", "Vorschlag von Eva Au Meier", "Vorschlag von Eva Au Meier"),
        ("Eva Au", "Vorschlag von Jo: mit Eva Au", "Vorschlag von Jo: mit Konto 7"),
        ("Redaktion", "Vorschlag von Redaktion", "Vorschlag von Konto 7"),
        ("Redaktion", "Neues Projekt von Redaktion", "Neues Projekt von Konto 7"),
        ("Redaktion", "Vorschlag von Jo und Redaktion", "Vorschlag von Jo und Konto 7"),
        (
            "Redaktion",
            "Vorschlag von Redaktion und Jo und Redaktion: Jo und Redaktion einig (in Teilen)",
            "Vorschlag von Konto 7 und Jo und Konto 7: Jo und Redaktion einig (in Teilen)",
        ),
        ("Redaktion", "Vorschlag von Redaktion (in Teilen)", "Vorschlag von Konto 7 (in Teilen)"),
        ("Redaktion", "Vorschlag von Redaktion Süd", "Vorschlag von Redaktion Süd"),
        ("jo@example.org", "Bitte von jo@example.org.", "Bitte von Konto 7."),
        ("jo@example.org", "Von an.jo@example.org", "Von an.jo@example.org"),
        ("jo@example.org", "Neues Projekt von jo@example.org", "Neues Projekt von Konto 7"),
        ("Redaktion", "Von der Redaktion bestellt", "Von der Redaktion bestellt"),
        ("A.*", "Vorschlag von Anna", "Vorschlag von Anna"),
        ("", "Vorschlag von Anna", "Vorschlag von Anna"),
    ],
)
def test_the_name_goes_from_reasons_and_no_other_word_does(name, reason, left):
    context = Context.objects.create(id=uuid4(), metadata={"reason": reason})
    forget_in_reasons(name, "Konto 7")
    context.refresh_from_db()
    assert context.metadata["reason"] == left
