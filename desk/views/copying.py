"""A new draft that begins with the facts of a project."""

from django.contrib import messages
from django.shortcuts import redirect, render

from desk.access import at_desk, project_to_edit
from desk.choices import leads_for
from desk.forms import NewProjectForm
from desk.where import place_in_work
from projects.copying import copy_project, left_behind, title_of_copy
from projects.creation import just_created
from projects.models import Project
from projects.release.open_work import working_copy
from projects.snapshot import Invalid, document_of


@at_desk(methods=("GET", "HEAD", "POST"))
def copy(request, pk):
    original = project_to_edit(request.user, pk)
    leads, seen = leads_for(request.user), Project.objects.visible_to(request.user)
    begins = {"title": title_of_copy(original), "relevance": original.relevance}
    if lead := leads.filter(pk__in=original.participations.leading().values("organisation")):
        begins["lead"] = lead[0].pk
    form = NewProjectForm(request.POST or None, leads=leads, seen=seen, initial=begins)
    known = request.POST and just_created(request.user, request.POST.get("title", ""))
    if known:
        return redirect(place_in_work(known.pk, ""))
    left = left_behind(document_of(original))
    if request.method == "POST" and form.is_valid():
        return copied(request, original, form, left)
    context = {"project": original, "form": form, "left": left}
    status = 400 if form.is_bound else 200
    return render(request, "desk/copy.html", context, status=status)


def copied(request, original, form, left):
    try:
        project = copy_project(original, by=request.user, **form.values)
    except Invalid as error:
        messages.error(request, f"Nicht kopiert: {error}")
        return redirect("desk:copy", original.pk)
    working_copy(project, by=request.user)
    rest = f" Nicht kopiert: {', '.join(left)}." if left else ""
    messages.success(
        request,
        "Die Kopie ist als Entwurf angelegt. Es sehen ihn Ihre Stelle, die übernommenen "
        f"Beteiligten und die Koordination.{rest}",
    )
    return redirect(place_in_work(project.pk, ""))
