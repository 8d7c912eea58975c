"""A project of which every field says something that nothing else says."""

import hashlib
from datetime import date, timedelta
from itertools import count

from django.db import models
from django.utils.timezone import localdate

from evidence.models import Citation, Source
from evidence.values.dates import FlexDate, day_in_german
from evidence.values.fields import AmountField, FlexDateField
from evidence.values.forms import composites
from evidence.values.money import Amount
from projects.models import Activity, Photo, Project, StoredFile
from projects.snapshot.shape import MODELS, ROWS, columns, units
from regions.models import Organisation
from strategy.models import Measure
from tests.builders import (
    make_district,
    make_field,
    make_municipality,
    make_organisation,
    make_project,
    make_source,
    make_theme,
    make_user,
)
from tests.strategy.builders import make_measure

# Values that exclude each other stand in rows of their own: what the further rows leave out or say.
ROWS_OF = {
    "relations": ({"external_name": ""}, {"target": None}),
    "photos": ({}, {"licence": Photo.Licence.OTHER}),
}
CHOSEN = {
    ("project", "state"): "running",
    ("photos", "licence"): Photo.Licence.CC_BY,
    ("documents", "accessibility"): "no",
    ("participations", "role"): "lead",
}


def word(part, unit):
    """Twelve letters that are no word, like no others, and the same in each run."""
    digest = hashlib.sha256(f"{part}.{unit}".encode()).hexdigest()[:12]
    return "".join(chr(ord("a") + int(digit, 16)) for digit in digest).capitalize()


def full_project():
    """(project, {(part, unit): text}): the texts by which a page that shows a value is known.

    Notes of dates and amounts are told as (part, "start.note").
    """
    numbers, told = count(1), {}
    project = filled("project", Project(), numbers, told)
    project.title = f"{project.short_title} – {project.title}"
    project.slug, project.publication = "alles", "published"
    project.save()
    for name, make in LINKED.items():
        record = make()
        getattr(project, name).add(record)
        told["project", name] = str(getattr(record, "short_name", "") or record.name)
    for part, model in ROWS.items():
        if part == "new_partners":  # with the release they became organisations
            continue
        for said in ROWS_OF.get(part, ({},)):
            row = filled(part, model(project=project), numbers, told, said)
            row.save()
    words = told["citations", "portion"] = project.summary
    told["citations", "vouches_for"] = "no page says so"
    said = {"field": "summary", "portion": words, "vouches_for": words}
    filled("citations", Citation(target=project), numbers, told, said).save()
    return project, told


LINKED = {
    "districts": lambda: make_district("Districtswort"),
    "municipalities": lambda: make_municipality(make_district(), "Municipalitieswort"),
    "fields_of_action": lambda: make_field("Fieldswort"),
    "themes": lambda: make_theme("Themeswort"),
}


def filled(part, record, numbers, told, said=None):
    """The record with a value of its own in each unit, but for those that are said."""
    said = said or {}
    for unit in units(part):
        name = columns(part)[unit].name if unit in columns(part) else unit
        if name in said:
            setattr(record, name, said[name])
            continue
        value, told[part, unit] = value_of(part, unit, next(numbers), record)
        setattr(record, name, value)
        if unit in composites(MODELS[part], (AmountField, FlexDateField)):
            told[part, f"{unit}.note"] = word(part, f"{unit}note")
    return record


def value_of(part, unit, number, record):
    """(value, text as a page shows it) of a unit."""
    own = word(part, unit)
    composite = composites(MODELS[part], (AmountField, FlexDateField)).get(unit)
    if isinstance(composite, AmountField):
        value = Amount.exactly(1_000_000 + 1111 * number)
        value = Amount(value.qualifier, value.lower, value.upper, note=word(part, f"{unit}note"))
        return value, str(value)
    if composite:
        day = date(1900 + number, 3, 4)
        return FlexDate(day.isoformat(), note=word(part, f"{unit}note")), day_in_german(day)
    column = columns(part)[unit]
    if column.choices:
        code = CHOSEN.get((part, unit), column.flatchoices[-1][0])
        return code, dict(column.flatchoices)[code]
    if column.is_relation:
        return RELATED[column.related_model](own, record), own
    if isinstance(column, models.BooleanField):
        return not column.default, ""
    if isinstance(column, models.DateField):
        day = localdate() + timedelta(900) if unit == "valid_until" else date(1900 + number, 5, 6)
        return day, day_in_german(day)
    if isinstance(column, models.IntegerField):
        # Five digits, which no key or token of a page has by chance; months are counted in fewer.
        value = number + (700 if unit == "duration_months" else 29_000)
        return value, str(value)
    if isinstance(column, models.URLField):
        return f"https://{own.lower()}.example/", f"https://{own.lower()}.example/"
    return own, own


def stored(own, record):
    kind = "photo" if isinstance(record, Photo) else "document"
    size = {"width": 800, "height": 600} if kind == "photo" else {}
    names = ["800.webp", "800.jpeg"] if kind == "photo" else [f"{own}.pdf"]
    values = {"kind": kind, "size": 1, "renditions": names, "uploaded_by": make_user(), **size}
    values["key"] = f"{own}{StoredFile.objects.count()}"
    return StoredFile.objects.create(project=record.project, name=own, **values)


def done(own, record):
    return Activity.objects.create(project=record.project, kind="event", title=own)


RELATED = {
    Activity: done,
    Measure: lambda own, _: make_measure(title=own),
    Organisation: lambda own, _: make_organisation(own),
    Project: lambda own, _: make_project(own),
    StoredFile: stored,
    Source: lambda own, _: make_source(own),
}
