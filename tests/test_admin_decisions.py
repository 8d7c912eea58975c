"""A decision in the admin, from receipt to amendment and cancellation."""

from datetime import date
from decimal import Decimal

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.urls import reverse

from accounts.models import User
from evidence.dates import FlexDate
from evidence.money import Amount
from funding.figures import total_counted
from funding.models import Decision, DecisionVersion, Handover, Status
from projects.publication import Publication
from tests import builders
from tests.builders import (
    make_grant_admin,
    make_organisation,
    make_project,
    make_source,
    make_version,
)

pytestmark = pytest.mark.django_db

ADD = reverse("admin:funding_decision_add")
LIST = reverse("admin:funding_decision_changelist")


def make_decision(project, first, *later, grant_reference="", recipient=None, **values):
    """A draft with one version for each amount; the last one is in force."""
    decision = builders.make_decision(
        project,
        amount=first,
        recipient=recipient,
        publication=Publication.DRAFT,
        wording="Zuwendungsbescheid",
        **values,
    )
    for number, amount in enumerate(later, start=2):
        make_version(decision, amount=amount, number=number, changes="Betrag", recipient=recipient)
    Decision.objects.filter(pk=decision.pk).update(grant_reference=grant_reference)
    return decision


@pytest.fixture
def greta():
    return make_grant_admin()


@pytest.fixture
def office(as_user, greta):
    return as_user(greta)


@pytest.fixture
def boss(as_user):
    return as_user(User.objects.create_superuser("chefin@example.org", "geheim", name="Chefin"))


@pytest.fixture
def rek():
    return make_project("Smart Region REK")


@pytest.fixture
def hameln():
    return make_organisation("Landkreis Hameln-Pyrmont")


def management(prefix, total=0, initial=0):
    return {f"{prefix}-TOTAL_FORMS": total, f"{prefix}-INITIAL_FORMS": initial}


ABOUT = {
    **management("evidence-citation-content_type-object_id"),
    **management("evidence-remark-content_type-object_id"),
}


def receipt(project, **typed):
    """What is typed on the page of a new decision; `typed` are fields of the first version."""
    version = {"wording": "Zuwendungsbescheid", "status": "granted", **typed}
    amounts = ("amount", "eligible_cost", "total_cost")
    start = {f"{name}_qualifier": "unknown" for name in amounts}
    return {
        "programme": "",
        "file_number": "101-06025",
        **management("project_shares", 1),
        "project_shares-0-project": project.pk,
        "project_shares-0-amount_qualifier": "unknown",
        **management("versions", 1),
        **{f"versions-0-{name}": value for name, value in {**start, **version}.items()},
    }


def version_form(decision, number, **typed):
    """What is typed on the page of a version."""
    amounts = ("amount", "eligible_cost", "total_cost", "own_share")
    return {
        "decision": decision.pk,
        "number": number,
        "wording": "Änderungsbescheid",
        "status": "granted",
        **{f"{name}_qualifier": "unknown" for name in amounts},
        **management("funders"),
        **management("recipients"),
        **management("parts"),
        **management("further_amounts"),
        **ABOUT,
        **typed,
    }


def add_version_url(decision):
    return f"{reverse('admin:funding_decisionversion_add')}?decision={decision.pk}"


def version_url(version, name="change"):
    return reverse(f"admin:funding_decisionversion_{name}", args=[version.pk])


def decision_url(decision, name="change"):
    return reverse(f"admin:funding_decision_{name}", args=[decision.pk])


def step_url(decision, step):
    return reverse("admin:funding_decision_step", args=[decision.pk, step])


def errors_of(response):
    """All errors of a form page: of the form, its inlines, and at the top."""
    form = response.context["adminform"].form
    found = dict(form.errors)
    for inline in response.context["inline_admin_formsets"]:
        for row in inline.formset.forms:
            found |= {f"{row.prefix}-{name}": texts for name, texts in row.errors.items()}
        found |= {inline.formset.prefix: inline.formset.non_form_errors()}
    return {name: " ".join(texts) for name, texts in found.items() if texts}


def messages_of(response):
    return [str(message) for message in get_messages(response.wsgi_request)]


# --- receipt


