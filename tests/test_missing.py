"""„Was fehlt uns?“: what is blank, why, where to enter it, and counts that agree with the lists."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from desk.missing import missing_of
from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from projects.models import Activity
from tests.builders import make_district, make_field, make_project
from tests.desk_forms import beside, found_form, parsed, text_of

PAGE = "/arbeitsplatz/was-fehlt/"


@pytest.fixture
def counties(db):
    return [make_district("Holzminden"), make_district("Schaumburg")]


@pytest.fixture
def projects(cast, counties):
    told = {
        "contact_office": "Stabsstelle",
        "start": FlexDate("2020"),
        "total_expenditure": Amount.exactly(5),
        "eligible_expenditure": Amount.exactly(5),
        "own_contribution": Amount("not_applicable"),
        "third_party_share": Amount("undecided"),
        "blanks": "municipalities=not_applicable websites=not_published milestones=not_recorded",
    }
    common = {"lead": cast.holzminden, "fields": [make_field()], **told}
    both = make_project("Glasfaser", districts=counties, **common)
    Activity.objects.create(project=both, title="Kulturcheck", kind="event", place="Polle")
    one = make_project("Rufbus", districts=counties[:1], end=FlexDate("2021"), **common)
    make_project("Fremdes", lead=cast.schaumburg, districts=counties)
    make_project("Weg", lead=cast.holzminden, publication="withdrawn")
    return both, one


@pytest.fixture
def editor(cast, as_user):
    return as_user(cast.editor)


def found(answer):
    return {
        project.title: {gap.kind: gap.reason for gap in gaps}
        for project, gaps in answer.context["page"]
    }


def test_what_is_blank_is_told_with_its_reason(projects):
    glass, bus = ({gap.kind: gap.words for gap in each.gaps} for each in missing_of(projects))
    assert glass == {
        "project.end": "unbekannt",
        "project.websites": "nicht veröffentlicht",
        "project.milestones": "noch nicht erfasst",
        "project.third_party_share": "noch nicht entschieden",
        "activities.period": "unbekannt",
        "activities.participants": "unbekannt",
        "activities.result": "unbekannt",
    }
    assert bus == {
        "project.websites": "nicht veröffentlicht",
        "project.milestones": "noch nicht erfasst",
        "project.activities": "unbekannt",
        "project.third_party_share": "noch nicht entschieden",
    }


def test_only_what_a_person_may_edit_is_listed(projects, editor):
    assert [*found(editor.get(PAGE))] == ["Glasfaser", "Rufbus"]


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        ({"angabe": "project.end"}, ["Glasfaser"]),
        ({"grund": "not_recorded"}, ["Glasfaser", "Rufbus"]),
        ({"angabe": "project.activities", "grund": "unknown"}, ["Rufbus"]),
        ({"angabe": "project.activities", "grund": "not_stated"}, []),
    ],
)
def test_the_list_is_narrowed(projects, editor, asked, titles):
    answer = editor.get(PAGE, asked)
    assert [*found(answer)] == titles
    if not titles:
        assert "Hier fehlt nichts" in text_of(answer)


def test_the_list_is_that_of_a_county(projects, editor, counties):
    one, other = ([*found(editor.get(PAGE, {"landkreis": each.slug}))] for each in counties)
    assert (one, other) == (["Glasfaser", "Rufbus"], ["Glasfaser"])


def test_each_number_in_a_choice_is_that_of_its_list(projects, editor):
    for asked in ({}, {"angabe": "project.websites"}, {"grund": "unknown"}):
        form = editor.get(PAGE, asked).context["form"]
        for name, field in form.fields.items():
            for code, words in field.choices:
                answer = editor.get(PAGE, {**asked, name: code})
                assert words.endswith(f"({answer.context['gaps']})"), (asked, name, code)


def test_a_kind_may_be_asked_for_that_is_missing_nowhere(projects, editor):
    kinds = dict(editor.get(PAGE).context["form"].fields["angabe"].choices)
    assert kinds["phases.start"] == "Phase: Beginn (0)"
    assert kinds["activities.participants"] == "Aktivität: Teilnehmende (1)"
    assert "project.duration_months" not in kinds
    assert "Hier fehlt nichts" in text_of(editor.get(PAGE, {"angabe": "phases.start"}))


def test_what_cannot_be_asked_is_said_beside_the_filter(projects, editor):
    answer = editor.get(PAGE, {"landkreis": "nirgends"})
    assert beside(answer, "landkreis") != []
    assert [*found(answer)] == ["Glasfaser", "Rufbus"]


def test_a_gap_leads_straight_to_its_field(projects, editor):
    page = editor.get(PAGE)
    places = [gap.place for _, gaps in page.context["page"] for gap in gaps]
    for project in projects:
        action = reverse("desk:begin", args=[project.pk])
        form = found_form(page, action)
        for place in [each.get("value") for each in form.iter("button")]:
            assert place in places
            answer = editor.post(action, {"ort": place})
            name, _, anchor = place.partition("#")
            section = reverse("desk:section", args=[project.pk, name])
            assert answer["Location"] == f"{section}#{anchor or 'abschnitt'}"
            shown = parsed(editor.get(section))
            assert not anchor or [each for each in shown.iter() if each.get("id") == anchor], place


@pytest.mark.parametrize("place", ["", "nirgends#a", 'zeit#"><b>', "zeit#https://a.example/"])
def test_no_place_leads_elsewhere(projects, editor, place):
    answer = editor.post(reverse("desk:begin", args=[projects[0].pk]), {"ort": place})
    assert answer["Location"].startswith(f"/arbeitsplatz/projekte/{projects[0].pk}/bearbeiten/")
    assert answer["Location"].partition("#")[2] == "abschnitt"


def test_more_projects_cost_no_more_queries(projects, editor, cast, counties):
    editor.get(PAGE)  # opens the session
    with CaptureQueriesContext(connection) as few:
        editor.get(PAGE)
    for number in range(12):
        project = make_project(f"Netz {number}", lead=cast.holzminden, districts=counties)
        Activity.objects.create(project=project, title="Check", kind="event")
    with CaptureQueriesContext(connection) as many:
        editor.get(PAGE)
    assert len(many) == len(few)
