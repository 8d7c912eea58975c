"""Organisations that a draft proposes: nobody outside sees them, the release creates each once."""

import copy

import pghistory
import pytest
from django.utils import timezone

from projects.models import NewPartner, Participation, Project
from projects.publication import Publication
from projects.release.discarding import discard
from projects.release.first_publication import hand_in
from projects.release.new_organisations import planned
from projects.release.open_work import restore, working_copy
from projects.release.preview import as_if_published
from projects.release.proposals import accept, accept_parts, drop, save, submit
from projects.snapshot import Invalid, changes
from regions.models import Organisation
from regions.namesakes import namesakes
from tests.builders import make_district, make_organisation, make_project
from tests.past import YESTERDAY, days_pass
from tests.proposing import keep

NAME = "Zwiebelturm-Verein Polle"
SAID = {
    **{"name": NAME, "kind": "club", "district_id": None, "website": "https://zwiebel.example/"},
    **{"role": "advises", "basis": "stated", "note": "seit 2020", "position": 3},
}


def propose(project, by, **values):
    """The person's open work, with a new partner in it."""
    proposal = working_copy(project, by=by)
    document = copy.deepcopy(proposal.document)
    document["rows"]["new_partners"]["neu-1"] = {**SAID, **values}
    keep(proposal, document)
    proposal.refresh_from_db()
    return proposal


def handed_in(project, by, **values):
    proposal = propose(project, by, **values)
    submit(proposal, by=by)
    return proposal


@pytest.fixture
def project(cast):
    return make_project("Radwege", lead=cast.holzminden)


@pytest.fixture
def draft(cast):
    return make_project("Brücken", lead=cast.holzminden, publication=Publication.DRAFT)


def found():
    return Organisation.objects.filter(name=NAME)


def test_the_release_of_changes_creates_it_and_the_project_takes_part(project, cast):
    district = make_district()
    accept(handed_in(project, cast.editor, district_id=district.pk), by=cast.reviewer)
    created = found().get()
    assert (created.kind, created.district, created.website) == ("club", district, SAID["website"])
    assert created.slug == "zwiebelturm-verein-polle"
    taken = project.participations.get(organisation=created)
    assert (taken.role, taken.note, taken.position) == ("advises", "seit 2020", 3)
    assert not NewPartner.objects.exists()


def test_the_first_publication_creates_it(draft, cast):
    save(propose(draft, cast.editor), by=cast.editor)
    assert draft.new_partners.get().name == NAME
    first = hand_in(draft, by=cast.editor)
    assert not found().exists()
    accept(first, by=cast.reviewer)
    assert draft.participations.get(organisation=found().get()).role == "advises"
    assert not NewPartner.objects.exists()
    assert Project.objects.get(pk=draft.pk).is_public


def test_the_history_says_who_created_it_and_for_which_project(project, cast):
    proposal = handed_in(project, cast.editor)
    with pghistory.context(user=cast.reviewer.pk):
        accept(proposal, by=cast.reviewer)
    created = found().get().history.get()
    assert created.pgh_label == "insert"
    assert created.pgh_context.metadata == {
        "user": cast.reviewer.pk,
        "reason": f"Vorschlag von {cast.editor} (für „Radwege“ angelegt: {NAME})",
    }


def test_two_drafts_that_propose_the_same_name_end_in_one(project, draft, cast):
    save(propose(draft, cast.editor, name="ZWIEBELTURM Verein, Polle"), by=cast.editor)
    proposal = handed_in(project, cast.editor)
    accept(hand_in(draft, by=cast.editor), by=cast.reviewer)
    [there] = planned(proposal.document)
    assert (there.name, there.is_there) == ("ZWIEBELTURM Verein, Polle", True)
    accept(proposal, by=cast.reviewer)
    only = Organisation.objects.get(kind="club")
    assert {each.project for each in only.participations.all()} == {project, draft}


def test_one_name_in_two_roles_is_one_organisation(project, cast):
    proposal = propose(project, cast.editor)
    document = copy.deepcopy(proposal.document)
    document["rows"]["new_partners"]["neu-2"] = {**SAID, "role": "partner"}
    keep(proposal, document)
    submit(proposal, by=cast.editor)
    assert len(planned(proposal.document)) == 1
    accept(proposal, by=cast.reviewer)
    assert {each.role for each in found().get().participations.all()} == {"advises", "partner"}


def test_what_a_colleague_released_meanwhile_is_not_entered_twice(project, cast):
    mine = propose(project, cast.editor)
    accept(handed_in(project, cast.coordinator), by=cast.reviewer)
    submit(mine, by=cast.editor)
    assert mine.document["rows"]["new_partners"]["neu-1"]["name"] == NAME
    accept(mine, by=cast.reviewer)
    assert found().get().participations.get().project == project


def test_a_merge_keeps_it(project, cast):
    mine = propose(project, cast.editor)
    theirs = working_copy(project, by=cast.coordinator)
    document = copy.deepcopy(theirs.document)
    document["project"]["title"] = "Radwege im Tal"
    keep(theirs, document)
    submit(theirs, by=cast.coordinator)
    accept(theirs, by=cast.reviewer)
    submit(mine, by=cast.editor)
    accept(mine, by=cast.reviewer)
    project.refresh_from_db()
    assert project.title == "Radwege im Tal"
    assert project.participations.filter(organisation=found().get()).exists()


