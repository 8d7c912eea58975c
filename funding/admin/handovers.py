"""The hand-over of a decision and who was present."""

from django.contrib import admin

from evidence.admin.published_parts import PublishedParts
from evidence.admin.record_inlines import RecordInline
from evidence.admin.typed_admin import WHY_BLANK, details
from funding.admin.citing import CitesByRelease, ReleasedCitationInline, StatedRemarkInline
from funding.admin.of_decision import OfDecisionAdmin
from funding.models import Handover, Witness
from projects.publication import PUBLIC


class WitnessInline(RecordInline):
    model = Witness
    fields = [("name", "office")]


@admin.register(Handover)
class HandoverAdmin(CitesByRelease, PublishedParts, OfDecisionAdmin):
    at_once = ("place_note", "by_note", "to_note", "photo_credit", "note", "day_note")
    history_paths = ("witnesses",)
    list_display = ["decision", "day_text", "place"]
    list_select_related = ["decision"]
    search_fields = ["decision__file_number", "decision__key", "place__folded"]
    inlines = [WitnessInline, ReleasedCitationInline, StatedRemarkInline]
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
        WHY_BLANK,
        details(Handover, "day"),
    ]

    def decisions_for(self, user):
        """The hand-over of what the public reads comes with a version (R46)."""
        return super().decisions_for(user).exclude(publication__in=PUBLIC)

    def is_fixed(self, handover):
        return bool(handover.decision_id) and handover.decision.is_public

    def has_delete_permission(self, request, obj=None):
        may = super().has_delete_permission(request, obj)
        return may and not (obj and self.is_fixed(obj))

    @admin.display(description="Übergeben", ordering="day_first")
    def day_text(self, handover):
        return handover.day or ""
