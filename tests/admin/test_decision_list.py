"""The list of decisions in the admin and their history; nothing is deleted, nothing breaks."""

from datetime import date

import pytest
from django.db import connection
from django.urls import reverse
from django.utils.timezone import localdate

from evidence.values.dates import FlexDate
from funding.admin.decisions import DecisionAdmin, granted_by
from funding.admin.filters import YearFilter, years_of
from funding.models import Decision, Status
from public.audience import PUBLIC
from tests import builders
from tests.admin.decision_pages import (
    ABOUT,
    ADD,
    LIST,
    add_version_url,
    decision_url,
    errors_of,
    make_decision,
    management,
    receipt,
    step_url,
    version_form,
    version_url,
)
from tests.builders import (
    make_organisation,
    make_project,
    make_version,
)
from tests.clients import finish_transaction_work, was_here_just_now
from tests.desk_forms import post_seen

pytestmark = pytest.mark.django_db


# --- list


def test_the_list_finds_a_decision_by_what_the_office_knows(office, rek, hameln):
    make_decision(rek, 80000, recipient=hameln, file_number="101-06025", grant_reference="ZW8")
    make_decision(make_project("Anderes"), 5, file_number="999")
    for words in ("101-06025", "zw8", "Smart Region", "Hameln", "101-06025 Hameln"):
        page = office.get(LIST, {"q": words})
        assert page.context["cl"].result_count == 1, words
    assert office.get(LIST, {"q": "Zuwendungsbescheid"}).context["cl"].result_count == 2


def test_the_list_shows_and_totals_only_versions_in_force(office, rek, hameln):
    make_decision(rek, 80000, 90000, recipient=hameln)
    make_decision(make_project("Rahmen"), 5461000, status=Status.RECOGNISED)
    page = office.get(LIST).content.decode()
    assert "90.000,00\N{NO-BREAK SPACE}€" in page
    assert "80.000,00" not in page
    assert "<strong>90.000,00\N{NO-BREAK SPACE}€</strong>" in page


def test_the_list_is_filtered_by_the_version_in_force(office, rek):
    state = make_organisation("Land", level="state")
    dated = make_decision(rek, 1)
    version = dated.versions.get()
    version.decided = FlexDate("2021-07")
    version.save()
    version.funders.create(organisation=state)
    final = Status.FINAL
    handed = make_decision(make_project(), 2, status=final, handed_over="2019-12-04")
    undated = make_decision(make_project("Ohne"), 3)
    undated.versions.update(cancelled_on=date(2020, 1, 1), cancelled_reason="Irrtum")

    def found(**filters):
        return set(office.get(LIST, filters).context["cl"].queryset)

    assert found(jahr="2021") == {dated}
    assert found(jahr="2019") == {handed}
    assert found(jahr="ohne") == {undated}
    assert found(stand="final") == {handed}
    assert found(stand="storniert") == {undated}
    assert found(ebene="state") == {dated}


def test_what_is_kept_of_public_decisions_is_what_the_list_would_count(office, rek):
    builders.make_decision(rek, amount=80000, decided=FlexDate("2021-07"))
    builders.make_decision(rek, amount=7, handed_over="2019-12-04")
    builders.make_decision(rek, amount=9, decided=FlexDate("2017"), publication="draft")
    finish_transaction_work()
    public = Decision.objects.visible_to(PUBLIC)
    assert YearFilter.public_years() == years_of(public) == {2019, 2021}
    assert DecisionAdmin.public_total() == granted_by(public)


def test_the_list_adds_to_it_what_only_the_office_sees(office, rek):
    """Drafts are in no kept figure."""
    builders.make_decision(rek, amount=80000, decided=FlexDate("2021-07"))
    builders.make_decision(rek, amount=9, decided=FlexDate("2017"), publication="draft")
    page = office.get(LIST)
    assert page.context["total"].lower == 80009
    [years] = [each for each in page.context["cl"].filter_specs if isinstance(each, YearFilter)]
    assert [value for value, _ in years.lookup_choices] == ["2021", "2017", "ohne"]
    assert office.get(LIST, {"jahr": "2017"}).context["total"].lower == 9
    assert office.get(LIST, {"q": "Smart"}).context["total"].lower == 80009


def test_an_amendment_does_not_move_a_decision_to_another_year(office, rek):
    """Law 7: the admin dates a decision like the public list, by the day of its original."""
    decided_anew = builders.make_decision(rek, amount=5, decided=FlexDate("2021-07"))
    make_version(decided_anew, number=2, amount=6, changes="mehr", decided=FlexDate("2025-04"))
    handed = builders.make_decision(make_project("Übergeben"), handed_over="2019-12-04")
    make_version(handed, number=2, amount=6, changes="mehr", decided=FlexDate("2025-04"))
    later = builders.make_decision(make_project("Später"), decided=FlexDate("2022"))

    changelist = office.get(LIST).context["cl"]
    assert list(changelist.result_list) == [later, decided_anew, handed]
    page = office.get(LIST).content.decode()
    assert "Juli 2021 (entschieden)" in page
    assert "April 2025" not in page
    for year, found in (("2021", decided_anew), ("2019", handed)):
        assert set(office.get(LIST, {"jahr": year}).context["cl"].queryset) == {found}
        public = office.get(f"/foerderung/?jahr={year}").context["rows"]
        assert [row.shown.decision for row in public] == [found]
    assert office.get("/foerderung/").context["rows"][0].shown.decision == later


