"""How sessions end: by time, by the person, by a new password, by the office; and what is kept."""

import json
import time

import pytest
from allauth.usersessions.models import UserSession
from django.test import Client
from django.urls import reverse

from accounts.models import User
from accounts.sessions import device
from accounts.typed_text import KEY
from tests.builders import PASSWORD, make_project, make_source
from tests.clients import PortalClient, was_here_just_now, with_second_factor
from tests.desk_forms import form_of, post_seen
from tests.markup import in_one_line

HOUR = 60 * 60
ADD_SOURCE = "/admin/evidence/source/add/"


def signed_in(user, browser="Mozilla/5.0 (X11; Linux) Firefox/130.0"):
    """A client that came through the sign-in page, so that its session is in the list."""
    client = PortalClient(headers={"user-agent": browser})
    client.post("/konto/anmelden/", {"login": user.email, "password": PASSWORD})
    client.get("/konto/sitzungen/")
    return client


def turn_back(client, seconds, *, also_begun=0):
    """As if the last request, and the sign-in, were so long ago."""
    session = client.session
    session["seen_at"] = time.time() - seconds
    session["begun_at"] = time.time() - seconds - also_begun
    session.save()


def is_signed_in(client):
    return client.get("/konto/sitzungen/").status_code == 200


def test_a_session_lasts_while_it_is_used(cast):
    client = signed_in(cast.editor)
    for _ in range(3):
        turn_back(client, HOUR - 60)
        assert is_signed_in(client)


def test_an_hour_without_a_request_ends_it(cast):
    client = signed_in(cast.editor)
    turn_back(client, HOUR + 1)
    answer = client.get("/konto/sitzungen/", follow=True)
    assert answer.redirect_chain[0][0] == "/konto/anmelden/?next=%2Fkonto%2Fsitzungen%2F"
    assert "Ihre Sitzung war abgelaufen" in answer.content.decode()
    assert not is_signed_in(client)


def test_twelve_hours_end_it_in_any_case(cast):
    client = signed_in(cast.editor)
    turn_back(client, 10, also_begun=12 * HOUR)
    assert not is_signed_in(client)


def test_a_public_page_stays_readable_when_the_session_has_ended(cast):
    client = signed_in(cast.editor)
    turn_back(client, HOUR + 1)
    answer = client.get("/projekte/")
    assert answer.status_code == 200
    assert "Abmelden" not in answer.content.decode()


class TestWhatIsLeft:
    def test_looking_does_not_prolong_and_staying_does(self, cast):
        client = signed_in(cast.editor)
        turn_back(client, HOUR - 120)
        for _ in range(2):
            left = client.get("/konto/sitzung/").json()
            assert 110 < left["seconds"] <= 120
            assert not left["final"]
        assert client.post("/konto/sitzung/").json()["seconds"] > HOUR - 10

    def test_what_has_ended_cannot_be_prolonged(self, cast):
        client = signed_in(cast.editor)
        turn_back(client, HOUR + 1)
        assert client.get("/konto/sitzung/").json()["seconds"] == 0
        assert client.post("/konto/sitzung/").json()["seconds"] == 0
        assert not is_signed_in(client)

    def test_the_last_hour_says_that_staying_does_not_help(self, cast):
        client = signed_in(cast.editor)
        turn_back(client, 10, also_begun=11.9 * HOUR)
        left = client.post("/konto/sitzung/").json()
        assert left["final"]
        assert left["seconds"] < HOUR / 5

    def test_a_stranger_learns_nothing(self, client, db):
        assert client.get("/konto/sitzung/").status_code == 302


