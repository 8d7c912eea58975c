"""`manage.py delete_unused_files`: deletes uploads whose last use is long enough ago (R87)."""

from django.core.management.base import BaseCommand

from projects.files.unused import DAYS, delete_orphans, delete_unused


class Command(BaseCommand):
    help = "Löscht Fotos und Dokumente, die nirgends mehr stehen; täglich aufzurufen."

    def add_arguments(self, parser):
        parser.add_argument(
            "--days",
            type=int,
            default=DAYS,
            help=f"so lange nach ihrer letzten Verwendung (Vorgabe: {DAYS}; 0: sofort)",
        )

    def handle(self, *, days, **options):
        self.stdout.write(f"Gelöschte Dateien: {delete_unused(days=days)}")
        self.stdout.write(f"Gelöschte Reste abgebrochener Uploads: {delete_orphans()}")
