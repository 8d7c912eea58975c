from django.db import migrations

from evidence.folding import folded_index
from grant_office.noting import note_offices_only


class Migration(migrations.Migration):
    """Whoever gets a role makes nobody wait for all states; the list finds words by indexes."""

    dependencies = [("grant_office", "0018_coordination_looks")]

    operations = [
        note_offices_only(),
        migrations.AddIndex(
            model_name="grantfile",
            index=folded_index("e_file_number", "file_folded_e_file_number"),
        ),
    ]
