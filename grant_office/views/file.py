"""The page of a decision that reads like a file, with its „was wäre, wenn“."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from accounts.models import Role
from funding.rules.refusals import NotComputable
from grant_office.access import entered_in_office, in_office
from grant_office.facts import known
from grant_office.file import FileShown
from grant_office.gates import files_open_to
from grant_office.models import GrantFile, ListExport
from grant_office.register import bring_up_to_date
from grant_office.retention import clock_of_file
from grant_office.rule_duties import take_over
from grant_office.states import read_once
from grant_office.whatif import WhatIfForm, compared


@in_office
def grant_file(request, number):
    """What it is worth, what is due and by which rule, and all that hangs on it."""
    bring_up_to_date()
    read_once(request.user)
    decision = get_object_or_404(files_open_to(request.user).only("pk"), pk=number)
    shown = FileShown(decision, request.user)
    form, rows, problems = what_if(request.GET, shown)
    context = {
        "tab": "decisions",
        "file": shown,
        "decision": shown.decision,
        "may_edit": request.user.has_role(Role.GRANT_ADMIN),
        "form": form,
        "rows": rows,
        "clock": clock_of_file(shown, timezone.localdate()),
        "exports": taken_by(request.user).filter(decision=decision)[:3],
        "problems": problems,
    }
    return render(request, "admin/office/file.html", context)


def taken_by(user):
    """What was taken away, as far as this person reads who did."""
    return ListExport.objects.visible_to(user).select_related("user")


@entered_in_office
def take_duties(request, number):
    """Make obligations of what the rules ask for; what is there already stays as it is."""
    decision = get_object_or_404(files_open_to(request.user), pk=number)
    new = take_over(next(iter(known([decision.pk])))) if has_file(decision) else 0
    told = f"{new} Pflichten aus dem Regelwerk sind übernommen."
    if new == 1:
        told = "Eine Pflicht aus dem Regelwerk ist übernommen."
    messages.success(request, told if new else "Alle Pflichten aus dem Regelwerk stehen schon da.")
    return redirect(f"{reverse('admin:grant-file', args=[decision.pk])}#auflagen")


def has_file(decision):
    return GrantFile.objects.filter(decision=decision).exists()


def what_if(data, shown):
    """(form, changes, German reasons why something is missing); nothing where nothing was asked."""
    if not {"kosten", "dritte", "ende"} & set(data):
        return WhatIfForm(), [], ()
    form = WhatIfForm(data)
    if not form.is_valid():
        return form, [], ()
    try:
        return form, *compared(shown, form.cleaned_data)
    except NotComputable as error:
        return form, [], (str(error),)
