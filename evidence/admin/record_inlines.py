"""Inlines of records in the admin, and their formset, which refuses twins."""

from django.contrib.admin import StackedInline
from django.contrib.admin.utils import flatten
from django.db import models
from django.forms.models import BaseInlineFormSet

from evidence.admin.typed_admin import TypedFields, details
from evidence.values.fields import Composite
from evidence.values.forms import composites


class DistinctRows:
    """A formset that refuses two rows which the database takes for the same, blanks included."""

    def clean(self):
        super().clean()
        for constraint in self.model._meta.constraints:
            is_unique = isinstance(constraint, models.UniqueConstraint)
            if is_unique and not constraint.condition:
                self._refuse_twins(constraint)

    def _own_columns(self, constraint):
        """The columns of a constraint without those that every row of the formset shares."""
        shared = (getattr(self, name, None) for name in ("fk", "ct_field", "ct_fk_field"))
        names = {column.name for column in shared if column}
        return [self.model._meta.get_field(n) for n in constraint.fields if n not in names]

    def _refuse_twins(self, constraint):
        typed = [name for name in constraint.fields if name in self.form.base_fields]
        columns, seen = self._own_columns(constraint), set()
        for form in filter(is_kept_row, self.forms if typed else ()):
            values = tuple(column.value_from_object(form.instance) for column in columns)
            if values in seen:
                form.add_error(typed[0], "Diese Zeile gibt es hier schon.")
            seen.add(values)


def is_kept_row(form):
    """The form of a row that is there, is sound, and will not be deleted."""
    has_data = form.has_changed() or form.instance.pk
    is_sound = hasattr(form, "cleaned_data") and not form.errors
    return has_data and is_sound and not form.cleaned_data.get("DELETE")


class InlineOptions(TypedFields):
    """What inlines have in common: only as many rows as there are."""

    extra = 0


class LabelledRows(InlineOptions):
    """Rows whose dates and amounts have German labels where they are only read."""

    def get_formset(self, request, obj=None, **kwargs):
        return super().get_formset(request, obj, **{"labels": self.labels(), **kwargs})


class RowFormSet(DistinctRows, BaseInlineFormSet):
    pass


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
