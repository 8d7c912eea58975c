"""`manage.py reckon_deadlines`: brings the register of deadlines and the kept states up to date."""

from django.core.management.base import BaseCommand

from grant_office.register import bring_up_to_date
from grant_office.states import bring_states_up_to_date


class Command(BaseCommand):
    help = (
        "Rechnet die Fristen aller Akten neu, an denen sich etwas geändert hat, und liest deren "
        "Stand neu. Nach jedem `migrate`, damit darauf niemand wartet."
    )

    def handle(self, **options):
        self.stdout.write(f"Neu gerechnete Akten: {bring_up_to_date()}")
        bring_states_up_to_date()
