"""A world of extremes: of every record one with the smallest, the largest, the longest … values.

What a field accepts is asked of the record itself (`full_clean`); of dates it is also what only
the column holds. A new model or field is in the world by itself.
"""

from collections import Counter
from datetime import date
from decimal import Decimal
from itertools import count

from django.contrib import admin
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import connection, models
from django.test import RequestFactory
from django.utils.timezone import now

from accounts.models import User
from duties.models import AccessibilityStatement
from evidence.models import AboutAnyRecord, SourceCheck
from evidence.values.counts import Count, CountField
from evidence.values.dates import FlexDate
from evidence.values.fields import (
    AmountField,
    BoundaryDay,
    EDTFColumn,
    FlexDateField,
    PercentField,
    QuantityField,
)
from evidence.values.forms import composites
from evidence.values.money import LARGEST, Amount, Percentage, Qualifier
from funding.models import Application, Decision
from grant_office.models import Deadline, Proof, RuleParameter, RuleSet
from projects.models import Document, Photo, Project, Proposal
from projects.snapshot.shape import MODELS
from regions.models import District, Municipality
from regions.models.lasting import Succession
from tests.builders import make_user
from tests.files import make_document, make_photo

KINDS = ("smallest", "largest", "longest", "oddest", "empty")
LONGEST_WORD = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"
ODD = "<b>„&amp;“</b> {{ x }} %s 👩\u200d💻 ẞ \u00ad ﷽ العربية ' \" \\"
CENT = Decimal("0.01")
AMOUNTS = {
    "smallest": Amount.exactly(0),
    "largest": Amount.exactly(LARGEST),
    "longest": Amount(Qualifier.BETWEEN, CENT, LARGEST),
    "oddest": Amount(Qualifier.UP_TO, None, Decimal(0)),
    "empty": Amount(),
}
PERCENTAGES = {
    "smallest": Percentage.exactly(CENT),
    "largest": Percentage.exactly(100),
    "longest": Percentage(Qualifier.BETWEEN, Decimal("66.66"), Decimal("99.99")),
    "oddest": Percentage(Qualifier.AT_LEAST, CENT, None),
    "empty": Percentage(),
}
MANY = Decimal(999_999_999_999)
COUNTS = {
    "smallest": Count.exactly(0),
    "largest": Count.exactly(MANY),
    "longest": Count(Qualifier.BETWEEN, Decimal(1), MANY),
    "oddest": Count(Qualifier.UP_TO, None, Decimal(0)),
    "empty": Count(),
}
DATES = {
    "smallest": "0001-01-01",
    "largest": "9999-12-31",
    "longest": "[1900-09-30~..2100-09-30%]",
    "oddest": "../0001",
    "empty": "",
}
# What the rules between the fields of a record leave only one way to say.
SAID = {
    Project: {"publication": "published"},
    Decision: {"publication": "published"},
    SourceCheck: {"outcome": "moved"},
    District: {"map_path": "M0 0L9 0L9 9Z", "outline": "M0 0L9 0L9 9Z"},
    Municipality: {"map_path": "M0 0L9 0L9 9Z", "postcodes": ["31655", "00000"]},
    Deadline: {"duty": "obligation", "kind": "termin", "title": LONGEST_WORD, "missing": ODD},
    Proof: {"kind": "interim"},
    RuleSet: {"layer": "rule_set", "family": "gk"},
    RuleParameter: {"key": "use_window", "value": "999 years", "programme": None, "decision": None},
}
NOT_HERE = {
    "accounts.User": "people have pages of their own tests",
    "auth.Group": "rights, not content",
    "projects.StoredFile": "made by uploading",
    "four_eyes.WaitingChange": "what a page sent; nobody types it a second time",
}


