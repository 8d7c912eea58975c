from django.db import migrations, models


def flag():
    return models.BooleanField("davor weitere Änderungen, die nicht bekannt sind", default=False)


class Migration(migrations.Migration):
    dependencies = [("funding", "0010_blanks_have_reasons")]

    operations = [
        migrations.AddField("decisionversion", "follows_unknown", flag()),
        migrations.AddField("decisionversionevent", "follows_unknown", flag()),
        migrations.AddConstraint(
            "decisionversion",
            models.CheckConstraint(
                condition=models.Q(follows_unknown=False) | models.Q(number__gt=1),
                name="only_an_amendment_follows_unknown_ones",
                violation_error_message="Vor der ersten Fassung gibt es keine Änderungen.",
            ),
        ),
    ]
