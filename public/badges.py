"""Which icon and tone a decision is shown with; the word is always there too."""

from funding.models import Status
from projects.badges import Badge, publication_badge
from projects.publication import Publication

DECISION_LOOK = {
    Status.GRANTED: ("check", "success"),
    Status.FINAL: ("check", "success"),
    Status.PARTLY_REVOKED: ("check", "success"),
    Status.RECOGNISED: ("info", "info"),
    Status.IN_PRINCIPLE: ("info", "info"),
    Status.ALLOCATED: ("checklist", "neutral"),
    Status.ANNOUNCED: ("calendar-today", "neutral"),
    Status.LOCAL_VOTE: ("account-circle", "neutral"),
    Status.WAIVED: ("warning", "warning"),
    Status.REJECTED: ("danger", "danger"),
    Status.REVOKED: ("danger", "danger"),
}
AMENDMENT = Badge("Änderung", "edit", "neutral")
CORRECTION = Badge("Berichtigung", "edit", "neutral")
ARCHIVED = publication_badge(Publication.ARCHIVED)


def decision_badge(status):
    return Badge(Status(status).label, *DECISION_LOOK[status])
