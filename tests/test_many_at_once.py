"""Many do the same at the same moment: it happens once, and the others are told."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pghistory
import pytest
from django.db import connection

from accounts.models import Role
from desk.field_hints import HintsForm
from desk.models import FieldHint
from desk.sections import BY_NAME
from projects.copying import copy_project
from projects.models import Project, Proposal
from projects.publication import Publication
from projects.release.lifecycle import PUBLISH, SUBMIT, Refused
from projects.release.proposals import accept
from projects.release.taking import take
from tests.builders import make_decision, make_organisation, make_project, make_user
from tests.examples import FULL
from tests.proposing import handed_in, is_out

MANY = 50 if FULL else 8
WAITS = 60


@pytest.fixture
def lead(transactional_db):
    return make_organisation()


@pytest.fixture
def at_once(lead):
    """A function that lets many do something at once: how many of them were not refused."""

    def do(act):
        reviewers = [make_user(Role.REVIEWER, organisation=lead) for _ in range(MANY)]
        ready = Barrier(MANY)

        def try_it(person):
            try:
                ready.wait(WAITS)
                act(person)
            except Refused:
                return 0
            finally:
                connection.close()
            return 1

        with ThreadPoolExecutor(MANY) as pool:
            return sum(pool.map(try_it, reviewers, timeout=WAITS))

    return do


def test_a_proposal_is_accepted_once(lead, at_once):
    editor = make_user(Role.EDITOR, organisation=lead)
    proposal = handed_in("changes", by=editor, lead=lead)
    before = proposal.project.history.count()
    assert at_once(lambda person: accept(Proposal.objects.get(), by=person)) == 1
    assert is_out(Proposal.objects.get())
    assert Project.objects.get().history.count() == before + 1


def test_a_decision_is_published_once(lead, at_once):
    editor = make_user(Role.EDITOR, organisation=lead)
    decision = make_decision(make_project(lead=lead), publication=Publication.DRAFT, amount=9)
    take(decision, SUBMIT, by=editor)
    before = decision.history.count()
    assert at_once(lambda person: take(type(decision).objects.get(), PUBLISH, by=person)) == 1
    decision.refresh_from_db()
    assert decision.publication == Publication.PUBLISHED
    assert decision.history.count() == before + 1


def test_a_copy_is_made_once(lead, at_once):
    editor = make_user(Role.EDITOR, organisation=lead)
    original = make_project("Glasfaser", lead=lead)
    original.places.create(name="Göttingen")
    begun = {"title": "Kopie", "relevance": "core", "lead": lead, "by": editor}

    def act(_):
        with pghistory.context(user=editor.pk):  # as a request does
            copy_project(original, **begun)

    assert at_once(act) == MANY
    copy = Project.objects.exclude(pk=original.pk).get()
    assert [each.name for each in copy.places.all()] == ["Göttingen"]


def test_the_first_hint_of_a_field_is_saved_once_and_the_others_are_told(lead, at_once):
    place, told = "project/summary", []

    def save(person):
        typed = {place: f"Ein Satz von {person.pk}.", f"initial-{place}": ""}
        form = HintsForm(typed, section=BY_NAME["steckbrief"], hints=FieldHint.objects.all())
        if not (form.is_valid() and form.save()):
            told.append(form.errors[place])
            raise Refused

    assert at_once(save) == 1
    assert FieldHint.objects.get().desk_field == place
    assert len(told) == MANY - 1
    assert all(FieldHint.objects.get().text in errors[0] for errors in told)
