import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("funding", "0005_full_order"),
        ("projects", "0007_what_is_pointed_at_stays"),
    ]

    operations = [
        migrations.AlterField(
            model_name="application",
            name="project",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="applications",
                to="projects.project",
                verbose_name="Projekt",
            ),
        ),
    ]
