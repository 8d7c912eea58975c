"""A press text is pasted, its facts are looked at one by one, and the chosen ones entered."""

from django.contrib import messages
from django.shortcuts import redirect, render

from desk.access import at_desk, open_work
from desk.intake.article import Article, ArticleForm
from desk.intake.entries import enter
from desk.typed import bring_up_to_date
from desk.views.projects import IN_REVIEW
from projects.publication import Publication
from projects.release.lifecycle import Refused
from projects.release.open_work import Conflicting, at_work_on, working_copy

NOTHING_CHOSEN = "Bitte mindestens eine Angabe wählen."
ANOTHER_BY_NOW = "Inzwischen hat sich etwas geändert. Bitte die Angaben noch einmal ansehen."


@at_desk(methods=("GET", "HEAD", "POST"))
def article(request):
    begins = {"source": request.GET.get("quelle")}
    form = ArticleForm(request.POST or None, user=request.user, initial=begins)
    step = request.POST.get("schritt")
    if request.method != "POST" or not form.is_valid() or step == "zurueck":
        return render(request, "desk/article.html", {"form": form, "here": "article"})
    if step == "eintragen":
        return enter_chosen(request, form)
    return show_facts(request, form)


def show_facts(request, form, wrong=()):
    found = read(request.user, form)
    context = {"form": form, "found": found, "wrong": wrong, "here": "article"}
    context["chosen"] = request.POST.getlist("angabe")
    return render(request, "desk/article_facts.html", context, status=400 if wrong else 200)


def read(user, form):
    data = form.cleaned_data
    proposal = open_work(user, data["project"])
    document = proposal.document if proposal else None
    return Article(data["project"], data["text"], data["published"], user, document)


def enter_chosen(request, form):
    """Into the person's working copy, where they look at it once more before they hand it in."""
    project, source = form.cleaned_data["project"], form.cleaned_data["source"]
    if project.publication == Publication.IN_REVIEW and not open_work(request.user, project):
        return show_facts(request, form, [IN_REVIEW])
    proposal = working_copy(project, by=request.user)
    try:
        bring_up_to_date(proposal, request.user)
        wrong = enter_into(proposal, request, form, source)
    except Conflicting:
        return redirect("desk:conflicts", project.pk)
    except Refused as refused:
        wrong = [str(refused)]
    if wrong:
        return show_facts(request, form, wrong)
    messages.success(request, "Eingetragen und belegt. Bitte ansehen und dann abschließen.")
    return redirect("desk:project", project.pk)


def enter_into(proposal, request, form, source):
    chosen = set(request.POST.getlist("angabe"))
    offered = {each.key: each.entry for each in read(request.user, form).proposals if each.entry}
    if not chosen:
        return [NOTHING_CHOSEN]
    if chosen - set(offered):
        return [ANOTHER_BY_NOW]
    with at_work_on(proposal) as current:
        return enter(
            current, [offered[key] for key in offered if key in chosen], source, request.user
        )
