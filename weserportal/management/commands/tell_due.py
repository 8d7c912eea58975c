"""`manage.py tell_due`: writes to people what has become due since they were last told."""

from django.core.management.base import BaseCommand

from desk.due import tell_due


class Command(BaseCommand):
    help = "Erinnert per E-Mail an das, was fällig geworden ist; niemanden zweimal am Tag."

    def handle(self, **options):
        self.stdout.write(f"Erinnerte Personen: {tell_due()}")
