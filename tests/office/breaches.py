"""For each promise of the database about the office's rows: a row that it refuses."""

import secrets
from datetime import date
from decimal import Decimal

from django.utils import timezone

from grant_office.models import (
    BaseRate,
    CalendarFeed,
    Contact,
    Correspondence,
    Deadline,
    DeadlineReminder,
    Disposal,
    FileOffice,
    FinancingPlan,
    Forwarding,
    GrantFile,
    ListExport,
    Obligation,
    OwnShare,
    Payment,
    PaymentRequest,
    PlanLine,
    Proof,
    RepaymentClaim,
    RuleParameter,
    RuleSet,
    SavedView,
    Scan,
    Spending,
)
from tests.builders import make_decision, make_organisation, make_user, make_version
from tests.office.builders import (
    DAY,
    make_base_rate,
    make_claim,
    make_contact,
    make_deadline,
    make_disposal,
    make_feed,
    make_file,
    make_forwarding,
    make_letter,
    make_list_export,
    make_obligation,
    make_own_share,
    make_payment,
    make_plan,
    make_plan_line,
    make_proof,
    make_reminder,
    make_request,
    make_rule_set,
    make_saved_view,
    make_scan,
    make_spending,
)


def make_parameter(**values):
    values = {"rule_set": make_rule_set(), "key": "use_window", "value": "6 weeks"} | values
    return RuleParameter.objects.create(**values)


ROWS = {
    RuleSet: make_rule_set,
    RuleParameter: make_parameter,
    BaseRate: make_base_rate,
    GrantFile: make_file,
    PaymentRequest: make_request,
    Payment: make_payment,
    Spending: make_spending,
    OwnShare: make_own_share,
    FinancingPlan: make_plan,
    PlanLine: make_plan_line,
    Proof: make_proof,
    Obligation: make_obligation,
    Deadline: make_deadline,
    DeadlineReminder: make_reminder,
    CalendarFeed: make_feed,
    Contact: make_contact,
    Disposal: make_disposal,
    Correspondence: make_letter,
    RepaymentClaim: make_claim,
    Forwarding: make_forwarding,
    Scan: make_scan,
    SavedView: make_saved_view,
    ListExport: make_list_export,
}


def twice_on(make_owner, make):
    def both():
        owner = make_owner()
        make(owner)
        make(owner)

    return both


def cancelled(make):
    return lambda: make(cancelled_on=DAY)


def set_of(row, **values):
    type(row).objects.filter(pk=row.pk).update(**values)


def row_of_scan(letter):
    """A row of the same file."""
    Scan.objects.create(
        letter=letter,
        key=secrets.token_hex(16),
        name="a.pdf",
        format="pdf",
        size=1,
        sha256="0" * 64,
        uploaded_by=make_user(),
    )


def confirmed_alone():
    person = make_user()
    make_disposal(proposed_by=person, confirmed_by=person, confirmed_at=timezone.now())


