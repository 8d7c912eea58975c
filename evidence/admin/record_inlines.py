"""Inlines of records in the admin, and their formset, which refuses twins."""

from functools import cached_property, partial

from django.contrib.admin import StackedInline
from django.contrib.admin.utils import flatten
from django.forms import Select
from django.forms.models import BaseInlineFormSet, ModelChoiceField, _get_foreign_key

from evidence.admin.typed_admin import (
    AtHand,
    CarefulSelection,
    TypedFields,
    details,
    numbers_in,
)
from evidence.twins import places_of, sentence_of, twins
from evidence.values.fields import Composite
from evidence.values.forms import composites


class DistinctRows:
    """A formset that refuses two rows which the database takes for the same, blanks included."""

    def clean(self):
        super().clean()
        rows = dict(enumerate(filter(is_kept_row, self.forms)))
        places = {
            key: places_of(self.model, partial(getattr, form.instance), self.shared_columns())
            for key, form in rows.items()
        }
        for key, constraint in twins(self.model, places):
            self.refuse(rows[key], constraint)

    def shared_columns(self):
        """The names of the columns that every row of the formset has in common."""
        shared = (getattr(self, name, None) for name in ("fk", "ct_field", "ct_fk_field"))
        return [column.name for column in shared if column]

    def refuse(self, form, constraint):
        """Say it at the first field of the constraint that the form shows, if it shows any."""
        typed = [name for name in constraint.fields if name in form.fields]
        if typed:
            form.add_error(typed[0], sentence_of(constraint))


def is_kept_row(form):
    """The form of a row that is there, is sound, and will not be deleted."""
    has_data = form.has_changed() or form.instance.pk
    is_sound = hasattr(form, "cleaned_data") and not form.errors
    return has_data and is_sound and not form.cleaned_data.get("DELETE")


class InlineOptions(TypedFields):
    """What inlines have in common: only as many rows as there are."""

    extra = 0

    def rows_of(self, record):
        """The rows of a record, whoever may see them."""
        parent = _get_foreign_key(self.parent_model, self.model, fk_name=self.fk_name)
        return self.model._base_manager.filter(**{parent.name: record.pk})


class LabelledRows(InlineOptions):
    """Rows whose dates and amounts have German labels where they are only read."""

    def get_formset(self, request, obj=None, **kwargs):
        return super().get_formset(request, obj, **{"labels": self.labels(), **kwargs})


class RowFormSet(DistinctRows, BaseInlineFormSet):
    """Reads what its rows offer and chose once for all of them, however many there are."""

    @cached_property
    def forms(self):
        forms = super().forms
        for name, field in forms[0].fields.items() if forms else ():
            if isinstance(chosen_with(field), Select) and isinstance(field, ModelChoiceField):
                self._read_once(name, [each.fields[name] for each in forms], forms)
        return forms

    def _read_once(self, name, fields, forms):
        first = fields[0]
        if not isinstance(chosen_with(first), CarefulSelection):
            choices = list(first.choices)
        else:
            values = [each[name].value() for each in forms]
            values = [each if isinstance(each, list) else [each] for each in values]
            numbers = numbers_in(getattr(each, "pk", each) for row in values for each in row)
            choices = AtHand(first, list(first.queryset.filter(pk__in=numbers)))
        for field in fields:
            chosen_with(field).choices = choices


def chosen_with(field):
    """The select of a field, without what the admin wraps around it."""
    return getattr(field.widget, "widget", field.widget)


class RecordInline(LabelledRows, StackedInline):
    """Stacked, not tabular: it fits a phone, and every field has its label beside it.

    Basis, wording and note of the dates and amounts that a row shows are folded below it.
    """

    formset = RowFormSet

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        return fieldsets if self.fieldsets else [*fieldsets, *self.folded()]

    def folded(self):
        """The folded fieldset, or none for rows without dates and amounts."""
        shown = flatten(self.fields)
        names = [
            name
            for name in composites(self.model, Composite)
            if {f"{name}_edtf", f"{name}_qualifier"} & set(shown)
        ]
        return [details(self.model, *names)] if names else []
