"""Cancelling a version instead of deleting it (R47)."""

import pghistory
from django import forms
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_http_methods

from evidence.refusals import refusal
from evidence.texts import TidyText
from evidence.values.inputs import DayInput
from funding.admin.of_decision import decision_url
from funding.admin.version_forms import version_in_force
from funding.admin.version_inlines import is_fixed
from funding.models import Decision
from funding.release import ask_to_cancel, drop
from projects.release.lifecycle import Refused


class CancelForm(forms.Form):
    """Day and reason of a cancellation (R47); what others must release has no day yet."""

    day = DayInput(
        label="Storniert am",
        widget=forms.DateInput(attrs={"size": 12}),
        help_text="zum Beispiel 04.12.2019",
    )
    reason = TidyText(label="Grund", max_length=300, widget=forms.Textarea(attrs={"rows": 3}))

    def clean_day(self):
        day = self.cleaned_data["day"]
        if day > timezone.localdate():
            raise forms.ValidationError("Der Tag liegt in der Zukunft.")
        return day


class Cancellable:
    """The page of a version with the way to its cancellation."""

    def may_cancel(self, request, version):
        """What the public reads in force, and any version of a decision that it does not read."""
        if version.cancelled_on or not self.may_edit_decision(request, version):
            return False
        return version.is_draft or not version.decision.is_public or is_fixed(version)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if obj and self.may_cancel(request, obj):
            context["cancel_url"] = reverse("admin:funding_decisionversion_cancel", args=[obj.pk])
        return super().render_change_form(request, context, add, change, form_url, obj)

    def get_urls(self):
        view = self.admin_site.admin_view(self.cancel_view)
        name = "funding_decisionversion_cancel"
        return [path("<path:object_id>/stornieren/", view, name=name), *super().get_urls()]

    @method_decorator(require_http_methods(["GET", "HEAD", "POST"]))
    def cancel_view(self, request, object_id):
        """Ask for day and reason of a cancellation, or cancel the version (R47)."""
        version = self.get_object(request, unquote(object_id))
        if version is None and request.method == "POST":
            return self.give_back_form(request, CancelForm())
        if version is None:
            raise Http404
        page = reverse("admin:funding_decisionversion_change", args=[version.pk])
        if not self.may_cancel(request, version):
            if self.may_edit_decision(request, version) and self.is_unseen(request, version):
                return redirect(page)
            raise PermissionDenied
        if request.method != "POST":
            is_unseen = self.is_unseen(request, version)
            return redirect(page) if is_unseen else self.ask_for_day(request, version)
        form = form_for(version, request.POST)
        if not form.is_valid():
            return self.ask_for_day(request, version, form)
        with transaction.atomic():
            Decision.objects.select_for_update(of=("self",)).get(pk=version.decision_id)
            if self.is_unseen(request, self.get_object(request, version.pk)):
                return self.ask_for_day(request, version, form, status=409)
            self.cancel_told(request, version, form.cleaned_data)
        return redirect(decision_url(version.decision_id))

    def cancel_told(self, request, version, data):
        """Cancel it and say in German how it went."""
        try:
            told = cancel(version, **data)
        except Refused as refused:
            self.message_user(request, str(refused), messages.ERROR)
        else:
            self.message_user(request, told, messages.SUCCESS)

    def ask_for_day(self, request, version, form=None, status=200):
        context = {
            **self.admin_site.each_context(request),
            "title": f"Fassung {version.number} {verb_for(version)}",
            "needs_release": needs_release(version),
            "form": form or form_for(version),
            "original": version,
            "revision": self.revision(version),
            "decision": version.decision,
            "decision_name": self.name_of_decision(version.decision),
            "opts": self.opts,
            "media": self.media,
        }
        return TemplateResponse(request, "admin/version_cancel.html", context, status=status)


def form_for(version, data=None):
    """What others must release, and what was never public, is cancelled without a day."""
    form = CancelForm(data, initial={"day": timezone.localdate()})
    if version.is_draft or needs_release(version):
        del form.fields["day"]
    return form


def verb_for(version):
    return "verwerfen" if version.is_draft else "stornieren"


def needs_release(version):
    """The public reads it: a second person releases its cancellation as well (R46)."""
    return not version.is_draft and version.decision.is_public


def cancel(version, reason, day=None):
    """Cancel a version, drop a draft, or ask for the cancellation of what the public reads (R47).

    Returns a German sentence on what was done; raises Refused with one on why nothing was.
    """
    if version.is_draft:
        drop(version, reason=reason)
        return f"Fassung {version.number} ist verworfen."
    if needs_release(version):
        return asked_to_cancel(version, reason)
    with transaction.atomic(), pghistory.context(reason=reason):
        Decision.objects.select_for_update(of=("self",)).get(pk=version.decision_id)
        version.cancelled_on, version.cancelled_reason = day, reason
        version.save(update_fields=["cancelled_on", "cancelled_reason"])
    return told_after_cancelling(version)


def asked_to_cancel(version, reason):
    try:
        with transaction.atomic(), pghistory.context(reason=reason):
            Decision.objects.select_for_update(of=("self",)).get(pk=version.decision_id)
            ask_to_cancel(version, reason=reason)
    except IntegrityError as error:
        raise Refused(refusal(error)) from error
    return "Die Stornierung wartet auf die Freigabe durch eine zweite Person."


def told_after_cancelling(version):
    base = version_in_force(version.decision)
    now = f"In Kraft ist Fassung {base.number}." if base else "Keine Fassung ist mehr in Kraft."
    return f"Fassung {version.number} ist storniert. {now}"
