"""Law 8: exactly the tables that public pages read renew the content version."""

import re

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client
from django.urls import reverse

from evidence.history.changes import event_models
from funding.models import Call, Decision, Programme
from processes.models import Service
from projects.models import Project
from public import fragments
from public.audience import PUBLIC
from public.page_cache import PAGES
from regions.models import District, Organisation
from strategy.models import FieldOfAction, Measure, Strategy
from tests.test_content_version import watched_tables

NOT_EDITORIAL = {"content_version", "django_content_type", "pg_type"}
# Filled from the watched tables in the same commit.
NOT_EDITORIAL |= {"public_searchentry", "public_searchword", "public_figure", "public_addition"}
NOT_EDITORIAL |= {"public_facetcount"}
# No page shows it, the search finds it.
FOUND = {"projects_documenttext"}
READ = re.compile(r'(?:FROM|JOIN)\s+"?(\w+)"?')


def pages():
    """Every public page."""
    yield from (
        "/",
        "/projekte/",
        "/foerderung/",
        "/landkreise/",
        "/organisationen/",
        "/verwaltungsleistungen/",
        "/strategie/",
        "/strategie/luecken/",
        "/strategie/massnahmen/",
    )
    yield from (
        "/barrierefreiheit/",
        "/programme/",
        "/foerderaufrufe/",
        "/chronik/",
        "/aenderungen/",
        "/projekte/?q=glas&landkreis=suedaue",
    )
    for name, model, key in (
        ("project", Project, "slug"),
        ("decision", Decision, "pk"),
        ("district", District, "slug"),
        ("organisation", Organisation, "slug"),
        ("programme", Programme, "slug"),
        ("call", Call, "slug"),
        ("service", Service, "slug"),
        ("strategy", Strategy, "slug"),
        ("field", FieldOfAction, "slug"),
        ("measure", Measure, "slug"),
    ):
        for value in model.objects.visible_to(PUBLIC).values_list(key, flat=True):
            yield reverse(f"public:{name}-detail", args=[value])


@pytest.fixture(autouse=True)
def content(invented):
    PAGES.clear()
    fragments.forget()


def test_exactly_the_tables_that_public_pages_read_are_watched():
    read = set()

    def note(execute, sql, *rest):
        read.update(READ.findall(sql))
        return execute(sql, *rest)

    with connection.execute_wrapper(note):
        for page in pages():
            assert Client().get(page).status_code == 200
    tables = read & set(connection.introspection.table_names()) - NOT_EDITORIAL - histories()
    watched = set(watched_tables())
    assert tables - watched == set()
    assert watched - tables - FOUND <= linked_without_rows(), "nobody reads these"


def histories():
    """The history tables: their rows come with a change of the watched table they follow."""
    return {model._meta.db_table for model in event_models().values()}


def linked_without_rows():
    """Watched through-tables that the present content leaves empty, so no page asks for them."""
    tables = {
        field.remote_field.through._meta.db_table
        for model in apps.get_models()
        for field in model._meta.many_to_many
    }
    with connection.cursor() as cursor:
        empty = set()
        for table in tables & set(watched_tables()):
            cursor.execute(f'SELECT 1 FROM "{table}" LIMIT 1')
            if cursor.fetchone() is None:
                empty.add(table)
    return empty
