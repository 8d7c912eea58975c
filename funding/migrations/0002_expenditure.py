from django.db import migrations, models

import evidence.all_at_once


class Migration(migrations.Migration):
    """Expenditure and cost differ in grant law; the labels say „Ausgaben“, now the names do too."""

    dependencies = [
        ("funding", "0001_schema"),
        ("projects", "0002_expenditure"),
    ]

    operations = [
        evidence.all_at_once.AllAtOnce(
            operations=[
                migrations.RemoveConstraint(
                    model_name="decisionversion",
                    name="no_grant_exceeds_the_eligible_cost",
                ),
                migrations.RemoveConstraint(
                    model_name="decisionversion",
                    name="eligible_costs_of_decisions_match_their_qualifier",
                ),
                migrations.RemoveConstraint(
                    model_name="decisionversion",
                    name="total_costs_of_decisions_match_their_qualifier",
                ),
                migrations.RemoveConstraint(
                    model_name="decisionversion",
                    name="own_shares_of_decisions_match_their_qualifier",
                ),
                migrations.RemoveConstraint(
                    model_name="part",
                    name="costs_of_parts_match_their_qualifier",
                ),
                migrations.RenameField(
                    model_name="decisionversion",
                    old_name="eligible_cost_qualifier",
                    new_name="eligible_expenditure_qualifier",
                ),
                migrations.RenameField(
                    model_name="decisionversion",
                    old_name="eligible_cost_min",
                    new_name="eligible_expenditure_min",
                ),
                migrations.RenameField(
                    model_name="decisionversion",
                    old_name="eligible_cost_max",
                    new_name="eligible_expenditure_max",
                ),
                migrations.RenameField(
                    model_name="decisionversion",
                    old_name="eligible_cost_basis",
                    new_name="eligible_expenditure_basis",
                ),
                migrations.RenameField(
                    model_name="decisionversion",
                    old_name="eligible_cost_note",
                    new_name="eligible_expenditure_note",
                ),
                migrations.RenameField(
                    model_name="decisionversion",
                    old_name="total_cost_qualifier",
                    new_name="total_expenditure_qualifier",
                ),
                migrations.RenameField(
                    model_name="decisionversion",
                    old_name="total_cost_min",
                    new_name="total_expenditure_min",
                ),
                migrations.RenameField(
                    model_name="decisionversion",
                    old_name="total_cost_max",
                    new_name="total_expenditure_max",
                ),
                migrations.RenameField(
                    model_name="decisionversion",
                    old_name="total_cost_basis",
                    new_name="total_expenditure_basis",
                ),
                migrations.RenameField(
                    model_name="decisionversion",
                    old_name="total_cost_note",
                    new_name="total_expenditure_note",
                ),
                migrations.RenameField(
                    model_name="decisionversion",
                    old_name="own_share_qualifier",
                    new_name="own_contribution_qualifier",
                ),
                migrations.RenameField(
                    model_name="decisionversion",
                    old_name="own_share_min",
                    new_name="own_contribution_min",
                ),
                migrations.RenameField(
                    model_name="decisionversion",
                    old_name="own_share_max",
                    new_name="own_contribution_max",
                ),
                migrations.RenameField(
                    model_name="decisionversion",
                    old_name="own_share_basis",
                    new_name="own_contribution_basis",
                ),
                migrations.RenameField(
                    model_name="decisionversion",
                    old_name="own_share_note",
                    new_name="own_contribution_note",
                ),
                migrations.RenameField(
                    model_name="decisionversionevent",
                    old_name="eligible_cost_qualifier",
                    new_name="eligible_expenditure_qualifier",
                ),
                migrations.RenameField(
                    model_name="decisionversionevent",
                    old_name="eligible_cost_min",
                    new_name="eligible_expenditure_min",
                ),
                migrations.RenameField(
                    model_name="decisionversionevent",
                    old_name="eligible_cost_max",
                    new_name="eligible_expenditure_max",
                ),
                migrations.RenameField(
                    model_name="decisionversionevent",
                    old_name="eligible_cost_basis",
                    new_name="eligible_expenditure_basis",
                ),
                migrations.RenameField(
                    model_name="decisionversionevent",
                    old_name="eligible_cost_note",
                    new_name="eligible_expenditure_note",
                ),
                migrations.RenameField(
                    model_name="decisionversionevent",
                    old_name="total_cost_qualifier",
                    new_name="total_expenditure_qualifier",
                ),
                migrations.RenameField(
                    model_name="decisionversionevent",
                    old_name="total_cost_min",
                    new_name="total_expenditure_min",
                ),
                migrations.RenameField(
                    model_name="decisionversionevent",
                    old_name="total_cost_max",
                    new_name="total_expenditure_max",
                ),
                migrations.RenameField(
                    model_name="decisionversionevent",
                    old_name="total_cost_basis",
                    new_name="total_expenditure_basis",
                ),
                migrations.RenameField(
                    model_name="decisionversionevent",
                    old_name="total_cost_note",
                    new_name="total_expenditure_note",
                ),
                migrations.RenameField(
                    model_name="decisionversionevent",
                    old_name="own_share_qualifier",
                    new_name="own_contribution_qualifier",
                ),
                migrations.RenameField(
                    model_name="decisionversionevent",
                    old_name="own_share_min",
                    new_name="own_contribution_min",
                ),
                migrations.RenameField(
                    model_name="decisionversionevent",
                    old_name="own_share_max",
                    new_name="own_contribution_max",
                ),
                migrations.RenameField(
                    model_name="decisionversionevent",
                    old_name="own_share_basis",
                    new_name="own_contribution_basis",
                ),
                migrations.RenameField(
                    model_name="decisionversionevent",
                    old_name="own_share_note",
                    new_name="own_contribution_note",
                ),
                migrations.RenameField(
                    model_name="part",
                    old_name="total_cost_qualifier",
                    new_name="total_expenditure_qualifier",
                ),
                migrations.RenameField(
                    model_name="part",
                    old_name="total_cost_min",
                    new_name="total_expenditure_min",
                ),
                migrations.RenameField(
                    model_name="part",
                    old_name="total_cost_max",
                    new_name="total_expenditure_max",
                ),
                migrations.RenameField(
                    model_name="part",
                    old_name="total_cost_basis",
                    new_name="total_expenditure_basis",
                ),
                migrations.RenameField(
                    model_name="part",
                    old_name="total_cost_note",
                    new_name="total_expenditure_note",
                ),
                migrations.RenameField(
                    model_name="partevent",
                    old_name="total_cost_qualifier",
                    new_name="total_expenditure_qualifier",
                ),
                migrations.RenameField(
                    model_name="partevent",
                    old_name="total_cost_min",
                    new_name="total_expenditure_min",
                ),
                migrations.RenameField(
                    model_name="partevent",
                    old_name="total_cost_max",
                    new_name="total_expenditure_max",
                ),
                migrations.RenameField(
                    model_name="partevent",
                    old_name="total_cost_basis",
                    new_name="total_expenditure_basis",
                ),
                migrations.RenameField(
                    model_name="partevent",
                    old_name="total_cost_note",
                    new_name="total_expenditure_note",
                ),
                migrations.AddConstraint(
                    model_name="decisionversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("amount_max__isnull", True),
                            ("eligible_expenditure_min__isnull", True),
                            ("amount_min__isnull", True),
                            ("amount_min__lte", models.F("eligible_expenditure_max")),
                            ("eligible_expenditure_max__isnull", True),
                            _connector="OR",
                        ),
                        name="no_grant_exceeds_the_eligible_expenditure",
                        violation_error_message="Der Betrag ist höher als die zuwendungsfähigen Ausgaben.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decisionversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
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
                                models.Q(("eligible_expenditure_min__isnull", True), _negated=True),
                                ("eligible_expenditure_min__gte", 0),
                                models.Q(("eligible_expenditure_max__isnull", True), _negated=True),
                                ("eligible_expenditure_max__gte", 0),
                                ("eligible_expenditure_min", models.F("eligible_expenditure_max")),
                            ),
                            models.Q(
                                ("eligible_expenditure_qualifier__in", ("up_to",)),
                                ("eligible_expenditure_min__isnull", True),
                                models.Q(("eligible_expenditure_max__isnull", True), _negated=True),
                                ("eligible_expenditure_max__gte", 0),
                            ),
                            models.Q(
                                ("eligible_expenditure_qualifier__in", ("at_least",)),
                                models.Q(("eligible_expenditure_min__isnull", True), _negated=True),
                                ("eligible_expenditure_min__gte", 0),
                                ("eligible_expenditure_max__isnull", True),
                            ),
                            models.Q(
                                ("eligible_expenditure_qualifier__in", ("between",)),
                                models.Q(("eligible_expenditure_min__isnull", True), _negated=True),
                                ("eligible_expenditure_min__gte", 0),
                                models.Q(("eligible_expenditure_max__isnull", True), _negated=True),
                                ("eligible_expenditure_max__gte", 0),
                                (
                                    "eligible_expenditure_min__lt",
                                    models.F("eligible_expenditure_max"),
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="eligible_expenditures_of_decisions_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decisionversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
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
                                models.Q(("total_expenditure_min__isnull", True), _negated=True),
                                ("total_expenditure_min__gte", 0),
                                models.Q(("total_expenditure_max__isnull", True), _negated=True),
                                ("total_expenditure_max__gte", 0),
                                ("total_expenditure_min", models.F("total_expenditure_max")),
                            ),
                            models.Q(
                                ("total_expenditure_qualifier__in", ("up_to",)),
                                ("total_expenditure_min__isnull", True),
                                models.Q(("total_expenditure_max__isnull", True), _negated=True),
                                ("total_expenditure_max__gte", 0),
                            ),
                            models.Q(
                                ("total_expenditure_qualifier__in", ("at_least",)),
                                models.Q(("total_expenditure_min__isnull", True), _negated=True),
                                ("total_expenditure_min__gte", 0),
                                ("total_expenditure_max__isnull", True),
                            ),
                            models.Q(
                                ("total_expenditure_qualifier__in", ("between",)),
                                models.Q(("total_expenditure_min__isnull", True), _negated=True),
                                ("total_expenditure_min__gte", 0),
                                models.Q(("total_expenditure_max__isnull", True), _negated=True),
                                ("total_expenditure_max__gte", 0),
                                ("total_expenditure_min__lt", models.F("total_expenditure_max")),
                            ),
                            _connector="OR",
                        ),
                        name="total_expenditures_of_decisions_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="decisionversion",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
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
                        name="own_contributions_of_decisions_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="part",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
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
                                models.Q(("total_expenditure_min__isnull", True), _negated=True),
                                ("total_expenditure_min__gte", 0),
                                models.Q(("total_expenditure_max__isnull", True), _negated=True),
                                ("total_expenditure_max__gte", 0),
                                ("total_expenditure_min", models.F("total_expenditure_max")),
                            ),
                            models.Q(
                                ("total_expenditure_qualifier__in", ("up_to",)),
                                ("total_expenditure_min__isnull", True),
                                models.Q(("total_expenditure_max__isnull", True), _negated=True),
                                ("total_expenditure_max__gte", 0),
                            ),
                            models.Q(
                                ("total_expenditure_qualifier__in", ("at_least",)),
                                models.Q(("total_expenditure_min__isnull", True), _negated=True),
                                ("total_expenditure_min__gte", 0),
                                ("total_expenditure_max__isnull", True),
                            ),
                            models.Q(
                                ("total_expenditure_qualifier__in", ("between",)),
                                models.Q(("total_expenditure_min__isnull", True), _negated=True),
                                ("total_expenditure_min__gte", 0),
                                models.Q(("total_expenditure_max__isnull", True), _negated=True),
                                ("total_expenditure_max__gte", 0),
                                ("total_expenditure_min__lt", models.F("total_expenditure_max")),
                            ),
                            _connector="OR",
                        ),
                        name="costs_of_parts_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ),
            ],
        ),
    ]
