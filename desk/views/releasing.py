"""Comparing a proposal with what there is, releasing it or sending it back; conflicts."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render

from desk.access import at_desk, open_work, project_to_edit, proposal_to_read
from desk.conflicts import conflicts_of
from desk.forms import ReasonForm
from projects.document import Invalid, changes
from projects.document.merging import MINE, THEIRS
from projects.lifecycle import Refused
from projects.models import Proposal
from projects.proposals import (
    Conflicting,
    accept,
    bring_up_to_date,
    present_and_proposed,
    send_back,
)

READ_AND_POST = ("GET", "HEAD", "POST")
CONFLICTING = (
    "Inzwischen haben andere dieselben Stellen geändert. Bitte geben Sie den Vorschlag zurück: "
    "Wer ihn gemacht hat, entscheidet dann Feld für Feld."
)


@at_desk(methods=READ_AND_POST)
def release(request, pk):
    proposal = proposal_to_read(request.user, pk)
    may = Proposal.objects.releasable_by(request.user).filter(pk=pk).exists()
    if request.method == "POST":
        if not may:
            raise PermissionDenied
        return decide(request, proposal)
    return show(request, proposal, may, ReasonForm())


def decide(request, proposal):
    is_release = request.POST.get("aktion") == "freigeben"
    form = ReasonForm(request.POST)
    if not is_release and not form.is_valid():
        return show(request, proposal, True, form, status=400)
    try:
        if is_release:
            accept(proposal, by=request.user, seen=request.POST.get("stand", ""))
            messages.success(request, "Freigegeben: Die Änderungen sind jetzt öffentlich.")
        else:
            send_back(proposal, by=request.user, reason=form.cleaned_data["reason"])
            messages.success(request, "Zurückgegeben, mit Ihrer Begründung.")
    except Conflicting:
        messages.error(request, CONFLICTING)
        return redirect("desk:release", proposal.pk)
    except (Refused, Invalid) as refused:
        messages.error(request, str(refused))
        return redirect("desk:release", proposal.pk)
    return redirect("desk:task-list", "freizugeben")


def show(request, proposal, may, form, status=200):
    """Against the present state while it waits, against its own beginning afterwards."""
    waits = proposal.step == Proposal.Step.SUBMITTED
    present, merged = present_and_proposed(proposal) if waits else (proposal.base, None)
    wanted = merged.document if merged else proposal.document
    context = {
        "proposal": proposal,
        "project": proposal.project,
        "changes": changes(present, wanted, seen_by=request.user),
        "conflicts": conflicts_of(proposal, merged, request.user) if merged else [],
        "may": may and waits,
        "waits": waits,
        "form": form,
        "here": "freizugeben",
    }
    return render(request, "desk/release.html", context, status=status)


@at_desk(methods=READ_AND_POST)
def conflicts(request, pk):
    """The author chooses, place by place, between their own value and that of the others."""
    project = project_to_edit(request.user, pk)
    proposal = open_work(request.user, project)
    if proposal is None:
        return redirect("desk:project", pk)
    _, merged = present_and_proposed(proposal)
    found = conflicts_of(proposal, merged, request.user)
    if request.method == "POST":
        decided = {each.key: request.POST.get(each.key) for each in found}
        decided = {key: side for key, side in decided.items() if side in (MINE, THEIRS)}
        if bring(proposal, decided):
            messages.success(request, "Abgeglichen. Ihre Arbeit steht auf dem neuesten Stand.")
            return redirect("desk:project", pk)
        messages.error(request, "Bitte bei jeder Stelle wählen.")
        context = {"project": project, "conflicts": found, "decided": decided}
        return render(request, "desk/conflicts.html", context, status=400)
    if not found:
        return redirect("desk:project", pk)
    return render(request, "desk/conflicts.html", {"project": project, "conflicts": found})


def bring(proposal, decided):
    try:
        bring_up_to_date(proposal, decided=decided)
    except Conflicting:
        return False
    return True
