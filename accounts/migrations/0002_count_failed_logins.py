from django.db import migrations

# As the database cache of Django wants it; unlogged, since after a crash counting may start anew.
TABLE = """
    CREATE UNLOGGED TABLE login_counters (
        cache_key varchar(255) NOT NULL PRIMARY KEY,
        value text NOT NULL,
        expires timestamp with time zone NOT NULL
    )
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial")]

    operations = [
        migrations.RunSQL(
            [TABLE, "CREATE INDEX login_counters_expires ON login_counters (expires)"],
            ["DROP TABLE login_counters"],
        ),
    ]
