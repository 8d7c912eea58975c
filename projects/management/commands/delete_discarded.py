"""`manage.py delete_discarded`: deletes for good what was given up 30 days ago (R87)."""

from django.core.management.base import BaseCommand
from django.utils.timezone import localdate

from projects.release.discarding import delete_discarded


class Command(BaseCommand):
    help = "Löscht Entwürfe und Änderungen, die 30 Tage im Papierkorb lagen; täglich aufzurufen."

    def handle(self, **options):
        self.stdout.write(f"Endgültig gelöscht: {delete_discarded(localdate())}")
