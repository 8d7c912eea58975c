import django.db.models.deletion
from django.db import migrations, models

from evidence.all_at_once import AllAtOnce

COLUMNS = {
    "licence": models.CharField(
        "Lizenz",
        max_length=120,
        blank=True,
        default="",
        help_text="unter der die Seite steht, zum Beispiel CC BY 4.0",
    ),
    "may_be_copied": models.BooleanField(
        "interne Kopie erlaubt",
        default=False,
        help_text="Das Portal bewahrt dann eine Kopie der Seite auf, die nie öffentlich ist.",
    ),
}


class Migration(migrations.Migration):
    """Where its licence allows it, a copy of the page behind a source is kept as a file."""

    dependencies = [("evidence", "0006_citations_share_their_facts")]

    operations = [
        AllAtOnce(
            operations=[
                *(
                    migrations.AddField(model, name, column, preserve_default=name != "licence")
                    for model in ("source", "sourceevent")
                    for name, column in COLUMNS.items()
                ),
                migrations.AddConstraint(
                    "source",
                    models.CheckConstraint(
                        condition=models.Q(may_be_copied=False) | ~models.Q(licence=""),
                        name="only_a_licence_allows_a_copy_of_a_source",
                        violation_error_message="Bitte die Lizenz nennen, die eine Kopie erlaubt.",
                    ),
                ),
                migrations.CreateModel(
                    "SourceCopy",
                    [
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("key", models.CharField("Name der Datei", max_length=32, unique=True)),
                        ("address", models.URLField("kopierte Adresse", max_length=600)),
                        ("kept_at", models.DateTimeField("zuletzt gesichert")),
                        ("kind", models.CharField("Art der Datei", max_length=100, blank=True)),
                        ("size", models.PositiveBigIntegerField("Größe in Bytes")),
                        ("digest", models.CharField("Prüfsumme der Datei", max_length=64)),
                        (
                            "source",
                            models.OneToOneField(
                                "evidence.source",
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="internal_copy",
                                verbose_name="Quelle",
                            ),
                        ),
                    ],
                    {
                        "verbose_name": "Interne Kopie einer Quelle",
                        "verbose_name_plural": "Interne Kopien von Quellen",
                        "ordering": ["pk"],
                        "default_permissions": (),
                    },
                ),
            ]
        ),
    ]
