"""Files are given out to those who may see what shows them, harmlessly, and go when unused."""

import copy
import os
import subprocess
import sys
import time
from datetime import timedelta
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from evidence.history import event_models
from projects.document import Invalid, document_of
from projects.files import keep as store
from projects.files.keeping import folder_of
from projects.lifecycle import STEPS, Refused, take
from projects.models import Photo, StoredFile
from projects.proposals import accept, drop, keep, restore, save, submit, working_copy
from projects.publication import PUBLIC, Publication
from tests.builders import make_project, make_user
from tests.files import COMPLETE, make_document, make_photo, make_photos, picture, upload
from tests.other_process import environment

PEOPLE = (
    *("stranger", "reader", "editor", "reviewer", "neighbour", "coordinator", "grant_admin"),
    "superuser",
)
OF_THE_PROJECT = {"editor", "reviewer", "coordinator", "superuser"}
AT_DESK = {*OF_THE_PROJECT, "neighbour"}
STEP = {step.name: step for step in STEPS}


def public(stored, name=None):
    return reverse("public:file", args=[stored.key, name or stored.renditions[0]])


def at_desk(stored):
    return reverse("desk:file", args=[stored.key, stored.renditions[0]])


def leaks(client, url, stored):
    """Whether any way of asking gives the file away, or that it is there."""
    tag = f'"{stored.key}-{stored.renditions[0]}"'
    asked = [
        client.get(url),
        client.head(url),
        client.get(url, headers={"if-none-match": tag}),
        client.get(url, headers={"if-none-match": "*"}),
        client.get(url, headers={"range": "bytes=0-10"}),
        client.get(url, headers={"if-modified-since": "Mon, 01 Jan 2035 00:00:00 GMT"}),
    ]
    return any(answer.status_code in (200, 206, 304) for answer in asked)


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("publication", list(Publication))
def test_who_gets_a_file_of_a_project(cast, as_user, publication, who):
    project = make_project(lead=cast.holzminden, publication=publication)
    client = as_user(getattr(cast, who, None))
    for make in (make_photo, make_document):
        stored = make(project, cast.editor).file
        assert leaks(client, public(stored), stored) == (publication in PUBLIC)
        may = who in OF_THE_PROJECT or (who in AT_DESK and publication in PUBLIC)
        assert leaks(client, at_desk(stored), stored) == may


@pytest.mark.parametrize("name", sorted(COMPLETE))
def test_a_photo_that_lacks_anything_is_hidden_from_the_public(cast, as_user, name):
    project = make_project(lead=cast.holzminden)
    photo = make_photo(project, cast.editor, **{name: ""})
    assert not leaks(as_user(None), public(photo.file), photo.file)
    assert photo.file.key not in as_user(None).get(f"/projekte/{project.slug}/").content.decode()
    assert leaks(as_user(cast.editor), at_desk(photo.file), photo.file)


def test_a_photo_disappears_when_its_time_is_over(cast, as_user):
    project, today = make_project(lead=cast.holzminden), timezone.localdate()
    last = make_photo(project, cast.editor, valid_until=today)
    over = make_photo(project, cast.editor, valid_until=today - timedelta(days=1))
    assert leaks(as_user(None), public(last.file), last.file)
    assert not leaks(as_user(None), public(over.file), over.file)
    page = as_user(None).get(f"/projekte/{project.slug}/").content.decode()
    assert last.file.key in page and over.file.key not in page


def with_photo(project, by, **values):
    """A working copy with a photo that is in no row yet, and its file."""
    stored = store(upload(picture()), kind="photo", project=project, by=by)
    proposal = working_copy(project, by=by)
    document = copy.deepcopy(proposal.document)
    row = {"file_id": stored.pk, "rank": 1, "caption": "", "permission": "", "valid_until": None}
    document["rows"]["photos"]["neu-1"] = {**row, **COMPLETE, **values}
    keep(proposal, document)
    return proposal, stored


@pytest.mark.parametrize("who", PEOPLE)
def test_a_file_of_a_proposal_is_seen_as_the_proposal_is(cast, as_user, who):
    project = make_project(lead=cast.holzminden)
    proposal, stored = with_photo(project, cast.editor)
    client = as_user(getattr(cast, who, None))
    assert not leaks(client, public(stored), stored)
    assert leaks(client, at_desk(stored), stored) == (who == "editor"), "work in progress"
    submit(proposal, by=cast.editor)
    assert not leaks(client, public(stored), stored)
    assert leaks(client, at_desk(stored), stored) == (who in OF_THE_PROJECT)


