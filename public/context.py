"""What every page needs: the districts for the small maps, its section, and its one address."""

from django.conf import settings
from django.utils.encoding import iri_to_uri
from django.utils.functional import SimpleLazyObject

from public.audience import PUBLIC
from regions.models import District


def region(request):
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    return {
        "site_url": settings.SITE_URL,
        "canonical": f"{settings.SITE_URL}{iri_to_uri(request.path)}{query}",
        "districts": SimpleLazyObject(districts_for_maps),
        "section": request.path.strip("/").partition("/")[0],
    }


def districts_for_maps():
    """Every district with its small outline only, from north to south."""
    columns = ("slug", "short_name", "outline", "label_y")
    return list(District.objects.visible_to(PUBLIC).only(*columns))
