"""A contradiction is part of the document of a project: released, merged and restored with it."""

import copy

import pytest
from django.utils import timezone

from desk.conflicts import conflicts_of
from evidence.models import Citation, Remark, Source
from evidence.values.dates import FlexDate
from projects.models import Proposal
from projects.snapshot import Invalid, changes, document_at, document_of, merge, write
from projects.snapshot.merging import MINE
from tests.builders import cite, make_project, make_source, make_user


@pytest.fixture
def project(db):
    project = make_project("Glasfaser für alle", start=FlexDate("2019"))
    remark = Remark.objects.create(
        target=project, kind="contradiction", field="start", topic="Beginn", text="2018 oder 2019"
    )
    for position, (publisher, year) in enumerate([("Stadt", "2018"), ("Die Harke", "2019")]):
        source = make_source("Es geht los", publisher=publisher)
        about = {"field": "start", "stated_value": year, "position": position}
        cite(project, source, remark=remark, agrees=False, quotation=f"seit {year}", **about)
    return project


@pytest.fixture
def mine(project):
    return copy.deepcopy(document_of(project))


def decide(document, reason="Der Bescheid nennt 2019."):
    [dispute] = document["contradictions"].values()
    dispute["reason"] = reason
    list(dispute["statements"].values())[1] |= {"agrees": True, "vouches_for": "2019"}
    return document


def test_a_document_holds_what_sources_say_differently_and_no_hints(project, mine):
    Remark.objects.create(target=project, kind="hint", text="nur ein Hinweis", position=1)
    assert document_of(project) == mine
    [dispute] = mine["contradictions"].values()
    said = [each["stated_value"] for each in dispute["statements"].values()]
    assert (dispute["field"], said) == ("start", ["2018", "2019"])
    assert mine["citations"] == {}


@pytest.mark.django_db(transaction=True)
def test_a_choice_is_written_and_its_past_kept(project, mine):
    before = timezone.now()
    write(project, decide(mine), reason="entschieden")
    assert document_of(project) == mine
    [chosen] = Remark.objects.get().statements.filter(agrees=True)
    assert chosen.stated_value == "2019"
    past = document_at(project, before)
    assert [each["reason"] for each in past["contradictions"].values()] == [""]


def test_what_was_chosen_is_told_in_a_comparison(project, mine):
    [change] = changes(document_of(project), decide(mine))
    told = {each.label: (each.old, each.new) for each in change.facts}
    assert change.title == "Widerspruch „Beginn“"
    assert told["Gewählt"] == ("noch offen", "2019")
    assert told["Begründung"] == ("", "Der Bescheid nennt 2019.")


def test_a_new_one_is_added_after_the_other_remarks_of_its_record(project, mine):
    Remark.objects.create(target=project, kind="gap", text="eine Lücke", position=7)
    [known] = mine["contradictions"].values()
    statements = {f"neu-{n}": each for n, each in enumerate(known["statements"].values())}
    mine["contradictions"]["neu-1"] = known | {"topic": "Noch einer", "statements": statements}
    write(project, mine, reason="neu")
    made = Remark.objects.get(topic="Noch einer")
    assert (made.position, made.statements.count(), made.kind) == (8, 2, "contradiction")


def test_one_of_a_new_row_is_written_with_it(project, mine):
    mine["rows"]["milestones"]["neu-1"] = {
        **{"title": "Bau", "note": "", "position": 0},
        **{f"{day}_{part}": "" for day in ("due", "met") for part in ("edtf", "wording", "note")},
        **{f"{day}_basis": "stated" for day in ("due", "met")},
    }
    [known] = mine["contradictions"].values()
    about = {"part": "milestones", "row": "neu-1", "field": "due", "statements": {}}
    mine["contradictions"]["neu-1"] = known | about
    write(project, mine, reason="neu")
    assert project.milestones.get().remarks.get().field == "due"


def test_one_that_is_taken_out_goes_with_its_statements_and_comes_back(project, mine):
    whole, mine["contradictions"] = copy.deepcopy(mine), {}
    write(project, mine, reason="weg")
    assert not Remark.objects.exists() and not Citation.objects.exists()
    write(project, whole, reason="zurück")
    assert Remark.objects.get().statements.count() == 2


def test_two_choices_are_a_conflict_in_words(project, mine):
    base, theirs = document_of(project), copy.deepcopy(mine)
    decide(mine)
    for dispute in theirs["contradictions"].values():
        dispute["reason"] = "Beides kann stimmen."
    merged = merge(base, mine, theirs)
    proposal = Proposal(project=project, base=base, document=mine)
    [choice] = conflicts_of(proposal, merged, make_user())
    assert choice.label == "Widerspruch „Beginn“"
    assert "Gewählt: 2019" in choice.mine and "Gewählt: nichts davon" in choice.theirs
    assert merge(base, mine, theirs, {choice.key: MINE}).document == mine


def test_one_goes_with_the_row_that_it_is_about(project):
    milestone = project.milestones.create(title="Bau", due=FlexDate("2020"))
    Remark.objects.create(target=milestone, kind="contradiction", text="so oder so")
    base = document_of(project)
    without = copy.deepcopy(base)
    without["rows"]["milestones"] = {}
    merged = merge(base, without, base).document
    assert [each["part"] for each in merged["contradictions"].values()] == ["project"]


def test_a_source_that_is_gone_is_named_and_nothing_is_written(project, mine):
    [dispute] = mine["contradictions"].values()
    gone = make_source("weg")
    for each in dispute["statements"].values():
        each["source_id"] = gone.pk
    gone.delete()
    with pytest.raises(Invalid, match="gibt es nicht mehr"):
        write(project, mine, reason="Test")
    assert Source.objects.count() == Citation.objects.filter(remark__isnull=False).count() == 2
