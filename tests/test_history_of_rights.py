"""Second factors, groups and rights leave a trace: who, whom, when, what, and never a secret."""

import json
import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test import Client
from django.urls import reverse

from accounts.models import SecondFactor, User
from tests.builders import grant_office_group
from tests.clients import TOTP_SECRET, code_of, was_here_just_now, with_second_factor
from tests.desk_forms import post_seen
from tests.test_second_factor import CODE, sign_in

TAGS = re.compile(r"<[^>]+>")
NO_HAND = "ohne Anmeldung (direkt in der Datenbank)"


@pytest.fixture
def chief(cast, as_user):
    return as_user(cast.superuser)


def history_of(user, chief):
    """The text of the entries on a person's history page, the newest first."""
    page = chief.get(reverse("admin:accounts_user_history", args=[user.pk])).content.decode()
    entries = page.split('<ol class="record-history"')[1].split("</ol>")[0].split("<li>")[1:]
    return [" ".join(TAGS.sub(" ", entry).split()) for entry in entries]


def entry_about(text, user, chief):
    """The one entry that tells this."""
    [found] = [entry for entry in history_of(user, chief) if text in entry]
    return found


def sql(text, *values):
    with connection.cursor() as cursor:
        cursor.execute(text, values)


def steady(user):
    """A client that asks for nothing but the page, and has noted already that it is there."""
    client = with_second_factor(Client(), user)
    client.get("/admin/")
    return client


def set_up_app(client):
    secret = client.get("/konto/zweiter-faktor/app/").context["form"].secret
    client.post("/konto/zweiter-faktor/app/", {"code": code_of(secret)})
    return secret


def test_who_sets_up_an_app_is_named_with_the_codes_that_came_along(cast, client, chief):
    sign_in(client, cast.reviewer)
    set_up_app(client)
    newest = entry_about("Zweiter Faktor: App mit Codes hinzugefügt", cast.reviewer, chief)
    assert f"Uhr , {cast.reviewer}" in newest
    assert "Zweiter Faktor: Wiederherstellungscodes hinzugefügt" in newest


def test_new_recovery_codes_are_told_as_the_end_of_the_old_ones(cast, client, chief):
    sign_in(client, cast.reviewer)
    set_up_app(client)
    client.post("/konto/wiederherstellung/neu/")
    newest = entry_about("Wiederherstellungscodes entfernt", cast.reviewer, chief)
    assert "Wiederherstellungscodes hinzugefügt" in newest
    assert "App" not in newest


def test_who_removes_the_own_app_is_named(cast, client, chief):
    sign_in(client, cast.editor)
    set_up_app(client)
    client.post("/konto/zweiter-faktor/app/entfernen/")
    newest = entry_about("Zweiter Faktor: App mit Codes entfernt", cast.editor, chief)
    assert f"Uhr , {cast.editor}" in newest


def test_the_office_that_removes_a_factor_is_named_at_the_person(cast, as_user, chief):
    as_user(cast.grant_admin)
    address = reverse("admin:accounts_user_take_second_factor", args=[cast.grant_admin.pk])
    post_seen(chief, address, {"reason": "Telefon weg"})
    newest = entry_about("Zweiter Faktor: App mit Codes entfernt", cast.grant_admin, chief)
    assert "Uhr , Chefin" in newest


def test_a_passkey_is_told_by_its_kind(cast, chief):
    Authenticator.objects.create(user=cast.editor, type="webauthn", data={"name": "Handy"})
    assert entry_about("Zweiter Faktor: Passkey hinzugefügt", cast.editor, chief)


def test_raw_sql_leaves_a_trace(cast, chief):
    sql(
        "INSERT INTO mfa_authenticator (user_id, type, data, created_at)"
        " VALUES (%s, 'totp', '{\"secret\": \"A\"}', now())",
        cast.editor.pk,
    )
    assert NO_HAND in entry_about("Zweiter Faktor: App mit Codes hinzugefügt", cast.editor, chief)


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        ("totp", {"secret": "alt"}, {"secret": "neu"}),
        ("recovery_codes", {"seed": "alt", "used_mask": 0}, {"seed": "neu", "used_mask": 0}),
        ("webauthn", {"name": "x", "credential": 1}, {"name": "x", "credential": 2}),
    ],
)
def test_a_secret_put_in_place_of_another_is_told_as_replaced(cast, chief, kind, before, after):
    factor = Authenticator.objects.create(user=cast.editor, type=kind, data=before)
    sql("UPDATE mfa_authenticator SET data = %s WHERE id = %s", json.dumps(after), factor.pk)
    events = SecondFactor.pgh_event_model.objects.filter(id=factor.pk)
    assert [event.pgh_label for event in events.order_by("pgh_id")] == ["insert", "replace"]
    assert NO_HAND in entry_about("ersetzt", cast.editor, chief)


