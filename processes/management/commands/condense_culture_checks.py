"""`manage.py condense_culture_checks`: deletes what small groups answered a year ago (R58, R87)."""

from django.core.management.base import BaseCommand
from django.utils.timezone import localdate

from processes.condensing import condense_culture_checks


class Command(BaseCommand):
    help = "Löscht zwölf Monate nach einem Kulturcheck die Antworten kleiner Gruppen; täglich."

    def handle(self, **options):
        number = condense_culture_checks(localdate())
        self.stdout.write(f"Gelöschte Antworten kleiner Gruppen: {number}")
