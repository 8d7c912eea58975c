"""Who comes into the office, and how its views begin."""

from functools import wraps

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from accounts.models import Role

OFFICE_ROLES = (Role.GRANT_ADMIN, Role.COORDINATOR, Role.AUDITOR)


def works_here(user):
    """The grant office of a county, the coordination, and auditors."""
    return user.has_role(*OFFICE_ROLES)


def enters_here(user):
    """The grant office; the coordination and auditors only read."""
    return user.has_role(Role.GRANT_ADMIN)


def keeps_own(user):
    """Who may keep lists and a calendar for themselves; an auditor leaves nothing here."""
    return user.has_role(Role.GRANT_ADMIN, Role.COORDINATOR)


def in_office(view):
    """A page to read, for who works here; their memberships stand in the request."""
    return require_safe(opened(view))


def worked_in_office(view):
    """A page to read that also takes what the grant office enters."""
    return require_http_methods(["GET", "HEAD", "POST"])(opened(view))


def own_in_office(view):
    """A page about the person who reads it, so the coordination may enter something too."""
    return require_http_methods(["GET", "HEAD", "POST"])(opened(view, may_enter=keeps_own))


def acts_in_office(view):
    """A button for what people keep for themselves, the coordination too."""
    return require_POST(opened(view, may_enter=keeps_own))


def entered_in_office(view):
    """A button for what the grant office keeps; the coordination and auditors only read."""
    return require_POST(opened(view))


def opened(view, may_enter=enters_here):
    @wraps(view)
    def seen(request, **arguments):
        if not works_here(request.user):
            raise Http404
        if request.method == "POST" and not may_enter(request.user):
            raise PermissionDenied
        request.memberships = [each for each in request.user.held if each.role in OFFICE_ROLES]
        return view(request, **arguments)

    return seen
