"""Comparing a proposal with what there is, deciding about it or taking it back; conflicts."""

from dataclasses import replace

from django import forms
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format

from desk.access import (
    at_desk,
    left_words,
    may_decide,
    may_take_back,
    open_work,
    project_to_edit,
    proposal_to_read,
    proposal_to_release,
)
from desk.colleagues import colleagues_on
from desk.conflicts import conflicts_of
from desk.effects import effects_of
from desk.finding import of_the_same_title
from desk.forms import PartsForm, ReasonForm, ReleaseForm
from desk.other_values import OtherValues
from desk.proofs.shown import unproved
from desk.refusals import NotAllowed, why_not_decide, why_not_take_back
from desk.summary import summary_of
from desk.talk.places import with_threads
from desk.talk.threads import threads_about
from desk.typed import bring_up_to_date, typed_texts
from desk.where import place_in_work
from projects.models import Proposal
from projects.release.confirming import to_be_asked
from projects.release.correcting import correct
from projects.release.lifecycle import Refused
from projects.release.new_organisations import planned
from projects.release.open_work import Conflicting, is_rewritten, present_and_proposed
from projects.release.proposals import accept, accept_parts, resume, send_back
from projects.release.scheduling import schedule, unschedule
from projects.snapshot import Invalid, changes, nothing
from projects.snapshot.picking import changed_places

READ_AND_POST = ("GET", "HEAD", "POST")
CONFLICTING = (
    "Inzwischen haben andere dieselben Stellen geändert. Bitte geben Sie den Vorschlag zurück: "
    "Wer ihn gemacht hat, entscheidet dann Feld für Feld."
)


@at_desk(methods=READ_AND_POST)
def release(request, pk):
    if request.method == "POST":
        return decide(request, proposal_to_read(request.user, pk))
    if left := left_words(request.user, pk):
        return show_own_words(request, left)
    return show(request, proposal_to_read(request.user, pk))


def show_own_words(request, proposal):
    """What a person wrote before the project was theirs no more, and nothing of what it is now."""
    context = {
        "proposal": proposal,
        "parts": changes(proposal.base, proposal.document, seen_by=request.user),
        "typed": typed_texts(proposal),
    }
    return render(request, "desk/own_words.html", context)


def decide(request, proposal):
    """Publish, send back, take it or its day back; what is missing is said beside its field, and
    what is refused comes back with the words that were typed."""
    may, form_class, take = DECISIONS.get(request.POST.get("aktion"), NO_DECISION)
    if not may(request.user, proposal):
        raise NotAllowed(WHY_NOT[may](request.user, proposal))
    if take is None:
        raise Http404
    form = form_class(request.POST)
    if not form.is_valid():
        return show(request, proposal, status=400, **{form_class.__name__: form})
    try:
        messages.success(request, take(request, proposal, form.cleaned_data))
    except (Conflicting, Refused, Invalid) as refused:
        is_conflict = isinstance(refused, Conflicting)
        messages.error(request, CONFLICTING if is_conflict else str(refused))
        now = proposal_to_read(request.user, proposal.pk)
        return show(request, now, status=409, **{form_class.__name__: form})
    if take is take_back:
        return redirect("desk:project", proposal.project_id)
    return redirect("desk:task-list", "freizugeben")


def publish(request, proposal, data):
    told = {"by": request.user, "reason": data["note"], "seen": request.POST.get("stand", "")}
    day, (to_come, now) = data["release_on"], RELEASED[proposal.is_first]
    if day and day > timezone.localdate():
        schedule(proposal, day=day, **told)
        return f"Freigegeben: {to_come} am {date_format(day, 'j. F Y')}."
    accept(proposal, **told)
    return f"Freigegeben: {now} jetzt öffentlich."


def give_back(request, proposal, data):
    seen = request.POST.get("stand", "")
    send_back(proposal, by=request.user, reason=data["reason"], seen=seen)
    return "Zurückgegeben, mit Ihrer Begründung."


def publish_parts(request, proposal, data):
    told = {"by": request.user, "reason": data["rest"], "seen": request.POST.get("stand", "")}
    accept_parts(proposal, request.POST.getlist("teil"), **told)
    return "Freigegeben, was angekreuzt war; der Rest ist zurückgegeben, mit Ihrer Begründung."


def take_day_back(request, proposal, data):
    unschedule(proposal, by=request.user)
    return "Der Termin ist zurückgenommen. Der Vorschlag wartet wieder auf eine Entscheidung."


def take_back(request, proposal, data):
    resume(proposal, by=request.user)
    return "Zurückgeholt. Eingereicht werden kann es jederzeit wieder."


RELEASED = {
    True: ("Das Projekt erscheint", "Das Projekt ist"),
    False: ("Die Änderungen erscheinen", "Die Änderungen sind"),
}
# Who may, what is asked for, and what is done.
DECISIONS = {
    "freigeben": (may_decide, ReleaseForm, publish),
    "teilweise": (may_decide, PartsForm, publish_parts),
    "zurueckgeben": (may_decide, ReasonForm, give_back),
    "termin_zuruecknehmen": (may_decide, forms.Form, take_day_back),
    "zurueckholen": (may_take_back, forms.Form, take_back),
}
NO_DECISION = (may_decide, None, None)
WHY_NOT = {may_decide: why_not_decide, may_take_back: why_not_take_back}


