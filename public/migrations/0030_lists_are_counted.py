"""How many entries of a kind have each value of a filter, kept for lists that nothing narrows."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("public", "0029_find_places_and_people")]

    operations = [
        migrations.CreateModel(
            name="FacetCount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=12)),
                ("value", models.TextField()),
                ("number", models.IntegerField()),
            ],
            options={
                "verbose_name": "Anzahl in einer Liste",
                "verbose_name_plural": "Anzahlen in Listen",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kind", "value"), name="a_value_is_counted_once"
                    )
                ],
            },
        ),
    ]