def test_the_public_sees_a_photo_after_the_release_and_not_after_its_removal(cast, as_user):
    project = make_project(lead=cast.holzminden)
    proposal, stored = with_photo(project, cast.editor)
    submit(proposal, by=cast.editor)
    page = f"/projekte/{project.slug}/"
    assert stored.key not in as_user(None).get(page).content.decode()
    accept(proposal, by=cast.reviewer)
    assert stored.key in as_user(None).get(page).content.decode()
    assert leaks(as_user(None), public(stored), stored)
    Photo.objects.all().delete()
    assert not leaks(as_user(None), public(stored), stored)
    assert leaks(as_user(cast.reviewer), at_desk(stored), stored), "its history still shows it"


def test_a_reviewer_sees_the_photo_beside_the_words(cast, as_user):
    proposal, stored = with_photo(make_project(lead=cast.holzminden), cast.editor)
    submit(proposal, by=cast.editor)
    page = as_user(cast.reviewer).get(reverse("desk:release", args=[proposal.pk])).content.decode()
    assert f'src="{reverse("desk:file", args=[stored.key, stored.webp[0].name])}"' in page


def test_a_proposal_with_an_incomplete_photo_is_not_handed_in(cast):
    proposal, _ = with_photo(make_project(lead=cast.holzminden), cast.editor, licence="", people="")
    with pytest.raises(Invalid, match="fehlt Lizenz, Abgebildete Personen"):
        submit(proposal, by=cast.editor)
    assert not Photo.objects.exists()


def test_a_draft_keeps_an_incomplete_photo_but_is_not_published_with_it(cast):
    project = make_project(lead=cast.holzminden, publication=Publication.DRAFT)
    proposal, _ = with_photo(project, cast.editor, licence="")
    save(proposal, by=cast.editor)
    with pytest.raises(Refused, match="fehlt Lizenz"):
        take(project, STEP["submit"], by=cast.editor)
    Photo.objects.update(licence="cc0")
    take(project, STEP["submit"], by=cast.editor)
    Photo.objects.update(licence="")
    with pytest.raises(Refused, match="fehlt Lizenz"):
        take(project, STEP["publish"], by=cast.reviewer)


def test_a_file_of_another_project_cannot_be_shown(cast):
    foreign = make_photo(make_project(publication=Publication.DRAFT), cast.neighbour)
    project = make_project(lead=cast.holzminden, publication=Publication.DRAFT)
    proposal, _ = with_photo(project, cast.editor)
    document = copy.deepcopy(proposal.document)
    document["rows"]["photos"]["neu-1"]["file_id"] = foreign.file_id
    keep(proposal, document)
    with pytest.raises(Invalid, match="gibt es nicht mehr"):
        save(proposal, by=cast.editor)


@pytest.mark.parametrize("number", [1, 100])
def test_pages_with_photos_cost_the_same_with_one_and_with_a_hundred(cast, as_user, number):
    project = make_project(lead=cast.holzminden)
    make_photos(project, cast.editor, number)
    rows = document_of(project)["rows"]["photos"]
    Photo.objects.all().delete()
    proposal = working_copy(project, by=cast.editor)
    proposal.document["rows"]["photos"] = {f"neu-{key}": row for key, row in rows.items()}
    keep(proposal, proposal.document)
    client = as_user(cast.editor)
    pages = {
        reverse("desk:section", args=[project.pk, "fotos"]): 11,
        reverse("desk:project", args=[project.pk]): 44,
        reverse("desk:history", args=[project.pk]): 30,
        reverse("desk:release", args=[proposal.pk]): 12,
    }
    for url in pages:
        client.get(url)  # content types are looked up once for each process
    assert {url: cost_of(client, url) for url in pages} == pages


def test_a_file_costs_a_stranger_one_query(cast):
    stored = make_photo(make_project(lead=cast.holzminden), cast.editor).file
    assert cost_of(Client(), public(stored)) == 1


