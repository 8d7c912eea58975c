from django.db import migrations, models
from django.db.models import Q


def is_final():
    return models.BooleanField(
        "Abschlusszahlung",
        default=False,
        help_text="nach ihr kommt nichts mehr; bei EU-Mitteln beginnt mit ihr die Zweckbindung",
    )


class Migration(migrations.Migration):
    """The binding period of EU money runs from the final payment (R29)."""

    dependencies = [("grant_office", "0012_more_to_report")]

    operations = [
        migrations.AddField("payment", "is_final", is_final()),
        migrations.AddField("paymentevent", "is_final", is_final()),
        migrations.AddConstraint(
            "payment",
            models.UniqueConstraint(
                fields=["decision"],
                condition=Q(is_final=True, cancelled_on=None),
                name="a_grant_has_one_final_payment",
                violation_error_message="Zu dieser Akte steht schon eine Abschlusszahlung.",
            ),
        ),
    ]
