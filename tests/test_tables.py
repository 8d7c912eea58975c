"""Files for Excel: real numbers and dates, and never a formula; read back by another library."""

import csv
import io
from datetime import date
from decimal import Decimal
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from evidence.tables.writing import Column, write_csv, write_xlsx

FORMULAS = ["=1+1", "+49 5531", "-Anlage-", "@SUMME(A1)", "\t=1", "\r=1", " =1+1", "＝1"]
COLUMNS = [
    Column("Zweck", lambda row: row[0]),
    Column("Betrag", lambda row: row[1], "euros"),
    Column("Tag", lambda row: row[2], "day"),
    Column("Jahr", lambda row: row[3]),
]
ROW = ("Bauakte; „neu“", Decimal("1234567.80"), date(2019, 12, 4), 2019)


def as_xlsx(*rows):
    file = io.BytesIO()
    assert write_xlsx(file, "Bescheide", COLUMNS, iter(rows)) == len(rows)
    return file


def as_csv(*rows):
    file = io.BytesIO()
    assert write_csv(file, "Bescheide", COLUMNS, iter(rows)) == len(rows)
    return file.getvalue()


def read(file):
    file.seek(0)
    return CalamineWorkbook.from_filelike(file).get_sheet_by_name("Bescheide").to_python()


def is_kept_as_text(file):
    """Also after somebody edited the cell."""
    return 'quotePrefix="1"' in ZipFile(file).read("xl/styles.xml").decode()


def test_numbers_and_days_are_numbers_and_days():
    head, row = read(as_xlsx(ROW))
    assert head == ["Zweck", "Betrag", "Tag", "Jahr"]
    assert row == ["Bauakte; „neu“", 1234567.8, date(2019, 12, 4), 2019.0]


def test_what_is_unknown_is_an_empty_cell():
    [_, row] = read(as_xlsx(("Bauakte", None, None, 2019)))
    assert row == ["Bauakte", "", "", 2019.0]


def test_a_day_that_is_none_stays_words():
    [_, row] = read(as_xlsx(("Bauakte", None, "Herbst 2021", None)))
    assert row[2] == "Herbst 2021"


def test_without_rows_there_is_still_a_head():
    assert read(as_xlsx()) == [["Zweck", "Betrag", "Tag", "Jahr"]]


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_of_a_workbook_is_a_formula(text):
    file = as_xlsx((text, None, None, None))
    sheet = ZipFile(file).read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert is_kept_as_text(file)
    assert not is_kept_as_text(as_xlsx(("harmlos", None, None, None)))
    assert read(file)[1][0].strip() == text.strip()


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_of_a_csv_is_a_formula(text):
    written = as_csv((text, None, None, None)).decode("utf-8-sig")
    [_, row] = csv.reader(io.StringIO(written, newline=""), delimiter=";")
    assert row[0] == f"'{text}"


def test_a_csv_is_as_german_excel_reads_it():
    written = as_csv(ROW)
    assert written.startswith(b"\xef\xbb\xbf")
    lines = written.decode("utf-8-sig").split("\r\n")
    assert lines == ["Zweck;Betrag;Tag;Jahr", '"Bauakte; „neu“";1234567,80;04.12.2019;2019', ""]
