"""The list of projects and the page of one project."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse

from projects.models import Project
from public import editing_ways
from public.audience import PUBLIC
from public.cards import cards
from public.context import districts_for_maps
from public.lists.entry_filters import BEST_FIT
from public.lists.list_context import list_context
from public.lists.paging import PAGE, page_of
from public.lists.project_views import CARDS, VIEWS, Selection, switches
from public.lists.projects import FORMER, REGION_WIDE, ProjectFilter
from public.lists.selection_words import in_title
from public.machines import linked_data
from public.pages.project import project_page
from public.pages.unpacking import in_template
from public.past.days import asking_for_a_day
from public.views.errors import gone
from public.views.pages import readable, trail

USUAL_ORDER = next(iter(ProjectFilter.ORDERS))
PARAMETERS = (*ProjectFilter.base_filters, "ansicht", "sortierung", PAGE)


def view_of(query):
    """The view that the address asks for; cards if it asks for none or one that is not there."""
    return VIEWS.get(query.get("ansicht"), CARDS)


def with_known_view(query):
    """The query without a view that does not exist, so that no link leads there again."""
    if query.get("ansicht", CARDS.name) in VIEWS:
        return query
    query = query.copy()
    del query["ansicht"]
    return query


def usual(query):
    """What an address need not say: cards, and the order that comes by itself."""
    by_itself = BEST_FIT if "q" in query else USUAL_ORDER
    return {"ansicht": CARDS.name, "sortierung": view_of(query).order or by_itself}


@login_not_required
@readable(parameters=PARAMETERS, usual=usual, former=FORMER)
def project_list(request):
    view = view_of(request.GET)
    filters = ProjectFilter(
        with_known_view(request.GET), Project.objects.visible_to(PUBLIC), view.order
    )
    facets = filters.facets()
    problems = [*filters.problems(facets), *unknown_view(request)]
    page = page_of(request, filters.records, view.per_page)
    districts = districts_for_maps()
    shown = cards(page.object_list, districts)
    context = {
        "page": page,
        "cards": shown,
        "districts": districts,
        "region_wide_count": filters.number_of(REGION_WIDE),
        **list_context(filters, facets, kept=["ansicht"]),
        "problems": problems,
        "view": view,
        "switches": switches(filters.query, view),
        "list_title": list_title(view, page, "" if problems else in_title(filters, facets)),
        **view.more(Selection(filters, facets, shown)),
        **trail(here="Projekte"),
    }
    return render(request, "public/project_list.html", context, status=400 if problems else 200)


def unknown_view(request):
    """A German sentence about a view that does not exist."""
    if request.GET.get("ansicht", CARDS.name) not in VIEWS:
        yield "Ansicht: Diese Darstellung gibt es nicht."


def list_title(view, page, selection):
    """What the tab of the browser says, so that two of them can be told apart."""
    words = f"Projekte {view.title}".strip()
    words = f"{words}: {selection}" if selection else words
    return f"{words}, Seite {page.number}" if page.number > 1 else words


@login_not_required
@readable
def project_detail(request, slug):
    project = Project.objects.visible_to(PUBLIC).filter(slug=slug).first()
    if project is None:
        return gone_or_404(request, slug)
    crumbs = trail(("Projekte", reverse("public:project-list")), here=project.headline)
    page = project_page(project)
    data = {"linked_data": linked_data.of_project(page), **asking_for_a_day("project", slug)}
    context = in_template(page) | crumbs | data
    if ways := editing_ways.ways_of(request.user, project):
        with editing_ways.shown(ways):
            return render(request, "public/project_editable.html", context)
    return render(request, "public/project_detail.html", context)


def gone_or_404(request, slug):
    if Project.objects.withdrawn().filter(slug=slug).exists():
        return gone(request)
    raise Http404
