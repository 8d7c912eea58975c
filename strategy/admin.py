"""Fields of action, themes, strategies with their versions, and what indicators were at a time.

The page of a measure is in `processes`, the first app that knows all that is tied to it.
"""

from django.contrib import admin

from evidence.admin import CitationInline, RemarkInline
from evidence.admin.record_admin import RecordAdmin
from evidence.admin.record_inlines import RecordInline
from evidence.admin.typed_admin import WHY_BLANK, amount_row, details
from four_eyes.pages import NeedsFourEyes
from strategy.models import (
    FieldOfAction,
    Indicator,
    IndicatorValue,
    Strategy,
    StrategyVersion,
    Theme,
    VersionField,
)


@admin.register(FieldOfAction)
class FieldOfActionAdmin(NeedsFourEyes, RecordAdmin):
    key_field, key_source = "slug", "name"
    list_display = ["name", "basis", "position"]
    search_fields = ["name__folded"]
    fields = ["name", "basis", "position", "slug"]


@admin.register(Theme)
class ThemeAdmin(NeedsFourEyes, RecordAdmin):
    key_field, key_source = "slug", "name"
    list_display = ["name"]
    search_fields = ["name__folded"]
    fields = ["name", "slug"]


class StrategyVersionInline(RecordInline):
    model = StrategyVersion
    fields = ["label", ("adopted_on_edtf", "published_on_edtf"), "blanks"]
    show_change_link = True


@admin.register(Strategy)
class StrategyAdmin(NeedsFourEyes, RecordAdmin):
    key_field, key_source = "slug", "title"
    history_paths = ("versions", "versions__fields")
    list_display = ["title", "kind", "existence", "status"]
    list_filter = ["kind", "existence", "status", "districts"]
    search_fields = ["title__folded", "summary__folded"]
    inlines = [StrategyVersionInline, CitationInline, RemarkInline]
    fieldsets = [
        (None, {"fields": ["title", "kind", "summary", "website", "slug"]}),
        ("Stand", {"fields": [("existence", "status")]}),
        (
            "Wer und wo",
            {
                "description": "Die Stelle wählen; gibt es sie im Portal nicht, steht sie mit den "
                "Worten der Quelle da.",
                "fields": [("body", "body_label"), "districts"],
            },
        ),
        WHY_BLANK,
    ]


class VersionFieldInline(RecordInline):
    model = VersionField
    fields = [("field_of_action", "basis")]


@admin.register(StrategyVersion)
class StrategyVersionAdmin(NeedsFourEyes, RecordAdmin):
    history_paths = ("fields",)
    list_display = ["strategy", "name", "adopted_on_text", "published_on_text"]
    list_select_related = ["strategy"]
    search_fields = ["strategy__title__folded", "label__folded"]
    inlines = [VersionFieldInline, CitationInline, RemarkInline]
    fieldsets = [
        (None, {"fields": ["strategy", "label", ("adopted_on_edtf", "published_on_edtf")]}),
        WHY_BLANK,
        details(StrategyVersion, "adopted_on", "published_on"),
    ]

    def title_of(self, record):
        return f"{record.strategy}: {record}"

    @admin.display(description="Bezeichnung", ordering="label")
    def name(self, version):
        return str(version)

    @admin.display(description="Beschlossen am", ordering="adopted_on_first")
    def adopted_on_text(self, version):
        return version.adopted_on or ""

    @admin.display(description="Veröffentlicht am", ordering="published_on_first")
    def published_on_text(self, version):
        return version.published_on or ""


class IndicatorValueInline(RecordInline):
    model = IndicatorValue
    fields = [amount_row("quantity"), "as_of_edtf"]


@admin.register(Indicator)
class IndicatorAdmin(NeedsFourEyes, RecordAdmin):
    history_paths = ("values",)
    list_display = ["name", "unit", "measure"]
    list_select_related = ["measure"]
    search_fields = ["name__folded", "measure__title__folded"]
    inlines = [IndicatorValueInline, CitationInline, RemarkInline]
    fieldsets = [
        (None, {"fields": ["measure", ("name", "unit")]}),
        ("Ausgangswert", {"fields": [amount_row("baseline"), "baseline_on_edtf"]}),
        ("Zielwert", {"fields": [amount_row("target"), "target_on_edtf"]}),
        details(Indicator, "baseline", "baseline_on", "target", "target_on"),
    ]
