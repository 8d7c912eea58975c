from django.db import migrations

from evidence.folding import folded_index


class Migration(migrations.Migration):
    dependencies = [
        ("projects", "0006_who_kept_a_section"),
    ]

    operations = [
        # Not `TrigramExtension`: taken back, it would drop what the search of `public` needs.
        migrations.RunSQL("CREATE EXTENSION IF NOT EXISTS pg_trgm", migrations.RunSQL.noop),
        migrations.AddIndex("alias", folded_index("name", "alias_folded_name")),
        migrations.AddIndex("project", folded_index("title", "project_folded_title")),
        migrations.AddIndex("project", folded_index("short_title", "project_folded_short_title")),
    ]
