"""What decides whether everybody may see a record that sources are cited for.

Its gate reads other rows: a phase is seen with its project, a share with its version and its
decision. When one of these changes, the evidence on the record may come or go.
"""

import re

from django.db.models import F, Value

from public.audience import PUBLIC
from public.evidence_gate import cited_models

READ = re.compile(r'(?:FROM|JOIN) "(\w+)"')


def tables_read(model):
    """The tables that the gate of a model reads beside its own."""
    gate = model.objects.visible_to(PUBLIC).order_by().values("pk")
    return set(READ.findall(str(gate.query))) - {model._meta.db_table}


def paths(model):
    """Pairs (table that the gate reads, lookup from the model to its row)."""
    read = tables_read(model)
    for field in (*model._meta.fields, *model._meta.many_to_many):
        other = field.related_model
        if other and other._meta.db_table in read:
            yield other._meta.db_table, field.name
            yield from ((table, f"{field.name}__{path}") for table, path in paths(other))


def ties():
    """For each path a queryset: (table, number) that a gate reads, (table, number) behind it."""
    for model in cited_models():
        own = Value(model._meta.db_table)
        for table, path in sorted(paths(model)):
            yield model.objects.order_by().values_list(Value(table), F(path), own, F("pk"))


def notes():
    """Pairs (table, (table of the record that may come or go, its number from a changed row))."""
    for model in cited_models():
        own, read = model._meta.db_table, tables_read(model)
        yield own, (own, "id")
        for field in model._meta.many_to_many:
            through = field.remote_field.through._meta.db_table
            if through in read:
                yield through, (own, field.m2m_column_name())
