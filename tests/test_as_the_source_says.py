"""What a source says otherwise than in exact euros stands on the pages as the source says it."""

from decimal import Decimal

import pytest
from django.urls import reverse

from evidence.values.money import Amount, Percentage, Qualifier, total_of
from funding.models import Decision, ProjectShare
from funding.release import release
from funding.sums import money_of_projects
from public.audience import PUBLIC
from public.figures import Reach, decisions_in, grants_of, with_reach
from tests.admin.decision_pages import ADD, receipt
from tests.builders import (
    make_decision,
    make_district,
    make_grant_admin,
    make_organisation,
    make_programme,
    make_project,
    make_version,
)
from tests.clients import finish_transaction_work
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


def show_elsewhere(decision, name="Feuerwehrhaus Bevern", **values):
    return ProjectShare.objects.create(decision=decision, external_name=name, **values)


def test_a_decision_for_no_project_of_the_portal_is_recorded_with_a_name(client, as_user):
    typed = receipt(make_project(), amount_qualifier="at_least", amount_min="2.400.000")
    typed |= {"project_shares-0-project": "", "versions-0-wording": "Förderliste"}
    office = as_user(make_grant_admin())
    assert "Bitte genau ein Projekt angeben" in text_of(office.post(ADD, typed))
    typed["project_shares-0-external_name"] = "Feuerwehrhaus Bevern"
    assert office.post(ADD, typed).status_code == 302
    Decision.objects.update(publication="published")
    finish_transaction_work()
    page = page_of(client, Decision.objects.get())
    assert "Feuerwehrhaus Bevern Förderliste" in page
    assert "Für Projekte außerhalb des Portals Feuerwehrhaus Bevern" in page
    found = client.get(reverse("public:search"), {"q": "Feuerwehrhaus"})
    assert "Feuerwehrhaus Bevern" in text_of(found)


def test_money_for_no_project_of_the_portal_counts_once_for_all_who_have_to_do_with_it(client):
    district, programme = make_district(), make_programme()
    county = make_organisation(district=district)
    decision = make_decision(amount=500, recipient=county, programme=programme)
    show_elsewhere(decision)
    show_elsewhere(decision, "Radweg Arholzen")
    make_decision(make_project(districts=[district]), amount=7)
    finish_transaction_work()
    both = decisions_in(district)
    assert (both.count(), str(grants_of(both).granted)) == (2, "507,00\N{NO-BREAK SPACE}€")
    assert set(with_reach(both).values_list("reach", flat=True)) == {Reach.ALONE}
    for page, slug in (
        *(("district", district.slug), ("programme", programme.slug)),
        ("organisation", county.slug),
    ):
        text = text_of(client.get(reverse(f"public:{page}-detail", args=[slug])))
        assert "500,00 €" in text or "507,00 €" in text
        if page != "district":
            assert "Feuerwehrhaus Bevern" in text
    listed = client.get(reverse("public:decision-list"), {"landkreis": district.slug})
    assert "Feuerwehrhaus Bevern und 1 weiteres Projekt" in text_of(listed)


def test_money_for_no_project_of_the_portal_is_region_wide_if_its_recipients_are_everywhere():
    holzminden, schaumburg = make_district(), make_district("Schaumburg")
    decision = make_decision(amount=500, recipient=make_organisation(district=holzminden))
    show_elsewhere(decision)

    def reach():
        found = {each.reach for each in with_reach(decisions_in(holzminden).with_day())}
        return found.pop()

    assert reach() == Reach.ALONE
    version = decision.versions.get()
    version.recipients.create(label="Verein")
    assert reach() == Reach.SHARED
    version.recipients.create(label="Kreis", district=schaumburg)
    assert reach() == Reach.EVERYWHERE
    make_district("Nienburg")
    assert reach() == Reach.SHARED


def test_of_a_decision_that_others_share_a_project_has_its_own_part_only(client):
    district, _ = make_district(), make_district("Schaumburg")
    project = make_project(districts=[district])
    decision = make_decision(project, amount=500, recipient=make_organisation())
    assert money_of_projects([project], PUBLIC)[project.pk].granted == total_of(
        [Amount.exactly(500)]
    )
    show_elsewhere(decision, amount=Amount(Qualifier.UP_TO, None, 98))
    assert not money_of_projects([project], PUBLIC)[project.pk].granted
    [reach] = with_reach(decisions_in(district)).values_list("reach", flat=True)
    assert reach == Reach.SHARED
    page = page_of(client, decision)
    assert "gemeinsam mit 1 weiterem Projekt" in page
    assert "Feuerwehrhaus Bevern ( bis zu 98 € )" in page


def test_a_version_brings_projects_outside_the_portal(as_user):
    project = make_project()
    decision = make_decision(project, amount=500)
    draft = make_version(decision, amount=500, number=2, changes="genauer", is_draft=True)
    draft.draft_shares.create(project=project, amount=Amount.exactly(400))
    draft.draft_shares.create(external_name="Radweg", amount=Amount.exactly(100), position=1)
    release(draft, by=make_grant_admin())
    shares = [(share.name, share.amount.exact) for share in decision.project_shares.all()]
    assert shares == [(project.name, 400), ("Radweg", 100)]
