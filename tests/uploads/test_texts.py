"""The text of a document is read by a process of its own; whatever is in it costs one row."""

import json
import resource
import subprocess
import zlib
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from pypdf import PdfWriter

from projects.files import reading
from projects.files.document_text import MOST_LETTERS, MOST_PAGES, text_of, tidied
from projects.files.keeping import folder_of
from projects.files.text_process import CPU_SECONDS, LIMITS
from projects.models import DocumentText, StoredFile
from tests.builders import make_project
from tests.examples import FULL
from tests.files import (
    docx,
    made,
    make_document,
    package,
    pdf,
    pdf_of,
    pdf_saying,
    pdf_stream,
    picture,
)

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
O = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"  # noqa: E741 - the letter of the format
WORD = (
    f'<w:document xmlns:w="{W}"><w:p><w:r><w:t>Ein Rad</w:t></w:r><w:r><w:tab/><w:t>weg</w:t></w:r>'
    "<w:r><w:delText>geheim</w:delText><w:instrText>PAGEREF</w:instrText></w:r></w:p>"
    "<w:p><w:r><w:t>Zweiter Absatz</w:t></w:r></w:p></w:document>"
)
WRITER = (
    f'<a xmlns:t="{O}"><t:tracked-changes><t:p>geheim</t:p></t:tracked-changes>'
    "<t:h>Kopf</t:h><t:p>Ein <t:span>Rad</t:span>weg<t:s/>und mehr</t:p></a>"
)
BOMB = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">' + "".join(
    f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
ODT = "application/vnd.oasis.opendocument.text"
SAYS_WHAT_IT_HAS = """
import json, os, resource, socket, sys
from projects.files.text_process import LIMITS, limit
limit()
def refused(what):
    try:
        what()
    except OSError:
        return True
kept = [name for name in os.environ if name not in ("LANG", "MALLOC_ARENA_MAX", "LC_CTYPE")]
limits = [resource.getrlimit(kind) for kind in LIMITS]
doors = [refused(socket.socket), refused(lambda: open("/etc/hostname")), refused(os.pipe)]
print(json.dumps([limits, kept, "django" in sys.modules, doors]))
"""


def locked():
    writer = PdfWriter(clone_from=BytesIO(pdf_saying("Geheim")))
    writer.encrypt("", owner_password="besitz", algorithm="RC4-128")
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def page_with(content, more=b"", **others):
    """A PDF of one page with this content, as it stands in a stream."""
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    page = b"<< /Type /Page /Parent 2 0 R /Resources << /Font << /F 3 0 R >> >> /Contents 5 0 R >>"
    tree = others.get("tree", b"<< /Type /Pages /Count 1 /Kids [4 0 R] >>")
    catalogue = b"<< /Type /Catalog /Pages 2 0 R >>"
    return pdf_of([catalogue, tree, font, page, pdf_stream(content, more)])


def large_docx():
    return docx(**{"word/document.xml": f"<p>{'a' * 280 * 2**20}</p>"})


def unfolds_to(bytes_):
    return page_with(zlib.compress(b"BT /F 1 Tf " + b" " * bytes_), b"/Filter /FlateDecode")


def long_to_read(operators):
    """A page that draws a text again and again: some kilobytes that take minutes."""
    drawn = b"BT /F 1 Tf " + b"(a) Tj 1 0 0 1 5 5 Tm " * operators + b"ET"
    return page_with(zlib.compress(drawn), b"/Filter /FlateDecode")


ROUND = b"<< /Type /Pages /Count 1 /Kids [2 0 R] >>"
LYING = b"<< /Type /Pages /Count -5 /Kids [2 0 R 2 0 R 4 0 R 4 0 R] >>"
NONE_READ = {
    "Scan": (page_with(b"q Q"), "no_words"),
    "nur Zeichen": (pdf_saying("... ---"), "no_words"),
    "verschlüsselt": (locked(), "locked"),
    "ohne Inhalt": (pdf(), "broken"),
    "Unsinn": (pdf(bytes(range(256)) * 400), "broken"),
    "Seiten im Kreis": (page_with(b"", tree=ROUND), "broken"),
    "gelogene Seitenzahl": (page_with(b"", tree=LYING), "broken"),
    "zu viele Seiten": (pdf_saying(*["Seite"] * (MOST_PAGES + 1)), "too_much"),
    "entpackt 300 MB": (lambda: unfolds_to(300 * 2**20), "too_much"),
    "DOCX, das 250 MB auspackt": (large_docx, "too_much"),
    "leeres DOCX": (docx(), "no_words"),
    "ODT ohne XML": (package({"mimetype": ODT, "content.xml": "kein XML"}), "broken"),
    "ODT, das sich vermehrt": (
        package({"mimetype": ODT, "content.xml": f"{BOMB}]><a>&i;</a>"}),
        "broken",
    ),
}
READ = {
    "PDF": (pdf_saying("Die Digitali-\nsierung der Kreis-\nund Gemeindestraßen", "IT-\nAmt"),
            "Die Digitalisierung der Kreis- und Gemeindestraßen\nIT-Amt"),
    "DOCX": (docx(**{"word/document.xml": WORD}), "Ein Rad weg\nZweiter Absatz"),
    "ODT": (package({"mimetype": ODT, "content.xml": WRITER}), "Kopf\nEin Radweg und mehr"),
}  # fmt: skip


