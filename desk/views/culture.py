"""The culture check: what may be shown of it, and entering one."""

from django.contrib import messages
from django.shortcuts import redirect, render

from desk.access import at_desk
from desk.assessments.culture import CultureForm, shown_checks
from desk.refusals import NotAllowed
from processes.assessing import note_culture
from processes.gates import counties_of

NO_COUNTY = (
    "Einen Kulturcheck tragen die Beschäftigten einer Kreisverwaltung und die Koordination ein."
)


@at_desk
def culture(request):
    context = {
        "checks": shown_checks(request.user),
        "is_of_county": counties_of(request.user).exists(),
        "here": "assessments",
    }
    return render(request, "desk/culture.html", context)


@at_desk(methods=("GET", "HEAD", "POST"))
def new_culture_check(request):
    counties = counties_of(request.user)
    if not counties.exists():
        raise NotAllowed(NO_COUNTY)
    sent = request.POST if request.method == "POST" else None
    form = CultureForm(sent, counties=counties)
    if request.method == "POST" and form.is_valid():
        values = dict(form.cleaned_data)
        district, rows = values.pop("district"), values.pop("lines")
        note_culture(district, by=request.user, values=values, rows=rows)
        messages.success(request, "Kulturcheck eingetragen.")
        return redirect("desk:culture")
    status = 400 if request.method == "POST" else 200
    page = "desk/new_culture_check.html"
    return render(request, page, {"form": form, "here": "assessments"}, status=status)