BREACHES = {
    "a_cancelled_contact_says_when_and_why": cancelled(make_contact),
    "contacts_name_their_agency": lambda: make_contact(agency=""),
    "a_contact_can_be_reached": lambda: make_contact(name=""),
    "of_an_erased_contact_no_person_is_left": lambda: make_contact(erased_on=DAY),
    "a_contact_ends_after_it_began": lambda: make_contact(
        in_charge_from=DAY, in_charge_until=date(2026, 1, 1)
    ),
    "a_withdrawn_disposal_says_when_and_why": cancelled(make_disposal),
    "a_disposal_says_why_and_what_the_archive_said": lambda: make_disposal(archive_answer=""),
    "a_confirmed_disposal_says_when_and_by_whom": lambda: make_disposal(confirmed_by=make_user()),
    "nobody_confirms_the_disposal_they_proposed": confirmed_alone,
    "what_is_disposed_of_is_not_withdrawn": lambda: make_disposal(
        confirmed_by=make_user(),
        confirmed_at=timezone.now(),
        cancelled_on=DAY,
        cancelled_reason="doch nicht",
    ),
    "one_disposal_of_a_file_waits": twice_on(make_decision, make_disposal),
    "rule_sets_have_a_name": lambda: RuleSet.objects.create(slug="ohne", family="p"),
    "only_ancillary_provisions_have_a_family": lambda: make_rule_set(layer="law"),
    "a_parameter_belongs_to_one_layer": lambda: make_parameter(decision=make_decision()),
    "a_layer_gives_a_parameter_once": twice_on(
        make_rule_set, lambda rules: make_parameter(rule_set=rules)
    ),
    "a_parameter_has_a_value": lambda: make_parameter(value=""),
    "parameters_know_who_confirmed_them_and_when": lambda: make_parameter(
        is_confirmed=True, confirmed_by=make_user()
    ),
    "base_rates_are_plausible": lambda: make_base_rate(percent=Decimal(21)),
    "base_rates_change_on_the_first_of_january_and_july": lambda: make_base_rate(
        valid_from=date(2026, 2, 1)
    ),
    "base_rates_know_who_confirmed_them_and_when": lambda: make_base_rate(
        confirmed_by=make_user(), confirmed_at=timezone.now()
    ),
    "a_file_that_was_taken_names_its_decision": lambda: make_list_export(
        list_name="akte", file_format="zip"
    ),
    "only_a_known_rule_set_is_confirmed": lambda: make_file(is_rule_set_confirmed=True),
    "forwarding_needs_a_clause_of_the_decision": lambda: make_file(is_forwarding_allowed=True),
    "an_early_start_names_its_consent": lambda: make_file(early_start_from=DAY),
    "a_purpose_is_fulfilled_after_the_first_contract": lambda: make_file(
        first_contract_on=DAY, fulfilled_on=date(2026, 1, 1)
    ),
    "requests_ask_for_money": lambda: make_request(amount=0),
    "a_cancelled_request_says_when_and_why": cancelled(make_request),
    "a_submitted_request_knows_its_day": lambda: make_request(state="submitted"),
    "payments_are_of_money": lambda: make_payment(amount=0),
    "a_cancelled_payment_says_when_and_why": cancelled(make_payment),
    "payments_are_in_a_plausible_budget_year": lambda: make_payment(budget_year=1989),
    "a_payment_is_booked_once": twice_on(make_decision, make_payment),
    "a_grant_has_one_final_payment": lambda: (
        paid := make_payment(is_final=True),
        make_payment(paid.decision, is_final=True, booking_reference="B-2"),
    ),
    "spendings_are_of_money": lambda: make_spending(amount=-1),
    "a_cancelled_spending_says_when_and_why": cancelled(make_spending),
    "a_cancelled_own_share_says_when_and_why": cancelled(make_own_share),
    "own_shares_are_not_negative": lambda: make_own_share(planned=-1),
    "own_shares_are_in_a_plausible_budget_year": lambda: make_own_share(budget_year=2101),
    "an_own_share_is_entered_once": twice_on(
        lambda: (make_decision(), make_organisation()),
        lambda pair: make_own_share(pair[0], organisation=pair[1]),
    ),
    "lines_of_a_plan_are_not_negative": lambda: make_plan_line(planned=-1),
    "a_plan_names_a_line_once": twice_on(make_plan, make_plan_line),
    "a_cancelled_proof_says_when_and_why": cancelled(make_proof),
    "an_interim_proof_is_for_a_year": lambda: make_proof(kind="interim"),
    "an_office_has_a_file_once": twice_on(
        make_organisation,
        lambda office: FileOffice.objects.create(office=office, decision_id=1),
    ),
    "a_proof_is_made_once": twice_on(make_decision, make_proof),
    "a_submitted_proof_knows_its_day": lambda: make_proof(state="submitted"),
    "the_audit_office_sees_a_proof_before_it_is_submitted": lambda: make_proof(
        audit_office_on=DAY, submitted_on=date(2026, 1, 1)
    ),
    "recognised_expenditure_is_not_negative": lambda: make_proof(recognised=-1),
    "a_cancelled_obligation_says_when_and_why": cancelled(make_obligation),
    "obligations_say_what_and_by_which_clause": lambda: make_obligation(clause=""),
    "only_a_met_obligation_is_checked_by_somebody_on_a_day": lambda: make_obligation(
        checked_by=make_user(), checked_at=timezone.now()
    ),
    "a_duty_has_one_deadline": twice_on(make_decision, make_deadline),
    "a_deadline_has_a_day_or_says_what_is_missing": lambda: make_deadline(
        missing="Ende", rolled=DAY
    ),
    "another_day_has_its_reason": lambda: make_deadline(override_on=DAY),
    "a_duty_of_the_rules_is_taken_over_once": twice_on(
        make_decision, lambda decision: make_obligation(decision, rule_key="inventory")
    ),
    "a_consent_to_an_early_start_begins_before_it_ends": lambda: make_file(early_start_until=DAY),
    "only_a_report_is_dismissed_and_without_a_letter": lambda: make_deadline(
        dismissed_reason="schon bekannt", done_on=DAY
    ),
    "claims_are_about_money": lambda: make_claim(principal=0),
    "a_cancelled_claim_says_when_and_why": cancelled(make_claim),
    "interest_runs_forwards": lambda: make_claim(accrues_until=date(2026, 3, 1)),
    "a_paid_claim_knows_its_day": lambda: make_claim(state="paid"),
    "forwardings_are_of_money": lambda: make_forwarding(amount=0),
    "a_cancelled_forwarding_says_when_and_why": cancelled(make_forwarding),
    "forwardings_begin_before_they_end": lambda: make_forwarding(
        starts_on=DAY, ends_on=date(2026, 3, 1)
    ),
    "money_is_passed_on_by_contract": lambda: make_forwarding(state="paid"),
    "a_reminder_is_of_a_deadline_or_of_a_letter": lambda: make_reminder(deadline=None),
    "nobody_is_reminded_of_the_same_twice": twice_on(
        lambda: (make_user(), make_deadline()),
        lambda pair: make_reminder(pair[0], deadline=pair[1]),
    ),
    "a_cancelled_letter_says_when_and_why": cancelled(make_letter),
    "letters_name_their_counterpart_and_subject": lambda: make_letter(subject=""),
    "a_letter_is_sorted_or_put_away": lambda: make_letter(
        decision=make_decision(), put_away_reason="Werbung"
    ),
    "a_letter_is_entered_once": twice_on(lambda: "0" * 32, lambda key: make_letter(key=key)),
    "the_letter_of_a_version_is_in_a_file": lambda: make_letter(
        version=make_version(make_decision(), number=2, changes="etwas")
    ),
    "a_deleted_scan_says_when_and_why": lambda: set_of(make_scan(), cancelled_on=DAY),
    "no_scan_is_empty": lambda: set_of(make_scan(), size=0),
    "a_scan_is_kept_once_with_its_letter": twice_on(make_letter, row_of_scan),
    "saved_views_have_a_name": lambda: make_saved_view(name=""),
    "a_person_saves_a_view_under_a_name_once": twice_on(
        make_user, lambda person: make_saved_view(user=person)
    ),
    "a_sheet_of_a_file_is_one_letter": twice_on(
        make_decision, lambda decision: make_letter(decision=decision, sheet=1)
    ),
}
