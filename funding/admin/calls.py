"""Calls with all that belongs to them, and the applications made to them."""

from django.contrib import admin

from evidence.admin import CitationInline, RemarkInline
from evidence.admin.asked_once import asked_once
from evidence.admin.record_admin import RecordAdmin
from evidence.admin.record_inlines import RecordInline
from evidence.admin.typed_admin import WHY_BLANK, amount_row, details
from evidence.values.forms import AsTyped
from funding.application_steps import is_prepared_here
from funding.models import (
    Application,
    Call,
    CallDay,
    CallRate,
    CallStage,
    Decision,
    EligibleBody,
    Requirement,
)
from funding.one_application import TAKES_NO_PLACE, applied_already

STEP_BY_STEP = (
    "Dieser Antrag wird im Portal vorbereitet; sein Stand ändert sich am Arbeitsplatz unter "
    "„Förderaufrufe“, Schritt für Schritt."
)


class CallDayInline(RecordInline):
    model = CallDay
    fields = [("kind", "day_edtf"), "label", "note"]


class CallRateInline(RecordInline):
    model = CallRate
    fields = ["label", amount_row("percent"), amount_row("cap")]


class EligibleBodyInline(RecordInline):
    model = EligibleBody
    fields = ["kind", "note"]


class CallStageInline(RecordInline):
    model = CallStage
    fields = ["name", "note", "position"]


class RequirementInline(RecordInline):
    model = Requirement
    fields = ["text", ("basis", "is_draft"), "position"]


@admin.register(Call)
class CallAdmin(RecordAdmin):
    history_paths = ("further_days", "rates", "eligible", "stages", "requirements")
    list_display = ["name", "programme", "year", "closes_text"]
    list_filter = ["programme"]
    list_select_related = ["programme"]
    search_fields = ["name__folded", "motto__folded", "programme__name__folded"]
    inlines = [
        CallDayInline,
        EligibleBodyInline,
        RequirementInline,
        CallRateInline,
        CallStageInline,
        CitationInline,
        RemarkInline,
    ]
    fieldsets = [
        (None, {"fields": ["programme", ("name", "year"), "motto"]}),
        (
            "Tage",
            {
                "description": "Wie veröffentlicht; kein Tag verschiebt sich. Wurde verlängert, "
                "steht hier der neue Schluss und der frühere unter „Weitere Tage“.",
                "fields": [
                    ("announced_edtf", "opens_edtf", "closes_edtf"),
                    ("council_deadline_edtf", "decided_edtf", "ends_edtf"),
                    "state_fixed",
                ],
            },
        ),
        (
            "Mittel und Regeln",
            {
                "fields": [
                    amount_row("budget"),
                    amount_row("minimum_volume"),
                    "duration",
                    ("is_one_per_body", "is_two_stage"),
                ]
            },
        ),
        ("Ergebnis", {"fields": ["outcome", "note"]}),
        WHY_BLANK,
        details(
            Call,
            *("announced", "opens", "closes", "council_deadline", "decided", "ends"),
            *("budget", "minimum_volume"),
        ),
    ]

    @admin.display(description="Schließt", ordering="closes_first")
    def closes_text(self, call):
        return call.closes or ""


class ApplicationForm(AsTyped):
    """An application of the programme of its call, and the only one of each body (R44)."""

    def clean(self):
        data = super().clean()
        call = data.get("call")
        if call and not data.get("programme"):
            data["programme"] = self.instance.programme = call.programme
        if call and call.programme_id != data["programme"].pk:
            self.add_error("call", f"Dieser Aufruf gehört zu „{call.programme}“.")
        if call and data.get("stage") not in TAKES_NO_PLACE:
            self._refuse_second(call, "lead", {data.get("lead")} - {None})
            self._refuse_second(call, "applicants", {*data.get("applicants", ())})
        if self.instance.pk and "stage" in self.changed_data and is_prepared_here(self.instance):
            self.add_error("stage", STEP_BY_STEP)
        return data

    def _refuse_second(self, call, field, bodies):
        if sentence := applied_already(call, bodies, besides=self.instance.pk):
            self.add_error(field, sentence)


@admin.register(Application)
class ApplicationAdmin(RecordAdmin):
    form = ApplicationForm
    key_field, key_source = "key", "title"
    list_display = ["title", "project", "programme", "stage"]
    list_filter = ["stage", "programme"]
    list_select_related = ["project", "programme"]
    search_fields = ["title__folded", "key", "project__title__folded"]
    inlines = [CitationInline, RemarkInline]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    *("title", "project", ("programme", "call"), "lead", "applicants", "key"),
                ]
            },
        ),
        ("Stand", {"fields": ["stage", ("submitted_edtf", "decided_edtf"), "decision", "note"]}),
        WHY_BLANK,
        details(Application, "submitted", "decided"),
    ]

    def has_change_permission(self, request, obj=None):
        """The right to change, and for an application that this office keeps it (law 1)."""
        may = super().has_change_permission(request, obj)
        if obj is None or not may:
            return may
        mine = Application.objects.kept_by(request.user).filter(pk=obj.pk)
        return asked_once(request, (Application, obj.pk), mine.exists)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "decision":
            kwargs["queryset"] = Decision.objects.visible_to(request.user)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
