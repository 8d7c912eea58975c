"""„Was fehlt uns?“: the blanks of the projects that a person may edit, to be narrowed down."""

from django.shortcuts import render

from desk.access import at_desk
from desk.missing import MOST, MissingForm, missing_of
from desk.paging import page_of, pager
from projects.models import Project
from projects.publication import Publication

LOOKED_AFTER = (Publication.DRAFT, Publication.IN_REVIEW, Publication.PUBLISHED)


@at_desk
def missing(request):
    mine = Project.objects.editable_by(request.user).filter(publication__in=LOOKED_AFTER)
    projects = list(mine.order_by("title", "pk")[: MOST + 1])
    form = MissingForm(request.GET, missing_of(projects[:MOST]), request.user)
    form.is_valid()
    rows = form.found()
    context = {
        "form": form.counted(),
        "gaps": sum(len(gaps) for _, gaps in rows),
        "page": page_of(request, rows),
        "most": MOST if len(projects) > MOST else 0,
        "here": "missing",
        **pager(request),
    }
    return render(request, "desk/missing.html", context)
