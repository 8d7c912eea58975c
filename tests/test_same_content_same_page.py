"""Law 8: the same content gives the same page, however its rows lie and are looked up."""

import re
from html import unescape

import pytest
from django.db import connection, transaction
from django.test import Client

from public import fragments
from public.page_cache import PAGES
from tests.examples import of_this_run

MOST_PAGES = of_this_run(1200)
LINK = re.compile(r'<a [^>]*href="(/[^"#]*)')
NOT_PUBLIC = ("/konto/", "/arbeitsplatz/", "/admin/", "/static/", "/dateien/")
# Another way to the same rows: without indexes and without tables of hashes.
OTHER_PLANS = ("indexscan", "indexonlyscan", "bitmapscan", "hashjoin", "hashagg", "mergejoin")
MORE = ["/sitemap.xml", "/chronik/", "/zeitachse/", "/foerderung/?seite=2", "/suche/?q=digital"]


def test_every_page_is_the_same_after_its_rows_were_written_in_reverse(invented):
    before = pages()
    assert len(before) >= 150
    with transaction.atomic():
        for table in connection.introspection.table_names():
            write_in_reverse(table)
        again = {address: read(address) for address in before}
        transaction.set_rollback(True)
    different = [address for address in before if before[address] != again[address]]
    assert different == [], first_difference(before, again, different)


def pages():
    """{address: text} of the public pages that can be reached by links from the first one."""
    found, waiting = {}, ["/", *MORE]
    while waiting and len(found) < MOST_PAGES:
        address = waiting.pop(0)
        if address not in found:
            found[address] = read(address)
            links = map(unescape, LINK.findall(found[address]))
            waiting += [each for each in links if not each.startswith(NOT_PUBLIC)]
    return found


def read(address):
    PAGES.clear()
    fragments.forget()
    return Client().get(address).content.decode(errors="replace")


def write_in_reverse(table):
    """Its rows lie the other way round; no trigger fires, for nothing is another."""
    columns = [each.name for each in connection.introspection.get_table_description(cursor_of(), table)]
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        for plan in OTHER_PLANS:
            cursor.execute(f"SET LOCAL enable_{plan} = off")
        cursor.execute(f'CREATE TEMPORARY TABLE copied ON COMMIT DROP AS TABLE "{table}"')
        cursor.execute(f'DELETE FROM "{table}"')
        order = ", ".join(f"{number} DESC" for number in range(1, len(columns[:1]) + 1))
        cursor.execute(f'INSERT INTO "{table}" SELECT * FROM copied ORDER BY {order}')
        cursor.execute("DROP TABLE copied")


def cursor_of():
    return connection.cursor()


def first_difference(before, again, different):
    if not different:
        return ""
    address = different[0]
    pairs = zip(before[address].splitlines(), again[address].splitlines(), strict=False)
    old, new = next((pair for pair in pairs if pair[0] != pair[1]), ("", ""))
    return f"{len(different)} of {len(before)} pages, {address}:\n{old.strip()}\n{new.strip()}"
