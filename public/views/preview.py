"""How the public page of a project would look, for people at the desk who may read the change.

The page is drawn from rows that are never committed, and never comes from or into the page cache.
"""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from desk.access import at_desk, project_to_edit, proposal_to_read
from projects.models import Proposal
from projects.release.lifecycle import Refused
from projects.release.open_work import present_and_proposed
from projects.release.preview import as_if_published
from projects.snapshot import Invalid, document_of
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
    return as_it_would_look(request, proposal.project, document, back)


@never_cache
@at_desk
def project_preview(request, pk):
    project = project_to_edit(request.user, pk)
    back = reverse("desk:project", args=[pk])
    return as_it_would_look(request, project, document_of(project), back)


def as_it_would_look(request, project, document, back):
    """The page is drawn before the rows are undone; what forbids publishing is told at `back`."""
    crumbs = trail(
        ("Arbeitsplatz", reverse("desk:overview")), (project.name, back), here="Vorschau"
    )
    try:
        with as_if_published(project, document) as shown:
            page = project_page(shown, file_address="desk:file")
            context = in_template(page) | crumbs | {"back": back}
            response = render(request, "public/project_preview.html", context)
    except (Invalid, Refused) as refused:
        messages.error(request, f"So lässt sich keine Seite zeigen: {refused}")
        return redirect(back)
    response["X-Robots-Tag"] = "noindex"
    return response
