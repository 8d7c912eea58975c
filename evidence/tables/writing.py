"""Rows written as a file: XLSX with real numbers and dates, or CSV as German Excel reads it.

What could be taken for a formula is text in both.
"""

import csv
import io
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import xlsxwriter

from evidence.values.money import german_number

# What a spreadsheet takes for the beginning of a formula.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
FORMATS = {
    "euros": {"num_format": "#,##0.00 [$€-407]"},
    "percent": {"num_format": '0.0" %"'},
    "day": {"num_format": "dd.mm.yyyy"},
    "text": {},
    "formula": {"quote_prefix": True},
    "head": {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1},
}
MOST_CHARACTERS = 32_767  # of a cell
BOM = "\ufeff"


@dataclass(frozen=True)
class Column:
    """A column: its head, what of a row stands in it, how numbers look, and its width in signs.

    A value is text, a Decimal, an int, a date or None; `kind` is one of FORMATS.
    """

    head: str
    value: Callable[[Any], Any]
    kind: str = "text"
    width: int = 18


def looks_like_formula(text):
    return text.lstrip(" \u00a0").startswith(FORMULA)


def write_xlsx(file, name, columns, rows):
    """Write the rows to a binary file, one at a time; `name` is that of the sheet."""
    with open_book(file) as book:
        return add_sheet(book, name, columns, rows)


@contextmanager
def open_book(file):
    """(workbook, its formats by kind), written to the binary file in the end."""
    book = xlsxwriter.Workbook(file, {"constant_memory": True, "remove_timezone": True})
    yield book, {kind: book.add_format(look) for kind, look in FORMATS.items()}
    book.close()


def add_sheet(book, name, columns, rows):
    """Write the rows to a new sheet, one at a time; their number."""
    sheets, formats = book
    sheet = sheets.add_worksheet(name)
    sheet.freeze_panes(1, 1)
    for place, column in enumerate(columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(0, place, column.head, formats["head"])
    number = 0
    for number, row in enumerate(rows, start=1):
        for place, column in enumerate(columns):
            write_cell(sheet, number, place, column.value(row), column.kind, formats)
    sheet.autofilter(0, 0, number, len(columns) - 1)
    return number


def write_cell(sheet, number, place, value, kind, formats):
    if value is None or value == "":
        return
    if isinstance(value, date):
        sheet.write_datetime(number, place, value, formats["day"])
    elif isinstance(value, (int, Decimal)):
        sheet.write_number(number, place, value, formats[kind])
    else:
        look = "formula" if looks_like_formula(value) else "text"
        sheet.write_string(number, place, value[:MOST_CHARACTERS], formats[look])


def write_csv(file, _name, columns, rows):
    """Write the rows to a binary file in UTF-8 with BOM, semicolons and decimal commas."""
    text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
    text.write(BOM)
    lines = csv.writer(text, delimiter=";", lineterminator="\r\n")
    lines.writerow([column.head for column in columns])
    number = 0
    for row in rows:
        lines.writerow([in_german(column.value(row)) for column in columns])
        number += 1
    text.detach()
    return number


def in_german(value):
    """A value as German Excel reads it; a text that looks like a formula begins with a quote."""
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    if isinstance(value, Decimal):
        return german_number(value, 2).replace(".", "")
    text = str(value)
    return f"'{text}" if isinstance(value, str) and looks_like_formula(text) else text


WRITERS = {
    "xlsx": (
        write_xlsx,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    "csv": (write_csv, "text/csv; charset=utf-8"),
}
