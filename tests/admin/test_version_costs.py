"""Law 9 for the form of a version: many funders and recipients cost no more than one."""

import pytest
from django.urls import reverse

from funding.models import FunderShare, RecipientShare
from tests.builders import make_decision, make_district, make_organisation

pytestmark = pytest.mark.django_db

MOST = 40


def fill(version, number):
    """With so many more funders and recipients, each standing for somebody."""
    for _ in range(number):
        FunderShare.objects.create(version=version, organisation=make_organisation())
        share = RecipientShare.objects.create(version=version, organisation=make_organisation())
        share.on_behalf_of.add(make_organisation())


def test_the_form_costs_the_same_with_one_row_and_with_thirty(
    office, rek, hameln, django_assert_max_num_queries
):
    make_district()
    decision = make_decision(rek, publication="draft", funder=hameln, recipient=hameln)
    version = decision.versions.get()
    address = reverse("admin:funding_decisionversion_change", args=[version.pk])
    for number in (1, 30):
        fill(version, number)
        office.get(address)
        with django_assert_max_num_queries(MOST) as captured:
            page = office.get(address).content.decode()
        told = [share.organisation.name for share in version.recipients.all()]
        assert all(page.count(name) >= 1 for name in told)
    assert len(captured) <= MOST
