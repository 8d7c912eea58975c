from django.db import migrations, models


class Migration(migrations.Migration):
    """The database knows the codes of the columns with choices."""

    dependencies = [
        ("strategy", "0001_schema"),
    ]

    operations = [
        migrations.AddConstraint(
            model_name="fieldofaction",
            constraint=models.CheckConstraint(
                condition=models.Q(("basis__in", ["source", "editor"])),
                name="bases_of_fields_of_action_are_known",
                violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
            ),
        ),
    ]
