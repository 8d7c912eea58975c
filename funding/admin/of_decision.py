"""Pages of records that belong to a decision and are reached from its page."""

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse

from evidence.admin.asked_once import asked_once
from evidence.admin.record_admin import RecordAdmin
from evidence.values.forms import AsTyped
from funding.models import Decision


def decision_url(decision_id):
    return reverse("admin:funding_decision_change", args=[decision_id])


def way_back(request, decision_id):
    """The address of the decision, or of its file if somebody came from there."""
    if request.GET.get("aus") == "akte":
        return f"{reverse('admin:grant-file', args=[decision_id])}#fassungen"
    return decision_url(decision_id)


class OfDecisionForm(AsTyped):
    """A form that carries its decision along unseen; trouble with it is told at the top."""

    hidden = ("decision",)

    def when_checked(self):
        if any(name in self.errors for name in self.hidden):
            self.add_error(None, "Bitte diese Seite von der Förderentscheidung aus neu öffnen.")


class OfDecisionAdmin(RecordAdmin):
    """Not on the start page of the admin: the way leads through the decision."""

    form = OfDecisionForm
    change_form_template = "admin/of_decision_form.html"

    def has_module_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return self.may_edit_decision(request, obj)

    def may_edit_decision(self, request, obj):
        """The right to change, and for a record that the gate opens its decision (law 1)."""
        may = super().has_change_permission(request, obj)
        if obj is None or not may:
            return may
        mine = Decision.objects.editable_by(request.user).filter(pk=obj.decision_id)
        return asked_once(request, (Decision, obj.decision_id), mine.exists)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name not in self.form.hidden:
            return super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.is_relation:
            kwargs["queryset"] = self.decisions_for(request.user)
        return db_field.formfield(**kwargs, widget=forms.HiddenInput)

    def get_fieldsets(self, request, obj=None):
        """Only a new record carries its decision in the form."""
        fieldsets = super().get_fieldsets(request, obj)
        return fieldsets if obj else [(None, {"fields": list(self.form.hidden)}), *fieldsets]

    def decisions_for(self, user):
        """The decisions to which this person may add such a record."""
        return Decision.objects.editable_by(user)

    def decision_asked_for(self, request):
        """The decision that the address of an empty form names, else None."""
        editable = self.decisions_for(request.user)
        try:
            return editable.filter(pk=request.GET.get("decision")).first()
        except (ValueError, ValidationError):
            return None

    def add_view(self, request, form_url="", extra_context=None):
        may_add = self.has_add_permission(request)
        if request.method == "GET" and may_add and not self.decision_asked_for(request):
            text = "Bitte zuerst die Förderentscheidung öffnen und von dort aus weitergehen."
            self.message_user(request, text, messages.INFO)
            return redirect("admin:funding_decision_changelist")
        return super().add_view(request, form_url, extra_context)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        decision = obj.decision if obj else self.decision_asked_for(request)
        context["decision"] = decision
        context["decision_name"] = decision and self.name_of_decision(decision)
        return super().render_change_form(request, context, add, change, form_url, obj)

    def name_of_decision(self, decision):
        return self.admin_site.get_model_admin(Decision).title_of(decision)

    def response_post_save_add(self, request, obj):
        return redirect(way_back(request, obj.decision_id))

    def response_post_save_change(self, request, obj):
        return redirect(way_back(request, obj.decision_id))
