from django.db import migrations, models

from evidence.all_at_once import AllAtOnce


class Migration(migrations.Migration):
    """Pages of past days ask of each line of these tables whether a later one is there."""

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("processes", "0006_multipliers"),
        ("regions", "0006_beginnings_ends_and_successors"),
    ]

    operations = [
        AllAtOnce(
            operations=[
                migrations.AddIndex(
                    model_name="offerservicelinkevent",
                    index=models.Index(fields=["id"], name="processes_o_id_5e102f_idx"),
                ),
                migrations.AddIndex(
                    model_name="qualificationdistrictlinkevent",
                    index=models.Index(fields=["id"], name="processes_q_id_6c71f2_idx"),
                ),
                migrations.AddIndex(
                    model_name="qualificationservicelinkevent",
                    index=models.Index(fields=["id"], name="processes_q_id_f89cb8_idx"),
                ),
                migrations.AddIndex(
                    model_name="sharedservicelinkevent",
                    index=models.Index(fields=["id"], name="processes_s_id_75bc49_idx"),
                ),
            ]
        )
    ]
