"""A page of the history reads what it shows, and tells it as all of the history does."""

from collections import Counter

import pghistory
import pytest

from evidence.history.changes import Changes, Track, changes_of, event_model, event_models
from evidence.models import Citation
from projects.models import Milestone, Project
from projects.snapshot.shape import PATHS
from tests.builders import cite, make_district, make_project


@pytest.fixture
def project(db):
    """One with rows that came, changed and went, each change for a reason of its own."""
    project = make_project("Erstes")
    steps = {
        "hinzu": lambda: cite(project.milestones.create(title="Ziel")),
        "Name": lambda: project.milestones.update(title="Anderes Ziel"),
        "nur umgestellt": lambda: project.milestones.update(position=7),
        "Kreis": lambda: project.districts.add(make_district()),
        "Worte": lambda: Citation.objects.update(quotation="so steht es dort"),
        "weg": lambda: project.milestones.all().delete(),
        "Titel": lambda: Project.objects.filter(pk=project.pk).update(title="Zweites"),
    }
    for reason, step in steps.items():
        with pghistory.context(reason=reason):
            step()
    return project


def told(changes):
    return [(change.reason, change.rows) for change in changes]


def test_pages_tell_what_all_of_the_history_tells(project):
    changes = changes_of(project, PATHS)
    assert [change.reason for change in changes.without_rows(slice(None))] == [
        *("", "Titel", "hinzu", "Name", "weg", "Kreis", "Worte"),
    ]
    for size in (1, 2, 3):
        pages = [changes[first : first + size] for first in range(0, len(changes), size)]
        assert [each for page in pages for each in told(page)] == told(changes)
    verbs = Counter(row.verb for change in changes for row in change.rows)
    assert verbs == {"hinzugefügt": 4, "geändert": 3, "entfernt": 2}


def test_a_change_knows_when_the_one_before_it_was(project):
    changes = changes_of(project, PATHS)
    times = [change.at for change in changes]
    assert [change.before for change in changes] == [*times[1:], None]
    assert [change.before for change in changes[2:4]] == times[3:5]


@pytest.mark.parametrize("number", [3, 30])
def test_a_page_reads_no_event_that_it_does_not_show(db, monkeypatch, number):
    project = make_project()
    for each in range(number):
        with pghistory.context(reason=f"{each}"):
            Project.objects.filter(pk=project.pk).update(title=f"Titel {each}")
    read = []
    events = event_model(Project)
    usual = events.from_db.__func__
    monkeypatch.setattr(
        events, "from_db", classmethod(lambda cls, *row: read.append(row) or usual(cls, *row))
    )
    page = changes_of(project)[1:3]
    assert len(page) == 2
    assert len(read) == 3  # and the one before, to tell what changed


def test_the_history_of_each_model_can_be_asked(db):
    """Whatever its columns are called, and whichever of them the history keeps."""
    for model, events in event_models().items():
        assert len(Changes([Track(model, events.objects.all())])) >= 0, model


def test_what_reads_the_same_as_before_is_no_change(db):
    """Which only whoever compares the texts can know, not the database."""
    project = make_project()
    milestone = project.milestones.create(title="Ziel")
    with pghistory.context(reason="unsichtbar"):
        Milestone.objects.filter(pk=milestone.pk).update(position=5)
    assert isinstance(changes_of(project, PATHS), Changes)
    assert "unsichtbar" not in [change.reason for change in changes_of(project, PATHS)]
