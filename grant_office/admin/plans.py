"""The financing plan of a version, as rows of one form."""

from django import forms
from django.contrib import admin
from django.shortcuts import redirect

from evidence.admin.record_inlines import RecordInline
from funding.models import Decision, DecisionVersion
from grant_office.admin.of_file import OfficeAdmin, file_url
from grant_office.gates import files_open_to
from grant_office.models import FinancingPlan, PlanLine, Side

EMPTY_ROWS = 3  # for what it costs


def version_asked_for(request):
    """The version that the address of an empty form names, in a file open to the person."""
    number = request.GET.get("version", "")
    mine = DecisionVersion.objects.filter(decision__in=files_open_to(request.user))
    return mine.filter(pk=number).first() if number.isdecimal() else None


def foreseen(version):
    """Lines to begin a plan with: those of the version before, else who pays, as far as known."""
    if version is None:
        return []
    before = PlanLine.objects.filter(plan__version__decision=version.decision_id)
    last = before.order_by("-plan__version__number").values_list("plan", flat=True).first()
    if last:
        lines = before.filter(plan=last)
        return list(lines.values("side", "label", "planned", "actual"))
    grant, costs = version.amount.exact, version.eligible_expenditure.exact
    lines = [(Side.GRANT, "Zuwendung", grant)]
    lines += [(Side.OWN, "Eigenmittel", costs - grant)] if grant and costs else []
    return [
        {"side": side, "label": label, "planned": euros} for side, label, euros in lines if euros
    ]


class PlanLineInline(RecordInline):
    model = PlanLine
    fields = [("side", "label", "planned", "actual")]
    can_delete = False

    def get_extra(self, request, obj=None, **kwargs):
        """Rows to fill in stand there already, with JavaScript and without."""
        return 1 if obj else EMPTY_ROWS + len(foreseen(version_asked_for(request)))


@admin.register(FinancingPlan)
class FinancingPlanAdmin(OfficeAdmin):
    is_kept = True
    change_form_template = "admin/office/of_file_form.html"
    history_paths = ("lines",)
    inlines = [PlanLineInline]
    list_display = ["version", "note"]
    list_select_related = ["version__decision"]
    search_fields = ["version__decision__file_number", "version__wording"]
    fieldsets = [(None, {"fields": ["version", "changes_purpose", "note"]})]

    def get_readonly_fields(self, request, obj=None):
        """A plan stays with its version."""
        fixed = super().get_readonly_fields(request, obj)
        return [*fixed, "version"] if obj else fixed

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "version":
            mine = DecisionVersion.objects.filter(decision__in=files_open_to(request.user))
            kwargs["queryset"], kwargs["widget"] = mine, forms.HiddenInput
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def get_formset_kwargs(self, request, obj, inline, prefix):
        """A new plan begins with what is known; what is sent counts as typed."""
        told = super().get_formset_kwargs(request, obj, inline, prefix)
        is_fresh = request.method == "GET" and not obj.pk
        rows = foreseen(version_asked_for(request)) if is_fresh else []
        return told | {"initial": rows} if rows else told

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        version = obj.version if obj else version_asked_for(request)
        context["decision"] = version and version.decision
        context["decision_name"] = version and self.name_of_decision(version.decision)
        return super().render_change_form(request, context, add, change, form_url, obj)

    def name_of_decision(self, decision):
        return self.admin_site.get_model_admin(Decision).title_of(decision)

    def response_post_save_add(self, request, obj):
        return redirect(file_url(obj.decision_id, "plan"))

    def response_post_save_change(self, request, obj):
        return redirect(file_url(obj.decision_id, "plan"))
