"""`manage.py restore`: a backup into an empty database; the work is in `weserportal.backup`."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from weserportal.backup.programs import Failed
from weserportal.backup.restoring import restore


class Command(BaseCommand):
    help = "Spielt eine Sicherung in eine leere Datenbank und einen leeren Ordner zurück."
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path, help="der Ordner einer Sicherung")

    def handle(self, *, folder, **options):
        try:
            manifest = restore(folder)
        except Failed as failure:
            raise CommandError(str(failure)) from failure
        self.stdout.write(f"Zurückgespielt: der Stand vom {manifest['made_at']}.")
        self.stdout.write("Alle sind abgemeldet; wartende Nachrichten gelten als ungewiss.")
