"""All public pages for search engines: only what everybody may see, with the day of its change.

`lastmod` is when a page changed, also by a new source, never the day a source appeared: the
protocol asks for the page. What was published last, and when, stands in the JSON-LD of the page.
"""

from functools import cached_property, partial
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.contrib.sitemaps import Sitemap
from django.db.models import Max, OuterRef, Subquery
from django.urls import reverse

from evidence.history.changes import event_model
from evidence.models import Citation
from funding.models import Call, Decision, Programme
from processes.models import Service
from projects.models import Project
from public.audience import PUBLIC
from public.kept_evidence import visible_sources
from public.pages.help import HELP_PAGES
from public.pages.municipality import named_municipalities
from regions.models import District, Organisation
from strategy.models import FieldOfAction, Measure, Strategy

LISTS = (
    *("home", "project-list", "decision-list", "district-list", "municipality-list"),
    "organisation-list",
    *("programme-list", "call-list", "living-lab-list", "service-list", "strategy-list"),
    *("measure-list", "gap-list", "source-list", "chronicle", "change-list"),
    *("glossary", "imprint", "privacy", "cookies"),
    *("accessibility", "plain-language", "help"),
    *(each.url_name for each in HELP_PAGES),
)


class OfThisSite(Sitemap):
    """Addresses begin as the settings say, whatever name the request came under."""

    limit = 50_000

    def get_domain(self, site=None):
        return urlsplit(settings.SITE_URL).netloc

    def get_protocol(self, protocol=None):
        return urlsplit(settings.SITE_URL).scheme


class Pages(OfThisSite):
    def items(self):
        return LISTS

    def location(self, name):
        return reverse(f"public:{name}")


class Records(OfThisSite):
    """The pages of the visible records of a model, each with its last change or that of what is
    cited for it."""

    def __init__(self, model, page, key="slug"):
        self.model, self.page, self.key = model, page, key

    def items(self):
        changes = event_model(self.model).objects.filter(pgh_obj=OuterRef("pk"))
        newest = Subquery(changes.order_by("-pgh_id").values("pgh_created_at")[:1])
        rows = self.visible().order_by("pk").annotate(changed=newest)
        return rows.values_list(self.key, "changed", "pk")

    def visible(self):
        return self.model.objects.visible_to(PUBLIC)

    def location(self, row):
        return reverse(f"public:{self.page}", args=[row[0]])

    def lastmod(self, row):
        return max(moment for moment in (row[1], self.cited.get(row[2])) if moment)

    @cached_property
    def cited(self):
        """{number: when something cited for the record changed last}."""
        kind = ContentType.objects.get_for_model(self.model)
        changes = event_model(Citation).objects.filter(content_type=kind).order_by()
        newest = changes.values("object_id").annotate(newest=Max("pgh_created_at"))
        return dict(newest.values_list("object_id", "newest"))


class Sources(OfThisSite):
    def items(self):
        return visible_sources().order_by("pk").values_list("key", flat=True)

    def location(self, key):
        return reverse("public:source-detail", args=[key])


class Municipalities(OfThisSite):
    """Those that a project names: the others have no page."""

    def items(self):
        return named_municipalities()

    def location(self, municipality):
        return reverse("public:municipality-detail", args=[municipality.address])


# Made anew for each request: a sitemap notes in itself what it was asked last.
SITEMAPS = {
    "seiten": Pages,
    "projekte": partial(Records, Project, "project-detail"),
    "foerderung": partial(Records, Decision, "decision-detail", key="pk"),
    "landkreise": partial(Records, District, "district-detail"),
    "gemeinden": Municipalities,
    "organisationen": partial(Records, Organisation, "organisation-detail"),
    "programme": partial(Records, Programme, "programme-detail"),
    "foerderaufrufe": partial(Records, Call, "call-detail"),
    "leistungen": partial(Records, Service, "service-detail"),
    "strategien": partial(Records, Strategy, "strategy-detail"),
    "handlungsfelder": partial(Records, FieldOfAction, "field-detail"),
    "massnahmen": partial(Records, Measure, "measure-detail"),
    "quellen": Sources,
}


def index():
    """The addresses of all sitemaps, of each as many pages as it takes."""
    for section, sitemap in SITEMAPS.items():
        address = f"{settings.SITE_URL}{reverse('public:sitemap-section', args=[section])}"
        for page in sitemap().paginator.page_range:
            yield {"location": address if page == 1 else f"{address}?p={page}"}
