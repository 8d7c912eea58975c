from django.db import migrations, models


class Migration(migrations.Migration):
    """Pages of past days ask of each line of these tables whether a later one is there."""

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("projects", "0015_measures_at_the_desk"),
        ("regions", "0006_beginnings_ends_and_successors"),
        ("strategy", "0003_strategies_and_measures"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="projectdistrictlinkevent",
            index=models.Index(fields=["id"], name="projects_pr_id_7a56ff_idx"),
        ),
        migrations.AddIndex(
            model_name="projectfieldofactionlinkevent",
            index=models.Index(fields=["id"], name="projects_pr_id_795824_idx"),
        ),
        migrations.AddIndex(
            model_name="projectmunicipalitylinkevent",
            index=models.Index(fields=["id"], name="projects_pr_id_e4026e_idx"),
        ),
    ]
