"""Django's PostgreSQL backend, with the embedded server started before a connection is made.

DATABASES = {"default": {
    "ENGINE": "weserportal.embedded_postgres.backend",
    "NAME": "weserportal",
    "EMBEDDED": {"directory": BASE_DIR / ".postgres"},  # + durable, grace
}}
"""

from contextlib import suppress

from django.core.exceptions import ImproperlyConfigured
from django.db.backends.postgresql import base
from psycopg import errors, sql

from .. import server
from ..cluster import PORT, SUPERUSER, socket_directory
from ..errors import EmbeddedPostgresError


class DatabaseWrapper(base.DatabaseWrapper):
    """Knows where the socket will be from the start; starts the server as late as possible."""

    # The databases that this process has seen or created, by socket directory and name.
    _known_databases = set()

    def __init__(self, settings_dict, *args, **kwargs):
        super().__init__(settings_dict, *args, **kwargs)
        if "directory" not in settings_dict.get("EMBEDDED", {}):
            raise ImproperlyConfigured('DATABASES braucht "EMBEDDED": {"directory": …}.')
        self._quick = True
        settings_dict["HOST"] = str(socket_directory(settings_dict["EMBEDDED"]["directory"]))
        settings_dict["PORT"] = str(PORT)
        settings_dict["USER"] = settings_dict["USER"] or SUPERUSER

    def connect(self):
        try:
            super().connect()
        except self.Database.OperationalError:
            # It takes calls, but is ending or recovering because one of its processes was killed;
            # it may also notice only after it let us in.
            self.close()
            self._quick = False
            try:
                super().connect()
            finally:
                self._quick = True

    def get_new_connection(self, conn_params):
        try:
            server.ensure_running(**self.settings_dict["EMBEDDED"], quick=self._quick)
        except EmbeddedPostgresError as error:
            raise ImproperlyConfigured(str(error)) from None
        self._create_missing_database(conn_params)
        return super().get_new_connection(conn_params)

    def _create_missing_database(self, conn_params):
        """Not for tests: Django has made its test database before it connects to it."""
        name = conn_params["dbname"]
        if name == "postgres" or (conn_params["host"], name) in self._known_databases:
            return
        with self.Database.connect(**{**conn_params, "dbname": "postgres"}, autocommit=True) as it:
            known = it.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
            # Another process may be quicker.
            with suppress(errors.DuplicateDatabase, errors.UniqueViolation):
                if not known:
                    it.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        self._known_databases.add((conn_params["host"], name))