@pytest.fixture
def add(db, cast):
    """A function that gives a draft a document, and reads what is unread."""
    project = make_project(lead=cast.holzminden, publication="draft")

    def added(content):
        stored = make_document(project, cast.editor, content).file
        reading.read_documents()
        return DocumentText.objects.filter(file=stored).first()

    return added


@pytest.mark.parametrize("name", READ)
def test_the_text_is_read_as_people_read_it(add, name):
    content, text = READ[name]
    found = add(content)
    assert (found.state, found.text) == ("read", text)


@pytest.mark.parametrize("name", NONE_READ)
def test_what_has_no_text_that_can_be_had_says_why(add, name):
    content, state = NONE_READ[name]
    begun = used()
    found = add(made(content))
    assert (found.state, found.text) == (state, "")
    assert used() - begun < CPU_SECONDS


def used():
    """Seconds of processor time of the processes that this one started and that have ended."""
    return sum(resource.getrusage(resource.RUSAGE_CHILDREN)[:2])


def test_what_never_ends_is_given_up(add, monkeypatch, caplog):
    """In full by the limit of the process itself, else by the clock of the one that waits."""
    if not FULL:
        monkeypatch.setattr(reading, "PATIENCE", 2)
    assert add(long_to_read(1_000_000)).state == "too_much"
    assert ("ended by signal" if FULL else "given up after 2 seconds") in caplog.text


def test_a_reader_that_crashes_leaves_a_broken_document(add, monkeypatch, caplog):
    crash = "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)"
    monkeypatch.setattr(reading, "COMMAND", [reading.COMMAND[0], "-c", crash])
    assert add(pdf_saying("Gut")).state == "broken"
    assert "ended by signal 11" in caplog.text


def test_a_reader_that_cannot_start_blames_no_document(add, monkeypatch, caplog):
    with monkeypatch.context() as patch:
        patch.setattr(reading, "COMMAND", [reading.COMMAND[0], "-m", "projects.files.nothing"])
        assert add(pdf_saying("Gut")) is None
    assert "No module named projects.files.nothing" in caplog.text
    reading.read_documents()
    assert DocumentText.objects.get().text == "Gut"


def test_it_is_told_no_secret_has_limits_and_reaches_nothing():
    done = subprocess.run(
        [reading.COMMAND[0], "-c", SAYS_WHAT_IT_HAS],
        cwd=Path(reading.__file__).parents[2],
        env=reading.KNOWN,
        capture_output=True,
        check=True,
    )
    limits, kept, knows_django, doors = json.loads(done.stdout)
    assert limits == [[most, most] for most in LIMITS.values()]
    assert (kept, knows_django, doors) == ([], False, [True, True, True])


def test_a_document_is_read_once_and_its_text_goes_with_it(add, monkeypatch):
    add(pdf_saying("Gut"))
    monkeypatch.setattr(reading, "outcome", lambda _: pytest.fail("read again"))
    assert reading.read_documents() == (0, 0)
    stored = StoredFile.objects.get()
    stored.documents.all().delete()
    stored.delete()
    assert not DocumentText.objects.exists()


def test_a_file_that_is_not_there_is_tried_again(add, caplog):
    found = add(pdf_saying("Gut"))
    path = folder_of(found.file.key) / found.file.only
    found.delete()
    path.rename(path.with_suffix(".weg"))
    assert reading.read_documents() == (0, 0)
    assert "cannot be read" in caplog.text and not DocumentText.objects.exists()
    path.with_suffix(".weg").rename(path)
    call_command("read_documents", stdout=(told := StringIO()))
    assert told.getvalue() == "Dokumente mit Text: 1, ohne Text: 0\n"


def test_of_photos_nothing_is_read(add):
    assert not StoredFile.objects.exists() and picture()
    assert reading.read_documents() == (0, 0)


def test_of_a_long_text_the_beginning_is_kept():
    text = text_of(BytesIO(pdf_saying(*["Wort " * 4000] * 30)), "pdf")
    assert MOST_LETTERS - 10 < len(text) <= MOST_LETTERS
    assert text.endswith("Wort")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Digitali-\nsierung", "Digitalisierung"),
        ("Digitali\u00ad\nsierung", "Digitalisierung"),
        ("Digi\u00adtal", "Digital"),
        ("Kreis-\nund Landesstraßen", "Kreis- und Landesstraßen"),
        ("Smart-\nCity", "Smart-City"),
        ("2019-\n2021", "2019-2021"),
        ("a - \nb", "a - b"),
        ("eﬃzient ﬂießen", "effizient fließen"),
        ("a\0b\x07c\td\x85e", "a b c d e"),
        ("halb \ud800 da", "halb ? da"),
    ],
)
def test_lines_become_one_without_parted_words(text, read):
    assert tidied(text) == read
