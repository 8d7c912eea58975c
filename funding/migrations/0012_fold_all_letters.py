from django.db import migrations

from evidence.folding import fold_anew


class Migration(migrations.Migration):
    dependencies = [("funding", "0011_changes_that_nobody_knows")]

    operations = [fold_anew("decision_folded_file_number")]
