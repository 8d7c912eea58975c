"""The publication life cycle as a table, and the only functions that write its state (law 4).

Who may take a step is asked of the gates by the caller; this module knows what a state allows.
"""

from copy import copy
from dataclasses import dataclass

import pghistory
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from evidence.refusals import refusal
from projects.publication import PUBLIC, Publication
from projects.release import four_eyes


class Refused(Exception):
    """A step that is not allowed; its text is a German sentence for the person who tried."""


@dataclass(frozen=True)
class Step:
    """A way from one publication state to another; `needs_release` says for whom (R46)."""

    name: str
    label: str
    start: Publication
    goal: Publication
    needs_reason: bool = False
    needs_other_person: bool = False
    needs_release: bool = True


P = Publication
STEPS = (
    Step("submit", "Zur Prüfung geben", P.DRAFT, P.IN_REVIEW, needs_release=False),
    Step("send_back", "Zurückgeben", P.IN_REVIEW, P.DRAFT, needs_reason=True, needs_release=False),
    Step("publish", "Veröffentlichen", P.IN_REVIEW, P.PUBLISHED, needs_other_person=True),
    Step("archive", "Archivieren", P.PUBLISHED, P.ARCHIVED),
    Step("revive", "Aus dem Archiv holen", P.ARCHIVED, P.PUBLISHED),
    Step("withdraw", "Zurückziehen", P.PUBLISHED, P.WITHDRAWN, needs_reason=True),
    Step("withdraw_archived", "Zurückziehen", P.ARCHIVED, P.WITHDRAWN, needs_reason=True),
    Step("redraft", "Wieder als Entwurf öffnen", P.WITHDRAWN, P.DRAFT, needs_release=False),
)

SUBMIT = next(step for step in STEPS if step.name == "submit")
PUBLISH = next(step for step in STEPS if step.name == "publish")
ON_THE_WAY = (P.IN_REVIEW, *PUBLIC)


def steps_from(publication):
    """The steps a record in this state can take; buttons are drawn from these."""
    return [step for step in STEPS if step.start == publication]


def take(record, step, *, by, reason=""):
    """Take a step with a publishable record.

    Raises Refused with a German sentence if the state does not allow it (any more), the reason
    or something the record needs is missing, or the person has a hand in it (four eyes, R46).
    """
    with transaction.atomic(), pghistory.context(reason=reason or step.label):
        current = type(record).objects.select_for_update(of=("self",)).get(pk=record.pk)
        refuse_unless_allowed(current, step, by, reason)
        _write(current, step.goal, by)
    record.refresh_from_db()


def refuse_unless_allowed(record, step, by, reason):
    if record.publication != step.start:
        raise Refused(
            f"„{step.label}“ geht nicht: Der Stand ist inzwischen "
            f"„{record.get_publication_display()}“."
        )
    if step.needs_reason and not reason.strip():
        raise Refused(f"„{step.label}“ braucht eine Begründung.")
    if is_barred(step, record, by):
        raise Refused(
            "Vier-Augen-Regel: Veröffentlichen muss eine andere Person als die, "
            "die geändert oder zur Prüfung gegeben hat."
        )


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


def is_barred(step, record, person):
    """Four eyes: this person has a hand in the record and may not release it (R46)."""
    return step.needs_other_person and four_eyes.bars(record, person)


def publish_loaded(record):
    """Publish a record that came with the region's checked data and has no author in the portal."""
    record.publication = Publication.PUBLISHED


def show_as_published(record):
    """Publish a record inside a transaction that is undone: see `projects.release.preview`."""
    record.publication = Publication.PUBLISHED


def _write(record, publication, by):
    refuse_unless_ready(record, publication)
    record.publication = publication
    record.publication_set_at = timezone.now()
    record.publication_set_by = by
    save_or_refuse(record)


def save_or_refuse(record):
    """Save; raises Refused with the rule of the database that stands against it."""
    try:
        with transaction.atomic():
            record.save()
    except IntegrityError as error:
        raise Refused(refusal(error)) from error
