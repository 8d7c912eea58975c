"""Who comes into the office, and how its views begin."""

from functools import wraps

from django.http import Http404
from django.views.decorators.http import require_safe

from accounts.models import Role

OFFICE_ROLES = (Role.GRANT_ADMIN, Role.COORDINATOR)


def works_here(user):
    """The grant office of a county, and the coordination."""
    return user.has_role(*OFFICE_ROLES)


def in_office(view):
    """A page to read, for who works here; their memberships stand in the request."""

    @require_safe
    @wraps(view)
    def seen(request, **arguments):
        if not works_here(request.user):
            raise Http404
        memberships = request.user.memberships.filter(role__in=OFFICE_ROLES)
        request.memberships = list(memberships.select_related("organisation"))
        return view(request, **arguments)

    return seen
