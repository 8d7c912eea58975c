from django.db import migrations

from evidence.folding import fold_anew


class Migration(migrations.Migration):
    dependencies = [("projects", "0011_contradictions_in_documents")]

    operations = [
        fold_anew("project_folded_title", "project_folded_short_title", "alias_folded_name")
    ]
