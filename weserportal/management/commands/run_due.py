"""`manage.py run_due`: everything that is due, once a day or oftener; the work is in the jobs."""

from django.core.management.base import BaseCommand, CommandError

from weserportal.jobs import run_all


class Command(BaseCommand):
    help = "Erledigt alles Fällige: veröffentlicht, räumt auf, verschickt. Täglich, gern öfter."

    def handle(self, **options):
        failed = run_all()
        if failed:
            raise CommandError(f"Gescheitert: {', '.join(failed)}. Näheres steht im Protokoll.")
