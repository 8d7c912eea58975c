"""What every page needs: the districts for the small maps, its section, and its one address."""

from functools import partial

from django.conf import settings
from django.utils.encoding import iri_to_uri
from django.utils.functional import SimpleLazyObject

from public.audience import PUBLIC
from public.fragments import kept
from regions.models import District

ABOUT = (
    "Was die Landkreise an der Weser gemeinsam digitalisieren: Projekte, Förderung und Ergebnisse, "
    "mit Quelle."
)


def region(request):
    districts = SimpleLazyObject(districts_for_maps)
    return {
        "about_portal": ABOUT,
        "site_url": settings.SITE_URL,
        "version": settings.VERSION,
        "canonical": partial(canonical_address, request),
        "districts": districts,
        "region_districts": districts,  # whatever a page calls its own
        "section": request.path.strip("/").partition("/")[0],
    }


def canonical_address(request):
    """Asked for only where a page was found: the query of a bad request cannot even be read."""
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    return f"{settings.SITE_URL}{iri_to_uri(request.path)}{query}"


@kept
def districts_for_maps():
    """Every district there ever was, with its small outline only, from north to south."""
    columns = ("slug", "short_name", "outline", "label_y", "begun_last", "ended_last")
    return list(District.objects.visible_to(PUBLIC).only(*columns))
