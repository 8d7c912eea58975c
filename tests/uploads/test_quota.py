"""The uploads of an organisation have so much room; who asks for more is told how it stands."""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.template.defaultfilters import filesizeformat
from django.utils import timezone

from projects.files.keeping import keep
from projects.files.quota import bytes_of, room_for, room_of
from projects.files.unfit import Unfit
from projects.models import StoredFile
from tests.builders import make_organisation, make_project, make_user
from tests.desk_forms import text_of
from tests.examples import FULL
from tests.files import pdf, upload
from tests.uploads.traces import everything_on_the_disk, rows

DOCUMENT = pdf(b"x" * 400_000)
SIZE = len(DOCUMENT)
AT_ONCE = 50 if FULL else 6
WAITING = "SELECT count(*) FROM pg_locks WHERE NOT granted"


@pytest.fixture(autouse=True)
def empty_folder(settings, tmp_path):
    settings.FILES_DIR = tmp_path


@pytest.fixture
def quota(settings):
    """A function that says for how many of our documents there is room."""

    def allow(number):
        settings.UPLOAD_QUOTA = int(number * SIZE)

    return allow


def stored(project, by):
    return keep(upload(DOCUMENT, "a.pdf"), kind="document", project=project, by=by)


def used_by(project):
    return bytes_of(room_of(project)[1])


def test_what_does_not_fit_is_named_with_what_is_used_and_allowed(send_files, quota, cast):
    quota(1.5)
    page = text_of(send_files("dokumente", upload(DOCUMENT, "eins.pdf")))
    used, most = (filesizeformat(n).replace("\xa0", " ") for n in (SIZE, SIZE * 1.5))
    assert f"„{cast.holzminden}“ belegt {used} von {most}." in page
    before = everything_on_the_disk()
    answer = send_files("dokumente", upload(DOCUMENT, "zwei.pdf"), upload(pdf(), "klein.pdf"))
    assert answer.status_code == 400
    assert (
        f"„zwei.pdf“ ist mit {used} zu groß für den freien Platz: Die Dateien von "
        f"„{cast.holzminden}“ belegen {used} von {most}."
    ) in text_of(answer)
    assert [each["title"] for each in rows("documents")] == ["eins", "klein"]
    assert len(everything_on_the_disk()) == len(before) + 1


def test_all_projects_that_an_organisation_leads_share_its_room(cast, quota):
    mine, other, elsewhere, alone = (
        make_project(lead=lead)
        for lead in (cast.holzminden, cast.holzminden, cast.schaumburg, None)
    )
    elsewhere.participations.create(organisation=cast.holzminden, role="partner")
    quota(1)
    stored(mine, cast.editor)
    with pytest.raises(Unfit, match="zu groß für den freien Platz"):
        stored(other, cast.editor)
    stored(elsewhere, cast.editor)
    stored(alone, cast.editor)
    assert [used_by(each) for each in (mine, other, elsewhere, alone)] == [SIZE] * 4


def test_a_file_counts_until_it_is_deleted(cast, quota):
    project = make_project(lead=cast.holzminden)
    quota(1)
    stored(project, cast.editor)
    with pytest.raises(Unfit, match="zählt mit, bis es gelöscht ist"):
        stored(project, cast.editor)
    StoredFile.objects.update(uploaded_at=timezone.now() - timedelta(days=100))
    call_command("delete_unused_files", stdout=StringIO())
    assert used_by(project) == 0
    stored(project, cast.editor)


def others_wait():
    """How many connections wait for a lock."""
    with connection.cursor() as cursor:
        cursor.execute(WAITING)
        return cursor.fetchone()[0]


@pytest.mark.django_db(transaction=True)
class TestAtOnce:
    @pytest.fixture
    def project(self):
        return make_project(lead=make_organisation())

    @pytest.fixture
    def try_one(self, project):
        person = make_user()

        def try_one(_number=0):
            try:
                return stored(project, person)
            except Unfit:
                return None
            finally:
                connection.close()

        return try_one

    def test_the_second_waits_for_the_first_and_does_not_pass(self, project, quota, try_one):
        quota(1.5)
        with ThreadPoolExecutor(1) as pool:
            with room_for(SIZE, project):
                second = pool.submit(try_one)
                for _ in range(1000):
                    if others_wait() or second.done():
                        break
                    time.sleep(0.01)
                first = {"project": project, "kind": "document", "size": SIZE, "renditions": []}
                StoredFile.objects.create(key="a", uploaded_by=make_user(), **first)
            assert second.result(timeout=30) is None
        assert used_by(project) == SIZE

    def test_of_many_at_once_exactly_so_many_are_kept_as_fit(self, project, quota, try_one):
        quota(AT_ONCE // 2)
        with ThreadPoolExecutor(min(AT_ONCE, 10)) as pool:
            kept = [each for each in pool.map(try_one, range(AT_ONCE)) if each]
        assert len(kept) == AT_ONCE // 2
        assert used_by(project) == SIZE * (AT_ONCE // 2)
        folders = {path.parent.name for path in everything_on_the_disk()}
        assert folders == {each.key for each in kept}, "what was refused left nothing"
