"""Makes a fresh checkout ready to look at: tables, the region's data, and demo logins."""

import secrets
from contextlib import suppress

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection
from django.utils.timezone import localdate

from grant_office.example import AlreadyThere
from grant_office.example import make as make_examples
from processes import example as process_example
from projects.models import Project
from weserportal.demo_code import kept_code, make_code
from weserportal.demo_logins import create_demo_logins

OLDEST_POSTGRES = 150000


class Command(BaseCommand):
    help = "Legt die Tabellen an, lädt die Daten der Region in eine leere Datenbank."

    def handle(self, **options):
        self.check_database()
        self.stdout.write("Tabellen anlegen …")
        call_command("migrate", verbosity=1)
        if not Project.objects.exists():
            self.stdout.write("Daten der Region laden …")
            call_command("load_region", stdout=self.stdout)
        if settings.IS_DEMO:
            self.print_logins(create_demo_logins(secrets.token_urlsafe(12)))
            with suppress(AlreadyThere, LookupError):
                make_examples(localdate())
            with suppress(process_example.AlreadyThere, LookupError):
                process_example.make(localdate())
            if kept_code() is None:
                self.print_code(make_code())
        self.stdout.write(f"Gleich zu sehen: {settings.SITE_URL}/\n\n")

    def check_database(self):
        """Raise CommandError with the two ways out unless a PostgreSQL of today answers."""
        try:
            connection.ensure_connection()
        except OperationalError as error:
            raise CommandError(
                f"Die Datenbank antwortet nicht: {str(error).strip()}\n"
                "Entweder DATABASE_URL auf ein laufendes PostgreSQL (ab 15) setzen, "
                "oder DATABASE_URL weglassen: dann startet das Portal ein eigenes."
            ) from error
        if connection.pg_version < OLDEST_POSTGRES:
            raise CommandError(
                f"PostgreSQL {connection.pg_version // 10000} ist zu alt; gebraucht wird 15 "
                "oder neuer. Entweder aktualisieren oder DATABASE_URL weglassen."
            )

    def print_logins(self, logins):
        """Print address and password once; nothing if the logins exist already."""
        if not logins:
            return
        self.stdout.write("\nAnmeldungen zum Ausprobieren (werden nur jetzt gezeigt):")
        for role, email, password in logins:
            self.stdout.write(f"  {role:<13} {email:<34} {password}")
        self.stdout.write("")

    def print_code(self, code):
        self.stdout.write(
            "Freigabe, Koordination, Fördermittel, Prüfung und Verwaltung brauchen nach dem\n"
            f"Passwort einen zweiten Faktor. In dieser Demo genügt dafür der Code {code};\n"
            "in einem echten Portal gibt es diesen Code nicht.\n"
        )
