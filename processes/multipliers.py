"""Keeping who multipliers are, and deleting it six months after they stopped (R87)."""

from django.db import transaction

from duties.days import months_later
from funding.preparing import ChangedMeanwhile, stand_of
from processes.models import Multiplier

KEEP_MONTHS = 6


@transaction.atomic
def keep_multiplier(form, seen):
    """Save a form; raises ChangedMeanwhile unless its record is as it was `seen`."""
    rows = Multiplier.objects.select_for_update(of=("self",))
    if stand_of(rows.filter(pk=form.instance.pk).first()) != seen:
        raise ChangedMeanwhile
    form.save()


def delete_past_multipliers(day):
    """Delete those who stopped six months before the day; returns the number."""
    past = Multiplier.objects.filter(in_charge_until__lte=months_later(day, -KEEP_MONTHS))
    return past.delete()[0]
