"""What a person deleted: drafts and their own changes, to be fetched back for some days."""

from django.contrib import messages
from django.db.models import F, Q
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.formats import date_format

from desk.access import at_desk, project_to_edit
from desk.refusals import NOT_DISCARDING, NotAllowed
from desk.where import at_own_work
from projects.models import Project, Proposal
from projects.release.discarding import (
    bring_back,
    discard,
    dropped_since,
    last_day,
    may_discard,
)
from projects.release.lifecycle import Refused
from projects.release.proposals import fetch_back

POST = ("POST",)
MOST = 100


@at_desk
def trash(request):
    user = request.user
    drafts = Project.objects.discarded_by(user).select_related("discarded_by")
    dropped = dropped_since(with_words(Proposal.objects.dropped_by(user)))
    context = {
        "drafts": [
            (each, last_day(each.discarded_at))
            for each in drafts.order_by("-discarded_at", "-pk")[:MOST]
        ],
        "changes": [
            (each, last_day(each.dropped_at))
            for each in dropped.order_by("-dropped_at", "-pk")[:MOST]
        ],
        "here": "trash",
    }
    return render(request, "desk/trash.html", context)


def with_words(proposals):
    """Those that changed something, which is not read here."""
    changed = proposals.filter(~Q(document=F("base")) | ~Q(typed={}))
    return changed.select_related("project").defer("base", "document", "typed")


@at_desk(methods=POST)
def discard_draft(request, pk):
    project = project_to_edit(request.user, pk)
    if not may_discard(request.user, project):
        raise NotAllowed(NOT_DISCARDING)
    try:
        discard(project, by=request.user)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("desk:project", pk)
    project.refresh_from_db()
    day = date_format(last_day(project.discarded_at), "j. F Y")
    messages.success(request, f"Gelöscht. Bis zum {day} lässt sich der Entwurf zurückholen.")
    return redirect("desk:trash")


@at_desk(methods=POST)
def bring_draft_back(request, pk):
    project = get_object_or_404(Project.objects.discarded_by(request.user), pk=pk)
    try:
        bring_back(project)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("desk:trash")
    messages.success(request, "Der Entwurf ist wieder da, mit allem, was darin stand.")
    return redirect("desk:project", pk)


@at_desk(methods=POST)
def bring_changes_back(request, pk):
    proposal = get_object_or_404(Proposal.objects.dropped_by(request.user), pk=pk)
    try:
        fetch_back(proposal, by=request.user)
    except Proposal.DoesNotExist as gone:  # for good, a moment ago
        raise Http404 from gone
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("desk:trash")
    messages.success(request, "Ihre Änderungen sind wieder da. Veröffentlicht ist davon nichts.")
    return redirect(at_own_work(proposal.project_id))
