"""What the public reads of a decision changes only by a version that somebody else releases."""

import pytest
from django.contrib import admin
from django.contrib.auth.models import AnonymousUser
from django.test import Client
from django.urls import reverse

from evidence.values.fields import AmountField, FlexDateField
from evidence.values.forms import composites
from funding.models import (
    Decision,
    DecisionVersion,
    FunderShare,
    FurtherAmount,
    Handover,
    Part,
    ProjectShare,
    RecipientShare,
    VersionKind,
    Witness,
)
from projects.publication import Publication
from tests.admin.decision_pages import (
    ABOUT,
    add_version_url,
    decision_url,
    management,
    messages_of,
    version_form,
    version_url,
)
from tests.builders import make_decision, make_grant_admin, make_version
from tests.clients import finish_transaction_work
from tests.desk_forms import post_seen, send, text_of
from tests.markup import in_one_line

pytestmark = pytest.mark.django_db
OLD, NEW = "15.000,00", "16.000,00"

# Fields of a public decision that are saved at once, each with its reason.
AT_ONCE = {
    Decision: {
        "programme": "which programme a paper belongs to is an order of the portal",
        "file_number": "a number to find the paper by",
        "grant_reference": "a number to find the paper by",
        "blanks": "why something is missing here, which is no money",
        "reference": "where the paper is found",
        "notes": "a note",
        "frame": "what it counts against is an order of the office, and no sum of grants",
        "frame_part": "what it counts against is an order of the office, and no sum of grants",
        "paid_note": "a note",
        "paid_as_of_note": "a note",
        "proof_as_of_note": "a note",
    },
    DecisionVersion: {
        "supersedes_note": "a note",
        "funders_note": "a note",
        "recipients_note": "a note",
        "amount_note": "a note",
        "eligible_expenditure_note": "a note",
        "total_expenditure_note": "a note",
        "own_contribution_note": "a note",
        "rate_percent_note": "a note",
        "decided_note": "a note",
        "issued_note": "a note",
        "served_note": "a note",
        "reported_note": "a note",
        "period_start_note": "a note",
        "period_end_note": "a note",
    },
    Handover: {
        "place_note": "a note",
        "by_note": "a note",
        "to_note": "a note",
        "note": "a note",
        "day_note": "a note",
        "photo_credit": "whose picture it is says nothing of the money",
    },
    Witness: {
        "name": "who was present says nothing of the money",
        "office": "who was present says nothing of the money",
    },
}
ROWS_OF_VERSION = {
    name: value
    for prefix in ("funders", "recipients", "parts", "further_amounts")
    for name, value in management(prefix).items()
}
RECORDS = (Decision, DecisionVersion, Handover)
ROWS = (ProjectShare, FunderShare, RecipientShare, Part, FurtherAmount, Witness)


@pytest.fixture
def aerzen(rek, hameln):
    return make_decision(
        rek, amount=15000, recipient=hameln, funder=hameln, handed_over="2019-12-04"
    )


def written(decision, **typed):
    """What is typed for a version that follows the first, with one recipient."""
    return version_form(
        decision,
        2,
        amount_qualifier="exact",
        amount_min=typed.pop("amount", "16.000"),
        changes=typed.pop("changes", "Zahlendreher"),
        **management("draft_shares"),
        **management("draft_handover"),
        **typed,
    )


def begin(office, decision, **typed):
    response = office.post(add_version_url(decision), written(decision, **typed))
    assert response.status_code == 302
    return decision.versions.get(number=2)


def release_url(version):
    return reverse("admin:funding_decisionversion_release", args=[version.pk])


def public_page(decision):
    finish_transaction_work()
    response = Client().get(reverse("public:decision-detail", args=[decision.pk]))
    return response.content.decode().replace("\N{NO-BREAK SPACE}", " ")


def page_of(office, record):
    name = f"admin:{record._meta.app_label}_{record._meta.model_name}_change"
    return office.get(reverse(name, args=[record.pk]))


def open_fields(office, decision):
    """{model: names of the fields that its pages offer to change}."""
    found = {}
    for record in (decision, decision.versions.last(), decision.handover):
        context = page_of(office, record).context
        found[type(record)] = set(context["adminform"].form.fields)
        for inline in context["inline_admin_formsets"]:
            may = inline.has_add_permission or inline.has_change_permission
            if inline.opts.model in ROWS:
                form = inline.formset.empty_form
                hidden = {"id", "DELETE", inline.formset.fk.name, "position"}
                found[inline.opts.model] = {*form.fields} - hidden if may else set()
    return found


def test_every_field_of_a_public_decision_is_fixed_or_named_as_saved_at_once(office, aerzen):
    Witness.objects.create(handover=aerzen.handover, name="Zeugin")
    make_version(aerzen, number=2, changes="verlängert")
    found = open_fields(office, aerzen)
    assert set(found) == {*RECORDS, *ROWS}
    assert found == {model: set(AT_ONCE.get(model, ())) for model in found}
    assert all(reason for fields in AT_ONCE.values() for reason in fields.values())


