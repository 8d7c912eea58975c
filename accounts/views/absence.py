"""Saying that one is away and who stands in, and taking it back."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from accounts.absence_form import AbsenceForm
from accounts.deputies import sentence_on
from accounts.models import Absence, User, who_can_stand_in

SAVED = "Gesichert. In dieser Zeit vertritt Sie {deputy}."
TAKEN_BACK = "Ihre Abwesenheit ist aufgehoben."
ALSO_MISSED = "Sie vertreten in dieser Zeit selbst jemanden: {sentence}. Das fällt dann aus."


@require_http_methods(["GET", "HEAD", "POST"])
def absence(request):
    """One person writes at a time, so that two pages do not undo each other."""
    with transaction.atomic():
        person = User.objects.select_for_update(of=("self",)).get(pk=request.user.pk)
        mine = Absence.objects.filter(person=person).first() or Absence(person=person)
        form = AbsenceForm(request.POST or None, instance=mine)
        if request.method == "POST" and "aufheben" in request.POST:
            return take_back(request, person)
        if request.method == "POST" and form.is_valid():
            return keep(request, form.save())
    context = {
        "form": form,
        "absence": Absence.objects.filter(person=person).select_related("deputy").first(),
        "can_be_stood_in_for": who_can_stand_in(person).exists(),
    }
    return render(request, "accounts/absence.html", context)


def keep(request, absence):
    messages.success(request, SAVED.format(deputy=absence.deputy))
    missed = Absence.objects.meeting(absence.first_day, absence.last_day)
    for other in missed.filter(deputy=absence.person).select_related("person", "deputy"):
        messages.warning(request, ALSO_MISSED.format(sentence=sentence_on(other)))
    return redirect("accounts:absence")


def take_back(request, person):
    Absence.objects.filter(person=person).delete()
    messages.success(request, TAKEN_BACK)
    return redirect("accounts:absence")
