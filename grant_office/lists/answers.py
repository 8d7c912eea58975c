"""What is still open in decisions, as conditions on their kept states."""

from django.db.models import Q
from django.utils import timezone

ANYTHING = "etwas"


def open_lists():
    """{slug: (German text, condition for decisions)} of what is still open."""
    conditions = {
        "geld": ("nicht ganz ausgezahlt", Q(state__left__gt=0)),
        "frist": ("überfällige Frist", Q(state__late_from__lt=timezone.localdate())),
        "auflage": ("Auflage", Q(state__has_open_obligation=True)),
    }
    either = Q()
    for _, condition in conditions.values():
        either |= condition
    return {ANYTHING: ("irgendetwas", either), **conditions}
