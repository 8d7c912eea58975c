"""Dates and amounts in admin forms: read as people type them, shown as people read them."""

from functools import cache

from django.contrib import admin
from django.contrib.admin.exceptions import NotRegistered
from django.contrib.admin.utils import flatten
from django.contrib.admin.widgets import (
    AutocompleteSelect,
    AutocompleteSelectMultiple,
    RelatedFieldWidgetWrapper,
)
from django.db import models

from evidence.admin.choosing import offered_as
from evidence.values.fields import Composite, EDTFColumn, EuroColumn, FlexDateField, QuantityField
from evidence.values.forms import AsTyped, composites, field_as_typed, reading


class AtHand:
    """Answers a select that asks for the records chosen in it, with those that were read before."""

    def __init__(self, field, records):
        self.field, self.records, self.queryset = field, records, self

    def using(self, _alias):
        return self

    def filter(self, **asked):
        (numbers,) = asked.values()
        return [each for each in self.records if str(each.pk) in numbers]


class CarefulSelection:
    """Shows again what was chosen before, and nothing for what can be no record's number."""

    def optgroups(self, name, value, attr=None):
        return super().optgroups(name, numbers_in(value), attr)


def numbers_in(value):
    return [text for text in value if str(text).isdecimal()]


class OneRecord(CarefulSelection, AutocompleteSelect):
    pass


class SeveralRecords(CarefulSelection, AutocompleteSelectMultiple):
    """Without the button that empties the list, which would be no item of it; each has its own."""

    def build_attrs(self, base_attrs, extra_attrs=None):
        return {**super().build_attrs(base_attrs, extra_attrs), "data-allow-clear": "false"}


def saying_what_ended(field):
    """The field of a relation, with the names under which the search in it offers them, too."""
    if field:
        field.label_from_instance = offered_as
    return field


class TypedFields:
    """Columns of dates and amounts as people type and read them, for pages and their inlines."""

    form = AsTyped
    key_field = ""

    def get_autocomplete_fields(self, request):
        """Every relation to a model that can be searched."""
        columns = [*self.opts.concrete_fields, *self.opts.many_to_many]
        return [column.name for column in columns if self._can_be_searched(column)]

    def _can_be_searched(self, column):
        try:
            target = self.admin_site.get_model_admin(column.related_model)
        except (NotRegistered, AttributeError):
            return False
        return bool(target.search_fields)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", OneRecord(db_field, self.admin_site))
        return saying_what_ended(super().formfield_for_foreignkey(db_field, request, **kwargs))

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", SeveralRecords(db_field, self.admin_site))
        return saying_what_ended(super().formfield_for_manytomany(db_field, request, **kwargs))

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if isinstance(db_field, EDTFColumn | models.DecimalField):
            return narrow(field_as_typed(db_field), db_field)
        if db_field.name == self.key_field:
            kwargs["help_text"] = "leer lassen: wird beim Sichern gebildet"
            kwargs["required"] = False
        if isinstance(db_field, models.URLField):
            kwargs["assume_scheme"] = "https"
        field = super().formfield_for_dbfield(db_field, request, **{**reading(db_field), **kwargs})
        if isinstance(db_field, models.TextField) and field:
            field.widget.attrs["rows"] = 4
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            widget = field.widget
            widget.can_change_related = widget.can_delete_related = False
            widget.can_view_related = False
            widget.can_add_related = widget.can_add_related and self.is_there_at_once(db_field)
        return field

    def is_there_at_once(self, column):
        """Whether what is added in a window of its own can be chosen as soon as that closes."""
        model = column.related_model
        if not self.admin_site.is_registered(model):
            return True
        return getattr(self.admin_site.get_model_admin(model), "saves_at_once", True)

    def get_fieldsets(self, request, obj=None):
        """Whoever may only read sees „bis zu 15 Mio. €“ instead of the columns behind it."""
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or self.has_change_permission(request, obj):
            return fieldsets
        return [(name, self._readable(options)) for name, options in fieldsets]

    def _readable(self, options, typed=()):
        """Without the hint how to type it where none of the `typed` fields is among them."""
        instead = readable_names(self.model)
        rows = [
            [instead.get(name, name) for name in (row if isinstance(row, list | tuple) else [row])]
            for row in options["fields"]
        ]
        shown = [[name for name in row if name] for row in rows]
        fields = [row[0] if len(row) == 1 else row for row in shown if row]
        is_typed = not set(typed).isdisjoint(flatten(fields))
        return {**options, "fields": fields} | ({} if is_typed else {"description": ""})

    def get_readonly_fields(self, request, obj=None):
        fixed = super().get_readonly_fields(request, obj)
        if obj is None or self.has_change_permission(request, obj):
            return fixed
        return [*fixed, *readable(self.model)]

    def labels(self):
        attributes = composites(self.model, Composite)
        return {name: attribute.verbose_name for name, attribute in attributes.items()}


def narrow(field, column):
    """A text input as wide as a date or an amount."""
    field.widget.attrs.update(size=22 if isinstance(column, EDTFColumn) else 16)
    if isinstance(column, EDTFColumn):
        field.help_text = ""
    elif isinstance(column, EuroColumn):
        field.widget.attrs["inputmode"] = "decimal"
    return field


@cache
def readable(model):
    """For each date and amount a function that tells it; an unknown date is blank as others are."""
    return [teller(name) for name in composites(model, Composite)]


def teller(name):
    def tell(record):
        return str(getattr(record, name)) or admin.site.empty_value_display

    tell.__name__ = name
    return tell


def readable_names(model):
    """For each column behind a date or an amount what is shown to readers; None for the others."""
    tellers, names = {tell.__name__: tell for tell in readable(model)}, {}
    for name in composites(model, QuantityField):
        names |= {f"{name}_qualifier": tellers[name], f"{name}_min": None, f"{name}_max": None}
    for name in composites(model, FlexDateField):
        names[f"{name}_edtf"] = tellers[name]
    return names


def amount_row(name):
    """The columns of an amount that stand in one row of a form."""
    return (f"{name}_qualifier", f"{name}_min", f"{name}_max")


# The reasons for what is left empty on the page above.
WHY_BLANK = ("Warum etwas fehlt", {"classes": ["collapse"], "fields": ["blanks"]})


def details(model, *names):
    """A folded fieldset with what else there is to say about the named dates and amounts."""
    shown = {column.name for column in model._meta.concrete_fields}
    parts = ("stated", "basis", "wording", "note")
    rows = [tuple(f"{n}_{part}" for part in parts if f"{n}_{part}" in shown) for n in names]
    return ("Grundlage, Wortlaut und Hinweise", {"classes": ["collapse"], "fields": rows})
