"""`manage.py delete_source_copies`: deletes copies of sources that may not be kept (R87)."""

from django.core.management.base import BaseCommand

from evidence.living.copies import delete_copies, delete_orphans


class Command(BaseCommand):
    help = "Löscht interne Kopien von Quellen, die niemand mehr zitiert oder erlaubt; täglich."

    def handle(self, **options):
        self.stdout.write(f"Gelöschte Kopien: {delete_copies()}")
        self.stdout.write(f"Gelöschte Reste: {delete_orphans()}")
