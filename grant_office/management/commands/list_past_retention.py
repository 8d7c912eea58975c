"""`manage.py list_past_retention`: names the files whose papers are past their last day."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from grant_office.register import bring_up_to_date
from grant_office.retention import past_retention


class Command(BaseCommand):
    help = "Nennt die Akten, deren Aufbewahrung vorbei ist und die noch Dateien haben."

    def handle(self, **options):
        bring_up_to_date()
        found = past_retention(timezone.localdate())
        for decision in found:
            name = decision.grant_file.e_file_number or decision.file_number or decision.key
            self.stdout.write(f"{name}: aufzubewahren bis {decision.kept_until:%d.%m.%Y}")
        if not found:
            self.stdout.write("Keine Akte mit Dateien ist über ihre Aufbewahrung hinaus.")
