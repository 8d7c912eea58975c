"""Questions about what was handed in, their answers, and notes on a project."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from desk.access import at_desk, project_to_edit, proposal_to_read
from desk.proofs.shown import Place
from desk.talk.forms import AnswerForm, AskForm, NoteForm
from desk.talk.places import label_at, place_in_proposal, words_at
from desk.talk.threads import Thread
from desk.views.projects import show_project
from projects.models import Comment, InternalNote, Proposal
from projects.release.asking_back import LATE, answer, ask, open_again, settle
from projects.release.lifecycle import Refused

READ_AND_POST = ("GET", "HEAD", "POST")
NOTES = "notizen"


@at_desk(methods=READ_AND_POST)
def ask_back(request, pk):
    """A question at the place of a proposal that `angabe` names."""
    proposal = proposal_to_read(request.user, pk)
    project = project_to_edit(request.user, proposal.project_id)
    place = place_in_proposal(proposal, request.GET.get("angabe", ""))
    if place is None:
        raise Http404
    if request.method != "POST" and proposal.step not in Proposal.HANDED_IN:
        messages.error(request, LATE)
        return redirect("desk:release", pk)
    form, label = AskForm(request.POST or None), label_at(proposal, place)
    status = 400 if form.is_bound else 200
    if request.method == "POST" and form.is_valid():
        told = {"place": place.key, "label": label, "text": form.cleaned_data["text"]}
        try:
            return asked(request, ask(proposal, **told, by=request.user))
        except Refused as refused:
            messages.error(request, str(refused))
            status = 409
    before, proposed = words_at(proposal, place, request.user)
    context = {
        **{"project": project, "proposal": proposal, "label": label, "form": form},
        **{"before": before, "proposed": proposed, "action": request.get_full_path()},
    }
    return render(request, "desk/ask_back.html", context, status=status)


def asked(request, found):
    messages.success(request, "Die Rückfrage steht jetzt bei dieser Angabe.")
    return redirect(f"{reverse('desk:release', args=[found.proposal_id])}#rueckfrage-{found.pk}")


@at_desk(methods=READ_AND_POST)
def comment(request, pk):
    """A question with its answers."""
    found = question_for(request.user, pk)
    project_to_edit(request.user, found.proposal.project_id)
    form = AnswerForm(request.POST if request.POST.get("aktion") in ANSWERING else None)
    if request.method == "POST" and (not form.is_bound or form.is_valid()):
        return said(request, found, form)
    return show(request, found, form, status=400 if form.is_bound else 200)


def question_for(user, pk):
    seen = Comment.objects.editable_by(user)
    seen = seen.select_related("author", "settled_by", "proposal__project")
    return get_object_or_404(seen, pk=pk)


def show(request, found, form, status):
    answers = list(found.answers.visible_to(request.user).select_related("author"))
    readable = Proposal.objects.visible_to(request.user).filter(pk=found.proposal_id).first()
    place = readable and place_in_proposal(readable, found.place)
    context = {
        **{"project": found.proposal.project, "thread": Thread(found, answers), "form": form},
        "proposal": readable,
        "words": words_at(readable, place, request.user) if place else None,
        "back": field_of(found) if readable and readable.step in Proposal.AT_WORK else "",
    }
    return render(request, "desk/comment.html", context, status=status)


def said(request, found, form):
    """Answer, settle or open again, and stay; an answer that is refused stays on the page."""
    action = request.POST.get("aktion")
    if action not in SAID:
        raise Http404
    try:
        if action in ("oeffnen", "doch"):
            open_again(found)
        if action in ANSWERING:
            answer(found, text=form.cleaned_data["text"], by=request.user)
        if action == "erledigt":
            settle(found, by=request.user)
        messages.success(request, SAID[action])
    except Refused as refused:
        messages.error(request, str(refused))
        return show(request, question_for(request.user, found.pk), form, status=409)
    return redirect("desk:comment", found.pk)


ANSWERING = ("antworten", "doch")  # „doch“ opens again what was settled meanwhile
SAID = {
    "antworten": "Ihre Antwort steht da.",
    "doch": "Ihre Antwort steht da. Die Rückfrage ist wieder offen.",
    "erledigt": "Die Rückfrage ist erledigt.",
    "oeffnen": "Die Rückfrage ist wieder offen.",
}


def field_of(found):
    """The address of the field in the form that a question is about."""
    part, row, unit = found.place.split("/", 2)
    section = Thread(found, []).section
    address = reverse("desk:section", args=[found.proposal.project_id, section.name])
    anchor = Place(part, row, unit.removesuffix("_id")).anchor if unit else f"zeile-{row}"
    return f"{address}#{f'id_{unit}' if part == 'links' else anchor}"


@at_desk(methods=("POST",))
def add_note(request, pk):
    project = project_to_edit(request.user, pk)
    form = NoteForm(request.POST)
    if not form.is_valid():
        return show_project(request, project, note_form=form)
    project.internal_notes.create(text=form.cleaned_data["text"], author=request.user)
    messages.success(request, "Die Notiz steht jetzt am Projekt.")
    return redirect(f"{reverse('desk:project', args=[pk])}#{NOTES}")


@at_desk(methods=("POST",))
def delete_note(request, pk, row):
    project_to_edit(request.user, pk)
    notes = InternalNote.objects.editable_by(request.user).filter(project=pk)
    get_object_or_404(notes, pk=row).delete()
    messages.success(request, "Die Notiz ist gelöscht.")
    return redirect(f"{reverse('desk:project', args=[pk])}#{NOTES}")
