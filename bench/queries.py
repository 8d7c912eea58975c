"""The SQL of a page against the SQL that a person would write by hand for the same answer."""

import statistics
import time

from django.db import connection
from django.test import Client

from bench import database, pages
from bench.handwritten import HANDWRITTEN
from bench.staff import PEOPLE, cookie_of


def compare(sizes, rounds):
    """{(size, page): (ms of the page's queries, ms of the hand-written ones, their number)}."""
    found = {}
    for size in sizes:
        with database.connected_to(database.name_for(size)):
            addresses = pages.addresses()
            for page, by_hand in HANDWRITTEN.items():
                own = queries_of(addresses[page])
                found[size, page] = (*medians(own, by_hand, rounds), len(own))
    return found


def numbers(sizes):
    """{(size, page): how many queries a page of the office sends}."""
    found = {}
    for size in sizes:
        with database.connected_to(database.name_for(size)):
            addresses = pages.addresses()
            cookies = {person: cookie_of(person) for person in PEOPLE}
            for page in pages.OFFICE_PAGES:
                cookie = cookies[pages.SIGNED_IN[page]]
                found[size, page] = len(queries_of(addresses[page], cookie))
    return found


def queries_of(path, cookie=""):
    """Pairs (sql, parameters) that the page sends, in their order."""
    asked = []

    def note(execute, statement, params, many, context):
        asked.append((statement, params))
        return execute(statement, params, many, context)

    client = Client(SERVER_NAME="127.0.0.1")
    client.cookies.load(cookie)
    client.get(path, secure=True)  # what is looked up once for each process
    with connection.execute_wrapper(note):
        client.get(path, secure=True)
    return asked


def medians(own, by_hand, rounds):
    """Milliseconds of both, taken in turns on one connection."""
    by_hand = [(statement, None) for statement in by_hand]
    readings = [(duration(own), duration(by_hand)) for _ in range(rounds)]
    return tuple(statistics.median(times) for times in zip(*readings, strict=True))


def duration(queries):
    connection.ensure_connection()
    cursor, start = connection.connection.cursor(), time.perf_counter()
    for statement, params in queries:
        cursor.execute(statement, params)
        cursor.fetchall()
    return 1000 * (time.perf_counter() - start)