def cost_of(client, url):
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


class TestHarmless:
    """Nothing that was uploaded can run in the origin of this site."""

    @pytest.fixture
    def project(self, cast):
        return make_project(lead=cast.holzminden)

    @pytest.mark.parametrize("make", [make_photo, make_document])
    @pytest.mark.parametrize("where", [public, at_desk])
    def test_headers_forbid_everything(self, project, cast, as_user, make, where):
        stored = make(project, cast.editor).file
        answer = as_user(cast.editor).get(where(stored))
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Content-Security-Policy"].startswith("default-src 'none'; sandbox")
        assert answer["Content-Type"] in ("image/avif", "application/pdf")
        assert "private" in answer["Cache-Control"] and "no-store" in answer["Cache-Control"]
        disposition = answer.get("Content-Disposition", "")
        assert disposition.startswith("attachment") == (make is make_document)

    def test_strangers_may_keep_what_never_changes(self, project, cast, as_user):
        stored = make_photo(project, cast.editor).file
        answer = as_user(None).get(public(stored))
        assert answer["Cache-Control"] == "public, max-age=604800, immutable"
        again = as_user(None).get(public(stored), headers={"if-none-match": answer["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
        assert not answer.cookies

    @pytest.mark.parametrize(
        ("name", "given"),
        [
            ("Konzept Übersicht.pdf", "attachment; filename*=utf-8''konzept-%C3%BCbersicht.pdf"),
            ('a"; filename="b.html', 'attachment; filename="a-filenameb.pdf"'),
            ("x\r\nSet-Cookie: a=b.pdf", 'attachment; filename="x-set-cookie-ab.pdf"'),
            ("böse.html", "attachment; filename*=utf-8''b%C3%B6se.pdf"),
            ("...", 'attachment; filename="dokument.pdf"'),
        ],
    )
    def test_the_name_of_a_download_is_safe(self, project, cast, as_user, name, given):
        stored = make_document(project, cast.editor).file
        StoredFile.objects.update(name=name)
        assert as_user(None).get(public(stored))["Content-Disposition"] == given

    @pytest.mark.parametrize("name", ["..", "480.svg", "481.webp", "dokument.html", "x" * 500])
    def test_a_name_that_is_none_of_its_files_finds_nothing(self, project, cast, as_user, name):
        stored = make_photo(project, cast.editor).file
        url = f"/dateien/{stored.key}/{name}"
        assert as_user(None).get(url).status_code == 404

    def test_a_guessed_key_and_a_hidden_one_answer_alike(self, cast, as_user):
        stored = make_photo(make_project(publication=Publication.DRAFT), cast.editor).file
        hidden, nothing = (
            as_user(None).get(f"/dateien/{key}/480.webp") for key in (stored.key, "0" * 32)
        )
        assert hidden.status_code == nothing.status_code == 404
        assert hidden.content.replace(stored.key.encode(), b"") == nothing.content.replace(
            b"0" * 32, b""
        )

    def test_a_row_whose_file_is_lost_answers_404_and_its_page_stands(self, project, cast, as_user):
        stored = make_photo(project, cast.editor).file
        for path in folder_of(stored.key).iterdir():
            path.unlink()
        assert as_user(None).get(public(stored)).status_code == 404
        assert as_user(None).get(f"/projekte/{project.slug}/").status_code == 200


def days_pass(number):
    for model in event_models().values():
        model.objects.update(pgh_created_at=timezone.now() - timedelta(days=number))
    StoredFile.objects.update(uploaded_at=timezone.now() - timedelta(days=number))


def clean(**options):
    told = StringIO()
    call_command("delete_unused_files", stdout=told, **options)
    return told.getvalue()


class TestGone:
    """A file is gone when its last use is, and the time of its history over."""

    @pytest.fixture(autouse=True)
    def empty_folder(self, settings, tmp_path):
        settings.FILES_DIR = tmp_path

    @pytest.fixture
    def project(self, cast):
        return make_project(lead=cast.holzminden)

    def test_a_file_in_use_stays_for_ever(self, project, cast):
        photo, document = make_photo(project, cast.editor), make_document(project, cast.editor)
        days_pass(10_000)
        assert "Gelöschte Dateien: 0" in clean(days=0)
        for row in (photo, document):
            assert folder_of(row.file.key).is_dir()

    def test_a_removed_file_goes_with_its_folder_when_its_time_is_over(self, project, cast):
        photo = make_photo(project, cast.editor)
        photo.delete()
        days_pass(89)
        assert "Gelöschte Dateien: 0" in clean()
        days_pass(91)
        assert "Gelöschte Dateien: 1" in clean()
        assert not StoredFile.objects.exists()
        assert not folder_of(photo.file.key).exists()

    def test_open_work_keeps_its_files_and_dropped_work_does_not(self, project, cast):
        proposal, stored = with_photo(project, cast.editor)
        days_pass(10_000)
        assert "Gelöschte Dateien: 0" in clean(days=0)
        drop(proposal, by=cast.editor)
        assert "Gelöschte Dateien: 1" in clean(days=0)
        assert not folder_of(stored.key).exists()

    def test_what_is_on_its_way_into_a_draft_is_not_deleted_under_its_hands(self, project, cast):
        stored = store(upload(picture()), kind="photo", project=project, by=cast.editor)
        assert "Gelöschte Dateien: 0" in clean(days=0)
        days_pass(1)
        assert "Gelöschte Dateien: 1" in clean(days=0)
        assert not folder_of(stored.key).exists()

    def test_a_state_whose_file_is_gone_says_so_when_it_is_restored(self, cast):
        project = make_project(lead=cast.holzminden, publication=Publication.DRAFT)
        make_photo(project, cast.editor)
        days_pass(200)
        then = timezone.now() - timedelta(days=100)
        Photo.objects.all().delete()
        clean(days=0)
        proposal = restore(project, then, by=cast.editor)
        with pytest.raises(Invalid, match="gibt es nicht mehr"):
            save(proposal, by=cast.editor)

    def test_a_folder_that_no_row_knows_goes_but_not_while_it_is_filled(
        self, project, cast, settings
    ):
        make_photo(project, cast.editor)
        orphan, begun = folder_of("ab" * 16), settings.FILES_DIR / "neu-abc"
        for folder in (orphan, begun):
            folder.mkdir(parents=True)
        strange = settings.FILES_DIR / "notizen.txt"
        strange.write_text("nicht von uns")
        assert "Uploads: 0" in clean()
        yesterday = time.time() - 24 * 3600
        for each in (orphan, begun, strange, *settings.FILES_DIR.rglob("*")):
            os.utime(each, (yesterday, yesterday))
        assert "Uploads: 2" in clean()
        assert not orphan.exists() and not begun.exists()
        assert strange.exists() and folder_of(Photo.objects.get().file.key).is_dir()
        strange.unlink()


KILLED = """
import os, signal, sys
import django
django.setup()
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from accounts.models import User
from projects.files import keep
from projects.models import Project
from tests.files import picture, upload

def die(execute, sql, *rest):
    if sql.startswith(sys.argv[1]):
        os.kill(os.getpid(), signal.SIGKILL)
    return execute(sql, *rest)

project, user = Project.objects.get(), User.objects.get(email=sys.argv[2])
with connection.execute_wrapper(die):
    keep(upload(picture()), kind="photo", project=project, by=user)
"""


@pytest.mark.django_db(transaction=True)
def test_killed_between_file_and_row_leaves_no_row_without_a_file(tmp_path, settings):
    settings.FILES_DIR = tmp_path
    make_project()
    editor = make_user()
    assert upload_in_another_process(editor, dies_at="INSERT").returncode == -9
    assert not StoredFile.objects.exists()
    assert list(tmp_path.glob("*/*/*.webp")), "the files were there first"
    assert upload_in_another_process(editor, dies_at="nothing").returncode == 0
    stored = StoredFile.objects.get()
    assert {path.name for path in folder_of(stored.key).iterdir()} == set(stored.renditions)
    for each in tmp_path.rglob("*"):
        os.utime(each, (0, 0))
    assert "Uploads: 1" in clean()
    assert folder_of(stored.key).is_dir()


def upload_in_another_process(user, dies_at):
    command = [sys.executable, "-c", KILLED, dies_at, user.email]
    known = environment(FILES_DIR=str(settings.FILES_DIR))
    return subprocess.run(command, env=known, timeout=60)
