"""`manage.py read_documents`: reads the text of new documents, so that the search finds it."""

from django.core.management.base import BaseCommand

from projects.files.reading import read_documents


class Command(BaseCommand):
    help = "Liest den Text neuer Dokumente für die Suche; täglich aufzurufen."

    def handle(self, **options):
        with_text, without = read_documents()
        self.stdout.write(f"Dokumente mit Text: {with_text}, ohne Text: {without}")
