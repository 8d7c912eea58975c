"""Which sources and citations everybody may see, and how many, as the commit keeps it.

It is what `public.evidence_gate` says, so that no page asks the gates of all that is cited.
"""

from datetime import date

from django.db.models import Exists, OuterRef, QuerySet, Subquery, Sum

from evidence.models import Citation, Source
from public.kept_figures import EVERYTHING, counted_in, one
from public.models import CITATION, REMARK, SOURCE, Addition, Figure


def evidence_counts() -> tuple[int, int]:
    """Numbers of sources and of remarks; one query."""
    found = Figure.objects.filter(kind__in=[SOURCE, REMARK], scope=EVERYTHING).order_by()
    numbers = dict(found.values_list("kind").annotate(n=Sum("number")))
    return numbers.get(SOURCE, 0), numbers.get(REMARK, 0)


def visible_sources() -> QuerySet[Source]:
    """Sources that stand behind at least one thing everybody may see."""
    return Source.objects.filter(Exists(counted_as(SOURCE)))


def newest_source(today: date) -> Source | None:
    """The visible source that appeared last, by the first day it may be from; one query."""
    appeared = visible_sources().filter(published_first__lte=today)
    return appeared.order_by("-published_first", "-published_last", "title", "pk").first()


def with_support(sources: QuerySet[Source]) -> QuerySet[Source]:
    """Visible sources with `support`: how many visible records and values cite each."""
    return sources.annotate(support=Subquery(counted_as(SOURCE).values("parts")))


def visible_citations_of(source: Source) -> QuerySet[Citation]:
    counted = counted_in(CITATION, one("quelle", str(source.pk)))
    return Citation.objects.filter(pk__in=counted.values("object_id"))


def counted_as(kind: str) -> QuerySet[Addition]:
    return Addition.objects.filter(kind=kind, object_id=OuterRef("pk"))
