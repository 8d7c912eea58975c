"""The Erklärung zur Barrierefreiheit in the admin, with its history and its yearly reminder."""

from django.contrib import admin

from duties.models import AccessibilityStatement, Barrier
from evidence.admin.record_admin import RecordAdmin
from evidence.admin.record_inlines import RecordInline
from evidence.values.dates import day_in_german


class BarrierInline(RecordInline):
    model = Barrier
    fields = ["part", "what", "reason", "explanation", "clause", "alternative", "position"]


@admin.register(AccessibilityStatement)
class AccessibilityStatementAdmin(RecordAdmin):
    key_field = ""
    is_kept = True
    history_paths = ("barriers",)
    inlines = [BarrierInline]
    list_display = ["__str__", "status", "reviewed_on", "due"]
    fields = ["status", "method", "evaluated_by", "evaluation", "created_on", "reviewed_on", "due"]
    readonly_fields = ["due"]

    def has_add_permission(self, request):
        """There is one statement."""
        return super().has_add_permission(request) and not AccessibilityStatement.objects.exists()

    @admin.display(description="Nächste Überprüfung")
    def due(self, statement):
        if statement.pk is None:
            return "ein Jahr nach der letzten"
        return statement.reminder or f"bis {day_in_german(statement.review_due)}"
