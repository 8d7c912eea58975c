"""The steps that an application may take, with their forms and why one cannot be taken now."""

from dataclasses import dataclass

from django.utils import timezone

from desk.applying.forms import StepForm
from funding.application_steps import Step, steps_of, why_not
from funding.models import Application

LAPSED = Application.Stage.LAPSED


@dataclass(frozen=True)
class Offered:
    step: Step
    form: StepForm
    why_not: str


def offered(application, user):
    """`Offered` of each step that the stage allows; nothing lapses before its call closed."""
    today = timezone.localdate()
    found = [
        Offered(
            step,
            StepForm(step, initial={"day": today}),
            why_not(step, application, user, today),
        )
        for step in steps_of(application)
    ]
    return [each for each in found if not (each.why_not and each.step.goal == LAPSED)]
