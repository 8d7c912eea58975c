"""What nobody with the Freigabe can release goes to the coordination, and is said beforehand."""

import pytest
from django.urls import reverse

from accounts.models import Role
from projects.models import Participation, Proposal
from projects.release.correcting import correct
from projects.release.open_work import working_copy
from projects.release.proposals import accept, submit
from projects.release.releasers import offices_to_release
from tests.builders import make_organisation, make_project, make_user
from tests.proposing import handed_in, keep, proposed

pytestmark = pytest.mark.django_db


@pytest.fixture
def hub(cast):
    """A project led by a company, in which the county of the editor takes part."""
    project = make_project("create:hub", lead=make_organisation("Werkstatt GmbH"))
    Participation.objects.create(project=project, organisation=cast.holzminden, role="partner")
    return project


def waiting_for(as_user, person):
    page = as_user(person).get(reverse("desk:task-list", args=["freizugeben"]))
    return [task.title for task in page.context["page"].object_list]


def test_a_lead_without_freigabe_leaves_it_to_the_coordination(cast, as_user, hub):
    proposal = proposed(hub, cast.editor, notes="neu")
    assert waiting_for(as_user, cast.coordinator) == ["create:hub"]
    assert waiting_for(as_user, cast.reviewer) == []
    accept(proposal, by=cast.coordinator)


@pytest.mark.parametrize("kind", ["new project", "changes"])
def test_a_project_without_any_lead_does_so_too(cast, kind):
    proposal = handed_in(kind, cast, lead=make_organisation())
    proposal.project.participations.all().delete()
    assert list(Proposal.objects.releasable_by(cast.coordinator)) == [proposal]


def test_what_the_only_reviewer_corrected_goes_to_the_coordination(cast, as_user):
    project = make_project("Alter Titel", lead=cast.holzminden)
    cast.reviewer  # noqa: B018 - the only one of the county
    proposal = proposed(project, cast.editor, title="Neuer Titel")
    assert waiting_for(as_user, cast.coordinator) == []
    mine = correct(proposal, by=cast.reviewer)
    keep(mine, {**mine.document, "project": {**mine.document["project"], "notes": "besser"}})
    submit(mine, by=cast.reviewer)
    assert waiting_for(as_user, cast.coordinator) == ["Alter Titel"]


def test_a_second_reviewer_of_the_lead_keeps_it_from_the_coordination(cast):
    make_user(Role.REVIEWER, organisation=cast.holzminden)
    proposed(make_project(lead=cast.holzminden), cast.reviewer, notes="neu")
    assert not Proposal.objects.releasable_by(cast.coordinator).exists()


def test_a_deactivated_reviewer_does_not_count(cast):
    make_user(Role.REVIEWER, organisation=cast.holzminden, is_active=False)
    proposal = proposed(make_project(lead=cast.holzminden), cast.editor, notes="neu")
    assert list(Proposal.objects.releasable_by(cast.coordinator)) == [proposal]


def test_nobody_releases_their_own_words_for_want_of_others(cast, hub):
    proposed(hub, cast.coordinator, notes="neu")
    assert not Proposal.objects.releasable_by(cast.coordinator).exists()


def test_who_can_release_it_is_said_before_handing_in(cast, as_user, hub):
    led = make_project("Geführtes", lead=cast.holzminden)
    assert offices_to_release(hub, cast.editor) == ["die Verwaltung des Portals"]
    cast.coordinator  # noqa: B018 - from now on there is one
    assert offices_to_release(hub, cast.editor) == ["die Koordination"]
    assert offices_to_release(led, cast.editor) == ["die Koordination"]
    assert offices_to_release(led, cast.reviewer) == ["die Koordination"]
    assert offices_to_release(led, cast.editor) == ["Landkreis Holzminden"]
    work = working_copy(led, by=cast.editor)
    keep(work, {**work.document, "project": {**work.document["project"], "notes": "neu"}})
    page = as_user(cast.editor).get(reverse("desk:project", args=[led.pk])).content.decode()
    assert "Freigeben kann es danach: Landkreis Holzminden." in page
