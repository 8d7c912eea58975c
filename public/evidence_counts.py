"""How many sources and remarks stand behind what everybody may see."""

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, Q

from evidence.models import Citation, Cited, Remark
from public.audience import PUBLIC


def on_visible_records():
    """Condition on citations and remarks: their record passed its gate for the public."""
    condition = Q(pk__in=[])
    for model in cited_models():
        content_type = ContentType.objects.get_for_model(model)
        visible = model.objects.visible_to(PUBLIC).order_by().values("pk")
        condition |= Q(content_type=content_type, object_id__in=visible)
    return condition


def cited_models():
    return [model for model in apps.get_models() if issubclass(model, Cited)]


def evidence_counts():
    """Numbers of sources and of remarks, in two queries."""
    condition = on_visible_records()
    sources = Citation.objects.filter(condition).aggregate(n=Count("source", distinct=True))["n"]
    return sources, Remark.objects.filter(condition).count()
