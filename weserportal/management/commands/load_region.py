"""`manage.py load_region`: loads the content of a region; the work is in `weserportal.region`."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from weserportal.region.loading import load
from weserportal.region.problems import Problems


class Command(BaseCommand):
    help = "Lädt die Inhalte der Region; ein zweiter Lauf ändert nichts."

    def add_arguments(self, parser):
        parser.add_argument(
            "--directory",
            type=Path,
            default=settings.BASE_DIR / "data",
            help="Ordner mit den Dateien (Vorgabe: data)",
        )

    def handle(self, *, directory, **options):
        try:
            load(directory, tell=self.stdout.write)
        except Problems as problems:
            raise CommandError(str(problems)) from problems
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")  # else the database plans the first pages for empty tables
