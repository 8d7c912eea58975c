"""By when to hand in to a call, where its published last day is no working day (R19)."""

from django.contrib.auth.models import AnonymousUser

from evidence.values.dates import day_in_german
from funding.rules.call_state import better_by
from regions.lands import land_of
from regions.models import District


def land_of_region():
    """The Land of the region, whose holidays count; empty where no county is known."""
    seen = District.objects.visible_to(AnonymousUser())
    keys = seen.order_by("pk").values_list("ags", flat=True)
    return land_of(keys[0]) if keys[:1] else ""


def hint(closes, land):
    """A published last day never moves, so it is better to be early (R19)."""
    earlier = better_by(closes.first, land) if closes.is_day and land else None
    return f"Besser bis {day_in_german(earlier, weekday=True)}." if earlier else ""
