"""Programmes with funders, rates and calls."""

from django.contrib import admin

from evidence.admin import CitationInline, RemarkInline
from evidence.admin.record_admin import RecordAdmin
from evidence.admin.record_inlines import RecordInline
from evidence.admin.typed_admin import WHY_BLANK, amount_row, details
from funding.models import Call, Programme, ProgrammeFunder, ProgrammeRate


class ProgrammeFunderInline(RecordInline):
    model = ProgrammeFunder
    fields = [("organisation", "role")]


class ProgrammeRateInline(RecordInline):
    model = ProgrammeRate
    fields = ["label", amount_row("percent")]


class CallInline(RecordInline):
    model = Call
    classes = ["collapse"]
    show_change_link = True
    fields = [("name", "year"), "motto", ("opens_edtf", "closes_edtf", "council_deadline_edtf")]


@admin.register(Programme)
class ProgrammeAdmin(RecordAdmin):
    key_field, key_source = "slug", "name"
    history_paths = ("funders", "rates", "calls")
    list_display = ["name", "level", "year", "number"]
    list_filter = ["level"]
    search_fields = ["name__folded", "slug", "number"]
    inlines = [
        ProgrammeFunderInline,
        ProgrammeRateInline,
        CallInline,
        CitationInline,
        RemarkInline,
    ]
    fieldsets = [
        (None, {"fields": ["name", ("level", "year"), "number", "slug"]}),
        (
            "Zeitraum und Mittel",
            {
                "fields": [
                    ("start_edtf", "end_edtf"),
                    amount_row("budget"),
                    amount_row("minimum_volume"),
                    amount_row("cap"),
                ]
            },
        ),
        ("Inhalt", {"fields": ["legal_basis", "facts", "projects"]}),
        ("Hinweise", {"classes": ["collapse"], "fields": ["notes"]}),
        WHY_BLANK,
        details(Programme, "start", "end", "budget", "minimum_volume", "cap"),
    ]
