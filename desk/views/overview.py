"""What waits for a person, their projects, and finding any project they may see."""

from django.http import Http404
from django.shortcuts import render

from accounts.models import Absence, Role
from desk.access import at_desk
from desk.finding import find_projects
from desk.paging import Limited, page_of, pager
from desk.project_rows import project_rows
from desk.recent import changed_by_others
from desk.task_counts import found_for, own_projects
from desk.tasks import TASK_LIST_BY_NAME, TASK_LISTS, WITH_OTHERS, planned

SHOWN, MOST_PLANNED = 3, 10
# Who finds more looks for something narrower; a list may be leafed through.
MOST_FOUND, MOST_LISTED = 1_000, 10_000


@at_desk
def overview(request):
    found = found_for(request.user)
    with_others, to_come = found.pop(WITH_OTHERS, ()), found.pop(planned, ())
    page = page_of(request, found.pop(own_projects, ()))
    context = {
        "tasks": [(each, len(rows), rows[:SHOWN]) for each, rows in found.items()],
        "nothing": [each.nothing for each in TASK_LISTS if each not in found],
        "waiting": sum(map(len, found.values())),
        "with_others": with_others[:SHOWN],
        "number_with_others": len(with_others),
        "planned": to_come[:MOST_PLANNED],
        "stands_in": stands_in(request.user),
        "recent": changed_by_others(request.user),
        "writes_hints": request.user.has_role(Role.COORDINATOR),
        "page": page,
        "rows": project_rows(request.user, page.object_list, all_editable=True),
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
