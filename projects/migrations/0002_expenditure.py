from django.db import migrations, models

import evidence.all_at_once

NEW = {
    "total_cost": "total_expenditure",
    "eligible_cost": "eligible_expenditure",
    "own_share": "own_contribution",
}
CITED = ("evidence_citation", "evidence_citationevent", "evidence_remark", "evidence_remarkevent")


def renamed(old, new):
    """Statements that say it in the new word where a field is named in a row.

    Working copies and proposals name columns as keys, and in their citations as values. What an
    editor wrote is never touched: a quotation mark inside a text is escaped in JSON. Citations
    change without a line in their history, for nobody changed what they say.
    """
    for column in ("base", "document", "typed"):
        yield f"""
            UPDATE projects_proposal SET {column} = regexp_replace(regexp_replace({column}::text,
                '"([[:alnum:]-]*){old}([[:alnum:]_-]*)":', '"\\1{new}\\2":', 'g'),
                '"field": "{old}"', '"field": "{new}"', 'g')::jsonb
            WHERE {column}::text LIKE '%{old}%'
        """  # noqa: S608 - names of our columns
    for table in CITED:
        yield f"ALTER TABLE {table} DISABLE TRIGGER USER"
        yield f"UPDATE {table} SET field = '{new}' WHERE field = '{old}'"  # noqa: S608 - names of our columns
        yield f"ALTER TABLE {table} ENABLE TRIGGER USER"


def statements(pairs):
    return [sql for pair in pairs for sql in renamed(*pair)]


class Migration(migrations.Migration):
    """Expenditure and cost differ in grant law; the labels say „Ausgaben“, now the names do too."""

    dependencies = [
        ("evidence", "0001_schema"),
        ("projects", "0001_schema"),
    ]

    operations = [
        migrations.RunSQL(
            statements(NEW.items()), statements((new, old) for old, new in NEW.items())
        ),
        evidence.all_at_once.AllAtOnce(
            operations=[
                migrations.RemoveConstraint(
                    model_name="project",
                    name="total_costs_match_their_qualifier",
                ),
                migrations.RemoveConstraint(
                    model_name="project",
                    name="eligible_costs_match_their_qualifier",
                ),
                migrations.RemoveConstraint(
                    model_name="project",
                    name="own_shares_match_their_qualifier",
                ),
                migrations.RenameField(
                    model_name="project",
                    old_name="total_cost_qualifier",
                    new_name="total_expenditure_qualifier",
                ),
                migrations.RenameField(
                    model_name="project",
                    old_name="total_cost_min",
                    new_name="total_expenditure_min",
                ),
                migrations.RenameField(
                    model_name="project",
                    old_name="total_cost_max",
                    new_name="total_expenditure_max",
                ),
                migrations.RenameField(
                    model_name="project",
                    old_name="total_cost_basis",
                    new_name="total_expenditure_basis",
                ),
                migrations.RenameField(
                    model_name="project",
                    old_name="total_cost_note",
                    new_name="total_expenditure_note",
                ),
                migrations.RenameField(
                    model_name="project",
                    old_name="eligible_cost_qualifier",
                    new_name="eligible_expenditure_qualifier",
                ),
                migrations.RenameField(
                    model_name="project",
                    old_name="eligible_cost_min",
                    new_name="eligible_expenditure_min",
                ),
                migrations.RenameField(
                    model_name="project",
                    old_name="eligible_cost_max",
                    new_name="eligible_expenditure_max",
                ),
                migrations.RenameField(
                    model_name="project",
                    old_name="eligible_cost_basis",
                    new_name="eligible_expenditure_basis",
                ),
                migrations.RenameField(
                    model_name="project",
                    old_name="eligible_cost_note",
                    new_name="eligible_expenditure_note",
                ),
                migrations.RenameField(
                    model_name="project",
                    old_name="own_share_qualifier",
                    new_name="own_contribution_qualifier",
                ),
                migrations.RenameField(
                    model_name="project",
                    old_name="own_share_min",
                    new_name="own_contribution_min",
                ),
                migrations.RenameField(
                    model_name="project",
                    old_name="own_share_max",
                    new_name="own_contribution_max",
                ),
                migrations.RenameField(
                    model_name="project",
                    old_name="own_share_basis",
                    new_name="own_contribution_basis",
                ),
                migrations.RenameField(
                    model_name="project",
                    old_name="own_share_note",
                    new_name="own_contribution_note",
                ),
                migrations.RenameField(
                    model_name="projectevent",
                    old_name="total_cost_qualifier",
                    new_name="total_expenditure_qualifier",
                ),
                migrations.RenameField(
                    model_name="projectevent",
                    old_name="total_cost_min",
                    new_name="total_expenditure_min",
                ),
                migrations.RenameField(
                    model_name="projectevent",
                    old_name="total_cost_max",
                    new_name="total_expenditure_max",
                ),
                migrations.RenameField(
                    model_name="projectevent",
                    old_name="total_cost_basis",
                    new_name="total_expenditure_basis",
                ),
                migrations.RenameField(
                    model_name="projectevent",
                    old_name="total_cost_note",
                    new_name="total_expenditure_note",
                ),
                migrations.RenameField(
                    model_name="projectevent",
                    old_name="eligible_cost_qualifier",
                    new_name="eligible_expenditure_qualifier",
                ),
                migrations.RenameField(
                    model_name="projectevent",
                    old_name="eligible_cost_min",
                    new_name="eligible_expenditure_min",
                ),
                migrations.RenameField(
                    model_name="projectevent",
                    old_name="eligible_cost_max",
                    new_name="eligible_expenditure_max",
                ),
                migrations.RenameField(
                    model_name="projectevent",
                    old_name="eligible_cost_basis",
                    new_name="eligible_expenditure_basis",
                ),
                migrations.RenameField(
                    model_name="projectevent",
                    old_name="eligible_cost_note",
                    new_name="eligible_expenditure_note",
                ),
                migrations.RenameField(
                    model_name="projectevent",
                    old_name="own_share_qualifier",
                    new_name="own_contribution_qualifier",
                ),
                migrations.RenameField(
                    model_name="projectevent",
                    old_name="own_share_min",
                    new_name="own_contribution_min",
                ),
                migrations.RenameField(
                    model_name="projectevent",
                    old_name="own_share_max",
                    new_name="own_contribution_max",
                ),
                migrations.RenameField(
                    model_name="projectevent",
                    old_name="own_share_basis",
                    new_name="own_contribution_basis",
                ),
                migrations.RenameField(
                    model_name="projectevent",
                    old_name="own_share_note",
                    new_name="own_contribution_note",
                ),
                migrations.AddConstraint(
                    model_name="project",
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
                        name="total_expenditures_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="project",
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
                        name="eligible_expenditures_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="project",
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
                        name="own_contributions_match_their_qualifier",
                        violation_error_message="Der Betrag passt nicht zu seiner Angabe (genau, rund, bis zu …).",
                    ),
                ),
            ],
        ),
    ]
