"""Files as people choose them, and as attackers make them."""

import secrets
import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from projects.files.keeping import keep
from projects.models import Document, Photo, StoredFile

HTML = b"<!DOCTYPE html><html><script>alert(document.domain)</script></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'
HEIC = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(200)
COMPLETE = {"alt": "Ein Bagger", "author": "M. Muster", "licence": "cc-by-4.0", "people": "none"}
COMPLETE_DOCUMENT = {"title": "Konzept", "kind": "concept", "accessibility": "yes"}
PLACE = "Hameln-Zwiebelturm"


def made(content):
    """The bytes of a file; one that is large or slow to make stands there as what makes it."""
    return content() if callable(content) else content


def upload(content, name="foto.jpg"):
    return SimpleUploadedFile(name, content)


def picture(kind="JPEG", size=(480, 320), mode="RGB", **saved):
    """The bytes of a picture that is not of one colour; a small one, since AVIF is slow."""
    image = Image.linear_gradient("L").resize(size).convert(mode)
    buffer = BytesIO()
    image.save(buffer, kind, **saved)
    return buffer.getvalue()


def jpeg_with_place(orientation=6, size=(900, 600)):
    """As a phone writes it: turned by its orientation, with GPS and camera."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x010E] = orientation, "Kamera-4711", PLACE
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 6.0, 0.0), 3: "E", 4: (9.0, 21.0, 0.0)})
    return picture(size=size, exif=exif, comment=PLACE.encode(), xmp=f"<x>{PLACE}</x>".encode())


def png_that_tells(text):
    """A PNG with a text beside the picture, as it is and compressed."""
    notes = PngInfo()
    notes.add_text("Comment", text)
    notes.add_itxt("XML:com.adobe.xmp", text, zip=True)
    return picture("PNG", pnginfo=notes)


def bomb(width=60_000, height=60_000):
    """A PNG of a few hundred bytes that says it is huge."""

    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = chunk(b"IDAT", zlib.compress(b"\0" * 1000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + pixels + chunk(b"IEND", b"")


def much_to_hold(side=7000):
    """A WebP of some hundred bytes that is within all limits and fills more than a gigabyte."""
    buffer = BytesIO()
    image = Image.new("RGBA", (side, side), (9, 9, 9, 128))
    image.save(buffer, "WEBP", lossless=True, quality=0, method=0)
    return buffer.getvalue()


def long_to_decode(side=7000, scans=3000):
    """A progressive JPEG of some kilobytes whose last scan comes again and again."""
    buffer = BytesIO()
    Image.new("L", (side, side), 128).save(buffer, "JPEG", progressive=True)
    whole = buffer.getvalue()
    last = whole.rindex(b"\xff\xda")
    return whole[:last] + whole[last:-2] * scans + whole[-2:]


def moving(kind="WEBP"):
    frames = [Image.new("RGB", (300, 300), colour) for colour in ("red", "blue", "green")]
    buffer = BytesIO()
    frames[0].save(buffer, kind, save_all=True, append_images=frames[1:], duration=100)
    return buffer.getvalue()


def pdf(body=b"1 0 obj << /Type /Catalog >> endobj"):
    return b"%PDF-1.7\n" + body + b"\nstartxref\n9\n%%EOF\n"


def pdf_saying(*pages):
    """A whole PDF with a page for each text, its lines below each other in Helvetica."""
    kids = " ".join(f"{2 * number} 0 R" for number in range(2, len(pages) + 2))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for text in pages:
        lines = " ".join(f"({line}) Tj T*" for line in text.split("\n"))
        drawn = f"BT /F 12 Tf 14 TL 50 800 Td {lines} ET".encode("cp1252")
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 850] /Resources << /Font "
            b"<< /F 3 0 R >> >> /Contents %d 0 R >>" % (len(objects) + 2),
            pdf_stream(drawn),
        ]
    return pdf_of(objects)


def pdf_stream(content, more=b""):
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), more, content)


def pdf_of(objects, trailer=b""):
    """The bytes of a PDF with these objects, of which the first is the catalogue."""
    written, places = bytearray(b"%PDF-1.7\n"), []
    for number, each in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(written)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    written += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, rows)
    written += b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (len(objects) + 1, trailer)
    return bytes(written + b"startxref\n%d\n%%%%EOF\n" % start)


def package(parts):
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return buffer.getvalue()


def odt():
    return package({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"})


def docx(**more):
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = f'<Types><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
    return package({"[Content_Types].xml": types, "word/document.xml": "<w/>", **more})


def make_photos(project, by, number):
    """Many complete photos, quickly: their files are not on the disk."""
    names = ["480.avif", "480.webp", "960.avif", "960.webp"]
    shown = {"kind": "photo", "width": 960, "height": 640, "renditions": names}
    for each in range(number):
        stored = not_on_disk(project, by, f"{each}.jpg", shown)
        Photo.objects.create(project=project, file=stored, rank=each, **COMPLETE)


def make_documents(project, by, number):
    """Many complete documents, quickly: their files are not on the disk."""
    shown = {"kind": "document", "renditions": ["document.pdf"]}
    for each in range(number):
        stored = not_on_disk(project, by, f"{each}.pdf", shown)
        Document.objects.create(project=project, file=stored, rank=each, **COMPLETE_DOCUMENT)


def not_on_disk(project, by, name, shown):
    return StoredFile.objects.create(
        project=project,
        key=secrets.token_hex(16),
        name=name,
        size=1000,
        uploaded_by=by,
        **shown,
    )


def make_photo(project, by, **values):
    """A photo with all that publishing needs, unless something is given as empty."""
    stored = keep(upload(picture()), kind="photo", project=project, by=by)
    return Photo.objects.create(project=project, file=stored, **(COMPLETE | values))


def make_document(project, by, content=None, **values):
    content = pdf() if content is None else content
    stored = keep(upload(content, "Konzept.pdf"), kind="document", project=project, by=by)
    return Document.objects.create(project=project, file=stored, **(COMPLETE_DOCUMENT | values))