def test_a_received_decision_is_recorded_on_one_page(office, rek, hameln):
    state = make_organisation("Land Niedersachsen", level="state")
    others = [make_organisation(name) for name in ("Holzminden", "Nienburg", "Schaumburg")]
    typed = receipt(
        rek,
        amount_qualifier="exact",
        amount_min="80.000,00",
        issued_edtf="04.12.2019",
        period_end_edtf="Herbst 2021",
        recipients=[hameln.pk],
        on_behalf_of=[other.pk for other in others],
        funders=[state.pk],
    )
    response = office.post(ADD, typed)
    assert response.status_code == 302
    decision = Decision.objects.get(file_number="101-06025")
    version = decision.versions.get()
    assert version.number == 1
    assert version.amount.exact == Decimal("80000.00")
    assert str(version.issued) == "4. Dezember 2019"
    assert str(version.period_end) == "Herbst 2021"
    assert [share.project for share in decision.project_shares.all()] == [rek]
    assert [share.organisation for share in version.funders.all()] == [state]
    share = version.recipients.get()
    assert share.organisation == hameln
    assert set(share.on_behalf_of.all()) == set(others)
    assert decision.publication == Publication.DRAFT


def test_a_decision_gets_a_key_of_its_own(office, rek):
    for number in ("54.80263 Ä", "54.80263 Ä", "", ""):
        office.post(ADD, {**receipt(rek), "file_number": number})
    keys = list(Decision.objects.order_by("pk").values_list("key", flat=True))
    assert keys[0] == "5480263-ae"
    assert len(set(keys)) == 4


def test_a_file_number_used_twice_is_a_hint_and_no_obstacle(office, rek):
    office.post(ADD, receipt(rek))
    response = office.post(ADD, receipt(rek))
    assert Decision.objects.count() == 2
    assert any("steht auch bei einer anderen" in text for text in messages_of(response))


def test_a_decision_needs_a_project_and_says_what_it_is(office, rek):
    typed = receipt(rek, wording="", status="")
    typed["project_shares-0-project"] = ""
    errors = errors_of(office.post(ADD, typed))
    assert {"project_shares-0-project", "versions-0-wording", "versions-0-status"} <= set(errors)
    assert not Decision.objects.exists()


def test_the_form_asks_for_one_recipient_who_stands_for_others(office, rek, hameln):
    typed = receipt(rek, on_behalf_of=[hameln.pk])
    assert "genau eine" in errors_of(office.post(ADD, typed))["versions-0-on_behalf_of"]


# --- amounts and dates as people type them


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("80.000,00", "80000.00"),
        ("137.310", "137310.00"),
        ("300 000,–", "300000.00"),
        ("137310", "137310.00"),
        ("45.770,00 €", "45770.00"),
    ],
)
@pytest.mark.parametrize("column", ["min", "max"])
def test_amounts_are_read_as_germans_type_them(office, rek, text, value, column):
    typed = receipt(rek, amount_qualifier="exact", **{f"amount_{column}": text})
    office.post(ADD, typed)
    assert DecisionVersion.objects.get().amount.exact == Decimal(value)


@pytest.mark.parametrize("text", ["80.5", "137,310.00", "viel", "-5", "9" * 20, "\x00"])
def test_what_can_be_read_in_two_ways_is_refused_beside_the_field(office, rek, text):
    typed = receipt(rek, amount_qualifier="exact", amount_min=text)
    response = office.post(ADD, typed)
    assert response.status_code == 200
    assert "versions-0-amount_min" in errors_of(response)
    assert not Decision.objects.exists()


@pytest.mark.parametrize(
    ("qualifier", "lower", "upper", "expected"),
    [
        ("about", "", "1.000", (1000, 1000)),
        ("up_to", "15.000.000", "", (None, 15000000)),
        ("at_least", "", "5", (5, None)),
        ("between", "1", "2", (1, 2)),
        ("exact", "0", "", (0, 0)),
        ("not_published", "", "", (None, None)),
    ],
)
def test_one_amount_is_enough_wherever_it_was_typed(office, rek, qualifier, lower, upper, expected):
    office.post(ADD, receipt(rek, amount_qualifier=qualifier, amount_min=lower, amount_max=upper))
    amount = DecisionVersion.objects.get().amount
    assert (amount.qualifier, amount.lower, amount.upper) == (qualifier, *expected)


