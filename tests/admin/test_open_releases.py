"""What of the grant office waits for a release stands where those start who can release it."""

import pytest
from django.urls import reverse

from projects.publication import Publication
from tests.admin.decision_pages import decision_url, make_decision, step_url, version_url
from tests.admin.test_published_money import begin
from tests.builders import make_decision as make_public_decision
from tests.builders import make_grant_admin
from tests.desk_forms import post_seen

pytestmark = pytest.mark.django_db
START = reverse("admin:index")


def start_of(as_user, person):
    return as_user(person).get(START).content.decode()


def test_a_decision_to_publish_stands_on_the_start_page_of_the_others(office, greta, as_user, rek):
    decision = make_decision(rek, 100)
    post_seen(office, step_url(decision, "submit"))
    page = start_of(as_user, make_grant_admin())
    assert decision_url(decision) in page
    assert "Förderentscheidung zur Veröffentlichung" in page
    assert decision_url(decision) not in start_of(as_user, greta)


def test_a_version_to_release_stands_there_too(office, greta, as_user, rek):
    draft = begin(office, make_public_decision(rek, amount=15000))
    page = start_of(as_user, make_grant_admin())
    assert version_url(draft) in page
    assert "Bescheid, Fassung 2: Zahlendreher" in page
    assert "Fassung 2: Zahlendreher" not in start_of(as_user, greta)


def test_the_desk_shows_both_to_whoever_may_release_them(office, as_user, cast, rek):
    decision = make_decision(rek, 100)
    post_seen(office, step_url(decision, "submit"))
    draft = begin(office, make_public_decision(rek, amount=15000))
    for address in (
        reverse("desk:overview"),
        reverse("desk:task-list", args=["freizugeben"]),
    ):
        page = as_user(cast.superuser).get(address).content.decode()
        assert decision_url(decision) in page
        assert version_url(draft) in page
        assert decision_url(decision) not in as_user(cast.coordinator).get(address).content.decode()


def test_nothing_waits_where_nothing_was_handed_in(as_user, rek):
    draft = make_decision(rek, 100)
    withdrawn = make_public_decision(rek, amount=1, publication=Publication.WITHDRAWN)
    page = start_of(as_user, make_grant_admin())
    assert "Nichts wartet auf Ihre Freigabe." in page
    assert decision_url(draft) not in page
    assert decision_url(withdrawn) not in page
