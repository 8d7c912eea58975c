"""Moves what is recorded into the past, and reads pages of past days."""

from datetime import timedelta

from django.db import models
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate

from evidence.history.changes import event_models
from funding.models import Decision
from public import fragments
from public.page_cache import PAGES
from tests.clients import finish_transaction_work
from tests.markup import in_one_line

YESTERDAY = timedelta(days=1)


def days_pass(number=2):
    """All that is in the history moves back; so what comes now is another day."""
    finish_transaction_work()
    for model in event_models().values():
        model.objects.update(pgh_created_at=models.F("pgh_created_at") - timedelta(days=number))


def page_of(record, way="", status=200):
    PAGES.clear()
    fragments.forget()
    key = record.pk if isinstance(record, Decision) else record.slug
    address = reverse(f"public:{type(record).__name__.lower()}-detail", args=[key])
    answer = Client().get(f"{address}{way}")
    assert answer.status_code == status, way
    return in_one_line(answer.content.decode())


def published_then(record, status=200):
    return page_of(record, f"stand/{localdate() - YESTERDAY}/", status)


def known_on(record, day, status=200):
    return page_of(record, f"bekannt/{day}/", status)
