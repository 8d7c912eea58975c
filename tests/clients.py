"""A client for tests that run inside one transaction, where nothing is ever committed."""

from django.db import connection
from django.test import Client

from public.page_cache import PAGES


class PortalClient(Client):
    """Before each request all that waits for the commit happens, as it would between requests."""

    def request(self, **request):
        finish_transaction_work()
        return super().request(**request)


class AnewClient(PortalClient):
    """Every page is made anew, so that its context can be looked at."""

    def request(self, **request):
        PAGES.clear()
        return super().request(**request)


def finish_transaction_work():
    """Fire the deferred triggers: search table, content version. Nothing outside a transaction."""
    if connection.in_atomic_block and not connection.needs_rollback:
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("SET CONSTRAINTS ALL DEFERRED")
