"""How long the web process waits for the database: briefly, so that one query stops nothing
else (law 21).

Commands know nothing of it: a migration or an import takes the time that it takes.
"""

from django.conf import settings

# Seconds until no connection is awaited any more; a whole number from two (libpq).
CONNECT = 2
# Milliseconds. A lock comes first: whoever waits for one holds a thread and gets nothing.
LIMITS = {
    "lock_timeout": 2_000,
    "statement_timeout": 5_000,
    "idle_in_transaction_session_timeout": 30_000,
}


def wait_briefly():
    """For every connection that this process opens from now on."""
    options = settings.DATABASES["default"]["OPTIONS"]
    limits = " ".join(f"-c {name}={limit}" for name, limit in LIMITS.items())
    options["options"] = f"{options['options']} {limits}"
    options["connect_timeout"] = CONNECT
