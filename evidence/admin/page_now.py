"""An editing page of the admin as it would open now: its forms, what they say, and their labels."""

from dataclasses import dataclass
from functools import cached_property

from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db import models
from django.forms import ModelForm
from django.utils.datastructures import MultiValueDict

from evidence.admin.page_state import data_with, state_sent, state_shown
from evidence.values.fields import QuantityField
from evidence.values.forms import composites, field_as_typed

AMOUNT_PARTS = ("qualifier", "min", "max")


@dataclass(frozen=True)
class PageNow:
    """`formsets` are pairs (formset, whether this person may edit its rows); all unbound.

    `reader` is the person who reads it.
    """

    record: models.Model
    form: ModelForm
    formsets: list
    reader: AbstractBaseUser

    @cached_property
    def state(self):
        return state_shown(self.form, self.formsets)

    @cached_property
    def fields(self):
        """{prefix: {name: form field}}, with "" for the record itself."""
        rows = {formset.prefix: formset.empty_form.fields for formset, _ in self.formsets}
        return {"": self.form.fields, **rows}

    @cached_property
    def models(self):
        return {"": type(self.record), **{each.prefix: each.model for each, _ in self.formsets}}

    @cached_property
    def wholes(self):
        """The three columns of an amount are one value."""
        return {
            prefix: {
                f"{name}_{part}": name
                for name in composites(model, QuantityField)
                for part in AMOUNT_PARTS
            }
            for prefix, model in self.models.items()
        }

    def sent(self, data, opened):
        """What was sent from a page that was opened on another state."""
        return state_sent(data, {**opened.record, **self.state.record}, self.formsets)

    def data_with(self, data, state):
        return data_with(data, state, self.formsets)

    def is_same(self, prefix, name, *both):
        """True where two texts mean the same, as „1000“ and „1.000,00“ do."""
        try:
            one, other = (read_by(self.fields[prefix][name], texts) for texts in both)
        except ValidationError:
            return False
        return one == other

    def row(self, prefix, number):
        """The record of a row, None where it is gone."""
        if not prefix:
            return self.record
        formset = next(each for each, _ in self.formsets if each.prefix == prefix)
        rows = (form.instance for form in formset.initial_forms)
        return next((row for row in rows if str(row.pk) == number), None)

    def label(self, prefix, number, names=()):
        """„Website“, „Aufruf: Herbst 2026, Schluss“ or, for a whole row, „Aufruf: Herbst 2026“."""
        label = self.label_of_field(prefix, names[0]) if names else ""
        return ", ".join(part for part in (self.title(prefix, number), label) if part)

    def title(self, prefix, number):
        if not prefix:
            return ""
        kind, row = str(self.models[prefix]._meta.verbose_name), self.row(prefix, number)
        name = str(row) if row else ""
        return name if name.startswith(kind) else ": ".join(filter(None, (kind, name)))

    def label_of_field(self, prefix, name):
        field = self.field(prefix, name)
        return str(field.label if field and field.label else name)

    def field(self, prefix, name):
        """The form field, also of what the page no longer asks for; None for what is no column."""
        try:
            column = self.models[prefix]._meta.get_field(name)
        except FieldDoesNotExist:
            column = None
        return self.fields[prefix].get(name) or (column and field_as_typed(column))


def read_by(field, texts):
    return field.clean(field.widget.value_from_datadict(MultiValueDict({"it": texts}), {}, "it"))