@pytest.mark.parametrize(
    ("qualifier", "lower", "upper", "field", "words"),
    [
        ("unknown", "80.000", "", "qualifier", "„genau“"),
        ("not_stated", "", "5", "qualifier", "gehört kein Betrag"),
        ("exact", "", "", "min", "gehört ein Betrag"),
        ("exact", "1", "2", "max", "nur ein Betrag"),
        ("between", "1", "", "max", "zwei Beträge"),
        ("between", "2", "1", "max", "höher"),
    ],
)
def test_an_amount_that_contradicts_its_qualifier_is_explained_beside_the_field(
    office, rek, qualifier, lower, upper, field, words
):
    typed = receipt(rek, amount_qualifier=qualifier, amount_min=lower, amount_max=upper)
    assert words in errors_of(office.post(ADD, typed))[f"versions-0-amount_{field}"]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"issued_edtf": "04.12.2019", "served_edtf": "01.12.2019"}, "vor dem Datum des Bescheids"),
        ({"period_start_edtf": "2021", "period_end_edtf": "2020"}, "endet vor seinem Anfang"),
        (
            {
                "amount_qualifier": "exact",
                "amount_min": "2",
                "eligible_cost_qualifier": "exact",
                "eligible_cost_min": "1",
            },
            "höher als die zuwendungsfähigen",
        ),
    ],
)
def test_what_the_database_would_refuse_is_told_in_german(office, rek, typed, words):
    errors = errors_of(office.post(ADD, receipt(rek, **typed)))
    assert words in errors["versions-0-__all__"]


def test_a_date_that_is_none_is_refused_beside_the_field(office, rek):
    for text in ("31.02.2020", "irgendwann", "x" * 5000):
        errors = errors_of(office.post(ADD, receipt(rek, decided_edtf=text)))
        assert "versions-0-decided_edtf" in errors


def test_a_date_no_german_words_exist_for_survives_the_form(office, rek):
    decision = make_decision(rek, 100)
    version = decision.versions.get()
    version.period_start, version.reported = FlexDate("2019?"), FlexDate("2019/2020")
    version.save()
    form = office.get(version_url(version)).context["adminform"].form
    assert form["period_start_edtf"].value() == "2019?"
    assert form["reported_edtf"].value() == "2019/2020"


def test_a_percentage_is_typed_with_a_comma(office, rek):
    version = make_decision(rek, 100).versions.get()
    typed = version_form(version.decision, 1, rate_percent="66,67 %")
    office.post(version_url(version), typed)
    version.refresh_from_db()
    assert version.rate_percent == Decimal("66.67")
    errors = errors_of(office.post(version_url(version), {**typed, "rate_percent": "101"}))
    assert "zwischen 0 und 100" in errors["__all__"]


# --- the page of a version


def test_the_page_of_a_version_computes_what_follows_from_it(office, rek, hameln):
    version = make_decision(rek, 137310, recipient=hameln).versions.get()
    version.total_cost = Amount.exactly(183080)
    version.save()
    version.funders.create(organisation=hameln, amount=Amount.exactly(137310))
    page = office.get(version_url(version)).content.decode()
    assert "75,0\N{NO-BREAK SPACE}% der Gesamtausgaben" in page
    assert "45.770,00\N{NO-BREAK SPACE}€ (berechnet" in page
    assert "stimmt" in page


def test_shares_beyond_the_amount_are_a_warning_and_no_obstacle(office, rek, hameln):
    version = make_decision(rek, 100).versions.get()
    typed = version_form(
        version.decision,
        1,
        amount_qualifier="exact",
        amount_min="100",
        **management("funders", 1),
        **{
            "funders-0-organisation": hameln.pk,
            "funders-0-amount_qualifier": "exact",
            "funders-0-amount_min": "120,50",
            "funders-0-basis": "stated",
        },
    )
    response = office.post(version_url(version), typed)
    assert version.funders.get().amount.exact == Decimal("120.50")
    texts = " ".join(messages_of(response))
    assert "Geldgeber sind zusammen um 20,50\N{NO-BREAK SPACE}€ höher" in texts
    assert "keine empfangende Stelle" in texts


def test_the_same_recipient_twice_is_refused_beside_the_row(office, rek):
    version = make_decision(rek, 100).versions.get()
    rows = {f"recipients-{n}-label": "die Region" for n in (0, 1)}
    rows |= {f"recipients-{n}-amount_qualifier": "unknown" for n in (0, 1)}
    typed = version_form(version.decision, 1, **management("recipients", 2), **rows)
    response = office.post(version_url(version), typed)
    assert response.status_code == 200
    assert "gibt es hier schon" in " ".join(errors_of(response).values())


