from django.conf import settings
from django.db import migrations, models

from evidence.all_at_once import AllAtOnce


class Migration(migrations.Migration):
    """The database knows the codes of the columns with choices."""

    dependencies = [
        ("duties", "0001_schema"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        AllAtOnce(
            operations=[
                migrations.AddConstraint(
                    model_name="accessibilitystatement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("status__in", ["full", "partial", "none"])),
                        name="statuses_of_the_statement_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="accessibilitystatement",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("method__in", ["self", "third_party"])),
                        name="methods_of_the_statement_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="barrier",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("reason__in", ["not_yet", "burden", "out_of_scope"])),
                        name="reasons_of_barriers_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="feedback",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("kind__in", ["barrier", "error", "accessible"])),
                        name="kinds_of_feedback_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ),
            ],
        ),
    ]
