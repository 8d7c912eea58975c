"""A guest edits one project until a day: nothing else, nothing longer, and releases nothing."""

import copy
from datetime import date, timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from accounts.models import Letter, Role, User
from accounts.sending import send_waiting
from desk.applying.forms import AboutForm
from desk.due import due_for, tell_due
from evidence.history.changes import event_model
from evidence.values.dates import FlexDate
from funding.models import Application
from projects.models import Guest, Project
from projects.publication import Publication
from projects.release.letting_in import let_in, send_away
from projects.release.lifecycle import Refused
from projects.release.open_work import working_copy
from projects.release.proposals import save, submit
from tests.builders import (
    make_application,
    make_call,
    make_organisation,
    make_project,
    make_user,
)
from tests.desk_forms import beside, form_of, send, text_of
from tests.proposing import keep
from tests.test_mails_daily_or_at_once import told_to

TODAY = timezone.localdate


def page(name, *numbers):
    return reverse(f"desk:{name}", args=numbers)


@pytest.fixture
def project(cast):
    return make_project("Glasfaser", lead=cast.holzminden, publication=Publication.DRAFT)


@pytest.fixture
def guest(cast, project):
    let_in(cast.neighbour, project, until=TODAY(), by=cast.editor)
    return cast.neighbour


def edits(person, project):
    return Project.objects.editable_by(person).filter(pk=project.pk).exists()


def test_is_let_in_and_sent_away_by_forms_alone(project, cast, as_user):
    editor, neighbour = as_user(cast.editor), as_user(cast.neighbour)
    assert neighbour.get(page("project", project.pk)).status_code == 404
    day = (TODAY() + timedelta(days=30)).isoformat()
    typed = {"email": cast.neighbour.email.upper(), "guest_until": day}
    shown = send(editor, editor.get(page("project", project.pk)), "/gaeste/", **typed)
    assert f"{cast.neighbour}: bearbeitet das Projekt bis" in text_of(shown)
    assert Letter.objects.filter(person=cast.neighbour).exists()
    assert neighbour.get(page("project", project.pk)).status_code == 200
    assert neighbour.post(page("begin", project.pk)).status_code == 302
    assert neighbour.get(page("section", project.pk, "zeit")).status_code == 200
    send(editor, shown, "/beenden/")
    assert neighbour.get(page("project", project.pk)).status_code == 404
    assert neighbour.get(page("section", project.pk, "zeit")).status_code == 404
    assert not Guest.objects.exists()


def test_edits_that_project_and_no_other(project, guest, cast):
    other = make_project(lead=cast.holzminden, publication=Publication.DRAFT)
    assert edits(guest, project) and not edits(guest, other)
    assert not Project.objects.visible_to(guest).filter(pk=other.pk).exists()


def test_the_right_ends_after_its_last_day(project, guest):
    assert edits(guest, project)
    Guest.objects.update(guest_until=TODAY() - timedelta(days=1))
    assert not edits(guest, project)
    assert not Project.objects.visible_to(guest).filter(pk=project.pk).exists()


def test_the_day_is_that_of_the_portal(project, guest, settings):
    """A day begins at midnight in Europe/Berlin, in the gates as on the pages."""
    found = Guest.objects.get()
    for days in (-1, 0, 1):
        found.guest_until = TODAY() + timedelta(days=days)
        found.save()
        assert edits(guest, project) is not found.is_over


def test_hands_in_and_releases_nothing(cast, as_user):
    public = make_project("Alt", lead=cast.holzminden)
    person = make_user(Role.EDITOR, Role.REVIEWER, organisation=cast.schaumburg)
    let_in(person, public, until=TODAY(), by=cast.coordinator)
    proposal = working_copy(public, by=person)
    keep(
        proposal, {**proposal.document, "project": {**proposal.document["project"], "title": "Neu"}}
    )
    submit(proposal, by=person)
    assert not Project.objects.releasable_by(person).exists()
    assert not Project.objects.led_by(person).exists()
    address = page("release", proposal.pk)
    assert as_user(cast.reviewer).get(address).status_code == 200
    send_away(Guest.objects.get(), by=cast.editor)
    assert as_user(person).get(address).status_code == 200  # their own words, as text
    assert "Sie arbeiten nicht mehr an diesem Projekt" in text_of(as_user(person).get(address))


