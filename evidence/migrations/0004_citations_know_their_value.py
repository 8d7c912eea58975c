from django.db import migrations, models

from evidence.all_at_once import AllAtOnce

COLUMNS = {
    "portion": models.CharField(
        "Teil der Angabe",
        max_length=300,
        blank=True,
        default="",
        help_text="bei einem Text die Wörter, für die der Beleg spricht",
    ),
    "passage": models.CharField(
        "Stelle in der Quelle",
        max_length=120,
        blank=True,
        default="",
        help_text="Seite, Absatz oder Abschnitt",
    ),
    "vouches_for": models.CharField(
        "Spricht für den Stand", max_length=400, blank=True, default=""
    ),
}
RETRIEVED = models.DateField("Abgerufen am", null=True, blank=True)
ONCE = "a_source_is_cited_once_for_each_value"


class Migration(migrations.Migration):
    """A citation names where it stands and the value it is for (`public` fills in the latter)."""

    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("evidence", "0003_full_order"),
    ]

    operations = [
        AllAtOnce(
            [
                *(
                    migrations.AddField(table, name, column, preserve_default=False)
                    for table in ("citation", "citationevent")
                    for name, column in COLUMNS.items()
                ),
                migrations.AddField("citation", "retrieved", RETRIEVED),
                migrations.AddField("citationevent", "retrieved", RETRIEVED),
                migrations.RemoveConstraint("citation", ONCE),
                migrations.AddConstraint(
                    "citation",
                    models.UniqueConstraint(
                        fields=[
                            *("content_type", "object_id", "field", "portion"),
                            *("source", "remark"),
                        ],
                        nulls_distinct=False,
                        name=ONCE,
                    ),
                ),
            ]
        )
    ]
