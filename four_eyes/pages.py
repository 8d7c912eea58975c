"""For a `ModelAdmin`: what is saved on its pages waits for a second person (law 16).

A save is tried as it would be made, with all that may be wrong with it, and taken back; what it
did is told, and what was sent waits. The release sends it to the same page again.
"""

from copy import copy
from dataclasses import asdict

from django import forms
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.db import connection, transaction
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse

from evidence.texts import TidyText, tidy
from evidence.values.forms import AsTyped
from four_eyes.asking import ask, change_by
from four_eyes.models import WaitingChange
from four_eyes.reopening import gone_on_with, replace
from four_eyes.replaying import (
    is_release,
    is_reopening,
    open_again,
    release_form,
    release_removal,
    released,
    sent_by,
)
from four_eyes.telling import told_of

REASON = "change_reason"
WAITS = (
    "Ihre Änderung wartet auf die Freigabe durch eine zweite Person. Bis dahin lesen alle das "
    "Bisherige."
)
NOTHING = "Es gibt nichts freizugeben: Nichts ist anders als bisher."
STILL_WAITS = f"{NOTHING} Was wartete, wartet weiter; soll es nicht gelten, bitte verwerfen."
WAITS_NO_MORE = "Die Änderung wartet nicht mehr. Was Sie eingegeben haben, wartet als neue."
DECIDED = "Über diese Änderung ist schon entschieden."
Kind = WaitingChange.Kind


class Tried(Exception):
    """A change that could be made and was taken back: its record by name, and what it did."""

    def __init__(self, title, told):
        super().__init__(title)
        self.title, self.told = title, told


def reason_field():
    return TidyText(
        label="Grund der Änderung",
        max_length=300,
        help_text="für die Person, die freigibt, und für den Verlauf",
        widget=forms.TextInput(attrs={"class": "vTextField"}),
    )


class ReasonedForm(AsTyped):
    change_reason = reason_field()


class ReasonForm(forms.Form):
    change_reason = reason_field()


class Unsaved:
    """For the form of a page: whatever is typed, it is only shown."""

    def is_valid(self):
        super().is_valid()
        return False


class NeedsFourEyes:
    form = ReasonedForm
    saves_at_once = False
    change_form_template = "admin/four_eyes_form.html"
    delete_confirmation_template = "admin/four_eyes_delete.html"

    def get_readonly_fields(self, request, obj=None):
        """Who only looks gives no reason."""
        fixed = super().get_readonly_fields(request, obj)
        return fixed if self.may_ask(request, obj) else [*fixed, REASON]

    def may_ask(self, request, obj):
        if obj is None:
            return self.has_add_permission(request)
        return self.has_change_permission(request, obj)

    def get_actions(self, request):
        """One after the other: each deletion waits by itself, with its reason."""
        actions = super().get_actions(request)
        actions.pop("delete_selected", None)
        return actions

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        return type(form.__name__, (Unsaved, form), {}) if is_reopening(request) else form

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context["reopened"] = gone_on_with(request, self.model, obj and obj.pk)
        if obj:
            waiting = WaitingChange.objects.visible_to(request.user).waiting().on(obj)
            context["waiting_changes"] = waiting.select_related("proposed_by")
        return super().render_change_form(request, context, add, change, form_url, obj)

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if is_release(request) or is_reopening(request):
            return super().changeform_view(request, object_id, form_url, extra_context)
        waiting = gone_on_with(request, self.model, object_id and unquote(object_id))
        if request.method != "POST":
            if waiting:
                return self.reopened(request, waiting)
            return super().changeform_view(request, object_id, form_url, extra_context)
        try:
            with transaction.atomic():
                return super().changeform_view(request, object_id, form_url, extra_context)
        except Tried as tried:
            return self.let_form_wait(request, object_id and unquote(object_id), tried, waiting)

    def reopened(self, request, change):
        if change.is_waiting:
            return open_again(self, request, change)
        messages.info(request, DECIDED)
        return redirect(page_of(change))

    def response_add(self, request, obj, post_url_continue=None):
        return self.taken_back(request, obj)

    def response_change(self, request, obj):
        return self.taken_back(request, obj)

    def taken_back(self, request, obj):
        """Raises `Tried`, unless this is the release."""
        connection.check_constraints()
        if is_release(request):
            return released(request, obj)
        raise Tried(self.title_of(obj), told_of(obj, self.all_history_paths()))

    def let_form_wait(self, request, number, tried, waiting=None):
        kind = Kind.CHANGE if number else Kind.NEW
        if not tried.told:
            messages.info(request, STILL_WAITS if waiting else NOTHING)
            return redirect(page_of(waiting) if waiting else request.path)
        opened = asdict(request.settled_on) if number else None
        about = {"sent": sent_by(request), "base": opened, "waiting": waiting}
        reason = tidy(request.POST[REASON]).strip()
        return self.let_wait(request, kind, number, tried, reason, **about)

    def let_wait(self, request, kind, number, tried, reason, waiting=None, **about):
        change = change_by(request.user, kind, self.model, object_id=number, reason=reason, **about)
        change.title, change.told = tried.title[:300], tried.told
        replaced = waiting and replace(waiting, by=change)
        messages.success(request, WAITS_NO_MORE if waiting and not replaced else WAITS)
        return redirect(page_of(replaced or ask(change)))

    def delete_view(self, request, object_id, extra_context=None):
        if request.method != "POST" or is_release(request):
            told = {"reason_form": ReasonForm(), **(extra_context or {})}
            return super().delete_view(request, object_id, told)
        form = ReasonForm(request.POST)
        if not form.is_valid():
            return super().delete_view(asked_anew(request), object_id, {"reason_form": form})
        try:
            with transaction.atomic():
                return super().delete_view(request, object_id, extra_context)
        except Tried as tried:
            about = {"sent": [], "base": request.POST.get("revision")}
            reason = form.cleaned_data[REASON]
            number = unquote(object_id)
            return self.let_wait(request, Kind.REMOVAL, number, tried, reason, **about)

    def delete_model(self, request, obj):
        gone = copy(obj)
        super().delete_model(request, obj)
        connection.check_constraints()
        if not is_release(request):
            raise Tried(self.title_of(gone), told_of(gone, self.all_history_paths()))

    def response_delete(self, request, obj_display, obj_id):
        """Only the release comes here."""
        request.released_record = obj_id
        return HttpResponse()

    def carry_out(self, request, change):
        """Save what waited, in the name of whoever releases it; the number of the record."""
        step = release_removal if change.kind == Kind.REMOVAL else release_form
        return step(self, request, change)


def page_of(change):
    return reverse("admin:four_eyes_waitingchange_change", args=[change.pk])


def asked_anew(request):
    """The same request as one that only reads."""
    again = copy(request)
    again.method, again.POST = "GET", QueryDict()
    return again
