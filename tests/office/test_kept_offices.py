"""The kept gate of a county: whatever changed and however, it says what the gate itself says."""

import re
import time
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import pytest
from django.db import connection, transaction

from accounts.models import Role, User
from funding.gates import concerns
from funding.models import Decision, ProjectShare, RecipientShare
from grant_office.gates import files_open_to
from grant_office.models import Deadline, FileState
from grant_office.states import keep, numbers_of, read_once, take_stale
from projects.models import Participation
from regions.models import Organisation
from tests.builders import make_organisation, make_user
from tests.office.builders import make_county, make_grant, make_officer

WAITS = 60


@pytest.fixture
def here(db):
    return make_county()


@pytest.fixture
def there(db):
    return make_county("Landkreis Schaumburg")


@pytest.fixture
def officer(here):
    return make_officer(here)


@pytest.fixture
def grant(there):
    make_officer(there)
    return make_grant(there)


def by_gate(person):
    return files_of(User.objects.get(pk=person.pk))


def as_kept(person):
    """What a page sees that was asked for just now."""
    person = User.objects.get(pk=person.pk)
    read_once(person)
    return files_of(person)


def files_of(person):
    return {*files_open_to(person).values_list("pk", flat=True)}


def share_of(grant):
    return RecipientShare.objects.filter(version__decision=grant)


def project_of(grant):
    return grant.project_shares.get().project


def move(organisation, county):
    Organisation.objects.filter(pk=organisation.pk).update(district=county.district)


# Each opens the file to the officer here, or closes it again.
CHANGES = (
    lambda case: share_of(case.grant).update(organisation=case.here),
    lambda case: share_of(case.grant).update(organisation=case.there),
    lambda case: share_of(case.grant).get().on_behalf_of.add(case.here),
    lambda case: share_of(case.grant).get().on_behalf_of.clear(),
    lambda case: share_of(case.grant).update(district=case.here.district),
    lambda case: share_of(case.grant).update(district=None),
    lambda case: project_of(case.grant).districts.add(case.here.district),
    lambda case: project_of(case.grant).districts.clear(),
    lambda case: Participation.objects.create(
        project=project_of(case.grant), organisation=case.here, role=Participation.Role.LEAD
    ),
    lambda case: Participation.objects.filter(organisation=case.here).delete(),
    lambda case: move(case.there, case.here),
    lambda case: Organisation.objects.filter(pk=case.there.pk).update(district=None),
    lambda case: [
        share_of(case.grant).delete(),
        ProjectShare.objects.filter(decision=case.grant).delete(),
    ],
    lambda case: ProjectShare.objects.create(decision=case.grant, external_name="Radweg"),
)


def test_whatever_changes_the_kept_gate_says_what_the_gate_says(officer, grant, here, there):
    """A change that no trigger saw would leave it as it was before."""
    make_grant(here)
    case = SimpleNamespace(grant=grant, here=here, there=there)
    others = [make_officer(there), make_officer(make_organisation(district=here.district))]
    is_open = grant.pk in as_kept(officer)
    for place, change in enumerate(CHANGES):
        change(case)
        for person in (officer, *others):
            assert as_kept(person) == by_gate(person), place
        assert (grant.pk in as_kept(officer)) is not is_open, place
        is_open = not is_open


def test_somebody_new_in_the_office_sees_at_once_what_is_theirs(officer, grant, there):
    as_kept(officer)
    office = make_organisation(district=there.district)
    new = make_user(Role.EDITOR, organisation=office)
    assert as_kept(new) == set()
    new.memberships.update(role=Role.GRANT_ADMIN)
    new = User.objects.get(pk=new.pk)
    assert as_kept(new) == by_gate(new) == {grant.pk}


def test_a_new_role_has_nobody_wait_for_the_states_of_all(officer, grant, there):
    as_kept(officer)
    FileState.objects.update(paid=1)
    new = make_officer(make_organisation(district=there.district))
    assert as_kept(new) == by_gate(new) == {grant.pk}
    assert {*FileState.objects.values_list("paid", flat=True)} == {1}


def test_whoever_leaves_the_office_sees_nothing_at_once(officer, here):
    make_grant(here)
    assert as_kept(officer)
    officer.memberships.all().delete()
    assert as_kept(officer) == set()


# A county has no column that the gate reads; what points at it is watched.
UNWATCHED = {"regions_district"}


def test_every_table_that_the_gate_reads_is_watched(db):
    """And that of the memberships, which say whose gate is kept."""
    read = str(Decision.objects.filter(concerns([1])).query)
    tables = {*re.findall(r'(?:FROM|JOIN) "(\w+)"', read)} - UNWATCHED
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass::text FROM pg_trigger "
            "WHERE tgname IN ('note_stale_state', 'note_stale_offices')"
        )
        watched = {name for (name,) in cursor.fetchall()}
    assert "funding_recipientshare" in tables
    assert tables | {"accounts_membership"} <= watched


def test_a_page_for_a_county_asks_the_gate_of_its_offices_no_more(
    officer, here, django_assert_num_queries
):
    make_grant(here)
    as_kept(officer)
    person = User.objects.get(pk=officer.pk)
    with django_assert_num_queries(3) as captured:  # memberships, what is stale, the deadlines
        read_once(person)
        list(Deadline.objects.visible_to(person))
    assert "recipientshare" not in captured.captured_queries[-1]["sql"]


def test_two_that_read_anew_at_once_leave_what_the_gate_says(transactional_db):
    """While the first has not committed yet, something changes again; the second waits for it."""
    here, there = make_county(), make_county("Landkreis Schaumburg")
    officer, grant = make_officer(here), make_grant(there)

    def elsewhere(do):
        try:
            return do()
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        with transaction.atomic():
            keep(numbers_of(take_stale()))
            change = pool.submit(elsewhere, lambda: share_of(grant).update(organisation=here))
            assert change.result(WAITS) == 1
            second = pool.submit(elsewhere, lambda: as_kept(officer))
            wait_for_somebody_who_waits()
            assert not second.done()
        assert second.result(WAITS) == by_gate(officer) == {grant.pk}


WAITING = """
SELECT FROM pg_locks JOIN pg_database d ON d.oid = database
WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()
"""


def wait_for_somebody_who_waits():
    end = time.monotonic() + WAITS
    while time.monotonic() < end:
        with connection.cursor() as cursor:
            cursor.execute(WAITING)
            if cursor.rowcount:
                return
        time.sleep(0.01)
    raise AssertionError("Niemand wartet.")
