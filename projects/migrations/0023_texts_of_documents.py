import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

STATES = [
    ("read", "gelesen"),
    ("no_words", "kein Text (Scan oder Bilder)"),
    ("locked", "kein Text (verschlüsselt)"),
    ("broken", "kein Text (nicht zu lesen)"),
    ("too_much", "kein Text (zu umfangreich)"),
]


class Migration(migrations.Migration):
    dependencies = [("projects", "0022_confirmations")]

    operations = [
        migrations.CreateModel(
            name="DocumentText",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "state",
                    models.CharField(choices=STATES, max_length=8, verbose_name="Befund"),
                ),
                ("text", models.TextField(blank=True, verbose_name="Text")),
                (
                    "read_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now, verbose_name="gelesen am"
                    ),
                ),
                (
                    "file",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="text_in_it",
                        to="projects.storedfile",
                        verbose_name="Datei",
                    ),
                ),
            ],
            options={
                "verbose_name": "Text eines Dokuments",
                "verbose_name_plural": "Texte der Dokumente",
                "ordering": ["pk"],
                "default_permissions": (),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(state="read") ^ models.Q(text=""),
                        name="what_was_read_has_a_text",
                        violation_error_message=("Einen Text hat, was gelesen wurde, und nur das."),
                    ),
                    models.CheckConstraint(
                        condition=models.Q(state__in=[code for code, _ in STATES]),
                        name="states_of_texts_are_known",
                        violation_error_message="Ein Wert steht hier nicht zur Auswahl.",
                    ),
                ],
            },
        ),
    ]
