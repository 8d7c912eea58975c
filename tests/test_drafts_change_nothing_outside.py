"""What nobody outside sees leaves the content version, and with it the ETag of every page."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction
from django.utils.timezone import localdate

from evidence.content_version import content_version
from funding.models import Decision, DecisionVersion, Event, Handover, Programme, Witness
from projects.models import DocumentText, Milestone, Project
from projects.publication import Publication
from projects.release.first_publication import hand_in
from projects.release.open_work import working_copy
from projects.release.proposals import save
from regions.models import District
from strategy.models import FieldOfAction
from tests.builders import (
    cite,
    make_confirmation,
    make_decision,
    make_district,
    make_field,
    make_organisation,
    make_programme,
    make_project,
    make_source,
    make_version,
)
from tests.clients import finish_transaction_work
from tests.files import make_document, make_photo
from tests.proposing import keep


def tag():
    """What every page asks about before it goes on as it is."""
    finish_transaction_work()
    return content_version()


@pytest.fixture
def draft(cast):
    return make_project(lead=cast.holzminden, publication=Publication.DRAFT)


def save_at_the_desk(draft, cast):
    proposal = working_copy(draft, by=cast.editor)
    document = proposal.document
    keep(proposal, {**document, "project": {**document["project"], "title": "Neuer Titel"}})
    save(proposal, by=cast.editor)
    draft.refresh_from_db()
    assert draft.title == "Neuer Titel"


def create(draft, cast):
    made = make_project(lead=cast.holzminden, publication=Publication.DRAFT)
    Milestone.objects.create(project=made, title="Eröffnung")


def hand_it_in(draft, cast):
    hand_in(draft, by=cast.editor)


def add_files(draft, cast):
    make_photo(draft, cast.editor)
    document = make_document(draft, cast.editor)
    DocumentText.objects.create(file=document.file, state="read", text="Wort")
    make_confirmation(draft, cast.holzminden)


def name_sources(draft, cast):
    source = make_source("Nur im Entwurf")
    cite(draft, source)
    cite(Milestone.objects.create(project=draft, title="Eröffnung"), source)


def link(draft, cast):
    draft.districts.set(District.objects.all())
    draft.fields_of_action.set(FieldOfAction.objects.all())


def delete(draft, cast):
    draft.delete()


def draft_decision(draft, cast):
    """Of a project that everybody sees."""
    project = Project.objects.get(slug="offen")
    decision = make_decision(
        project, draft, amount=5, publication=Publication.DRAFT,
        funder=cast.holzminden, recipient=cast.holzminden,
    )  # fmt: skip
    make_version(decision, number=2, amount=7, changes="Mehr")
    handover = Handover.objects.create(decision=decision, mode=Handover.Mode.IN_PERSON)
    Witness.objects.create(handover=handover, name="C. Beispiel", office="Landrätin")
    cite(handover)


def public_decision():
    project = Project.objects.get(slug="offen")
    return make_decision(project, amount=5, funder=make_organisation())


def draft_version(cast, decision):
    version = make_version(
        decision, number=2, amount=7, changes="Mehr", is_draft=True,
        funder=cast.holzminden, recipient=cast.holzminden,
    )  # fmt: skip
    version.recipients.get().on_behalf_of.add(cast.schaumburg)
    cite(version)
    return version


def work_on_a_draft_of_a_version(draft, cast):
    """Of a decision that everybody sees."""
    version = draft_version(cast, Decision.objects.get())
    DecisionVersion.objects.filter(pk=version.pk).update(amount_min=8, amount_max=8)
    version.recipients.update(label="Andere")
    version.funders.all().delete()
    discarded = {"cancelled_on": localdate(), "cancelled_reason": "Doppelt"}
    DecisionVersion.objects.filter(pk=version.pk).update(**discarded)


def hidden_event(draft):
    event = Event.objects.create(key="spaten", kind="start", title="Spatenstich")
    event.projects.add(draft)
    return event


def work_on_events(draft, cast):
    """Of a draft, and of the hand-over of a decision that is one."""
    event = hidden_event(draft)
    decision = make_decision(Project.objects.get(slug="offen"), publication=Publication.DRAFT)
    event.programmes.set(Programme.objects.all())
    event.organisations.set([cast.holzminden, cast.schaumburg])
    Event.objects.create(key="papier", kind="handover", title="Übergabe", decision=decision)
    cite(event)
    Event.objects.filter(pk=event.pk).update(title="Erster Spatenstich")
    event.organisations.clear()
    event.delete()


WORK = [
    work_on_events,
    save_at_the_desk,
    create,
    hand_it_in,
    add_files,
    name_sources,
    link,
    delete,
    draft_decision,
]
WORK += [work_on_a_draft_of_a_version]


@pytest.mark.parametrize("work", WORK)
def test_work_on_a_draft_cannot_be_told_from_outside(draft, cast, work):
    make_project(slug="offen")
    make_district()
    make_field()
    assert cast.editor and cast.schaumburg
    public_decision()
    make_programme()
    before = tag()
    work(draft, cast)
    assert tag() == before


def publish(draft):
    Project.objects.filter(pk=draft.pk).update(publication=Publication.PUBLISHED)


def test_publishing_a_draft_and_taking_it_back_is_told(draft):
    seen = [tag()]
    for state in (Publication.PUBLISHED, Publication.WITHDRAWN):
        Project.objects.filter(pk=draft.pk).update(publication=state)
        seen.append(tag())
    publish(draft)
    seen.append(tag())
    draft.delete()
    assert len({*seen, tag()}) == 5


def test_an_event_that_comes_out_or_goes_is_told_however_it_happens(draft, cast):
    public = make_project(slug="offen")
    event = hidden_event(draft)
    seen = [tag()]
    event.projects.add(public)
    seen.append(tag())
    event.organisations.add(cast.holzminden)
    seen.append(tag())
    cite(event)
    seen.append(tag())
    event.projects.remove(public)
    seen.append(tag())
    event.projects.clear()
    seen.append(tag())
    event.projects.add(draft)
    seen.append(tag())
    event.projects.clear()
    seen.append(tag())
    Event.objects.filter(pk=event.pk).update(title="Anders")
    seen.append(tag())
    event.delete()
    seen.append(tag())
    assert len(set(seen)) == len(seen)


@pytest.mark.django_db(transaction=True)
def test_an_event_that_hides_or_goes_within_one_transaction_is_told():
    """Its links and citations go before it, and what is left of it then says nothing."""
    draft, public = make_project(publication=Publication.DRAFT), make_project()
    event = Event.objects.create(key="spaten", kind="start", title="Spatenstich")
    event.projects.add(public)
    cite(event)
    seen = [content_version()]
    with transaction.atomic():
        Event.objects.filter(pk=event.pk).update(title="Anders")
        event.projects.set([draft])
    seen.append(content_version())
    with transaction.atomic():
        event.projects.set([public])
    seen.append(content_version())
    with transaction.atomic():
        event.delete()
    seen.append(content_version())
    assert len(set(seen)) == 4


def test_a_row_that_leaves_a_public_project_for_a_draft_is_told(draft):
    row = Milestone.objects.create(project=make_project(), title="Eröffnung")
    before = tag()
    Milestone.objects.filter(pk=row.pk).update(project=draft)
    assert tag() != before


@pytest.mark.django_db(transaction=True)
def test_a_row_written_while_its_draft_is_being_published_is_told():
    """The page that was made in between does not have it."""
    draft = make_project(publication=Publication.DRAFT)

    def elsewhere():
        publish(draft)
        try:
            return content_version()
        finally:
            connection.close()

    with transaction.atomic():
        Milestone.objects.create(project=draft, title="Eröffnung")
        with ThreadPoolExecutor(1) as pool:
            between = pool.submit(elsewhere).result(timeout=30)
    assert content_version() != between


def test_the_release_of_a_version_and_what_changes_afterwards_are_told(cast):
    make_project(slug="offen")
    version = draft_version(cast, public_decision())
    seen = [tag()]
    DecisionVersion.objects.filter(pk=version.pk).update(is_draft=False)
    seen.append(tag())
    version.recipients.update(label="Andere")
    seen.append(tag())
    cite(version)
    seen.append(tag())
    version.funders.all().delete()
    assert len({*seen, tag()}) == 5