def test_the_pages_of_a_draft_decision_offer_all_of_them(office, aerzen):
    """The walk above would see a field that is open."""
    Decision.objects.update(publication=Publication.DRAFT)
    found = open_fields(office, aerzen)
    assert {"amount_min", "status", "period_end_edtf", "wording"} <= found[DecisionVersion]
    assert {"day_edtf", "mode", "to_organisation"} <= found[Handover]
    assert all(found[model] for model in ROWS)


@pytest.mark.parametrize("typed", [{"amount_min": "16.000"}, {"status": "revoked"}])
def test_an_amount_posted_to_the_page_of_a_public_version_changes_nothing(office, aerzen, typed):
    version = aerzen.versions.get()
    post_seen(office, version_url(version), {**version_form(aerzen, 1), **typed})
    version.refresh_from_db()
    assert (version.amount.lower, version.status) == (15000, "granted")


def test_rows_posted_to_the_page_of_a_public_decision_change_nothing(office, aerzen):
    share = aerzen.project_shares.get()
    rows = {
        **management("project_shares", 1, 1),
        "project_shares-0-id": share.pk,
        "project_shares-0-project": share.project_id,
        "project_shares-0-DELETE": "on",
    }
    post_seen(office, decision_url(aerzen), {"file_number": "7", **rows, **ABOUT})
    assert aerzen.project_shares.count() == 1
    aerzen.refresh_from_db()
    assert aerzen.file_number == "7"


def test_a_note_of_a_public_version_is_saved_at_once(office, aerzen):
    version = aerzen.versions.get()
    typed = {"funders_note": "über die NBank", **ROWS_OF_VERSION, **ABOUT}
    response = post_seen(office, version_url(version), typed)
    assert response.status_code == 302
    version.refresh_from_db()
    assert version.funders_note == "über die NBank"
    assert version.amount.lower == 15000


def test_an_amendment_of_a_public_decision_waits_for_somebody_else(office, as_user, aerzen):
    page = in_one_line(office.get(add_version_url(aerzen)).content.decode())
    assert "Erst nach der Freigabe durch eine zweite Person öffentlich" in page
    assert "liest die Öffentlichkeit Fassung 1." in page
    draft = begin(office, aerzen)
    assert draft.is_waiting
    assert OLD in public_page(aerzen)
    assert NEW not in public_page(aerzen)
    refused = post_seen(office, release_url(draft))
    assert "Vier-Augen-Regel" in " ".join(messages_of(refused))
    assert "muss eine andere Person" in office.get(version_url(draft)).content.decode()
    other = as_user(make_grant_admin())
    assert release_url(draft) in other.get(version_url(draft)).content.decode()
    post_seen(other, release_url(draft))
    assert NEW in public_page(aerzen)
    assert aerzen.versions.in_force().get() == draft


def test_what_changed_since_the_page_was_opened_is_not_released(office, as_user, aerzen):
    draft = begin(office, aerzen)
    other = as_user(make_grant_admin())
    opened = other.get(version_url(draft))
    DecisionVersion.objects.filter(pk=draft.pk).update(wording="Änderungsbescheid vom Mai")
    answer = send(other, opened, "freigeben/")
    assert "ist inzwischen geändert worden" in text_of(answer)
    draft.refresh_from_db()
    assert draft.is_draft
    send(other, answer, "freigeben/")
    draft.refresh_from_db()
    assert not draft.is_draft


def test_whoever_rewrote_a_draft_does_not_release_it_either(office, as_user, aerzen):
    draft = begin(office, aerzen)
    second = make_grant_admin()
    post_seen(
        as_user(second),
        version_url(draft),
        {**written(aerzen, amount="17.000"), "decision": "", "number": ""},
    )
    draft.refresh_from_db()
    assert draft.amount.lower == 17000
    refused = post_seen(as_user(second), release_url(draft))
    assert "Vier-Augen-Regel" in " ".join(messages_of(refused))


def test_a_correction_keeps_the_old_value_and_its_reason_and_dates_nothing_anew(
    office, as_user, aerzen
):
    DecisionVersion.objects.update(decided_edtf="2019-11-28", decided_first="2019-11-28")
    url = f"{add_version_url(aerzen)}&anlass=correction"
    form = office.get(url).context["adminform"].form
    assert form["wording"].value() == "Förderbescheid"
    assert form["decided_edtf"].value() == "28. November 2019"
    typed = written(aerzen, kind="correction", wording="Förderbescheid", decided_edtf="29.11.2019")
    post_seen(office, url, typed)
    draft = aerzen.versions.get(number=2)
    assert draft.kind == VersionKind.CORRECTION
    post_seen(as_user(make_grant_admin()), release_url(draft))
    assert str(Decision.objects.with_day().get().day) == "2019-11-29"
    own_days = DecisionVersion.objects.with_own_day().values_list("number", "own_day")
    assert [(number, str(day)) for number, day in own_days] == [(2, "2019-11-29")]
    page = public_page(aerzen)
    for text in ("Berichtigung", "Zahlendreher", OLD, NEW, "abgelöst"):
        assert text in page


