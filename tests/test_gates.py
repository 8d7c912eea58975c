"""Who sees and who edits which project and decision."""

import pytest
from django.contrib.auth.models import AnonymousUser

from accounts.models import Role
from evidence.values.dates import FlexDate
from funding.models import Application, Decision, DecisionVersion, Event, Status
from funding.reading import loaded
from projects.models import Participation, Project, Relation
from projects.publication import Publication
from tests.builders import (
    make_decision,
    make_event,
    make_organisation,
    make_programme,
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


def test_whoever_leaves_an_organisation_edits_its_projects_no_more(cast):
    project = make_project(lead=cast.holzminden)
    assert project in Project.objects.editable_by(cast.editor)
    cast.editor.memberships.all().delete()
    assert project not in Project.objects.editable_by(cast.editor)
    assert not project.participations.editable_by(cast.editor)


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


def test_only_the_freigabe_of_the_lead_releases_a_project(cast):
    project = make_project(lead=cast.holzminden)
    Participation.objects.create(project=project, organisation=cast.schaumburg, role="partner")
    partner = make_user(Role.REVIEWER, organisation=cast.schaumburg)
    assert cast.reviewer.is_active  # else the coordination stands in
    for user in (STRANGER, cast.reader, cast.editor, cast.coordinator, cast.grant_admin, partner):
        assert not Project.objects.releasable_by(user).exists()
    for user in (cast.reviewer, cast.superuser):
        assert list(Project.objects.releasable_by(user)) == [project]


def test_a_deactivated_person_releases_nothing(db):
    county = make_organisation()
    make_project(lead=county)
    for user in (
        make_user(Role.REVIEWER, organisation=county, is_active=False),
        make_user(is_active=False, is_superuser=True),
    ):
        assert not Project.objects.releasable_by(user).exists()


def test_the_lead_is_given_away_by_its_own_staff_and_the_coordination(cast):
    project = make_project(lead=cast.holzminden)
    Participation.objects.create(project=project, organisation=cast.schaumburg, role="partner")
    for user in (STRANGER, cast.reader, cast.neighbour, cast.grant_admin):
        assert not Project.objects.led_by(user).exists()
    for user in (cast.editor, cast.reviewer, cast.coordinator):
        assert list(Project.objects.led_by(user)) == [project]


def test_hidden_is_what_a_person_knows_nothing_of(cast):
    make_project()
    draft = make_project(publication=Publication.DRAFT, lead=cast.holzminden)
    assert list(Project.objects.hidden_from(cast.neighbour)) == [draft]
    assert not Project.objects.hidden_from(cast.editor).exists()


def test_withdrawn_are_those_whose_address_says_that_they_are_gone(db):
    gone, *_ = [make_project(publication=each) for each in reversed(Publication.values)]
    assert list(Project.objects.withdrawn()) == [gone]


def test_a_relation_is_seen_by_who_may_see_both_ends(cast):
    project = make_project(lead=cast.schaumburg)
    draft = make_project(publication=Publication.DRAFT, lead=cast.holzminden)
    outside = Relation.objects.create(project=project, kind="builds_on", external_name="Vorher")
    hidden = Relation.objects.create(project=project, kind="builds_on", target=draft)
    assert list(Relation.objects.visible_to(STRANGER)) == [outside]
    assert list(Relation.objects.editable_by(cast.neighbour)) == [outside]
    assert set(Relation.objects.editable_by(cast.coordinator)) == {outside, hidden}


def test_an_application_is_as_visible_as_its_project(cast):
    draft = make_project(publication=Publication.DRAFT, lead=cast.holzminden)
    Application.objects.create(
        key="antrag", project=draft, programme=make_programme(), stage=Application.Stage.INTENDED
    )
    assert not Application.objects.visible_to(STRANGER).exists()
    assert Application.objects.visible_to(cast.editor).exists()


def test_the_hand_over_of_a_draft_decision_is_hidden_whatever_its_projects_are(cast):
    decision = make_decision(make_project(), publication=Publication.DRAFT)
    event = make_event(decision=decision, kind=Event.Kind.HANDOVER)
    assert not Event.objects.visible_to(STRANGER).exists()
    assert list(Event.objects.visible_to(cast.grant_admin)) == [event]


def test_the_grant_office_alone_edits_what_a_decision_says(cast):
    make_decision(make_project())
    assert DecisionVersion.objects.editable_by(cast.grant_admin).exists()
    assert DecisionVersion.objects.editable_by(cast.superuser).exists()
    assert not DecisionVersion.objects.editable_by(cast.coordinator).exists()


def test_granted_and_final_versions_count_and_what_is_left_of_a_part_taken_back(db):
    for status in Status.values:
        make_decision(make_project(), status=status)
    counted = DecisionVersion.objects.counted().values_list("status", flat=True)
    assert set(counted) == {"granted", "final", "part_revoked"}


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


@pytest.mark.parametrize(
    ("values", "handed_over", "day"),
    [
        ({"decided": "2018-11-20", "issued": "2018-11-28"}, "2018-12-04", "2018-11-20"),
        ({"issued": "2018-11-28", "served": "2018-12-01"}, "2018-12-04", "2018-12-04"),
        ({"issued": "2018-11-28", "served": "2018-12-01"}, "", "2018-11-28"),
        ({"served": "2018-12-01"}, "", "2018-12-01"),
    ],
)
def test_a_decision_is_dated_by_the_best_day_that_is_known(db, values, handed_over, day):
    days = {name: FlexDate(text) for name, text in values.items()}
    make_decision(make_project(), handed_over=handed_over, **days)
    assert str(Decision.objects.with_day().get().day) == day
    shown = loaded(Decision.objects.all(), STRANGER)[0].shown
    assert str(shown.day.first) == day
    [own_day] = DecisionVersion.objects.with_own_day().values_list("own_day", flat=True)
    assert str(own_day) == day


def test_a_version_has_its_own_day_and_only_the_first_that_of_the_hand_over(db):
    handed_over = make_decision(make_project(), handed_over="2019-12-04")
    make_version(handed_over, number=2, changes="verlängert", decided=FlexDate("2025-04"))
    make_version(handed_over, number=3, changes="ohne Tag")
    make_version(
        handed_over,
        number=4,
        changes="storniert",
        decided=FlexDate("2025-05"),
        cancelled_on="2026-01-02",
        cancelled_reason="Irrtum",
    )
    days = DecisionVersion.objects.with_own_day().values_list("number", "own_day")
    assert [(number, str(day)) for number, day in days] == [(1, "2019-12-04"), (2, "2025-04-01")]
