"""The culture check at the desk: counts only, small groups never, and every bad line told (R58)."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from accounts.models import Role
from desk.assessments.culture import shown_check
from evidence.history.changes import event_models
from processes.condensing import REST, condense_culture_checks
from processes.models import CultureAnswer, CultureCheck
from tests.builders import make_district, make_organisation, make_user
from tests.desk_forms import form_of, text_of
from tests.processes.builders import make_culture_answer, make_culture_check

PAGE, NEW = "/arbeitsplatz/kulturcheck/", "/arbeitsplatz/kulturcheck/neu/"
SENTENCE = "Wir dürfen ausprobieren."


@pytest.fixture
def district(db):
    return make_district("Südaue")


@pytest.fixture
def editor(district):
    return make_user(Role.EDITOR, organisation=make_organisation(district=district))


def say(check, group, *counts):
    named = dict(zip(("agreeing", "undecided", "disagreeing"), counts, strict=True))
    return make_culture_answer(check, group=group, question=SENTENCE, **named)


def shown_of(check):
    return shown_check(check, list(check.answers.all()))


def test_a_small_group_is_hidden_and_another_with_it(district):
    check = make_culture_check(district)
    for group, counts in {"A": (1, 1, 1), "B": (4, 1, 1), "C": (9, 9, 9)}.items():
        say(check, group, *counts)
    shown = shown_of(check)
    assert (shown.groups, shown.hidden) == (["C"], ["A", "B"])
    assert shown.rows == [(SENTENCE, [(14, 11, 11), (9, 9, 9)])]


def test_where_all_together_are_few_nothing_is_shown(district):
    check = make_culture_check(district)
    say(check, "A", 1, 1, 1)
    assert shown_of(check).rows == [(SENTENCE, [None])]
    assert shown_of(make_culture_check(district)).rows == []


def test_the_page_shows_no_number_of_a_small_group(district, editor, as_user):
    check = make_culture_check(district, title="Runde eins")
    for group, counts in {"Klein": (4, 0, 0), "Mittel": (3, 2, 1), "Groß": (71, 72, 73)}.items():
        say(check, group, *counts)
    shown = text_of(as_user(editor).get(PAGE))
    assert "71 stimmen zu, 72 teils, 73 nicht" in shown
    assert "sich sonst errechnen ließe: Klein, Mittel" in shown
    assert "4 stimmen zu" not in shown
    assert "3 stimmen zu" not in shown


def test_it_is_read_and_entered_by_its_county_and_the_coordination_alone(district, cast, as_user):
    say(make_culture_check(district, title="Geheime Runde"), "A", 9, 9, 9)
    for who in (cast.editor, cast.neighbour):
        assert "Geheime Runde" not in text_of(as_user(who).get(PAGE))
        assert as_user(who).get(NEW).status_code == as_user(who).post(NEW).status_code == 403
    for who in (cast.reader, cast.grant_admin, cast.auditor):
        assert as_user(who).get(PAGE).status_code == as_user(who).get(NEW).status_code == 403
    assert "Geheime Runde" in text_of(as_user(cast.coordinator).get(PAGE))
    assert as_user(None).get(NEW).status_code == 302
    assert as_user(cast.coordinator).put(NEW).status_code == 405


def test_lines_are_entered_and_a_bad_one_is_told_by_its_number(district, editor, as_user):
    client = as_user(editor)
    sound = f"Bauamt; {SENTENCE}; 5; 1; 0\n\nSoziales; {SENTENCE}; 6; 0; 0"
    form = form_of(client.get(NEW)) | {
        "district": district.pk,
        "title": "R",
        "asked_on": "2.3.2026",
    }
    bad = "A; B; 1; 2\n; B; 1; 2; 3\nA; B; viele; 2; 3\nA; B; 1; 2; 3\nA; B; 1; 2; 3"
    answer = client.post(NEW, form | {"lines": bad})
    assert answer.status_code == 400
    told = answer.context["form"].errors["lines"]
    assert [each.partition(":")[0] for each in told] == [
        *("Zeile 1", "Zeile 2", "Zeile 3", "Zeile 5"),
    ]
    assert form_of(answer)["lines"][0].split() == bad.split()
    other = form | {"district": make_district("Nordaue").pk, "lines": sound}
    assert client.post(NEW, other).status_code == 400
    assert client.post(NEW, {}).status_code == 400
    assert client.post(NEW, form | {"lines": sound, "asked_on": "1.1.2999"}).status_code == 400
    assert not CultureCheck.objects.exists()
    assert client.post(NEW, form | {"lines": sound}).status_code == 302
    assert CultureCheck.objects.get().entered_by == editor
    assert [each.people for each in CultureAnswer.objects.all()] == [6, 6]


def told_of(check):
    return [
        (each.group, each.agreeing, each.undecided, each.disagreeing)
        for each in check.answers.order_by("group")
    ]


def test_after_a_year_only_what_may_be_read_is_left_and_the_page_says_so(district, editor, as_user):
    check = make_culture_check(district, asked_on=date(2026, 3, 2))
    for group, counts in {"Klein": (1, 1, 1), "Mittel": (4, 1, 1), "Groß": (9, 9, 9)}.items():
        say(check, group, *counts)
    before = shown_of(check).rows
    assert condense_culture_checks(date(2027, 3, 1)) == 0
    assert condense_culture_checks(date(2027, 3, 2)) == 2
    assert told_of(check) == [("Groß", 9, 9, 9), (REST, 5, 2, 2)]
    after = shown_of(check)
    assert (after.hidden, [cells[0] for _, cells in after.rows]) == ([], [before[0][1][0]])
    page = text_of(as_user(editor).get(PAGE))
    assert "Am 2. März 2027, zwölf Monate nach der Befragung, wurden die Antworten" in page
    assert "Klein" not in page
    assert condense_culture_checks(date(2028, 3, 2)) == 0
    assert told_of(check) == [("Groß", 9, 9, 9), (REST, 5, 2, 2)]


def test_what_may_not_even_be_read_together_goes_whole(district):
    check = make_culture_check(district, asked_on=date(2026, 3, 2))
    say(check, "Klein", 1, 1, 1)
    empty = make_culture_check(district, asked_on=date(2026, 3, 2))
    assert condense_culture_checks(date(2027, 3, 2)) == 1
    assert told_of(check) == told_of(empty) == []
    assert shown_of(CultureCheck.objects.get(pk=check.pk)).rows == []


def test_the_sum_takes_no_name_that_a_group_has(district):
    check = make_culture_check(district, asked_on=date(2026, 3, 2))
    for group, counts in {REST: (9, 9, 9), "A": (3, 1, 0), "B": (2, 1, 1)}.items():
        say(check, group, *counts)
    condense_culture_checks(date(2027, 3, 2))
    assert told_of(check) == [(f"weitere {REST}", 5, 2, 1), (REST, 9, 9, 9)]


def test_no_history_knows_what_a_small_group_answered(district):
    say(make_culture_check(district, asked_on=date(2026, 3, 2)), "Canarygruppe", 1, 1, 1)
    out = StringIO()
    call_command("condense_culture_checks", stdout=out)
    assert CultureAnswer not in event_models()
    check = CultureCheck.objects.get()
    assert "Canarygruppe" not in f"{out.getvalue()}{list(check.history.values())}"
