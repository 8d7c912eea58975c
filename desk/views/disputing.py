"""A contradiction between sources: what each says, and which of it we take."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render

from desk.access import at_desk, open_work, project_to_edit
from desk.proofs.choosing import ChoiceForm
from desk.proofs.disputed import dispute_of
from desk.views.editing import without_nul
from desk.views.projects import IN_REVIEW
from evidence.models import Source
from projects.models import Proposal
from projects.publication import Publication
from projects.release.lifecycle import Refused
from projects.release.open_work import at_work_on, working_copy
from projects.snapshot import document_of

HANDED_IN = "Ihr Vorschlag liegt zur Prüfung. Zum Ändern bitte erst zurückholen."
NOT_TAKEN_IN = "Ihre angefangene Arbeit kennt diesen Widerspruch noch nicht. Bitte „Bearbeiten“."


@at_desk(methods=("GET", "HEAD", "POST"))
def contradiction(request, pk, key):
    """Decide it in the person's work, which begins with the choice if there is none."""
    project = project_to_edit(request.user, pk)
    proposal = open_work(request.user, project) or unsaved(project, request.user)
    if sentence := why_not(proposal, key):
        messages.info(request, sentence)
        return redirect("desk:project", pk)
    data = without_nul(request.POST) if request.method == "POST" else None
    form = ChoiceForm(data, user=request.user, proposal=proposal, key=key)
    if data is not None and form.is_valid():
        return keep_choice(request, proposal, form)
    sources = {each["source_id"] for each in form.dispute["statements"].values()}
    context = {
        "project": project,
        "form": form,
        "dispute": dispute_of(proposal.document, key, Source.objects.in_bulk(sources)),
        "text": form.dispute["text"],
        "words": form.dispute["field"] and form.place.words(proposal.document, request.user),
    }
    status = 200 if data is None else 400
    return render(request, "desk/contradiction.html", context, status=status)


def unsaved(project, user):
    """What the person's work would begin with now."""
    document = document_of(project)
    return Proposal(project=project, author=user, base=document, document=document)


def why_not(proposal, key):
    """Why the contradiction cannot be decided in this work, or nothing; 404 if there is none."""
    if proposal.step in Proposal.HANDED_IN:
        return HANDED_IN
    if not proposal.pk and proposal.project.publication == Publication.IN_REVIEW:
        return IN_REVIEW
    if key in proposal.document["contradictions"]:
        return ""
    if key in document_of(proposal.project)["contradictions"]:
        return NOT_TAKEN_IN
    raise Http404


def keep_choice(request, proposal, form):
    try:
        with at_work_on(
            proposal if proposal.pk else working_copy(proposal.project, by=request.user)
        ) as current:
            form.apply(current)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("desk:contradiction", proposal.project_id, form.key)
    messages.success(request, "Die Wahl ist übernommen. Bitte unten ansehen und abschließen.")
    return redirect("desk:project", proposal.project_id)
