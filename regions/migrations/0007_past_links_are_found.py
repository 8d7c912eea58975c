from django.db import migrations, models


class Migration(migrations.Migration):
    """Pages of past days ask of each line of these tables whether a later one is there."""

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("regions", "0006_beginnings_ends_and_successors"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="memberdistrictlinkevent",
            index=models.Index(fields=["id"], name="regions_mem_id_67d82d_idx"),
        ),
    ]
