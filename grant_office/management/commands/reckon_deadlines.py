"""`manage.py reckon_deadlines`: brings the register of deadlines up to date."""

from django.core.management.base import BaseCommand

from grant_office.register import bring_up_to_date


class Command(BaseCommand):
    help = "Rechnet die Fristen aller Akten neu, an denen sich etwas geändert hat."

    def handle(self, **options):
        self.stdout.write(f"Neu gerechnete Akten: {bring_up_to_date()}")
