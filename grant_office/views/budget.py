"""The budget view: own shares by county, year and Produktkonto, and the same as a file."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse

from evidence.paging import PAGE
from evidence.tables.writing import WRITERS
from grant_office.access import in_office
from grant_office.lists.budget import (
    COLUMNS,
    KEY,
    SHOWN,
    BudgetFilter,
    groups_of,
    in_all,
    named,
    sums,
)
from grant_office.lists.files import as_file, asked
from grant_office.models import ListExport
from grant_office.overview import with_names
from grant_office.states import read_once

PER_PAGE = 50


@in_office
def budget(request):
    """What the counties planned and booked, with the decision it is for (R40)."""
    read_once(request.user)
    filters = BudgetFilter(request.GET, request.user)
    of_years = sums(filters.qs, *KEY[:2])
    planned, booked, number = in_all(of_years)
    pages = Paginator(filters.ordered.values_list("pk", flat=True), PER_PAGE)
    pages.count = number
    page = pages.get_page(request.GET.get(PAGE))
    shown = with_names(filters.ordered.filter(pk__in=list(page)), request.user).only(*SHOWN)
    context = {
        "tab": "budget",
        "filters": filters,
        "problems": bool(filters.errors),
        "page": page,
        "groups": groups_of(list(shown), filters.qs, of_years),
        "planned": planned,
        "booked": booked,
        "query": asked(request.GET),
    }
    return render(request, "admin/office/budget.html", context)


@in_office
def budget_export(request, file_format):
    """Exactly the list of this address."""
    if file_format not in WRITERS:
        raise Http404
    filters = BudgetFilter(request.GET, request.user)
    if filters.errors:
        return redirect(f"{reverse('admin:budget')}?{asked(request.GET)}")
    rows = named(filters.ordered, request.user)
    return as_file(request, ListExport.List.BUDGET, file_format, COLUMNS, rows)
