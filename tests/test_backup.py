"""The drill: everything is lost, and a backup brings it back into an empty database and folder."""

import hashlib
import json
import shutil
from contextlib import contextmanager

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.db import connection
from django.urls import reverse

from accounts.models import Letter
from accounts.outbox import post
from evidence.living.copies import keep_copy
from projects.files.keeping import folder_of
from projects.models import Project
from tests.builders import PASSWORD, cite, make_source, make_user
from tests.clients import PortalClient
from tests.databases import INVENTED, clone, connected_to, empty
from tests.files import make_document, make_photo
from tests.letters import letters
from tests.office.builders import make_scan
from weserportal.backup.manifest import NOT_KEPT

EDITOR = "redaktion@example.org"


@contextmanager
def files_below(folder):
    """Public and internal files lie below a folder."""
    usual = settings.FILES_DIR, settings.INTERNAL_DIR
    settings.FILES_DIR, settings.INTERNAL_DIR = folder / "files", folder / "internal"
    try:
        yield
    finally:
        settings.FILES_DIR, settings.INTERNAL_DIR = usual


@pytest.fixture(scope="module")
def lost(django_db_setup, django_db_blocker, tmp_path_factory):
    """(folder of the backup, what the tables and files held): a site that is gone."""
    name, files = f"{connection.settings_dict['NAME']}_lost", tmp_path_factory.mktemp("lost")
    known = clone(name, of=INVENTED)
    with files_below(files), django_db_blocker.unblock(), known, connected_to(name):
        live()
        directory = tmp_path_factory.mktemp("backups")
        call_command("backup", directory)
        held = state()
    [folder] = directory.iterdir()
    return folder, held


def live():
    """Somebody uploads, signs in, and a letter waits."""
    person = make_user(name="Redaktion")
    person.email = EDITOR
    person.save()
    project = Project.objects.order_by("pk").first()
    make_photo(project, person)
    make_document(project, person)
    make_scan(by=person)
    copied = make_source(may_be_copied=True, licence="CC BY 4.0")
    cite(project, copied)
    keep_copy(copied, b"So steht es da.", "text/html", is_whole=True)
    post("wartet@example.org", "Wartet", "Text")
    PortalClient().post("/konto/anmelden/", {"login": EDITOR, "password": PASSWORD})
    assert Session.objects.exists()


def state():
    """Tables with an order-free hash of their rows, and the files."""
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor)) - set(NOT_KEPT)
        rows = {table: hash_of(cursor, table) for table in tables - {"accounts_letter"}}
    files = {
        str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest()
        for root in (settings.FILES_DIR, settings.INTERNAL_DIR)
        for path in root.rglob("*")
        if path.is_file()
    }
    return rows, files


def hash_of(cursor, table):
    cursor.execute(f'SELECT count(*), sum(hashtext(each::text)) FROM "{table}" AS each')
    return cursor.fetchone()


@pytest.fixture
def somewhere_else(lost, django_db_blocker, tmp_path):
    """An empty database and an empty folder."""
    name = f"{connection.settings_dict['NAME']}_found"
    with files_below(tmp_path), django_db_blocker.unblock(), empty(name), connected_to(name):
        yield


def test_everything_comes_back_and_everybody_signs_in_anew(lost, somewhere_else):
    folder, held = lost
    call_command("restore", folder)
    assert state() == held
    rows, files = held
    assert len(rows) > 100
    assert len(files) >= 5
    assert any(name.endswith("blatt.pdf") for name in files), "an internal file"
    assert hashlib.sha256(b"So steht es da.").hexdigest() in files.values()
    assert not Session.objects.exists()
    assert Letter.objects.get().get_state_display() == "Zustellung ungewiss"
    assert letters() == []
    client = PortalClient()
    answer = client.post("/konto/anmelden/", {"login": EDITOR, "password": PASSWORD})
    assert answer.status_code == 302
    assert Session.objects.count() == 1
    assert client.get(reverse("public:home")).status_code == 200
    call_command("migrate", check_unapplied=True, verbosity=0)
    with pytest.raises(CommandError, match="Datenbank ist nicht leer"):
        call_command("restore", folder)


def test_a_file_that_is_missing_is_told_and_all_else_is_kept(lost, django_db_blocker, tmp_path):
    name = f"{connection.settings_dict['NAME']}_torn"
    known = clone(name, of=INVENTED)
    with files_below(tmp_path), django_db_blocker.unblock(), known, connected_to(name):
        project, person = Project.objects.order_by("pk").first(), make_user()
        key = make_document(project, person).file.key
        make_document(project, person)
        shutil.rmtree(folder_of(key))
        with pytest.raises(CommandError, match=f"fehlten schon Ordner von Dateien: {key}"):
            call_command("backup", tmp_path / "backups")
    [folder] = (tmp_path / "backups").iterdir()
    assert len(list(folder.glob("files/*/*/*"))) == 1


def test_the_key_is_never_inside(lost):
    folder, _ = lost
    parts = {"database.dump", "manifest.json", "files", "internal"}
    assert {path.name for path in folder.iterdir()} == parts
    key = settings.SECRET_KEY.encode()
    assert not [path for path in folder.rglob("*") if path.is_file() and key in path.read_bytes()]
    assert folder.stat().st_mode & 0o077 == 0


def test_a_backup_that_is_not_whole_or_not_ours_is_refused(lost, tmp_path):
    folder, _ = lost
    manifest = folder / "manifest.json"
    text = manifest.read_text()
    told = {
        "ist keine vollständige Sicherung": "",
        "Beschädigt oder verändert: database.dump": changed(text, "sha256", "database.dump"),
        "Die Sicherung ist von Version 0.0.1": json.dumps({**json.loads(text), "version": "0.0.1"}),
    }
    for sentence, wrong in told.items():
        manifest.write_text(wrong)
        with pytest.raises(CommandError, match=sentence):
            call_command("restore", folder)
    manifest.write_text(text)


def changed(text, *path):
    data = json.loads(text)
    data[path[0]][path[1]] = "0" * 64
    return json.dumps(data)
