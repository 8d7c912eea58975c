"""What every page needs: the districts for the small maps, and the section it is in."""

from django.utils.functional import SimpleLazyObject

from public.audience import PUBLIC
from regions.models import District


def region(request):
    return {
        "districts": SimpleLazyObject(districts_for_maps),
        "section": request.path.strip("/").partition("/")[0],
    }


def districts_for_maps():
    """Every district with its small outline only, from north to south."""
    columns = ("slug", "short_name", "outline", "label_y")
    return list(District.objects.visible_to(PUBLIC).only(*columns))
