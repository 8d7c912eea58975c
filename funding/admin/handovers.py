"""The hand-over of a decision and who was present."""

from django.contrib import admin

from evidence.admin import CitationInline, RemarkInline
from evidence.admin.record_inlines import RecordInline
from evidence.admin.typed_admin import details
from funding.admin.of_decision import OfDecisionAdmin
from funding.models import Handover, Witness


class WitnessInline(RecordInline):
    model = Witness
    fields = [("name", "office")]


@admin.register(Handover)
class HandoverAdmin(OfDecisionAdmin):
    history_paths = ("witnesses",)
    list_display = ["decision", "day_text", "place"]
    list_select_related = ["decision"]
    search_fields = ["decision__file_number", "decision__key", "place__folded"]
    inlines = [WitnessInline, CitationInline, RemarkInline]
    fieldsets = [
        ("Wann und wo", {"fields": [("day_edtf", "mode"), "place"]}),
        ("Von wem", {"fields": [("by_name", "by_office")]}),
        ("An wen", {"fields": ["to_organisation", ("to_name", "to_office")]}),
        (
            "Hinweise",
            {
                "classes": ["collapse"],
                "fields": ["place_note", "by_note", "to_note", "photo_credit", "note"],
            },
        ),
        details(Handover, "day"),
    ]

    @admin.display(description="Übergeben", ordering="day_first")
    def day_text(self, handover):
        return handover.day or ""
