"""A document is judged by its content and kept as it is."""

import pytest

from projects.files.documents import kind_of
from projects.files.keeping import folder_of
from projects.models import StoredFile
from tests.desk_forms import text_of
from tests.files import (
    HTML,
    SVG,
    docx,
    made,
    odt,
    package,
    pdf,
    picture,
    upload,
)
from tests.uploads.traces import everything_on_the_disk, rows

GOOD_DOCUMENTS = {
    "pdf": pdf(),
    "odt": odt(),
    "docx": docx(),
}
# What scanners and programs put around a PDF, and every reader passes over.
AROUND = {
    "BOM davor": b"\xef\xbb\xbf" + pdf(),
    "Zeilenende davor": b"\r\n" + pdf(),
    "Nullen dahinter": pdf() + bytes(4096),
    "viele Nullen dahinter": pdf() + bytes(2**17) + b"\r\n",
}
BAD_DOCUMENTS = {
    "zu viel vor dem PDF": bytes(1024) + pdf(),
    "nur Nullen": bytes(5000),
    "Nullen statt des Endes": pdf()[:-10] + bytes(2**17),
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
    "ZIP-Bombe": lambda: docx(bombe=b"\0" * (320 * 2**20)),
    "zu viele Teile": lambda: docx(**{f"{n}": "" for n in range(5001)}),
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


@pytest.mark.parametrize("name", AROUND)
def test_a_pdf_is_judged_as_readers_judge_it(name):
    assert kind_of(upload(AROUND[name])) == "pdf"


@pytest.mark.parametrize("name", BAD_DOCUMENTS)
def test_what_is_no_document_is_refused_and_leaves_nothing(send_files, name):
    before = everything_on_the_disk()
    answer = send_files("dokumente", upload(made(BAD_DOCUMENTS[name]), "bericht.pdf"))
    assert answer.status_code == 400
    assert "„bericht.pdf“ ist " in text_of(answer)
    assert not StoredFile.objects.exists() and not rows("documents")
    assert everything_on_the_disk() == before
