"""The kept states of decisions: never from before a change, whatever changed and however."""

from datetime import date
from decimal import Decimal
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection

from evidence.values.dates import FlexDate
from funding.models import Decision, Handover, Part, ProjectShare, RecipientShare
from grant_office.models import (
    Deadline,
    FileState,
    GrantFile,
    Obligation,
    OwnShare,
    StaleFile,
    StaleState,
)
from grant_office.register import bring_up_to_date
from grant_office.states import KEPT, bring_states_up_to_date, states_of
from tests.builders import make_decision, make_project
from tests.office.builders import (
    make_county,
    make_grant,
    make_law,
    make_obligation,
    make_own_share,
    make_payment,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def grant():
    county = make_county()
    return make_grant(county, rules=make_law(), start="2019-01-01", end="2019-06-30")


def kept():
    return {each.decision_id: told(each) for each in FileState.objects.all()}


def anew():
    numbers = list(Decision.objects.values_list("pk", flat=True))
    return {each.decision_id: told(each) for each in states_of(numbers)}


def told(state):
    return {name: getattr(state, name) for name in KEPT}


def exceeded_frame(grant):
    frame = make_decision(make_project(), amount=1, status="recognised")
    Decision.objects.filter(pk=grant.pk).update(frame=frame)
    part = Part.objects.create(version=frame.versions.get(), label="Teil")
    Decision.objects.filter(pk=grant.pk).update(frame_part=part.label)


CHANGES = (
    lambda grant: grant.versions.update(amount_min=5, amount_max=5),
    lambda grant: grant.versions.update(financing_type=""),
    lambda grant: Decision.objects.filter(pk=grant.pk).update(file_number="7/1"),
    lambda grant: GrantFile.objects.filter(decision=grant).update(e_file_number="E-7"),
    lambda grant: GrantFile.objects.filter(decision=grant).update(is_rule_set_confirmed=False),
    lambda grant: make_payment(grant, amount=Decimal(7)),
    lambda grant: make_obligation(grant, due_on=date(2020, 1, 5)),
    lambda _grant: Obligation.objects.update(met_on=date(2020, 1, 5)),
    lambda grant: make_own_share(grant, product_account="511.1"),
    lambda _grant: OwnShare.objects.update(product_account=""),
    lambda _grant: Deadline.objects.update(done_on=date(2020, 1, 5)),
    lambda _grant: Deadline.objects.filter(done_on__isnull=False).update(done_on=None),
    lambda grant: ProjectShare.objects.filter(decision=grant).delete(),
    lambda grant: RecipientShare.objects.filter(version__decision=grant).delete(),
    lambda grant: Handover.objects.create(
        decision=grant, day=FlexDate("2018-03-04"), mode=Handover.Mode.IN_PERSON, place="Rathaus"
    ),
    exceeded_frame,
    lambda grant: grant.versions.update(amount_min=0, amount_max=0),
    lambda grant: grant.versions.update(
        cancelled_on=date(2020, 1, 5), cancelled_reason="doppelt erfasst"
    ),
)


def test_whatever_changes_what_lists_ask_of_a_decision_is_read_anew(grant):
    """Also by raw SQL: triggers see to it. A change that none of them saw would stay unread."""
    bring_up_to_date()
    bring_states_up_to_date()
    before, changed = kept(), 0
    for place, change in enumerate(CHANGES):
        change(grant)
        bring_up_to_date()
        assert StaleState.objects.exists(), place
        bring_states_up_to_date()
        assert not StaleState.objects.exists()
        assert kept() == anew(), place
        changed += kept() != before
        before = kept()
    assert changed == len(CHANGES)


def test_a_write_that_changes_nothing_makes_no_state_stale(grant):
    bring_states_up_to_date()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE funding_decisionversion SET wording = wording")
    assert not StaleState.objects.exists()


def test_at_first_all_are_stale_and_of_a_decision_that_is_gone_nothing_stays(grant):
    bring_states_up_to_date()
    FileState.objects.update(decision_id=grant.pk + 1000)
    StaleState.objects.create(decision_id=None)
    bring_states_up_to_date()
    assert set(kept()) == set(Decision.objects.values_list("pk", flat=True))


def test_after_a_release_the_command_leaves_nothing_for_the_first_reader(grant):
    StaleFile.objects.create(decision_id=None)
    StaleState.objects.create(decision_id=None)
    call_command("reckon_deadlines", stdout=StringIO())
    assert not StaleFile.objects.exists()
    assert not StaleState.objects.exists()
    assert set(kept()) == set(Decision.objects.values_list("pk", flat=True))


def test_nothing_that_is_fresh_costs_more_than_a_look(grant, django_assert_num_queries):
    bring_states_up_to_date()
    with django_assert_num_queries(1):
        bring_states_up_to_date()