def test_a_part_of_a_proposal_creates_what_belongs_to_it(project, cast):
    proposal = propose(project, cast.editor)
    document = copy.deepcopy(proposal.document)
    document["project"]["title"] = "Radwege im Tal"
    document["rows"]["new_partners"]["neu-2"] = {**SAID, "name": "Stiftung Rest"}
    keep(proposal, document)
    submit(proposal, by=cast.editor)
    accept_parts(proposal, ["new_partners/neu-1/"], by=cast.reviewer, reason="Erst der Verein.")
    assert found().get().participations.get().project == project
    assert not Organisation.objects.filter(name="Stiftung Rest").exists()
    proposal.refresh_from_db()
    [left] = proposal.document["rows"]["new_partners"].values()
    assert left["name"] == "Stiftung Rest"


def test_what_is_dropped_or_discarded_leaves_nothing(project, draft, cast):
    drop(propose(project, cast.editor), by=cast.editor)
    save(propose(draft, cast.editor), by=cast.editor)
    discard(draft, by=cast.editor)
    Project.objects.get(pk=draft.pk).delete()
    assert not found().exists()
    assert not NewPartner.objects.exists()


def test_a_past_state_of_a_draft_comes_back_with_it(draft, cast):
    save(propose(draft, cast.editor), by=cast.editor)
    days_pass()
    moment = timezone.now() - YESTERDAY
    gone = working_copy(draft, by=cast.editor)
    document = copy.deepcopy(gone.document)
    document["rows"]["new_partners"] = {}
    keep(gone, document)
    save(gone, by=cast.editor)
    assert not NewPartner.objects.exists()
    back = restore(draft, moment, by=cast.editor)
    [row] = back.document["rows"]["new_partners"].values()
    assert row == SAID
    save(back, by=cast.editor)
    accept(hand_in(draft, by=cast.editor), by=cast.reviewer)
    assert found().get().participations.get().project == draft


def test_a_past_state_from_before_the_release_takes_part_with_what_was_created(draft, cast):
    save(propose(draft, cast.editor), by=cast.editor)
    days_pass()
    moment = timezone.now() - YESTERDAY
    accept(hand_in(draft, by=cast.editor), by=cast.reviewer)
    Project.objects.filter(pk=draft.pk).update(title="Anders")
    back = restore(draft, moment, by=cast.editor)
    assert back.document["rows"] == back.base["rows"]
    assert back.document["project"]["title"] == "Brücken"


def test_a_preview_marks_it_and_leaves_nothing(project, cast):
    proposal = propose(project, cast.editor)
    with as_if_published(project, proposal.document) as shown:
        names = {str(each.organisation) for each in shown.participations.all()}
        assert f"{NAME} (neu vorgeschlagen)" in names
    assert not Organisation.objects.filter(name__startswith=NAME).exists()


def test_a_comparison_names_it(project, cast):
    proposal = propose(project, cast.editor)
    [change] = changes(proposal.base, proposal.document)
    assert change.title == "Neu vorgeschlagene Organisation"
    said = {each.label: each.new for each in change.facts}
    assert said["Name"] == NAME and said["Art"] == "Verein" and said["Rolle"] == "Beratung"


def test_what_cannot_be_an_organisation_is_refused_before_it_is_handed_in(project, cast):
    for wrong in ({"name": ""}, {"kind": "district"}, {"role": "lead"}, {"website": "zwiebel"}):
        proposal = propose(project, cast.editor, **wrong)
        with pytest.raises(Invalid):
            submit(proposal, by=cast.editor)


def test_its_county_may_be_gone_by_then(project, cast):
    district = make_district()
    proposal = handed_in(project, cast.editor, district_id=district.pk)
    district.delete()
    with pytest.raises(Invalid, match="Den Landkreis einer neu vorgeschlagenen Organisation"):
        accept(proposal, by=cast.reviewer)
    assert not found().exists()


def test_numbers_are_of_one_sequence_with_participations(draft, project):
    numbers = []
    for _ in range(3):
        numbers.append(NewPartner.objects.create(project=draft, **{**SAID, "name": f"V{_}"}).pk)
        values = {"organisation": make_organisation(), "role": "partner"}
        numbers.append(Participation.objects.create(project=project, **values).pk)
    assert numbers == sorted(set(numbers))


@pytest.mark.parametrize(
    ("typed", "known", "is_same"),
    [
        ("zwiebelturm verein  polle", NAME, True),
        ("Zwiebelturm-Verein Polle e. V.", NAME, False),
        ("Zwibelturm-Verein Polle", NAME, False),
        ("Zwiebelturm-Verein", NAME, False),
        ("Foerderkreis", "Förderkreis", True),
        ("ZVP", "Zeltverleih", None),
    ],
)
def test_a_name_finds_those_like_it(db, typed, known, is_same):
    make_organisation(known, kind="club")
    make_organisation("Landkreis Holzminden")
    found = namesakes(typed)
    assert [(each.name, each.is_same) for each in found] == (
        [] if is_same is None else [(known, is_same)]
    )


def test_a_short_and_a_former_name_are_like_it(db):
    known = make_organisation("Bundesministerium des Innern", short_name="BMI", kind="club")
    known.names.create(name="Reichsamt für Zwiebeln")
    for typed in ("BMI", "Reichsamt für Zwiebeln"):
        [each] = namesakes(typed)
        assert (each.number, each.is_same) == (known.pk, False)
