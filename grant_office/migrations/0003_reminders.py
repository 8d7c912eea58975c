import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import evidence.all_at_once

KEYS = [
    "funding_rate",
    "funding_rate_in_hardship",
    "maximum_grant",
    "unit_tiers",
    "minimum_grant",
    "line_overrun",
    "reduction_threshold",
    "reduction_threshold_strict",
    "reduction_threshold_combined",
    "fixed_grant_within_expenditure",
    "public_funds_limit",
    "own_share_without_federal_funds",
    "service_by_post",
    "remedy_period",
    "payout_after_finality",
    "holidays_of",
    "drawdown_mode",
    "use_window",
    "retained_rate",
    "interest_spread",
    "interest_day_count",
    "final_proof_after_fulfilment",
    "final_proof_after_period",
    "final_proof_at_month_end",
    "final_proof_after_award",
    "interim_proof_required",
    "interim_proof_by",
    "interim_proof_joined_within",
    "receipts_list",
    "simple_proof",
    "audit_office_first",
    "audit_office_lead_time",
    "end_recipient_lead_time",
    "extension_lead_time",
    "first_reminder",
    "second_reminder",
    "last_reminder",
    "late_reminder",
    "retention_after_proof",
    "retention_after_last_payment",
    "binding_period",
    "durability",
    "durability_of_small_companies",
    "inventory_above",
    "waived_below",
    "plaque_above_erdf",
    "plaque_above_esf",
    "emblem_wording",
    "de_minimis_limit",
    "de_minimis_limit_of_services",
    "de_minimis_window",
]
STAGES = [
    ("first", "erste vorher"),
    ("second", "zweite vorher"),
    ("last", "letzte vorher"),
    ("on_day", "am Tag"),
    ("late", "danach"),
]
NOT_A_CHOICE = "Ein Wert steht hier nicht zur Auswahl."


class Migration(migrations.Migration):
    dependencies = [
        ("grant_office", "0002_letters_have_scans"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        evidence.all_at_once.AllAtOnce(
            [
                migrations.RemoveConstraint(
                    model_name="ruleparameter", name="keys_of_parameters_are_known"
                ),
                migrations.AddConstraint(
                    model_name="ruleparameter",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("key__in", KEYS)),
                        name="keys_of_parameters_are_known",
                        violation_error_message=NOT_A_CHOICE,
                    ),
                ),
                migrations.CreateModel(
                    name="DeadlineReminder",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="deadline_reminders",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="Person",
                            ),
                        ),
                        (
                            "deadline",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="reminders",
                                to="grant_office.deadline",
                            ),
                        ),
                        (
                            "letter",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="reminders",
                                to="grant_office.correspondence",
                            ),
                        ),
                        ("day", models.DateField(verbose_name="für den")),
                        (
                            "stage",
                            models.CharField(
                                choices=STAGES, max_length=6, verbose_name="Erinnerung"
                            ),
                        ),
                        ("told_on", models.DateField(verbose_name="erinnert am")),
                    ],
                    options={
                        "verbose_name": "Erinnerung an eine Frist",
                        "verbose_name_plural": "Erinnerungen an Fristen",
                        "ordering": ["-told_on", "pk"],
                        "default_permissions": (),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("deadline__isnull", False), ("letter", None))
                                | models.Q(("deadline", None), ("letter__isnull", False)),
                                name="a_reminder_is_of_a_deadline_or_of_a_letter",
                            ),
                            models.UniqueConstraint(
                                fields=("person", "deadline", "letter", "day", "stage"),
                                name="nobody_is_reminded_of_the_same_twice",
                                nulls_distinct=False,
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("stage__in", [code for code, _ in STAGES])),
                                name="stages_of_reminders_are_known",
                                violation_error_message=NOT_A_CHOICE,
                            ),
                        ],
                    },
                ),
            ]
        ),
    ]
