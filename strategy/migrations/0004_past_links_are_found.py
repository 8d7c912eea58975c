from django.db import migrations, models


class Migration(migrations.Migration):
    """Pages of past days ask of each line of these tables whether a later one is there."""

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("regions", "0007_past_links_are_found"),
        ("strategy", "0003_strategies_and_measures"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="measuredistrictlinkevent",
            index=models.Index(fields=["id"], name="strategy_me_id_6d2766_idx"),
        ),
        migrations.AddIndex(
            model_name="measurefieldofactionlinkevent",
            index=models.Index(fields=["id"], name="strategy_me_id_53ceb0_idx"),
        ),
        migrations.AddIndex(
            model_name="strategydistrictlinkevent",
            index=models.Index(fields=["id"], name="strategy_st_id_9c1d55_idx"),
        ),
    ]
