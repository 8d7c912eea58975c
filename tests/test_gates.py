"""Who sees and who edits which project and decision."""

import pytest
from django.contrib.auth.models import AnonymousUser

from accounts.models import Role
from evidence.values.dates import FlexDate
from funding.models import Decision, DecisionVersion, Event
from projects.models import Participation, Project
from projects.publication import Publication
from tests.builders import (
    make_decision,
    make_event,
    make_organisation,
    make_project,
    make_user,
    make_version,
)

STRANGER = AnonymousUser()


@pytest.mark.parametrize(
    ("publication", "seen"),
    [
        ("draft", False),
        ("in_review", False),
        ("published", True),
        ("archived", True),
        ("withdrawn", False),
    ],
)
def test_the_public_sees_published_and_archived_projects_only(db, publication, seen):
    make_project(publication=publication)
    assert Project.objects.visible_to(STRANGER).exists() is seen


def test_an_editor_sees_and_edits_the_drafts_of_their_county(cast):
    draft = make_project(publication=Publication.DRAFT, lead=cast.holzminden)
    assert draft in Project.objects.visible_to(cast.editor)
    assert draft in Project.objects.editable_by(cast.editor)


def test_a_county_never_sees_another_countys_draft(cast):
    make_project(publication=Publication.DRAFT, lead=cast.holzminden)
    assert not Project.objects.visible_to(cast.neighbour).exists()


def test_a_county_that_takes_part_sees_the_draft(cast):
    draft = make_project(publication=Publication.DRAFT, lead=cast.holzminden)
    Participation.objects.create(project=draft, organisation=cast.schaumburg, role="partner")
    assert draft in Project.objects.visible_to(cast.neighbour)


def test_a_reader_sees_what_the_public_sees(cast):
    make_project(publication=Publication.DRAFT, lead=cast.holzminden)
    published = make_project()
    assert list(Project.objects.visible_to(cast.reader)) == [published]
    assert not Project.objects.editable_by(cast.reader).exists()


def test_coordination_and_grant_office_see_every_project(cast):
    draft = make_project(publication=Publication.DRAFT, lead=cast.holzminden)
    for user in (cast.coordinator, cast.grant_admin, cast.superuser):
        assert draft in Project.objects.visible_to(user)


def test_the_grant_office_reads_projects_but_does_not_edit_them(cast):
    make_project(lead=cast.holzminden)
    assert not Project.objects.editable_by(cast.grant_admin).exists()


def test_a_deactivated_person_sees_what_the_public_sees(db):
    county = make_organisation()
    person = make_user(Role.EDITOR, Role.COORDINATOR, organisation=county, is_active=False)
    make_project(publication=Publication.DRAFT, lead=county)
    assert not Project.objects.visible_to(person).exists()
    assert not Project.objects.editable_by(person).exists()


@pytest.mark.parametrize(
    "who", ["reader", "editor", "reviewer", "neighbour", "coordinator", "superuser"]
)
def test_whoever_may_edit_a_project_may_see_it(cast, who):
    for publication in Publication.values:
        make_project(publication=publication, lead=cast.holzminden)
    user = getattr(cast, who)
    editable = set(Project.objects.editable_by(user))
    assert editable <= set(Project.objects.visible_to(user))


def test_children_are_as_visible_as_their_project(cast):
    draft = make_project(publication=Publication.DRAFT, lead=cast.holzminden)
    assert not draft.participations.visible_to(STRANGER).exists()
    assert draft.participations.visible_to(cast.editor).exists()
    assert draft.participations.editable_by(cast.editor).exists()
    assert not draft.participations.visible_to(cast.neighbour).exists()


def test_a_draft_decision_is_for_grant_office_and_coordination(cast):
    draft = make_decision(make_project(), publication=Publication.DRAFT)
    for user in (STRANGER, cast.reader, cast.editor, cast.neighbour):
        assert not Decision.objects.visible_to(user).exists()
        assert not DecisionVersion.objects.visible_to(user).exists()
    for user in (cast.grant_admin, cast.coordinator, cast.superuser):
        assert draft in Decision.objects.visible_to(user)
    assert draft in Decision.objects.editable_by(cast.grant_admin)
    assert not Decision.objects.editable_by(cast.coordinator).exists()
    assert not Decision.objects.editable_by(STRANGER).exists()


def test_an_event_of_a_draft_is_hidden_and_one_without_project_is_not(cast):
    draft = make_project(publication=Publication.DRAFT, lead=cast.holzminden)
    hidden, mixed = make_event(draft), make_event(draft, make_project())
    general = make_event()
    assert set(Event.objects.visible_to(STRANGER)) == {mixed, general}
    assert hidden in Event.objects.visible_to(cast.editor)


def test_in_force_is_the_newest_version_that_is_not_cancelled(db):
    decision = make_decision(make_project(), amount=100)
    second = make_version(decision, number=2, amount=90, changes="Betrag gesenkt")
    assert list(DecisionVersion.objects.in_force()) == [second]
    second.cancelled_on, second.cancelled_reason = "2026-01-02", "Irrtum"
    second.save()
    assert [version.number for version in DecisionVersion.objects.in_force()] == [1]


def test_an_amendment_does_not_move_the_day_of_its_decision(db):
    decision = make_decision(make_project(), handed_over="2019-12-04")
    make_version(decision, number=2, changes="verlängert", decided=FlexDate("2025-04"))
    assert str(Decision.objects.with_day().get().day) == "2019-12-04"
