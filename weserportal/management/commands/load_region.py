"""`manage.py load_region`: loads the content of a region; the work is in `weserportal.region`."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from weserportal.region.loading import load
from weserportal.region.problems import Problems


class Command(BaseCommand):
    help = (
        "Lädt, was sich in den Dateien der Region seit dem letzten Mal geändert hat. Was im Portal "
        "geändert wurde, bleibt und wird genannt."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--directory",
            type=Path,
            default=settings.BASE_DIR / "data",
            help="Ordner mit den Dateien (Vorgabe: data)",
        )

        parser.add_argument(
            "--overwrite",
            action="store_true",
            help="auch, was im Portal geändert wurde, auf den Stand der Dateien zurücksetzen",
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="nur sagen, was geschähe, und nichts schreiben"
        )

    def handle(self, *, directory, overwrite, dry_run, **options):
        try:
            wrote = load(directory, self.stdout.write, overwrite=overwrite, dry_run=dry_run)
        except Problems as problems:
            raise CommandError(str(problems)) from problems
        if wrote:
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")  # else the first pages are planned for empty tables
