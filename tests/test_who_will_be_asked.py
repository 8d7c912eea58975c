"""Whoever releases reads whom the release asks: before it exactly those whom it asks then."""

import pytest

from projects.models import Confirmation, Participation
from projects.publication import Publication
from projects.release.confirming import answer, to_be_asked
from projects.release.first_publication import hand_in
from projects.release.lifecycle import STEPS
from projects.release.open_work import present_and_proposed
from projects.release.proposals import accept
from projects.release.taking import take
from tests.builders import make_organisation, make_project
from tests.past import days_pass
from tests.proposing import proposed
from tests.test_between_counties import changing, stating

STEP = {step.name: step for step in STEPS}


@pytest.fixture
def county():
    return make_organisation("Landkreis Hameln-Pyrmont")


@pytest.fixture
def project(cast):
    """Public, with a statement that came with the files of the region, of Schaumburg."""
    project = make_project("Rufbus", lead=cast.holzminden)
    state(project, cast.schaumburg)
    return project


def state(project, organisation):
    return Participation.objects.create(project=project, organisation=organisation, role="partner")


def asked_by_release(proposal, cast):
    """The organisations that are asked, after they were told of."""
    present, merged = present_and_proposed(proposal)
    told = to_be_asked(proposal, present, merged.document, cast.reviewer)
    before = set(Confirmation.objects.values_list("pk", flat=True))
    accept(proposal, by=cast.reviewer)
    asked = Confirmation.objects.exclude(pk__in=before)
    asked = {each.participation.organisation for each in asked}
    assert set(told) == asked
    return asked


def withdrawn(project, cast):
    """It is a draft again, for some days."""
    days_pass()
    take(project, STEP["withdraw"], by=cast.reviewer, reason="Irrtum")
    take(project, STEP["redraft"], by=cast.reviewer)
    days_pass()
    return project


def again(project, cast):
    return asked_by_release(hand_in(project, by=cast.editor), cast)


def test_a_first_publication_asks_all(project, cast, county):
    Participation.objects.all().delete()
    draft = make_project(lead=cast.holzminden, publication=Publication.DRAFT)
    state(draft, cast.schaumburg)
    state(draft, county)
    assert again(draft, cast) == {cast.schaumburg, county}


def test_a_change_asks_about_what_is_new_or_says_something_else(project, cast, county):
    assert asked_by_release(stating(project, cast.editor, county), cast) == {county}
    assert asked_by_release(proposed(project, cast.editor, title="Neu"), cast) == set()
    row = project.participations.get(organisation=cast.schaumburg)
    changed = changing(project, cast.editor, row.pk, role="advises")
    assert asked_by_release(changed, cast) == {cast.schaumburg}
    assert asked_by_release(changing(project, cast.editor, row.pk), cast) == set()


def test_a_change_of_the_county_itself_asks_nobody(project, cast):
    row = project.participations.get(organisation=cast.schaumburg)
    changed = changing(project, cast.neighbour, row.pk, role="advises")
    assert asked_by_release(changed, cast) == set()
    assert again(withdrawn(project, cast), cast) == set()


def test_what_was_public_and_never_asked_about_is_not_asked_about_again(project, cast):
    assert again(withdrawn(project, cast), cast) == set()
    assert again(withdrawn(project, cast), cast) == set()


def test_what_was_asked_about_is_asked_anew(project, cast, county):
    accept(stating(project, cast.editor, county), by=cast.reviewer)
    answer(Confirmation.objects.get(), Confirmation.State.CONFIRMED, by=cast.editor, seen=None)
    assert again(withdrawn(project, cast), cast) == {county}
    assert Confirmation.objects.get().state == Confirmation.State.OPEN


def test_nor_does_it_count_as_said_before_once_its_question_is_gone(project, cast, county):
    """Changed in the draft and back again: the answer went, the statement is the asked one."""
    accept(stating(project, cast.editor, county), by=cast.reviewer)
    withdrawn(project, cast)
    for role in ("advises", "partner"):
        project.participations.filter(organisation=county).update(role=role)
    assert not Confirmation.objects.exists()
    assert again(project, cast) == {county}


def test_what_became_new_while_it_was_no_more_public_is_asked_about(project, cast, county):
    withdrawn(project, cast)
    state(project, county)
    assert again(project, cast) == {county}
    withdrawn(project, cast)
    project.participations.filter(organisation=cast.schaumburg).update(note="zahlt 5 %")
    assert again(project, cast) == {cast.schaumburg, county}
