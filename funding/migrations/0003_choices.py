from django.conf import settings
from django.db import migrations, models

from evidence.all_at_once import AllAtOnce


class Migration(migrations.Migration):
    """The database knows the codes of the columns with choices; a programme is called one everywhere."""

    dependencies = [
        ("funding", "0002_expenditure"),
        ("projects", "0003_choices"),
        ("regions", "0002_choices"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        AllAtOnce(
            operations=[
                migrations.RemoveConstraint(
                    model_name="application",
                    name="applications_know_the_days_they_were_submitted",
                ),
                migrations.RemoveConstraint(
                    model_name="application",
                    name="applications_know_the_days_they_were_decided",
                ),
                migrations.RemoveConstraint(
                    model_name="call",
                    name="calls_know_the_days_they_open",
                ),
                migrations.RemoveConstraint(
                    model_name="call",
                    name="calls_know_the_days_they_close",
                ),
                migrations.RemoveConstraint(
                    model_name="call",
                    name="calls_know_the_days_of_the_council_deadline",
                ),
                migrations.RemoveConstraint(
                    model_name="call",
                    name="call_budgets_match_their_qualifier",
                ),
                migrations.RemoveConstraint(
                    model_name="decisionversion",
                    name="granted_amounts_match_their_qualifier",
                ),
                migrations.RemoveConstraint(
                    model_name="decisionversion",
                    name="decisions_know_the_days_they_were_made",
                ),
                migrations.RemoveConstraint(
                    model_name="decisionversion",
                    name="decisions_know_the_days_they_were_issued",
                ),
                migrations.RemoveConstraint(
                    model_name="decisionversion",
                    name="decisions_know_the_days_they_were_served",
                ),
                migrations.RemoveConstraint(
                    model_name="decisionversion",
                    name="decisions_know_the_days_they_were_reported",
                ),
                migrations.RemoveConstraint(
                    model_name="decisionversion",
                    name="award_periods_know_their_first_days",
                ),
                migrations.RemoveConstraint(
                    model_name="decisionversion",
                    name="award_periods_know_their_last_days",
                ),
                migrations.RemoveConstraint(
                    model_name="decisionversion",
                    name="eligible_expenditures_of_decisions_match_their_qualifier",
                ),
                migrations.RemoveConstraint(
                    model_name="decisionversion",
                    name="total_expenditures_of_decisions_match_their_qualifier",
                ),
                migrations.RemoveConstraint(
                    model_name="decisionversion",
                    name="own_contributions_of_decisions_match_their_qualifier",
                ),
                migrations.RemoveConstraint(
                    model_name="event",
                    name="events_know_their_days",
                ),
                migrations.RemoveConstraint(
                    model_name="fundershare",
                    name="funder_shares_match_their_qualifier",
                ),
                migrations.RemoveConstraint(
                    model_name="furtheramount",
                    name="further_amounts_match_their_qualifier",
                ),
                migrations.RemoveConstraint(
                    model_name="handover",
                    name="handovers_know_their_days",
                ),
                migrations.RemoveConstraint(
                    model_name="part",
                    name="parts_match_their_qualifier",
                ),
                migrations.RemoveConstraint(
                    model_name="part",
                    name="costs_of_parts_match_their_qualifier",
                ),
                migrations.RemoveConstraint(
                    model_name="programme",
                    name="programmes_know_the_days_they_begin",
                ),
                migrations.RemoveConstraint(
                    model_name="programme",
                    name="programmes_know_the_days_they_end",
                ),
                migrations.RemoveConstraint(
                    model_name="programme",
                    name="programme_budgets_match_their_qualifier",
                ),
                migrations.RemoveConstraint(
                    model_name="programme",
                    name="minimum_volumes_match_their_qualifier",
                ),
                migrations.RemoveConstraint(
                    model_name="programme",
                    name="programme_caps_match_their_qualifier",
                ),
                migrations.RemoveConstraint(
                    model_name="projectshare",
                    name="project_shares_match_their_qualifier",
                ),
                migrations.RemoveConstraint(
                    model_name="recipientshare",
                    name="recipient_shares_match_their_qualifier",
                ),
                migrations.AddConstraint(
                    model_name="application",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("submitted_edtf", ""),
                                    ("submitted_first__isnull", True),
                                    ("submitted_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("submitted_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(
                                                ("submitted_first__isnull", True), _negated=True
                                            ),
                                            models.Q(
                                                ("submitted_last__isnull", True), _negated=True
                                            ),
                                            ("submitted_first__lte", models.F("submitted_last")),
                                        ),
                                        models.Q(
                                            ("submitted_first__isnull", True),
                                            models.Q(
                                                ("submitted_last__isnull", True), _negated=True
                                            ),
                                        ),
                                        models.Q(
                                            ("submitted_last__isnull", True),
                                            models.Q(
                                                ("submitted_first__isnull", True), _negated=True
                                            ),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("submitted_basis__in", ["", "stated", "derived"]),
                        ),
                        name="applications_know_the_days_they_were_submitted",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="application",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("decided_edtf", ""),
                                    ("decided_first__isnull", True),
                                    ("decided_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("decided_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(
                                                ("decided_first__isnull", True), _negated=True
                                            ),
                                            models.Q(("decided_last__isnull", True), _negated=True),
                                            ("decided_first__lte", models.F("decided_last")),
                                        ),
                                        models.Q(
                                            ("decided_first__isnull", True),
                                            models.Q(("decided_last__isnull", True), _negated=True),
                                        ),
                                        models.Q(
                                            ("decided_last__isnull", True),
                                            models.Q(
                                                ("decided_first__isnull", True), _negated=True
                                            ),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("decided_basis__in", ["", "stated", "derived"]),
                        ),
                        name="applications_know_the_days_they_were_decided",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="application",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "stage__in",
                                [
                                    "intended",
                                    "draft",
                                    "submitted",
                                    "selected",
                                    "not_selected",
                                    "granted",
                                    "rejected",
                                    "withdrawn",
                                    "lapsed",
                                ],
                            )
                        ),
                        name="stages_of_applications_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="call",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("opens_edtf", ""),
                                    ("opens_first__isnull", True),
                                    ("opens_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("opens_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(("opens_first__isnull", True), _negated=True),
                                            models.Q(("opens_last__isnull", True), _negated=True),
                                            ("opens_first__lte", models.F("opens_last")),
                                        ),
                                        models.Q(
                                            ("opens_first__isnull", True),
                                            models.Q(("opens_last__isnull", True), _negated=True),
                                        ),
                                        models.Q(
                                            ("opens_last__isnull", True),
                                            models.Q(("opens_first__isnull", True), _negated=True),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("opens_basis__in", ["", "stated", "derived"]),
                        ),
                        name="calls_know_the_days_they_open",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="call",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("closes_edtf", ""),
                                    ("closes_first__isnull", True),
                                    ("closes_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("closes_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(("closes_first__isnull", True), _negated=True),
                                            models.Q(("closes_last__isnull", True), _negated=True),
                                            ("closes_first__lte", models.F("closes_last")),
                                        ),
                                        models.Q(
                                            ("closes_first__isnull", True),
                                            models.Q(("closes_last__isnull", True), _negated=True),
                                        ),
                                        models.Q(
                                            ("closes_last__isnull", True),
                                            models.Q(("closes_first__isnull", True), _negated=True),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("closes_basis__in", ["", "stated", "derived"]),
                        ),
                        name="calls_know_the_days_they_close",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="call",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("council_deadline_edtf", ""),
                                    ("council_deadline_first__isnull", True),
                                    ("council_deadline_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("council_deadline_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(
                                                ("council_deadline_first__isnull", True),
                                                _negated=True,
                                            ),
                                            models.Q(
                                                ("council_deadline_last__isnull", True),
                                                _negated=True,
                                            ),
                                            (
                                                "council_deadline_first__lte",
                                                models.F("council_deadline_last"),
                                            ),
                                        ),
                                        models.Q(
                                            ("council_deadline_first__isnull", True),
                                            models.Q(
                                                ("council_deadline_last__isnull", True),
                                                _negated=True,
                                            ),
                                        ),
                                        models.Q(
                                            ("council_deadline_last__isnull", True),
                                            models.Q(
                                                ("council_deadline_first__isnull", True),
                                                _negated=True,
                                            ),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("council_deadline_basis__in", ["", "stated", "derived"]),
                        ),
                        name="calls_know_the_days_of_the_council_deadline",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="call",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("budget_basis__in", ["", "stated", "derived"]),
                            models.Q(
                                models.Q(
                                    (
                                        "budget_qualifier__in",
                                        (
                                            "unknown",
                                            "not_stated",
                                            "not_published",
                                            "not_recorded",
                                            "undecided",
                                            "not_applicable",
                                        ),
                                    ),
                                    ("budget_min__isnull", True),
                                    ("budget_max__isnull", True),
                                ),
                                models.Q(
                                    ("budget_qualifier__in", ("exact", "about")),
                                    models.Q(("budget_min__isnull", True), _negated=True),
                                    ("budget_min__gte", 0),
                                    models.Q(("budget_max__isnull", True), _negated=True),
                                    ("budget_max__gte", 0),
                                    ("budget_min", models.F("budget_max")),
                                ),
                                models.Q(
                                    ("budget_qualifier__in", ("up_to",)),
                                    ("budget_min__isnull", True),
                                    models.Q(("budget_max__isnull", True), _negated=True),
                                    ("budget_max__gte", 0),
                                ),
                                models.Q(
                                    ("budget_qualifier__in", ("at_least",)),
                                    models.Q(("budget_min__isnull", True), _negated=True),
                                    ("budget_min__gte", 0),
                                    ("budget_max__isnull", True),
                                ),
                                models.Q(
                                    ("budget_qualifier__in", ("between",)),
                                    models.Q(("budget_min__isnull", True), _negated=True),
                                    ("budget_min__gte", 0),
                                    models.Q(("budget_max__isnull", True), _negated=True),
                                    ("budget_max__gte", 0),
                                    ("budget_min__lt", models.F("budget_max")),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="call_budgets_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decisionversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("amount_basis__in", ["", "stated", "derived"]),
                            models.Q(
                                models.Q(
                                    (
                                        "amount_qualifier__in",
                                        (
                                            "unknown",
                                            "not_stated",
                                            "not_published",
                                            "not_recorded",
                                            "undecided",
                                            "not_applicable",
                                        ),
                                    ),
                                    ("amount_min__isnull", True),
                                    ("amount_max__isnull", True),
                                ),
                                models.Q(
                                    ("amount_qualifier__in", ("exact", "about")),
                                    models.Q(("amount_min__isnull", True), _negated=True),
                                    ("amount_min__gte", 0),
                                    models.Q(("amount_max__isnull", True), _negated=True),
                                    ("amount_max__gte", 0),
                                    ("amount_min", models.F("amount_max")),
                                ),
                                models.Q(
                                    ("amount_qualifier__in", ("up_to",)),
                                    ("amount_min__isnull", True),
                                    models.Q(("amount_max__isnull", True), _negated=True),
                                    ("amount_max__gte", 0),
                                ),
                                models.Q(
                                    ("amount_qualifier__in", ("at_least",)),
                                    models.Q(("amount_min__isnull", True), _negated=True),
                                    ("amount_min__gte", 0),
                                    ("amount_max__isnull", True),
                                ),
                                models.Q(
                                    ("amount_qualifier__in", ("between",)),
                                    models.Q(("amount_min__isnull", True), _negated=True),
                                    ("amount_min__gte", 0),
                                    models.Q(("amount_max__isnull", True), _negated=True),
                                    ("amount_max__gte", 0),
                                    ("amount_min__lt", models.F("amount_max")),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="granted_amounts_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decisionversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("eligible_expenditure_basis__in", ["", "stated", "derived"]),
                            models.Q(
                                models.Q(
                                    (
                                        "eligible_expenditure_qualifier__in",
                                        (
                                            "unknown",
                                            "not_stated",
                                            "not_published",
                                            "not_recorded",
                                            "undecided",
                                            "not_applicable",
                                        ),
                                    ),
                                    ("eligible_expenditure_min__isnull", True),
                                    ("eligible_expenditure_max__isnull", True),
                                ),
                                models.Q(
                                    ("eligible_expenditure_qualifier__in", ("exact", "about")),
                                    models.Q(
                                        ("eligible_expenditure_min__isnull", True), _negated=True
                                    ),
                                    ("eligible_expenditure_min__gte", 0),
                                    models.Q(
                                        ("eligible_expenditure_max__isnull", True), _negated=True
                                    ),
                                    ("eligible_expenditure_max__gte", 0),
                                    (
                                        "eligible_expenditure_min",
                                        models.F("eligible_expenditure_max"),
                                    ),
                                ),
                                models.Q(
                                    ("eligible_expenditure_qualifier__in", ("up_to",)),
                                    ("eligible_expenditure_min__isnull", True),
                                    models.Q(
                                        ("eligible_expenditure_max__isnull", True), _negated=True
                                    ),
                                    ("eligible_expenditure_max__gte", 0),
                                ),
                                models.Q(
                                    ("eligible_expenditure_qualifier__in", ("at_least",)),
                                    models.Q(
                                        ("eligible_expenditure_min__isnull", True), _negated=True
                                    ),
                                    ("eligible_expenditure_min__gte", 0),
                                    ("eligible_expenditure_max__isnull", True),
                                ),
                                models.Q(
                                    ("eligible_expenditure_qualifier__in", ("between",)),
                                    models.Q(
                                        ("eligible_expenditure_min__isnull", True), _negated=True
                                    ),
                                    ("eligible_expenditure_min__gte", 0),
                                    models.Q(
                                        ("eligible_expenditure_max__isnull", True), _negated=True
                                    ),
                                    ("eligible_expenditure_max__gte", 0),
                                    (
                                        "eligible_expenditure_min__lt",
                                        models.F("eligible_expenditure_max"),
                                    ),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="eligible_expenditures_of_decisions_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decisionversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("total_expenditure_basis__in", ["", "stated", "derived"]),
                            models.Q(
                                models.Q(
                                    (
                                        "total_expenditure_qualifier__in",
                                        (
                                            "unknown",
                                            "not_stated",
                                            "not_published",
                                            "not_recorded",
                                            "undecided",
                                            "not_applicable",
                                        ),
                                    ),
                                    ("total_expenditure_min__isnull", True),
                                    ("total_expenditure_max__isnull", True),
                                ),
                                models.Q(
                                    ("total_expenditure_qualifier__in", ("exact", "about")),
                                    models.Q(
                                        ("total_expenditure_min__isnull", True), _negated=True
                                    ),
                                    ("total_expenditure_min__gte", 0),
                                    models.Q(
                                        ("total_expenditure_max__isnull", True), _negated=True
                                    ),
                                    ("total_expenditure_max__gte", 0),
                                    ("total_expenditure_min", models.F("total_expenditure_max")),
                                ),
                                models.Q(
                                    ("total_expenditure_qualifier__in", ("up_to",)),
                                    ("total_expenditure_min__isnull", True),
                                    models.Q(
                                        ("total_expenditure_max__isnull", True), _negated=True
                                    ),
                                    ("total_expenditure_max__gte", 0),
                                ),
                                models.Q(
                                    ("total_expenditure_qualifier__in", ("at_least",)),
                                    models.Q(
                                        ("total_expenditure_min__isnull", True), _negated=True
                                    ),
                                    ("total_expenditure_min__gte", 0),
                                    ("total_expenditure_max__isnull", True),
                                ),
                                models.Q(
                                    ("total_expenditure_qualifier__in", ("between",)),
                                    models.Q(
                                        ("total_expenditure_min__isnull", True), _negated=True
                                    ),
                                    ("total_expenditure_min__gte", 0),
                                    models.Q(
                                        ("total_expenditure_max__isnull", True), _negated=True
                                    ),
                                    ("total_expenditure_max__gte", 0),
                                    (
                                        "total_expenditure_min__lt",
                                        models.F("total_expenditure_max"),
                                    ),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="total_expenditures_of_decisions_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decisionversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("own_contribution_basis__in", ["", "stated", "derived"]),
                            models.Q(
                                models.Q(
                                    (
                                        "own_contribution_qualifier__in",
                                        (
                                            "unknown",
                                            "not_stated",
                                            "not_published",
                                            "not_recorded",
                                            "undecided",
                                            "not_applicable",
                                        ),
                                    ),
                                    ("own_contribution_min__isnull", True),
                                    ("own_contribution_max__isnull", True),
                                ),
                                models.Q(
                                    ("own_contribution_qualifier__in", ("exact", "about")),
                                    models.Q(("own_contribution_min__isnull", True), _negated=True),
                                    ("own_contribution_min__gte", 0),
                                    models.Q(("own_contribution_max__isnull", True), _negated=True),
                                    ("own_contribution_max__gte", 0),
                                    ("own_contribution_min", models.F("own_contribution_max")),
                                ),
                                models.Q(
                                    ("own_contribution_qualifier__in", ("up_to",)),
                                    ("own_contribution_min__isnull", True),
                                    models.Q(("own_contribution_max__isnull", True), _negated=True),
                                    ("own_contribution_max__gte", 0),
                                ),
                                models.Q(
                                    ("own_contribution_qualifier__in", ("at_least",)),
                                    models.Q(("own_contribution_min__isnull", True), _negated=True),
                                    ("own_contribution_min__gte", 0),
                                    ("own_contribution_max__isnull", True),
                                ),
                                models.Q(
                                    ("own_contribution_qualifier__in", ("between",)),
                                    models.Q(("own_contribution_min__isnull", True), _negated=True),
                                    ("own_contribution_min__gte", 0),
                                    models.Q(("own_contribution_max__isnull", True), _negated=True),
                                    ("own_contribution_max__gte", 0),
                                    ("own_contribution_min__lt", models.F("own_contribution_max")),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="own_contributions_of_decisions_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decisionversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("decided_edtf", ""),
                                    ("decided_first__isnull", True),
                                    ("decided_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("decided_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(
                                                ("decided_first__isnull", True), _negated=True
                                            ),
                                            models.Q(("decided_last__isnull", True), _negated=True),
                                            ("decided_first__lte", models.F("decided_last")),
                                        ),
                                        models.Q(
                                            ("decided_first__isnull", True),
                                            models.Q(("decided_last__isnull", True), _negated=True),
                                        ),
                                        models.Q(
                                            ("decided_last__isnull", True),
                                            models.Q(
                                                ("decided_first__isnull", True), _negated=True
                                            ),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("decided_basis__in", ["", "stated", "derived"]),
                        ),
                        name="decisions_know_the_days_they_were_made",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decisionversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("issued_edtf", ""),
                                    ("issued_first__isnull", True),
                                    ("issued_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("issued_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(("issued_first__isnull", True), _negated=True),
                                            models.Q(("issued_last__isnull", True), _negated=True),
                                            ("issued_first__lte", models.F("issued_last")),
                                        ),
                                        models.Q(
                                            ("issued_first__isnull", True),
                                            models.Q(("issued_last__isnull", True), _negated=True),
                                        ),
                                        models.Q(
                                            ("issued_last__isnull", True),
                                            models.Q(("issued_first__isnull", True), _negated=True),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("issued_basis__in", ["", "stated", "derived"]),
                        ),
                        name="decisions_know_the_days_they_were_issued",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decisionversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("served_edtf", ""),
                                    ("served_first__isnull", True),
                                    ("served_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("served_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(("served_first__isnull", True), _negated=True),
                                            models.Q(("served_last__isnull", True), _negated=True),
                                            ("served_first__lte", models.F("served_last")),
                                        ),
                                        models.Q(
                                            ("served_first__isnull", True),
                                            models.Q(("served_last__isnull", True), _negated=True),
                                        ),
                                        models.Q(
                                            ("served_last__isnull", True),
                                            models.Q(("served_first__isnull", True), _negated=True),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("served_basis__in", ["", "stated", "derived"]),
                        ),
                        name="decisions_know_the_days_they_were_served",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decisionversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("reported_edtf", ""),
                                    ("reported_first__isnull", True),
                                    ("reported_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("reported_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(
                                                ("reported_first__isnull", True), _negated=True
                                            ),
                                            models.Q(
                                                ("reported_last__isnull", True), _negated=True
                                            ),
                                            ("reported_first__lte", models.F("reported_last")),
                                        ),
                                        models.Q(
                                            ("reported_first__isnull", True),
                                            models.Q(
                                                ("reported_last__isnull", True), _negated=True
                                            ),
                                        ),
                                        models.Q(
                                            ("reported_last__isnull", True),
                                            models.Q(
                                                ("reported_first__isnull", True), _negated=True
                                            ),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("reported_basis__in", ["", "stated", "derived"]),
                        ),
                        name="decisions_know_the_days_they_were_reported",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decisionversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("period_start_edtf", ""),
                                    ("period_start_first__isnull", True),
                                    ("period_start_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("period_start_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(
                                                ("period_start_first__isnull", True), _negated=True
                                            ),
                                            models.Q(
                                                ("period_start_last__isnull", True), _negated=True
                                            ),
                                            (
                                                "period_start_first__lte",
                                                models.F("period_start_last"),
                                            ),
                                        ),
                                        models.Q(
                                            ("period_start_first__isnull", True),
                                            models.Q(
                                                ("period_start_last__isnull", True), _negated=True
                                            ),
                                        ),
                                        models.Q(
                                            ("period_start_last__isnull", True),
                                            models.Q(
                                                ("period_start_first__isnull", True), _negated=True
                                            ),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("period_start_basis__in", ["", "stated", "derived"]),
                        ),
                        name="award_periods_know_their_first_days",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decisionversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("period_end_edtf", ""),
                                    ("period_end_first__isnull", True),
                                    ("period_end_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("period_end_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(
                                                ("period_end_first__isnull", True), _negated=True
                                            ),
                                            models.Q(
                                                ("period_end_last__isnull", True), _negated=True
                                            ),
                                            ("period_end_first__lte", models.F("period_end_last")),
                                        ),
                                        models.Q(
                                            ("period_end_first__isnull", True),
                                            models.Q(
                                                ("period_end_last__isnull", True), _negated=True
                                            ),
                                        ),
                                        models.Q(
                                            ("period_end_last__isnull", True),
                                            models.Q(
                                                ("period_end_first__isnull", True), _negated=True
                                            ),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("period_end_basis__in", ["", "stated", "derived"]),
                        ),
                        name="award_periods_know_their_last_days",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decisionversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                [
                                    "granted",
                                    "final",
                                    "recognised",
                                    "allocated",
                                    "in_principle",
                                    "announced",
                                    "waived",
                                    "local_vote",
                                    "rejected",
                                    "revoked",
                                ],
                            )
                        ),
                        name="statuses_of_decisions_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decisionversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "financing_type__in",
                                ["", "anteil", "fehlbedarf", "festbetrag", "voll"],
                            )
                        ),
                        name="financing_types_of_decisions_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="event",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("day_edtf", ""),
                                    ("day_first__isnull", True),
                                    ("day_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("day_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(("day_first__isnull", True), _negated=True),
                                            models.Q(("day_last__isnull", True), _negated=True),
                                            ("day_first__lte", models.F("day_last")),
                                        ),
                                        models.Q(
                                            ("day_first__isnull", True),
                                            models.Q(("day_last__isnull", True), _negated=True),
                                        ),
                                        models.Q(
                                            ("day_last__isnull", True),
                                            models.Q(("day_first__isnull", True), _negated=True),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("day_basis__in", ["", "stated", "derived"]),
                        ),
                        name="events_know_their_days",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="event",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "handover",
                                    "gathering",
                                    "conference",
                                    "resolution",
                                    "start",
                                    "deadline",
                                    "construction",
                                    "opening",
                                    "application",
                                    "end",
                                    "completion",
                                    "selection",
                                    "participation",
                                    "change",
                                    "visit",
                                    "presentation",
                                    "award_of_contract",
                                    "commissioning",
                                    "prize",
                                    "forerunner",
                                    "law",
                                ],
                            )
                        ),
                        name="kinds_of_events_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="fundershare",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("amount_basis__in", ["", "stated", "derived"]),
                            models.Q(
                                models.Q(
                                    (
                                        "amount_qualifier__in",
                                        (
                                            "unknown",
                                            "not_stated",
                                            "not_published",
                                            "not_recorded",
                                            "undecided",
                                            "not_applicable",
                                        ),
                                    ),
                                    ("amount_min__isnull", True),
                                    ("amount_max__isnull", True),
                                ),
                                models.Q(
                                    ("amount_qualifier__in", ("exact", "about")),
                                    models.Q(("amount_min__isnull", True), _negated=True),
                                    ("amount_min__gte", 0),
                                    models.Q(("amount_max__isnull", True), _negated=True),
                                    ("amount_max__gte", 0),
                                    ("amount_min", models.F("amount_max")),
                                ),
                                models.Q(
                                    ("amount_qualifier__in", ("up_to",)),
                                    ("amount_min__isnull", True),
                                    models.Q(("amount_max__isnull", True), _negated=True),
                                    ("amount_max__gte", 0),
                                ),
                                models.Q(
                                    ("amount_qualifier__in", ("at_least",)),
                                    models.Q(("amount_min__isnull", True), _negated=True),
                                    ("amount_min__gte", 0),
                                    ("amount_max__isnull", True),
                                ),
                                models.Q(
                                    ("amount_qualifier__in", ("between",)),
                                    models.Q(("amount_min__isnull", True), _negated=True),
                                    ("amount_min__gte", 0),
                                    models.Q(("amount_max__isnull", True), _negated=True),
                                    ("amount_max__gte", 0),
                                    ("amount_min__lt", models.F("amount_max")),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="funder_shares_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="fundershare",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("basis__in", ["stated", "derived"])),
                        name="bases_of_funder_shares_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="furtheramount",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("amount_basis__in", ["", "stated", "derived"]),
                            models.Q(
                                models.Q(
                                    (
                                        "amount_qualifier__in",
                                        (
                                            "unknown",
                                            "not_stated",
                                            "not_published",
                                            "not_recorded",
                                            "undecided",
                                            "not_applicable",
                                        ),
                                    ),
                                    ("amount_min__isnull", True),
                                    ("amount_max__isnull", True),
                                ),
                                models.Q(
                                    ("amount_qualifier__in", ("exact", "about")),
                                    models.Q(("amount_min__isnull", True), _negated=True),
                                    ("amount_min__gte", 0),
                                    models.Q(("amount_max__isnull", True), _negated=True),
                                    ("amount_max__gte", 0),
                                    ("amount_min", models.F("amount_max")),
                                ),
                                models.Q(
                                    ("amount_qualifier__in", ("up_to",)),
                                    ("amount_min__isnull", True),
                                    models.Q(("amount_max__isnull", True), _negated=True),
                                    ("amount_max__gte", 0),
                                ),
                                models.Q(
                                    ("amount_qualifier__in", ("at_least",)),
                                    models.Q(("amount_min__isnull", True), _negated=True),
                                    ("amount_min__gte", 0),
                                    ("amount_max__isnull", True),
                                ),
                                models.Q(
                                    ("amount_qualifier__in", ("between",)),
                                    models.Q(("amount_min__isnull", True), _negated=True),
                                    ("amount_min__gte", 0),
                                    models.Q(("amount_max__isnull", True), _negated=True),
                                    ("amount_max__gte", 0),
                                    ("amount_min__lt", models.F("amount_max")),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="further_amounts_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="handover",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("day_edtf", ""),
                                    ("day_first__isnull", True),
                                    ("day_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("day_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(("day_first__isnull", True), _negated=True),
                                            models.Q(("day_last__isnull", True), _negated=True),
                                            ("day_first__lte", models.F("day_last")),
                                        ),
                                        models.Q(
                                            ("day_first__isnull", True),
                                            models.Q(("day_last__isnull", True), _negated=True),
                                        ),
                                        models.Q(
                                            ("day_last__isnull", True),
                                            models.Q(("day_first__isnull", True), _negated=True),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("day_basis__in", ["", "stated", "derived"]),
                        ),
                        name="handovers_know_their_days",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="handover",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("mode__in", ["in_person", "virtual", "post", "sent"])),
                        name="modes_of_handovers_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="part",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("amount_basis__in", ["", "stated", "derived"]),
                            models.Q(
                                models.Q(
                                    (
                                        "amount_qualifier__in",
                                        (
                                            "unknown",
                                            "not_stated",
                                            "not_published",
                                            "not_recorded",
                                            "undecided",
                                            "not_applicable",
                                        ),
                                    ),
                                    ("amount_min__isnull", True),
                                    ("amount_max__isnull", True),
                                ),
                                models.Q(
                                    ("amount_qualifier__in", ("exact", "about")),
                                    models.Q(("amount_min__isnull", True), _negated=True),
                                    ("amount_min__gte", 0),
                                    models.Q(("amount_max__isnull", True), _negated=True),
                                    ("amount_max__gte", 0),
                                    ("amount_min", models.F("amount_max")),
                                ),
                                models.Q(
                                    ("amount_qualifier__in", ("up_to",)),
                                    ("amount_min__isnull", True),
                                    models.Q(("amount_max__isnull", True), _negated=True),
                                    ("amount_max__gte", 0),
                                ),
                                models.Q(
                                    ("amount_qualifier__in", ("at_least",)),
                                    models.Q(("amount_min__isnull", True), _negated=True),
                                    ("amount_min__gte", 0),
                                    ("amount_max__isnull", True),
                                ),
                                models.Q(
                                    ("amount_qualifier__in", ("between",)),
                                    models.Q(("amount_min__isnull", True), _negated=True),
                                    ("amount_min__gte", 0),
                                    models.Q(("amount_max__isnull", True), _negated=True),
                                    ("amount_max__gte", 0),
                                    ("amount_min__lt", models.F("amount_max")),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="parts_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="part",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("total_expenditure_basis__in", ["", "stated", "derived"]),
                            models.Q(
                                models.Q(
                                    (
                                        "total_expenditure_qualifier__in",
                                        (
                                            "unknown",
                                            "not_stated",
                                            "not_published",
                                            "not_recorded",
                                            "undecided",
                                            "not_applicable",
                                        ),
                                    ),
                                    ("total_expenditure_min__isnull", True),
                                    ("total_expenditure_max__isnull", True),
                                ),
                                models.Q(
                                    ("total_expenditure_qualifier__in", ("exact", "about")),
                                    models.Q(
                                        ("total_expenditure_min__isnull", True), _negated=True
                                    ),
                                    ("total_expenditure_min__gte", 0),
                                    models.Q(
                                        ("total_expenditure_max__isnull", True), _negated=True
                                    ),
                                    ("total_expenditure_max__gte", 0),
                                    ("total_expenditure_min", models.F("total_expenditure_max")),
                                ),
                                models.Q(
                                    ("total_expenditure_qualifier__in", ("up_to",)),
                                    ("total_expenditure_min__isnull", True),
                                    models.Q(
                                        ("total_expenditure_max__isnull", True), _negated=True
                                    ),
                                    ("total_expenditure_max__gte", 0),
                                ),
                                models.Q(
                                    ("total_expenditure_qualifier__in", ("at_least",)),
                                    models.Q(
                                        ("total_expenditure_min__isnull", True), _negated=True
                                    ),
                                    ("total_expenditure_min__gte", 0),
                                    ("total_expenditure_max__isnull", True),
                                ),
                                models.Q(
                                    ("total_expenditure_qualifier__in", ("between",)),
                                    models.Q(
                                        ("total_expenditure_min__isnull", True), _negated=True
                                    ),
                                    ("total_expenditure_min__gte", 0),
                                    models.Q(
                                        ("total_expenditure_max__isnull", True), _negated=True
                                    ),
                                    ("total_expenditure_max__gte", 0),
                                    (
                                        "total_expenditure_min__lt",
                                        models.F("total_expenditure_max"),
                                    ),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="costs_of_parts_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="programme",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("start_edtf", ""),
                                    ("start_first__isnull", True),
                                    ("start_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("start_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(("start_first__isnull", True), _negated=True),
                                            models.Q(("start_last__isnull", True), _negated=True),
                                            ("start_first__lte", models.F("start_last")),
                                        ),
                                        models.Q(
                                            ("start_first__isnull", True),
                                            models.Q(("start_last__isnull", True), _negated=True),
                                        ),
                                        models.Q(
                                            ("start_last__isnull", True),
                                            models.Q(("start_first__isnull", True), _negated=True),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("start_basis__in", ["", "stated", "derived"]),
                        ),
                        name="programmes_know_the_days_they_begin",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="programme",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(
                                    ("end_edtf", ""),
                                    ("end_first__isnull", True),
                                    ("end_last__isnull", True),
                                ),
                                models.Q(
                                    models.Q(("end_edtf", ""), _negated=True),
                                    models.Q(
                                        models.Q(
                                            models.Q(("end_first__isnull", True), _negated=True),
                                            models.Q(("end_last__isnull", True), _negated=True),
                                            ("end_first__lte", models.F("end_last")),
                                        ),
                                        models.Q(
                                            ("end_first__isnull", True),
                                            models.Q(("end_last__isnull", True), _negated=True),
                                        ),
                                        models.Q(
                                            ("end_last__isnull", True),
                                            models.Q(("end_first__isnull", True), _negated=True),
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                _connector="OR",
                            ),
                            ("end_basis__in", ["", "stated", "derived"]),
                        ),
                        name="programmes_know_the_days_they_end",
                        violation_error_message="Das Datum und seine Grenzen passen nicht zusammen.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="programme",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("budget_basis__in", ["", "stated", "derived"]),
                            models.Q(
                                models.Q(
                                    (
                                        "budget_qualifier__in",
                                        (
                                            "unknown",
                                            "not_stated",
                                            "not_published",
                                            "not_recorded",
                                            "undecided",
                                            "not_applicable",
                                        ),
                                    ),
                                    ("budget_min__isnull", True),
                                    ("budget_max__isnull", True),
                                ),
                                models.Q(
                                    ("budget_qualifier__in", ("exact", "about")),
                                    models.Q(("budget_min__isnull", True), _negated=True),
                                    ("budget_min__gte", 0),
                                    models.Q(("budget_max__isnull", True), _negated=True),
                                    ("budget_max__gte", 0),
                                    ("budget_min", models.F("budget_max")),
                                ),
                                models.Q(
                                    ("budget_qualifier__in", ("up_to",)),
                                    ("budget_min__isnull", True),
                                    models.Q(("budget_max__isnull", True), _negated=True),
                                    ("budget_max__gte", 0),
                                ),
                                models.Q(
                                    ("budget_qualifier__in", ("at_least",)),
                                    models.Q(("budget_min__isnull", True), _negated=True),
                                    ("budget_min__gte", 0),
                                    ("budget_max__isnull", True),
                                ),
                                models.Q(
                                    ("budget_qualifier__in", ("between",)),
                                    models.Q(("budget_min__isnull", True), _negated=True),
                                    ("budget_min__gte", 0),
                                    models.Q(("budget_max__isnull", True), _negated=True),
                                    ("budget_max__gte", 0),
                                    ("budget_min__lt", models.F("budget_max")),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="programme_budgets_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="programme",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("minimum_volume_basis__in", ["", "stated", "derived"]),
                            models.Q(
                                models.Q(
                                    (
                                        "minimum_volume_qualifier__in",
                                        (
                                            "unknown",
                                            "not_stated",
                                            "not_published",
                                            "not_recorded",
                                            "undecided",
                                            "not_applicable",
                                        ),
                                    ),
                                    ("minimum_volume_min__isnull", True),
                                    ("minimum_volume_max__isnull", True),
                                ),
                                models.Q(
                                    ("minimum_volume_qualifier__in", ("exact", "about")),
                                    models.Q(("minimum_volume_min__isnull", True), _negated=True),
                                    ("minimum_volume_min__gte", 0),
                                    models.Q(("minimum_volume_max__isnull", True), _negated=True),
                                    ("minimum_volume_max__gte", 0),
                                    ("minimum_volume_min", models.F("minimum_volume_max")),
                                ),
                                models.Q(
                                    ("minimum_volume_qualifier__in", ("up_to",)),
                                    ("minimum_volume_min__isnull", True),
                                    models.Q(("minimum_volume_max__isnull", True), _negated=True),
                                    ("minimum_volume_max__gte", 0),
                                ),
                                models.Q(
                                    ("minimum_volume_qualifier__in", ("at_least",)),
                                    models.Q(("minimum_volume_min__isnull", True), _negated=True),
                                    ("minimum_volume_min__gte", 0),
                                    ("minimum_volume_max__isnull", True),
                                ),
                                models.Q(
                                    ("minimum_volume_qualifier__in", ("between",)),
                                    models.Q(("minimum_volume_min__isnull", True), _negated=True),
                                    ("minimum_volume_min__gte", 0),
                                    models.Q(("minimum_volume_max__isnull", True), _negated=True),
                                    ("minimum_volume_max__gte", 0),
                                    ("minimum_volume_min__lt", models.F("minimum_volume_max")),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="minimum_volumes_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="programme",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("cap_basis__in", ["", "stated", "derived"]),
                            models.Q(
                                models.Q(
                                    (
                                        "cap_qualifier__in",
                                        (
                                            "unknown",
                                            "not_stated",
                                            "not_published",
                                            "not_recorded",
                                            "undecided",
                                            "not_applicable",
                                        ),
                                    ),
                                    ("cap_min__isnull", True),
                                    ("cap_max__isnull", True),
                                ),
                                models.Q(
                                    ("cap_qualifier__in", ("exact", "about")),
                                    models.Q(("cap_min__isnull", True), _negated=True),
                                    ("cap_min__gte", 0),
                                    models.Q(("cap_max__isnull", True), _negated=True),
                                    ("cap_max__gte", 0),
                                    ("cap_min", models.F("cap_max")),
                                ),
                                models.Q(
                                    ("cap_qualifier__in", ("up_to",)),
                                    ("cap_min__isnull", True),
                                    models.Q(("cap_max__isnull", True), _negated=True),
                                    ("cap_max__gte", 0),
                                ),
                                models.Q(
                                    ("cap_qualifier__in", ("at_least",)),
                                    models.Q(("cap_min__isnull", True), _negated=True),
                                    ("cap_min__gte", 0),
                                    ("cap_max__isnull", True),
                                ),
                                models.Q(
                                    ("cap_qualifier__in", ("between",)),
                                    models.Q(("cap_min__isnull", True), _negated=True),
                                    ("cap_min__gte", 0),
                                    models.Q(("cap_max__isnull", True), _negated=True),
                                    ("cap_max__gte", 0),
                                    ("cap_min__lt", models.F("cap_max")),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="programme_caps_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="programme",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("level__in", ["state", "state_eu", "federal", "federal_state", "eu"])
                        ),
                        name="levels_of_programmes_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="programmefunder",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("role__in", ["funder", "co_funder", "later_funder", "approval_body"])
                        ),
                        name="roles_in_programmes_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="projectshare",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("amount_basis__in", ["", "stated", "derived"]),
                            models.Q(
                                models.Q(
                                    (
                                        "amount_qualifier__in",
                                        (
                                            "unknown",
                                            "not_stated",
                                            "not_published",
                                            "not_recorded",
                                            "undecided",
                                            "not_applicable",
                                        ),
                                    ),
                                    ("amount_min__isnull", True),
                                    ("amount_max__isnull", True),
                                ),
                                models.Q(
                                    ("amount_qualifier__in", ("exact", "about")),
                                    models.Q(("amount_min__isnull", True), _negated=True),
                                    ("amount_min__gte", 0),
                                    models.Q(("amount_max__isnull", True), _negated=True),
                                    ("amount_max__gte", 0),
                                    ("amount_min", models.F("amount_max")),
                                ),
                                models.Q(
                                    ("amount_qualifier__in", ("up_to",)),
                                    ("amount_min__isnull", True),
                                    models.Q(("amount_max__isnull", True), _negated=True),
                                    ("amount_max__gte", 0),
                                ),
                                models.Q(
                                    ("amount_qualifier__in", ("at_least",)),
                                    models.Q(("amount_min__isnull", True), _negated=True),
                                    ("amount_min__gte", 0),
                                    ("amount_max__isnull", True),
                                ),
                                models.Q(
                                    ("amount_qualifier__in", ("between",)),
                                    models.Q(("amount_min__isnull", True), _negated=True),
                                    ("amount_min__gte", 0),
                                    models.Q(("amount_max__isnull", True), _negated=True),
                                    ("amount_max__gte", 0),
                                    ("amount_min__lt", models.F("amount_max")),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="project_shares_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="recipientshare",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("amount_basis__in", ["", "stated", "derived"]),
                            models.Q(
                                models.Q(
                                    (
                                        "amount_qualifier__in",
                                        (
                                            "unknown",
                                            "not_stated",
                                            "not_published",
                                            "not_recorded",
                                            "undecided",
                                            "not_applicable",
                                        ),
                                    ),
                                    ("amount_min__isnull", True),
                                    ("amount_max__isnull", True),
                                ),
                                models.Q(
                                    ("amount_qualifier__in", ("exact", "about")),
                                    models.Q(("amount_min__isnull", True), _negated=True),
                                    ("amount_min__gte", 0),
                                    models.Q(("amount_max__isnull", True), _negated=True),
                                    ("amount_max__gte", 0),
                                    ("amount_min", models.F("amount_max")),
                                ),
                                models.Q(
                                    ("amount_qualifier__in", ("up_to",)),
                                    ("amount_min__isnull", True),
                                    models.Q(("amount_max__isnull", True), _negated=True),
                                    ("amount_max__gte", 0),
                                ),
                                models.Q(
                                    ("amount_qualifier__in", ("at_least",)),
                                    models.Q(("amount_min__isnull", True), _negated=True),
                                    ("amount_min__gte", 0),
                                    ("amount_max__isnull", True),
                                ),
                                models.Q(
                                    ("amount_qualifier__in", ("between",)),
                                    models.Q(("amount_min__isnull", True), _negated=True),
                                    ("amount_min__gte", 0),
                                    models.Q(("amount_max__isnull", True), _negated=True),
                                    ("amount_max__gte", 0),
                                    ("amount_min__lt", models.F("amount_max")),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="recipient_shares_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ),
                migrations.AlterConstraint(
                    model_name="decision",
                    name="decisions_have_a_known_publication_state",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            (
                                "publication__in",
                                ["draft", "in_review", "published", "archived", "withdrawn"],
                            )
                        ),
                        name="decisions_have_a_known_publication_state",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AlterField(
                    model_name="application",
                    name="programme",
                    field=models.ForeignKey(
                        on_delete=models.PROTECT,
                        related_name="applications",
                        to="funding.programme",
                        verbose_name="Förderprogramm",
                    ),
                ),
                migrations.AlterField(
                    model_name="applicationevent",
                    name="programme",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=models.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="funding.programme",
                        verbose_name="Förderprogramm",
                    ),
                ),
            ],
        ),
    ]
