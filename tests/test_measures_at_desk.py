"""Measures of a project and findings of its activities: edited at the desk, released by another."""

import copy

import pytest
from django.urls import reverse

from projects.models import Activity, Finding, MeasureProject, Proposal
from projects.release.proposals import accept, submit
from projects.snapshot import Invalid, document_of, problems_of, write
from tests.builders import make_project
from tests.desk_forms import form_of, send, text_of
from tests.strategy.builders import make_finding, make_measure

pytestmark = pytest.mark.django_db


@pytest.fixture
def project(cast):
    return make_project("Glasfaser", lead=cast.holzminden)


@pytest.fixture
def activity(project):
    return Activity.objects.create(project=project, kind="living_lab", title="Reallabor")


@pytest.fixture
def measure():
    return make_measure(title="Kanarienmaßnahme")


@pytest.fixture
def editor(cast, as_user):
    return as_user(cast.editor)


def enter(editor, project, section, **values):
    """Add a row to a section of the editor's own work."""
    editor.post(reverse("desk:begin", args=[project.pk]))
    address = reverse("desk:section", args=[project.pk, section])
    shown = editor.get(f"{address}?neu=1")
    row = {f"neu-1-{name}": value for name, value in values.items()} | {"zeile": ["neu-1"]}
    return send(editor, shown, f"{section}/", schritt="sichern", **row)


def released(cast):
    proposal = Proposal.objects.get()
    submit(proposal, by=cast.editor)
    accept(proposal, by=cast.reviewer)


def read(client, measure):
    return text_of(client.get(reverse("public:measure-detail", args=[measure.slug])))


def test_a_measure_of_a_project_is_read_after_a_second_person_released_it(
    project, measure, cast, editor, client
):
    answer = enter(editor, project, "massnahmen", measure=measure.pk, basis="editor")
    assert "Gesichert" in text_of(answer)
    assert not MeasureProject.objects.exists()
    assert "Glasfaser" not in read(client, measure)
    released(cast)
    assert MeasureProject.objects.get().project == project
    assert "Glasfaser" in read(client, measure)
    page = client.get(reverse("public:project-detail", args=[project.slug]))
    assert "Kanarienmaßnahme" in text_of(page)


def test_a_finding_is_read_after_a_second_person_released_it(
    project, activity, measure, cast, editor, client
):
    values = {"activity": activity.pk, "measure": measure.pk, "reason": "Die Wege sind zu lang."}
    answer = enter(editor, project, "erkenntnisse", **values)
    assert "Gesichert" in text_of(answer)
    assert not Finding.objects.exists()
    assert "Die Wege sind zu lang." not in read(client, measure)
    released(cast)
    assert Finding.objects.get().project == project
    assert "Die Wege sind zu lang." in read(client, measure)


def with_a_new_activity(editor, project, measure, reason="Die Wege sind zu lang."):
    """An activity that is new, and its finding, in the same work; the answer to the second."""
    enter(editor, project, "aktivitaeten", kind="living_lab", title="Neues Reallabor")
    return enter(editor, project, "erkenntnisse", activity="-1", measure=measure.pk, reason=reason)


def test_a_finding_of_a_new_activity_is_released_with_it(
    project, measure, cast, editor, as_user, client
):
    answer = with_a_new_activity(editor, project, measure)
    assert "Gesichert" in text_of(answer)
    assert "Neues Reallabor" in text_of(answer)
    proposal = Proposal.objects.get()
    assert [row["activity_id"] for row in proposal.document["rows"]["findings"].values()] == [-1]
    submit(proposal, by=cast.editor)
    reviewer = as_user(cast.reviewer)
    compared = text_of(reviewer.get(reverse("desk:release", args=[proposal.pk])))
    assert "Neues Reallabor" in compared and "nicht mehr vorhanden" not in compared
    preview = reviewer.get(reverse("public:proposal-preview", args=[proposal.pk]))
    assert "Die Wege sind zu lang." in text_of(preview)
    assert not Activity.objects.exists()
    accept(proposal, by=cast.reviewer)
    assert Finding.objects.get().activity == Activity.objects.get()
    assert "Die Wege sind zu lang." in read(client, measure)


def test_a_finding_of_a_new_activity_that_goes_again_asks_for_another(
    project, measure, cast, editor
):
    with_a_new_activity(editor, project, measure)
    address = reverse("desk:section", args=[project.pk, "aktivitaeten"])
    shown = editor.get(address)
    values = {"neu-1-weg": "on", "zeile": ["neu-1"]}
    send(editor, shown, "aktivitaeten/", schritt="sichern", **values)
    enter(editor, project, "aktivitaeten", kind="event", title="Etwas anderes")
    document = Proposal.objects.get().document
    assert set(document["rows"]["activities"]) == {"neu-1"}
    assert [row["activity_id"] for row in document["rows"]["findings"].values()] == [0]
    problems = problems_of(project, document)
    assert ["„Erkenntnisse“" in text for texts in problems.values() for text in texts] == [True]


def test_an_activity_of_another_project_is_no_choice(project, activity, measure, editor):
    other = Activity.objects.create(project=make_project(), kind="event", title="Fremdes")
    values = {"activity": other.pk, "measure": measure.pk, "reason": "Wort"}
    answer = enter(editor, project, "erkenntnisse", **values)
    assert "Fremdes" not in text_of(answer)
    assert Proposal.objects.get().document["rows"]["findings"] == {}
    assert form_of(answer, "erkenntnisse/")["neu-1-reason"] == ["Wort"]


def test_an_activity_is_not_removed_under_its_finding(project, activity):
    make_finding(activity=activity)
    document = copy.deepcopy(document_of(project))
    document["rows"]["activities"] = {}
    with pytest.raises(Invalid, match="„Erkenntnisse“"):
        write(project, document, reason="Test")
    document["rows"]["findings"] = {}
    write(project, document, reason="Test")
    assert not Activity.objects.exists()


def test_the_database_says_whose_project_a_finding_is(project, activity):
    other = Activity.objects.create(project=make_project(), kind="event", title="Anderes")
    finding = make_finding(activity=activity)
    assert Finding.objects.get().project == project
    Finding.objects.filter(pk=finding.pk).update(activity=other, project=project)
    assert Finding.objects.get().project == other.project
