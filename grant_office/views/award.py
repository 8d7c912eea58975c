"""Entering a decision from its letter; saves nothing until it is asked to."""

from django.contrib import messages
from django.shortcuts import redirect, render

from grant_office.access import enters_here, worked_in_office
from grant_office.award import foreseen, record, shares_said
from grant_office.award_form import SAVE, AwardForm
from grant_office.award_parts import parts_said
from grant_office.models import Correspondence
from projects.release.lifecycle import Refused

CREATED = "Der Bescheid ist als Entwurf angelegt. Hier ist seine Akte."


@worked_in_office
def award(request):
    """In the order of the letter, with what the rule set will make of it beside it."""
    letter = letter_asked_for(request)
    data = request.POST if request.method == "POST" else None
    form = AwardForm(request.user, data, letter=letter)
    rows, refusal, shares, parts = [], "", "", []
    if form.is_bound:
        is_whole = form.is_valid()
        rows, refusal = foreseen(form.cleaned_data)
        shares, parts = shares_said(form.cleaned_data), parts_said(form.cleaned_data)
        if request.POST.get("schritt") != SAVE:
            form.forgive_what_is_empty()
        elif is_whole and (decision := recorded(request, form, letter)):
            messages.success(request, CREATED)
            return redirect("admin:grant-file", number=decision.pk)
    context = {
        "tab": "decisions",
        "form": form,
        "letter": letter,
        "rows": rows,
        "refusal": refusal,
        "shares": shares,
        "parts": parts,
        "may_edit": enters_here(request.user),
    }
    return render(request, "admin/office/award.html", context)


def letter_asked_for(request):
    """The unsorted letter that the address names, or None."""
    number = request.GET.get("schreiben", "")
    letters = Correspondence.objects.visible_to(request.user).standing().unsorted()
    return letters.filter(pk=number).first() if number.isdecimal() else None


def recorded(request, form, letter):
    """The decision, or None with the reason beside the form."""
    try:
        return record(form.cleaned_data, by=request.user, letter=letter)
    except Refused as refused:
        messages.error(request, str(refused))
        return None
