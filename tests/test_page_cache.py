"""Law 8: a kept page is never stale, never somebody's own, and nobody can choose its content."""

import subprocess
import sys
from datetime import date

import brotli
import pytest
from django.conf import settings
from django.db import connection
from django.http import HttpResponse

from projects.models import Project
from projects.release.lifecycle import STEPS
from projects.release.taking import take
from public.page_cache import PAGES, Page, PageCache, kept_or_made, new_key, page_name
from tests.builders import make_district, make_project
from tests.clients import finish_transaction_work
from tests.other_process import environment


@pytest.fixture(autouse=True)
def nothing_kept():
    PAGES.clear()
    yield
    PAGES.clear()


@pytest.fixture
def project(db):
    return make_project("Glasfaser für alle", slug="glasfaser")


ADDRESS = "/projekte/glasfaser/"


def kept():
    return len(PAGES.pages)


class TestKept:
    def test_a_second_reader_gets_the_same_bytes_from_memory(self, project, client):
        first = client.get(ADDRESS)
        assert kept() == 1
        assert client.get(ADDRESS).content == first.content
        assert kept() == 1

    def test_a_browser_that_has_the_page_is_told_so_without_a_body(self, project, client):
        tag = client.get(ADDRESS)["ETag"]
        answer = client.get(ADDRESS, headers={"if-none-match": f'"other", {tag}'})
        assert answer.status_code == 304
        assert answer.content == b""
        assert answer["ETag"] == tag

    def test_browsers_must_ask_each_time(self, project, client):
        assert client.get(ADDRESS)["Cache-Control"] == "public, no-cache"

    def test_a_compressed_page_is_the_same_page(self, project, client):
        plain = client.get(ADDRESS)
        packed = client.get(ADDRESS, headers={"accept-encoding": "gzip, br;q=0.9"})
        assert packed["Content-Encoding"] == "br"
        assert brotli.decompress(packed.content) == plain.content
        refused = client.get(ADDRESS, headers={"accept-encoding": "br;q=0"})
        assert not refused.has_header("Content-Encoding")
        assert "Accept-Encoding" in plain["Vary"]

    def test_one_that_still_holds_after_a_change_is_not_compressed_again(
        self, project, client, monkeypatch
    ):
        other = make_project("Anderes", slug="anderes")
        before = client.get(ADDRESS, headers={"accept-encoding": "br"})
        monkeypatch.setattr(Page, "compressed", None)
        Project.objects.filter(pk=other.pk).update(summary="Ganz anders")
        after = client.get(ADDRESS, headers={"accept-encoding": "br"})
        assert (after["ETag"], after.content) == (before["ETag"], before.content)

    def test_errors_are_not_kept(self, project, client):
        assert client.get("/projekte/gibt-es-nicht/").status_code == 404
        assert client.get("/projekte/?landkreis=atlantis").status_code == 400
        assert kept() == 0

    def test_a_tag_for_a_page_that_never_was_does_not_hide_the_404(self, project, client):
        tag = client.get(ADDRESS)["ETag"]
        answer = client.get("/projekte/gibt-es-nicht/", headers={"if-none-match": tag})
        assert answer.status_code == 404

    def test_the_memory_is_bounded_and_forgets_the_longest_unused(self):
        cache = PageCache(most_bytes=300)
        for name in "abc":
            cache.keep(name, Page(b"x" * 100, ()))
        cache.get("a")
        cache.keep("d", Page(b"x" * 100, ()))
        assert [name for name in "abcd" if cache.get(name)] == ["a", "c", "d"]
        cache.keep("huge", Page(b"x" * 301, ()))
        assert cache.get("huge") is None
        assert cache.pages.currsize <= 300


class TestNeverStale:
    @pytest.mark.parametrize("step", ["archive", "withdraw"])
    def test_a_step_of_the_life_cycle_shows_at_once(self, project, client, cast, step):
        before = client.get(ADDRESS)
        take(
            project,
            next(each for each in STEPS if each.name == step),
            by=cast.superuser,
            reason="Test",
        )
        after = client.get(ADDRESS, headers={"if-none-match": before["ETag"]})
        assert (after.status_code, b"Archiviert" in after.content) == (
            (200, True) if step == "archive" else (410, False)
        )

    def test_raw_sql_shows_at_once(self, project, client):
        client.get(ADDRESS)
        with connection.cursor() as cursor:
            cursor.execute("UPDATE projects_project SET title = 'Kupfer für alle'")
        assert "Kupfer für alle" in client.get(ADDRESS).content.decode()

    def test_a_new_project_is_in_the_list_at_once(self, project, client):
        client.get("/projekte/")
        make_project("Zweites Vorhaben")
        assert "Zweites Vorhaben" in client.get("/projekte/").content.decode()

    def test_another_day_or_another_version_is_another_page(self, rf):
        def key(version="1", day=date(2026, 11, 23)):
            return new_key(page_name(rf.get(ADDRESS), day), version)

        assert len({key(), key("2"), key(day=date(2026, 11, 24))}) == 3
        assert key() == key()

    def test_a_page_made_while_content_changes_is_not_taken_for_the_new_one(self, project, rf):
        def title():
            return HttpResponse(Project.objects.get().title)

        def made_slowly():
            page = title()
            Project.objects.update(title="Inzwischen geändert")
            finish_transaction_work()
            return page

        assert kept_or_made(rf.get(ADDRESS), made_slowly).content.decode() == project.title
        assert kept_or_made(rf.get(ADDRESS), title).content.decode() == "Inzwischen geändert"


