"""Files become rows: by any name, several at once, and beside what was typed."""

import re
from io import BytesIO

import pytest
from django.conf import settings
from django.urls import reverse

from projects.files.keeping import folder_of, shown_name
from projects.models import StoredFile
from tests.builders import make_project
from tests.desk_forms import post_seen, text_of
from tests.files import (
    HTML,
    make_photo,
    picture,
    upload,
)
from tests.uploads.traces import (
    everything_on_the_disk,
    post_stream,
    rows,
)


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd",
        "..\\..\\boot.ini",
        "/etc/cron.d/x.jpg",
        "a\x00b.jpg",
        "x" * 300,
        "&#46;&#46;/x",
    ],
)
def test_a_name_is_only_shown_and_never_a_path(project, editor, name):
    assert post_stream(editor, project, name, BytesIO(picture())).status_code == 302
    stored = StoredFile.objects.get()
    assert "/" not in stored.name and "\\" not in stored.name and len(stored.name) <= 120
    for path in everything_on_the_disk():
        assert path.resolve().is_relative_to(settings.FILES_DIR.resolve())
        assert re.fullmatch(
            r"[0-9a-f]{2}/[0-9a-f]{32}", str(path.parent.relative_to(settings.FILES_DIR))
        )
        assert path.stem.isalnum()
    assert folder_of(stored.key).stat().st_mode & 0o077 == 0


def test_a_long_name_keeps_its_beginning_and_its_ending():
    name = shown_name(f"Einweihung{'x' * 200} am Rathaus 2026.jpg")
    assert name.startswith("Einweihungx") and name.endswith("x am Rathaus 2026.jpg"[-20:])
    assert len(name) == 120 and "…" in name


@pytest.mark.parametrize("name", ["..", ".", "/"])
def test_a_file_without_a_name_is_no_file(project, editor, name):
    assert post_stream(editor, project, name, BytesIO(picture())).status_code == 400
    assert not StoredFile.objects.exists()


def test_good_and_bad_files_at_once_keep_the_good_and_name_the_bad(send_files):
    answer = send_files(
        "fotos", upload(picture(), "gut.jpg"), upload(HTML, "böse.jpg"), upload(picture("PNG"))
    )
    assert answer.status_code == 400
    assert "„böse.jpg“ ist kein Foto" in text_of(answer)
    assert len(rows("photos")) == 2
    assert [row["rank"] for row in rows("photos")] == [1, 2]


def test_more_files_than_allowed_are_all_refused(send_files):
    answer = send_files("fotos", *[upload(picture(size=(200, 200))) for _ in range(21)])
    assert "höchstens 20 Dateien" in text_of(answer)
    assert not StoredFile.objects.exists()


def test_what_was_typed_survives_an_upload_and_an_upload_what_was_typed(
    project, editor, send_files
):
    send_files("fotos", upload(picture()))
    url = reverse("desk:section", args=[project.pk, "fotos"])
    typed = {"zeile": "neu-1", "neu-1-alt": "Ein Bagger", "neu-1-rank": "1"}
    sent = {**typed, "neu-1-valid_until": "irgendwann", "schritt": "hochladen"}
    file = {"dateien": upload(picture("PNG"), "zwei.png")}
    answer = post_seen(editor, url, sent | file, follow=True)
    text = answer.content.decode()
    assert "irgendwann" in text and "Ein Bagger" in text
    assert len(rows("photos")) == 2
    answer = post_seen(
        editor,
        url,
        sent
        | {
            "neu-1-valid_until": "31.12.2030",
            "zeile": ["neu-1", "neu-2"],
            "neu-2-rank": "2",
            "schritt": "sichern",
        },
        follow=True,
    )
    assert [row["valid_until"] for row in rows("photos")] == ["2030-12-31", None]
    assert rows("photos")[0]["alt"] == "Ein Bagger"


def test_a_row_without_a_file_cannot_be_made_up(project, editor, send_files, cast):
    foreign = make_photo(make_project(lead=cast.holzminden), cast.editor)
    url = reverse("desk:section", args=[project.pk, "fotos"])
    sent = {"zeile": "neu-7", "neu-7-file": foreign.file_id, "neu-7-file_id": foreign.file_id}
    post_seen(editor, url, {**sent, "neu-7-alt": "Geraubt", "schritt": "sichern"})
    post_seen(editor, f"{url}?neu=1", {"schritt": "sichern"})
    assert rows("photos") == []
    send_files("fotos", upload(picture()))
    [mine] = rows("photos")
    post_seen(
        editor,
        url,
        {"zeile": "neu-1", "neu-1-file": foreign.file_id, "neu-1-rank": 1, "schritt": "sichern"},
    )
    assert rows("photos")[0]["file_id"] == mine["file_id"]


def test_order_is_a_number_and_removing_a_tick(project, editor, send_files):
    send_files("fotos", upload(picture()), upload(picture("PNG")), upload(picture("WEBP")))
    url = reverse("desk:section", args=[project.pk, "fotos"])
    sent = {
        "zeile": ["neu-1", "neu-2", "neu-3"],
        "neu-1-rank": 3,
        "neu-2-rank": 1,
        "neu-3-weg": "on",
    }
    post_seen(editor, url, sent | {"schritt": "sichern"})
    assert [row["rank"] for row in rows("photos")] == [3, 1]
    editor.post(reverse("desk:own-step", args=[project.pk, "abschliessen"]))
    assert [photo.rank for photo in project.photos.all()] == [1, 3]
