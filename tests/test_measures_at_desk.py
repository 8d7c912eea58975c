"""Measures of a project and findings of its activities: edited at the desk, released by another."""

import copy

import pytest
from django.urls import reverse

from projects.models import Activity, Finding, MeasureProject, Proposal
from projects.release.proposals import accept, submit
from projects.snapshot import Invalid, document_of, write
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
