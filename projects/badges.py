"""Which icon and tone the state and the publication of a project are shown with."""

from dataclasses import dataclass

from projects.models import Relevance, State
from projects.publication import Publication


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
PUBLICATION_LOOK = {
    Publication.DRAFT: ("edit", "neutral"),
    Publication.IN_REVIEW: ("info", "info"),
    Publication.PUBLISHED: ("visibility", "success"),
    Publication.ARCHIVED: ("visibility-off", "neutral"),
    Publication.WITHDRAWN: ("visibility-off", "warning"),
}


NOT_DIGITAL = Badge("kein Digitalprojekt", "info", "neutral")


def project_badge(state):
    return Badge(State(state).label, *PROJECT_LOOK[state])


def relevance_badge(relevance):
    """None for a digital project, of which nothing has to be said."""
    return NOT_DIGITAL if relevance == Relevance.CONTEXT else None


def publication_badge(publication):
    return Badge(Publication(publication).label, *PUBLICATION_LOOK[publication])