def test_only_one_version_waits_at_a_time(office, aerzen):
    begin(office, aerzen)
    response = office.post(add_version_url(aerzen), {**written(aerzen), "number": 3})
    assert aerzen.versions.count() == 2
    assert "wartet schon" in " ".join(messages_of(response)) + response.content.decode()


def test_a_draft_is_dropped_with_a_reason_and_was_never_public(office, aerzen):
    draft = begin(office, aerzen)
    post_seen(office, version_url(draft, "cancel"), {"reason": "falscher Bescheid"})
    draft.refresh_from_db()
    assert draft.cancelled_reason == "falscher Bescheid"
    assert not draft.is_waiting
    assert "falscher Bescheid" not in public_page(aerzen)
    begin_again = office.post(add_version_url(aerzen), {**written(aerzen), "number": 3})
    assert begin_again.status_code == 302


def test_what_the_public_reads_is_cancelled_by_two_people(office, as_user, aerzen):
    version = aerzen.versions.get()
    post_seen(office, version_url(version, "cancel"), {"reason": "doppelt erfasst"})
    version.refresh_from_db()
    assert version.cancelled_on is None
    asked = aerzen.versions.get(number=2)
    assert "doppelt erfasst" not in public_page(aerzen)
    post_seen(office, release_url(asked))
    version.refresh_from_db()
    assert version.cancelled_on is None
    post_seen(as_user(make_grant_admin()), release_url(asked))
    version.refresh_from_db()
    assert version.cancelled_reason == "doppelt erfasst"
    assert not aerzen.versions.in_force().exists()


def test_a_refused_cancellation_is_no_success(office, aerzen):
    assert office.post(add_version_url(aerzen), written(aerzen)).status_code == 302
    cancel = version_url(aerzen.versions.get(number=1), "cancel")
    answer = post_seen(office, cancel, {"reason": "doppelt erfasst"}, follow=True)
    [told] = answer.context["messages"]
    assert "Nicht gespeichert" in str(told)
    assert told.level_tag == "error"


def test_a_draft_brings_its_projects_and_its_hand_over(office, as_user, aerzen, rek):
    form = office.get(add_version_url(aerzen))
    rows = {
        inline.formset.prefix: inline.formset.extra_forms
        for inline in form.context["inline_admin_formsets"]
    }
    assert rows["draft_shares"][0]["project"].value() == rek.pk
    assert rows["draft_handover"][0]["day_edtf"].value() == "4. Dezember 2019"
    typed = {
        **written(aerzen),
        **management("draft_shares", 1),
        "draft_shares-0-project": rek.pk,
        "draft_shares-0-amount_qualifier": "exact",
        "draft_shares-0-amount_min": "9.000",
        **management("draft_handover", 1),
        "draft_handover-0-day_edtf": "05.12.2019",
        "draft_handover-0-mode": "post",
    }
    assert office.post(add_version_url(aerzen), typed).status_code == 302
    draft = aerzen.versions.get(number=2)
    assert aerzen.project_shares.get().amount.lower is None
    assert "5. Dezember 2019" not in public_page(aerzen)
    post_seen(as_user(make_grant_admin()), release_url(draft))
    assert aerzen.project_shares.get().amount.lower == 9000
    assert Handover.objects.get().mode == "post"
    assert "5. Dezember 2019" in public_page(aerzen)


def test_a_hand_over_of_a_public_decision_begins_with_a_version(office, rek):
    decision = make_decision(rek, amount=1)
    assert add_version_url(decision) in office.get(decision_url(decision)).content.decode()
    url = f"{reverse('admin:funding_handover_add')}?decision={decision.pk}"
    post_seen(
        office, url, {"decision": decision.pk, "mode": "post", **management("witnesses"), **ABOUT}
    )
    assert not Handover.objects.exists()


def test_every_amount_and_day_of_a_version_is_one_that_the_walk_saw():
    """A new amount or date cannot be left out of the pages, and so of the walk."""
    names = {*composites(DecisionVersion, AmountField), *composites(DecisionVersion, FlexDateField)}
    page = admin.site.get_model_admin(DecisionVersion)
    shown = {name for _, options in page.fieldsets for name in str(options["fields"]).split("'")}
    assert {n for n in names if not {f"{n}_edtf", f"{n}_qualifier"} & shown} == set()


def test_nobody_else_reads_or_releases_a_draft(office, aerzen, as_user, cast):
    draft = begin(office, aerzen)
    for user in (None, cast.reader, cast.editor, cast.reviewer):
        assert (
            not DecisionVersion.objects.visible_to(user or AnonymousUser())
            .filter(pk=draft.pk)
            .exists()
        )
        assert post_seen(as_user(user), release_url(draft)).status_code in (302, 403)
    draft.refresh_from_db()
    assert draft.is_waiting
