"""R55: what counts as online, which word counts where sources differ, and what does not count."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from processes.findings import Findings, number_of_services
from processes.models import Offer
from tests.builders import make_district
from tests.processes.builders import make_offer, make_offer_of_town, make_service

Status = Offer.Status


@pytest.fixture
def counties(db):
    return [make_district(name) for name in ("Nordaue", "Südaue")]


def findings():
    return Findings(Offer.objects.all())


@pytest.mark.parametrize("status", [status for status in Status if status != Status.LAW])
def test_only_what_works_online_is_counted_as_online(counties, status):
    service = make_service()
    make_offer(service, district=counties[0], status=status)
    online = {Status.DIGITAL, Status.APPLICATION, Status.APPOINTMENT}
    assert findings().counties_with(service.pk) == (status in online)


def test_a_newer_word_replaces_an_older_one(counties):
    """Registration was handed to a neighbour for a time; a later source books appointments."""
    service = make_service()
    for status, day in ((Status.APPOINTMENT, "2022-12"), (Status.SUSPENDED, "2021-11")):
        make_offer(service, district=counties[0], status=status, as_of_edtf=day)
    make_offer(service, district=counties[1], status=Status.SUSPENDED, as_of_edtf="2021-11")
    assert [each.offer.status for each in findings().of()] == [
        Status.APPOINTMENT,
        Status.SUSPENDED,
    ]
    assert findings().counties_with(service.pk) == 1


def test_what_a_town_offers_by_itself_is_none_of_its_county(counties):
    service = make_service()
    offer = make_offer_of_town(service, district=counties[0])
    assert findings().of() == []
    assert findings().by_towns[service.pk] == [offer]
    assert number_of_services(Offer.objects.all()) == 0


def test_services_are_narrowed_by_county_and_status_of_one_and_the_same_cell(counties):
    here, there = make_service(), make_service()
    make_offer(here, district=counties[0], status=Status.DIGITAL)
    make_offer(here, there, district=counties[1], status=Status.TEST)
    found = findings()
    assert found.services() == {here.pk, there.pk}
    make_offer(here, district=counties[1], status=Status.LAW)
    assert number_of_services(Offer.objects.filter(district=counties[0])) == 1
    assert number_of_services(Offer.objects.all()) == 2
    assert found.services([counties[0].pk], [Status.TEST]) == set()
    assert found.services([counties[1].pk], [Status.TEST]) == {here.pk, there.pk}


def test_findings_cost_two_queries_however_many_there_are(counties):
    for _ in range(2):
        make_offer(*(make_service() for _ in range(9)), district=counties[0])
        with CaptureQueriesContext(
            connection,
        ) as asked:
            findings().of()
        assert len(asked) == 2
