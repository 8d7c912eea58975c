"""The author of a change that waits goes on with it in its form (law 16).

What is sent then takes the place of what waited; its history keeps both.
"""

from django.db import IntegrityError, transaction
from django.http import Http404
from django.urls import reverse
from django.utils import timezone

from four_eyes.asking import digest_of
from four_eyes.models import WaitingChange

GO_ON = "weiter"
REPLACED = ("title", "sent", "base", "told", "reason")


def form_of(change):
    """The address of the form with what was typed; empty for what was typed in no form."""
    model = change.content_type.model_class()._meta
    name = f"admin:{model.app_label}_{model.model_name}"
    ways = {
        WaitingChange.Kind.NEW: (f"{name}_add", []),
        WaitingChange.Kind.CHANGE: (f"{name}_change", [change.object_id]),
    }
    if change.kind not in ways:
        return ""
    way, number = ways[change.kind]
    return f"{reverse(way, args=number)}?{GO_ON}={change.pk}"


def gone_on_with(request, model, number):
    """The change of this form that its author goes on with, or None; raises Http404 for another."""
    asked = request.GET.get(GO_ON)
    if asked is None:
        return None
    own = WaitingChange.objects.visible_to(request.user).filter(proposed_by=request.user.pk)
    about = own.filter(
        content_type__app_label=model._meta.app_label, content_type__model=model._meta.model_name
    )
    kind = WaitingChange.Kind.CHANGE if number else WaitingChange.Kind.NEW
    of_form = about.filter(kind=kind, pk=asked) if asked.isdecimal() else about.none()
    change = of_form.select_related("content_type").first()
    if change is None or (number and str(change.object_id) != str(number)):
        raise Http404
    return change


def replace(change, by):
    """Let `by` wait instead; returns the change that waits now, None where it waits no more.

    It is another one where its author had asked for the same already.
    """
    by.sha256 = digest_of(by)
    try:
        with transaction.atomic():
            current = WaitingChange.objects.select_for_update(of=("self",)).get(pk=change.pk)
            if not current.is_waiting:
                return None
            for name in (*REPLACED, "sha256"):
                setattr(current, name, getattr(by, name))
            current.proposed_at = timezone.now()
            current.save()
            return current
    except IntegrityError:
        same = {name: getattr(by, name) for name in ("content_type", "object_id", "sha256")}
        return WaitingChange.objects.waiting().get(proposed_by=change.proposed_by_id, **same)
