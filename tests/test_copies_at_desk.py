"""A copy is a new draft with the facts of a project, and says what it left behind."""

import pytest
from django.urls import reverse

from evidence.values.dates import FlexDate
from projects.copying import COPIED, GIVEN_ANEW, copy_project, left_behind, title_of_copy
from projects.models import Project, Proposal
from projects.publication import Publication
from projects.snapshot import document_of, nothing
from projects.snapshot.shape import ROWS, units
from tests.builders import cite, make_decision, make_district, make_field, make_project
from tests.desk_forms import form_of, send, text_of
from tests.files import make_photos
from tests.full_project import full_project


def copy_of(original, cast, **values):
    begun = {"title": "Kopie", "relevance": "core", "lead": cast.holzminden, "by": cast.editor}
    return copy_project(original, **begun | values)


def test_by_forms_alone(cast, as_user):
    original = make_project(
        "Glasfaser", lead=cast.holzminden, end=FlexDate("2020"), districts=[make_district()]
    )
    original.participations.create(organisation=cast.schaumburg, role="partner")
    original.milestones.create(title="Start", due=FlexDate("2019"))
    editor, here = as_user(cast.editor), reverse("desk:copy", args=[original.pk])
    page = editor.get(here)
    assert "Nicht kopiert wird, was nur für dieses Projekt gilt: Ende" in text_of(page)
    shown = send(editor, page)
    assert "Nicht kopiert: Ende" in text_of(shown)
    assert "Es sehen ihn Ihre Stelle, die übernommenen Beteiligten" in text_of(shown)
    copy = Project.objects.get(title="Kopie von Glasfaser")
    assert Project.objects.editable_by(cast.neighbour).filter(pk=copy.pk).exists(), "a partner"
    assert copy.publication == Publication.DRAFT
    assert not copy.end and not copy.milestones.get().due
    assert copy.milestones.get().title == "Start"
    roles = set(copy.participations.values_list("organisation__name", "role"))
    assert roles == {(cast.holzminden.name, "lead"), (cast.schaumburg.name, "partner")}
    assert set(copy.districts.all()) >= set(original.districts.all())
    assert Proposal.objects.get().project == copy


def test_of_a_project_that_has_everything_nothing_leaks_into_the_copy(cast):
    original, _ = full_project()
    make_photos(original, cast.superuser, 1)
    cite(original)
    make_decision(original, amount=100)
    before = document_of(original)
    copy = copy_of(original, cast, by=cast.superuser)
    said, blank = document_of(copy), nothing()
    assert said["citations"] == said["contradictions"] == {}
    for part in ROWS:
        names = COPIED.get(part, ())
        if not names:
            assert said["rows"][part] == {}, part
    for unit, names in units("project").items():
        expected = before if unit in COPIED["project"] else blank
        if unit not in GIVEN_ANEW:
            for name in names:
                assert said["project"][name] == expected["project"][name], name
    assert not copy.files.exists()
    assert document_of(original) == before


@pytest.mark.parametrize("title", ["a\0b", "", "x" * 5000])
def test_a_title_that_cannot_be_kept_is_refused(cast, as_user, title):
    original = make_project("Glasfaser", lead=cast.holzminden)
    here, editor = reverse("desk:copy", args=[original.pk]), as_user(cast.editor)
    assert editor.post(here, form_of(editor.get(here)) | {"title": title}).status_code == 400
    new = reverse("desk:create")
    sent = editor.post(new, form_of(editor.get(new)) | {"title": title, "relevance": "core"})
    assert sent.status_code == 200
    assert Project.objects.count() == 1


def test_what_is_left_behind_is_named(cast):
    original, _ = full_project()
    cite(original)
    told = left_behind(document_of(original))
    assert {"Ende", "Gesamtausgaben", "Stand", "Belege"} <= set(told)
    assert not {"Zusammenfassung", "Beteiligungen", "Titel"} & set(told)
    assert left_behind(nothing()) == []


def test_every_value_that_is_copied_exists():
    for part, names in COPIED.items():
        assert set(names) <= set(units(part)), part
    assert {"project", *ROWS} >= set(COPIED)


@pytest.mark.parametrize("who", ["neighbour", "reader", "grant_admin", "auditor"])
def test_only_who_edits_it_copies_a_draft(cast, as_user, who):
    draft = make_project("Geheim", lead=cast.holzminden, publication=Publication.DRAFT)
    client, here = as_user(getattr(cast, who)), reverse("desk:copy", args=[draft.pk])
    for answer in (client.get(here), client.post(here, {"title": "X"})):
        assert answer.status_code in (403, 404)
    assert Project.objects.count() == 1


def test_a_partner_leads_the_copy_itself(cast, as_user):
    original = make_project("Gemeinsam", lead=cast.holzminden)
    original.participations.create(organisation=cast.schaumburg, role="partner")
    client, here = as_user(cast.neighbour), reverse("desk:copy", args=[original.pk])
    send(client, client.get(here))
    copy = Project.objects.get(title="Kopie von Gemeinsam")
    assert copy.participations.leading().get().organisation == cast.schaumburg
    assert not Project.objects.editable_by(cast.editor).filter(pk=copy.pk).exists()


def test_a_long_title_fits(cast):
    original = make_project("x" * 200)
    assert len(title_of_copy(original)) == 200


def test_sending_twice_makes_one(cast, as_user):
    original = make_project("Zweimal", lead=cast.holzminden, fields=[make_field()])
    client, here = as_user(cast.editor), reverse("desk:copy", args=[original.pk])
    page = client.get(here)
    send(client, page)
    send(client, page)
    assert Project.objects.filter(title="Kopie von Zweimal").count() <= 1
