"""Whatever can point at its own kind never leads back to itself, however long the chain."""

from itertools import combinations

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db.models import ForeignKey

from evidence.circles import way
from projects.models import Relation
from projects.snapshot import Invalid, document_of, write
from regions.models import Organisation
from tests.builders import (
    make_decision,
    make_district,
    make_municipality,
    make_organisation,
    make_project,
    succeed,
)
from tests.test_architecture import ROOT

# What points at its own kind: by one column, or from one end of a row to the other.
REFUSED = {
    "regions.DistrictSuccession": {"predecessor, successor"},
    "regions.MunicipalitySuccession": {"predecessor, successor"},
    "regions.Organisation": {"parent"},
    "funding.Decision": {"frame"},
    "regions.OrganisationSuccession": {"predecessor, successor"},
    "projects.Relation": {"project, target"},
}
CANNOT = {
    "projects.Comment": {"answers_to": "is set when an answer is written, to one that is there"},
    "projects.Proposal": {"corrects": "is set when a correction begins, to one that was released"},
    "grant_office.Deadline": {
        "decision, other": "a later grant is told to an earlier one, which no person enters"
    },
}


def own_kinds():
    """{model: columns, or pairs of columns, that lead from a record to one of the same kind}."""
    found = {}
    for model in apps.get_models():
        if not (ROOT / model.__module__.partition(".")[0]).is_dir() or is_history(model):
            continue
        keys = [each for each in model._meta.concrete_fields if isinstance(each, ForeignKey)]
        names = {each.name for each in keys if each.related_model is model._meta.concrete_model}
        names |= {
            f"{one.name}, {other.name}"
            for one, other in combinations(keys, 2)
            if one.related_model is other.related_model
            if not is_person(one.related_model) and one.related_model is not model
        }
        names |= {m.name for m in model._meta.many_to_many if m.related_model is model}
        if names:
            found[model._meta.label] = names
    return found


def is_history(model):
    return model.__name__.endswith("Event") and hasattr(model, "pgh_id")


def is_person(model):
    return model._meta.label in ("accounts.User", "contenttypes.ContentType")


def test_whatever_points_at_its_own_kind_is_known_here():
    known = {label: set(names) for label, names in REFUSED.items()}
    for label, names in CANNOT.items():
        known[label] = known.get(label, set()) | set(names)
    assert own_kinds() == known


@pytest.mark.django_db
def test_organisations_make_no_circle_and_the_chain_is_named():
    first, second, third = (make_organisation(name) for name in ("Amt", "Bund", "Club"))
    for one, other in ((first, second), (second, third)):
        one.parent = other
        one.full_clean()
        one.save()
    third.parent = first
    with pytest.raises(ValidationError) as caught:
        third.full_clean()
    assert caught.value.message_dict == {
        "parent": ["Das ergäbe einen Kreis: Club → Amt → Bund → Club."]
    }


@pytest.mark.django_db
def test_no_frame_counts_against_what_counts_against_it():
    first, second = (make_decision(key=key, file_number=key) for key in ("A", "B"))
    first.frame = second
    first.full_clean()
    first.save()
    second.frame = first
    with pytest.raises(ValidationError, match=r"Kreis: Förderentscheidung B → .* A → .* B"):
        second.full_clean()


LAND = {
    "organisation": make_organisation,
    "county": make_district,
    "municipality": lambda name: make_municipality(make_district(), name),
}


@pytest.mark.django_db
@pytest.mark.parametrize("kind", LAND)
def test_nothing_follows_on_its_own_successors_and_the_chain_is_named(kind):
    first, second, third = (LAND[kind](name) for name in ("Amt", "Bund", "Club"))
    for pair in ((first, second), (second, third)):
        succeed(*pair).full_clean()
    with pytest.raises(ValidationError, match=f"Kreis: {third} → {first} → {second} → {third}."):
        third.successions.model(predecessor=third, successor=first).full_clean()


def related(one, other, kind="part_of"):
    Relation.objects.create(project=one, target=other, kind=kind)


@pytest.mark.django_db
@pytest.mark.parametrize("kind", Relation.Kind)
def test_projects_make_no_circle_when_they_are_released(kind):
    first, second, third = (make_project(name) for name in ("Alpha", "Beta", "Gamma"))
    related(first, second, kind)
    related(second, third, kind)
    document = document_of(third)
    row = {"kind": kind, "target_id": first.pk, "external_name": "", "note": ""}
    document["rows"]["relations"]["neu-1"] = {**row, "is_documented": True}
    with pytest.raises(Invalid, match="einen Kreis: Gamma → Alpha → Beta → Gamma"):
        write(third, document, reason="Herkunft")


@pytest.mark.django_db
def test_two_ties_of_different_kinds_are_no_circle():
    first, second = make_project("Alpha"), make_project("Beta")
    related(first, second, "part_of")
    Relation(project=second, target=first, kind="builds_on").full_clean()


@pytest.mark.django_db
def test_a_draft_in_the_chain_keeps_its_title():
    first = make_project("Alpha")
    draft = make_project("Geheim", publication="draft")
    related(draft, first)
    with pytest.raises(ValidationError) as caught:
        Relation(project=first, target=draft, kind="part_of").full_clean()
    assert caught.value.message_dict["target"] == [
        "Das ergäbe einen Kreis: Alpha → ein noch nicht veröffentlichtes Projekt → Alpha."
    ]


@pytest.mark.django_db
def test_a_circle_that_is_there_already_ends_the_search():
    first, second, third = (make_organisation(name) for name in ("Amt", "Bund", "Club"))
    Organisation.objects.filter(pk=first.pk).update(parent=second)
    Organisation.objects.filter(pk=second.pk).update(parent=first)
    assert way(Organisation.objects.all(), ("pk", "parent"), first.pk, third.pk) == []
