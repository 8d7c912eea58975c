"""Makes or removes the invented assessments of the Prozesscheck."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from processes.example import AlreadyThere, make, remove


class Command(BaseCommand):
    help = "Legt erfundene Bewertungen an, die „Beispiel“ heißen, oder entfernt sie (--remove)."

    def add_arguments(self, parser):
        parser.add_argument("--remove", action="store_true", help="alle Beispiele entfernen")

    def handle(self, *, remove: bool, **options):
        self.stdout.write(removed() if remove else made())


def removed():
    return f"Beispiele entfernt: {remove()}."


def made():
    try:
        number = make(timezone.localdate())
    except (AlreadyThere, LookupError) as error:
        raise CommandError(str(error)) from error
    return f"Beispiele angelegt: {number}."
