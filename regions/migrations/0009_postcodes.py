from django.contrib.postgres.fields import ArrayField
from django.core.validators import RegexValidator
from django.db import migrations, models
from django.db.models.lookups import Regex

NO_POSTCODE = "Eine Postleitzahl hat genau fünf Ziffern, zum Beispiel 31655."
TOGETHER = models.Func(
    "postcodes",
    models.Value(" "),
    function="array_to_string",
    output_field=models.TextField(),
)


def postcodes():
    return ArrayField(
        models.CharField(max_length=5, validators=[RegexValidator("^[0-9]{5}\\Z", NO_POSTCODE)]),
        verbose_name="Postleitzahlen",
        default=list,
        blank=True,
        help_text="mit Komma dazwischen; eine kann für mehrere Gemeinden gelten",
        error_messages={"item_invalid": "Nr. %(nth)s:"},
    )


class Migration(migrations.Migration):
    dependencies = [("regions", "0008_administrations")]

    operations = [
        migrations.AddField("municipality", "postcodes", postcodes()),
        migrations.AddField("municipalityevent", "postcodes", postcodes()),
        migrations.AddConstraint(
            "municipality",
            models.CheckConstraint(
                condition=Regex(TOGETHER, models.Value("^([0-9]{5}( [0-9]{5})*)?$")),
                name="postcodes_have_five_digits",
                violation_error_message=NO_POSTCODE,
            ),
        ),
    ]
