"""What readers reported, with the day an answer is due; it is closed by writing the outcome."""

from django import forms
from django.contrib import admin
from django.utils.html import format_html

from duties.feedback import close
from duties.models import Feedback
from evidence.admin.record_admin import RecordAdmin
from evidence.values.dates import day_in_german


class IsOpen(admin.SimpleListFilter):
    title = "Stand"
    parameter_name = "stand"

    def lookups(self, request, model_admin):
        return [("offen", "Offen"), ("erledigt", "Erledigt")]

    def queryset(self, request, queryset):
        if self.value() == "offen":
            return queryset.open()
        return queryset.exclude(closed_at=None) if self.value() == "erledigt" else queryset


@admin.register(Feedback)
class FeedbackAdmin(RecordAdmin):
    form = forms.ModelForm  # what closes a message is set after its form was checked
    key_field = ""
    object_history_template = None
    list_display = ["__str__", "page", "received_at", "due"]
    list_filter = [IsOpen, "kind"]
    search_fields = ["message", "page", "email"]
    readonly_fields = [
        *("kind", "shown_page", "message", "email", "received_at", "due"),
        *("closed_at", "closed_by"),
    ]
    fields = [*readonly_fields[:6], "outcome", *readonly_fields[6:]]

    def get_readonly_fields(self, request, obj=None):
        """What is dealt with stays as it was noted."""
        fixed = super().get_readonly_fields(request, obj)
        return [*fixed, "outcome"] if obj and obj.closed_at else fixed

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """Saving means closing, and that takes an outcome."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "outcome":
            field.required = True
        return field

    def has_add_permission(self, request):
        """Messages come from readers."""
        return False

    def history_view(self, request, object_id, extra_context=None):
        """Only who closed it: a message leaves no history (R87), so Django's own page is enough."""
        return admin.ModelAdmin.history_view(self, request, object_id, extra_context)

    @admin.display(description="Antwort bis", ordering="received_at")
    def due(self, feedback):
        if feedback.closed_at:
            return "erledigt"
        day = day_in_german(feedback.answer_due)
        return f"überfällig seit {day}" if feedback.is_overdue else day

    @admin.display(description="Seite")
    def shown_page(self, feedback):
        if not feedback.page:
            return "nicht genannt"
        return format_html('<a href="{0}">{0}</a>', feedback.page)

    def save_model(self, request, obj, form, change):
        if "outcome" in form.cleaned_data:
            close(obj, outcome=obj.outcome, by=request.user)