def house_models():
    """Every model that a page of the admin or of the desk edits, rows included."""
    request = RequestFactory().get("/")
    request.user = User(is_superuser=True, is_staff=True, is_active=True)
    found = dict.fromkeys(MODELS.values())
    for model, page in admin.site._registry.items():
        if type(page).__module__.partition(".")[0] not in ("allauth", "django"):
            rows = [each.model for each in page.get_inline_instances(request)]
            found |= dict.fromkeys([model, *rows])
    return [
        model
        for model in found
        if model._meta.label not in NOT_HERE and model._meta.app_label not in ("accounts", "mfa")
    ]


class World:
    """One record of every model, all with values of one kind, tied to each other."""

    numbers = count(90_000)

    def __init__(self, kind):
        self.kind, self.records, self.begun = kind, {}, set()
        self.tried, self.plain = Counter(), []
        for model in house_models():
            self.record(model)

    def record(self, model):
        """The record of a model; None while it is being made."""
        if model in self.records or model in self.begun:
            return self.records.get(model)
        self.begun.add(model)
        if model is AccessibilityStatement and (only := model.objects.first()):
            return self.records.setdefault(model, only)
        made = self.filed(model) if model in (Photo, Document) else model()
        self.records[model] = self.fitted(made)
        for many in model._meta.many_to_many:
            if many.remote_field.through._meta.auto_created and many.related_model in self.records:
                getattr(made, many.name).set([self.records[many.related_model]])
        return made

    def filed(self, model):
        make = make_photo if model is Photo else make_document
        return make(self.record(Project), make_user())

    def fitted(self, record):
        """Saved with the first values of each field that are accepted together."""
        choices = {
            field.name: self.candidates(field, record)
            for field in record._meta.concrete_fields
            if self.is_filled(field, record)
        }
        self.tried[type(record)] += len(choices)
        for name, values in choices.items():
            setattr(record, name, values.pop(0))
        self.set_composites(record, self.kind)
        unread = {f.name for f in record._meta.concrete_fields if isinstance(f, EDTFColumn)}
        for _ in range(40):
            try:
                record.full_clean(exclude=unread, validate_constraints=False)
                record.validate_constraints()
                record.save()
            except ValidationError as error:
                self.next_values(record, choices, error)
            else:
                return record
        raise AssertionError(f"{record._meta.label}, {self.kind}: nothing is accepted")

    def is_filled(self, field, record):
        is_part = any(
            field.name.startswith(f"{name}_") and field.name[len(name) + 1 :] in PARTS
            for name in composites(type(record), (QuantityField, FlexDateField))
        )
        is_said = field.name in SAID.get(type(record), {})
        return is_said or not (
            field.primary_key
            or not (field.editable or isinstance(field, models.DateTimeField))
            or is_part
            or isinstance(field, BoundaryDay | models.JSONField)
            or (isinstance(field, models.DateTimeField) and (field.null or field.has_default()))
            or getattr(field, "auto_now_add", False)
            or (field.is_relation and field.related_model is User)
            or field.name == "object_id"  # said with the kind of the record that is meant
            or (isinstance(record, Photo | Document) and field.name in ("project", "file"))
        )

    def set_composites(self, record, kind):
        for name in composites(type(record), AmountField):
            setattr(record, name, AMOUNTS[kind])
        for name in composites(type(record), PercentField):
            setattr(record, name, PERCENTAGES[kind])
        for name in composites(type(record), CountField):
            setattr(record, name, COUNTS[kind])
        for name in composites(type(record), FlexDateField):
            setattr(record, name, FlexDate(DATES[kind]))

    def next_values(self, record, choices, error):
        told = error.message_dict
        wrong = set(told) - {NON_FIELD_ERRORS} | {
            name
            for each in record._meta.constraints
            if isinstance(each, models.CheckConstraint)
            if each.get_violation_error_message() in told.get(NON_FIELD_ERRORS, ())
            for name in each.condition.referenced_base_fields
        }
        more = [name for name in sorted(wrong) if choices.get(name)]
        if not more and record not in self.plain:
            self.plain.append(record)
            return self.set_composites(record, "smallest")
        assert more, (record._meta.label, self.kind, told)
        for name in more:
            setattr(record, name, choices[name].pop(0))

    def candidates(self, field, record):
        """Values of the field, the most extreme of this kind first."""
        said = SAID.get(type(record), {})
        if field.name in said:
            return [said[field.name]]
        if field.name == "cancelled_on" and self.kind != "oddest":
            return [None]  # a decision without a version in force shows little of all this
        if field.is_relation:
            return [self.end_of(field, record), *([None] if field.null else [])]
        if field.choices:
            codes = [code for code, _ in field.flatchoices]
            codes = [*([""] if field.blank else []), *codes]
            return codes if self.kind in ("smallest", "empty") else codes[::-1]
        return list(values_of(field, self.kind, next(self.numbers)))

    def end_of(self, field, record):
        if isinstance(record, AboutAnyRecord) and field.name == "content_type":
            record.target = self.record(Project)
            return record.content_type
        belongs = isinstance(record, Application | RuleParameter)
        if field.null and self.kind == "empty" and not belongs:
            return None  # but for what has to belong to something
        if isinstance(record, Succession) and field.name == "successor":
            return self.fitted(field.related_model())
        earlier = {f.related_model for f in type(record)._meta.concrete_fields if f is not field}
        is_circle = field.null and field.related_model in (type(record), Proposal, *earlier)
        return None if is_circle else self.record(field.related_model)


