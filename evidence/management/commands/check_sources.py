"""`manage.py check_sources`: looks at the pages behind the sources, where CHECK_SOURCES says so."""

from dataclasses import replace

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from evidence.alone import alone
from evidence.living.checking import check_sources
from evidence.living.web import Limits, Web

MOST = 50
OFF = (
    "Das Prüfen der Quellen ist ausgeschaltet. Es ruft fremde Websites ab; CHECK_SOURCES=1 "
    "schaltet es ein."
)


class Command(BaseCommand):
    help = "Sieht nach, ob die Seiten der Quellen noch da sind und die Zitate noch darin stehen."

    def add_arguments(self, parser):
        usual = Limits()
        parser.add_argument(
            "--limit", type=int, default=MOST, metavar="ZAHL", help="höchstens so viele Quellen"
        )
        parser.add_argument(
            "--per-host",
            type=int,
            default=usual.per_host,
            metavar="ZAHL",
            help="höchstens so viele Anfragen an einen Rechner",
        )
        parser.add_argument(
            "--pause",
            type=float,
            default=usual.pause,
            metavar="SEKUNDEN",
            help="so lange Ruhe zwischen zwei Anfragen an denselben, mindestens eine Sekunde",
        )

    def handle(self, *, limit, per_host, pause, **options):
        if not settings.CHECK_SOURCES:
            self.stdout.write(OFF)
            return
        if limit < 1 or per_host < 1 or not 1 <= pause <= 600:
            raise CommandError(
                "--limit und --per-host sind mindestens 1, --pause 1 bis 600 Sekunden."
            )
        limits = replace(Limits(), per_host=per_host, pause=pause)
        web = Web(settings.SITE_URL, limits=limits)
        with alone("check_sources") as is_alone:
            if not is_alone:
                self.stdout.write("Die Quellen prüft schon ein anderer Prozess.")
                return
            done = check_sources(web, limit=limit, tell=self.stdout.write)
        self.stdout.write(f"Geprüfte Quellen: {done}")
