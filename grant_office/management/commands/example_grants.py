"""Makes or removes the invented decisions of the grant office."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from grant_office.example import AlreadyThere, make, remove


class Command(BaseCommand):
    help = "Legt erfundene Bescheide an, die „Beispiel“ heißen, oder entfernt sie (--remove)."

    def add_arguments(self, parser):
        parser.add_argument("--remove", action="store_true", help="alle Beispiele entfernen")

    def handle(self, *, remove: bool, **options):
        self.stdout.write(f"{removed()} entfernt." if remove else made())


def removed():
    number = remove()
    return f"{number} Beispiel" if number == 1 else f"{number} Beispiele"


def made():
    try:
        make(timezone.localdate())
    except (AlreadyThere, LookupError) as error:
        raise CommandError(str(error)) from error
    return "Zwei Beispiele angelegt."