class TestTypedText:
    TYPED = {"title": "Lange <b>Überschrift</b>", "publisher": "Die Harke"}

    @pytest.fixture
    def late(self, cast):
        """A grant admin who sends a form after the session has ended."""
        client = with_second_factor(PortalClient(), cast.superuser)
        client.get("/admin/")
        turn_back(client, 15 * HOUR)
        self.answer = client.post(ADD_SOURCE, self.TYPED)
        return client

    def test_it_comes_back_after_signing_in(self, late, cast):
        assert "next=%2Fkonto%2Feingaben%2F" in self.answer["Location"]
        with_second_factor(late, cast.superuser)
        assert late.get("/konto/weiter/")["Location"] == "/konto/eingaben/"
        page = in_one_line(late.get("/konto/eingaben/").content.decode())
        assert f'action="{ADD_SOURCE}"' in page
        assert "Lange &lt;b&gt;Überschrift&lt;/b&gt;" in page
        assert 'name="publisher" value="Die Harke"' in page

    def test_it_is_dropped_when_it_is_sent_again(self, late, cast):
        with_second_factor(late, cast.superuser)
        late.post(ADD_SOURCE, self.TYPED)
        assert KEY not in late.session
        assert late.get("/konto/eingaben/")["Location"] == "/konto/weiter/"

    def test_it_is_dropped_on_demand(self, late, cast):
        with_second_factor(late, cast.superuser)
        late.post("/konto/eingaben/")
        assert KEY not in late.session

    def test_nobody_else_gets_it(self, late, cast):
        with_second_factor(late, cast.grant_admin)
        assert late.get("/konto/eingaben/")["Location"] == "/konto/weiter/"
        assert KEY not in late.session

    def test_a_stranger_gets_nothing_before_signing_in(self, late):
        assert late.get("/konto/eingaben/").status_code == 302

    def test_nothing_with_a_password_is_kept(self, cast):
        client = with_second_factor(PortalClient(), cast.superuser)
        client.get("/admin/")
        turn_back(client, 2 * HOUR)
        address = reverse("admin:auth_user_password_change", args=[cast.editor.pk])
        client.post(address, {"password1": "streng geheim", "password2": "streng geheim"})
        assert "streng geheim" not in json.dumps(dict(client.session))

    def test_a_forged_form_is_not_kept(self, cast):
        client = with_second_factor(Client(enforce_csrf_checks=True), cast.superuser)
        client.get("/admin/")
        turn_back(client, 2 * HOUR)
        assert client.post(ADD_SOURCE, self.TYPED).status_code == 403
        assert KEY not in client.session


class TestWordsThatThePageKeepsByItself:
    """The last thing sent before signing in again is often the desk's own keeping."""

    @pytest.fixture
    def section(self, cast):
        project = make_project("Glasfaser", lead=cast.holzminden)
        return f"/arbeitsplatz/projekte/{project.pk}/bearbeiten/steckbrief/"

    @pytest.fixture
    def client(self, cast, section):
        """An editor whose session ends over an open section, and who signs in again."""
        client = signed_in(cast.editor)
        client.post(section.removesuffix("steckbrief/"))
        form = form_of(client.get(section), section)
        turn_back(client, HOUR + 1)
        typed = form | {"summary": "Spät getippt", "schritt": "still"}
        answer = client.post(section, typed, headers={"HX-Request": "true"})
        assert answer["Location"] == "/konto/anmelden/?next=%2Fkonto%2Feingaben%2F"
        client.post(answer["Location"], {"login": cast.editor.email, "password": PASSWORD})
        return client

    def test_sending_them_again_leads_to_the_section(self, client, section):
        page = client.get("/konto/eingaben/")
        answer = client.post(section, form_of(page, section), follow=True)
        assert answer.redirect_chain == [(f"{section}#id_summary", 302)]
        assert "<h1" in answer.content.decode()
        assert "Gesichert." in answer.content.decode()
        assert form_of(answer, section)["summary"] == ["Spät getippt"]

    def test_words_beside_those_of_another_tab_are_asked_about_on_a_page(self, client, section):
        page = client.get("/konto/eingaben/")
        other = form_of(client.get(section), section) | {"summary": "Aus dem anderen Tab"}
        client.post(section, other)
        answer = client.post(section, form_of(page, section))
        assert answer.status_code == 409
        assert "<h1" in answer.content.decode()
        assert form_of(answer, section)["summary"] == ["Spät getippt"]


