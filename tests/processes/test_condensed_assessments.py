"""Twelve months after an assessment only its figures are left, also in the history (R87)."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from accounts.models import Role
from desk.assessments.shown import Shown
from evidence.history.changes import event_models
from processes.condensing_assessments import condense_assessments
from processes.models import Assessment, MaturityAnswer
from tests.builders import make_district, make_organisation, make_user
from tests.desk_forms import text_of
from tests.processes.builders import make_assessment, make_service

WORDS = {
    "assessor": "Canaryrolle",
    "benefit": "Canarynutzen",
    "legal_obstacles": "Canaryhürde",
    "observations": "Canarybeobachtung",
}
FIGURES = {"case_count": 900, "minutes_per_case": 30, "media_break_count": 2}


@pytest.fixture
def assessment(db):
    return make_assessment(
        make_service("Bauantrag", slug="bauantrag"),
        make_district("Südaue"),
        points="54353543",
        criteria=[4] * 9 + [2],
        assessed_on=date(2026, 3, 2),
        **FIGURES,
        **WORDS,
    )


def of_now():
    return Assessment.objects.with_answers().get()


def test_words_and_answers_go_and_figures_stay(assessment):
    before = Shown(of_now())
    told = (before.level, before.result, before.points)
    assert condense_assessments(date(2027, 3, 1)) == 0
    assert of_now().observations == "Canarybeobachtung"
    assert condense_assessments(date(2027, 3, 2)) == 1
    condensed = of_now()
    assert not MaturityAnswer.objects.exists()
    assert condensed.criteria == [None] * 10
    after = Shown(condensed)
    assert (after.level, after.result, after.points) == told
    assert condensed.level == 2
    assert {name: getattr(condensed, name) for name in FIGURES} == FIGURES
    assert not [word for word in WORDS.values() if word in str(vars(condensed))]
    assert condense_assessments(date(2028, 3, 2)) == 0


def test_a_level_that_was_unknown_stays_unknown(db):
    make_assessment(criteria=[4] * 9, assessed_on=date(2026, 3, 2))
    condense_assessments(date(2027, 3, 2))
    assert of_now().level is None
    assert Shown(of_now()).level == ""


def test_no_history_knows_what_was_said(assessment):
    out = StringIO()
    call_command("condense_assessments", stdout=out)
    assert MaturityAnswer not in event_models()
    assert "Canary" not in f"{out.getvalue()}{list(assessment.history.values())}"


def test_the_page_says_so(assessment, as_user):
    district = assessment.district
    editor = make_user(Role.EDITOR, organisation=make_organisation(district=district))
    address = "/arbeitsplatz/prozesscheck/leistungen/bauantrag/"
    assert "Canarybeobachtung" in text_of(as_user(editor).get(address))
    condense_assessments(date(2027, 3, 2))
    page = text_of(as_user(editor).get(address))
    assert "Canary" not in page
    assert "Worte und Einzelantworten gelöscht am 2. März 2027" in page
    assert "Beobachtungen gelöscht" in page and "Kriterium 10 gelöscht" in page
    assert "Stufe 2" in page
