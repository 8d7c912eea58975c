"""Internal copies of sources: kept where the licence allows it, for staff, and never public."""

import os
import time
from functools import partial

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.urls import reverse

from evidence.content_version import content_version
from evidence.living import copies
from evidence.living.copies import delete_copies, delete_orphans, folder, path_of
from evidence.models import Citation, Source, SourceCopy
from tests.builders import cite, make_project, make_source
from tests.clients import finish_transaction_work
from tests.desk_forms import form_of
from tests.desk_forms import text_of as text_on
from tests.sources.checking import run
from tests.web_server import web_site

pytestmark = pytest.mark.django_db
SAID = "Am Mittwoch wurde der Bescheid übergeben."
CANARY = "Zwiebelturm-Kopie"


@pytest.fixture(autouse=True)
def files(tmp_path, settings):
    settings.INTERNAL_DIR = tmp_path / "internal"


@pytest.fixture
def site():
    with web_site() as site:
        site.says("/a", f"<p>{SAID} {CANARY}</p>")
        yield site


def allowed_source(site, path="/a", **values):
    values = {"licence": "CC BY 4.0", "may_be_copied": True, "url": site.address(path), **values}
    return make_source("Übergabe", **values)


@pytest.fixture
def source(site, cast):
    source = allowed_source(site)
    cite(make_project(slug="offen", lead=cast.holzminden), source, quotation=SAID)
    return source


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Does within the transaction of a test what the end of a real one does."""
    return partial(django_capture_on_commit_callbacks, execute=True)


def files_kept():
    finish_transaction_work()
    return {each.name: each.read_bytes().decode() for each in folder().glob("*")}


def test_a_page_whose_licence_allows_it_is_kept_as_a_file_of_its_own(source):
    run()
    copy = SourceCopy.objects.get()
    assert copy.address == source.url and copy.kind.startswith("text/html")
    [(name, text)] = files_kept().items()
    assert name == copy.key and CANARY in text and copy.size == len(text.encode())
    assert folder().parent == settings.INTERNAL_DIR != settings.FILES_DIR
    assert (folder().stat().st_mode | path_of(copy.key).stat().st_mode) & 0o077 == 0


@pytest.mark.parametrize(
    "values", [{"may_be_copied": False}, {"may_be_copied": False, "licence": ""}]
)
def test_nothing_is_kept_of_a_page_whose_licence_does_not_say_so(source, values):
    Source.objects.update(**values)
    run()
    assert not SourceCopy.objects.exists() and files_kept() == {}


def test_nothing_is_kept_of_a_page_that_nothing_cites(source):
    source.citations.all().delete()
    run()
    assert not SourceCopy.objects.exists() and files_kept() == {}


def test_a_copy_is_allowed_by_a_licence_with_a_name():
    with pytest.raises(IntegrityError), transaction.atomic():
        make_source(may_be_copied=True)


def test_a_page_that_is_too_large_or_did_not_come_is_not_kept(site, source):
    run(size=10)
    site.says("/a", CANARY, status=404)
    run()
    site.says("/a", CANARY, status=500)
    run()
    assert not SourceCopy.objects.exists() and files_kept() == {}


def test_a_newer_page_replaces_the_copy_while_it_still_says_what_is_quoted(site, source, committed):
    run()
    first = SourceCopy.objects.get().key
    site.says("/a", f"<p>{SAID} Nachtrag</p>")
    with committed():
        run()
    [(name, text)] = files_kept().items()
    assert name != first and "Nachtrag" in text


def test_the_copy_stays_when_the_page_no_longer_says_it_or_is_gone(site, source):
    run()
    site.says("/a", "<p>Etwas anderes</p>")
    run()
    site.says("/a", "fort", status=410)
    run()
    [text] = files_kept().values()
    assert CANARY in text


def test_the_same_page_is_not_written_again(source):
    run()
    first = SourceCopy.objects.get().key
    run()
    assert SourceCopy.objects.get().key == first and list(files_kept()) == [first]


def test_a_file_that_is_no_text_is_kept_as_it_came(site, source):
    site.pages["/a"] = (200, {"Content-Type": "application/pdf"}, b"%PDF-1.7 \xff")
    run()
    copy = SourceCopy.objects.get()
    assert path_of(copy.key).read_bytes() == b"%PDF-1.7 \xff"


# When it goes


@pytest.mark.parametrize(
    "lapse",
    [
        lambda: Source.objects.update(may_be_copied=False),
        lambda: Source.objects.update(url="https://example.org/anders"),
        lambda: Citation.objects.all().delete(),
    ],
    ids=["licence", "address", "citation"],
)
def test_it_goes_with_the_licence_the_address_or_the_last_citation(source, lapse, committed):
    run()
    assert delete_copies() == 0 and len(files_kept()) == 1
    lapse()
    with committed():
        assert delete_copies() == 1
    assert not SourceCopy.objects.exists() and files_kept() == {}


@pytest.mark.parametrize("command", ["run_due", "delete_source_copies"])
def test_the_daily_job_and_the_command_delete_it(source, committed, command):
    run()
    Source.objects.update(may_be_copied=False)
    with committed():
        call_command(command)
    assert not SourceCopy.objects.exists() and files_kept() == {}


def test_taking_the_licence_back_in_the_admin_deletes_it_at_once(source, cast, as_user, committed):
    run()
    boss = as_user(cast.superuser)
    address = reverse("admin:evidence_source_change", args=[source.pk])
    sent = form_of(boss.get(address), address)
    assert sent.pop("may_be_copied")
    with committed():
        boss.post(address, sent)
    source.refresh_from_db()
    assert not source.may_be_copied
    assert not SourceCopy.objects.exists() and files_kept() == {}


def test_a_file_without_a_row_goes_when_nobody_can_be_writing_it(source):
    run()
    orphan = folder() / "alt"
    orphan.write_text("alt")
    assert delete_orphans() == 0
    os.utime(orphan, (0, time.time() - copies.WRITING_TAKES - 1))
    assert delete_orphans() == 1
    assert list(files_kept()) == [SourceCopy.objects.get().key]


# Who sees it


def address_of(source):
    return reverse("desk:source-copy", args=[source.pk])


def test_staff_save_it_and_nothing_in_it_can_run_here(source, cast, as_user):
    run()
    for person in (cast.editor, cast.reviewer, cast.grant_admin, cast.superuser):
        answer = as_user(person).get(address_of(source))
        assert answer.status_code == 200 and CANARY in b"".join(answer).decode()
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert "no-store" in answer["Cache-Control"] and "ETag" not in answer


def test_it_is_sent_whole_whatever_a_browser_remembers(source, cast, as_user):
    run()
    known = {"If-None-Match": "*", "If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"}
    assert as_user(cast.editor).get(address_of(source), headers=known).status_code == 200


def test_nobody_else_gets_it(source, cast, as_user):
    run()
    stranger = as_user(None).get(address_of(source))
    assert stranger.status_code == 302 and "anmelden" in stranger["Location"]
    for person in (cast.reader, cast.neighbour):
        assert as_user(person).get(address_of(source)).status_code == 404
    assert as_user(cast.editor).post(address_of(source)).status_code == 405


def test_it_is_gone_for_everybody_once_the_licence_is(source, cast, as_user):
    """Also before the job that deletes the file."""
    run()
    Source.objects.update(may_be_copied=False)
    assert as_user(cast.superuser).get(address_of(source)).status_code == 404


def test_a_file_that_is_missing_is_not_there(source, cast, as_user):
    run()
    path_of(SourceCopy.objects.get().key).unlink()
    assert as_user(cast.editor).get(address_of(source)).status_code == 404


def test_editors_find_it_beside_what_is_to_look_at(site, source, cast, as_user):
    run()
    site.says("/a", "fort", status=410)
    run()
    for name, args in (("desk:overview", []), ("desk:task-list", ["quellen"])):
        answer = as_user(cast.editor).get(reverse(name, args=args))
        assert address_of(source) in answer.content.decode()
        assert "Interne Kopie" in text_on(answer)
    assert "Interne Kopie" not in text_on(as_user(cast.neighbour).get(reverse("desk:overview")))


def test_the_admin_says_since_when_there_is_one(source, cast, as_user):
    run()
    page = as_user(cast.superuser).get(reverse("admin:evidence_source_change", args=[source.pk]))
    assert address_of(source) in page.content.decode()


def test_the_public_never_reads_or_finds_it(source, client):
    run()
    finish_transaction_work()
    key = SourceCopy.objects.get().key
    addresses = ["/", "/quellen/", "/projekte/offen/", "/suche/?q=Zwiebelturm", "/sitemap.xml"]
    addresses += [reverse("public:source-detail", args=[source.key]), "/sitemap-quellen.xml"]
    for address in addresses:
        shown = client.get(address).content.decode().replace("q=Zwiebelturm", "")
        assert CANARY not in shown and key not in shown and "/kopie/" not in shown, address
    for address in (f"/dateien/{key}/", f"/static/{key}", f"/{copies.FOLDER}/{key}/"):
        assert client.get(address).status_code in (302, 404), address


def test_keeping_a_copy_changes_no_public_page(source):
    finish_transaction_work()
    before = content_version()
    run()
    finish_transaction_work()
    assert SourceCopy.objects.exists() and content_version() == before
