"""A reviewer releases some of the changes; the rest stays its author's, and both make the whole."""

import copy
import random

import pytest
from django.urls import reverse

from projects.models import Project, Proposal
from projects.publication import Publication
from projects.release.lifecycle import Refused
from projects.release.open_work import Conflicting, working_copy
from projects.release.proposals import accept, accept_parts, submit
from projects.snapshot import document_of, nothing
from projects.snapshot.picking import changed_places, picked
from tests.builders import cite, make_district, make_project, make_source
from tests.desk_forms import fields_of, form_of, parsed, text_of
from tests.full_project import full_project
from tests.proposing import handed_in, keep

TITLE, SUMMARY = "project//title", "project//summary"
NEW = {"note": "", "position": 9}


@pytest.fixture
def project(cast):
    project = make_project("Alt", lead=cast.holzminden, summary="Bisher.")
    project.milestones.create(title="Start")
    cite(project, field="title")
    return project


@pytest.fixture
def proposal(project, cast):
    """A new title with its source, another summary, a new and a removed milestone, a county."""
    proposal = working_copy(project, by=cast.editor)
    document = copy.deepcopy(proposal.document)
    document["project"] |= {"title": "Neu", "summary": "Anders."}
    document["links"]["districts"] = [make_district().pk]
    [key] = document["rows"]["milestones"]
    row = document["rows"]["milestones"].pop(key)
    document["rows"]["milestones"] |= {"neu-1": {**row, "title": "Erstes"}}
    document["rows"]["milestones"] |= {"neu-2": {**row, "title": "Zweites"}}
    [cited] = document["citations"].values()
    source = {"source_id": make_source().pk, "vouches_for": ""}
    document["citations"]["neu-1"] = {**cited, **source, "field": "summary"}
    keep(proposal, document)
    submit(proposal, by=cast.editor, note="Alles neu")
    return proposal


def page(proposal):
    return reverse("desk:release", args=[proposal.pk])


def test_what_is_ticked_is_public_and_the_rest_is_its_authors(proposal, project, cast, as_user):
    reviewer = as_user(cast.reviewer)
    shown = reviewer.get(page(proposal))
    assert "Oder in Teilen freigeben" in text_of(shown)
    boxes = changed_places(proposal.base, proposal.document)
    html = shown.content.decode()
    assert all(f'value="{box}"' in html for box in boxes if not box.startswith("citations"))
    data = form_of(shown) | {"aktion": "teilweise", "rest": "Bitte belegen"}
    data |= {"teil": [TITLE, "milestones/neu-1/"], "stand": proposal.stand}
    reviewer.post(page(proposal), data)
    project.refresh_from_db()
    assert (project.title, project.summary) == ("Neu", "Bisher.")
    assert set(project.milestones.values_list("title", flat=True)) == {"Start", "Erstes"}
    assert not project.districts.exists()
    proposal.refresh_from_db()
    assert proposal.step == "returned"
    assert proposal.decision_reason == "In Teilen freigegeben. Noch offen: Bitte belegen"
    assert proposal.document["project"]["summary"] == "Anders."
    mine = text_of(as_user(cast.editor).get(reverse("desk:project", args=[project.pk])))
    assert "Bitte belegen" in mine and "Anders." in mine
    released = Proposal.objects.get(step="accepted")
    assert (released.author, released.decided_by) == (cast.editor, cast.reviewer)
    reason = project.history.latest("pgh_id").pgh_context.metadata["reason"]
    assert reason == f"Vorschlag von {cast.editor}: Alles neu (in Teilen)"


def test_the_rest_can_be_handed_in_and_released_then_all_is_public(proposal, project, cast):
    accept_parts(proposal, [SUMMARY, "links//districts"], by=cast.reviewer, reason="Rest")
    submit(proposal, by=cast.editor)
    accept(proposal, by=cast.reviewer)
    project.refresh_from_db()
    assert (project.title, project.summary) == ("Neu", "Anders.")
    assert set(project.milestones.values_list("title", flat=True)) == {"Erstes", "Zweites"}
    assert project.citations.count() == 2 and project.districts.count() == 1


def test_a_source_goes_with_its_value(proposal, project, cast):
    accept_parts(proposal, [TITLE], by=cast.reviewer, reason="Rest")
    assert not project.citations.filter(field="summary").exists()
    submit(proposal, by=cast.editor)
    accept_parts(proposal, [SUMMARY], by=cast.reviewer, reason="Rest")
    assert project.citations.filter(field="summary").exists()


@pytest.mark.parametrize("places", [[], ["project//end"], ["x"], [TITLE, "milestones/7/"]])
def test_nothing_and_what_is_no_change_is_refused(proposal, project, cast, places):
    with pytest.raises(Refused, match="ankreuzen"):
        accept_parts(proposal, places, by=cast.reviewer, reason="Rest")
    proposal.refresh_from_db()
    assert proposal.step == "submitted"