@pytest.mark.parametrize("who", ["neighbour", "reader", "grant_admin", "auditor"])
def test_nobody_else_lets_in(project, cast, as_user, who):
    typed = {"email": cast.neighbour.email, "guest_until": TODAY().isoformat()}
    answer = as_user(getattr(cast, who)).post(page("add-guest", project.pk), typed)
    assert answer.status_code in (403, 404)
    assert not Guest.objects.exists()


def test_a_partner_and_a_guest_let_nobody_in(project, guest, cast, as_user):
    partner = make_user(Role.EDITOR, organisation=make_organisation())
    organisation = partner.memberships.get().organisation
    project.participations.create(organisation=organisation, role="partner")
    somebody = make_user(Role.EDITOR)
    for person in (guest, partner):
        typed = {"email": somebody.email, "guest_until": TODAY().isoformat()}
        assert as_user(person).post(page("add-guest", project.pk), typed).status_code == 403
        assert "Gast zulassen" not in text_of(as_user(person).get(page("project", project.pk)))
    only = Guest.objects.get()
    assert as_user(partner).post(page("end-guest", project.pk, only.pk)).status_code == 403
    assert as_user(guest).post(page("end-guest", project.pk, only.pk)).status_code == 302
    assert not Guest.objects.exists()


@pytest.mark.parametrize("days", [-1, 400])
def test_a_day_that_is_over_or_far_is_refused(project, cast, as_user, days):
    typed = {"email": cast.neighbour.email, "guest_until": TODAY() + timedelta(days=days)}
    as_user(cast.editor).post(page("add-guest", project.pk), typed)
    assert not Guest.objects.exists()


def test_whoever_is_unknown_or_edits_already_is_refused(project, cast, as_user):
    client, day = as_user(cast.editor), TODAY().isoformat()
    away = make_user(Role.EDITOR, is_active=False)
    for email in ("niemand@example.org", cast.reader.email, away.email, cast.reviewer.email):
        typed = {"email": email, "guest_until": day}
        refused = client.post(page("add-guest", project.pk), typed)
        assert refused.status_code == 400 and beside(refused, "email")
        sent = form_of(refused, "/gaeste/")
        assert (sent["email"], sent["guest_until"]) == ([email], [day])
    assert not Guest.objects.exists()


def test_letting_in_again_gives_another_day(project, guest, cast):
    later = TODAY() + timedelta(days=9)
    let_in(guest, project, until=later, by=cast.coordinator)
    only = Guest.objects.get()
    assert (only.guest_until, only.invited_by) == (later, cast.coordinator)


def test_guests_of_another_project_are_not_ended_by_way_of_ones_own(project, guest, cast, as_user):
    own = make_project(lead=cast.schaumburg)
    only = Guest.objects.get()
    assert as_user(guest).post(page("end-guest", own.pk, only.pk)).status_code == 404
    assert Guest.objects.exists()


@pytest.mark.parametrize(
    ("by", "told"),
    [
        ("editor", {"neighbour"}),
        ("neighbour", {"editor"}),
        ("coordinator", {"neighbour", "editor"}),
    ],
)
def test_the_end_is_told_to_the_guest_and_who_let_them_in(project, guest, cast, as_user, by, told):
    Letter.objects.all().delete()
    only = Guest.objects.get()
    as_user(getattr(cast, by)).post(page("end-guest", project.pk, only.pk))
    assert {each.person for each in Letter.objects.all()} == {getattr(cast, who) for who in told}
    send_waiting()
    for letter in mail.outbox:
        whose = "" if letter.to == [guest.email] else f" von {guest}"
        assert f"den Gastzugang{whose} zum Projekt „Glasfaser“ beendet" in letter.body


