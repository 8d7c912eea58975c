"""Invented assessments, marked „Beispiel“, to look at what the desk makes of them.

Only the desk shows assessments at all, and a real one supersedes every invented one. `remove`
takes them away again, all of them.
"""

from datetime import timedelta

import pgtrigger
from django.db import transaction

from accounts.models import User
from processes.assessing import assess, last_entered, note_culture
from processes.models import (
    Assessment,
    AssessmentScore,
    CultureAnswer,
    CultureCheck,
    MaturityAnswer,
    ScoringMethod,
    Service,
)
from processes.models.assessments import STAYS
from regions.models import District

ASSESSOR = "Beispiel, erfunden"
# For each service: cases in a year, points in the order of the criteria behind the cases, and ten
# grades; „-“ is what nobody knows. The counties follow with small differences of their own.
SERVICES = (
    (24_000, "45354354", "4434444344"),
    (900, "54542243", "2323232232"),
    (7_200, "23235534", "333333333-"),
    (None, "30454354", "1111111111"),
    (3_100, "4435-343", "2222222222"),
    (450, "33330333", "1121111111"),
)
SENTENCES = ("Ich kann in meiner Arbeit digital arbeiten.", "Änderungen werden mit uns besprochen.")
GROUPS = (
    ("Bauen und Umwelt", (7, 3, 2), (5, 4, 3)),
    ("Soziales", (9, 4, 1), (6, 5, 3)),
    ("Zentrale Dienste", (4, 2, 2), (3, 3, 2)),
    ("Kleines Sachgebiet", (1, 1, 1), (1, 1, 1)),
)


class AlreadyThere(Exception):
    """The examples were made before; its text is a German sentence."""


@transaction.atomic
def make(today):
    """Make them for some days before this one; returns how many. Raises AlreadyThere, LookupError.

    Where a county has assessed a service in earnest, no example is made.
    """
    if Assessment.objects.filter(is_example=True).exists():
        raise AlreadyThere("Die Beispiele gibt es schon.")
    person, method = User.objects.filter(is_active=True).first(), ScoringMethod.objects.first()
    counties = list(District.objects.lasting().order_by("slug", "pk")[:4])
    services = list(Service.objects.order_by("name", "pk")[: len(SERVICES)])
    if not (person and method and counties and services):
        raise LookupError("Für Beispiele fehlt ein Konto, Verfahren, Landkreis oder eine Leistung.")
    made = 0
    for place, (service, told) in enumerate(zip(services, SERVICES, strict=False)):
        for county, district in enumerate(counties[: 4 - place % 3]):
            if last_entered(service, district):
                continue
            for days in (400, 60)[county % 2 :]:
                day = today - timedelta(days=days + place)
                enter(service, district, person, method, told, county, day)
                made += 1
    for district in counties[:2]:
        ask(district, person, today - timedelta(days=90))
    return made


def enter(service, district, person, method, told, county, day):
    cases, points, grades = told
    criteria = [each for each in method.criteria.all() if not each.counts_cases]
    known = [None if each == "-" else int(each) for each in points]
    shifted = [each and max(each - (county + n) % 2, 1) for n, each in enumerate(known)]
    assess(
        service,
        district,
        by=person,
        based_on=last_entered(service, district),
        values={
            "scoring_method": method,
            "assessed_on": day,
            "assessor": ASSESSOR,
            "case_count": cases and cases - 37 * county,
            "minutes_per_case": 20 + 5 * county,
            "media_break_count": 1 + county,
            "benefit": "Beispiel: weniger Wege, weniger Rückfragen.",
            "legal_obstacles": "Beispiel: Schriftform für einen Nachweis.",
            "observations": "Beispiel, erfunden; sagt nichts über diesen Landkreis.",
            "is_example": True,
        },
        scores=dict(zip(criteria, shifted, strict=True)),
        grades=[None if each == "-" else int(each) for each in grades],
    )


def ask(district, person, day):
    rows = [
        {
            "group": group,
            "question": sentence,
            **dict(zip(("agreeing", "undecided", "disagreeing"), counts, strict=True)),
        }
        for group, *answers in GROUPS
        for sentence, counts in zip(SENTENCES, answers, strict=True)
    ]
    values = {"title": "Kulturcheck (Beispiel)", "asked_on": day, "is_example": True}
    note_culture(district, by=person, values=values, rows=rows)


@transaction.atomic
def remove():
    """Delete them; returns how many assessments there were."""
    models = (AssessmentScore, MaturityAnswer, Assessment, CultureAnswer, CultureCheck)
    with pgtrigger.ignore(*(f"{each._meta.label}:{STAYS}" for each in models)):
        for model, path in ((AssessmentScore, "assessment"), (MaturityAnswer, "assessment")):
            model.objects.filter(**{f"{path}__is_example": True}).delete()
        CultureAnswer.objects.filter(culture_check__is_example=True).delete()
        CultureCheck.objects.filter(is_example=True).delete()
        gone = Assessment.objects.filter(is_example=True)
        number = gone.count()
        gone.delete()
    return number