def test_a_factor_given_to_somebody_else_is_told_at_both(cast, chief):
    factor = Authenticator.objects.create(user=cast.editor, type="webauthn", data={"name": "x"})
    sql("UPDATE mfa_authenticator SET user_id = %s WHERE id = %s", cast.reader.pk, factor.pk)
    assert entry_about("Zweiter Faktor: Passkey hinzugefügt", cast.editor, chief)
    assert entry_about("Zweiter Faktor: Passkey ersetzt", cast.reader, chief)


def test_using_a_factor_is_no_change_of_it(cast, client):
    TOTP.activate(cast.reviewer, TOTP_SECRET)
    codes = RecoveryCodes.activate(cast.reviewer).get_unused_codes()
    number = SecondFactor.pgh_event_model.objects.count()
    sign_in(client, cast.reviewer)
    client.post(CODE, {"code": codes[0]})
    client.get("/konto/wiederherstellung/")
    assert SecondFactor.pgh_event_model.objects.count() == number


def test_a_new_name_for_a_passkey_is_no_other_passkey(cast):
    passkey = Authenticator.objects.create(user=cast.editor, type="webauthn", data={"name": "x"})
    number = SecondFactor.pgh_event_model.objects.count()
    passkey.data["name"] = "Handy"
    passkey.save()
    assert SecondFactor.pgh_event_model.objects.count() == number


def test_the_history_holds_the_kind_and_no_secret(cast, client):
    sign_in(client, cast.reviewer)
    secret = set_up_app(client)
    stored = Authenticator.objects.get(user=cast.reviewer, type="totp").data["secret"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT e::text FROM accounts_secondfactorevent e")
        rows = cursor.fetchall()
        cursor.execute("SELECT c::text FROM pghistory_context c")
        rows += cursor.fetchall()
    text = str(rows)
    assert "totp" in text
    assert secret not in text
    assert stored not in text


def test_a_single_right_of_a_person_leaves_a_trace(cast, chief):
    right = Permission.objects.get(codename="change_decision")
    cast.editor.user_permissions.add(right)
    sql("DELETE FROM accounts_user_user_permissions WHERE user_id = %s", cast.editor.pk)
    entry = entry_about(f"{right.name} hinzugefügt", cast.editor, chief)
    assert f"{right.name} entfernt" in entry


class TestGroup:
    def history(self, group, chief):
        address = reverse("admin:auth_group_history", args=[group.pk])
        return " ".join(TAGS.sub(" ", chief.get(address).content.decode()).split())

    def test_what_a_group_may_do_leaves_a_trace(self, cast, chief):
        group = grant_office_group()
        right = group.permissions.get(codename="change_decision")
        sql("DELETE FROM auth_group_permissions WHERE permission_id = %s", right.pk)
        page = self.history(group, chief)
        assert right.name in page
        assert "entfernt" in page

    def test_a_new_name_leaves_a_trace(self, cast, chief):
        group = Group.objects.create(name="Kasse")
        sql("UPDATE auth_group SET name = 'Kassenprüfung' WHERE id = %s", group.pk)
        assert "Kasse Kassenprüfung" in self.history(group, chief)

    def test_its_history_costs_the_same_with_one_right_and_with_many(
        self, cast, django_assert_num_queries
    ):
        chief = steady(cast.superuser)
        for number in (1, 30):
            group = Group.objects.create(name=f"Gruppe {number}")
            group.permissions.set(Permission.objects.order_by("pk")[:number])
            address = reverse("admin:auth_group_history", args=[group.pk])
            was_here_just_now(chief)
            with django_assert_num_queries(9):
                chief.get(address)


def test_the_history_of_a_person_costs_the_same_with_few_changes_and_many(
    cast, django_assert_num_queries
):
    chief = steady(cast.superuser)
    address = reverse("admin:accounts_user_history", args=[cast.editor.pk])
    for number in (1, 10):
        for each in range(number):
            factor = {"type": "webauthn", "data": {"name": f"Nr. {each}"}}
            Authenticator.objects.create(user=cast.editor, **factor)
        cast.editor.user_permissions.set(Permission.objects.order_by("pk")[:number])
        was_here_just_now(chief)
        with django_assert_num_queries(12):
            chief.get(address)


@pytest.mark.parametrize("who", ["reader", "editor", "reviewer", "coordinator", "grant_admin"])
def test_the_history_of_a_person_is_for_superusers(cast, as_user, who):
    address = reverse("admin:accounts_user_history", args=[cast.editor.pk])
    expected = 403 if who == "grant_admin" else 302
    assert as_user(getattr(cast, who)).get(address).status_code == expected


def test_deleting_a_person_by_sql_leaves_the_end_of_the_factors(cast):
    TOTP.activate(cast.reader, TOTP_SECRET)
    number = cast.reader.pk
    User.objects.filter(pk=number).delete()
    events = SecondFactor.pgh_event_model.objects.filter(user_id=number)
    assert [event.pgh_label for event in events.order_by("pgh_id")] == ["insert", "delete"]
