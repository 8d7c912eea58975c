"""A photo is judged by its content and drawn anew; nothing hidden stays in it."""

from io import BytesIO

import pytest
from PIL import Image

from projects.files.keeping import folder_of
from projects.files.photos import draw_renditions
from projects.files.unfit import Unfit
from projects.models import StoredFile
from tests.desk_forms import text_of
from tests.files import (
    HEIC,
    HTML,
    PLACE,
    SVG,
    bomb,
    docx,
    jpeg_with_place,
    moving,
    pdf,
    picture,
    png_that_tells,
    upload,
)
from tests.uploads.traces import everything_on_the_disk, rows

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
    "Polyglott mit PDF und ZIP dahinter": picture("PNG") + pdf() + docx(),
    "Polyglott mit HTML in den Textfeldern": png_that_tells(HTML.decode()),
    "JPEG mit zweitem Bild dahinter": moving("MPO"),
}
BAD_PHOTOS = {
    "leer": b"",
    "HTML": HTML,
    "SVG": SVG,
    "GIF": picture("GIF"),
    "GIF mit JavaScript": b"GIF89a/*" + HTML + b"*/=1;",
    "HEIC": HEIC,
    "SVG mit XML-Kopf": b'<?xml version="1.0"?>' + SVG,
    "ICO": picture("ICO"),
    "EPS": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
    "nur Nullen": bytes(5000),
    "TIFF": picture("TIFF"),
    "BMP": picture("BMP"),
    "PDF": pdf(),
    "abgeschnitten": picture()[:3000],
    "nur der Anfang": picture()[:20],
    "PNG, in der Mitte zerstört": picture("PNG", size=(900, 600))[:200] + bytes(500),
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
    assert "„Baustelle <b>.jpg“ ist " in text_of(answer)
    assert answer.status_code == 400
    assert not StoredFile.objects.exists() and not rows("photos")
    assert everything_on_the_disk() == before


@pytest.mark.parametrize(
    ("content", "advice"),
    [
        (HEIC, "auf dem iPhone unter „Fotomediathek“"),
        (HEIC.replace(b"heic", b"mif1"), "kommt es als JPEG an"),
        (picture("GIF"), "bitte als JPEG oder PNG speichern"),
        (b"", "„IMG_0815.HEIC“ ist leer."),
        (SVG, "kein Foto im Format JPEG, PNG oder WebP"),
    ],
    ids=["HEIC", "HEIC, allgemein", "GIF", "leer", "SVG"],
)
def test_a_refusal_says_what_to_do(send_files, content, advice):
    assert advice in text_of(send_files("fotos", upload(content, "IMG_0815.HEIC")))


def test_a_bomb_is_refused_by_its_size_before_it_is_decoded(send_files):
    """Its pixels are missing: whoever decodes it says that it is broken instead."""
    answer = send_files(
        "fotos", *(upload(bomb(*size)) for size in ((60_000, 60_000), (9000, 9000)))
    )
    assert text_of(answer).count("größer als 50 Megapixel") == 4, "in the summary and at the field"


@pytest.mark.parametrize(
    ("size", "told"),
    [
        ((16_500, 400), "breiter als 16.000 Pixel."),
        ((400, 16_500), "höher als 16.000 Pixel."),
        ((9000, 9000), "größer als 50 Megapixel."),
    ],
)
def test_a_refusal_names_the_limit_that_was_passed(tmp_path, size, told):
    with pytest.raises(Unfit) as caught:
        draw_renditions(upload(bomb(*size)), tmp_path)
    assert str(caught.value) == told


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


def test_the_largest_rendition_is_also_kept_as_a_jpeg_for_the_press(send_files):
    send_files("fotos", upload(jpeg_with_place(size=(2000, 3000))))
    stored = StoredFile.objects.get()
    assert (stored.largest.name, stored.width, stored.height) == ("2400.jpeg", 2400, 1600)
    with Image.open(folder_of(stored.key) / "2400.jpeg") as image:
        assert image.size == (2400, 1600) and image.format == "JPEG"
    assert [name for name in stored.renditions if name.endswith(".jpeg")] == ["2400.jpeg"]


def test_a_photo_is_never_drawn_wider_than_it_is(send_files):
    send_files("fotos", upload(picture(size=(1000, 500))), upload(picture(size=(3000, 600))))
    first, second = StoredFile.objects.all()
    assert [each.width for each in first.webp] == [480, 960, 1000]
    assert [each.width for each in second.avif] == [480, 960, 1440, 2400]
    assert (second.width, second.height) == (2400, 480)
