"""Who is away names who stands in: told by name, by mail too, and nobody gets a right by it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import Absence, Letter, Membership, Role
from funding.models import Decision
from funding.waiting import releases_for
from projects.models import Proposal
from projects.publication import Publication
from projects.release.lifecycle import Refused
from projects.release.proposals import accept, send_back
from projects.release.releasers import offices_to_release
from tests.builders import make_decision, make_grant_admin, make_project, make_user
from tests.letters import letters
from tests.proposing import handed_in, proposed
from tests.test_history_of_rights import history_of

pytestmark = pytest.mark.django_db
PAGE = "/konto/abwesenheit/"


def days(first, last):
    today = timezone.localdate()
    return today + timedelta(days=first), today + timedelta(days=last)


def away(person, deputy, first=0, last=7):
    first_day, last_day = days(first, last)
    return Absence.objects.create(
        person=person, deputy=deputy, first_day=first_day, last_day=last_day
    )


def typed(deputy, first=0, last=7, seen=""):
    first_day, last_day = days(first, last)
    return {"first_day": first_day, "last_day": last_day, "deputy": deputy.pk, "seen": seen}


@pytest.fixture
def rolf(cast):
    """A second reviewer of the county."""
    return make_user(Role.REVIEWER, organisation=cast.holzminden, name="Rolf Vertreter")


def seen_on(client):
    return client.get(PAGE).context["form"].initial["seen"]


def test_a_person_says_that_they_are_away_and_who_stands_in(cast, rolf, as_user):
    client = as_user(cast.reviewer)
    page = client.post(PAGE, typed(rolf), follow=True).content.decode()
    assert "In dieser Zeit vertritt Sie Rolf Vertreter." in page
    assert cast.reviewer.absence.deputy == rolf
    assert client.post(PAGE, typed(rolf, last=9, seen=seen_on(client))).status_code == 302
    assert Absence.objects.get().last_day == days(0, 9)[1]
    client.post(PAGE, {"aufheben": "1"})
    assert not Absence.objects.exists()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"last_day": "2020-01-01"}, "Dieser Tag ist schon vorbei."),
        ({"last_day": "irgendwann"}, "Bitte einen Tag nennen"),
        ({"first_day": ""}, "Dieses Feld ist"),
        ({"deputy": ""}, "Dieses Feld ist"),
        ({"deputy": "abc"}, "Bitte"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(cast, rolf, as_user, change, sentence):
    page = as_user(cast.reviewer).post(PAGE, typed(rolf) | change)
    assert page.status_code == 200
    assert sentence in str(page.context["form"].errors)
    assert not Absence.objects.exists()


def test_the_last_day_is_not_before_the_first(cast, rolf, as_user):
    page = as_user(cast.reviewer).post(PAGE, typed(rolf, first=5, last=3))
    assert "Der letzte Tag liegt vor dem ersten." in page.content.decode()


def test_only_who_has_the_same_rights_in_the_organisation_stands_in(cast, as_user):
    others = [
        *(cast.editor, cast.coordinator, cast.superuser, cast.reviewer),
        make_user(Role.REVIEWER, organisation=cast.schaumburg),
        make_user(Role.REVIEWER, organisation=cast.holzminden, is_active=False),
    ]
    client = as_user(cast.reviewer)
    assert "hat niemand sonst dieselben Rechte" in client.get(PAGE).content.decode()
    for person in others:
        assert client.post(PAGE, typed(person)).status_code == 200, person
    assert not Absence.objects.exists()


def test_who_is_away_too_does_not_stand_in(cast, rolf, as_user):
    away(rolf, cast.reviewer, first=7, last=9)
    page = as_user(cast.reviewer).post(PAGE, typed(rolf)).content.decode()
    assert "Rolf Vertreter ist in dieser Zeit selbst abwesend." in page


def test_who_stands_in_already_is_reminded_of_it(cast, rolf, as_user):
    third = make_user(Role.REVIEWER, organisation=cast.holzminden)
    away(cast.reviewer, rolf)
    page = as_user(rolf).post(PAGE, typed(third), follow=True).content.decode()
    assert f"Rolf Vertreter vertritt {cast.reviewer}" in page


def test_two_pages_do_not_undo_each_other(cast, rolf, as_user):
    client = as_user(cast.reviewer)
    seen = seen_on(client)
    away(cast.reviewer, rolf, last=30)
    page = client.post(PAGE, typed(rolf, last=2, seen=seen)).content.decode()
    assert "Inzwischen hat jemand Ihre Abwesenheit geändert" in page
    assert Absence.objects.get().last_day == days(0, 30)[1]


def test_what_waits_for_the_absent_one_waits_for_the_deputy_by_name(cast, rolf, as_user):
    away(cast.reviewer, rolf)
    handed_in("changes", cast)
    page = as_user(rolf).get(reverse("desk:overview"))
    assert f"in Vertretung von {cast.reviewer}" in page.content.decode()
    assert "vertreten Sie" in page.content.decode()


@pytest.mark.parametrize(("first", "last"), [(-9, -1), (1, 9)])
def test_it_begins_and_ends_by_itself(cast, rolf, as_user, first, last):
    away(cast.reviewer, rolf, first, last)
    handed_in("changes", cast)
    page = as_user(rolf).get(reverse("desk:overview")).content.decode()
    assert "Vertretung" not in page
    assert "vertreten Sie" not in page
    assert not any("Vertretung" in letter.body for letter in letters())


def test_its_first_and_its_last_day_belong_to_it(cast, rolf):
    away(cast.reviewer, rolf, 0, 0)
    assert Absence.objects.today().exists()


def test_decisions_wait_for_the_deputy_in_the_admin_by_name(cast, as_user):
    deputy, office = make_grant_admin(), cast.grant_admin.memberships.get().organisation
    deputy.memberships.update(organisation=office)
    away(cast.grant_admin, deputy)
    state = {"publication": Publication.IN_REVIEW, "publication_set_by": make_grant_admin()}
    decision = make_decision()
    Decision.objects.filter(pk=decision.pk).update(publication_set_at=timezone.now(), **state)
    assert f"in Vertretung von {cast.grant_admin}" in releases_for(deputy)[0].text
    assert "Vertretung" not in releases_for(cast.superuser)[0].text


def test_the_deputy_never_releases_what_they_wrote(cast, rolf, as_user):
    away(cast.reviewer, rolf)
    proposal = proposed(make_project(lead=cast.holzminden), rolf, notes="neu")
    assert not Proposal.objects.releasable_by(rolf).exists()
    with pytest.raises(Refused, match="Vier-Augen"):
        accept(proposal, by=rolf)
    assert rolf.email not in [letter.to[0] for letter in letters()]


def test_a_deputy_who_lost_the_right_gets_nothing_by_standing_in(cast, rolf, as_user):
    away(cast.reviewer, rolf)
    Membership.objects.filter(user=rolf).update(organisation=cast.schaumburg)
    proposal = handed_in("changes", cast)
    assert not Proposal.objects.releasable_by(rolf).exists()
    assert as_user(rolf).get(reverse("desk:release", args=[proposal.pk])).status_code == 404
    assert "vertritt" not in " ".join(offices_to_release(proposal.project, cast.editor))
    assert [letter.to for letter in letters()] == [[cast.reviewer.email]]


def test_a_mail_to_the_author_goes_to_their_deputy_too(cast):
    colleague = make_user(Role.EDITOR, organisation=cast.holzminden)
    away(cast.editor, colleague)
    proposal = handed_in("changes", cast)
    Letter.objects.all().delete()
    send_back(proposal, by=cast.reviewer, reason="Der Beginn fehlt.")
    told = {letter.to[0]: letter.body for letter in letters()}
    assert told.keys() == {cast.editor.email, colleague.email}
    assert f"in Vertretung von {cast.editor}" in told[colleague.email]
    assert "Vertretung" not in told[cast.editor.email]


def test_who_gets_a_mail_anyway_gets_it_once(cast, rolf):
    away(cast.reviewer, rolf)
    handed_in("changes", cast)
    assert sorted(letter.to[0] for letter in letters()) == sorted([cast.reviewer.email, rolf.email])


def test_before_handing_in_the_deputy_is_named(cast, rolf):
    project = make_project(lead=cast.holzminden)
    away(cast.reviewer, rolf)
    [office] = offices_to_release(project, cast.editor)
    assert office.startswith(f"Landkreis Holzminden (Rolf Vertreter vertritt {cast.reviewer} bis")
    assert offices_to_release(project, rolf) == ["Landkreis Holzminden"]


def test_the_coordination_names_its_deputy_too(cast):
    organisation = cast.coordinator.memberships.get().organisation
    deputy = make_user(Role.COORDINATOR, organisation=organisation)
    away(cast.coordinator, deputy)
    [office] = offices_to_release(make_project(lead=cast.holzminden), cast.editor)
    assert office.startswith(f"die Koordination ({deputy} vertritt {cast.coordinator} bis")


def test_the_admin_shows_it_and_its_history_says_who_wrote_it(cast, rolf, as_user):
    as_user(cast.reviewer).post(PAGE, typed(rolf))
    chief = as_user(cast.superuser)
    page = chief.get(reverse("admin:accounts_user_changelist")).content.decode()
    assert "Vertretung: Rolf Vertreter" in page
    as_user(cast.reviewer).post(PAGE, {"aufheben": "1"})
    entries = " ".join(history_of(cast.reviewer, chief))
    assert "Abwesenheit" in entries
    assert "Rolf Vertreter" in entries
