"""Letters in and out. What arrives begins with sender, day and subject, before anything else."""

from django.contrib import admin

from accounts.models import Role
from funding.models import Decision
from grant_office.admin.of_file import CANCELLATION, OfficeAdmin
from grant_office.filing import number
from grant_office.gates import files_open_to
from grant_office.models import Correspondence


class SortedFilter(admin.SimpleListFilter):
    title = "Zuordnung"
    parameter_name = "zugeordnet"

    def lookups(self, request, model_admin):
        return [("nein", "nicht zugeordnet"), ("ja", "zugeordnet"), ("weg", "weggelegt")]

    def queryset(self, request, queryset):
        if self.value() == "nein":
            return queryset.unsorted()
        if self.value() == "ja":
            return queryset.exclude(decision=None)
        return queryset.exclude(put_away_reason="") if self.value() == "weg" else queryset


@admin.register(Correspondence)
class CorrespondenceAdmin(OfficeAdmin):
    is_kept = True
    history_paths = ("scans",)
    list_display = ["arrived_on", "direction", "counterpart", "subject", "decision", "follow_up_on"]
    list_display_links = ["subject"]
    list_filter = [SortedFilter, "direction", "mode"]
    list_select_related = ["decision"]
    search_fields = ["counterpart", "subject", "decision__file_number"]
    fieldsets = [
        (
            None,
            {
                "fields": [
                    ("direction", "mode"),
                    "counterpart",
                    "subject",
                    ("arrived_on", "written_on"),
                ]
            },
        ),
        (
            "Wohin es gehört",
            {
                "description": "Das kann später geschehen; bis dahin steht es unter „Eingang“.",
                "fields": [
                    ("decision", "sheet", "version"),
                    "put_away_reason",
                    "follow_up_on",
                    "note",
                ],
            },
        ),
        CANCELLATION,
    ]

    readonly_fields = ["sheet", "version"]

    def save_model(self, request, obj, form, change):
        """The sheet follows by itself from the file."""
        if "decision" in form.changed_data:
            number(obj)
        super().save_model(request, obj, form, change)

    def has_add_permission(self, request):
        return request.user.has_role(Role.GRANT_ADMIN) and super().has_add_permission(request)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.remote_field.model is Decision:
            kwargs["queryset"] = files_open_to(request.user)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
