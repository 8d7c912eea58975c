"""What a record says, field by field, as German text: the vocabulary of the history page."""

from datetime import date, datetime
from decimal import Decimal
from functools import cache

from django.db import models
from django.utils.timezone import localtime

from evidence.models import AboutAnyRecord
from evidence.values import blanks
from evidence.values.dates import day_in_german
from evidence.values.fields import BoundaryDay, Composite, FlexDateField, QuantityField
from evidence.values.forms import composites
from evidence.values.money import Qualifier, german_number
from evidence.vouching import in_words

HIDDEN = ("content_type", "object_id", "position")
NO = "nein"
AMOUNT_PARTS = ("qualifier", "min", "max")


def facts_of(record, known, without=""):
    """Texts of the fields of a record by German label; fields that say nothing are left out.

    `known` holds related records by model and number; `without` names a field to skip.
    """
    facts = [*amount_facts(record), *date_facts(record)]
    for column in plain_columns(type(record)):
        if column.name != without:
            facts.append((column.attname, label_of(column), text_of(column, record, known)))
    order = declared(type(record))
    facts.sort(key=lambda fact: order.get(fact[0], len(order)))
    return {label: text for _, label, text in facts if text}


@cache
def declared(model):
    """{attribute: place} in the order in which a model names its fields."""
    names = [name for cls in reversed(model.__mro__) for name in vars(cls)]
    return {name: place for place, name in enumerate(names)}


def label_of(column):
    """The name of a column; in the table behind a many-to-many field, what it points at."""
    is_link = column.model._meta.concrete_model._meta.auto_created
    return str(column.related_model._meta.verbose_name if is_link else column.verbose_name)


def plain_columns(model):
    """The columns that are told and filled in one by one: no parts of a date or an amount."""
    parts = {
        f"{name}_{part}" for name in composites(model, QuantityField) for part in AMOUNT_PARTS
    } | {f"{name}_edtf" for name in composites(model, FlexDateField)}
    return [column for column in told_columns(model) if column.name not in parts]


def told_columns(model):
    """The columns a person fills in: no keys, and nothing that the name of the record tells
    already (`TOLD_BY_NAME` of the model). What is typed though others leave it to the order of
    rows is in `TOLD_TOO` of the model."""
    return [
        column
        for column in model._meta.concrete_fields
        if column.editable
        and not column.primary_key
        and not isinstance(column, BoundaryDay)
        and (column.name not in HIDDEN or column.name in getattr(model, "TOLD_TOO", ()))
        and column.name not in getattr(model, "TOLD_BY_NAME", ())
    ]


def field_labels(model):
    """The fields of a record with their German names; dates and amounts are one field each."""
    named = {name: value.verbose_name for name, value in composites(model, Composite).items()}
    parts = tuple(f"{name}_" for name in named)
    plain = {
        column.name: str(column.verbose_name)
        for column in plain_columns(model)
        if not column.name.startswith(parts) and column.name not in ("publication", "blanks")
    }
    return {**named, **plain}


def field_label(model, name):
    """The German name of a field, relations included; empty if there is no such field."""
    if label := field_labels(model).get(name):
        return label
    found = next((each for each in model._meta.get_fields() if each.name == name), None)
    return str(getattr(found, "verbose_name", ""))


def amount_facts(record):
    """(name, label, text) of each amount."""
    for name, attribute in composites(type(record), QuantityField).items():
        yield name, attribute.verbose_name, precise_amount(getattr(record, name))


def date_facts(record):
    """(name, label, text) of each date."""
    for name, attribute in composites(type(record), FlexDateField).items():
        date = getattr(record, name)
        yield name, attribute.verbose_name, str(date) if date.edtf else ""


def precise_amount(amount):
    """An amount to the cent, also where a page would show it in millions."""
    if amount.qualifier == Qualifier.UNKNOWN:
        return ""
    return f"{'genau ' if amount.is_exact else ''}{amount.to_the_cent}"


def text_of(column, record, known):
    """The value of a column in German; empty where there is none."""
    value = getattr(record, column.attname)
    if value is None or value in ("", []):
        return ""
    if column.is_relation:
        return related_text(column, value, known)
    if isinstance(record, AboutAnyRecord) and column.name == "field":
        return field_labels(record.content_type.model_class()).get(value, value)
    if isinstance(record, AboutAnyRecord) and column.name == "vouches_for":
        return in_words(value)
    if isinstance(column, blanks.BlanksField):
        return blanks.in_words(getattr(record, "pgh_tracked_model", type(record)), value)
    if column.choices:
        return str(dict(column.flatchoices).get(value, value))
    return plain_text(column, value)


def related_text(column, number, known):
    found = known.get(column.related_model, {}).get(number)
    return str(found) if found else f"Nr. {number} (nicht einsehbar oder nicht mehr vorhanden)"


def plain_text(column, value):
    if isinstance(value, bool):
        return "ja" if value else NO
    if isinstance(value, datetime):
        return f"{localtime(value):%d.%m.%Y, %H:%M Uhr}"
    if isinstance(value, date):
        return day_in_german(value)
    if isinstance(value, Decimal):
        return german_number(value, column.decimal_places)
    if isinstance(value, list):
        return ", ".join(str(item) for item in value)
    if isinstance(column, models.JSONField):
        return "vorhanden"
    return str(value)
