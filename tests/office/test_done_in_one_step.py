"""A deadline is done by one press, from the list and from the file, and open again by another."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from evidence.history.changes import event_model
from grant_office.models import Deadline
from grant_office.register import bring_up_to_date
from tests.desk_forms import parsed, post_seen
from tests.office.builders import (
    make_county,
    make_file,
    make_grant,
    make_law,
    make_obligation,
    make_officer,
    words_of,
)

pytestmark = pytest.mark.django_db
LIST = "/admin/fristen/?zeit=offen"


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def deadline(county):
    grant = make_grant(county, rules=make_law())
    make_obligation(grant, text="Nachweis schicken", due_on=timezone.localdate())
    bring_up_to_date()
    return grant.deadlines.get(duty="obligation")


@pytest.fixture
def client(as_user, county):
    return as_user(make_officer(county))


def address(deadline, name="done"):
    return reverse(f"admin:deadline-{name}", args=[deadline.pk])


def form_on(client, page, deadline, name="done"):
    """What the button of a deadline would send from a page."""
    tree = parsed(client.get(page))
    [form] = [f for f in tree.iter("form") if f.get("action") == address(deadline, name)]
    return {each.get("name"): each.get("value") for each in form.iter("input")}


def file_of(deadline):
    return reverse("admin:grant-file", args=[deadline.decision_id])


@pytest.mark.parametrize("place", ["list", "file", "start"])
def test_one_press_says_that_it_is_done_today(client, deadline, place):
    page = {"list": LIST, "file": file_of(deadline), "start": reverse("admin:index")}[place]
    answer = client.post(address(deadline), form_on(client, page, deadline))
    here = f"#deadline-{deadline.pk}" if place == "file" else ""
    assert answer.url == page + here
    deadline.refresh_from_db()
    assert deadline.done_on == timezone.localdate()
    assert "„Nachweis schicken“ ist als erledigt vermerkt." in words_of(client.get(answer.url))
    newest = event_model(Deadline).objects.filter(id=deadline.pk).order_by("-pgh_id").first()
    assert newest.pgh_context.metadata["reason"] == "Erledigt"


@pytest.mark.parametrize("place", ["list", "file"])
def test_another_press_takes_it_back(client, deadline, place):
    Deadline.objects.filter(pk=deadline.pk).update(done_on=date(2026, 3, 1), done_note="per Post")
    page = {"list": "/admin/fristen/?zeit=erledigt", "file": file_of(deadline)}[place]
    client.post(address(deadline, "undone"), form_on(client, page, deadline, "undone"))
    deadline.refresh_from_db()
    assert (deadline.done_on, deadline.done_note) == (None, "")


def test_what_changed_meanwhile_is_told_and_nothing_is_done(client, deadline):
    sent = form_on(client, LIST, deadline)
    Deadline.objects.filter(pk=deadline.pk).update(
        override_on=date(2027, 1, 4), override_reason="Verlängert"
    )
    answer = client.post(address(deadline), sent)
    deadline.refresh_from_db()
    assert deadline.done_on is None
    assert "inzwischen geändert worden" in words_of(client.get(answer.url))


def test_a_double_click_is_told_and_changes_nothing(client, deadline):
    sent = form_on(client, LIST, deadline)
    client.post(address(deadline), sent)
    Deadline.objects.filter(pk=deadline.pk).update(done_on=date(2026, 3, 1))
    for data in (sent, {}):
        client.post(address(deadline), data)
    deadline.refresh_from_db()
    assert deadline.done_on == date(2026, 3, 1)


def test_the_end_of_a_period_comes_by_itself(client, deadline):
    row = Deadline.objects.get(decision=deadline.decision, duty="period_end")
    post_seen(client, address(row), {})
    row.refresh_from_db()
    assert row.done_on is None
    assert address(row) not in client.get(file_of(row)).content.decode()


@pytest.mark.parametrize("back", ["https://example.org/", "//example.org/", "javascript:1", ""])
def test_a_press_leads_to_no_other_site(client, deadline, back):
    answer = post_seen(client, address(deadline), {"back": back})
    assert answer.url == reverse("admin:deadline-list")


@pytest.mark.parametrize("name", ["done", "undone"])
def test_who_may_press(as_user, cast, deadline, name):
    """Another county finds nothing, the coordination may look, a link alone does nothing."""
    Deadline.objects.filter(pk=deadline.pk).update(
        done_on=date(2026, 3, 1) if name == "undone" else None
    )
    before = Deadline.objects.get(pk=deadline.pk).done_on
    cast.coordinator.is_staff = True
    cast.coordinator.save()
    stranger = as_user(make_officer(make_county("Landkreis Fremd")))
    assert stranger.post(address(deadline, name)).status_code == 404
    assert as_user(cast.coordinator).post(address(deadline, name)).status_code in (403, 404)
    assert as_user(cast.editor).post(address(deadline, name), follow=True).status_code == 403
    assert stranger.get(address(deadline, name)).status_code == 405
    assert Deadline.objects.get(pk=deadline.pk).done_on == before


def test_the_coordination_sees_no_button(as_user, cast, deadline):
    cast.coordinator.is_staff = True
    cast.coordinator.save()
    page = as_user(cast.coordinator).get(LIST).content.decode()
    assert "Nachweis schicken" in page
    assert address(deadline) not in page


def test_a_number_that_is_none_is_not_found(client):
    make_file()
    for number in ("0", "x", "999999999999999999999"):
        assert client.post(f"/admin/grant_office/deadline/{number}/erledigt/").status_code == 404
