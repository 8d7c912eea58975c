"""Rule sets with their parameters, and base rates: looked up, entered and confirmed here."""

from django import forms
from django.contrib import admin
from django.utils import timezone

from evidence.admin.record_inlines import RecordInline
from evidence.admin.typed_admin import details
from evidence.values.forms import AsTyped
from funding.rules.parameters import Key
from funding.rules.refusals import NotComputable
from funding.rules.values import kept, typed
from grant_office.admin.of_file import OfficeAdmin
from grant_office.gates import files_open_to
from grant_office.models import BaseRate, RuleParameter, RuleSet

LOOKED_UP = {"key", "value", "percent", "valid_from", "valid_until", "clause", "source"}


def note_confirmation(record, person, changed):
    """Who looked a value up, and when; nobody for what is not confirmed.

    With one of the changed columns it is another value, which only this person can have looked up.
    """
    if not record.is_confirmed:
        record.confirmed_by = record.confirmed_at = None
    elif record.confirmed_by is None or not LOOKED_UP.isdisjoint(changed):
        record.confirmed_by, record.confirmed_at = person, timezone.now()


class ParameterForm(AsTyped):
    """„6 Wochen“ is typed and read; what is kept is the same in every language."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk and "value" in self.fields:
            self.initial["value"] = self.instance.written

    def clean(self):
        data = super().clean()
        if data.get("key") and data.get("value"):
            try:
                data["value"] = kept(typed(Key.of(data["key"]), data["value"]))
            except NotComputable as error:
                self.add_error("value", forms.ValidationError(str(error)))
        return data


class ParameterInline(RecordInline):
    model = RuleParameter
    form = ParameterForm
    fk_name = "rule_set"
    fields = [
        ("key", "value"),
        ("clause", "is_confirmed"),
        ("valid_from", "valid_until"),
        ("source", "note"),
    ]


@admin.register(RuleSet)
class RuleSetAdmin(OfficeAdmin):
    is_kept = True
    key_field, key_source = "slug", "name"
    history_paths = ("parameters",)
    list_display = ["name", "edition", "layer", "family", "level"]
    list_filter = ["layer", "family", "level"]
    search_fields = ["name", "edition"]
    inlines = [ParameterInline]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("name", "edition"),
                    ("layer", "family", "level"),
                    ("valid_from_edtf", "source"),
                    "note",
                    "slug",
                ]
            },
        ),
        details(RuleSet, "valid_from"),
    ]

    def save_formset(self, request, form, formset, change):
        for each in formset.forms:
            if isinstance(each.instance, RuleParameter):
                note_confirmation(each.instance, request.user, each.changed_data)
        super().save_formset(request, form, formset, change)


@admin.register(RuleParameter)
class RuleParameterAdmin(OfficeAdmin):
    """What a decision or the guideline of a programme says otherwise than the rule set (R4)."""

    form = ParameterForm
    list_display = ["decision", "programme", "rule_set", "key", "value", "is_confirmed"]
    list_filter = ["is_confirmed", "key"]
    list_select_related = ["decision", "programme", "rule_set"]
    search_fields = ["key", "value", "clause"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("key", "value"),
                    ("clause", "is_confirmed"),
                    ("valid_from", "valid_until"),
                    ("source", "note"),
                ]
            },
        ),
        (
            "Gilt für",
            {
                "description": "Genau eines: der Bescheid geht der Richtlinie vor, die Richtlinie "
                "dem Regelwerk.",
                "fields": ["decision", "programme", "rule_set"],
            },
        ),
    ]

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "decision":
            kwargs["queryset"] = files_open_to(request.user)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def save_model(self, request, obj, form, change):
        note_confirmation(obj, request.user, form.changed_data)
        super().save_model(request, obj, form, change)


@admin.register(BaseRate)
class BaseRateAdmin(OfficeAdmin):
    is_kept = True
    list_display = ["valid_from", "percent", "is_confirmed"]
    fieldsets = [(None, {"fields": [("valid_from", "percent"), ("source", "is_confirmed")]})]

    def save_model(self, request, obj, form, change):
        note_confirmation(obj, request.user, form.changed_data)
        super().save_model(request, obj, form, change)