def test_the_same_source_is_cited_once_for_a_value(office, rek):
    version = make_decision(rek, 100).versions.get()
    source = make_source()
    prefix = "evidence-citation-content_type-object_id"
    rows = {f"{prefix}-{n}-source": source.pk for n in (0, 1)}
    rows |= {f"{prefix}-{n}-agrees": "on" for n in (0, 1)}
    rows |= {f"{prefix}-{n}-field": "amount" for n in (0, 1)}
    typed = version_form(version.decision, 1, **rows) | management(prefix, 2)
    assert "gibt es hier schon" in " ".join(
        errors_of(office.post(version_url(version), typed)).values()
    )
    del typed[f"{prefix}-1-source"], typed[f"{prefix}-1-agrees"], typed[f"{prefix}-1-field"]
    office.post(version_url(version), typed | management(prefix, 1))
    assert version.citations.get().field == "amount"


def test_remarks_of_a_record_come_in_the_order_they_were_made(office, rek):
    version = make_decision(rek, 100).versions.get()
    prefix = "evidence-remark-content_type-object_id"
    rows = {f"{prefix}-{n}-kind": "gap" for n in (0, 1)}
    rows |= {f"{prefix}-{n}-text": f"Lücke {n}" for n in (0, 1)}
    office.post(
        version_url(version), version_form(version.decision, 1, **rows) | management(prefix, 2)
    )
    assert [remark.text for remark in version.remarks.all()] == ["Lücke 0", "Lücke 1"]


# --- amendment


def test_an_amendment_starts_from_the_version_in_force_and_saves_nothing_yet(office, rek, hameln):
    decision = make_decision(rek, 100, 120, recipient=hameln)
    decision.versions.get(number=2).recipients.get().on_behalf_of.add(hameln)
    response = office.get(add_version_url(decision))
    form = response.context["adminform"].form
    assert form["number"].value() == 3
    assert form["amount_min"].value() == "120,00"
    assert not form["changes"].value()
    recipients = response.context["inline_admin_formsets"][1].formset
    assert [row["organisation"].value() for row in recipients.extra_forms] == [hameln.pk]
    assert [row["on_behalf_of"].value() for row in recipients.extra_forms] == [[hameln.pk]]
    assert decision.versions.count() == 2


def test_an_amendment_becomes_version_2_and_leaves_version_1_untouched(office, rek, hameln):
    decision = make_decision(rek, 80000, recipient=hameln)
    before = DecisionVersion.objects.values().get(number=1)
    typed = version_form(
        decision,
        2,
        changes="Betrag erhöht",
        amount_qualifier="exact",
        amount_min="90.000",
        **management("recipients", 1),
        **{"recipients-0-organisation": hameln.pk, "recipients-0-amount_qualifier": "unknown"},
    )
    response = office.post(add_version_url(decision), typed)
    assert response.url == decision_url(decision)
    assert DecisionVersion.objects.values().get(number=1) == before
    assert decision.versions.in_force().get().number == 2
    assert decision.versions.get(number=2).recipients.get().organisation == hameln
    assert total_counted(DecisionVersion.objects.all()).lower == Decimal("90000.00")


def test_rows_copied_into_an_amendment_are_saved_though_nobody_touched_them(office, rek, hameln):
    decision = make_decision(rek, 100, recipient=hameln)
    form = office.get(add_version_url(decision))
    posted = version_form(decision, 2, changes="nur der Zeitraum")
    for inline in form.context["inline_admin_formsets"]:
        posted |= management(inline.formset.prefix, len(inline.formset.forms))
        for row in inline.formset.forms:
            posted |= {row.add_prefix(n): row[n].value() for n in row.fields}
    empty = ("False", "None", "[]")
    posted = {name: value for name, value in posted.items() if str(value) not in empty}
    response = office.post(add_version_url(decision), posted)
    assert response.status_code == 302, errors_of(response)
    assert decision.versions.get(number=2).recipients.get().organisation == hameln


def test_an_amendment_says_what_it_changes(office, rek):
    decision = make_decision(rek, 100)
    errors = errors_of(office.post(add_version_url(decision), version_form(decision, 2)))
    assert "was sich gegenüber" in errors["changes"]


def test_an_amendment_that_somebody_else_was_faster_with_is_refused(office, rek):
    decision = make_decision(rek, 100, 120)
    typed = version_form(decision, 2, changes="Betrag")
    errors = errors_of(office.post(add_version_url(decision), typed))
    assert "inzwischen Fassung 2" in errors["__all__"]
    assert decision.versions.count() == 2


