"""The financing plan of a version, as rows of one form."""

from django import forms
from django.contrib import admin
from django.shortcuts import redirect

from evidence.admin.record_inlines import RecordInline
from funding.models import DecisionVersion
from grant_office.admin.of_file import OfficeAdmin, file_url
from grant_office.gates import files_open_to
from grant_office.models import FinancingPlan, PlanLine


class PlanLineInline(RecordInline):
    model = PlanLine
    fields = [("side", "label"), ("planned", "actual")]
    can_delete = False


@admin.register(FinancingPlan)
class FinancingPlanAdmin(OfficeAdmin):
    is_kept = True
    history_paths = ("lines",)
    inlines = [PlanLineInline]
    list_display = ["version", "note"]
    list_select_related = ["version__decision"]
    search_fields = ["version__decision__file_number", "version__wording"]
    fieldsets = [(None, {"fields": ["version", "note"]})]

    def get_readonly_fields(self, request, obj=None):
        """A plan stays with its version."""
        fixed = super().get_readonly_fields(request, obj)
        return [*fixed, "version"] if obj else fixed

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "version":
            mine = DecisionVersion.objects.filter(decision__in=files_open_to(request.user))
            kwargs["queryset"], kwargs["widget"] = mine, forms.HiddenInput
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def response_post_save_add(self, request, obj):
        return redirect(file_url(obj.decision_id))

    def response_post_save_change(self, request, obj):
        return redirect(file_url(obj.decision_id))
