"""The way of an application as a table (B.2), and the only function that takes its steps.

Buttons are drawn from the same table (law 4); who may is asked of the gates by the caller. What
sources tell of other applications is noted as told and takes no steps; so is an intention, which
everybody reads and which stays when a draft begins that nobody else reads.
"""

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from datetime import date

import pghistory
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts.models import Role, User
from evidence.history.writers import writers_of
from evidence.values.dates import FlexDate
from funding.application_guards import (
    applies_once,
    is_eligible,
    is_financed,
    is_in_time,
    is_over,
    is_resolved,
    needs_lead,
)
from funding.models import Application
from funding.one_application import TWICE
from projects.release.lifecycle import Refused

S = Application.Stage
Guard = Callable[[Application], str]
GuardOfTime = Callable[[Application, date], str]


@dataclass(frozen=True)
class Step:
    """A way from one stage to another, and its button.

    `day` is the field that keeps its day; `two_stage` says for which calls it is, None for all.
    """

    name: str
    label: str
    starts: tuple[Application.Stage, ...]
    goal: Application.Stage
    _: KW_ONLY
    day: str = ""
    two_stage: bool | None = None
    needs_reason: bool = False
    needs_other_person: bool = False
    guards: tuple[Guard, ...] = ()
    in_time: GuardOfTime | None = None


OPEN = (
    *(S.DRAFT, S.APPROVED, S.SUBMITTED, S.INCOMPLETE, S.COMPLETED, S.CHECKED),
    *(S.SELECTED, S.APPLIED),
)
ENDS = (S.NOT_SELECTED, S.RECOGNISED, S.GRANTED, S.PARTLY, S.REJECTED, S.WITHDRAWN, S.LAPSED)
MAY_HAND_IN = (needs_lead, is_eligible, applies_once, is_financed)
STEPS = (
    Step(
        *("approve", "Intern freigeben", (S.DRAFT,), S.APPROVED),
        needs_other_person=True,
        guards=MAY_HAND_IN,
    ),
    Step("reopen", "Wieder bearbeiten", (S.APPROVED,), S.DRAFT, needs_reason=True),
    Step(
        *("submit", "Als eingereicht vermerken", (S.APPROVED,), S.SUBMITTED),
        day="submitted",
        guards=MAY_HAND_IN,
        in_time=is_in_time,
    ),
    Step(
        *("object", "Unterlagen fehlen", (S.SUBMITTED, S.COMPLETED), S.INCOMPLETE),
        needs_reason=True,
    ),
    Step("supply", "Nachgereicht", (S.INCOMPLETE,), S.COMPLETED),
    Step(
        *("check", "Formal geprüft", (S.SUBMITTED, S.COMPLETED), S.CHECKED),
        guards=(is_resolved,),
    ),
    Step("select", "Ausgewählt", (S.CHECKED,), S.SELECTED, day="decided", two_stage=True),
    Step(
        *("pass_over", "Nicht ausgewählt", (S.CHECKED,), S.NOT_SELECTED),
        day="decided",
        two_stage=True,
    ),
    Step("apply", "Antrag der zweiten Stufe gestellt", (S.SELECTED,), S.APPLIED, two_stage=True),
    Step("recognise", "Anerkannt", (S.CHECKED,), S.RECOGNISED, day="decided", two_stage=False),
    Step("grant", "Bewilligt", (S.CHECKED,), S.GRANTED, day="decided", two_stage=False),
    Step(
        "grant_part", "Teilweise bewilligt", (S.CHECKED,), S.PARTLY, day="decided", two_stage=False
    ),
    Step("reject", "Abgelehnt", (S.CHECKED,), S.REJECTED, day="decided", two_stage=False),
    Step("grant_second", "Bewilligt", (S.APPLIED,), S.GRANTED, day="decided"),
    Step("grant_part_second", "Teilweise bewilligt", (S.APPLIED,), S.PARTLY, day="decided"),
    Step("reject_second", "Abgelehnt", (S.APPLIED,), S.REJECTED, day="decided"),
    Step("lapse", "Als verfristet vermerken", (S.DRAFT, S.APPROVED), S.LAPSED, in_time=is_over),
    Step("withdraw", "Zurückziehen", OPEN, S.WITHDRAWN, needs_reason=True),
)
BY_NAME = {step.name: step for step in STEPS}
FOUR_EYES = "Vier-Augen-Regel: Freigeben muss eine andere Person als die, die schrieb."
NOT_A_REVIEWER = "Das darf, wer bei einer beteiligten Stelle freigibt, und die Koordination."


def steps_of(application: Application) -> list[Step]:
    """The steps that the stage allows; none for what is only told by sources."""
    if not is_prepared_here(application):
        return []
    return [step for step in STEPS if is_possible(step, application)]


def is_prepared_here(application: Application) -> bool:
    return getattr(application, "plan", None) is not None


def is_possible(step: Step, application: Application) -> bool:
    two_stage = bool(application.call and application.call.is_two_stage)
    return application.stage in step.starts and step.two_stage in (None, two_stage)


def why_not(step: Step, application: Application, person: User, day: date) -> str:
    """Why a step that the stage allows cannot be taken on a day: a German sentence, or nothing."""
    if step.needs_other_person and (reason := barred(application, person)):
        return reason
    found = (guard(application) for guard in step.guards)
    late = step.in_time(application, day) if step.in_time else ""
    return next((reason for reason in found if reason), late)


def barred(application: Application, person: User) -> str:
    """Who approves has the Freigabe of lead or partner, and wrote nothing but steps in it (R46)."""
    if not person.has_role(Role.COORDINATOR):
        own = person.organisations_as(Role.REVIEWER).values_list("organisation", flat=True)
        bodies = {application.lead_id, *application.applicants.values_list("pk", flat=True)}
        if not bodies & set(own):
            return NOT_A_REVIEWER
    if application.lead and not application.lead.has_four_eyes:
        return ""
    writers = writers_of(application, ("plan", "applicants"), moves="stage")
    return FOUR_EYES if writers.filter(pk=person.pk).exists() else ""


def take(
    application: Application, step: Step, *, by: User, day: date | None = None, reason: str = ""
) -> None:
    """Take a step; `day` is a date that is not in the future.

    Raises Refused with a German sentence if the stage does not allow it (any more), something is
    missing, or the person wrote what they would approve.
    """
    told = reason.strip()
    if step.needs_reason and not told:
        raise Refused(f"„{step.label}“ braucht eine Begründung.")
    if step.day and day is None:
        raise Refused(f"„{step.label}“ braucht einen Tag.")
    with transaction.atomic(), pghistory.context(reason=told or step.label):
        current = Application.objects.select_for_update(of=("self",)).get(pk=application.pk)
        refuse_unless_possible(current, step, by, day)
        current.stage = step.goal
        if step.day and day:
            setattr(current, step.day, FlexDate(day.isoformat()))
        save_or_refuse(current)
    application.refresh_from_db()


def refuse_unless_possible(
    application: Application, step: Step, by: User, day: date | None
) -> None:
    if step not in steps_of(application):
        stage = application.get_stage_display()
        raise Refused(f"„{step.label}“ geht nicht: Der Stand ist inzwischen „{stage}“.")
    if reason := why_not(step, application, by, day or timezone.localdate()):
        raise Refused(reason)


def save_or_refuse(application: Application) -> None:
    try:
        application.full_clean()
        with transaction.atomic():
            application.save()
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error
    except IntegrityError as error:
        raise Refused(TWICE) from error
