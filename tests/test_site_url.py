"""What leaves the site names it by SITE_URL, whatever name and port a request came under."""

import re

import pytest
from django.conf import settings
from django.urls import reverse

from accounts.models import User
from tests.builders import make_user
from tests.desk_forms import post_seen
from tests.letters import letters

SITE = "http://localhost:8000"
OURS = ("accounts", "desk", "duties", "evidence", "funding", "projects", "public", "regions")
OURS += ("processes",)
ASKS_THE_REQUEST = re.compile(r"build_absolute_uri|get_host\(|get_current_site|SERVER_NAME|_HOST\b")


@pytest.mark.parametrize("host", ["testserver:1337", "localhost:4711", "127.0.0.1"])
class TestLinksInLetters:
    def test_of_a_forgotten_password(self, db, client, host):
        user = make_user()
        client.post(
            reverse("account_reset_password"), {"email": user.email}, headers={"host": host}
        )
        assert hosts_named() == {SITE}

    def test_of_an_invitation(self, cast, as_user, host):
        invited = User.objects.create_user("neu@example.org", name="Neu")
        address = reverse("admin:accounts_user_invite", args=[invited.pk])
        post_seen(as_user(cast.superuser), address, headers={"host": host})
        assert hosts_named() == {SITE}


def hosts_named():
    [letter] = letters()
    return set(re.findall(r"https?://[^/\s]+", letter.body))


def test_no_other_code_asks_a_request_what_the_site_is_called():
    """Only whether a form was sent from here is told by the name that the browser knows."""
    files = [path for app in OURS for path in (settings.BASE_DIR / app).rglob("*.py")]
    asking = {path.name for path in files if ASKS_THE_REQUEST.search(path.read_text())}
    assert len(files) > 100
    assert asking == {"origin.py"}
