"""Entering an assessment or a culture check: rows are added and none is ever changed."""

from django.db import transaction

from processes.models import (
    Assessment,
    AssessmentScore,
    CultureAnswer,
    CultureCheck,
    MaturityAnswer,
    Service,
)


class Superseded(Exception):
    """Somebody has entered a newer assessment meanwhile; it is `newest`."""

    def __init__(self, newest):
        self.newest = newest
        super().__init__(str(newest))


def newest_of(service, district):
    """The assessment in force, or None; what is invented holds for nobody."""
    found = Assessment.objects.filter(service=service, district=district, is_example=False)
    return found.with_answers().newest_first().first()


def last_entered(service, district):
    """The number of what was entered last, whatever its day; 0 where there is nothing."""
    found = Assessment.objects.filter(service=service, district=district).order_by("-pk")
    return found.values_list("pk", flat=True).first() or 0


@transaction.atomic
def assess(service, district, *, by, based_on, values, scores, grades):
    """A new assessment, opened when the last one entered was `based_on`. Raises Superseded.

    `scores` are {criterion: 0 to 5 or None}, `grades` ten levels from 0 to 4 or None.
    """
    Service.objects.select_for_update(of=("self",)).get(pk=service.pk)
    last = last_entered(service, district)
    if last != based_on:
        raise Superseded(Assessment.objects.with_answers().get(pk=last) if last else None)
    made = Assessment.objects.create(service=service, district=district, entered_by=by, **values)
    AssessmentScore.objects.bulk_create(
        AssessmentScore(assessment=made, criterion=criterion, score=score)
        for criterion, score in scores.items()
        if score is not None
    )
    MaturityAnswer.objects.bulk_create(
        MaturityAnswer(assessment=made, number=number, grade=grade)
        for number, grade in enumerate(grades, start=1)
        if grade is not None
    )
    return made


@transaction.atomic
def note_culture(district, *, by, values, rows):
    """A new culture check; `rows` are the values of its answers."""
    made = CultureCheck.objects.create(district=district, entered_by=by, **values)
    CultureAnswer.objects.bulk_create(CultureAnswer(culture_check=made, **row) for row in rows)
    return made
