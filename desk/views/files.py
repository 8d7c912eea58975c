"""Files of drafts and proposals, copies of sources, and what was public and has to go at once."""

from django.contrib import messages
from django.http import FileResponse, Http404
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from desk.access import READ, at_desk, project_to_edit
from desk.proofs.living_sources import copies_open_to
from desk.refusals import NotAllowed, why_not_remove
from desk.sections import BY_NAME
from evidence.living.copies import path_of
from projects.files.serving import POLICY, file_answer
from projects.files.taking_down import take_down
from projects.models import StoredFile
from projects.release.lifecycle import Refused
from projects.snapshot.shape import MODELS


@at_desk
def file(request, key, name):
    stored = StoredFile.objects.visible_to(request.user).filter(key=key).first()
    if stored is None:
        raise Http404
    return file_answer(request, stored, name)


@require_http_methods(READ)
def source_copy(request, pk):
    """The internal copy of a source, whole and only to be saved: strangers wrote it."""
    copy = copies_open_to(request.user).filter(source=pk).first()
    if copy is None:
        raise Http404
    try:
        file = path_of(copy.key).open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    answer = FileResponse(
        file, content_type="application/octet-stream", as_attachment=True, filename=copy.file_name
    )
    answer["Cache-Control"] = "no-store"
    answer["Content-Security-Policy"] = POLICY
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


@at_desk(methods=("POST",))
def remove(request, pk, name, row):
    """Take a photo or document out of a public project, at once and with a reason."""
    section = BY_NAME.get(name)
    if section is None or not section.files:
        raise Http404
    project = project_to_edit(request.user, pk)
    rows = MODELS[section.part].objects.filter(project=project)
    found = rows.filter(pk=row).first()
    if found is None:
        raise Http404
    if not rows.removable_at_once_by(request.user).filter(pk=row).exists():
        raise NotAllowed(why_not_remove(project, section))
    reason = request.POST.get("reason", "").replace("\x00", "")[:1000]
    try:
        take_down(found, by=request.user, reason=reason)
        messages.success(request, f"„{found}“ ist nicht mehr öffentlich.")
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("desk:project", pk)
