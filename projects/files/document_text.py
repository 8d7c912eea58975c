"""The text of a document, as far as one is in it; files come from strangers, see `text_process`.

Letters in a picture are not read. A page of a PDF, and a paragraph of a document of an office
program, is one line.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO
from xml.etree.ElementTree import XMLParser
from zipfile import ZipFile

from pypdf import PdfReader

MOST_LETTERS = 200_000  # about 80 pages; what comes after them is not read
MOST_PAGES = 1_000  # take two seconds, if there is little on them
BLOCK = 2**16
ODF = re.compile(r"content\.xml")
PARTS = {
    **dict.fromkeys(("odt", "ods", "odp"), ODF),
    "docx": re.compile(r"word/document\.xml"),
    "xlsx": re.compile(r"xl/sharedStrings\.xml"),
    "pptx": re.compile(r"ppt/slides/slide\d+\.xml"),
}
PARAGRAPHS = ("p", "h", "si")  # of ODF, Word and PowerPoint, headings of ODF, cells of Excel
SPACES = ("s", "tab", "line-break", "br")
# Codes of fields, what was deleted while changes were kept, and comments.
PASSED_OVER = ("instrText", "delText", "tracked-changes", "annotation")
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
SIGNS = str.maketrans(
    LIGATURES | {chr(code): " " for code in (*range(9), *range(11, 32), *range(127, 160))}
)
PARTED_SOFTLY = re.compile("\u00ad\\s*")
# „Digitali-“ and „sierung“; but „Kreis-“ and „und Gemeindestraßen“.
PARTED = re.compile(
    r"(?<=[^\W\d_])[-‐]\n(?!(?:und|oder|bzw|sowie|als|wie|noch|bis)\b)(?=[a-zäöüß])"
)
PARTED_AT_A_HYPHEN = re.compile(r"(?<=\w)[-‐]\n(?=[A-ZÄÖÜ\d])")


class Locked(Exception):
    """A document is encrypted."""


class TooMuch(Exception):
    """A document has more pages than are read."""


def text_of(file: BinaryIO, kind: str) -> str:
    """Its lines, up to MOST_LETTERS; an empty text if it has none, as scans do.

    `kind` is that of `documents.kind_of`. Raises Locked, TooMuch, and nearly anything else for
    what is broken.
    """
    written = pages(file) if kind == "pdf" else paragraphs(file, PARTS[kind])
    lines, room = [], MOST_LETTERS
    for text in written:
        line = tidied(text[:MOST_LETTERS])
        if not any(char.isalnum() for char in line):
            continue
        lines.append(line if len(line) <= room else line[:room].rpartition(" ")[0])
        room -= len(line) + 1
        if room <= 0:
            break
    return "\n".join(lines)


def pages(file: BinaryIO) -> Iterator[str]:
    reader = PdfReader(file)
    if reader.is_encrypted:
        raise Locked
    # What it says: to count them takes half a minute where there are many.
    if reader.root_object["/Pages"]["/Count"] > MOST_PAGES:
        raise TooMuch
    return (page.extract_text() for page in reader.pages)


def paragraphs(file: BinaryIO, parts: re.Pattern[str]) -> Iterator[str]:
    with ZipFile(file) as package:
        for name in islice(filter(parts.fullmatch, package.namelist()), MOST_PAGES):
            gathered = Gathered()
            # Expat refuses what multiplies, and the process has limits.
            parser = XMLParser(target=gathered)  # noqa: S314
            with package.open(name) as part:
                while block := part.read(BLOCK):
                    parser.feed(block)
                    yield from gathered.taken()


class Gathered:
    """The target of a parser: the paragraphs of a part in XML, without what was deleted in it."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.words: list[str] = []
        self.passed_over = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = local(tag)
        self.passed_over += name in PASSED_OVER
        if name in SPACES:
            self.words.append(" ")

    def data(self, text: str) -> None:
        if not self.passed_over:
            self.words.append(text)

    def end(self, tag: str) -> None:
        name = local(tag)
        self.passed_over -= name in PASSED_OVER
        if name in PARAGRAPHS:
            self.lines.append("".join(self.words))
            self.words = []

    def taken(self) -> list[str]:
        """What was gathered since it was last asked."""
        lines, self.lines = self.lines, []
        return lines


def local(tag: str) -> str:
    return tag.rpartition("}")[2]


def tidied(text: str) -> str:
    """One line without signs that nobody sees, its parted words joined."""
    lines = "\n".join(line.strip() for line in text.translate(SIGNS).splitlines())
    joined = PARTED_AT_A_HYPHEN.sub("-", PARTED.sub("", PARTED_SOFTLY.sub("", lines)))
    return " ".join(joined.encode(errors="replace").decode().split())
