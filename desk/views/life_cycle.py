"""The steps of a project's life cycle; of a review it is decided on the page of the proposal."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect

from desk.access import at_desk, project_to_edit, refuse_unless_releasing
from desk.project_page import ProjectPage
from projects.release.lifecycle import AFTER_REVIEW, PUBLISH, STEPS, SUBMIT, Refused
from projects.release.taking import take

POST = ("POST",)


@at_desk(methods=POST)
def life_step(request, pk, name):
    project = project_to_edit(request.user, pk)
    step = next((step for step in STEPS if step.name == name), None)
    if step is None:
        raise Http404
    if step.needs_release:
        refuse_unless_releasing(request.user, project)
    if step in AFTER_REVIEW:
        return to_its_review(request, project)
    if step == SUBMIT and ProjectPage(project, request.user).has_unsaved:
        messages.error(
            request,
            "Ihre Änderungen sind noch nicht im Entwurf. Bitte erst „Im Entwurf sichern“ wählen.",
        )
        return redirect("desk:project", pk)
    try:
        reason = request.POST.get("reason", "").replace("\x00", "")[:1000]
        take(project, step, by=request.user, reason=reason)
        messages.success(request, f"Der Stand ist jetzt „{project.get_publication_display()}“.")
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("desk:project", pk)


@at_desk(methods=POST)
def take_day_back(request, pk):
    """A page from before it was decided on the page of the proposal may still ask for this."""
    return life_step(request, pk=pk, name=PUBLISH.name)


def to_its_review(request, project):
    first = ProjectPage(project, request.user).first
    return redirect("desk:release", first.pk) if first else redirect("desk:project", project.pk)
