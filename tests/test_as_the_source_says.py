"""What a source says otherwise than in exact euros stands on the pages as the source says it."""

from decimal import Decimal

import pytest
from django.urls import reverse

from evidence.values.money import Percentage, Qualifier
from tests.builders import make_decision, make_project
from tests.desk_forms import text_of

pytestmark = pytest.mark.django_db


def page_of(client, decision):
    return text_of(client.get(reverse("public:decision-detail", args=[decision.pk])))


def test_rates_of_a_decision_and_of_its_parts_keep_their_qualifier(client):
    decision = make_decision(make_project(), amount=30_000)
    version = decision.versions.get()
    version.rate_percent = Percentage(Qualifier.UP_TO, None, Decimal(50))
    version.save()
    assert "bis zu 50 %" in page_of(client, decision)
    version.parts.create(label="Bevern", rate_percent=Percentage(Qualifier.ABOUT, 60, 60))
    version.parts.create(label="Arholzen")
    page = page_of(client, decision)
    assert "Fördersatz laut Quelle Bevern unbekannt unbekannt rund 60 % Arholzen" in page
