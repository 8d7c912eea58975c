"""Every column of a model as one of a table, with real numbers and days.

What an audit reads is whole: a column that a model gains stands here by itself.
"""

from datetime import date, datetime
from functools import partial

from django.db import models
from django.utils.timezone import localtime

from evidence.history.facts import AMOUNT_PARTS, declared, field_labels
from evidence.models import AboutAnyRecord
from evidence.tables.writing import Column
from evidence.values import blanks
from evidence.values.fields import BoundaryDay, Composite, FlexDateField, PercentField
from evidence.values.forms import composites
from evidence.values.money import Qualifier
from grant_office.lists.rows import day_or_words

NUMBER = Column("Nr.", lambda row: row.pk, width=8)
MOST = 40  # signs of the width of a column


def columns_of(model, without=()):
    """A `Column` for all that a record of the model holds, in the order of its fields."""
    found = {
        name: composite_column(name, kept) for name, kept in composites(model, Composite).items()
    }
    hidden = {*without, *parts_of(model)}
    for field in model._meta.concrete_fields:
        is_shown = not (field.primary_key or isinstance(field, BoundaryDay))
        if is_shown and field.name not in hidden:
            found[field.name] = plain_column(field)
    order = declared(model)
    return [NUMBER, *(found[name] for name in sorted(found, key=lambda name: order.get(name, 0)))]


def links_of(model):
    """A `Column` for each many-to-many field; the rows were read with what they point at."""
    for link in model._meta.local_many_to_many:
        yield Column(str(link.verbose_name), partial(joined, link.name), width=MOST)


def parts_of(model):
    """Names of the columns that a date or an amount is made of, but for its words and its note."""
    for name, kept in composites(model, Composite).items():
        is_date = isinstance(kept, FlexDateField)
        yield from (f"{name}_{part}" for part in (("edtf",) if is_date else AMOUNT_PARTS))


def composite_column(name, kept):
    if isinstance(kept, FlexDateField):
        return Column(kept.verbose_name, lambda row: day_or_words(getattr(row, name)), "day")
    kind = "percent" if isinstance(kept, PercentField) else "euros"
    return Column(kept.verbose_name, lambda row: number_or_words(getattr(row, name)), kind)


def number_or_words(quantity):
    """The exact number, else how it is known: „bis zu 5.000,00 €“; None for what nobody knows."""
    if quantity.qualifier == Qualifier.UNKNOWN:
        return None
    return quantity.exact if quantity.exact is not None else str(quantity)


def plain_column(field):
    kind = "text"
    if isinstance(field, models.DecimalField):
        kind = "percent" if field.name == "percent" else "euros"
    elif isinstance(field, models.DateField):
        kind = "day"
    width = MOST if isinstance(field, models.TextField) else 18
    return Column(head_of(field), partial(value_of, field), kind, width)


def head_of(field):
    text = str(field.verbose_name)
    return text[:1].upper() + text[1:]


def value_of(field, record):
    """What a record holds in a column, in German where it is neither a number nor a day."""
    value = getattr(record, field.attname)
    if value is None or value == "":
        return None
    if field.is_relation:
        return related(field, record, value)
    if isinstance(record, AboutAnyRecord) and field.name == "field":
        return field_labels(record.content_type.model_class()).get(value, value)
    if isinstance(field, blanks.BlanksField):
        return blanks.in_words(type(record), value)
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    return plain(value)


def related(field, record, number):
    """The name of what a record points at; it was read along."""
    if field.name == "content_type":
        return str(record.content_type.model_class()._meta.verbose_name)
    is_there = field.is_cached(record) and getattr(record, field.name)
    return str(getattr(record, field.name)) if is_there else f"Nr. {number}"


def plain(value):
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, datetime):
        return f"{localtime(value):%d.%m.%Y, %H:%M:%S}"
    if isinstance(value, (list, dict)):
        return ", ".join(map(str, value)) or None
    return value if isinstance(value, (int, date)) or hasattr(value, "quantize") else str(value)


def joined(name, record):
    """What a many-to-many field holds; it was read along."""
    return ", ".join(str(each) for each in getattr(record, name).all()) or None