READER = """
import sys, django
django.setup()
from django.conf import settings
from django.test import Client
settings.MOST_SECONDS_BEHIND = 0
for line in sys.stdin:
    page = Client().get(line.strip()).content.decode()
    print("neu" if "Neuer Titel" in page else "alt", flush=True)
"""


@pytest.mark.django_db(transaction=True)
def test_another_process_never_shows_the_old_page():
    """Two processes with a memory of their own; each commit shows in both at the next request."""
    project = make_project("Alter Titel", slug="glasfaser")
    with reader_process() as ask:
        assert ask() == "alt"
        assert ask() == "alt"
        Project.objects.filter(pk=project.pk).update(title="Neuer Titel")
        assert ask() == "neu"


class reader_process:
    """A process of its own that reads the project's page each time it is asked."""

    def __enter__(self):
        self.process = subprocess.Popen(
            [sys.executable, "-c", READER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=settings.BASE_DIR,
            env=environment(),
        )
        return self.ask

    def ask(self):
        self.process.stdin.write(f"{ADDRESS}\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def __exit__(self, *failure):
        self.process.stdin.close()
        self.process.wait(timeout=30)
        self.process.stdout.close()


class TestNobodysOwn:
    def test_pages_for_signed_in_people_are_neither_kept_nor_taken(self, project, cast, as_user):
        mine = as_user(cast.editor).get(ADDRESS)
        assert cast.editor.name in mine.content.decode()
        assert kept() == 0
        assert "no-store" in mine["Cache-Control"]
        assert not mine.has_header("ETag")
        strangers = as_user(None).get(ADDRESS)
        assert cast.editor.name not in strangers.content.decode()
        assert cast.editor.name in as_user(cast.editor).get(ADDRESS).content.decode()

    @pytest.mark.parametrize(
        "cookie", [settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME, "messages"]
    )
    def test_a_request_with_a_cookie_of_ours_is_never_kept(self, project, client, cookie):
        client.cookies[cookie] = "irgendetwas"
        assert client.get(ADDRESS).status_code == 200
        assert kept() == 0

    def test_a_browsers_tag_from_before_the_login_gives_the_own_page(self, project, cast, as_user):
        tag = as_user(None).get(ADDRESS)["ETag"]
        mine = as_user(cast.editor).get(ADDRESS, headers={"if-none-match": tag})
        assert mine.status_code == 200
        assert cast.editor.name in mine.content.decode()

    def test_a_foreign_cookie_changes_nothing(self, project, client):
        client.cookies["utm_campaign"] = "herbst"
        client.get(ADDRESS)
        assert kept() == 1

    @pytest.mark.parametrize("page", ["/", "/projekte/", ADDRESS, "/foerderung/", "/chronik/"])
    def test_no_public_page_sets_a_cookie(self, project, client, page):
        answer = client.get(page)
        assert not answer.cookies
        assert "Cookie" in answer["Vary"]

    def test_the_login_page_is_never_kept(self, db, client):
        client.get("/konto/anmelden/")
        assert kept() == 0


class TestNotPoisoned:
    def test_an_unknown_parameter_neither_shows_nor_makes_another_page(self, project, client):
        plain = client.get("/projekte/?q=Glasfaser")
        odd = client.get("/projekte/?evil=%22%3E%3Cscript%3E&q=Glasfaser&utm_source=x")
        assert odd.content == plain.content
        assert kept() == 1

    def test_the_order_of_parameters_and_empty_ones_make_no_difference(self, project, client):
        make_district(slug="kreis")
        client.get("/projekte/?q=Glas&status=stand-unbekannt")
        client.get("/projekte/?status=stand-unbekannt&landkreis=&q=Glas")
        assert kept() == 1

    def test_a_detail_page_knows_no_parameters(self, project, client):
        client.get(ADDRESS)
        client.get(f"{ADDRESS}?seite=7&q=x")
        assert kept() == 1

    def test_another_host_never_gets_into_the_page_of_this_one(self, project, settings, client):
        settings.ALLOWED_HOSTS = ["portal.example.org", "anderes.example.org"]
        client.get(ADDRESS, headers={"host": "anderes.example.org"})
        page = client.get(ADDRESS, headers={"host": "portal.example.org"})
        assert "anderes.example.org" not in page.content.decode()
        assert client.get(ADDRESS, headers={"host": "boese.example.org"}).status_code == 400

    def test_whatever_the_site_is_called_it_is_one_page(self, project, client):
        first = client.get(ADDRESS)
        for host in ("testserver:4711", "localhost", "127.0.0.1:1"):
            again = client.get(ADDRESS, headers={"host": host})
            assert (again.content, again["ETag"]) == (first.content, first["ETag"])
        assert client.get(ADDRESS, secure=True)["ETag"] == first["ETag"]
        assert kept() == 1

    @pytest.mark.parametrize(
        "header",
        ["x-forwarded-host", "x-original-url", "x-rewrite-url", "accept-language", "user-agent"],
    )
    def test_headers_that_do_not_count_change_nothing(self, project, client, header):
        plain = client.get(ADDRESS)
        odd = client.get(ADDRESS, headers={header: "/boese"})
        assert odd.content == plain.content
        assert kept() == 1

    def test_fragments_and_pages_never_mix(self, project, client):
        page = client.get("/projekte/")
        fragment = client.get("/projekte/", headers={"hx-request": "true"})
        restored = client.get(
            "/projekte/", headers={"hx-request": "true", "hx-history-restore-request": "true"}
        )
        assert fragment["ETag"] != page["ETag"]
        assert restored.content == page.content
        assert "HX-Request" in page["Vary"]

    def test_a_post_never_reaches_the_memory(self, project, client):
        assert client.post(ADDRESS).status_code == 405
        assert kept() == 0
