"""Letting files go: what is past its retention, and the page on which two people decide."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from grant_office.access import enters_here, in_office, worked_in_office
from grant_office.disposal_form import DisposalForm
from grant_office.disposing import confirm, propose, withdraw
from grant_office.file import FileShown
from grant_office.gates import files_open_to
from grant_office.intake import ReasonForm
from grant_office.models import Disposal
from grant_office.overview import named, with_names
from grant_office.register import bring_up_to_date
from grant_office.retention import clock_of, clocks_of, past_retention
from projects.release.lifecycle import Refused

PER_PAGE = 30


@in_office
def disposal_list(request):
    """What waits for a second person, what is past its last day, and what went."""
    bring_up_to_date()
    today = timezone.localdate()
    own = with_names(Disposal.objects.visible_to(request.user), request.user)
    own = own.select_related("proposed_by", "confirmed_by", "decision__grant_file")
    past = past_retention(today).filter(pk__in=files_open_to(request.user))
    page = Paginator(past, PER_PAGE).get_page(request.GET.get("seite"))
    context = {
        "tab": "disposals",
        "may_edit": enters_here(request.user),
        "waiting": own.filter(cancelled_on=None, confirmed_at=None),
        "page": page,
        "clocks": clocks_of(named(page.object_list, request.user), today),
        "done": own.exclude(confirmed_at=None)[:PER_PAGE],
    }
    return render(request, "admin/office/disposals.html", context)


@worked_in_office
def disposal(request, number):
    """Propose that the papers of a file go, or confirm what somebody else proposed."""
    decision = get_object_or_404(files_open_to(request.user), pk=number)
    bring_up_to_date()
    if request.method != "POST":
        return shown(request, decision, DisposalForm())
    step = STEPS.get(request.POST.get("schritt"))
    if step is None:
        raise Http404
    try:
        problem = step(request, decision)
    except Refused as refused:
        messages.error(request, str(refused))
        problem = {}
    if problem:
        return shown(request, decision, **problem)
    return redirect("admin:disposal", number=decision.pk)


def shown(request, decision, form=None, withdraw_problem=""):
    """The page; what was typed and is wrong stands beside its field."""
    clock = clock_of(decision, timezone.localdate())
    waiting = clock.waiting
    may_edit = enters_here(request.user)
    context = {
        "tab": "disposals",
        "decision": decision,
        "title": FileShown(decision, request.user).title,
        "clock": clock,
        "form": form or DisposalForm(),
        "may_edit": may_edit,
        "may_confirm": may_edit and waiting and waiting.proposed_by != request.user,
        "withdraw_problem": withdraw_problem,
    }
    return render(request, "admin/office/disposal.html", context)


def propose_it(request, decision):
    form = DisposalForm(request.POST)
    if not form.is_valid():
        return {"form": form}
    propose(decision, by=request.user, **form.cleaned_data)
    messages.success(
        request, "Vorgeschlagen. Eine zweite Person bestätigt; bis dahin bleibt alles."
    )
    return {}


def confirm_it(request, decision):
    done = confirm(pressed(request, decision), by=request.user)
    messages.success(request, f"Ausgesondert: {done.removed}.")
    return {}


def withdraw_it(request, decision):
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return {"withdraw_problem": " ".join(form.errors["reason"])}
    withdraw(pressed(request, decision), by=request.user, reason=form.cleaned_data["reason"])
    messages.success(request, "Der Vorschlag ist zurückgezogen.")
    return {}


def pressed(request, decision):
    """The proposal that the button stood beside; 404 for one of another file."""
    number = request.POST.get("vorschlag", "")
    rows = Disposal.objects.filter(decision=decision)
    return get_object_or_404(rows, pk=number if number.isdecimal() else None)


STEPS = {"vorschlagen": propose_it, "bestaetigen": confirm_it, "zurueckziehen": withdraw_it}
