"""What the pages of an account say: in German, each thing once, and in one place."""

import re

import pytest
from django.urls import reverse

from accounts.models import User
from tests.builders import PASSWORD
from tests.clients import PortalClient
from tests.test_account_access import ACCOUNT_PAGES, ARGUMENTS, BRING
from tests.test_architecture import ROOT

ENGLISH = re.compile(
    r"\b(the|your|you|please|password|reset|raw|stored|email|enter|this|with|sign|change)\b", re.I
)
SAVING = re.compile("(?<!Passwort)speicher[nt]")
TAGS = re.compile(r"<script.*?</script>|<style.*?</style>|<[^>]+>", re.S)


def text_of(answer):
    return " ".join(TAGS.sub(" ", answer.content.decode()).split())


@pytest.mark.parametrize("state", ["signed out", "at the code", "must set up", "has shown"])
def test_no_page_of_an_account_speaks_english(cast, state):
    client = BRING[state](PortalClient(), cast.reviewer)
    for name in ACCOUNT_PAGES:
        if name == "account_logout":
            continue
        filled = [{"passkey": 0}.get(each, each) for each in ARGUMENTS.get(name, [])]
        for method in (client.get, client.post):
            assert not ENGLISH.search(text_of(method(reverse(name, args=filled)))), name


@pytest.mark.parametrize("page", ["add", "change", "history", "changelist"])
def test_no_page_of_the_office_about_people_speaks_english(cast, as_user, page):
    invited = User.objects.create_user("neu@example.org", name="Neu")
    for person in (cast.reviewer, invited):
        arguments = [] if page in ("add", "changelist") else [person.pk]
        answer = as_user(cast.superuser).get(reverse(f"admin:accounts_user_{page}", args=arguments))
        assert answer.status_code == 200
        assert not ENGLISH.search(text_of(answer))


def test_a_wrong_password_is_told_in_a_plain_sentence(cast, client):
    answer = client.post("/konto/anmelden/", {"login": cast.editor.email, "password": "falsch"})
    assert "E-Mail-Adresse oder Passwort stimmt nicht." in text_of(answer)


def test_the_office_sets_no_password_for_anybody(cast, as_user):
    """Whoever forgot it gets a link; nobody else ever knows it."""
    chief = as_user(cast.superuser)
    page = chief.get(reverse("admin:accounts_user_change", args=[cast.editor.pk]))
    assert "pbkdf2" not in page.content.decode()
    assert "md5" not in page.content.decode()
    address = reverse("admin:auth_user_password_change", args=[cast.editor.pk])
    assert chief.get(address).status_code == 403
    new = "von-der-chefin-gesetzt"
    assert chief.post(address, {"password1": new, "password2": new}).status_code == 403
    cast.editor.refresh_from_db()
    assert cast.editor.check_password(PASSWORD)


def test_the_admin_has_no_page_of_its_own_for_a_new_password(cast, as_user):
    """The one page ends the other sessions and writes a letter."""
    for who in (cast.grant_admin, cast.superuser):
        answer = as_user(who).get(reverse("admin:password_change"))
        assert answer.status_code == 302
        assert answer["Location"] == "/konto/passwort/"


def test_a_password_asked_for_again_has_its_help_once_and_below(cast, as_user):
    page = as_user(cast.editor).get("/konto/bestaetigen/").content.decode()
    main = page.split("<main")[1].split("</main>")[0]
    assert main.count("/konto/passwort/vergessen/") == 1
    assert main.index("/konto/passwort/vergessen/") > main.index('type="submit"')


def test_what_is_kept_is_called_the_same_everywhere():
    """„Sichern“, as at the desk; what goes onto a device of one's own is fetched."""
    folders = [ROOT / "templates" / name for name in ("account", "accounts", "mfa")]
    texts = [path for folder in folders for path in folder.rglob("*.*")]
    texts += (ROOT / "accounts").rglob("*.py")
    assert len(texts) > 60
    saying = [
        path.name for path in texts if re.search(r"(?<!Passwort)speicher[nt]", path.read_text())
    ]
    assert saying == []
