from django.db import migrations, models


class Migration(migrations.Migration):
    """The database knows the codes of the columns with choices."""

    dependencies = [
        ("accounts", "0002_second_factors"),
        ("regions", "0002_choices"),
    ]

    operations = [
        migrations.AlterConstraint(
            model_name="membership",
            name="a_membership_has_a_known_role",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("role__in", ["editor", "reviewer", "coordinator", "grant_admin"])
                ),
                name="a_membership_has_a_known_role",
                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
            ),
        ),
    ]
