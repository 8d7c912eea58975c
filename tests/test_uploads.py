"""What may be uploaded: judged by its content, within limits, and nothing hidden stays in it."""

import re
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from django.conf import settings
from django.urls import reverse
from hypothesis import given
from hypothesis import settings as settings_of_hypothesis
from hypothesis import strategies as st
from PIL import Image

from projects.files import Unfit
from projects.files.keeping import folder_of, put
from projects.models import Proposal, StoredFile
from projects.publication import Publication
from tests.builders import make_project
from tests.desk_forms import text_of
from tests.files import (
    HTML,
    PLACE,
    SVG,
    bomb,
    docx,
    jpeg_with_place,
    make_photo,
    moving,
    odt,
    package,
    pdf,
    picture,
    upload,
)
from weserportal.checks import uploads_can_be_kept


@pytest.fixture
def project(cast):
    return make_project(lead=cast.holzminden, publication=Publication.DRAFT)


@pytest.fixture
def editor(project, cast, as_user):
    client = as_user(cast.editor)
    client.post(reverse("desk:begin", args=[project.pk]))
    return client


@pytest.fixture
def send_files(project, editor):
    """A function that chooses files in a section and sends them, without JavaScript."""

    def send(section, *files):
        url = reverse("desk:section", args=[project.pk, section])
        return editor.post(url, {"schritt": "hochladen", "dateien": files}, follow=True)

    return send


def rows(part):
    return list(Proposal.objects.get().document["rows"][part].values())


def everything_on_the_disk():
    folder = settings.FILES_DIR
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


GOOD_PHOTOS = {
    "JPEG": picture(),
    "PNG": picture("PNG"),
    "PNG, durchsichtig": picture("PNG", mode="LA"),
    "WebP": picture("WEBP"),
    "JPEG in CMYK": picture(mode="CMYK"),
    "JPEG in Graustufen": picture(mode="L"),
    "mit falschem Profil": picture(icc_profile=b"kein Profil"),
    "Polyglott mit HTML dahinter": picture() + HTML,
    "Polyglott mit HTML im Kommentar": picture(comment=HTML),
    "JPEG mit zweitem Bild dahinter": moving("MPO"),
}
BAD_PHOTOS = {
    "leer": b"",
    "HTML": HTML,
    "SVG": SVG,
    "GIF": picture("GIF"),
    "TIFF": picture("TIFF"),
    "BMP": picture("BMP"),
    "PDF": pdf(),
    "abgeschnitten": picture()[:3000],
    "nur der Anfang": picture()[:20],
    "PNG, in der Mitte zerstört": picture("PNG")[:200] + bytes(500),
    "Pixelbombe": bomb(),
    "sehr lang": bomb(40_000, 300),
    "winzig": picture(size=(20, 20)),
    "bewegtes WebP": moving("WEBP"),
    "bewegtes PNG": moving("PNG"),
    "HTML hinter den ersten Bytes eines JPEG": picture()[:4] + HTML,
}


@pytest.mark.parametrize("name", GOOD_PHOTOS)
def test_a_photo_is_drawn_anew_in_several_widths(send_files, name):
    answer = send_files("fotos", upload(GOOD_PHOTOS[name], "Foto.jpg"))
    assert answer.status_code == 200
    stored = StoredFile.objects.get()
    assert stored.kind == "photo" and rows("photos")[0]["file_id"] == stored.pk
    for path in folder_of(stored.key).iterdir():
        content = path.read_bytes()
        assert b"script" not in content and b"html" not in content
        with Image.open(path) as image:
            assert image.format == path.suffix.removeprefix(".").upper()
            assert image.width == int(path.stem)
            assert not image.getexif() and not image.info.get("xmp")
    assert {path.name for path in folder_of(stored.key).iterdir()} == set(stored.renditions)


@pytest.mark.parametrize("name", BAD_PHOTOS)
def test_what_is_no_sound_photo_is_refused_by_its_name_and_leaves_nothing(send_files, name):
    before = everything_on_the_disk()
    answer = send_files("fotos", upload(BAD_PHOTOS[name], "Baustelle <b>.jpg"))
    if not BAD_PHOTOS[name]:  # Django takes no empty file for a file
        assert "Bitte erst Dateien auswählen" in text_of(answer) or "Baustelle" in text_of(answer)
    else:
        assert "„Baustelle <b>.jpg“ ist " in text_of(answer)
    assert answer.status_code == 400
    assert not StoredFile.objects.exists() and not rows("photos")
    assert everything_on_the_disk() == before


def test_a_bomb_is_refused_by_its_size_before_it_is_decoded(send_files):
    """Its pixels are missing: whoever decodes it says that it is broken instead."""
    answer = send_files(
        "fotos", *(upload(bomb(*size)) for size in ((60_000, 60_000), (9000, 9000)))
    )
    assert text_of(answer).count("größer als 50 Megapixel") == 4, "in the summary and at the field"


