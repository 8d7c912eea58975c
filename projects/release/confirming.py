"""What one county says about another waits for its word, once everybody can read it.

Asked is who did not say it: nobody who wrote or released it works for the county. What came with
the files of the region has a source and was never asked about.
"""

from contextlib import contextmanager

import pghistory
from django.db import transaction
from django.db.models import Subquery
from django.utils import timezone

from accounts.models import Membership
from evidence.history.changes import event_model
from projects.gates import WORKING
from projects.models import Confirmation, Participation, Project
from projects.publication import PUBLIC
from projects.snapshot.reading import last_states
from regions.models import Organisation

# County administrations and the offices they run together.
ASKED = (Organisation.Kind.DISTRICT, Organisation.Kind.OFFICE)
STATED = ("organisation", "role", "note")
State = Confirmation.State


class AnsweredMeanwhile(Exception):
    """The statement is another one by now, or gone, or somebody else answered."""


@contextmanager
def asking(proposal, by):
    """Ask about what the proposal states in this block and was not stated before: all of what was
    never public. The caller holds the lock of the project; `by` releases the proposal."""
    project = proposal.project
    before = stated_when_public(project) if proposal.is_first else stated_in(project)
    yield
    now = stated_in(project)
    new = {number: said[0] for number, said in now.items() if before.get(number) != said}
    if new:
        ask(new, counties_of([*proposal.authors, by]))


def ask(new, own):
    """About new statements, {number: whom it is about}, but for those about their `own`."""
    Confirmation.objects.filter(participation__in=new).delete()
    asked = [number for number, county in new.items() if county not in own]
    Confirmation.objects.bulk_create(Confirmation(participation_id=each) for each in asked)


def to_be_asked(proposal, old, new, by):
    """Organisations that a release of the document `new` in place of `old` asks, by name."""
    before = {number: said for number, *said in statements(old)}
    if proposal.is_first:
        said_then = stated_when_public(proposal.project).items()
        before = {str(number): said for number, said in said_then}
    told = {said[0] for number, *said in statements(new) if before.get(number) != said}
    if not told:
        return []
    told -= counties_of([*proposal.authors, by])
    found = Organisation.objects.filter(pk__in=told, kind__in=ASKED, is_beyond_region=False)
    return list(found.order_by("name", "pk"))


def statements(document):
    """(number of the row, number of the organisation, the rest of what it states)."""
    for number, row in document["rows"]["participations"].items():
        yield number, row["organisation_id"], row["role"], row["note"]


def stated_in(project):
    """{number of a participation of a county: what it states}."""
    rows = Participation.objects.filter(project=project, organisation__kind__in=ASKED)
    rows = rows.filter(organisation__is_beyond_region=False)
    return {number: said for number, *said in rows.values_list("pk", *STATED)}


def stated_when_public(project):
    """{number of a participation: what it stated} as the project was public last, without what was
    asked about: that is asked anew."""
    events = event_model(Project).objects.filter(id=project.pk)
    public = events.filter(publication__in=PUBLIC).order_by("-pgh_id").values("pgh_id")[:1]
    left = events.filter(pgh_id__gt=Subquery(public)).order_by("pgh_id").first()
    if left is None:
        return {}
    rows = last_states(Participation, left.pgh_created_at, project_id=project.pk)
    numbers = [row.id for row in rows]
    asked = last_states(Confirmation, left.pgh_created_at, participation_id__in=numbers)
    anew = {each.participation_id for each in asked}
    found = [row for row in rows if row.id not in anew]
    return {row.id: [row.organisation_id, row.role, row.note] for row in found}


def counties_of(people):
    """Numbers of the organisations that one of these people works for."""
    held = Membership.objects.filter(user__in=people, role__in=WORKING)
    return set(held.values_list("organisation", flat=True))


def answer(confirmation, state, objection="", *, by, seen):
    """Confirm or object, or say otherwise than before; `seen` is `answered_at` of what the person
    saw. Who may is asked of the gate by the caller; raises AnsweredMeanwhile."""
    with transaction.atomic(), pghistory.context(reason=State(state).label):
        current = Confirmation.objects.select_for_update(of=("self",))
        current = current.filter(pk=confirmation.pk, answered_at=seen).first()
        if current is None:
            raise AnsweredMeanwhile
        current.state, current.objection = state, objection
        current.answered_at, current.answered_by = timezone.now(), by
        current.save()
    return current
