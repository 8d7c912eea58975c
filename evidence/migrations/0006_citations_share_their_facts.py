import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """The source of a citation is a column of its facts, which others have as well."""

    dependencies = [("evidence", "0005_living_sources")]

    operations = [
        migrations.AlterField(
            "citation",
            "source",
            models.ForeignKey(
                "evidence.source",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="%(class)ss",
                verbose_name="Quelle",
            ),
        ),
    ]
