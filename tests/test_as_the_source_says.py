"""What a source says otherwise than in exact euros stands on the pages as the source says it."""

from decimal import Decimal

import pytest
from django.urls import reverse

from evidence.values.money import Amount, Percentage, Qualifier
from funding.models import Decision
from public.figures import grants_of
from tests.admin.decision_pages import ADD, receipt
from tests.builders import make_decision, make_grant_admin, make_project
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


def test_marks_stand_beside_the_euros_that_count(client, as_user):
    project = make_project()
    typed = receipt(project, amount_qualifier="exact", amount_min="300.000 DM")
    assert as_user(make_grant_admin()).post(ADD, typed).status_code == 302
    decision = Decision.objects.get()
    assert decision.versions.get().amount == Amount.exactly(
        "153387.56", basis="derived", stated="300.000 DM"
    )
    Decision.objects.update(publication="published")
    make_decision(project, amount=1)
    assert "153.387,56 € (umgerechnet, laut Quelle 300.000 DM)" in page_of(client, decision)
    assert str(grants_of(Decision.objects.all()).granted) == "153.388,56\N{NO-BREAK SPACE}€"


def test_a_filter_says_how_many_euros_marks_are(client):
    page = text_of(client.get(reverse("public:decision-list"), {"betrag_von": "400.000 DM"}))
    assert "„400.000 DM“ sind 204.516,75 €. Bitte den Betrag in Euro schreiben." in page
