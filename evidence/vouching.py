"""What a citation vouches for: the value its record held when somebody said that the source has it.

A citation keeps that value (`Citation.vouches_for`), and speaks only as long as the record still
holds it, whoever changed the record and in whatever way (law 18).
"""

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import Any

from django.db import models

from evidence.values.dates import in_german
from evidence.values.money import Qualifier, number_as_it_is

LONGEST = 300  # a longer text is kept as its digest


def held_in(values: Mapping[str, Any], field: str, portion: str = "") -> str:
    """The value of a field as text to compare, from plain columns; empty where there is none.

    `values` are {column: value}, and {name: numbers} for a many-to-many field. A date is its EDTF
    text or its wording, an amount its qualifier, bounds and words in another currency. `portion`
    are words of a text, or the number of one of the records that a field links.
    """
    if f"{field}_edtf" in values:
        return str(values[f"{field}_edtf"] or values[f"{field}_wording"])
    if f"{field}_qualifier" in values:
        return quantity(values, field)
    value = values[field] if field in values else values.get(f"{field}_id")
    if isinstance(value, list | tuple | set | frozenset):
        return numbers(value, portion)
    text = plain(value)
    if portion:
        return portion if folded(portion) in folded(text) else ""
    return text if len(text) <= LONGEST else f"sha256 {sha256(text.encode()).hexdigest()}"


def quantity(values: Mapping[str, Any], field: str) -> str:
    parts = (values.get(f"{field}_{part}") for part in ("qualifier", "min", "max", "stated"))
    said = " ".join(filter(None, map(plain, parts)))
    return "" if said == "unknown" else said


def numbers(linked: Any, portion: str) -> str:
    present = [str(number) for number in sorted(linked)]
    if portion:
        return portion if portion in present else ""
    return " ".join(present)


def plain(value: Any) -> str:
    """As text that is the same from a form, a document or the database."""
    if value is None:
        return ""
    if isinstance(value, Decimal | float) or is_decimal_text(value):
        return format(Decimal(str(value)).normalize(), "f")
    return value.isoformat() if isinstance(value, date) else str(value)


def is_decimal_text(value: Any) -> bool:
    """Whether it is an amount as documents keep it: „80000.00“."""
    whole, point, cents = str(value).partition(".")
    return bool(point) and (whole + cents).isdecimal()


def folded(text: str) -> str:
    """With single blanks and without soft hyphens: how lines were broken changes no word."""
    return " ".join(text.replace("\N{SOFT HYPHEN}", "").split())


def head_in(values: Mapping[str, Any], model: type[models.Model]) -> str:
    """What makes a record the same thing, by the `HEAD` of its model; empty for one without.

    A citation of a whole row stands at its head: for another name or recipient it says nothing.
    """
    names = getattr(model, "HEAD", ())
    return " | ".join(held_in(values, name) for name in names)


def held(record: models.Model, field: str, portion: str = "") -> str:
    """`held_in` of a loaded record, or `head_in` where no field is named; asks the database only
    for a many-to-many field."""
    if not field:
        columns = {}
        for name in getattr(record, "HEAD", ()):
            columns |= columns_of(record, name)
        return head_in(columns, type(record))
    return held_in(columns_of(record, field), field, portion)


def columns_of(record: models.Model, field: str) -> dict[str, Any]:
    """The columns of a record that make up one of its fields."""
    link = next((each for each in record._meta.many_to_many if each.name == field), None)
    if link is not None:
        return {field: [each.pk for each in getattr(record, field).all()]}
    names = (column.attname for column in record._meta.concrete_fields)
    return {
        name: getattr(record, name)
        for name in names
        if name in (field, f"{field}_id") or name.startswith(f"{field}_")
    }


def speaks(citation: Any, record: models.Model) -> bool:
    """Whether the record still holds what the citation vouches for.

    Of a whole record without a head it does, for there it vouches for no value.
    """
    now = held(record, citation.field, citation.portion)
    if not citation.field and not now:
        return True
    return bool(now) and now == citation.vouches_for


def in_words(vouched: str) -> str:
    """What a citation vouches for, as people read it in a comparison; keys are no words."""
    if vouched.startswith("sha256 "):
        return "der Text in dieser Fassung"
    words = [said for part in vouched.split(" | ") if (said := part_in_words(part))]
    return ", ".join(words)


def part_in_words(part: str) -> str:
    with suppress(ValueError):
        return in_german(part) if part else ""
    qualifier, _, bounds = part.partition(" ")
    if qualifier in Qualifier.values:
        numbers_told = [
            number_as_it_is(Decimal(each)) for each in bounds.split() if is_number(each)
        ]
        return " ".join([str(Qualifier(qualifier).label), *dict.fromkeys(numbers_told)])
    is_key = all(each.isdecimal() for each in part.split())
    return "die Auswahl von damals" if is_key else part


def is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdecimal()
