"""`manage.py delete_past_multipliers`: deletes them six months after they stopped (R87)."""

from django.core.management.base import BaseCommand
from django.utils.timezone import localdate

from processes.multipliers import delete_past_multipliers


class Command(BaseCommand):
    help = "Löscht Multiplikatorinnen und Multiplikatoren sechs Monate nach ihrem Ende; täglich."

    def handle(self, **options):
        number = delete_past_multipliers(localdate())
        self.stdout.write(f"Gelöschte Angaben zu Multiplikatoren: {number}")
