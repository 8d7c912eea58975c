"""Who the multipliers of a county are: read and kept by its staff and the coordination."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from desk.access import at_desk
from desk.assessments.multipliers import MultiplierForm
from desk.paging import page_of, pager
from desk.refusals import NotAllowed
from funding.preparing import ChangedMeanwhile, stand_of
from processes.gates import counties_of
from processes.models import Multiplier
from processes.multipliers import keep_multiplier

NO_COUNTY = "Wer das ist, tragen die Beschäftigten einer Kreisverwaltung und die Koordination ein."
MEANWHILE = "Jemand hat das inzwischen geändert. Ihre Eingaben stehen noch hier; bitte vergleichen."
CHANGED = "Nicht gelöscht: Jemand hat den Eintrag inzwischen geändert. So steht er jetzt da."
here = {"here": "assessments"}


@at_desk
def multipliers(request):
    found = Multiplier.objects.visible_to(request.user)
    context = {
        "page": page_of(request, found.select_related("district")),
        "number": found.in_charge_on(timezone.localdate()).count(),
        "is_of_county": counties_of(request.user).exists(),
        **here,
        **pager(request),
    }
    return render(request, "desk/multipliers.html", context)


@at_desk(methods=("GET", "HEAD", "POST"))
def new_multiplier(request):
    counties = counties_of(request.user)
    if not counties.exists():
        raise NotAllowed(NO_COUNTY)
    return kept(request, Multiplier(), counties)


@at_desk(methods=("GET", "HEAD", "POST"))
def multiplier(request, pk):
    found = get_object_or_404(Multiplier.objects.editable_by(request.user), pk=pk)
    return kept(request, found, counties_of(request.user))


def kept(request, found, counties):
    """Save the form, or show it again with what is wrong."""
    sent = request.POST if request.method == "POST" else None
    form, status = MultiplierForm(sent, instance=found, counties=counties), 200
    if sent is not None:
        status = 400
        if form.is_valid():
            try:
                keep_multiplier(form, form.seen)
            except ChangedMeanwhile:
                current = Multiplier.objects.visible_to(request.user).filter(pk=found.pk).first()
                form = MultiplierForm(form.renewed(current), instance=found, counties=counties)
                status = 409
                messages.warning(request, MEANWHILE)
            else:
                messages.success(request, "Gesichert.")
                return redirect("desk:multipliers")
    context = {"form": form, "found": found, **here}
    return render(request, "desk/multiplier.html", context, status=status)


@at_desk(methods=("POST",))
def delete_multiplier(request, pk):
    found = get_object_or_404(Multiplier.objects.editable_by(request.user), pk=pk)
    if stand_of(found) != request.POST.get("opened_on"):
        messages.warning(request, CHANGED)
        return redirect("desk:multiplier", pk)
    found.delete()
    messages.success(request, "Der Eintrag ist gelöscht.")
    return redirect("desk:multipliers")
