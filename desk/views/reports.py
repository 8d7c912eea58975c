"""What a reader reported on a project: read, made a proposal of, and answered."""

from django import forms
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render

from desk.access import at_desk
from desk.refusals import NOT_ANSWERING, NotAllowed
from desk.reports.taking import is_takable, take_report, way_on
from duties.models import ReaderReport
from duties.reports import AnsweredAlready, answer
from evidence.values.forms import field_as_typed
from projects.release.lifecycle import Refused
from projects.release.open_work import Conflicting

TAKEN = "In Ihre Änderungen übernommen. Bitte noch ansehen und zur Prüfung geben."
ANSWERED = "Die Antwort ist gesendet."
MEANWHILE = "Diesen Hinweis hat inzwischen jemand beantwortet."
THANKS = "Danke für Ihren Hinweis. Wir haben die Angabe geprüft und berichtigen sie."


class AnswerForm(forms.ModelForm):
    class Meta:
        model = ReaderReport
        fields = ["answer"]
        formfield_callback = field_as_typed
        widgets = {"answer": forms.Textarea(attrs={"rows": 4})}
        help_texts = {"answer": "Ohne Namen und Internes: Das liest, wer den Hinweis gab."}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["answer"].required = True


def report_for(user, pk):
    found = ReaderReport.objects.visible_to(user).filter(pk=pk)
    report = found.select_related("project", "taken_by", "closed_by").first()
    if report is None:
        raise Http404
    return report


def may_answer(user, report):
    return ReaderReport.objects.editable_by(user).filter(pk=report.pk).exists()


@at_desk
def report(request, pk):
    found = report_for(request.user, pk)
    begun = {"answer": THANKS if found.taken_at else ""}
    return show(request, found, AnswerForm(initial=begun))


def show(request, found, form, status=200):
    context = {
        "report": found,
        "project": found.project,
        "form": form,
        "is_takable": is_takable(found),
        "may_answer": may_answer(request.user, found),
        "not_answering": NOT_ANSWERING,
        "here": "hinweise",
    }
    return render(request, "desk/report.html", context, status=status)


@at_desk(methods=("POST",))
def take(request, pk):
    found = report_for(request.user, pk)
    if found.closed_at:
        messages.info(request, MEANWHILE)
        return redirect("desk:report", pk)
    try:
        proposal, by_hand = take_report(found, request.user)
    except Conflicting:
        return redirect("desk:conflicts", found.project_id)
    except Refused as refused:
        messages.error(request, str(refused))
        return redirect("desk:report", pk)
    if by_hand:
        messages.info(request, by_hand)
    else:
        messages.success(request, TAKEN)
    return redirect(way_on(found, proposal, by_hand))


@at_desk(methods=("POST",))
def reply(request, pk):
    found = report_for(request.user, pk)
    if not may_answer(request.user, found):
        raise NotAllowed(NOT_ANSWERING)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return show(request, found, form, status=400)
    try:
        answer(found, form.cleaned_data["answer"], by=request.user)
        messages.success(request, ANSWERED)
    except AnsweredAlready:
        messages.warning(request, MEANWHILE)
    return redirect("desk:report", pk)
