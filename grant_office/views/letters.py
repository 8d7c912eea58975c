"""The intake and the page of a letter: its scans, and where it belongs."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render

from grant_office.access import enters_here, in_office, worked_in_office
from grant_office.filing import enter, goal_named, put_away, sort, take_back
from grant_office.finding import places
from grant_office.intake import IntakeForm, ReasonForm
from grant_office.models import Correspondence, Scan
from grant_office.overview import with_names
from grant_office.scans import delete_scan, keep_scan, scan_answer
from projects.files.taking import take_each
from projects.release.lifecycle import Refused

PER_PAGE = 30
VIEWS = {"": "Nicht zugeordnet", "weggelegt": "Weggelegt"}
PUT_AWAY = "weggelegt"
CHOOSE_AGAIN = "Bitte die Datei noch einmal auswählen."


@worked_in_office
def intake(request):
    """What is not sorted yet, and the form that begins with sender, day, subject and scan."""
    form = IntakeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        return taken_in(request, form.cleaned_data)
    chosen = PUT_AWAY if request.GET.get("zeigen") == PUT_AWAY else ""
    page = Paginator(letters_to_show(request.user, chosen), PER_PAGE)
    context = {
        "tab": "intake",
        "form": form,
        "choose_again": CHOOSE_AGAIN if request.FILES else "",
        "may_edit": enters_here(request.user),
        "views": VIEWS,
        "chosen": chosen,
        "name": VIEWS[chosen],
        "page": page.get_page(request.GET.get("seite")),
    }
    return render(request, "admin/office/intake.html", context)


def letters_to_show(user, chosen):
    letters = Correspondence.objects.visible_to(user).standing().filter(decision=None)
    found = letters.exclude(put_away_reason="") if chosen else letters.unsorted()
    return found.with_scans()


def taken_in(request, data):
    """Keep the letter and its scans once, and go on to its page."""
    letter, is_new = enter(**data)
    if is_new:
        messages.success(request, "Der Eingang ist erfasst. Wohin gehört er?")
        take_scans(request, letter)
    return redirect("admin:letter", number=letter.pk)


def take_scans(request, letter):
    kept, refusals = take_each(request, lambda file: keep_scan(file, letter, by=request.user))
    for refusal in refusals:
        messages.error(request, refusal)
    return kept, refusals


@worked_in_office
def letter_page(request, number):
    """All of a letter, and one page to say where it belongs."""
    letters = Correspondence.objects.visible_to(request.user)
    letter = get_object_or_404(with_names(letters, request.user), pk=number)
    if request.method != "POST":
        return shown(request, letter)
    step = STEPS.get(request.POST.get("schritt"))
    if step is None or letter.cancelled_on:
        raise Http404
    try:
        problem = step(request, letter)
    except Refused as refused:
        messages.error(request, str(refused))
        problem = {}
    return shown(request, letter, **problem) if problem else redirect(request.get_full_path())


def shown(request, letter, **problems):
    """The page; `problems` are German sentences, each beside what it is about."""
    text = request.GET.get("q", "")
    may_sort = enters_here(request.user) and letter.is_unsorted
    context = {
        "tab": "intake",
        "letter": letter,
        "decision": letter.decision,
        "scans": letter.scans.order_by("pk").select_related("uploaded_by"),
        "proves": letter.proves,
        "may_edit": enters_here(request.user) and not letter.cancelled_on,
        "may_sort": may_sort,
        "text": text,
        "places": places(request.user, letter, text) if may_sort else [],
        **problems,
    }
    return render(request, "admin/office/letter.html", context)


def sort_it(request, letter):
    goal = goal_named(request.POST.get("ziel", ""), request.user)
    if goal is None:
        return {"sort_problem": "Bitte auswählen, wohin das Schreiben gehört."}
    sort(letter, goal)
    messages.success(request, "Das Schreiben liegt in der Akte.")
    return {}


def put_it_away(request, letter):
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return {"put_away_problem": " ".join(form.errors["reason"])}
    put_away(letter, form.cleaned_data["reason"])
    messages.success(request, "Das Schreiben ist weggelegt.")
    return {}


def take_it_back(request, letter):
    take_back(letter)
    return {}


def upload(request, letter):
    kept, refusals = take_scans(request, letter)
    if not kept and not refusals:
        return {"upload_problem": "Bitte erst eine Datei auswählen."}
    return {}


def delete_it(request, letter):
    number = request.POST.get("datei", "")
    scans = letter.scans.standing().filter(pk=number if number.isdecimal() else None)
    scan, form = get_object_or_404(scans), ReasonForm(request.POST)
    if not form.is_valid():
        return {"delete_problem": " ".join(form.errors["reason"]), "problem_scan": scan.pk}
    delete_scan(scan, by=request.user, reason=form.cleaned_data["reason"])
    messages.success(request, f"Die Datei „{scan}“ ist gelöscht.")
    return {}


STEPS = {
    "zuordnen": sort_it,
    "weglegen": put_it_away,
    "zurueck": take_it_back,
    "hochladen": upload,
    "loeschen": delete_it,
}


@in_office
def scan_file(request, key):
    """A file of a letter, for who may open its file."""
    scans = Scan.objects.visible_to(request.user).standing()
    return scan_answer(get_object_or_404(scans, key=key))
