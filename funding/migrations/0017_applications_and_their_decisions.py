import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q


def decision(**more):
    return models.ForeignKey(
        to="funding.decision",
        null=True,
        blank=True,
        verbose_name="Entscheidung",
        help_text="die über diesen Antrag, für dasselbe Projekt",
        **more,
    )


class Migration(migrations.Migration):
    """An application knows the decision that answered it."""

    dependencies = [("funding", "0016_calls_say_what_they_ask")]

    operations = [
        migrations.AddField(
            "application",
            "decision",
            decision(on_delete=django.db.models.deletion.PROTECT, related_name="applications"),
        ),
        migrations.AddField(
            "applicationevent",
            "decision",
            decision(
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                db_constraint=False,
            ),
        ),
        migrations.AddConstraint(
            "application",
            models.CheckConstraint(
                condition=Q(decision=None) | Q(stage__in=["granted", "partly", "rejected"]),
                name="only_a_granted_or_rejected_application_has_its_decision",
                violation_error_message=(
                    "Zur Entscheidung gehört der Stand „bewilligt“, „teilweise bewilligt“ oder "
                    "„abgelehnt“."
                ),
            ),
        ),
    ]
