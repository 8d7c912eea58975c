"""`manage.py remind_of_deadlines`: writes to the grant office which deadlines come or are over."""

from django.core.management.base import BaseCommand

from grant_office.reminders import remind


class Command(BaseCommand):
    help = "Erinnert die Förderstelle an Fristen und Wiedervorlagen; niemanden zweimal an dasselbe."

    def handle(self, **options):
        self.stdout.write(f"Erinnerte Personen: {remind()}")