def test_all_of_it_is_released_as_a_whole(proposal, cast):
    places = changed_places(proposal.base, proposal.document)
    with pytest.raises(Refused, match="den ganzen Vorschlag"):
        accept_parts(proposal, places, by=cast.reviewer, reason="Rest")


def test_the_rest_goes_back_with_a_reason_only(proposal, project, cast, as_user):
    with pytest.raises(Refused, match="Begründung"):
        accept_parts(proposal, [TITLE], by=cast.reviewer, reason=" ")
    data = {"aktion": "teilweise", "teil": [TITLE], "rest": "", "stand": proposal.stand}
    answer = as_user(cast.reviewer).post(page(proposal), data)
    assert answer.status_code == 400
    assert "checked" in answer.content.decode()
    project.refresh_from_db()
    assert project.title == "Alt"


def test_what_is_refused_comes_back_with_words_and_ticks(proposal, project, cast, as_user):
    reviewer = as_user(cast.reviewer)
    data = {"aktion": "teilweise", "rest": "Bitte <b>belegen</b>"}
    for more in ({"stand": "früher", "teil": [TITLE]}, {"stand": proposal.stand, "teil": []}):
        answer = reviewer.post(page(proposal), data | more)
        assert answer.status_code == 409
        assert answer.context["messages"]
        sent = fields_of(found_by_id(answer, "teile"))
        assert sent["rest"] == ["Bitte <b>belegen</b>"]
        assert sent["stand"] == [proposal.stand]
        ticked = [each.get("value") for each in parsed(answer).iter("input") if is_ticked(each)]
        assert ticked == more["teil"]
    sent = {"aktion": "zurueckgeben", "reason": "Noch einmal", "stand": "früher"}
    assert ">\nNoch einmal<" in reviewer.post(page(proposal), sent).content.decode()
    sent = {"aktion": "freigeben", "note": "Sehr gut", "stand": "früher"}
    assert 'value="Sehr gut"' in reviewer.post(page(proposal), sent).content.decode()
    proposal.refresh_from_db()
    assert proposal.step == "submitted"


def found_by_id(answer, name):
    return next(each for each in parsed(answer).iter("form") if each.get("id") == name)


def is_ticked(box):
    return box.get("name") == "teil" and box.get("checked") is not None


def test_four_eyes_and_the_gate_hold_for_parts_too(proposal, project, cast, as_user):
    data = {"aktion": "teilweise", "teil": [TITLE], "rest": "Rest", "stand": proposal.stand}
    assert cast.reviewer.is_active  # else the coordination stands in
    for who in ("editor", "coordinator", "neighbour", "reader"):
        assert as_user(getattr(cast, who)).post(page(proposal), data).status_code in (403, 404)
    with pytest.raises(Refused, match="Vier-Augen"):
        accept_parts(proposal, [TITLE], by=cast.editor, reason="Rest")
    project.refresh_from_db()
    assert project.title == "Alt"


def test_what_somebody_rewrote_meanwhile_is_looked_at_again(proposal, cast):
    with pytest.raises(Refused, match="inzwischen geändert"):
        accept_parts(proposal, [TITLE], by=cast.reviewer, reason="Rest", seen="früher")


def test_over_a_conflict_nothing_is_released(proposal, project, cast, as_user):
    Project.objects.filter(pk=project.pk).update(title="Ganz anders")
    assert "Oder in Teilen" not in text_of(as_user(cast.reviewer).get(page(proposal)))
    with pytest.raises(Conflicting):
        accept_parts(proposal, [SUMMARY], by=cast.reviewer, reason="Rest")


def test_a_new_project_is_released_as_a_whole(cast, as_user):
    first = handed_in("new project", cast)
    assert "Oder in Teilen" not in text_of(as_user(cast.reviewer).get(page(first)))
    with pytest.raises(Refused, match="als Ganzes"):
        accept_parts(first, [TITLE], by=cast.reviewer, reason="Rest")
    first.project.refresh_from_db()
    assert first.project.publication == Publication.IN_REVIEW


def test_every_part_and_its_rest_make_the_whole(db):
    """Of a project that has everything, new, gone and changed, in any division."""
    project, _ = full_project()
    cite(project, field="end")
    whole = document_of(project)
    other = copy.deepcopy(whole)
    for rows in other["rows"].values():
        for values in rows.values():
            for name in ("note", "title", "name"):
                if isinstance(values.get(name), str):
                    values[name] += " neu"
    other["project"]["title"] += " neu"
    dice = random.Random(16)
    for old, new in ((nothing(), whole), (whole, nothing()), (whole, other)):
        places = changed_places(old, new)
        assert len(places) > 5
        for _ in range(10):
            some = [each for each in places if dice.random() < 0.5]
            rest = [each for each in places if each not in some]
            assert picked(picked(old, new, some), new, rest) == new or old == whole
            assert picked(old, new, []) == old
        assert picked(old, new, places) == new
