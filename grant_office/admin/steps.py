"""The buttons of the life cycles of requests, proofs and obligations."""

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_http_methods

from evidence.texts import TidyText
from evidence.values.inputs import DayInput
from grant_office.admin.of_file import IN_THE_FUTURE, file_url, place_in_file
from grant_office.lifecycle import STEPS, is_barred, steps_of, take
from projects.release.lifecycle import Refused


class DayAndReason(forms.Form):
    """What a step asks for: its day, its reason, or both."""

    day = DayInput(
        label="Tag",
        widget=forms.DateInput(attrs={"size": 12}),
        help_text="zum Beispiel 04.12.2019",
    )
    reason = TidyText(label="Grund", max_length=300, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, step, *args, **kwargs):
        super().__init__(*args, initial={"day": timezone.localdate()}, **kwargs)
        if not step.day:
            del self.fields["day"]
        if not step.needs_reason:
            del self.fields["reason"]

    def clean_day(self):
        day = self.cleaned_data["day"]
        if day > timezone.localdate():
            raise forms.ValidationError(IN_THE_FUTURE)
        return day


class TakesSteps:
    """For the page of a record with a life cycle."""

    def get_urls(self):
        view = self.admin_site.admin_view(self.step_view)
        return [
            path("<path:object_id>/schritt/<slug:name>/", view, name=self.step_name()),
            *super().get_urls(),
        ]

    def step_name(self):
        return f"{self.opts.app_label}_{self.opts.model_name}_step"

    def step_url(self, record, step):
        return reverse(f"admin:{self.step_name()}", args=[record.pk, step.name])

    def steps_for(self, request, record):
        """Pairs (step, address) that this person may take now."""
        if not self.has_change_permission(request, record):
            return []
        return [
            (step, self.step_url(record, step))
            for step in steps_of(record)
            if not is_barred(step, record, request.user)
        ]

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj:
            context["steps"] = self.steps_for(request, obj)
            context["waits_for_other"] = any(is_barred(s, obj, request.user) for s in steps_of(obj))
        return super().render_change_form(request, context, add, change, form_url, obj)

    @method_decorator(require_http_methods(["GET", "HEAD", "POST"]))
    def step_view(self, request, object_id, name):
        """Ask for what the step needs, or take it."""
        record = self.get_object(request, unquote(object_id))
        step = next((each for each in STEPS[self.model] if each.name == name), None)
        if record is None or step is None:
            raise Http404
        if not self.has_change_permission(request, record):
            raise PermissionDenied
        form = DayAndReason(step, request.POST if request.method == "POST" else None)
        if not form.is_valid():
            return self.ask(request, record, step, form)
        if self.is_unseen(request, record):
            return self.ask(request, record, step, form, status=409)
        try:
            take(record, step, by=request.user, **form.cleaned_data)
        except Refused as refused:
            self.message_user(request, str(refused), messages.ERROR)
            if self.is_offered(request, record, step):
                return self.ask(request, record, step, form)
        else:
            told = f"{record}: jetzt {record.get_state_display()}."
            self.message_user(request, told, messages.SUCCESS)
        return redirect(file_url(record.decision_id, place_in_file(record)))

    def is_offered(self, request, record, step):
        """Whether this person may still take the step, so that what was typed is of use."""
        now = self.get_object(request, record.pk)
        return step in [each for each, _ in self.steps_for(request, now)]

    def ask(self, request, record, step, form, status=200):
        context = {
            **self.admin_site.each_context(request),
            "title": step.label,
            "step": step,
            "form": form,
            "original": record,
            "revision": self.revision(record),
            "decision": record.decision,
            "decision_name": self.name_of_decision(record.decision),
            "opts": self.opts,
            "media": self.media,
        }
        return TemplateResponse(request, "admin/office/step.html", context, status=status)
