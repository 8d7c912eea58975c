"""„Beleg“ at a value of a project, and what its sources say once the value has changed."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse

from desk.access import at_desk, open_work, project_to_edit
from desk.proofs import choosing, citing
from desk.proofs.asking import AskedForm
from desk.proofs.form import ProofForm
from desk.proofs.shown import citation_of, place_in, questions
from desk.reports.taking import source_named
from desk.sections import section_after, section_of
from desk.views.editing import without_nul
from projects.release.lifecycle import Refused
from projects.release.open_work import at_work_on
from projects.snapshot.vouching import held, row_of

READ_AND_POST = ("GET", "HEAD", "POST")


def work_on(request, pk):
    """(project, open work) of a person at work, else (project, None)."""
    project = project_to_edit(request.user, pk)
    proposal = open_work(request.user, project)
    is_open = proposal is not None and proposal.step not in proposal.HANDED_IN
    if not is_open:
        messages.info(request, "Bitte erst „Bearbeiten“ wählen.")
    return project, proposal if is_open else None


@at_desk(methods=READ_AND_POST)
def proof(request, pk):
    """A new citation for the value that `angabe` names."""
    project, proposal = work_on(request, pk)
    if proposal is None:
        return redirect("desk:project", pk)
    place = place_in(proposal.document, request.GET.get("angabe", ""))
    if place is None:
        raise Http404
    data = without_nul(request.POST) if request.method == "POST" else None
    begun = source_named(request.user, request.GET.get("hinweis", ""))
    form = form_for(request.user, proposal, place, data, begun)
    is_sound = form.is_bound and form.is_valid()
    if is_sound and (form.source or form.new_source.is_valid()):
        return keep_proof(request, proposal, place, form)
    context = {
        "project": project,
        "place": place,
        "named": place.label(proposal.document),
        "words": place.words(proposal.document, request.user),
        "form": form,
        "action": request.get_full_path(),
        "back": back_to(proposal, place),
        "onward": onward(request, project, place),
    }
    return render(request, "desk/proof.html", context, status=400 if form.is_bound else 200)


def form_for(user, proposal, place, data, begun=""):
    document = proposal.document
    value = row_of(document, {"part": place.part, "row": place.row}).get(place.field)
    cited = document["citations"].values()
    last_used = [each["source_id"] for each in cited]
    text = value if isinstance(value, str) else ""
    seen = held(document, citation_of(place))
    return ProofForm(
        data,
        begun=begun,
        text=text,
        last_used=last_used,
        held=seen,
        problem=lambda words: choosing.problem(user, proposal, place, words),
    )


def keep_proof(request, proposal, place, form):
    """The citation, and the source that it may begin with: both or neither."""
    try:
        with at_work_on(proposal) as current:
            form.source = form.source or form.new_source.save()
            keep_citation(request.user, current, place, form)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("desk:project", proposal.project_id)
    messages.success(request, f"Beleg übernommen: {form.source}.")
    return redirect(back_to(proposal, place))


def keep_citation(user, current, place, form):
    """What the source says: for the value that the document holds, or in a contradiction."""
    data = form.cleaned_data
    said = {"source_id": form.source.pk, "portion": data.get("portion", "")}
    said |= {name: data[name] for name in citing.WORDS}
    said["retrieved"] = str(data["retrieved"]) if data["retrieved"] else None
    if data["stands"] == "agrees":
        citing.cite(current.document, place, {**said, "agrees": True})
    else:
        choosing.contradict(user, current, place, said, data["choice"], data["reason"])


def back_to(proposal, place):
    section = section_of(place.part, place.field)
    address = reverse("desk:section", args=[proposal.project_id, section.name])
    return f"{address}#{place.anchor}"


def onward(request, project, place):
    """Where somebody goes on who was asked for a source and has none; empty if nobody asked."""
    following = section_after(section_of(place.part, place.field))
    ways = {
        "weiter": following and reverse("desk:section", args=[project.pk, following.name]),
        "fertig": reverse("desk:project", args=[project.pk]),
    }
    return ways.get(request.GET.get("danach", ""), "")


@at_desk(methods=READ_AND_POST)
def lapsed(request, pk):
    """What the sources of changed values say: the new value, the earlier one, or neither."""
    project, proposal = work_on(request, pk)
    if proposal is None:
        return redirect("desk:project", pk)
    asked = questions(proposal, request.user)
    if not asked:
        messages.success(request, "Alle Belege passen zu den Angaben.")
        return redirect("desk:project", pk)
    data = without_nul(request.POST) if request.method == "POST" else None
    forms = [AskedForm(data, question=each, prefix=each.key) for each in asked]
    if data is not None and not [form for form in forms if not form.is_valid()]:
        return keep_answers(request, proposal, forms)
    context = {"project": project, "forms": forms}
    return render(request, "desk/lapsed.html", context, status=400 if data is not None else 200)


def keep_answers(request, proposal, forms):
    try:
        with at_work_on(proposal) as current:
            for form in forms:
                form.apply(current.document)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("desk:project", proposal.project_id)
    messages.success(request, "Gesichert.")
    return redirect("desk:project", proposal.project_id)
