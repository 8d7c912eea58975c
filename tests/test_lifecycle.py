"""The publication life cycle: complete as a table, kept by one module, refusals in German."""

import ast

import pghistory
import pytest
from django.utils.timezone import localdate

from projects.publication import Publication
from projects.release.lifecycle import STEPS, Refused, steps_from
from projects.release.taking import take
from tests.builders import make_decision, make_project
from tests.test_architecture import python_files

# The only module that writes these columns, which nothing else has.
WRITERS = {
    "lifecycle.py": {
        "publication",
        "publication_set_at",
        "publication_set_by",
        "publication_set_by_id",
    },
    "proposals.py": {"step"},
}


def step(name):
    return next(each for each in STEPS if each.name == name)


def test_every_state_can_be_left_and_reached():
    assert {each.start for each in STEPS} == set(Publication)
    assert {each.goal for each in STEPS} == set(Publication)


def test_a_step_is_known_by_its_name():
    names = [each.name for each in STEPS]
    assert len(names) == len(set(names))


def test_a_draft_is_published_by_two_people(cast):
    project = make_project(publication=Publication.DRAFT)
    take(project, step("submit"), by=cast.editor)
    take(project, step("publish"), by=cast.reviewer)
    assert project.publication == Publication.PUBLISHED
    assert project.publication_set_by == cast.reviewer


def test_nobody_publishes_what_they_submitted(cast):
    project = make_project(publication=Publication.DRAFT)
    take(project, step("submit"), by=cast.reviewer)
    with pytest.raises(Refused, match="Vier-Augen-Regel"):
        take(project, step("publish"), by=cast.reviewer)
    project.refresh_from_db()
    assert project.publication == Publication.IN_REVIEW


def test_sending_back_needs_a_reason(cast):
    project = make_project(publication=Publication.DRAFT, lead=cast.holzminden)
    take(project, step("submit"), by=cast.editor)
    with pytest.raises(Refused, match="Begründung"):
        take(project, step("send_back"), by=cast.reviewer, reason="  ")
    take(project, step("send_back"), by=cast.reviewer, reason="Bitte die Quelle ergänzen.")
    assert project.publication == Publication.DRAFT
    assert project.proposals.get().decision_reason == "Bitte die Quelle ergänzen."


def test_who_may_not_release_a_project_takes_it_back(cast):
    """A draft belongs to all who edit it, also while it waits for its day."""
    assert cast.reviewer, "without one the coordination would release it"
    project = make_project(publication=Publication.DRAFT, lead=cast.holzminden)
    take(project, step("submit"), by=cast.editor)
    take(project, step("send_back"), by=cast.coordinator, reason="Es fehlt noch etwas.")
    first = project.proposals.get()
    assert (project.publication, first.step) == (Publication.DRAFT, "working")
    newest = project.history.latest("pgh_id")
    assert newest.pgh_context.metadata["reason"] == "Es fehlt noch etwas."


def test_who_sends_a_draft_back_publishes_it_later(cast):
    project = make_project(publication=Publication.DRAFT)
    take(project, step("submit"), by=cast.editor)
    with pghistory.context(user=cast.reviewer.pk):
        take(project, step("send_back"), by=cast.reviewer, reason="Bitte die Quelle ergänzen.")
    take(project, step("submit"), by=cast.editor)
    take(project, step("publish"), by=cast.reviewer)
    assert project.publication == Publication.PUBLISHED


def test_who_withdraws_a_project_publishes_it_again_later(cast):
    project = make_project()
    for name, who in (("withdraw", "reviewer"), ("redraft", "editor"), ("submit", "editor")):
        person = getattr(cast, who)
        with pghistory.context(user=person.pk):
            take(project, step(name), by=person, reason="Das Logo durfte nicht gezeigt werden.")
    take(project, step("publish"), by=cast.reviewer)
    assert project.publication == Publication.PUBLISHED


def test_who_writes_in_a_draft_after_sending_it_back_does_not_publish_it(cast):
    project = make_project(publication=Publication.DRAFT)
    take(project, step("submit"), by=cast.editor)
    with pghistory.context(user=cast.reviewer.pk):
        take(project, step("send_back"), by=cast.reviewer, reason="Ich ergänze die Quelle.")
    with pghistory.context(user=cast.reviewer.pk):
        project.notes = "Mit Quelle."
        project.save()
    take(project, step("submit"), by=cast.editor)
    with pytest.raises(Refused, match="Vier-Augen-Regel"):
        take(project, step("publish"), by=cast.reviewer)


def test_a_step_from_another_state_is_refused_even_with_a_stale_copy(cast):
    project = make_project(publication=Publication.DRAFT)
    stale = type(project).objects.get(pk=project.pk)
    take(project, step("submit"), by=cast.editor)
    with pytest.raises(Refused, match="Zur Prüfung"):
        take(stale, step("submit"), by=cast.editor)


def test_the_reason_stands_in_the_history(cast):
    project = make_project()
    take(project, step("withdraw"), by=cast.reviewer, reason="Doppelt erfasst")
    newest = project.history.order_by("-pgh_id").first()
    assert newest.publication == Publication.WITHDRAWN
    assert newest.pgh_context.metadata["reason"] == "Doppelt erfasst"


def test_decisions_live_the_same_cycle(cast):
    decision = make_decision(publication=Publication.DRAFT)
    take(decision, step("submit"), by=cast.grant_admin)
    take(decision, step("publish"), by=cast.superuser)
    assert decision.is_public


@pytest.mark.parametrize("publication", list(Publication))
def test_buttons_are_drawn_from_the_table(publication):
    assert all(each.start == publication for each in steps_from(publication))


@pytest.mark.parametrize("module", sorted(WRITERS))
def test_only_one_module_writes_the_state(module):
    """Law 4: no other assigns these columns or updates them in the database.

    What waits for a second person in the admin has steps of its own, written in `four_eyes`.
    """
    files = [path for path in python_files() if path.parent.name != "four_eyes"]
    writers = [path.name for path in files if writes(path, WRITERS[module])]
    assert writers == [module]


def writes(path, columns):
    nodes = list(ast.walk(ast.parse(path.read_text())))
    return any(assigns(node, columns) or updates(node, columns) for node in nodes)


def assigns(node, columns):
    is_column = isinstance(node, ast.Attribute) and node.attr in columns
    return is_column and isinstance(node.ctx, ast.Store)


def updates(node, columns):
    is_update = isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "update"
    return is_update and any(keyword.arg in columns for keyword in node.keywords)


def test_what_the_record_lacks_is_said_in_german(cast):
    project = make_project(publication=Publication.DRAFT, summary="")
    take(project, step("submit"), by=cast.editor)
    with pytest.raises(Refused, match="Zum Veröffentlichen fehlt die Zusammenfassung"):
        take(project, step("publish"), by=cast.reviewer)


def test_a_report_told_twice_on_the_day_of_publishing_is_refused_in_german(cast):
    """The one without a day gets the day of the publication, which the other has already."""
    project = make_project(publication=Publication.DRAFT)
    project.news.create(title="Start", day=localdate())
    project.news.create(title="Start")
    take(project, step("submit"), by=cast.editor)
    with pytest.raises(Refused, match="dieselbe Überschrift und denselben Tag"):
        take(project, step("publish"), by=cast.reviewer)
    project.refresh_from_db()
    assert project.publication == Publication.IN_REVIEW
    assert project.news.filter(day=None).count() == 1
