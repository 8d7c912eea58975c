"""Nothing that was uploaded can run in the origin of this site."""

import pytest

from projects.files.keeping import folder_of
from projects.models import StoredFile
from projects.publication import Publication
from tests.builders import make_project
from tests.files import make_document, make_photo
from tests.uploads.traces import at_desk, public


@pytest.fixture
def project(cast):
    return make_project(lead=cast.holzminden)


@pytest.mark.parametrize("make", [make_photo, make_document])
@pytest.mark.parametrize("where", [public, at_desk])
def test_headers_forbid_everything(project, cast, as_user, make, where):
    stored = make(project, cast.editor).file
    answer = as_user(cast.editor).get(where(stored))
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Content-Security-Policy"].startswith("default-src 'none'; sandbox")
    assert answer["Content-Type"] in ("image/avif", "application/pdf")
    assert "private" in answer["Cache-Control"] and "no-store" in answer["Cache-Control"]
    disposition = answer.get("Content-Disposition", "")
    assert disposition.startswith("attachment") == (make is make_document)


def test_strangers_may_keep_what_never_changes_as_long_as_it_is_public(project, cast, as_user):
    stored = make_photo(project, cast.editor).file
    answer = as_user(None).get(public(stored))
    assert answer["Cache-Control"] == "public, no-cache", "kept, but asked for each time"
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
def test_the_name_of_a_download_is_safe(project, cast, as_user, name, given):
    stored = make_document(project, cast.editor).file
    StoredFile.objects.update(name=name)
    assert as_user(None).get(public(stored))["Content-Disposition"] == given


@pytest.mark.parametrize("name", ["..", "480.svg", "481.webp", "dokument.html", "x" * 500])
def test_a_name_that_is_none_of_its_files_finds_nothing(project, cast, as_user, name):
    stored = make_photo(project, cast.editor).file
    url = f"/dateien/{stored.key}/{name}"
    assert as_user(None).get(url).status_code == 404


def test_a_guessed_key_and_a_hidden_one_answer_alike(cast, as_user):
    stored = make_photo(make_project(publication=Publication.DRAFT), cast.editor).file
    hidden, nothing = (
        as_user(None).get(f"/dateien/{key}/480.webp") for key in (stored.key, "0" * 32)
    )
    assert hidden.status_code == nothing.status_code == 404
    assert hidden.content.replace(stored.key.encode(), b"") == nothing.content.replace(
        b"0" * 32, b""
    )


def test_a_row_whose_file_is_lost_answers_404_and_its_page_stands(project, cast, as_user):
    stored = make_photo(project, cast.editor).file
    for path in folder_of(stored.key).iterdir():
        path.unlink()
    assert as_user(None).get(public(stored)).status_code == 404
    assert as_user(None).get(f"/projekte/{project.slug}/").status_code == 200
