"""Law 8: the same content gives the same page, however its rows lie and are looked up."""

import re
from contextlib import suppress
from html import unescape

from django.apps import apps
from django.db import IntegrityError, connection, models, transaction
from django.test import Client

from public import fragments
from public.page_cache import PAGES
from tests.clients import finish_transaction_work
from tests.examples import FULL

# As many as there are; of a usual run those that are nearest to the first page.
MOST_PAGES = 2000 if FULL else 60
LINK = re.compile(r'<a\s[^>]*?href="(/[^"#]*)')
NOT_PUBLIC = ("/konto/", "/arbeitsplatz/", "/admin/", "/static/", "/dateien/")
# Without them, rows come by another way.
OTHER_PLANS = ("indexscan", "indexonlyscan", "bitmapscan", "hashjoin", "hashagg", "mergejoin")
FIRST = ["/projekte/glasfaser-4/", "/landkreise/suedaue/", "/", "/chronik/", "/suche/?q=digital"]


def test_every_page_is_the_same_after_its_rows_were_written_in_reverse(invented):
    """Also where rows look alike, in all that a page orders them by."""
    for model in apps.get_models():
        make_alike(model)
    finish_transaction_work()
    before = pages()
    assert len(before) >= 60
    for table in connection.introspection.table_names():
        write_in_reverse(table)
    forget()
    again = {address: read(address) for address in before}
    different = [address for address in before if before[address] != again[address]]
    assert different == [], first_difference(before, again, different)


def make_alike(model):
    """All rows of a model say the same in the texts and numbers of its order, where they may."""
    if not model._meta.managed or hasattr(model, "pgh_id"):
        return
    names = {str(each).lstrip("-") for each in model._meta.ordering} - {"pk"}
    for field in model._meta.fields:
        if field.name in names and not field.unique:
            alike = "Gleich" if isinstance(field, models.CharField) else 0
            with suppress(IntegrityError, TypeError), transaction.atomic():
                model.objects.update(**{field.name: alike})


def pages():
    """{address: text} of the public pages that can be reached by links from the first one."""
    forget()
    found, waiting = {}, [*FIRST]
    while waiting and len(found) < MOST_PAGES:
        address = waiting.pop(0)
        if address not in found:
            found[address] = read(address)
            links = map(unescape, LINK.findall(found[address]))
            waiting += [each for each in links if not each.startswith(NOT_PUBLIC)]
    return found


def read(address):
    return Client().get(address).content.decode(errors="replace")


def forget():
    PAGES.clear()
    fragments.forget()


def write_in_reverse(table):
    """Its rows lie the other way round; no trigger fires, for nothing is another."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        for plan in OTHER_PLANS:
            cursor.execute(f"SET LOCAL enable_{plan} = off")
        cursor.execute(f'CREATE TEMPORARY TABLE copied ON COMMIT DROP AS TABLE "{table}"')
        cursor.execute(f'DELETE FROM "{table}"')
        cursor.execute(f'INSERT INTO "{table}" SELECT * FROM copied ORDER BY 1 DESC')
        cursor.execute("DROP TABLE copied")


def first_difference(before, again, different):
    if not different:
        return ""
    address = different[0]
    pairs = zip(before[address].splitlines(), again[address].splitlines(), strict=False)
    old, new = next((pair for pair in pairs if pair[0] != pair[1]), ("", ""))
    return f"{len(different)} of {len(before)} pages, {address}:\n{old.strip()}\n{new.strip()}"
