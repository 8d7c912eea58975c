"""How the public page of a project would look, for people at the desk who may read the change.

The page is drawn from rows that are never committed, and never comes from or into the page cache.
"""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from desk.access import at_desk, open_work, project_to_edit, proposal_to_read
from desk.section_state import gaps_of
from desk.ways import ways_into
from projects.models import Proposal
from projects.release.lifecycle import Refused
from projects.release.open_work import present_and_proposed
from projects.release.preview import as_if_published
from projects.snapshot import Invalid, document_of
from public import editing_ways
from public.pages.project import project_page
from public.pages.unpacking import in_template
from public.views.pages import trail


@never_cache
@at_desk
def proposal_preview(request, pk):
    proposal = proposal_to_read(request.user, pk)
    back = reverse("desk:release", args=[pk])
    if proposal.step not in Proposal.OPEN:
        messages.info(request, "Über diesen Vorschlag ist schon entschieden.")
        return redirect(back)
    document = present_and_proposed(proposal)[1].document
    is_mine = proposal == open_work(request.user, proposal.project)
    is_mine &= proposal.step not in Proposal.HANDED_IN
    return as_it_would_look(request, proposal.project, document, back, is_editable=is_mine)


@never_cache
@at_desk
def project_preview(request, pk):
    project = project_to_edit(request.user, pk)
    back = reverse("desk:project", args=[pk])
    return as_it_would_look(request, project, document_of(project), back, is_editable=True)


def as_it_would_look(request, project, document, back, *, is_editable):
    """The page is drawn before the rows are undone; what forbids publishing is told at `back`."""
    ways = ways_into(project, document) if is_editable else None
    crumbs = trail(
        ("Arbeitsplatz", reverse("desk:overview")), (project.name, back), here="Vorschau"
    )
    try:
        with as_if_published(project, document) as shown:
            page = project_page(shown, file_address="desk:file")
            context = in_template(page) | crumbs | {"back": back, "is_editable": is_editable}
            context["missing"] = gaps_of(document)
            with editing_ways.shown(ways):
                response = render(request, "public/project_preview.html", context)
    except (Invalid, Refused) as refused:
        messages.error(request, f"So lässt sich keine Seite zeigen: {refused}")
        return redirect(back)
    response["X-Robots-Tag"] = "noindex"
    return response
