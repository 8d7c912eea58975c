"""A file is gone when its last use is, and the time of its history over."""

import os
import subprocess
import sys
import time
from datetime import timedelta
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import call_command
from django.utils import timezone

from evidence.history.changes import event_models
from projects.files.keeping import folder_of
from projects.files.keeping import keep as store
from projects.models import Photo, Proposal, StoredFile
from projects.publication import Publication
from projects.release.discarding import delete_discarded
from projects.release.open_work import restore
from projects.release.proposals import accept, drop, fetch_back, save, submit
from projects.snapshot import Invalid
from tests.builders import make_project, make_user
from tests.files import make_document, make_photo, picture, upload
from tests.other_process import environment
from tests.uploads.traces import with_photo


def days_pass(number):
    for model in event_models().values():
        model.objects.update(pgh_created_at=timezone.now() - timedelta(days=number))
    StoredFile.objects.update(uploaded_at=timezone.now() - timedelta(days=number))


def clean(**options):
    told = StringIO()
    call_command("delete_unused_files", stdout=told, **options)
    return told.getvalue()


@pytest.fixture(autouse=True)
def empty_folder(settings, tmp_path):
    settings.FILES_DIR = tmp_path


@pytest.fixture
def project(cast):
    return make_project(lead=cast.holzminden)


def test_a_file_in_use_stays_for_ever(project, cast):
    photo, document = make_photo(project, cast.editor), make_document(project, cast.editor)
    days_pass(10_000)
    assert "Gelöschte Dateien: 0" in clean(days=0)
    for row in (photo, document):
        assert folder_of(row.file.key).is_dir()


def test_a_removed_file_goes_with_its_folder_when_its_time_is_over(project, cast):
    photo = make_photo(project, cast.editor)
    photo.delete()
    days_pass(89)
    assert "Gelöschte Dateien: 0" in clean()
    days_pass(91)
    assert "Gelöschte Dateien: 1" in clean()
    assert not StoredFile.objects.exists()
    assert not folder_of(photo.file.key).exists()


def test_open_work_keeps_its_files(project, cast):
    with_photo(project, cast.editor)
    days_pass(10_000)
    assert "Gelöschte Dateien: 0" in clean(days=0)


def test_dropped_work_keeps_its_files_for_as_long_as_it_can_be_fetched_back(project, cast):
    proposal, stored = with_photo(project, cast.editor)
    drop(proposal, by=cast.editor)
    days_pass(10_000)
    assert "Gelöschte Dateien: 0" in clean(days=0)
    fetch_back(proposal, by=cast.editor)
    assert folder_of(stored.key).is_dir()
    submit(proposal, by=cast.editor)
    accept(proposal, by=cast.reviewer)
    assert project.photos.get().file == stored


def test_the_files_of_dropped_work_go_after_it(project, cast):
    proposal, stored = with_photo(project, cast.editor)
    drop(proposal, by=cast.editor)
    days_pass(10_000)
    long_ago = timezone.now() - timedelta(days=31)
    Proposal.objects.update(decided_at=long_ago)
    assert delete_discarded(timezone.localdate()) == 1
    assert "Gelöschte Dateien: 1" in clean(days=0)
    assert not folder_of(stored.key).exists()


def test_what_is_on_its_way_into_a_draft_is_not_deleted_under_its_hands(project, cast):
    stored = store(upload(picture()), kind="photo", project=project, by=cast.editor)
    assert "Gelöschte Dateien: 0" in clean(days=0)
    days_pass(1)
    assert "Gelöschte Dateien: 1" in clean(days=0)
    assert not folder_of(stored.key).exists()


def test_a_state_whose_file_is_gone_says_so_when_it_is_restored(cast):
    project = make_project(lead=cast.holzminden, publication=Publication.DRAFT)
    make_photo(project, cast.editor)
    days_pass(200)
    then = timezone.now() - timedelta(days=100)
    Photo.objects.all().delete()
    clean(days=0)
    proposal = restore(project, then, by=cast.editor)
    with pytest.raises(Invalid, match="gibt es nicht mehr"):
        save(proposal, by=cast.editor)


def test_a_folder_that_no_row_knows_goes_but_not_while_it_is_filled(project, cast, settings):
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


KILLED = """
import os, signal, sys
import django
django.setup()
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from accounts.models import User
from projects.files.keeping import keep
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
