"""Which icon and tone a state is shown with; the word is always there too."""

from dataclasses import dataclass

from funding.models import Status
from projects.models import State


@dataclass(frozen=True)
class Badge:
    """A label with a KERN icon and one of the tones of `_status.html`."""

    label: str
    icon: str
    tone: str


PROJECT_LOOK = {
    State.IDEA: ("draft", "neutral"),
    State.CONCEPT: ("draft", "neutral"),
    State.POSTPONED: ("draft", "neutral"),
    State.DROPPED: ("close", "neutral"),
    State.APPLIED: ("mail", "neutral"),
    State.REJECTED: ("danger", "danger"),
    State.GRANTED: ("check", "info"),
    State.RUNNING: ("autorenew", "info"),
    State.PAUSED: ("warning", "warning"),
    State.IMPLEMENTED: ("check", "success"),
    State.ABORTED: ("warning", "warning"),
    State.IN_PROOF: ("checklist", "info"),
    State.CLOSED: ("check", "success"),
    State.MAINSTREAMED: ("check", "success"),
    State.UNKNOWN: ("question-mark", "unknown"),
}
DECISION_LOOK = {
    Status.GRANTED: ("check", "success"),
    Status.FINAL: ("check", "success"),
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
ARCHIVED = Badge("Archiviert", "visibility-off", "neutral")


def project_badge(state):
    return Badge(State(state).label, *PROJECT_LOOK[state])


def decision_badge(status):
    return Badge(Status(status).label, *DECISION_LOOK[status])
