"""The decisions behind a line of „Was fehlt oder nicht passt“."""

from django.core.paginator import Paginator
from django.db.models import Prefetch, Q
from django.http import Http404
from django.shortcuts import render

from funding.models import ProjectShare
from grant_office.access import in_office
from grant_office.gates import files_open_to
from grant_office.overview import gap_lists
from grant_office.register import bring_up_to_date
from projects.models import Project

PER_PAGE = 100


@in_office
def gap_list(request, slug):
    bring_up_to_date()
    lists = gap_lists(request.user, files_open_to(request.user))
    if slug not in lists:
        raise Http404
    text, rows = lists[slug]
    seen = Q(project__in=Project.objects.visible_to(request.user)) | Q(project=None)
    shares = ProjectShare.objects.filter(seen).select_related("project")
    rows = rows.select_related("grant_file").order_by("pk")
    named = rows.prefetch_related(Prefetch("project_shares", shares, to_attr="named_shares"))
    page = Paginator(named, PER_PAGE).get_page(request.GET.get("seite"))
    context = {"text": text, "page": page}
    return render(request, "admin/office/gaps.html", context)