def test_the_list_costs_the_same_for_one_row_and_for_thirty(office, django_assert_num_queries):
    def fill(numbers):
        for n in numbers:
            make_decision(make_project(), n, n, recipient=make_organisation(), handed_over="2019")

    fill([1])
    office.get(LIST)
    was_here_just_now(office)
    with django_assert_num_queries(20):
        office.get(LIST)
    fill(range(2, 31))
    was_here_just_now(office)
    with django_assert_num_queries(20):
        assert office.get(LIST).context["cl"].result_count == 30


# --- history


def test_the_history_tells_who_changed_what_and_why(office, greta, rek, hameln):
    decision = make_decision(rek, 80000, recipient=hameln)
    version = decision.versions.get()
    typed = version_form(decision, 1, amount_qualifier="about", amount_min="81.000")
    post_seen(office, version_url(version), typed)
    post_seen(office, step_url(decision, "submit"))
    page = office.get(decision_url(decision, "history")).content.decode()
    assert str(greta) in page
    assert "genau 80.000,00\N{NO-BREAK SPACE}€" in page
    assert "rund 81.000,00\N{NO-BREAK SPACE}€" in page
    assert "Zur Prüfung geben" in page
    assert "Entwurf" in page
    assert "ohne Anmeldung (direkt in der Datenbank)" in page


def test_the_history_keeps_rows_that_were_deleted(office, rek, hameln):
    version = make_decision(rek, 80000, recipient=hameln).versions.get()
    share = version.recipients.get()
    share.on_behalf_of.add(hameln)
    rows = {
        "recipients-0-id": share.pk,
        "recipients-0-version": version.pk,
        "recipients-0-organisation": hameln.pk,
        "recipients-0-amount_qualifier": "unknown",
        "recipients-0-DELETE": "on",
    }
    typed = version_form(version.decision, 1, **management("recipients", 1, 1), **rows)
    post_seen(office, version_url(version), typed)
    assert not version.recipients.exists()
    page = office.get(version_url(version, "history")).content.decode()
    assert "Empfangende Stelle: Landkreis Hameln-Pyrmont" in page
    assert "entfernt" in page
    assert "stellvertretend für" in page


def test_a_change_by_raw_sql_is_told_as_such(office, rek):
    version = make_decision(rek, 80000).versions.get()
    with connection.cursor() as cursor:
        cursor.execute("update funding_decisionversion set wording = 'Heimlich'")
    page = office.get(version_url(version, "history")).content.decode()
    assert "Heimlich" in page
    assert "ohne Anmeldung (direkt in der Datenbank)" in page


def test_the_history_costs_the_same_however_much_happened(
    office, rek, hameln, django_assert_num_queries
):
    decision = make_decision(rek, 1, 2, recipient=hameln)
    url = decision_url(decision, "history")
    office.get(url)
    was_here_just_now(office)
    with django_assert_num_queries(24):
        office.get(url)
    for n in range(3, 12):
        make_version(decision, number=n, changes="Betrag", recipient=make_organisation())
    was_here_just_now(office)
    with django_assert_num_queries(24):
        office.get(url)


@pytest.mark.parametrize("publication", ["published", "draft"])
def test_the_pages_of_a_decision_and_of_its_version_ask_little(
    office, rek, hameln, django_assert_num_queries, publication
):
    decision = builders.make_decision(
        rek, amount=1, funder=make_organisation("Land"), recipient=hameln, publication=publication
    )
    pages = [decision_url(decision), version_url(decision.versions.get())]
    for page in pages:
        office.get(page)
    was_here_just_now(office)
    for page, cost in zip(pages, (28, 35), strict=True):
        with django_assert_num_queries(cost):
            office.get(page)


# --- nothing is deleted, nothing breaks


def test_decisions_and_versions_cannot_be_deleted_even_by_a_superuser(boss, rek):
    decision = make_decision(rek, 100)
    version = decision.versions.get()
    assert post_seen(boss, decision_url(decision, "delete"), {"post": "yes"}).status_code == 403
    assert post_seen(boss, version_url(version, "delete"), {"post": "yes"}).status_code == 403
    action = {"action": "delete_selected", "_selected_action": [decision.pk], "post": "yes"}
    boss.post(LIST, action)
    assert Decision.objects.filter(pk=decision.pk).exists()


