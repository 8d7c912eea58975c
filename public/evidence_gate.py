"""Which citations, remarks and sources everybody may see: those of what passed its gate (law 1).

Sources and citations have no gate of their own. A source that only drafts cite is not there: it
is in no list, in no count, and its address answers as if it never was.
"""

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Exists, OuterRef, Q

from evidence.models import Citation, Cited, Remark, Source
from public.audience import PUBLIC


def on_visible_records():
    """Condition on citations and remarks: their record passed its gate for the public."""
    condition = Q(pk__in=[])
    for model in cited_models():
        content_type = ContentType.objects.get_for_model(model)
        visible = model.objects.visible_to(PUBLIC).order_by().filter(pk=OuterRef("object_id"))
        condition |= Q(content_type=content_type) & Exists(visible)
    return condition


def cited_models():
    return [model for model in apps.get_models() if issubclass(model, Cited)]


def visible_citations():
    return Citation.objects.filter(on_visible_records())


def visible_sources():
    """Sources that stand behind at least one thing everybody may see."""
    return Source.objects.filter(Exists(visible_citations().filter(source=OuterRef("pk"))))


def evidence_counts():
    """Numbers of sources and of remarks, in two queries."""
    sources = visible_citations().aggregate(n=Count("source", distinct=True))["n"]
    return sources, Remark.objects.filter(on_visible_records()).count()
