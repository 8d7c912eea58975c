"""The change logs of projects, decisions, strategies and measures, and all of them at once."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.timezone import localtime

from funding.models import Decision
from funding.reading import loaded
from projects.models import Project
from public.audience import PUBLIC
from public.lists.changes import SINCE, ChangeFilters
from public.lists.paging import PAGE, address, base_query, page_of
from public.pages.all_changes import by_day, shown_changes
from public.pages.change_keys import by_record_and_day, known_changes
from public.pages.change_log import change_log
from public.views import decisions, projects
from public.views.pages import readable, trail
from strategy.models import Measure, Strategy

PER_PAGE = 20
PARAMETERS = ("art", "landkreis", SINCE, PAGE)
OF_MEASURES = "Was sich an einer Maßnahme geändert hat, steht auf ihrer Seite."


@login_not_required
@readable(parameters=PARAMETERS)
def change_list(request):
    known = known_changes()
    filters = ChangeFilters(request.GET, by_record_and_day(known.keys))
    facets = filters.facets()
    page = page_of(request, filters.narrowed(), PER_PAGE)
    changes = shown_changes(page.object_list, filters.entries, filters.places(), known.since)
    context = {
        "page": page,
        "days": by_day(changes),
        "known": known,
        "filters": filters,
        "facets": facets,
        "active": [option for facet in facets for option in facet.active],
        "problems": filters.problems,
        "base_query": base_query(filters.query),
        "first_page": address(filters.query),
        "without_since": address(filters.query, seit=None),
        **trail(here="Was sich geändert hat"),
    }
    status = 400 if filters.is_wrong else 200
    return render(request, "public/change_list.html", context, status=status)


@login_not_required
@readable
def project_changes(request, slug):
    project = Project.objects.visible_to(PUBLIC).filter(slug=slug).first()
    if project is None:
        return projects.gone_or_404(request, slug)
    page = reverse("public:project-detail", args=[slug])
    section = ("Projekte", reverse("public:project-list"))
    return answer(request, project, project.headline, page, section)


@login_not_required
@readable
def decision_changes(request, pk):
    decision = loaded(Decision.objects.visible_to(PUBLIC).filter(pk=pk), PUBLIC)
    if not decision:
        return decisions.gone_or_404(request, pk)
    shown = decision[0].shown
    page = reverse("public:decision-detail", args=[pk])
    section = ("Förderung", reverse("public:decision-list"))
    return answer(request, decision[0], f"{shown.wording}: {shown.title}", page, section)


@login_not_required
@readable
def strategy_changes(request, slug):
    strategy = get_object_or_404(Strategy.objects.visible_to(PUBLIC), slug=slug)
    page = reverse("public:strategy-detail", args=[slug])
    return answer(request, strategy, strategy.title, page, of_strategies(), OF_MEASURES)


@login_not_required
@readable
def measure_changes(request, slug):
    measure = get_object_or_404(Measure.objects.visible_to(PUBLIC), slug=slug)
    page = reverse("public:measure-detail", args=[slug])
    return answer(request, measure, measure.title, page, of_strategies())


def of_strategies():
    return "Strategie", reverse("public:strategy-list")


def answer(request, record, title, page, section, elsewhere=""):
    context = {"title": title, "page": page, "log": change_log(record), "number": record.pk}
    context["elsewhere"] = elsewhere
    context["today_began"] = localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    crumbs = trail(section, (title, page), here="Änderungen")
    return render(request, "public/change_log.html", context | crumbs)
