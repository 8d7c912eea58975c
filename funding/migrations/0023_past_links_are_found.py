from django.db import migrations, models

from evidence.all_at_once import AllAtOnce


class Migration(migrations.Migration):
    """Pages of past days ask of each line of these tables whether a later one is there."""

    dependencies = [
        ("funding", "0022_strategies_prove_too"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("projects", "0014_what_was_tried"),
        ("regions", "0006_beginnings_ends_and_successors"),
    ]

    operations = [
        AllAtOnce(
            operations=[
                migrations.AddIndex(
                    model_name="applicationapplicantlinkevent",
                    index=models.Index(fields=["id"], name="funding_app_id_372b79_idx"),
                ),
                migrations.AddIndex(
                    model_name="eventorganisationlinkevent",
                    index=models.Index(fields=["id"], name="funding_eve_id_3bb018_idx"),
                ),
                migrations.AddIndex(
                    model_name="eventprogrammelinkevent",
                    index=models.Index(fields=["id"], name="funding_eve_id_147e3e_idx"),
                ),
                migrations.AddIndex(
                    model_name="eventprojectlinkevent",
                    index=models.Index(fields=["id"], name="funding_eve_id_6ef889_idx"),
                ),
                migrations.AddIndex(
                    model_name="onbehalfoflinkevent",
                    index=models.Index(fields=["id"], name="funding_onb_id_2a3d7a_idx"),
                ),
                migrations.AddIndex(
                    model_name="programmeprojectlinkevent",
                    index=models.Index(fields=["id"], name="funding_pro_id_fff822_idx"),
                ),
            ]
        )
    ]
