from django.db import migrations, models


def is_small_company():
    return models.BooleanField(
        "an ein kleines oder mittleres Unternehmen",
        default=False,
        help_text="dann bindet EU-Geld kürzer",
    )


class Migration(migrations.Migration):
    """EU money binds small companies for a shorter time (R29)."""

    dependencies = [("grant_office", "0016_kept_offices")]

    operations = [
        migrations.AddField("grantfile", "is_small_company", is_small_company()),
        migrations.AddField("grantfileevent", "is_small_company", is_small_company()),
    ]
