"""`manage.py forget_names`: takes the name of accounts six months after they were locked (R87)."""

from django.core.management.base import BaseCommand

from weserportal.jobs import forget_names


class Command(BaseCommand):
    help = "Nimmt Konten sechs Monate nach dem Sperren den Namen, auch in der Historie; täglich."

    def handle(self, **options):
        self.stdout.write(forget_names())
