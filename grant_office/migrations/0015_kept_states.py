import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

from evidence.all_at_once import AllAtOnce
from grant_office.noting import note_states

RECORDS = {
    "funding_decision": "id",
    "funding_decisionversion": "decision_id",
    "funding_handover": "decision_id",
    "funding_projectshare": "decision_id",
    "funding_recipientshare": "version_id",
    "funding_part": "version_id",
    "grant_office_grantfile": "decision_id",
    "grant_office_payment": "decision_id",
    "grant_office_obligation": "decision_id",
    "grant_office_ownshare": "decision_id",
    "grant_office_deadline": "decision_id",
}


class Migration(migrations.Migration):
    dependencies = [
        ("funding", "0018_auditors_read_what_came_later"),
        ("grant_office", "0014_finality"),
        ("projects", "0012_fold_all_letters"),
        ("regions", "0006_beginnings_ends_and_successors"),
    ]

    operations = [
        AllAtOnce(
            operations=[
                migrations.CreateModel(
                    name="FileState",
                    fields=[
                        (
                            "decision",
                            models.OneToOneField(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                primary_key=True,
                                related_name="state",
                                serialize=False,
                                to="funding.decision",
                                verbose_name="Entscheidung",
                            ),
                        ),
                        (
                            "version",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="funding.decisionversion",
                                verbose_name="Fassung in Kraft",
                            ),
                        ),
                        ("day", models.DateField(null=True, verbose_name="Tag der Entscheidung")),
                        ("is_counted", models.BooleanField(verbose_name="zählt als bewilligt")),
                        (
                            "amount_min",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="mindestens",
                            ),
                        ),
                        (
                            "amount_max",
                            models.DecimalField(
                                decimal_places=2, max_digits=15, null=True, verbose_name="höchstens"
                            ),
                        ),
                        (
                            "amount_qualifier",
                            models.CharField(blank=True, max_length=14, verbose_name="Betrag ist"),
                        ),
                        (
                            "period_end_last",
                            models.DateField(null=True, verbose_name="spätestes Ende"),
                        ),
                        (
                            "paid",
                            models.DecimalField(
                                decimal_places=2, max_digits=15, verbose_name="ausgezahlt"
                            ),
                        ),
                        (
                            "left",
                            models.DecimalField(
                                decimal_places=2,
                                max_digits=15,
                                null=True,
                                verbose_name="noch offen",
                            ),
                        ),
                        ("has_open_obligation", models.BooleanField(verbose_name="offene Auflage")),
                        (
                            "gaps",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=30),
                                size=None,
                                verbose_name="Was fehlt",
                            ),
                        ),
                        (
                            "late_from",
                            models.DateField(null=True, verbose_name="erste offene Frist"),
                        ),
                        (
                            "proof_late_from",
                            models.DateField(null=True, verbose_name="erster offener Nachweis"),
                        ),
                        ("tell_from", models.DateField(null=True, verbose_name="zu melden seit")),
                    ],
                    options={
                        "verbose_name": "Stand einer Akte",
                        "verbose_name_plural": "Stände der Akten",
                        "indexes": [
                            models.Index(
                                models.OrderBy(models.F("day"), descending=True, nulls_last=True),
                                models.OrderBy(models.F("decision"), descending=True),
                                name="states_newest_first",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StaleState",
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
                            "decision_id",
                            models.BigIntegerField(null=True, verbose_name="Entscheidung"),
                        ),
                    ],
                    options={
                        "verbose_name": "Neu zu lesender Stand",
                        "verbose_name_plural": "Neu zu lesende Stände",
                    },
                ),
                migrations.AddIndex(
                    model_name="correspondence",
                    index=models.Index(
                        models.OrderBy(models.F("arrived_on"), descending=True),
                        models.OrderBy(models.F("id"), descending=True),
                        name="letters_newest_first",
                    ),
                ),
                migrations.AddIndex(
                    model_name="correspondence",
                    index=models.Index(
                        condition=models.Q(("follow_up_on__isnull", False)),
                        fields=["follow_up_on", "id"],
                        name="letters_to_be_looked_at_again",
                    ),
                ),
                migrations.AddIndex(
                    model_name="payment",
                    index=models.Index(
                        models.OrderBy(models.F("amount"), descending=True),
                        models.F("id"),
                        condition=models.Q(("cancelled_on", None)),
                        name="payments_by_amount",
                    ),
                ),
                migrations.AddIndex(
                    model_name="paymentrequest",
                    index=models.Index(
                        models.OrderBy(models.F("amount"), descending=True),
                        models.F("id"),
                        condition=models.Q(("cancelled_on", None), ("state", "submitted")),
                        name="open_requests_by_amount",
                    ),
                ),
            ]
        ),
        note_states(RECORDS),
    ]
