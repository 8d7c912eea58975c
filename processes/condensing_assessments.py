"""An assessment is condensed after twelve months: words and single answers go for good (R87).

Its figures stay: cases, minutes, media breaks, points, and the level that the answers gave.
"""

import pgtrigger
from django.db import transaction

from duties.days import months_later
from processes.condensing import KEEP_MONTHS
from processes.models import Assessment, MaturityAnswer
from processes.models.assessments import STAYS, WORDS

NAMED_NO_MORE = "nicht mehr genannt"


def condense_assessments(day):
    """Condense what was assessed twelve months before the day; returns how many assessments."""
    old = Assessment.objects.filter(
        assessed_on__lte=months_later(day, -KEEP_MONTHS), figures_only_since=None
    )
    numbers = list(old.values_list("pk", flat=True))
    for number in numbers:
        condense(number, day)
    return len(numbers)


@transaction.atomic
def condense(number, day):
    """Keep the level, and delete the answers that it follows from and all words."""
    assessment = Assessment.objects.select_for_update(of=("self",)).get(pk=number)
    kept = {"level_of_first_model": assessment.level, "figures_only_since": day}
    with pgtrigger.ignore(
        *(f"{each._meta.label}:{STAYS}" for each in (MaturityAnswer, Assessment))
    ):
        assessment.answers.all().delete()
        Assessment.objects.filter(pk=number).update(
            assessor=NAMED_NO_MORE, **dict.fromkeys(WORDS, ""), **kept
        )