SMALL = {
    "photo": [picture(kind, size=(200, 200)) for kind in ("JPEG", "PNG", "WEBP")],
    "document": [pdf(), odt(), docx()],
}
HITS = st.lists(st.tuples(st.floats(0, 0.999), st.binary(min_size=1, max_size=6)), max_size=4)


@pytest.mark.parametrize("kind", sorted(SMALL))
@settings_of_hypothesis(max_examples=60, deadline=None)
@given(number=st.integers(0, 2), hits=HITS, length=st.floats(0.1, 1))
def test_a_damaged_file_is_taken_or_refused_but_never_breaks_anything(kind, number, hits, length):
    content = bytearray(SMALL[kind][number])
    for place, bytes_ in hits:
        start = int(place * len(content))
        content[start : start + len(bytes_)] = bytes_
    with TemporaryDirectory() as folder, suppress(Unfit):
        put(upload(bytes(content[: int(length * len(content))])), kind, Path(folder))


def test_place_and_camera_are_gone_and_the_picture_stands_upright(send_files):
    content = jpeg_with_place()
    assert PLACE.encode() in content
    send_files("fotos", upload(content))
    stored = StoredFile.objects.get()
    assert (stored.width, stored.height) == (600, 900), "turned as the camera says"
    for path in folder_of(stored.key).iterdir():
        for hidden in (PLACE.encode(), b"Kamera-4711", b"Exif", b"EXIF", b"XMP"):
            assert hidden not in path.read_bytes()


@pytest.mark.parametrize(
    ("kind", "image", "seen"),
    [
        ("JPEG", Image.new("CMYK", (300, 300), (0, 255, 255, 0)), (255, 0, 0)),
        ("PNG", Image.new("RGBA", (300, 300), (0, 0, 0, 0)), (255, 255, 255)),
        ("PNG", Image.new("I;16", (300, 300), 30_000), (117, 117, 117)),
        ("PNG", Image.new("P", (300, 300)), (0, 0, 0)),
    ],
    ids=["CMYK", "transparent", "16 bits of grey", "palette"],
)
def test_colours_stay_what_they_were(send_files, kind, image, seen):
    content = BytesIO()
    image.save(content, kind)
    send_files("fotos", upload(content.getvalue()))
    stored = StoredFile.objects.get()
    with Image.open(folder_of(stored.key) / "300.webp") as drawn:
        off = [abs(a - b) for a, b in zip(drawn.getpixel((150, 150)), seen, strict=True)]
    assert max(off) < 4


def test_a_photo_is_never_drawn_wider_than_it_is(send_files):
    send_files("fotos", upload(picture(size=(1000, 500))), upload(picture(size=(3000, 600))))
    first, second = StoredFile.objects.all()
    assert [each.width for each in first.webp] == [480, 960, 1000]
    assert [each.width for each in second.avif] == [480, 960, 1440, 2048]
    assert (second.width, second.height) == (2048, 410)


GOOD_DOCUMENTS = {
    "pdf": pdf(),
    "odt": odt(),
    "docx": docx(),
}
BAD_DOCUMENTS = {
    "HTML": HTML,
    "HTML mit PDF dahinter": HTML + pdf(),
    "PDF ohne Ende": pdf()[:-10],
    "SVG": SVG,
    "Foto": picture(),
    "ZIP": package({"a.txt": "Text"}),
    "ZIP mit HTML davor": HTML + docx(),
    "abgeschnittenes DOCX": docx()[:-30],
    "DOCX mit Makros": docx(**{"word/vbaProject.bin": "x"}),
    "ODT mit Makros": package(
        {"mimetype": "application/vnd.oasis.opendocument.text", "Basic/script-lc.xml": "x"}
    ),
    "DOCX, innen zerstört": docx()[:60] + bytes(20) + docx()[80:],
    "ZIP-Bombe": docx(bombe=b"\0" * (320 * 2**20)),
    "zu viele Teile": docx(**{f"{n}": "" for n in range(5001)}),
    "EPUB": package({"mimetype": "application/epub+zip"}),
}


@pytest.mark.parametrize("kind", GOOD_DOCUMENTS)
def test_a_document_keeps_its_bytes_and_gets_its_ending_from_its_content(send_files, kind):
    answer = send_files("dokumente", upload(GOOD_DOCUMENTS[kind], "Konzept Endfassung.html"))
    assert answer.status_code == 200
    stored = StoredFile.objects.get()
    [path] = folder_of(stored.key).iterdir()
    assert path.name == f"dokument.{kind}"
    assert path.read_bytes() == GOOD_DOCUMENTS[kind]
    assert rows("documents")[0]["title"] == "Konzept Endfassung"