def show(request, proposal, status=200, **sent):
    """Against the present state while it waits, against its own beginning afterwards."""
    waits = proposal.step in Proposal.HANDED_IN
    before = proposal.base or nothing()
    present, merged = present_and_proposed(proposal) if waits else (before, None)
    wanted = merged.document if merged else proposal.document
    conflicts = conflicts_of(proposal, merged, request.user) if waits else []
    may = waits and may_decide(request.user, proposal)
    context = {
        "proposal": proposal,
        "project": proposal.project,
        **compared_for(request.user, proposal, present, wanted),
        "conflicts": conflicts,
        "may": may,
        "in_parts": parts_of(proposal, conflicts, present, wanted) if may else [],
        "ticked": request.POST.getlist("teil"),
        "parts_form": sent.get("PartsForm") or PartsForm(),
        "may_take_back": may_take_back(request.user, proposal),
        "is_rewritten": waits and is_rewritten(proposal),
        "waits": waits,
        "colleagues": colleagues_on(proposal.project, request.user) if waits else [],
        "is_mine": proposal.author_id == request.user.pk,
        "has_my_words": request.user in proposal.authors,
        "form": sent.get("ReasonForm") or ReasonForm(),
        "release_form": sent.get("ReleaseForm") or ReleaseForm(),
        "has_errors": any(form.errors for form in sent.values()),
        "here": "freizugeben",
    }
    return render(request, "desk/release.html", context, status=status)


def parts_of(proposal, conflicts, present, wanted):
    """Keys of what can be released without the rest: of changes of a public project, where there
    are several."""
    is_waiting = proposal.step == Proposal.Step.SUBMITTED and proposal.project.is_public
    is_clear = is_waiting and not (conflicts or proposal.is_first)
    places = changed_places(present, wanted) if is_clear else []
    return places if len(places) > 1 else []


def compared_for(user, proposal, present, wanted):
    """Context: what becomes different, here and elsewhere, and what is to be looked at."""
    title, waits = wanted["project"]["title"], proposal.step in Proposal.HANDED_IN
    by = proposal.decided_by or user
    summary = summary_of(present, wanted, user)
    changed, elsewhere = with_threads(summary.changes, threads_about(user, proposal))
    return {
        "summary": summary,
        "changes": changed,
        "threads": elsewhere,
        "effects": None
        if proposal.is_first
        else effects_of(proposal.project, present, wanted, user),
        "namesakes": of_the_same_title(user, proposal.project, title) if waits else [],
        "unproved": unproved(present, wanted),
        "asked": to_be_asked(proposal, present, wanted, by) if waits else [],
        "planned": planned(wanted) if waits else [],
    }


@at_desk(methods=("POST",))
def correct_it(request, pk):
    """Go on with somebody's handed-in words; whoever does so no longer releases them."""
    proposal = proposal_to_release(request.user, pk)
    try:
        bring_up_to_date(correct(proposal, by=request.user), request.user)
    except Conflicting:
        return redirect("desk:conflicts", proposal.project_id)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("desk:release", pk)
    return redirect(place_in_work(proposal.project_id, ""))


@at_desk(methods=READ_AND_POST)
def conflicts(request, pk):
    """The author chooses, place by place, between their own value, the others' and a third."""
    project = project_to_edit(request.user, pk)
    proposal = open_work(request.user, project)
    if proposal is None or proposal.step not in Proposal.AT_WORK:
        return redirect("desk:project", pk)
    others = OtherValues(request.user, proposal, request.POST or None)
    if request.method == "POST":
        if others.is_valid() and bring(request, proposal, others.decided, others.values):
            return redirect("desk:project", pk)
        now = OtherValues(request.user, proposal, request.POST)  # maybe others published meanwhile
        return show_conflicts(request, proposal, now, status=400)
    if others.merged.is_clean:
        return redirect("desk:project", pk)
    return show_conflicts(request, proposal, others)


def show_conflicts(request, proposal, others, status=200):
    """With what was chosen and typed before, and what is wrong with it."""
    found = [
        replace(each, chosen=others.chosen.get(each.key, ""), **others.fields_for(each.key))
        for each in conflicts_of(proposal, others.merged, request.user)
    ]
    if status == 400 and not all(each.chosen for each in found):
        messages.error(request, "Bitte bei jeder Stelle wählen.")
    context = {"project": proposal.project, "conflicts": found, "forms": others.picked.values()}
    context["has_errors"] = any(form.errors for form in context["forms"])
    return render(request, "desk/conflicts.html", context, status=status)


def bring(request, proposal, decided, others):
    """False if a place is not decided yet; what became of the rest is told."""
    try:
        bring_up_to_date(proposal, request.user, decided, others)
    except Conflicting:
        return False
    except Refused as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, "Abgeglichen. Ihre Arbeit steht auf dem neuesten Stand.")
    return True
