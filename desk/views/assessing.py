"""The Prozesscheck: services to assess, one assessment, counties side by side, the ranking."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render

from desk.access import at_desk
from desk.assessments.form import AssessmentForm, begins_with
from desk.assessments.ranking import CountyForm, ranking_page
from desk.assessments.shown import Shown, side_by_side
from desk.paging import page_of, pager
from evidence.folding import in_any
from processes.assessing import Superseded, assess, last_entered, newest_of
from processes.gates import counties_of
from processes.models import Assessment, ScoringMethod, Service

NO_METHOD = "Es ist noch kein Bewertungsverfahren geladen."
KEPT = "Bewertung eingetragen. Die frühere bleibt im Verlauf."


@at_desk
def assessments(request):
    words = request.GET.get("q", "").replace("\x00", "").strip()[:200]
    found = Service.objects.visible_to(request.user)
    for word in words.split():
        found = found.filter(in_any(("name__folded", "official_name__folded"), word))
    page = page_of(request, found)
    counties = list(counties_of(request.user).lasting())
    context = {
        "words": words,
        "page": page,
        "counties": counties,
        "rows": rows_of(page.object_list, counties, request.user),
        "here": "assessments",
        **pager(request),
    }
    return render(request, "desk/assessments.html", context)


def rows_of(services, counties, user):
    """[(service, [(county, what holds there or None)])]."""
    services = list(services)
    current = Assessment.objects.visible_to(user).filter(service__in=services).current()
    held = {(each.service_id, each.district_id): Shown(each) for each in current.with_answers()}
    return [(each, [(c, held.get((each.pk, c.pk))) for c in counties]) for each in services]


@at_desk
def service_assessments(request, slug):
    service = get_object_or_404(Service.objects.visible_to(request.user), slug=slug)
    rows = Assessment.objects.visible_to(request.user).filter(service=service).with_answers()
    history = [Shown(each) for each in rows.newest_first()]
    newest = {}
    for each in history:
        newest.setdefault(each.assessment.district_id, each)
    counties = list(counties_of(request.user).lasting())
    sides = [(county, newest.get(county.pk)) for county in counties]
    shown = [each for _, each in sides if each]
    context = {
        "service": service,
        "sides": sides,
        "shown": shown,
        "sections": side_by_side(shown),
        "history": [(each, each is newest[each.assessment.district_id]) for each in history],
        "here": "assessments",
    }
    return render(request, "desk/service_assessments.html", context)


@at_desk(methods=("GET", "HEAD", "POST"))
def assess_service(request, slug, county):
    service = get_object_or_404(Service.objects.visible_to(request.user), slug=slug)
    district = get_object_or_404(counties_of(request.user), slug=county)
    method = ScoringMethod.objects.visible_to(request.user).prefetch_related("criteria").first()
    if method is None:
        raise Http404(NO_METHOD)
    current = newest_of(service, district)
    begins = begins_with(current) | {"based_on": last_entered(service, district)}
    sent = request.POST if request.method == "POST" else None
    form = AssessmentForm(sent, scoring_method=method, initial=begins)
    newer, status = None, 200
    if request.method == "POST":
        newer, status = kept(request, service, district, form)
        if status == 302:
            messages.success(request, KEPT)
            return redirect("desk:service-assessments", slug)
    context = {"service": service, "district": district, "form": form, "method": method}
    context |= {"current": current and Shown(current), "newer": newer and Shown(newer)}
    context["is_outdated"] = status == 409
    page = "desk/assess_service.html"
    return render(request, page, context | {"here": "assessments"}, status=status)


def kept(request, service, district, form):
    """(None, 302) where it is entered; else what is newer, if anything, and the status."""
    if not form.is_valid():
        return None, 400
    given = {"values": form.values, "scores": form.scores, "grades": form.grades}
    try:
        assess(service, district, by=request.user, based_on=form.opened_on, **given)
    except Superseded as superseded:
        form.data = form.data.copy()
        form.data["based_on"] = str(last_entered(service, district))
        return superseded.newest, 409
    return None, 302


@at_desk
def ranking(request):
    counties = list(counties_of(request.user).lasting())
    form = CountyForm(request.GET, counties=counties)
    is_sound = form.is_valid()
    chosen = form.cleaned_data.get("landkreis")
    district = next((each for each in counties if each.slug == chosen), None)
    context = {
        "form": form,
        "district": district,
        "counties": counties,
        "here": "assessments",
        "ranking": ranking_page(request.user, district),
    }
    return render(request, "desk/ranking.html", context, status=200 if is_sound else 400)
