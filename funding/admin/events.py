"""Events of projects, programmes and organisations."""

from django.contrib import admin

from evidence.admin import CitationInline, RemarkInline
from evidence.admin.record_admin import RecordAdmin
from evidence.admin.typed_admin import WHY_BLANK, details
from funding.models import Decision, Event


@admin.register(Event)
class EventAdmin(RecordAdmin):
    key_field, key_source = "key", "title"
    list_display = ["title", "kind", "day_text", "place"]
    list_filter = ["kind"]
    search_fields = ["title__folded", "place__folded", "key", "projects__title__folded"]
    inlines = [CitationInline, RemarkInline]
    fieldsets = [
        (None, {"fields": ["title", "kind", ("day_edtf", "place"), "key"]}),
        ("Gehört zu", {"fields": ["projects", "programmes", "organisations", "decision"]}),
        WHY_BLANK,
        details(Event, "day"),
    ]

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "decision":
            kwargs["queryset"] = Decision.objects.visible_to(request.user)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    @admin.display(description="Datum", ordering="day_first")
    def day_text(self, event):
        return event.day or ""
