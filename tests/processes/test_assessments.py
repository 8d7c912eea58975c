"""Assessments: who reads them, what supersedes what, and that nothing of them is ever changed."""

from datetime import date
from fractions import Fraction

import pytest
import yaml
from django.conf import settings
from django.db import ProgrammingError, transaction

from accounts.models import Role
from processes.assessing import Superseded, assess, last_entered, newest_of
from processes.gates import counties_of
from processes.models import Assessment, AssessmentScore, CultureAnswer, MaturityAnswer
from processes.rules.scoring import AXES, result_of
from public.audience import PUBLIC
from regions.models import Organisation
from tests.builders import make_district, make_organisation, make_user
from tests.processes.builders import (
    CRITERIA,
    make_assessment,
    make_culture_answer,
    make_culture_check,
    make_method,
    make_service,
)


@pytest.fixture
def counties(db):
    return [make_district(name) for name in ("Südaue", "Nordaue")]


def staff_of(district, role=Role.EDITOR, **values):
    return make_user(role, organisation=make_organisation(district=district, **values))


def test_a_county_reads_its_own_assessments_and_the_coordination_reads_all(counties):
    made = [make_assessment(district=each, points="3" * 8, criteria=[2]) for each in counties]
    checks = [make_culture_answer(make_culture_check(each)) for each in counties]
    own = staff_of(counties[0])
    for model, rows in ((Assessment, made), (CultureAnswer, checks)):
        assert [*model.objects.visible_to(own)] == rows[:1]
        assert {*model.objects.visible_to(make_user(Role.COORDINATOR))} == {*rows}
    for model in (AssessmentScore, MaturityAnswer):
        assert {each.assessment for each in model.objects.visible_to(own)} == {made[0]}


def test_nobody_else_reads_an_assessment(counties):
    make_assessment(district=counties[0])
    gone = staff_of(counties[0])
    gone.is_active = False
    town = Organisation.Kind.MUNICIPALITY
    others = [
        PUBLIC,
        make_user(),
        staff_of(counties[1]),
        staff_of(None),
        staff_of(counties[0], kind=town),
        staff_of(counties[0], Role.GRANT_ADMIN),
        staff_of(counties[0], Role.AUDITOR),
        gone,
    ]
    for person in others:
        assert not Assessment.objects.visible_to(person).exists()
    assert not counties_of(PUBLIC).exists()


def test_an_assessment_is_neither_changed_nor_deleted(db):
    made = make_assessment(points="3", criteria=[1])
    itself = Assessment.objects.filter(pk=made.pk)
    with pytest.raises(ProgrammingError), transaction.atomic():
        itself.update(assessor="X")
    for rows in (itself, made.scores.all(), made.answers.all()):
        with pytest.raises(ProgrammingError), transaction.atomic():
            rows._raw_delete(rows.db)
    assert made.scores.count() == made.answers.count() == 1


def test_the_newest_day_is_in_force_and_what_was_entered_last_of_a_day(counties):
    service = make_service()
    days = [date(2026, 3, 2), date(2026, 5, 1), date(2026, 5, 1), date(2026, 1, 1)]
    made = [make_assessment(service, counties[0], assessed_on=day) for day in days]
    other = make_assessment(service, counties[1])
    assert {*Assessment.objects.current()} == {made[2], other}
    assert newest_of(service, counties[0]) == made[2]
    assert last_entered(service, counties[0]) == made[3].pk
    assert last_entered(make_service(), counties[0]) == 0


def test_what_somebody_entered_meanwhile_is_not_passed_over(counties):
    service, person, method = make_service(), make_user(), make_method()
    law = method.criteria.get(key="recht")
    given = {"assessed_on": date(2026, 3, 2), "assessor": "Amt", "scoring_method": method}
    told = {"by": person, "values": given, "scores": {law: 4}, "grades": [None, 3]}
    first = assess(service, counties[0], based_on=0, **told)
    assert [each.score for each in first.scores.all()] == [4]
    assert [(each.number, each.grade) for each in first.answers.all()] == [(2, 3)]
    with pytest.raises(Superseded) as raised:
        assess(service, counties[0], based_on=0, **told)
    assert raised.value.newest == first
    assess(service, counties[0], based_on=first.pk, **told)
    assert Assessment.objects.count() == 2


def test_an_assessment_gives_its_points_and_its_level_or_leaves_them_open(db):
    make_assessment(points="4535543", criteria=[3] * 9, case_count=30_000)
    whole = {"case_count": 30_000, "points": "45354354", "criteria": [3] * 9 + [2]}
    make_assessment(**whole)
    rows = Assessment.objects.with_answers().order_by("pk")
    results = [result_of(each.scoring_method.as_rules(), points_of(each)) for each in rows]
    assert [each.level for each in rows] == [None, 2]
    assert [each.priority for each in results] == [None, Fraction("85.4")]
    assert results[0].missing == ("Ressourcen",)


def points_of(assessment):
    return assessment.points(assessment.scoring_method.as_rules())


def test_the_weights_of_the_region_are_those_of_the_rule():
    """R59: each axis has 100 points, benefit counts for 60 %, and the file says whose they are."""
    path = settings.BASE_DIR / "data" / "scoring.yaml"
    (method,) = yaml.safe_load(path.read_text())
    written = {each["key"]: (each["axis"], each["weight"]) for each in method["criteria"]}
    assert written == {key: (axis, weight) for key, axis, weight in CRITERIA}
    for axis in AXES:
        assert sum(weight for own, weight in written.values() if own == axis) == 100
    assert (method["benefit_share"], method["swing"]) == (60, 5)
    assert "Festlegung" in method["origin"]