@pytest.mark.parametrize(
    "query",
    [
        {"q": "\x00"},
        {"q": "x" * 5000},
        {"q": "a " * 3000},
        {"publication__exact": "\x00"},
        {"publication__exact": "quatsch"},
        {"programme__id__exact": "quatsch"},
        {"programme__id__exact": "9" * 30},
        {"jahr": "99999"},
        {"jahr": "\x00"},
        {"stand": "quatsch"},
        {"ebene": "quatsch"},
        {"p": "x"},
        {"p": "9999"},
        {"o": "99.x"},
        {"gibtesnicht": "1"},
    ],
)
def test_bad_input_in_the_address_of_the_list_never_breaks_it(office, rek, query):
    make_decision(rek, 100)
    assert office.get(LIST, query, follow=True).status_code in (200, 400)


@pytest.mark.parametrize("number", ["0", "9" * 30, "x", "1%00", "%00"])
def test_unknown_numbers_in_addresses_never_break_a_page(office, number):
    for path in (
        f"/admin/funding/decision/{number}/change/",
        f"/admin/funding/decision/{number}/history/",
        f"/admin/funding/decision/{number}/schritt/submit/",
        f"/admin/funding/decisionversion/{number}/change/",
        f"/admin/funding/decisionversion/{number}/stornieren/",
        f"/admin/funding/decisionversion/add/?decision={number}",
        f"/admin/funding/handover/add/?decision={number}",
    ):
        assert office.get(path).status_code in (302, 404), path


def project_form(project, **typed):
    """What is typed on the page of a project."""
    children = (
        *("aliases", "places", "phases", "relations", "activities", "milestones", "news"),
        "websites",
    )
    costs = ("total_expenditure", "eligible_expenditure", "own_contribution", "third_party_share")
    return {
        "title": project.title,
        "summary": project.summary,
        "state": "unknown",
        "relevance": "core",
        "fields_basis": "editor",
        **{f"{name}_qualifier": "unknown" for name in costs},
        **{key: 0 for name in children for key in management(name)},
        **management("participations"),
        **ABOUT,
        **typed,
    }


def test_a_report_added_to_a_draft_is_dated_when_it_becomes_public(boss):
    project = make_project(publication="draft")
    typed = project_form(project, **management("news", 1), **{"news-0-title": "Es geht los"})
    post_seen(boss, reverse("admin:projects_project_change", args=[project.pk]), typed)
    assert project.news.get().day is None
    project.becomes_public()
    assert project.news.get().day == localdate()


def test_a_second_lead_is_refused_though_the_page_did_not_know_the_first(boss, hameln):
    project = make_project(lead=hameln, publication="draft")
    second_lead = {
        "participations-0-organisation": make_organisation().pk,
        "participations-0-role": "lead",
        "participations-0-basis": "stated",
    }
    typed = project_form(project, **management("participations", 1), **second_lead)
    response = post_seen(boss, reverse("admin:projects_project_change", args=[project.pk]), typed)
    assert "nur eine federführende Stelle" in " ".join(errors_of(response).values())
    assert project.participations.count() == 1


def test_an_unknown_step_does_not_exist(office, rek):
    assert post_seen(office, step_url(make_decision(rek, 1), "sprengen")).status_code == 404


@pytest.mark.parametrize("text", ["\x00", "x" * 100_000])
def test_bad_text_is_refused_beside_the_field(office, rek, text):
    typed = {**receipt(rek, wording=text), "file_number": text}
    response = office.post(ADD, typed)
    assert response.status_code == 200
    assert {"file_number", "versions-0-wording"} <= set(errors_of(response))


@pytest.mark.parametrize("number", ["0", "x", "9" * 30, "\x00"])
def test_bad_numbers_of_records_are_refused_beside_the_field(office, rek, number):
    typed = receipt(rek, recipients=[number], funders=[number])
    typed |= {"programme": number, "project_shares-0-project": number}
    errors = errors_of(office.post(ADD, typed))
    assert {"programme", "versions-0-recipients", "project_shares-0-project"} <= set(errors)


def test_a_new_version_with_a_broken_decision_says_so_at_the_top(office, rek):
    decision = make_decision(rek, 1)
    for broken in ("", "x", "\x00", "9" * 30):
        typed = {**version_form(decision, 2, changes="Betrag"), "decision": broken}
        errors = errors_of(office.post(add_version_url(decision), typed))
        assert "neu öffnen" in errors["__all__"]


def test_the_search_for_organisations_survives_bad_input(office, hameln):
    address = reverse("admin:autocomplete")
    asked = {
        "app_label": "funding",
        "model_name": "fundershare",
        "field_name": "organisation",
        "term": "Hameln",
    }
    assert office.get(address, asked).json()["results"]
    for term in ("\x00", "x" * 5000, "a " * 3000):
        assert office.get(address, {**asked, "term": term}).status_code == 200
    assert office.get(address, {**asked, "model_name": "gibtesnicht"}).status_code == 403
