"""A field of action is assigned by the editors, whoever introduced the field itself."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("projects", "0016_past_links_are_found"),
    ]

    operations = [
        migrations.AlterField(
            model_name="project",
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
            model_name="projectevent",
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