class TestList:
    def test_it_shows_where_somebody_is_signed_in(self, cast):
        here = signed_in(cast.editor)
        signed_in(cast.editor, "Mozilla/5.0 (iPhone; CPU OS 18) Version/18 Safari/604.1")
        signed_in(cast.reader, "Mozilla/5.0 (Windows NT 10.0) Chrome/131.0 Edg/131.0")
        page = here.get("/konto/sitzungen/").content.decode()
        assert "Firefox, Linux (dieses Gerät)" in page
        assert "Safari, iPhone" in page
        assert "Edge" not in page

    def test_signing_out_elsewhere_leaves_this_session(self, cast):
        here, elsewhere = signed_in(cast.editor), signed_in(cast.editor)
        stranger = signed_in(cast.reader)
        here.post("/konto/sitzungen/")
        assert is_signed_in(here)
        assert not is_signed_in(elsewhere)
        assert is_signed_in(stranger)

    def test_signing_out_everywhere_means_here_too(self, cast):
        here, elsewhere = signed_in(cast.editor), signed_in(cast.editor)
        answer = here.post("/konto/sitzungen/", {"everywhere": "1"}, follow=True)
        assert "überall abgemeldet" in answer.content.decode()
        assert not is_signed_in(here)
        assert not is_signed_in(elsewhere)

    def test_what_has_ended_is_not_in_it(self, cast):
        here, idle = signed_in(cast.editor), signed_in(cast.editor, "Opera OPR/1 Linux")
        UserSession.objects.filter(session_key=idle.session.session_key).update(
            last_seen_at="2020-01-01T00:00Z"
        )
        assert "Opera" not in here.get("/konto/sitzungen/").content.decode()

    def test_it_costs_the_same_with_one_session_and_with_many(
        self, cast, django_assert_num_queries
    ):
        here = signed_in(cast.editor)
        client = Client()
        client.cookies = here.cookies
        for _ in range(2):
            was_here_just_now(client)
            with django_assert_num_queries(5):
                client.get("/konto/sitzungen/")
            for _ in range(4):
                signed_in(cast.editor)


@pytest.mark.parametrize(
    ("user_agent", "name"),
    [
        ("", "unbekannter Browser"),
        ("curl/8", "unbekannter Browser"),
        ("Mozilla/5.0 (Macintosh; Mac OS X) Version/18 Safari/605", "Safari, Mac"),
        ("Mozilla/5.0 (Linux; Android 15) Chrome/131.0 Mobile Safari/537", "Chrome, Android"),
        ("<script>Firefox", "Firefox"),
    ],
)
def test_a_browser_is_called_by_a_name_people_know(user_agent, name):
    assert device(user_agent) == name


def test_a_new_password_ends_the_other_sessions(cast):
    here, elsewhere = signed_in(cast.editor), signed_in(cast.editor)
    new = "neues-passwort-an-der-weser"
    typed = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    here.post("/konto/passwort/", typed)
    assert is_signed_in(here)
    assert not is_signed_in(elsewhere)
    assert here.get("/konto/sitzungen/").content.decode().count("Angemeldet seit") == 1


def test_deactivating_signs_out_at_once_and_for_good(cast, as_user):
    client, chief = signed_in(cast.editor), as_user(cast.superuser)
    form = {
        "name": cast.editor.name,
        "email": cast.editor.email,
        "mails": cast.editor.mails,
        "memberships-TOTAL_FORMS": 0,
        "memberships-INITIAL_FORMS": 0,
        "absence-TOTAL_FORMS": 0,
        "absence-INITIAL_FORMS": 0,
    }
    address = reverse("admin:accounts_user_change", args=[cast.editor.pk])
    assert post_seen(chief, address, form).status_code == 302
    assert not User.objects.get(pk=cast.editor.pk).is_active
    assert not is_signed_in(client)
    post_seen(chief, address, {**form, "is_active": "on"})
    assert User.objects.get(pk=cast.editor.pk).is_active
    assert not is_signed_in(client)


def test_whatever_deactivates_an_account_ends_its_sessions_for_good(cast):
    client = signed_in(cast.editor)
    account = User.objects.filter(pk=cast.editor.pk)
    account.update(is_active=False)
    account.update(is_active=True)
    assert not is_signed_in(client)


def test_the_warning_is_on_the_pages_of_signed_in_people_only(cast, as_user, db):
    make_source()
    assert "data-session" not in as_user(None).get("/quellen/").content.decode()
    assert "data-session" in as_user(cast.editor).get("/quellen/").content.decode()
    assert "data-session" in as_user(cast.superuser).get("/admin/").content.decode()
