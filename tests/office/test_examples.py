"""The invented decisions: to be looked at inside, never outside, and gone by one command."""

from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from funding.models import Decision
from grant_office import example
from grant_office.example import NAMES, AlreadyThere, make, remove
from grant_office.models import Correspondence, Deadline, Payment, Spending
from grant_office.register import bring_up_to_date
from tests.builders import make_organisation
from tests.office.builders import make_county, make_law, make_officer, words_of

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 29)


@pytest.fixture
def region():
    """What the examples need of a region."""
    make_organisation("Bundesministerium", level="federal")
    make_law()
    return make_county()


@pytest.mark.parametrize("today", [TODAY, date(2028, 2, 29), date(2027, 1, 1), date(2026, 12, 31)])
def test_the_examples_have_something_of_everything(region, today):
    make(today)
    bring_up_to_date()
    due = set(Deadline.objects.values_list("duty", flat=True))
    assert {"use", "final_proof", "audit_office", "obligation", "period_end"} <= due
    assert Deadline.objects.due(until=today).exists()


def test_inside_they_are_marked_and_outside_there_are_none(region, as_user, client):
    make(TODAY)
    inside = words_of(as_user(make_officer(region)).get(reverse("admin:index")))
    assert "Digitale Bauakte" in inside
    assert "Beispiel" in inside
    for name in ("home", "decision-list", "project-list", "chronicle", "search"):
        page = client.get(reverse(f"public:{name}"), {"q": "Bauakte"}).content.decode()
        assert not any(each in page.replace('Bauakte"', "") for each in NAMES), name
    for decision in Decision.objects.all():
        assert client.get(reverse("public:decision-detail", args=[decision.pk])).status_code == 404


def test_one_command_makes_them_once_and_removes_all_of_them(region, capsys):
    real = Decision.objects.create(key="echt")
    letter = Correspondence.objects.create(
        counterpart="NBank", subject="echt", arrived_on=TODAY, decision=real
    )
    call_command("example_grants")
    assert "Zwei Beispiele angelegt." in capsys.readouterr().out
    with pytest.raises(CommandError, match="gibt es schon"):
        call_command("example_grants")
    bring_up_to_date()
    call_command("example_grants", "--remove")
    assert "2 Beispiele entfernt." in capsys.readouterr().out
    assert list(Decision.objects.all()) == [real]
    assert list(Correspondence.objects.all()) == [letter]
    assert not any(model.objects.exists() for model in (Payment, Spending, Deadline))


def test_removing_them_takes_along_what_people_added_to_them(region):
    make(TODAY)
    bring_up_to_date()
    decision = Decision.objects.get(key=example.KEYS[0])
    Correspondence.objects.create(
        counterpart="NBank", subject="dazu", arrived_on=TODAY, decision=decision
    )
    assert remove() == 2
    assert not Correspondence.objects.exists()


def test_a_region_without_counties_gets_no_examples():
    with pytest.raises(LookupError, match="fehlen"):
        make(TODAY)
    assert not Decision.objects.exists()


def test_they_are_not_made_twice(region):
    make(TODAY)
    with pytest.raises(AlreadyThere):
        make(TODAY)
