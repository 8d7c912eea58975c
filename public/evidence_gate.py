"""Which citations, remarks and sources everybody may see: those of what passed its gate (law 1).

Sources and citations have no gate of their own. A source that only drafts cite is not there: it
is in no list, in no count, and its address answers as if it never was. Pages read what the commit
keeps of it (`public/kept_evidence.py`).
"""

from django.apps import apps
from django.db.models import Exists, OuterRef, Q

from evidence.models import Citation, Cited, Remark
from public.audience import PUBLIC


def on_visible_records():
    """Condition on citations and remarks: their record passed its gate for the public.

    Kinds of records are told by their names, for the database keeps the condition as a rule.
    """
    condition = Q(pk__in=[])
    for model in cited_models():
        visible = model.objects.visible_to(PUBLIC).order_by().filter(pk=OuterRef("object_id"))
        named = Q(
            content_type__app_label=model._meta.app_label,
            content_type__model=model._meta.model_name,
        )
        condition |= named & Exists(visible)
    return condition


def cited_models():
    return [model for model in apps.get_models() if issubclass(model, Cited)]


def visible_citations():
    return Citation.objects.filter(on_visible_records())


def visible_remarks():
    return Remark.objects.filter(on_visible_records())
