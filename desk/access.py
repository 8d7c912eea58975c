"""Who works at the desk, and how its pages find their records: through the gates (law 1)."""

from functools import partial, wraps

from django.http import Http404
from django.views.decorators.http import require_http_methods

from accounts.models import Role
from desk.refusals import NO_ROLE, NOT_YOURS, NotAllowed, why_not_decide, why_not_release
from projects.models import Project, Proposal

DESK_ROLES = (Role.EDITOR, Role.REVIEWER, Role.COORDINATOR)
READ = ("GET", "HEAD")


def at_desk(view=None, *, methods=READ, roles=DESK_ROLES):
    """A view for people with a role at the desk; their memberships stand in the request."""
    if view is None:
        return partial(at_desk, methods=methods, roles=roles)

    @require_http_methods(methods)
    @wraps(view)
    def seen(request, **arguments):
        request.memberships = [each for each in request.user.held if each.role in roles]
        if not (request.memberships or request.user.is_superuser):
            raise NotAllowed(NO_ROLE)
        return view(request, **arguments)

    return seen


def project_to_edit(user, pk):
    """The project if this person may edit it; 403 if they may only read it, else 404."""
    project = Project.objects.visible_to(user).filter(pk=pk).first()
    if project is None:
        raise Http404
    if not Project.objects.editable_by(user).filter(pk=pk).exists():
        raise NotAllowed(NOT_YOURS)
    return project


def may_release(user, project):
    return Project.objects.releasable_by(user).filter(pk=project.pk).exists()


def refuse_unless_releasing(user, project):
    """403 for those who may edit a project and not release it."""
    if not may_release(user, project):
        raise NotAllowed(why_not_release(project))


def open_work(user, project):
    """This person's open proposal for the project, or None."""
    return Proposal.objects.editable_by(user).filter(project=project).first()


def proposal_to_release(user, pk):
    """The proposal if this person may decide about it; 403 if they may only read it, else 404."""
    proposal = proposal_to_read(user, pk)
    if not may_decide(user, proposal):
        raise NotAllowed(why_not_decide(user, proposal))
    return proposal


def may_decide(user, proposal):
    return Proposal.objects.releasable_by(user).filter(pk=proposal.pk).exists()


def may_take_back(user, proposal):
    owned = Proposal.objects.owned_by(user).filter(step__in=Proposal.HANDED_IN)
    return owned.filter(pk=proposal.pk).exists()


def left_words(user, pk):
    """The person's own open work, if its project is theirs no more, or None."""
    return Proposal.objects.left_by(user).filter(pk=pk).first()


def proposal_to_read(user, pk):
    found = Proposal.objects.visible_to(user).select_related("project", "author", "decided_by")
    found = found.prefetch_related("co_authors")
    proposal = found.filter(pk=pk).first()
    if proposal is None:
        raise Http404
    return proposal
