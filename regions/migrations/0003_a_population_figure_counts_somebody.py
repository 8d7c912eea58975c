from django.db import migrations, models


class Migration(migrations.Migration):
    """A figure of nobody says nothing and cannot be divided by; its history keeps it."""

    dependencies = [("regions", "0002_choices")]

    operations = [
        migrations.RunSQL(
            "DELETE FROM regions_populationfigure WHERE people = 0", migrations.RunSQL.noop
        ),
        migrations.AddConstraint(
            model_name="populationfigure",
            constraint=models.CheckConstraint(
                condition=models.Q(("people__gt", 0)),
                name="a_population_figure_counts_somebody",
                violation_error_message="Eine Einwohnerzahl ist größer als null.",
            ),
        ),
    ]
