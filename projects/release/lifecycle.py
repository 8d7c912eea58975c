"""The publication life cycle as a table, and the only functions that write its state (law 4).

Who may take a step is asked of the gates by the caller, and taken it is in `taking`; this module
knows what a state allows.
"""

from copy import copy
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from evidence.refusals import refusal
from projects.publication import PUBLIC, Publication


class Refused(Exception):
    """A step that is not allowed; its text is a German sentence for the person who tried."""


@dataclass(frozen=True)
class Step:
    """A way from one publication state to another; `needs_release` says for whom (R46).

    A project goes to its first publication by a proposal, whose steps take these with them.
    """

    name: str
    label: str
    start: Publication
    goal: Publication
    needs_reason: bool = False
    needs_other_person: bool = False
    needs_release: bool = True


P = Publication
SUBMIT = Step("submit", "Zur Prüfung geben", P.DRAFT, P.IN_REVIEW, needs_release=False)
SEND_BACK = Step(
    "send_back", "Zurückgeben", P.IN_REVIEW, P.DRAFT, needs_reason=True, needs_release=False
)
PUBLISH = Step("publish", "Veröffentlichen", P.IN_REVIEW, P.PUBLISHED, needs_other_person=True)
STEPS = (
    SUBMIT,
    SEND_BACK,
    PUBLISH,
    Step("archive", "Archivieren", P.PUBLISHED, P.ARCHIVED),
    Step("revive", "Aus dem Archiv holen", P.ARCHIVED, P.PUBLISHED),
    Step("withdraw", "Zurückziehen", P.PUBLISHED, P.WITHDRAWN, needs_reason=True),
    Step("withdraw_archived", "Zurückziehen", P.ARCHIVED, P.WITHDRAWN, needs_reason=True),
    Step("redraft", "Wieder als Entwurf öffnen", P.WITHDRAWN, P.DRAFT, needs_release=False),
)

AFTER_REVIEW = (SEND_BACK, PUBLISH)
ON_THE_WAY = (P.IN_REVIEW, *PUBLIC)


def steps_from(publication):
    """The steps a record in this state can take; buttons are drawn from these."""
    return [step for step in STEPS if step.start == publication]


def bring(record, step, by):
    """Write the state to which a step leads; the caller holds the lock of the record.

    Raises Refused if the record is not (any more) where the step begins, or lacks something.
    """
    if record.publication != step.start:
        raise Refused(
            f"„{step.label}“ geht nicht: Der Stand ist inzwischen "
            f"„{record.get_publication_display()}“."
        )
    refuse_unless_ready(record, step.goal)
    record.publication = step.goal
    record.publication_set_at = timezone.now()
    record.publication_set_by = by
    save_or_refuse(record)


def refuse_unless_ready(record, publication):
    """Raise Refused if the record lacks what it needs in this publication state."""
    problems = record.problems_before_publication() if publication in ON_THE_WAY else []
    if problems:
        raise Refused(" ".join(problems))
    goal = copy(record)
    goal.publication = publication
    try:
        goal.validate_constraints()
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error


def publish_loaded(record):
    """Publish a record that came with the region's checked data and has no author in the portal."""
    record.publication = Publication.PUBLISHED


def show_as_published(record):
    """Publish a record inside a transaction that is undone: see `projects.release.preview`."""
    record.publication = Publication.PUBLISHED


def save_or_refuse(record):
    """Save; raises Refused with the rule of the database that stands against it."""
    try:
        with transaction.atomic():
            record.save()
            if record.is_public:
                record.becomes_public()
    except IntegrityError as error:
        raise Refused(refusal(error)) from error
