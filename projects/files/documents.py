"""A document as uploaded is kept as it is, if its content is one of a few kinds.

What stands in it is not judged: it is only given out to be saved, never to be shown here.
"""

from zipfile import ZipFile

from projects.files.unfit import BROKEN, Unfit, refusing_what_breaks

MOST_BYTES = 30 * 2**20
MOST_UNPACKED = 300 * 2**20
MOST_PARTS = 5000
LARGEST_LIST = 2**20
PDF_START, PDF_END, END_LENGTH = b"%PDF-", b"%%EOF", 2048
# Readers look past these; anything else before a PDF could be read as something else.
BOM, PADDING, MOST_BEFORE, BLOCK = b"\xef\xbb\xbf", b"\0\t\n\r ", 1024, 2**16
ZIP_START = b"PK\x03\x04"
ODF = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
    b"application/vnd.oasis.opendocument.presentation": "odp",
}
OOXML = {
    b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml": "docx",
    b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": "xlsx",
    b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml": "pptx",
}
MACROS = ("vbaproject.bin", "basic/", "scripts/")
NO_DOCUMENT = (
    "kein PDF und kein Dokument von LibreOffice oder Microsoft Office (ODT, ODS, ODP, DOCX, "
    "XLSX, PPTX)."
)


def kind_of(upload):
    """„pdf“, „docx“ … by the content; raises Unfit for anything else."""
    if upload.size > MOST_BYTES:
        raise Unfit(f"größer als {MOST_BYTES // 2**20} MB.")
    start = read(upload, 0, MOST_BEFORE)
    if start.removeprefix(BOM).lstrip(PADDING).startswith(PDF_START):
        return kind_of_pdf(upload)
    if start.startswith(ZIP_START):
        return kind_of_package(upload)
    raise Unfit(NO_DOCUMENT)


def read(upload, position, length):
    upload.seek(position)
    return upload.read(length)


def kind_of_pdf(upload):
    end = end_of_content(upload)
    if PDF_END not in read(upload, max(0, end - END_LENGTH), END_LENGTH):
        raise Unfit(BROKEN)
    return "pdf"


def end_of_content(upload):
    """Where the padding of a scanner begins, or else the end."""
    end = upload.size
    while end and not (last := read(upload, max(0, end - BLOCK), min(end, BLOCK)).rstrip(PADDING)):
        end = max(0, end - BLOCK)
    return max(0, end - BLOCK) + len(last) if end else 0


def kind_of_package(upload):
    """Looks at the list of what is packed, and unpacks no more than the one part that tells."""
    with refusing_what_breaks(), ZipFile(upload) as package:
        refuse_bomb(package)
        refuse_macros(package)
        return kind_told(package)


def refuse_bomb(package):
    parts = package.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise Unfit(f"ausgepackt größer als {MOST_UNPACKED // 2**20} MB.")


def refuse_macros(package):
    names = [name.lower() for name in package.namelist()]
    if any(name.startswith(MACROS) or name.endswith(MACROS[0]) for name in names):
        raise Unfit("mit Makros; bitte ohne speichern.")


def kind_told(package):
    names = package.namelist()
    if "mimetype" in names:
        kind = ODF.get(part(package, "mimetype").strip())
    elif "[Content_Types].xml" in names:
        types = part(package, "[Content_Types].xml")
        kind = next((each for told, each in OOXML.items() if b'"' + told + b'"' in types), None)
    else:
        kind = None
    if kind is None:
        raise Unfit(NO_DOCUMENT)
    return kind


def part(package, name):
    """The part, or its beginning; what unpacks to more is not believed."""
    with package.open(name) as file:
        return file.read(LARGEST_LIST)
