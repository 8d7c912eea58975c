"""No other site draws our answers into its pages, except the pictures made to be shared."""

import pytest
from django.conf import settings
from django.urls import reverse

from tests.builders import make_project

POLICY = "Cross-Origin-Resource-Policy"
OF_EACH_KIND = {
    "/": 200,
    "/projekte/?q=": 302,
    "/gibt-es-nicht/": 404,
    "/konto/anmelden/": 200,
    "/arbeitsplatz/": 302,
    "/static/css/account.css": 200,
    "/sitemap.xml": 200,
    "/rueckmeldung/": 200,
}


@pytest.mark.parametrize("address", OF_EACH_KIND)
def test_every_kind_of_answer_is_for_our_own_pages(db, client, address):
    for _ in ("made", "kept"):
        answer = client.get(address)
        assert (answer.status_code, answer[POLICY]) == (OF_EACH_KIND[address], "same-origin")


def test_so_is_a_refusal(db, client):
    answer = client.get("/", headers={"host": "boese.example"})
    assert (answer.status_code, answer[POLICY]) == (400, "same-origin")


def test_pictures_to_share_are_for_every_site(db, client):
    make_project(slug="glasfaser")
    pictures = [reverse("public:picture"), reverse("public:project-picture", args=["glasfaser"])]
    for address in pictures * 2:  # made and kept
        answer = client.get(address)
        assert (answer.status_code, answer[POLICY]) == (200, "cross-origin")


def test_no_script_reads_a_cookie(db, client):
    """The protection of forms is in a cookie, too; forms carry what they need themselves."""
    cookies = client.get("/konto/anmelden/").cookies
    assert cookies[settings.CSRF_COOKIE_NAME]["httponly"]
    assert all(each["httponly"] for each in cookies.values())
