"""`manage.py make_help_pictures`: pictures for the help, of the portal as it looks today."""

import shutil
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from importlib.util import find_spec

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from weserportal import help_pictures

NO_DEMO = "Bilder entstehen nur in der Demo: Sie zeigen ihre Personen und ihre Daten."
NO_BROWSER = "Ohne Chromium und Playwright bleibt die Hilfe ohne Bilder; sie sagt alles in Worten."
CHROMIUM = ("chromium-headless-shell", "chromium")


@contextmanager
def chromium_at(path):
    """Playwright is a tool of the tests: where only the portal is installed it is not there."""
    with import_module("playwright.sync_api").sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path)
        yield browser
        browser.close()


class Command(BaseCommand):
    help = "Macht die Bilder der Hilfe neu, wenn sich das Aussehen des Portals geändert hat."

    def add_arguments(self, parser):
        sentence = "Außerhalb der Demo nichts tun, statt es abzulehnen."
        parser.add_argument("--if-possible", action="store_true", help=sentence)

    def handle(self, **options):
        if not settings.IS_DEMO:
            if options["if_possible"]:
                return None
            raise CommandError(NO_DEMO)
        if help_pictures.are_of_today():
            return self.stdout.write("Die Bilder der Hilfe sind von heute.")
        found = next(filter(None, map(shutil.which, CHROMIUM)), None)
        if found is None or find_spec("playwright") is None:
            return self.stdout.write(NO_BROWSER)
        number = help_pictures.take(partial(chromium_at, found))
        return self.stdout.write(f"{number} Bilder für die Hilfe gemacht.")
