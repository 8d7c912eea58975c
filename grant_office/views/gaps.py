"""The decisions behind a line of „Was fehlt oder nicht passt“."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render

from grant_office.access import in_office
from grant_office.gates import files_open_to
from grant_office.overview import gap_lists, named
from grant_office.register import bring_up_to_date

PER_PAGE = 100


@in_office
def gap_list(request, slug):
    bring_up_to_date()
    lists = gap_lists(request.user, files_open_to(request.user))
    if slug not in lists:
        raise Http404
    text, rows = lists[slug]
    rows = named(rows.order_by("pk"), request.user)
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("seite"))
    context = {"text": text, "page": page}
    return render(request, "admin/office/gaps.html", context)