@pytest.mark.parametrize("name", BAD_DOCUMENTS)
def test_what_is_no_document_is_refused_and_leaves_nothing(send_files, name):
    before = everything_on_the_disk()
    answer = send_files("dokumente", upload(BAD_DOCUMENTS[name], "bericht.pdf"))
    assert answer.status_code == 400
    assert "„bericht.pdf“ ist " in text_of(answer)
    assert not StoredFile.objects.exists() and not rows("documents")
    assert everything_on_the_disk() == before


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
    answer = editor.post(url, sent | {"dateien": upload(picture("PNG"), "zwei.png")}, follow=True)
    text = answer.content.decode()
    assert "irgendwann" in text and "Ein Bagger" in text
    assert len(rows("photos")) == 2
    answer = editor.post(
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
    editor.post(url, {**sent, "neu-7-alt": "Geraubt", "schritt": "sichern"})
    editor.post(f"{url}?neu=1", {"schritt": "sichern"})
    assert rows("photos") == []
    send_files("fotos", upload(picture()))
    [mine] = rows("photos")
    editor.post(
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
    editor.post(url, sent | {"schritt": "sichern"})
    assert [row["rank"] for row in rows("photos")] == [3, 1]
    editor.post(reverse("desk:own-step", args=[project.pk, "abschliessen"]))
    assert [photo.rank for photo in project.photos.all()] == [1, 3]


def post_stream(client, project, name, file):
    """A multipart request as no browser sends it; the file is never held in memory."""
    start = '--grenze\r\nContent-Disposition: form-data; name="schritt"\r\n\r\nhochladen\r\n'
    start += f'--grenze\r\nContent-Disposition: form-data; name="dateien"; filename="{name}"\r\n'
    head, tail = f"{start}Content-Type: image/jpeg\r\n\r\n".encode(), b"\r\n--grenze--\r\n"
    length = len(head) + file.seek(0, 2) + len(tail)
    file.seek(0)
    return client.generic(
        "POST",
        reverse("desk:section", args=[project.pk, "fotos"]),
        CONTENT_TYPE="multipart/form-data; boundary=grenze",
        CONTENT_LENGTH=str(length),
        **{"wsgi.input": Chain(BytesIO(head), file, BytesIO(tail))},
    )


class Chain:
    """Several streams read one after the other."""

    def __init__(self, *streams):
        self.streams = list(streams)

    def read(self, size=-1):
        while self.streams:
            if found := self.streams[0].read(size):
                return found
            self.streams.pop(0)
        return b""

    readline = read


class TestLimits:
    """What is too large never reaches the disk."""

    @pytest.fixture
    def small_limit(self, monkeypatch):
        monkeypatch.setattr("desk.upload_limits.MOST_BYTES", 5000)

    def test_a_file_over_the_limit_is_cut_off_and_named(self, send_files, small_limit):
        answer = send_files(
            "fotos", upload(bytes(200_000), "riesig.jpg"), upload(picture(size=(200, 200)))
        )
        assert answer.status_code == 400
        assert "„riesig.jpg“ ist zu groß" in text_of(answer)
        assert len(rows("photos")) == 1, "the other one is kept"

    def test_a_sparse_gigabyte_is_refused_before_it_is_written(self, project, editor, tmp_path):
        path = tmp_path / "gross.jpg"
        with path.open("w+b") as file:
            file.truncate(2**30)
            answer = post_stream(editor, project, "gross.jpg", file)
        assert answer.status_code == 400
        assert "„gross.jpg“ ist zu groß" in text_of(answer)

    @pytest.mark.parametrize("who", ["stranger", "reader", "editor"])
    def test_no_other_page_takes_files(self, project, cast, as_user, who):
        client = as_user(getattr(cast, who, None))
        for url in ("/rueckmeldung/", "/konto/anmelden/", "/projekte/"):
            answer = client.post(url, {"dateien": upload(picture()), "message": "Hallo"})
            assert answer.status_code < 500
            assert not answer.wsgi_request.FILES
        url = reverse("desk:section", args=[project.pk, "fotos"])
        answer = client.post(url, {"dateien": upload(picture())})
        assert bool(answer.wsgi_request.FILES) == (who != "stranger")


def test_a_disk_that_takes_nothing_loses_no_word_and_breaks_nothing(
    project, editor, settings, tmp_path, send_files, caplog
):
    (tmp_path / "voll").write_text("kein Ordner")
    settings.FILES_DIR = tmp_path / "voll"
    answer = send_files("fotos", upload(picture(), "gut.jpg"))
    assert answer.status_code == 400
    assert "„gut.jpg“ lässt sich gerade nicht speichern" in text_of(answer)
    assert "cannot be kept" in caplog.text
    assert [each.id for each in uploads_can_be_kept()] == ["weserportal.W002"]
    settings.FILES_DIR = tmp_path / "neu" / "dateien"
    assert uploads_can_be_kept() == []
