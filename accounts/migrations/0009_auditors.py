from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import BigIntegerRangeField, IntegerRangeField
from django.db import migrations, models
from django.db.models import Case, F, Func, Value, When

from evidence.all_at_once import AllAtOnce

ROLES = [
    ("editor", "Redaktion"),
    ("reviewer", "Freigabe"),
    ("coordinator", "Koordination"),
    ("grant_admin", "Fördermittel"),
    ("auditor", "Prüfung"),
]


def role():
    return models.CharField(choices=ROLES, max_length=12, verbose_name="Rolle")


def kind(of_auditors, of_others):
    when = When(role="auditor", then=of_auditors)
    return Case(when, default=of_others, output_field=models.IntegerField())


class Migration(migrations.Migration):
    """People who audit, and who have no other role beside."""

    dependencies = [
        ("accounts", "0008_mails_gathered"),
        ("regions", "0006_beginnings_ends_and_successors"),
    ]

    operations = [
        AllAtOnce(
            [
                migrations.AlterField("membership", "role", role()),
                migrations.AlterField("membershipevent", "role", role()),
                migrations.RemoveConstraint("membership", "a_membership_has_a_known_role"),
                migrations.AddConstraint(
                    model_name="membership",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("role__in", [code for code, _ in ROLES])),
                        name="a_membership_has_a_known_role",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="membership",
                    constraint=ExclusionConstraint(
                        name="who_audits_has_no_other_role",
                        expressions=[
                            (
                                Func(
                                    F("user"),
                                    F("user"),
                                    Value("[]"),
                                    function="int8range",
                                    output_field=BigIntegerRangeField(),
                                ),
                                "&&",
                            ),
                            (
                                Func(
                                    kind(1, 2),
                                    kind(2, 3),
                                    function="int4range",
                                    output_field=IntegerRangeField(),
                                ),
                                "-|-",
                            ),
                        ],
                        violation_error_message=(
                            "Wer prüft, hat keine andere Rolle: "
                            "Sonst prüfte jemand die eigene Arbeit."
                        ),
                    ),
                ),
            ]
        )
    ]
