import django.db.models.deletion
from django.db import migrations, models

REMEMBERED = {"db_constraint": False, "on_delete": django.db.models.deletion.DO_NOTHING}


def said():
    return [
        ("desk_field", models.CharField(max_length=80, verbose_name="Feld am Arbeitsplatz")),
        ("text", models.CharField(max_length=300, verbose_name="Hinweis am Feld")),
    ]


class Migration(migrations.Migration):
    """The coordination writes the hints at the fields of the desk."""

    initial = True

    dependencies = [("pghistory", "0007_auto_20250421_0444")]

    operations = [
        migrations.CreateModel(
            name="FieldHint",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                *said(),
            ],
            options={
                "verbose_name": "Hinweis am Feld",
                "verbose_name_plural": "Hinweise an Feldern",
                "ordering": ["desk_field", "pk"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(fields=("desk_field",), name="a_field_has_one_hint"),
                    models.CheckConstraint(
                        condition=~models.Q(text=""), name="hints_at_fields_say_something"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FieldHintEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                *said(),
                (
                    "pgh_context",
                    models.ForeignKey(
                        null=True, related_name="+", to="pghistory.context", **REMEMBERED
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(related_name="history", to="desk.fieldhint", **REMEMBERED),
                ),
            ],
            options={"abstract": False},
        ),
    ]
