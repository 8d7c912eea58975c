"""`manage.py search_rebuild`: writes search and figures anew; the work is in `public.search`."""

import os

from django.core.management.base import BaseCommand, CommandError

from evidence.progress import bar
from public.models import SearchEntry
from public.search.rebuilding import rebuild


class Command(BaseCommand):
    help = (
        "Schreibt das Verzeichnis der Suche und die Kennzahlen neu, etwa nach einem Import ohne "
        "Trigger. Bis es fertig ist, lesen alle das bisherige; gesichert werden kann so lange "
        "nichts."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--connections",
            type=int,
            default=os.cpu_count() or 1,
            metavar="ZAHL",
            help="so viele Verbindungen arbeiten nebeneinander (Vorgabe: so viele wie Kerne)",
        )

    def handle(self, *, connections, **options):
        if not 1 <= connections <= 64:
            raise CommandError("--connections ist 1 bis 64.")
        watch = (lambda work: bar(work, "Suche")) if self.stderr.isatty() else iter
        rebuild(connections, watch)
        self.stdout.write(f"Einträge der Suche: {SearchEntry.objects.count()}")
