"""`manage.py backup`: database and files as one folder; the work is in `weserportal.backup`."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from weserportal.backup.making import back_up
from weserportal.backup.programs import Failed


class Command(BaseCommand):
    help = "Sichert Datenbank und Dateien in einen neuen Ordner; das Portal läuft weiter."

    def add_arguments(self, parser):
        parser.add_argument("directory", type=Path, help="in diesem Ordner entsteht die Sicherung")

    def handle(self, *, directory, **options):
        try:
            folder, manifest = back_up(directory)
        except Failed as failure:
            raise CommandError(str(failure)) from failure
        files, rows = len(manifest["sha256"]) - 1, sum(manifest["rows"].values())
        self.stdout.write(f"{folder}: {rows} Zeilen, {files} Dateien")
        self.stdout.write("SECRET_KEY ist nicht dabei; er gehört getrennt gesichert.")
        if manifest["missing_files"]:
            names = ", ".join(manifest["missing_files"][:5])
            raise CommandError(f"Gesichert, aber es fehlten schon Ordner von Dateien: {names}")
