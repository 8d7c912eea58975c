"""`manage.py release_due`: publishes what was released for today or a day before."""

from django.core.management.base import BaseCommand

from projects.release.scheduling import release_due


class Command(BaseCommand):
    help = "Veröffentlicht, was bis heute freigegeben ist; kurz nach Mitternacht, gern auch öfter."

    def handle(self, **options):
        for release in release_due():
            outcome = (
                f"nicht veröffentlicht: {release.problem}" if release.problem else "öffentlich"
            )
            self.stdout.write(f"{release.project}, {outcome}")
