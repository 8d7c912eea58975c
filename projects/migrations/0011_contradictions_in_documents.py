from django.db import migrations

# Working copies and proposals that began earlier do not know of contradictions yet.
CARRY_ALONG = [
    f"""UPDATE projects_proposal SET {column} = {column} || '{{"contradictions": {{}}}}'
        WHERE {column} ? 'rows'"""  # noqa: S608 - names of our columns
    for column in ("document", "base")
]


class Migration(migrations.Migration):
    """Contradictions between sources are edited and released like everything else."""

    dependencies = [("projects", "0010_blanks_have_reasons")]

    operations = [migrations.RunSQL(sql, migrations.RunSQL.noop) for sql in CARRY_ALONG]