def test_a_superseded_version_can_be_read_but_not_changed(office, rek, hameln):
    decision = make_decision(rek, 100, 120, recipient=hameln)
    first = decision.versions.get(number=1)
    page = office.get(version_url(first))
    assert "durch eine neuere ersetzt" in page.content.decode()
    assert "100,00\N{NO-BREAK SPACE}€" in page.content.decode()
    assert 'name="_save"' not in page.content.decode()
    assert office.post(version_url(first), version_form(decision, 1)).status_code == 403


def test_an_amendment_is_reached_from_its_decision_only(office):
    response = office.get(reverse("admin:funding_decisionversion_add"), follow=True)
    assert response.redirect_chain[-1][0] == LIST
    assert "Förderentscheidung öffnen" in " ".join(messages_of(response))


def test_a_first_version_can_be_added_to_a_decision_without_any(office):
    decision = Decision.objects.create(key="ohne-fassung")
    assert "Erste Fassung erfassen" in office.get(decision_url(decision)).content.decode()
    office.post(add_version_url(decision), version_form(decision, 1))
    assert decision.versions.get().number == 1


# --- cancellation


def test_a_cancelled_version_stays_on_record_and_the_former_one_is_in_force(office, rek):
    decision = make_decision(rek, 100, 120)
    second = decision.versions.get(number=2)
    typed = {"day": "04.12.2019", "reason": "doppelt erfasst"}
    response = office.post(version_url(second, "cancel"), typed)
    assert response.url == decision_url(decision)
    second.refresh_from_db()
    assert (second.cancelled_on, second.cancelled_reason) == (date(2019, 12, 4), "doppelt erfasst")
    assert decision.versions.in_force().get().number == 1
    assert total_counted(DecisionVersion.objects.all()).lower == Decimal("100.00")
    assert "In Kraft ist Fassung 1" in " ".join(messages_of(response))


@pytest.mark.parametrize(
    "typed", [{}, {"day": "04.12.2019"}, {"day": "01.01.2999", "reason": "x"}, {"day": "\x00"}]
)
def test_a_cancellation_needs_a_past_day_and_a_reason(office, rek, typed):
    version = make_decision(rek, 100).versions.get()
    response = office.post(version_url(version, "cancel"), typed)
    assert response.status_code == 200
    assert response.context["form"].errors
    assert not DecisionVersion.objects.exclude(cancelled_on=None).exists()


def test_a_version_is_cancelled_once(office, rek):
    version = make_decision(rek, 100).versions.get()
    typed = {"day": "04.12.2019", "reason": "Irrtum"}
    office.post(version_url(version, "cancel"), typed)
    assert office.post(version_url(version, "cancel"), typed).status_code == 403
    assert office.post(version_url(version), version_form(version.decision, 1)).status_code == 403
    assert "Irrtum" in office.get(version_url(version)).content.decode()


# --- publication


def test_a_decision_is_published_by_two_people(office, as_user, rek):
    decision = make_decision(rek, 100)
    office.post(step_url(decision, "submit"))
    response = office.post(step_url(decision, "publish"))
    assert "Vier-Augen-Regel" in " ".join(messages_of(response))
    page = office.get(decision_url(decision)).content.decode()
    assert "Veröffentlichen muss eine andere Person" in page
    assert step_url(decision, "publish") not in page
    as_user(make_grant_admin()).post(step_url(decision, "publish"))
    decision.refresh_from_db()
    assert decision.publication == Publication.PUBLISHED


def test_sending_back_needs_a_reason(office, rek):
    decision = make_decision(rek, 100)
    office.post(step_url(decision, "submit"))
    response = office.post(step_url(decision, "send_back"), {"reason": " "})
    assert response.context["form"].errors["reason"]
    office.post(step_url(decision, "send_back"), {"reason": "Betrag fehlt"})
    decision.refresh_from_db()
    assert decision.publication == Publication.DRAFT
    assert "Betrag fehlt" in office.get(decision_url(decision, "history")).content.decode()


def test_a_step_the_state_does_not_allow_is_refused_in_german(office, rek):
    decision = make_decision(rek, 100)
    response = office.post(step_url(decision, "archive"))
    assert response.status_code == 302
    assert "geht nicht" in " ".join(messages_of(response))


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_steps_and_cancellations_are_only_posted(office, rek, method):
    decision = make_decision(rek, 100)
    version = decision.versions.get()
    assert getattr(office, method)(step_url(decision, "submit")).status_code == 405
    assert getattr(office, method)(version_url(version, "cancel")).status_code == 405


