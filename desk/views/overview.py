"""What waits for a person, their projects, and finding any project they may see."""

from django.http import Http404
from django.shortcuts import render

from accounts.models import Absence
from desk.access import at_desk
from desk.finding import find_projects
from desk.paging import Limited, page_of, pager
from desk.project_rows import project_rows
from desk.recent import changed_by_others
from desk.tasks import TASK_LIST_BY_NAME, TASK_LISTS, planned
from projects.models import Project

SHOWN, MOST_PLANNED = 3, 10
# Who finds more looks for something narrower; a list may be leafed through.
MOST_FOUND, MOST_LISTED = 1_000, 10_000


@at_desk
def overview(request):
    lists = [(each, each.find(request.user)) for each in TASK_LISTS]
    mine = Project.objects.editable_by(request.user).order_by("title", "pk")
    page = page_of(request, mine)
    context = {
        "tasks": [(each, found.count(), found[:SHOWN]) for each, found in lists],
        "waiting": sum(found.count() for _, found in lists),
        "planned": planned(request.user)[:MOST_PLANNED],
        "stands_in": stands_in(request.user),
        "recent": changed_by_others(request.user),
        "page": page,
        "rows": project_rows(request.user, page.object_list),
        "here": "overview",
        **pager(request),
    }
    return render(request, "desk/overview.html", context)


def stands_in(user):
    """The absences in which this person stands in today."""
    today = Absence.objects.today().filter(deputy=user, person__is_active=True)
    return today.select_related("person").order_by("last_day", "pk")


@at_desk
def task_list(request, name):
    if name not in TASK_LIST_BY_NAME:
        raise Http404
    tasks = TASK_LIST_BY_NAME[name]
    page = page_of(request, tasks.find(request.user))
    context = {"list": tasks, "page": page, "here": name, **pager(request)}
    return render(request, "desk/task_list.html", context)


@at_desk
def find(request):
    words = request.GET.get("q", "").replace("\x00", "").strip()
    found = Limited(find_projects(request.user, words), MOST_FOUND if words else MOST_LISTED)
    page = page_of(request, found)
    rows = project_rows(request.user, page.object_list)
    context = {"words": words, "found": found, "page": page, "rows": rows, "here": "find"}
    return render(request, "desk/find.html", {**context, **pager(request)})
