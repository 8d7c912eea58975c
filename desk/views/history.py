"""The history of a project: what changed, two states side by side, and one brought back."""

from datetime import UTC, datetime

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone

from desk.access import at_desk, project_to_edit
from desk.paging import page_of, pager
from evidence.history.changes import changes_of
from projects.release.lifecycle import Refused
from projects.release.open_work import restore
from projects.snapshot import changes, document_at
from projects.snapshot.shape import PATHS

ON_A_PAGE, MOST_MOMENTS = 20, 300
TOLD = (*PATHS, "participations__confirmation")


@at_desk
def history(request, pk):
    project = project_to_edit(request.user, pk)
    found = changes_of(project, TOLD, seen_by=request.user)
    page = page_of(request, found, ON_A_PAGE)
    newest = found.without_rows(slice(MOST_MOMENTS))
    moments = [(change.at.isoformat(), change) for change in newest]
    context = {"project": project, "page": page, "moments": moments, **pager(request)}
    return render(request, "desk/history.html", context)


@at_desk
def compare(request, pk):
    project = project_to_edit(request.user, pk)
    old_at, new_at = (moment_of(request.GET.get(name, "")) for name in ("von", "bis"))
    old, new = (document_at(project, each) if each else None for each in (old_at, new_at))
    if old is None or new is None:
        messages.error(request, "Bitte zwei Zeitpunkte wählen, zu denen es das Projekt gab.")
        return redirect("desk:history", pk)
    context = {
        "project": project,
        "changes": changes(old, new, seen_by=request.user),
        "old_at": old_at,
        "new_at": new_at,
    }
    return render(request, "desk/compare.html", context)


@at_desk(methods=("POST",))
def restore_state(request, pk):
    """A past state as the person's new working copy; nothing is published by it."""
    project = project_to_edit(request.user, pk)
    moment = moment_of(request.POST.get("moment", ""))
    if moment is None:
        raise Http404
    try:
        restore(project, moment, by=request.user)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("desk:history", pk)
    messages.success(request, "Der frühere Stand ist jetzt Ihre offene Arbeit.")
    return redirect("desk:project", pk)


def moment_of(text):
    """An aware datetime, now at the latest; „jetzt“ is now; None for anything else."""
    now = timezone.now()
    if text == "jetzt":
        return now
    try:
        moment = datetime.fromisoformat(text.replace(" ", "+"))
        return min(moment, now).astimezone(UTC) if timezone.is_aware(moment) else None
    except (ValueError, OverflowError):
        return None
