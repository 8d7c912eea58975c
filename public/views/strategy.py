"""Strategy: the matrix, and the pages of strategies, fields of action, measures and gaps."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from public.lists.gaps import gap_context
from public.lists.measures import MeasureFilter
from public.lists.paging import PAGE, address, base_query, page_of
from public.lists.selection_words import in_title
from public.machines import linked_data
from public.pages import field as fields
from public.pages import measure as measures
from public.pages import strategy as strategies
from public.pages.change_log import last_changed
from public.pages.measure_rows import for_rows, measure_rows
from public.pages.strategies import strategies_page
from public.pages.unpacking import in_template
from public.past.days import asking_for_a_day
from public.strategy_figures import visible_fields, visible_measures
from public.views.pages import readable, trail

HERE = "Strategie"
MEASURES = "Maßnahmen"
MEASURES_IN_LIST = 30


def crumbs(here, *between):
    return trail((HERE, reverse("public:strategy-list")), *between, here=here)


@login_not_required
@readable
def strategy_list(request):
    page = in_template(strategies_page())
    return render(request, "public/strategy_list.html", page | trail(here=HERE))


@login_not_required
@readable(parameters=(PAGE,))
def strategy_detail(request, slug):
    strategy = get_object_or_404(strategies.readable_strategies(), slug=slug)
    listed = strategies.measures_on_page(request, strategy)
    page = strategies.strategy_page(strategy, measure_rows(listed))
    more = {"page": listed, "linked_data": linked_data.of_strategy(page)}
    more |= {"last_changed": last_changed(strategy)}
    context = in_template(page) | more | asking_for_a_day("strategy", slug) | crumbs(strategy.title)
    return render(request, "public/strategy_detail.html", context)


@login_not_required
@readable(parameters=(PAGE,))
def field_detail(request, slug):
    field = get_object_or_404(visible_fields(), slug=slug)
    listed = page_of(request, for_rows(fields.measures_in(field)), strategies.MEASURES_PER_PAGE)
    page = in_template(fields.field_page(field, measure_rows(listed)))
    return render(request, "public/field_detail.html", page | {"page": listed} | crumbs(field.name))


@login_not_required
@readable(parameters=(*MeasureFilter.base_filters, PAGE))
def measure_list(request):
    filters = MeasureFilter(request.GET, visible_measures())
    facets = filters.facets()
    problems = filters.problems(facets)
    page = page_of(request, for_rows(filters.qs), MEASURES_IN_LIST)
    context = {
        "page": page,
        "rows": measure_rows(page),
        "filters": filters,
        "facets": facets,
        "active": [option for facet in facets for option in facet.active],
        "selection": in_title(filters, facets),
        "base_query": base_query(filters.query),
        "first_page": address(filters.query),
        "without_search": address(filters.query, q=None),
        "problems": problems,
        **crumbs(MEASURES),
    }
    return render(request, "public/measure_list.html", context, status=400 if problems else 200)


@login_not_required
@readable(parameters=(PAGE,))
def measure_detail(request, slug):
    measure = get_object_or_404(measures.readable_measures(), slug=slug)
    projects = measures.projects_on_page(request, measure)
    page = in_template(measures.measure_page(measure, projects))
    more = {"page": projects, "last_changed": last_changed(measure)}
    more |= asking_for_a_day("measure", slug)
    more |= crumbs(measure.title, (MEASURES, reverse("public:measure-list")))
    return render(request, "public/measure_detail.html", page | more)


@login_not_required
@readable(parameters=("luecke", PAGE))
def gap_list(request):
    context = gap_context(request)
    status = 400 if context["problems"] else 200
    return render(request, "public/gap_list.html", context | crumbs("Lücken"), status=status)
