from django.db import migrations

from evidence.folding import folded_index


class Migration(migrations.Migration):
    dependencies = [
        ("funding", "0002_grant_office_group"),
        ("projects", "0007_find_by_folded_names"),
    ]

    operations = [
        migrations.AddIndex("decision", folded_index("file_number", "decision_folded_file_number")),
    ]
