"""Four eyes on the first publication of a decision, with the commits of real requests (R46)."""

import pytest

from projects.publication import Publication
from tests.admin.decision_pages import step_url, version_url
from tests.builders import make_decision, make_grant_admin, make_project
from tests.desk_forms import form_of, post_seen

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def decision():
    return make_decision(make_project(), amount=100, publication=Publication.DRAFT)


@pytest.fixture
def first(as_user):
    return as_user(make_grant_admin())


@pytest.fixture
def second(as_user):
    return as_user(make_grant_admin())


def write(client, decision, amount="120"):
    address = version_url(decision.versions.get())
    form = form_of(client.get(address), address) | {"amount_min": amount}
    assert client.post(address, form).status_code == 302


def publish(client, decision):
    post_seen(client, step_url(decision, "publish"))
    decision.refresh_from_db()
    return decision.publication


def test_whoever_rewrote_what_was_handed_in_hands_it_in_anew(decision, first, second):
    write(first, decision)
    post_seen(first, step_url(decision, "submit"))
    write(second, decision, "130")
    assert publish(second, decision) == Publication.IN_REVIEW
    assert publish(first, decision) == Publication.IN_REVIEW
    post_seen(second, step_url(decision, "send_back"), {"reason": "Betrag berichtigt"})
    post_seen(second, step_url(decision, "submit"))
    assert publish(first, decision) == Publication.PUBLISHED


def test_whoever_wrote_before_it_was_handed_in_publishes_it(decision, first, second):
    write(second, decision)
    post_seen(first, step_url(decision, "submit"))
    assert publish(second, decision) == Publication.PUBLISHED