class TestTheDayPasses:
    @pytest.fixture(autouse=True)
    def passed(self, project, guest):
        Guest.objects.update(guest_until=TODAY() - timedelta(days=1))
        Letter.objects.all().delete()

    def test_guest_and_host_are_told_once(self, cast):
        tell_due()
        [to_guest] = told_to(cast.neighbour)
        assert "Ihre Zeit als Gast ist vorbei" in to_guest
        [to_host] = told_to(cast.editor)
        assert f"Die Zeit von {cast.neighbour} als Gast ist vorbei" in to_host
        assert "Glasfaser" in to_host
        assert tell_due() == 0

    def test_a_draft_that_the_guest_sees_no_more_is_not_named(self, cast):
        Project.objects.update(title="Geheim umbenannt")
        tell_due()
        [to_guest] = told_to(cast.neighbour)
        assert "Geheim umbenannt" not in to_guest

    def test_not_on_the_last_day_and_not_of_long_ago(self, cast):
        for days in (0, -300):
            Guest.objects.update(guest_until=TODAY() + timedelta(days=days))
            assert due_for(cast.neighbour, date.min, TODAY()) == []

    def test_nobody_else_is_told(self, cast):
        for who in ("reviewer", "coordinator", "superuser"):
            assert due_for(getattr(cast, who), date.min, TODAY()) == []

    def test_a_host_who_left_is_told_no_title(self, cast):
        cast.editor.memberships.all().delete()
        Project.objects.update(title="Geheim umbenannt")
        [task] = due_for(User.objects.get(pk=cast.editor.pk), date.min, TODAY())
        assert "Geheim" not in f"{task.title} {task.text}"


def test_who_let_in_and_sent_away_stays_known(project, guest, cast):
    send_away(Guest.objects.get(), by=cast.editor)
    labels = event_model(Guest).objects.order_by("pgh_id").values_list("pgh_label", flat=True)
    assert list(labels) == ["insert", "delete"]


@pytest.mark.parametrize("who", ["host", "guest"])
def test_the_end_is_not_told_to_who_edits_the_project_no_more(project, guest, cast, who):
    """Neither a host who changed the office nor a guest whose last day is over reads its title."""
    cast.editor.memberships.update(organisation=make_organisation())
    if who == "guest":
        Guest.objects.update(guest_until=TODAY() - timedelta(days=1))
    Letter.objects.all().delete()
    Project.objects.update(title="Geheim umbenannt")
    send_away(Guest.objects.get(), by=cast.reviewer)
    told = {each.person for each in Letter.objects.all()}
    assert told == (set() if who == "guest" else {guest})
    assert not told_to(cast.editor)


def with_partner(project, person, organisation):
    proposal = working_copy(project, by=person)
    document = copy.deepcopy(proposal.document)
    [row] = document["rows"]["participations"].values()
    partner = {**row, "organisation_id": organisation.pk, "role": "partner"}
    document["rows"]["participations"]["neu-1"] = partner
    keep(proposal, document)
    return proposal


def test_a_guest_does_not_stay_by_making_their_own_office_a_partner(project, guest, cast):
    with pytest.raises(Refused, match="Als Gast"):
        save(with_partner(project, guest, cast.schaumburg), by=guest)
    Guest.objects.all().delete()
    assert not edits(guest, project)


def test_a_guest_adds_others_and_a_partner_may_add_themselves_again(project, guest, cast):
    save(with_partner(project, guest, make_organisation()), by=guest)
    other = make_project(lead=cast.holzminden, publication=Publication.DRAFT)
    save(with_partner(other, cast.coordinator, cast.schaumburg), by=cast.coordinator)
    assert edits(guest, other)


def test_applications_of_the_project_are_those_of_its_organisations(project, guest, cast):
    call = make_call(opens=FlexDate("2026"))
    inner = make_application(call, cast.holzminden, project=project, stage="draft")
    own = make_application(call, cast.schaumburg, project=None, stage="draft")
    Application.objects.filter(pk=own.pk).update(project=None)
    for seen in (Application.objects.visible_to(guest), Application.objects.editable_by(guest)):
        assert inner not in seen
        assert own in seen
    for person in (cast.editor, cast.reviewer, cast.coordinator):
        assert inner in Application.objects.editable_by(person)
    form = AboutForm(instance=own, user=guest, call=call)
    assert str(project.pk) not in {str(key) for key, _ in form.fields["project"].choices}
