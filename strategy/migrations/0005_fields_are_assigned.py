"""A field of action is assigned by the editors, whoever introduced the field itself."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("strategy", "0004_past_links_are_found"),
    ]

    operations = [
        migrations.AlterField(
            model_name="measure",
            name="fields_basis",
            field=models.CharField(
                choices=[
                    ("source", "in einer Quelle genannt"),
                    ("editor", "von der Redaktion zugeordnet"),
                ],
                default="editor",
                max_length=6,
                verbose_name="Grundlage der Handlungsfelder",
            ),
        ),
        migrations.AlterField(
            model_name="measureevent",
            name="fields_basis",
            field=models.CharField(
                choices=[
                    ("source", "in einer Quelle genannt"),
                    ("editor", "von der Redaktion zugeordnet"),
                ],
                default="editor",
                max_length=6,
                verbose_name="Grundlage der Handlungsfelder",
            ),
        ),
    ]
