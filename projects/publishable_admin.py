"""The buttons of the life cycle in the admin; what a state allows is known to `lifecycle.py`."""

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_http_methods

from evidence.admin.asked_once import asked_once
from evidence.admin.record_admin import RecordAdmin
from evidence.texts import TidyText
from projects.release.lifecycle import STEPS, Refused, steps_from
from projects.release.taking import is_barred, take


class StepForm(forms.Form):
    """The reason for a step, where the life cycle wants one."""

    reason = TidyText(label="Begründung", max_length=500, widget=forms.Textarea(attrs={"rows": 3}))


class PublishableAdmin(RecordAdmin):
    """A record whose publication is only changed by steps of the life cycle (law 4)."""

    def get_readonly_fields(self, request, obj=None):
        return ["publication", *super().get_readonly_fields(request, obj)]

    def has_change_permission(self, request, obj=None):
        """The right to change, and for a record that its gate lets this person edit it (law 1)."""
        may = super().has_change_permission(request, obj)
        if obj is None or not may:
            return may
        mine = self.model.objects.editable_by(request.user).filter(pk=obj.pk)
        return asked_once(request, (self.model, obj.pk), mine.exists)

    def get_urls(self):
        name = f"{self.opts.app_label}_{self.opts.model_name}_step"
        view = self.admin_site.admin_view(self.step_view)
        return [
            path("<path:object_id>/schritt/<slug:name>/", view, name=name),
            *super().get_urls(),
        ]

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj:
            context["steps"] = self.steps_for(request, obj)
            context["waits_for_other"] = any(is_barred(s, obj, request.user) for s in steps_of(obj))
        return super().render_change_form(request, context, add, change, form_url, obj)

    def steps_for(self, request, record):
        """The steps this person may take now, each with its address."""
        if not self.has_change_permission(request, record):
            return []
        return [
            (step, self.step_url(record, step))
            for step in steps_of(record)
            if not is_barred(step, record, request.user)
        ]

    def step_url(self, record, step):
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_step"
        return reverse(name, args=[record.pk, step.name])

    def change_url(self, record):
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_change"
        return reverse(name, args=[record.pk])

    @method_decorator(require_http_methods(["GET", "HEAD", "POST"]))
    def step_view(self, request, object_id, name):
        """Ask for the reason of a step, or take it."""
        record = self.get_object(request, unquote(object_id))
        step = next((step for step in STEPS if step.name == name), None)
        if record is None and step and request.method == "POST":
            return self.give_back_form(request, StepForm())
        if record is None or step is None:
            raise Http404
        if not self.has_change_permission(request, record):
            raise PermissionDenied
        if request.method != "POST" and self.is_unseen(request, record):
            return redirect(self.change_url(record))
        form = StepForm(request.POST if request.method == "POST" else None)
        form.fields["reason"].required = step.needs_reason
        if form.is_bound and form.is_valid():
            if step in steps_of(record) and self.is_unseen(request, record):
                return self.ask_for_reason(request, record, step, form, status=409)
            self.take_step(request, record, step, form.cleaned_data["reason"])
            return redirect(self.change_url(record))
        return self.ask_for_reason(request, record, step, form)

    def take_step(self, request, record, step, reason):
        """Take a step and say in German how it went."""
        try:
            take(record, step, by=request.user, reason=reason)
        except Refused as refused:
            self.message_user(request, str(refused), messages.ERROR)
        else:
            text = f"„{step.label}“: Der Stand ist jetzt „{record.get_publication_display()}“."
            self.message_user(request, text, messages.SUCCESS)

    def ask_for_reason(self, request, record, step, form, status=200):
        context = {
            **self.admin_site.each_context(request),
            "title": step.label,
            "step": step,
            "form": form,
            "original": record,
            "revision": self.revision(record),
            "name": self.title_of(record),
            "opts": self.opts,
            "media": self.media,
        }
        return TemplateResponse(request, "admin/record_step.html", context, status=status)


def steps_of(record):
    return steps_from(record.publication)