PARTS = ("edtf", "first", "last", "basis", "wording", "note", "qualifier", "min", "max")


def values_of(field, kind, number):
    if field.null and kind == "empty":
        yield None
    for kinds, values in VALUES:
        if isinstance(field, kinds):
            yield from values(field, kind, number)
            return
    raise AssertionError(f"{field}: no values for {type(field).__name__}")


def booleans(field, kind, number):
    yield from (False, True) if kind in ("smallest", "empty") else (True, False)


def days(field, kind, number):
    yield {"smallest": date.min, "largest": date.max}.get(kind, date(2024, 2, 29))
    yield from (date(2024, 2, 29), date(2020, 1, 1), date(2030 + number % 1000, 7, 1))


def numbers(field, kind, number):
    low, high = connection.ops.integer_field_range(field.get_internal_type())
    yield {"smallest": low, "empty": low}.get(kind, high)
    yield from (0, 1, 2, 2024)


def decimals(field, kind, number):
    step = Decimal(1).scaleb(-field.decimal_places)
    largest = Decimal(1).scaleb(field.max_digits - field.decimal_places) - step
    yield {"smallest": Decimal(0), "oddest": step}.get(kind, largest)
    yield from (step, Decimal(100), Decimal(1))


def slugs(field, kind, number):
    yield f"{'a' * (field.max_length - 6)}-{number}" if kind == "longest" else f"x-{number}"


def addresses(field, kind, number):
    start = f"https://a.de/{number}"
    yield "" if kind == "empty" and field.blank else start
    yield start


def texts(field, kind, number):
    room = field.max_length or 4000
    own = str(number)[: min(room, 5)]
    longest = (LONGEST_WORD * (room // len(LONGEST_WORD) + 1))[: room - len(own)] + own
    odd = f"{own}{ODD}"[:room]
    yield {"smallest": own, "longest": longest, "largest": longest, "oddest": odd}.get(
        kind, "" if field.blank else own
    )
    yield from (own, f"{number:08}"[:8], f"{number:012}", f"{number:05}"[-5:], "", "Wort")


def lists(field, kind, number):
    one = next(texts(field.base_field, kind, number))
    yield [] if kind == "empty" and field.blank else [one] if kind == "smallest" else [one] * 3


VALUES = (
    (models.BooleanField, booleans),
    (models.DateTimeField, lambda *_: iter([now()])),
    (models.DateField, days),
    (models.IntegerField, numbers),
    (models.DecimalField, decimals),
    (models.SlugField, slugs),
    (models.URLField, addresses),
    (models.EmailField, lambda _field, _kind, number: iter([f"a{number}@example.org"])),
    (ArrayField, lists),
    ((models.CharField, models.TextField), texts),
)
