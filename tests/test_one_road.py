"""One road to the public: new projects and changes of public ones walk through one table."""

from datetime import datetime, time, timedelta

import pytest
from django.utils import timezone

from projects.models import Proposal
from projects.publication import Publication
from projects.release.lifecycle import Refused
from projects.release.proposals import STEPS, accept, drop, resume, save, send_back, submit
from projects.release.scheduling import release_due, schedule, unschedule
from tests.proposing import KINDS, handed_in, is_out

Step = Proposal.Step
DAY = timezone.localdate() + timedelta(days=40)
MIDNIGHT = timezone.make_aware(datetime.combine(DAY, time.min))
AT_WORK = {"submit", "save", "drop"}


def test_every_step_has_its_ways_out():
    found = {step: {each.name for each in STEPS if step in each.starts} for step in Step}
    assert found == {
        Step.WORKING: AT_WORK,
        Step.RETURNED: AT_WORK,
        Step.SUBMITTED: {"resume", "send_back", "replace", "accept", "schedule"},
        Step.SCHEDULED: {"resume", "unschedule", "release", "hold_back"},
        Step.ACCEPTED: set(),
        Step.DROPPED: {"fetch_back"},
        Step.REPLACED: set(),
    }


def test_every_step_is_reached():
    reached = {Step.WORKING}
    for _ in Step:
        reached |= {each.goal for each in STEPS if reached & set(each.starts)}
    assert reached == set(Step)


def test_a_way_is_known_by_its_name():
    names = [each.name for each in STEPS]
    assert len(names) == len(set(names))


def test_a_new_project_has_the_state_that_its_proposal_says():
    """However it walks: no step of the life cycle is taken from where it does not begin."""
    reached = {(Step.WORKING, Publication.DRAFT)}
    for _ in Step:
        reached |= {after(each, *place) for place in reached for each in STEPS} - {None}
    assert reached == {
        (Step.WORKING, Publication.DRAFT),
        (Step.SUBMITTED, Publication.IN_REVIEW),
        (Step.SCHEDULED, Publication.IN_REVIEW),
        (Step.RETURNED, Publication.DRAFT),
        (Step.ACCEPTED, Publication.PUBLISHED),
    }


def after(way, step, publication):
    """Where a first publication is after this way; None where it does not begin here."""
    if step not in way.starts or way.of_changes_only:
        return None
    if way.takes:
        assert publication == way.takes.start
    return way.goal, way.takes.goal if way.takes else publication


@pytest.mark.parametrize("end", ["at once", "on its day"])
@pytest.mark.parametrize("kind", KINDS)
def test_both_walk_through_the_same_table(cast, kind, end):
    """And nobody outside sees any of it before the last step."""
    proposal = handed_in(kind, cast)

    def stands_at(step):
        proposal.refresh_from_db()
        return proposal.step == step and is_out(proposal) == (step == "accepted")

    assert stands_at("submitted")
    resume(proposal, by=cast.editor)
    assert stands_at("working")
    submit(proposal, by=cast.editor)
    send_back(proposal, by=cast.reviewer, reason="Bitte belegen")
    assert stands_at("returned") and proposal.decision_reason == "Bitte belegen"
    submit(proposal, by=cast.editor)
    schedule(proposal, by=cast.reviewer, day=DAY)
    assert stands_at("scheduled")
    unschedule(proposal, by=cast.reviewer)
    assert stands_at("submitted")
    schedule(proposal, by=cast.superuser, day=DAY)
    type(cast.superuser).objects.filter(pk=cast.superuser.pk).update(is_active=False)
    release_due(MIDNIGHT)
    assert stands_at("submitted") and "darf hier inzwischen nicht mehr" in proposal.held_back
    with pytest.raises(Refused, match="Vier-Augen"):
        accept(proposal, by=cast.editor)
    if end == "at once":
        accept(proposal, by=cast.reviewer)
    else:
        schedule(proposal, by=cast.reviewer, day=DAY)
        release_due(MIDNIGHT)
    assert stands_at("accepted") and proposal.decided_by == cast.reviewer


@pytest.mark.parametrize("way", [save, drop])
def test_a_new_project_is_neither_saved_nor_dropped_by_its_first_publication(cast, way):
    proposal = handed_in("new project", cast)
    resume(proposal, by=cast.editor)
    with pytest.raises(Refused, match="Das Projekt ist neu"):
        way(proposal, by=cast.editor)
