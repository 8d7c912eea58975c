"""`manage.py send_mails`: sends what waits in the outbox, once or for as long as it runs."""

import logging
import time

from django.core.management.base import BaseCommand
from django.db import Error, connection

from accounts.sending import send_waiting

log = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Verschickt die Nachrichten, die warten."

    def add_arguments(self, parser):
        parser.add_argument(
            "--every",
            type=int,
            metavar="SEKUNDEN",
            help="immer wieder, mit so langer Pause, bis der Prozess beendet wird",
        )

    def handle(self, *, every, **options):
        self.stdout.write(f"Verschickte Nachrichten: {send_waiting()}")
        while every:
            time.sleep(every)
            send_or_wait()


def send_or_wait():
    """The database may be away for a while; the next round finds it again."""
    try:
        send_waiting()
    except Error as error:
        log.warning("Die Nachrichten warten, die Datenbank antwortet nicht: %s", type(error))
    finally:
        connection.close()
