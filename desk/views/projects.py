"""One project at the desk: begin, look, edit, hand in."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render

from desk.access import at_desk, open_work, project_to_edit
from desk.choices import leads_for
from desk.forms import HandInForm, NewProjectForm
from desk.guest_form import GuestForm
from desk.project_page import ProjectPage
from desk.sections import SECTIONS
from desk.talk.forms import NoteForm
from desk.typed import bring_up_to_date
from desk.where import at_own_work, place_in_work
from projects.creation import create_project, just_created
from projects.models import Project
from projects.publication import Publication
from projects.release.first_publication import hand_in
from projects.release.lifecycle import Refused
from projects.release.open_work import Conflicting, keep_note, working_copy
from projects.release.proposals import drop, resume, save, submit
from projects.snapshot import Invalid

POST = ("POST",)
IN_REVIEW = "Das Projekt liegt zur Prüfung. Zum Ändern muss es zurückgegeben werden."


@at_desk(methods=("GET", "HEAD", "POST"))
def create(request):
    leads = leads_for(request.user)
    seen = Project.objects.visible_to(request.user)
    form = NewProjectForm(request.POST or None, leads=leads, seen=seen)
    known = request.POST and just_created(request.user, request.POST.get("title", ""))
    if known:
        return redirect(place_in_work(known.pk, ""))
    if request.method == "POST" and form.is_valid():
        project = create_project(by=request.user, **form.values)
        working_copy(project, by=request.user)
        messages.success(
            request, "Der Entwurf ist angelegt. Nur Ihre Stelle und die Koordination sehen ihn."
        )
        return redirect(place_in_work(project.pk, ""))
    return render(request, "desk/create.html", {"form": form, "here": "create"})


@at_desk
def project(request, pk):
    return show_project(request, project_to_edit(request.user, pk))


def show_project(request, project, note_form=None, guest_form=None):
    """A form that came back is shown with what was typed, and what is wrong with it."""
    shown, came_back = ProjectPage(project, request.user), note_form or guest_form
    context = {
        "shown": shown,
        "project": project,
        "form": HandInForm(initial={"note": shown.proposal.note if shown.proposal else ""}),
        "note_form": note_form or NoteForm(),
        "guest_form": guest_form or GuestForm(project=project),
        "came_back": came_back,
        "sections": SECTIONS,
    }
    return render(request, "desk/project.html", context, status=400 if came_back else 200)


@at_desk(methods=POST)
def begin(request, pk):
    """Open the person's work, with what others changed meanwhile, where they asked for."""
    project = project_to_edit(request.user, pk)
    if project.publication == Publication.IN_REVIEW and not open_work(request.user, project):
        messages.info(request, IN_REVIEW)
        return redirect("desk:project", pk)
    proposal = working_copy(project, by=request.user)
    if proposal.step in proposal.HANDED_IN:
        return redirect("desk:project", pk)
    try:
        bring_up_to_date(proposal, request.user)
    except Conflicting:
        return redirect("desk:conflicts", pk)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("desk:project", pk)
    return redirect(place_in_work(pk, request.POST.get("ort", "")))


def finish(project, proposal, request):
    """Hand in the changes of a public project; save those of any other."""
    note = request.POST.get("note", "").replace("\x00", "")[:1000].strip()
    if project.is_public:
        keep_note(proposal, note)
        submit(proposal, by=request.user, note=note)
        return "Ihr Vorschlag liegt zur Prüfung. Bis zur Freigabe bleibt alles, wie es ist."
    save(proposal, by=request.user)
    if request.POST.get("danach") == "pruefung":
        return submit_saved(project, request)
    return "Im Entwurf gesichert."


def submit_saved(project, request):
    """Both with one button; if it cannot be handed in yet, it is saved all the same."""
    try:
        hand_in(project, by=request.user)
    except Refused as refused:
        raise Refused(f"Gesichert, aber noch nicht zur Prüfung gegeben: {refused}") from refused
    return "Gesichert und zur Prüfung gegeben."


def take_back(project, proposal, request):
    resume(proposal, by=request.user)
    return "Der Vorschlag ist wieder bei Ihnen."


def give_up(project, proposal, request):
    drop(proposal, by=request.user)
    return "Ihre Änderungen sind verworfen."


OWN_STEPS = {"abschliessen": finish, "zurueckholen": take_back, "verwerfen": give_up}


@at_desk(methods=POST)
def own_step(request, pk, name):
    """A step with the person's own proposal."""
    project = project_to_edit(request.user, pk)
    proposal = open_work(request.user, project)
    if name not in OWN_STEPS or proposal is None:
        raise Http404
    try:
        messages.success(request, OWN_STEPS[name](project, proposal, request))
    except Conflicting:
        return redirect("desk:conflicts", pk)
    except (Refused, Invalid) as refused:
        messages.error(request, str(refused))
    return redirect(at_own_work(pk))
