"""What is past its retention is named and not deleted; without a day nothing is (R28, R87)."""

from datetime import date

import pytest
from django.core.management import call_command

from grant_office.register import bring_up_to_date
from grant_office.retention import past_retention
from grant_office.scans import delete_scan
from tests.builders import make_user
from tests.office.builders import (
    make_county,
    make_grant,
    make_law,
    make_letter,
    make_proof,
    make_scan,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def grant():
    """Its proof was submitted in 2019, so that its papers stay until 2024."""
    grant = make_grant(make_county(), start="2017-01-01", end="2018-06-30", rules=make_law())
    make_proof(grant, state="submitted", submitted_on=date(2019, 6, 28))
    return grant


def found(today=date(2026, 11, 29)):
    bring_up_to_date()
    return list(past_retention(today))


def test_a_file_with_papers_is_named_after_its_last_day_and_not_before(grant):
    make_scan(make_letter(decision=grant))
    [named] = found()
    assert named == grant
    assert found(named.kept_until) == []
    assert found(date(2024, 1, 1)) == []


def test_a_file_without_papers_has_nothing_to_delete(grant):
    make_letter(decision=grant)
    assert found() == []
    scan = make_scan(make_letter(decision=grant))
    delete_scan(scan, by=make_user(), reason="Aufbewahrung vorbei")
    assert found() == []


def test_without_a_proof_nothing_may_go(grant):
    make_scan(make_letter(decision=grant))
    grant.proofs.update(cancelled_on=date(2026, 1, 5), cancelled_reason="Irrtum")
    assert found() == []


def test_a_later_day_by_other_law_counts(grant):
    make_scan(make_letter(decision=grant))
    grant.grant_file.retained_until = date(2030, 12, 31)
    grant.grant_file.save()
    assert found() == []
    assert [each.kept_until for each in found(date(2031, 1, 2))] == [date(2030, 12, 31)]


def test_a_command_names_them(grant, capsys):
    call_command("list_past_retention")
    assert "Keine Akte mit Dateien" in capsys.readouterr().out
    scan = make_scan(make_letter(decision=grant))
    grant.file_number = "AZ-7"
    grant.save()
    call_command("list_past_retention")
    assert "AZ-7: aufzubewahren bis 28.06.2024" in capsys.readouterr().out
    scan.refresh_from_db()
    assert scan.cancelled_on is None
