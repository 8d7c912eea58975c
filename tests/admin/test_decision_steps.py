"""A decision in the admin, from receipt to amendment, hand-over and cancellation."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from funding.derived_figures import total_counted
from funding.models import Decision, DecisionVersion, Handover
from projects.publication import Publication
from projects.release.first_publication import hand_in
from tests.admin.decision_pages import (
    ABOUT,
    ADD,
    LIST,
    add_version_url,
    decision_url,
    errors_of,
    make_decision,
    management,
    messages_of,
    receipt,
    step_url,
    version_form,
    version_url,
)
from tests.builders import (
    make_grant_admin,
    make_organisation,
    make_project,
    make_user,
)
from tests.desk_forms import carried_by, post_seen

pytestmark = pytest.mark.django_db


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
    """R37."""
    office.post(ADD, receipt(rek))
    response = office.post(ADD, receipt(rek))
    assert Decision.objects.count() == 2
    assert any("steht auch bei einer anderen" in text for text in messages_of(response))


def test_a_decision_needs_a_project_and_says_what_it_is(office, rek):
    typed = receipt(rek, wording="", status="")
    typed["project_shares-0-project"] = ""
    errors = errors_of(office.post(ADD, typed))
    assert {"versions-0-wording", "versions-0-status"} <= set(errors)
    assert "genau ein Projekt angeben" in errors["project_shares-0-external_name"]
    assert not Decision.objects.exists()


def test_the_form_asks_for_one_recipient_who_stands_for_others(office, rek, hameln):
    typed = receipt(rek, on_behalf_of=[hameln.pk])
    assert "genau eine" in errors_of(office.post(ADD, typed))["versions-0-on_behalf_of"]


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
    assert post_seen(office, version_url(first), version_form(decision, 1)).status_code == 403


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
    response = post_seen(office, version_url(second, "cancel"), typed)
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
    response = post_seen(office, version_url(version, "cancel"), typed)
    assert response.status_code == 200
    assert response.context["form"].errors
    assert not DecisionVersion.objects.exclude(cancelled_on=None).exists()


def test_a_version_is_cancelled_once(office, rek):
    version = make_decision(rek, 100).versions.get()
    typed = {"day": "04.12.2019", "reason": "Irrtum"}
    post_seen(office, version_url(version, "cancel"), typed)
    seen = carried_by(office, version_url(version))
    again = office.post(version_url(version, "cancel"), typed | seen)
    assert again.status_code == 403
    assert (
        post_seen(office, version_url(version), version_form(version.decision, 1)).status_code
        == 403
    )
    assert "Irrtum" in office.get(version_url(version)).content.decode()


# --- publication


def test_a_decision_is_published_by_two_people(office, as_user, rek):
    decision = make_decision(rek, 100)
    post_seen(office, step_url(decision, "submit"))
    response = post_seen(office, step_url(decision, "publish"))
    assert "Vier-Augen-Regel" in " ".join(messages_of(response))
    page = office.get(decision_url(decision)).content.decode()
    assert "Veröffentlichen muss eine andere Person" in page
    assert step_url(decision, "publish") not in page
    post_seen(as_user(make_grant_admin()), step_url(decision, "publish"))
    decision.refresh_from_db()
    assert decision.publication == Publication.PUBLISHED


def test_sending_back_needs_a_reason(office, rek):
    decision = make_decision(rek, 100)
    post_seen(office, step_url(decision, "submit"))
    response = post_seen(office, step_url(decision, "send_back"), {"reason": " "})
    assert response.context["form"].errors["reason"]
    post_seen(office, step_url(decision, "send_back"), {"reason": "Betrag fehlt"})
    decision.refresh_from_db()
    assert decision.publication == Publication.DRAFT
    assert "Betrag fehlt" in office.get(decision_url(decision, "history")).content.decode()


def test_a_step_the_state_does_not_allow_is_refused_in_german(office, rek):
    decision = make_decision(rek, 100)
    response = post_seen(office, step_url(decision, "archive"))
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
    assert post_seen(office, step_url(decision, "submit")).status_code == 403
    assert post_seen(office, version_url(version, "cancel"), {}).status_code == 403


def test_a_project_without_summary_cannot_be_published_and_the_page_says_why(boss):
    project = make_project(summary="", publication=Publication.DRAFT)
    hand_in(project, by=make_user())
    response = post_seen(boss, reverse("admin:projects_project_step", args=[project.pk, "publish"]))
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
    assert post_seen(office, url, typed).url == decision_url(decision)
    handover = Handover.objects.get()
    assert handover.witnesses.get().name == "Angela Schürzeberg"
    page = office.get(decision_url(decision)).content.decode()
    assert "4. Dezember 2019" in page
    assert "04.12.2019 (übergeben)" in office.get(LIST).content.decode()
    errors = errors_of(post_seen(office, url, typed))
    assert "von der Förderentscheidung aus" in errors["__all__"]
