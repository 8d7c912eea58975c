"""The page of a measure, with its states, indicators, projects, services and findings.

It stands in the first app that knows all of these; its address says `strategy`, as its model does.
"""

from django.contrib import admin

from evidence.admin import CitationInline, RemarkInline
from evidence.admin.record_admin import RecordAdmin
from evidence.admin.record_inlines import RecordInline
from evidence.admin.typed_admin import WHY_BLANK, amount_row
from four_eyes.pages import NeedsFourEyes
from processes.models import MeasureService
from projects.models import Activity, Finding, MeasureProject
from strategy.models import Indicator, Measure, MeasureState


class MeasureStateInline(RecordInline):
    model = MeasureState
    fields = [("district", "state"), "since_edtf"]


class IndicatorInline(RecordInline):
    """Its values have a page of their own, by the link in its head."""

    model = Indicator
    fields = [
        ("name", "unit"),
        amount_row("baseline"),
        "baseline_on_edtf",
        amount_row("target"),
        "target_on_edtf",
    ]
    show_change_link = True


class SeenRows(RecordInline):
    """Rows that name a project: only those whose project this person may see (law 1)."""

    def get_queryset(self, request):
        return super().get_queryset(request).visible_to(request.user)


class MeasureProjectInline(SeenRows):
    model = MeasureProject
    fields = [("project", "basis")]


class FindingInline(SeenRows):
    model = Finding
    fields = ["activity", "reason"]

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name != "activity":
            return super().formfield_for_foreignkey(db_field, request, **kwargs)
        seen = Activity.objects.visible_to(request.user).select_related("project")
        kwargs["queryset"] = seen.order_by("project__title", "position", "pk")
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        field.label_from_instance = lambda activity: f"{activity.project.name}: {activity}"
        return field


class MeasureServiceInline(RecordInline):
    model = MeasureService
    fields = ["service"]


@admin.register(Measure)
class MeasureAdmin(NeedsFourEyes, RecordAdmin):
    key_field, key_source = "slug", "title"
    history_paths = (
        *("states", "indicators", "indicators__values", "project_links", "service_links"),
        "findings",
    )
    list_display = ["title", "strategy", "status"]
    list_filter = ["status", "strategy", "fields_of_action", "districts"]
    list_select_related = ["strategy"]
    search_fields = ["title__folded", "goal__folded", "facts__folded"]
    inlines = [
        MeasureStateInline,
        IndicatorInline,
        MeasureProjectInline,
        MeasureServiceInline,
        FindingInline,
        CitationInline,
        RemarkInline,
    ]
    fieldsets = [
        (None, {"fields": ["title", ("strategy", "status"), "goal", "facts", "slug"]}),
        ("Handlungsfelder", {"fields": ["fields_of_action", "fields_basis"]}),
        (
            "Wer und wo",
            {
                "description": "Die Stelle wählen; gibt es sie im Portal nicht, steht sie mit den "
                "Worten der Quelle da.",
                "fields": [("body", "body_label"), "districts"],
            },
        ),
        ("Hinweise", {"classes": ["collapse"], "fields": ["note"]}),
        WHY_BLANK,
    ]
