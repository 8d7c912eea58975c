"""The steps of a project's life cycle: now, or its publication for a day."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.formats import date_format

from desk.access import at_desk, project_to_edit, refuse_unless_releasing
from desk.forms import ReleaseForm
from desk.project_page import ProjectPage
from desk.views.projects import show
from projects.release.first_publication import plan, take_back
from projects.release.lifecycle import PUBLISH, STEPS, SUBMIT, Refused, take

POST = ("POST",)


@at_desk(methods=POST)
def life_step(request, pk, name):
    """A step of the life cycle; what the page showed has to be what there is."""
    project = project_to_edit(request.user, pk)
    step = next((step for step in STEPS if step.name == name), None)
    if step is None:
        raise Http404
    if step.needs_release:
        refuse_unless_releasing(request.user, project)
    if step.needs_other_person and request.POST.get("stand") != ProjectPage.stand_of(project):
        messages.error(request, "Inzwischen hat sich etwas geändert. Bitte noch einmal prüfen.")
        return redirect("desk:project", pk)
    if step == SUBMIT and ProjectPage(project, request.user).has_unsaved:
        messages.error(
            request, "Ihre Änderungen sind noch nicht gespeichert. Bitte erst speichern."
        )
        return redirect("desk:project", pk)
    form = ReleaseForm(request.POST if step == PUBLISH else {})
    if not form.is_valid():
        return show(request, project, release_form=form, status=400)
    try:
        messages.success(request, take_step(request, project, step, **form.cleaned_data))
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("desk:project", pk)


def take_step(request, project, step, *, release_on, note):
    """Take the step now, or plan it for a day; what is told of it."""
    reason = note or request.POST.get("reason", "").replace("\x00", "")[:1000]
    if release_on and release_on > timezone.localdate():
        plan(project, by=request.user, day=release_on, reason=reason)
        return f"Freigegeben: Das Projekt erscheint am {date_format(release_on, 'j. F Y')}."
    take(project, step, by=request.user, reason=reason)
    return f"Der Stand ist jetzt „{project.get_publication_display()}“."


@at_desk(methods=POST)
def take_day_back(request, pk):
    project = project_to_edit(request.user, pk)
    refuse_unless_releasing(request.user, project)
    try:
        take_back(project)
        messages.success(request, "Der Termin ist zurückgenommen. Das Projekt wartet wieder.")
    except Refused as refused:
        messages.error(request, str(refused))
    return redirect("desk:project", pk)
