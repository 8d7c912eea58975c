import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("projects", "0006_full_order"),
    ]

    operations = [
        migrations.AlterField(
            model_name="relation",
            name="target",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="inverse_relations",
                to="projects.project",
                verbose_name="Projekt",
            ),
        ),
    ]
