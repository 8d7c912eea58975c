"""What is pointed at stays: a link goes with the record it is written in, and holds the other."""

from typing import Any

from django.apps import apps
from django.db import models

from evidence.models import AboutAnyRecord


def hold_what_links_point_at() -> None:
    """Django makes the rows of a link itself, and would delete them with either of its ends.

    What people may do stays Django's own matter.
    """
    for model in apps.get_models():
        for link in model._meta.local_many_to_many:
            through: Any = link.remote_field.through
            if through._meta.auto_created and link.related_model._meta.app_label != "auth":
                far_end = through._meta.get_field(link.m2m_reverse_field_name())
                far_end.remote_field.on_delete = models.PROTECT


def owner_of(row: models.Model) -> models.Model:
    """The record that a row is written in: what it is about, or its first foreign key."""
    if isinstance(row, AboutAnyRecord):
        return row.target
    keys = (each for each in row._meta.concrete_fields if isinstance(each, models.ForeignKey))
    return getattr(row, next(keys).name)
