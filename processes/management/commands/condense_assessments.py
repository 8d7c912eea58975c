"""`manage.py condense_assessments`: deletes words and answers of a year ago (R87)."""

from django.core.management.base import BaseCommand
from django.utils.timezone import localdate

from processes.condensing_assessments import condense_assessments


class Command(BaseCommand):
    help = "Löscht zwölf Monate nach einer Bewertung Worte und Einzelantworten; täglich."

    def handle(self, **options):
        number = condense_assessments(localdate())
        self.stdout.write(f"Auf Zahlen verdichtete Bewertungen: {number}")
