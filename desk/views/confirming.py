"""What others state about a county, and the county's answer."""

from contextlib import suppress

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render

from desk.access import at_desk
from desk.confirming.form import SEEN, ObjectionForm
from desk.refusals import NOT_ASKED, NotAllowed
from projects.models import Confirmation
from projects.publication import PUBLIC
from projects.release.confirming import AnsweredMeanwhile, answer

State = Confirmation.State
SAID = {
    State.CONFIRMED: "Bestätigt. Auf der Seite des Projekts steht es jetzt.",
    State.OBJECTED: "Widersprochen. Ihr Satz steht jetzt auf der Seite des Projekts.",
}
MEANWHILE = "Inzwischen hat jemand geantwortet. Bitte erst ansehen."


def confirmation_for(user, pk):
    """The row if this person may answer; 403 if they may only read it, else 404."""
    seen = Confirmation.objects.visible_to(user).filter(
        pk=pk, participation__project__publication__in=PUBLIC
    )
    about = ("participation__project", "participation__organisation", "answered_by")
    found = seen.select_related(*about).first()
    if found is None:
        raise Http404
    if not Confirmation.objects.editable_by(user).filter(pk=pk).exists():
        raise NotAllowed(NOT_ASKED)
    return found


@at_desk
def confirmation(request, pk):
    found = confirmation_for(request.user, pk)
    return show(request, found, ObjectionForm(initial={"objection": found.objection}))


def show(request, found, form, status=200):
    context = {
        **{"confirmation": found, "stated": found.participation, "form": form},
        **{"seen": stamp(found), "field": SEEN, "here": "bestaetigungen"},
    }
    return render(request, "desk/confirmation.html", context, status=status)


def stamp(found):
    return found.answered_at.isoformat() if found.answered_at else ""


@at_desk(methods=("POST",))
def confirm(request, pk):
    return say(request, confirmation_for(request.user, pk), State.CONFIRMED)


@at_desk(methods=("POST",))
def object_to(request, pk):
    found = confirmation_for(request.user, pk)
    form = ObjectionForm(request.POST)
    if not form.is_valid():
        return show(request, found, form, status=400)
    return say(request, found, State.OBJECTED, form.cleaned_data["objection"])


def say(request, found, state, objection=""):
    """The answer, unless the page that was sent showed another one than there is."""
    if request.POST.get(SEEN) == stamp(found):
        with suppress(AnsweredMeanwhile):
            answer(found, state, objection, by=request.user, seen=found.answered_at)
            messages.success(request, SAID[state])
            return redirect("desk:confirmation", found.pk)
    messages.warning(request, MEANWHILE)
    form = ObjectionForm(initial={"objection": objection})
    return show(request, confirmation_for(request.user, found.pk), form, status=409)
