"""`manage.py delete_old_feedback`: deletes messages six months after they were closed (R87)."""

from django.core.management.base import BaseCommand
from django.utils.timezone import localdate

from duties.feedback import delete_expired


class Command(BaseCommand):
    help = "Löscht Rückmeldungen sechs Monate nach ihrer Erledigung; täglich aufzurufen."

    def handle(self, **options):
        number = delete_expired(localdate())
        self.stdout.write(f"Gelöschte Rückmeldungen: {number}")
