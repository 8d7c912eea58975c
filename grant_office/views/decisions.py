"""The list of decisions, the same list as a file, and the lists that a person keeps."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from accounts.models import Role
from evidence.paging import PAGE
from evidence.tables.writing import WRITERS
from grant_office.access import acts_in_office, in_office, keeps_own
from grant_office.lists.decisions import DecisionFilter
from grant_office.lists.files import as_file, asked
from grant_office.lists.rows import COLUMNS, all_rows, rows_of
from grant_office.lists.saving import SavedViewForm, readable
from grant_office.models import ListExport, SavedView
from grant_office.register import bring_up_to_date
from grant_office.states import read_once

PER_PAGE = 25


@in_office
def decision_list(request):
    """The decisions that match, newest first, with what they add up to (R40)."""
    bring_up_to_date()
    read_once(request.user)
    return shown(request, request.GET)


def shown(request, query, form=None):
    """The page of the list for a QueryDict."""
    filters = DecisionFilter(query, request.user)
    pages = Paginator(filters.numbers, PER_PAGE)
    pages.count = filters.sums.number
    page = pages.get_page(query.get(PAGE))
    context = {
        "tab": "decisions",
        "may_edit": request.user.has_role(Role.GRANT_ADMIN),
        "may_keep": keeps_own(request.user),
        "filters": filters,
        "problems": bool(filters.errors),
        "page": page,
        "rows": rows_of(list(page), request.user),
        "sums": filters.sums,
        "query": asked(query),
        "exports": lists_taken_by(request.user)[:3],
        "saving": form or SavedViewForm(None, request.user),
    }
    return render(request, "admin/office/decisions.html", context)


def lists_taken_by(user):
    """Without the files of single decisions, where it stands on their own pages."""
    lists = ListExport.objects.visible_to(user).filter(decision=None)
    return lists.select_related("user")


@in_office
def former_gap_list(request, slug):
    """What is missing was once a page of its own; it is a filter of the list."""
    return redirect(f"{reverse('admin:decision-list')}?fehlt={slug}")


@in_office
def decision_export(request, file_format):
    """Exactly the list of this address; where a filter cannot be read, the list says so."""
    if file_format not in WRITERS:
        raise Http404
    bring_up_to_date()
    read_once(request.user)
    filters = DecisionFilter(request.GET, request.user)
    if filters.errors:
        return redirect(f"{reverse('admin:decision-list')}?{asked(request.GET)}")
    rows = all_rows(list(filters.numbers), request.user)
    return as_file(request, ListExport.List.DECISIONS, file_format, COLUMNS, rows)


@acts_in_office
def save_view(request):
    """Keep the filters that are set under a name."""
    query = QueryDict(request.POST.get("filter", "")[:2000])
    form = SavedViewForm(request.POST, request.user, readable(query, request.user))
    if not form.is_valid():
        return shown(request, query, form)
    view = form.save()
    messages.success(request, f"Die Liste „{view}“ ist gemerkt und steht auf der Übersicht.")
    return redirect(view)


@acts_in_office
def delete_view(request, number):
    """Forget a list that this person kept."""
    view = get_object_or_404(SavedView.objects.editable_by(request.user), pk=number)
    view.delete()
    messages.success(request, f"Die Liste „{view}“ ist nicht mehr gemerkt.")
    return redirect("admin:index")
