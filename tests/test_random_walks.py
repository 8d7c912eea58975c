"""People take whatever step comes to their mind: no forbidden one succeeds, none is lost."""

import random

import pytest

from projects.publication import Publication
from projects.release.lifecycle import STEPS, Refused
from projects.release.taking import take
from tests.builders import make_decision, make_project, make_user
from tests.examples import FULL

WALKS, LENGTH = (200, 30) if FULL else (6, 12)
REASONS = ("", " ", "Bitte noch einmal ansehen.")


def new_record(kind, cast):
    if kind == "decision":
        return make_decision(make_project(), publication=Publication.DRAFT, amount=1000)
    return make_project(lead=cast.holzminden, publication=Publication.DRAFT)


def states_told(record):
    """The publication states that the history tells of, each once in a row, the oldest first."""
    rows = record.history.order_by("pgh_id").values_list("publication", flat=True)
    return [each for number, each in enumerate(rows) if number == 0 or each != rows[number - 1]]


@pytest.mark.parametrize("seed", range(WALKS))
@pytest.mark.parametrize("kind", ["project", "decision"])
def test_a_walk_through_the_life_cycle_keeps_to_the_table(kind, seed, cast):
    chance = random.Random(f"{kind} {seed}")
    record = new_record(kind, cast)
    people = [cast.editor, cast.reviewer, cast.coordinator, cast.superuser, make_user()]
    walked, submitted_by = [record.publication], None
    for _ in range(LENGTH):
        step, by = chance.choice(STEPS), chance.choice(people)
        reason, before = chance.choice(REASONS), record.publication
        try:
            take(record, step, by=by, reason=reason)
        except Refused as refused:
            assert str(refused).endswith(".")
            record.refresh_from_db()
            assert record.publication == before
            continue
        assert (before, record.publication) == (step.start, step.goal)
        assert reason.strip() or not step.needs_reason
        assert not (step.needs_other_person and by == submitted_by)
        submitted_by = by if step.name == "submit" else submitted_by
        walked.append(record.publication)
    assert states_told(record) == walked
