"""Rows that say the same are found wherever rows are written: by the constraints of their model."""

from functools import partial

from evidence.models import Citation
from evidence.twins import TWICE, places_of, repeated, sentence_of, twins, unique_constraints
from projects.models import Milestone, Participation, Relation

LEAD, PARTNER = Participation.Role.LEAD, Participation.Role.PARTNER


def places(*rows, shared=("project",)):
    """{number: places} of unsaved records."""
    return {
        number: places_of(type(row), partial(getattr, row), shared)
        for number, row in enumerate(rows)
    }


def test_a_row_repeats_an_earlier_one_in_all_columns_of_a_constraint():
    rows = places(Milestone(title="Start"), Milestone(title="Ende"), Milestone(title="Start"))
    assert list(repeated(rows)) == [(2, {"a_milestone_is_listed_once"})]


def test_a_condition_says_which_rows_a_constraint_speaks_of():
    rows = places(
        Participation(organisation_id=1, role=LEAD),
        Participation(organisation_id=1, role=PARTNER),
        Participation(organisation_id=2, role=PARTNER),
        Participation(organisation_id=3, role=LEAD),
    )
    assert list(repeated(rows)) == [(3, {"a_project_has_one_lead"})]


def test_a_row_may_break_several_constraints_each_with_its_sentence():
    row = Participation(organisation_id=1, role=LEAD)
    found = list(twins(Participation, places(row, row)))
    assert [(key, sentence_of(constraint)) for key, constraint in found] == [
        (1, TWICE),
        (1, "Ein Projekt hat nur eine federführende Stelle."),
    ]


def test_blanks_are_values_like_others():
    first, second = Relation(kind="part_of"), Relation(kind="part_of", target_id=None)
    assert list(repeated(places(first, second))) == [(1, {"two_projects_are_related_once"})]


def test_what_no_constraint_forbids_may_stand_twice():
    citation = Citation(content_type_id=1, object_id=1, source_id=1, field="title")
    other = Citation(content_type_id=1, object_id=1, source_id=1, field="summary")
    assert list(repeated(places(citation, other))) == []
    assert list(unique_constraints(Citation)) == ["a_source_is_cited_once_for_each_value"]