def test_looking_at_a_step_does_not_take_it(office, rek):
    decision = make_decision(rek, 100)
    assert office.get(step_url(decision, "submit")).status_code == 200
    decision.refresh_from_db()
    assert decision.publication == Publication.DRAFT


def test_steps_and_cancellations_need_the_token_of_their_page(office, rek):
    decision = make_decision(rek, 100)
    version = decision.versions.get()
    office.handler.enforce_csrf_checks = True
    assert office.post(step_url(decision, "submit")).status_code == 403
    assert office.post(version_url(version, "cancel"), {}).status_code == 403


def test_a_project_without_summary_cannot_be_published_and_the_page_says_why(boss):
    project = make_project(summary="", publication=Publication.IN_REVIEW)
    response = boss.post(reverse("admin:projects_project_step", args=[project.pk, "publish"]))
    assert "fehlt die Zusammenfassung" in " ".join(messages_of(response))


# --- hand-over


def test_a_hand_over_is_recorded_with_who_was_there(office, rek, hameln):
    decision = make_decision(rek, 80000)
    url = f"{reverse('admin:funding_handover_add')}?decision={decision.pk}"
    typed = {
        "decision": decision.pk,
        "day_edtf": "4. Dezember 2019",
        "mode": "in_person",
        "to_organisation": hameln.pk,
        **management("witnesses", 1),
        "witnesses-0-name": "Angela Schürzeberg",
        **ABOUT,
    }
    assert office.post(url, typed).url == decision_url(decision)
    handover = Handover.objects.get()
    assert handover.witnesses.get().name == "Angela Schürzeberg"
    page = office.get(decision_url(decision)).content.decode()
    assert "4. Dezember 2019" in page
    assert "04.12.2019 (übergeben)" in office.get(LIST).content.decode()
    errors = errors_of(office.post(url, typed))
    assert "von der Förderentscheidung aus" in errors["__all__"]


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
    with django_assert_num_queries(18):
        office.get(LIST)
    fill(range(2, 31))
    with django_assert_num_queries(18):
        assert office.get(LIST).context["cl"].result_count == 30


# --- history


def test_the_history_tells_who_changed_what_and_why(office, greta, rek, hameln):
    decision = make_decision(rek, 80000, recipient=hameln)
    version = decision.versions.get()
    typed = version_form(decision, 1, amount_qualifier="about", amount_min="81.000")
    office.post(version_url(version), typed)
    office.post(step_url(decision, "submit"))
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
    office.post(version_url(version), typed)
    assert not version.recipients.exists()
    page = office.get(version_url(version, "history")).content.decode()
    assert "Empfangende Stelle: Landkreis Hameln-Pyrmont" in page
    assert "gelöscht" in page
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
    with django_assert_num_queries(31):
        office.get(url)
    for n in range(3, 12):
        make_version(decision, number=n, changes="Betrag", recipient=make_organisation())
    with django_assert_num_queries(31):
        office.get(url)


# --- nothing is deleted, nothing breaks


def test_decisions_and_versions_cannot_be_deleted_even_by_a_superuser(boss, rek):
    decision = make_decision(rek, 100)
    version = decision.versions.get()
    assert boss.post(decision_url(decision, "delete"), {"post": "yes"}).status_code == 403
    assert boss.post(version_url(version, "delete"), {"post": "yes"}).status_code == 403
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
    children = ("aliases", "places", "phases", "relations", "activities", "milestones")
    costs = ("total_cost", "eligible_cost", "own_share", "third_party_share")
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


def test_a_published_project_keeps_its_summary(boss):
    project = make_project()
    url = reverse("admin:projects_project_change", args=[project.pk])
    errors = errors_of(boss.post(url, project_form(project, summary="")))
    assert "fehlt die Zusammenfassung" in errors["__all__"]


def test_what_only_the_database_notices_is_told_in_german(boss, hameln):
    project = make_project(lead=hameln)
    second_lead = {
        "participations-0-organisation": make_organisation().pk,
        "participations-0-role": "lead",
        "participations-0-basis": "stated",
    }
    typed = project_form(project, **management("participations", 1), **second_lead)
    response = boss.post(reverse("admin:projects_project_change", args=[project.pk]), typed)
    assert response.status_code == 302
    assert "nur eine federführende Stelle" in " ".join(messages_of(response))
    assert project.participations.count() == 1


def test_an_unknown_step_does_not_exist(office, rek):
    assert office.post(step_url(make_decision(rek, 1), "sprengen")).status_code == 404


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
