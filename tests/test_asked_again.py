"""Law 8: after a change a page goes on where it says what a new one would, and only there."""

import random
from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal

import pytest
from cachetools import LRUCache
from django.apps import apps
from django.db import Error, connection, models, transaction
from django.test import Client
from django.utils.html import escape

from evidence.plans import Plans
from projects.models import Project
from public import fragments, page_cache
from public.asked_again import answer, heard, results_of, still_holds, take_along
from public.page_cache import PAGES, PageCache
from tests.builders import make_project
from tests.clients import finish_transaction_work
from tests.examples import FULL
from tests.test_content_version import watched_tables
from tests.test_watched_tables import pages

# Of a usual run, besides one of those that show most.
SOME = 2
SHOW_MOST = ["/", "/landkreise/suedaue/", "/projekte/glasfaser-4/"]


def forget():
    PAGES.clear()
    fragments.forget()


def read(address):
    finish_transaction_work()
    return Client().get(address)


def made_anew(address):
    """What a process would say that kept nothing."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(page_cache, "PAGES", PageCache(2**20))
        patch.setattr(fragments, "FRAGMENTS", LRUCache(0))
        return read(address)


class TestEveryPage:
    """In the invented region, where all is public."""

    @pytest.fixture(autouse=True)
    def content(self, invented):
        pass

    def test_is_as_a_new_one_whatever_changes(self):
        addresses = [*dict.fromkeys(pages())]
        before = {address: read(address) for address in addresses}
        unchanged, stale, held = [], [], 0
        for table in watched_tables():
            with undone():
                if not change_a_row(table):
                    unchanged.append(table)
                for address in looked_at(table, addresses):
                    kept = read(address)
                    held += kept.get("ETag") == before[address]["ETag"]
                    if told(kept) != told(made_anew(address)):
                        stale.append((table, address))
        assert stale == []
        assert held > len(watched_tables()), "most pages show nothing of most changes"
        assert len(unchanged) < len(watched_tables()) / 3, unchanged

    @pytest.mark.parametrize("field", ["title", "summary"])
    def test_is_made_anew_only_where_it_shows_what_changed(self, field):
        addresses = [*dict.fromkeys(pages())]
        before = {address: read(address) for address in addresses}
        project = Project.objects.get(slug="glasfaser-4")
        Project.objects.filter(pk=project.pk).update(**{field: "Etwas ganz anderes"})
        after = {address: read(address) for address in addresses}
        made = {each for each in addresses if before[each]["ETag"] != after[each]["ETag"]}
        showing = {each for each in addresses if shows(project, before[each], after[each])}
        assert made <= showing
        assert len(made) < len(addresses) / 2

    def test_is_answered_alike_with_the_one_plan_for_all_values(self):
        """PostgreSQL tries it after five times."""
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL plan_cache_mode = force_generic_plan")
            own, planned = Plans(), 0
            for address in dict.fromkeys(pages()):
                tag = read(address).get("ETag", "")
                page = PAGES.get((tag[3:-1], False))
                for each in [asked for reading in page.readings for asked in reading.asked()]:
                    text = own.text_of(each, cursor)
                    planned += text != each.text
                    assert result(cursor, text, each.sql) == result(cursor, each.text, each.sql)
        assert planned > 1000


def shows(project, *answers):
    """Whether one of them names the project."""
    text = "".join(answer.content.decode() for answer in answers)
    return f"/projekte/{project.slug}/" in text or escape(project.title) in text


def result(cursor, text, sql):
    cursor.execute(text)
    [found] = results_of(cursor)
    return answer(sql, found)


class undone:
    """What happens in the block has not happened after it."""

    def __enter__(self):
        self.point = transaction.savepoint()

    def __exit__(self, *failure):
        transaction.savepoint_rollback(self.point)


def looked_at(table, addresses):
    if FULL:
        return addresses
    return [*SHOW_MOST, *random.Random(table).sample(addresses, SOME)]


def told(answer):
    return answer.status_code, answer.content


def change_a_row(table):
    """Every field of its first row that may be another one by itself; how many these were."""
    model = next(
        each for each in apps.get_models(include_auto_created=True) if each._meta.db_table == table
    )
    row = model._base_manager.order_by("pk").first()
    changed = 0
    for field in model._meta.concrete_fields if row else ():
        if field.primary_key:
            continue
        with suppress(Error, ValueError), transaction.atomic():
            value = another(field, getattr(row, field.attname))
            changed += model._base_manager.filter(pk=row.pk).update(**{field.attname: value})
    return changed


def another(field, value):
    """A value of the field that is not this one; raises ValueError if there is none."""
    if field.choices:
        return next((key for key, _ in field.flatchoices if key != value), value)
    if isinstance(field, models.ForeignKey):
        others = field.related_model._base_manager.exclude(pk=value)
        return others.order_by("pk").values_list("pk", flat=True).first()
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | Decimal):
        return value + 1
    if isinstance(value, date):
        return value + timedelta(days=1)
    if isinstance(value, str) and not field.name.endswith("_edtf"):
        return f"{value}1"
    raise ValueError(field.name)


def asked(sql, params=None):
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall() if cursor.description else []


def readings_of(*statements):
    with heard() as all_of_it:
        for statement in statements:
            asked(*statement)
    return all_of_it.readings()


@pytest.fixture
def texts(db):
    """A function that puts the rows of a table."""
    asked("CREATE TEMPORARY TABLE texts (number int, one text, other text) ON COMMIT DROP")

    def put(*rows):
        asked("TRUNCATE texts")
        for row in rows:
            asked("INSERT INTO texts VALUES (%s, %s, %s)", row)

    return put


ALL = "SELECT one, other FROM texts"
FIRST = (1, "ab", "c")


class TestAnAnswer:
    def test_is_the_same_while_the_rows_are(self, texts):
        texts(FIRST, (2, None, "100 % '"))
        readings = readings_of((ALL,), (ALL + " WHERE other LIKE %s", ["100 \\%%"]))
        assert still_holds(readings)
        texts(FIRST, (2, None, "100 % '"))
        assert still_holds(readings)

    @pytest.mark.parametrize(
        "row",
        [(1, "a", "bc"), (1, "ab", None), (1, "ab", ""), (1, "ab", "None"), (1, "ab', b'c", "")],
    )
    def test_is_another_where_a_value_is(self, texts, row):
        texts(FIRST)
        readings = readings_of((ALL,))
        texts(row)
        assert not still_holds(readings)

    def test_knows_a_row_more_and_a_row_less(self, texts):
        texts(FIRST)
        readings = readings_of((ALL,))
        texts(FIRST, FIRST)
        assert not still_holds(readings)
        texts()
        assert not still_holds(readings)

    def test_knows_the_order_where_the_query_says_one(self, texts):
        texts((1, "a", ""), (2, "b", ""))
        ordered, any_order = readings_of((ALL + " ORDER BY number",)), readings_of((ALL,))
        texts((2, "a", ""), (1, "b", ""))
        assert not still_holds(ordered)
        assert still_holds(any_order)

    def test_is_looked_for_in_each_query(self, texts):
        texts(FIRST)
        readings = readings_of(("SELECT 1",), (ALL,), ("SELECT 2",))
        assert still_holds(readings)
        texts()
        assert not still_holds(readings)

    def test_is_none_where_the_database_fails(self, texts):
        readings = readings_of((ALL,))
        point = transaction.savepoint()
        asked("DROP TABLE texts")
        assert not still_holds(readings)
        transaction.savepoint_rollback(point)
        assert still_holds(readings)


class TestCannotBeAskedAgain:
    def test_what_asked_nothing(self, db):
        assert not still_holds(readings_of())

    @pytest.mark.parametrize(
        "statement", ["SET LOCAL work_mem = '5MB'", "INSERT INTO texts VALUES (1)", "SAVEPOINT a"]
    )
    def test_what_did_something(self, texts, statement):
        assert readings_of((ALL,), (statement,)) is None

    def test_rows_that_come_later(self, db):
        with heard() as all_of_it:
            list(Project.objects.iterator())
        assert all_of_it.readings() is None


class TestAPart:
    @pytest.fixture
    def part(self, texts):
        texts(FIRST)

        @fragments.kept
        def part():
            return asked(ALL)

        return part

    def made(self, part, version="1"):
        with fragments.at("release", version, "day"), heard() as page:
            asked("SELECT 1")
            part()
        return page.readings()

    def test_is_asked_for_again_with_each_page_it_stands_in(self, part, texts):
        first, second = self.made(part), self.made(part)
        assert len(first) == len(second) == 2
        texts()
        assert not still_holds(first)
        assert not still_holds(second)

    def test_that_cannot_be_asked_again_makes_the_page_so(self, db):
        @fragments.kept
        def part():
            asked("SET LOCAL work_mem = '5MB'")
            return 1

        assert self.made(part) is None
        assert self.made(part) is None

    def test_of_nothing_does_no_harm(self, db):
        with heard() as page:
            asked("SELECT 1")
            take_along(())
        assert still_holds(page.readings())


def test_a_page_that_still_holds_costs_two_queries(db, django_assert_num_queries):
    """The version, and all of it at once."""
    make_project("Glasfaser", slug="glasfaser")
    other = make_project("Anderes", slug="anderes")
    before = read("/projekte/glasfaser/")
    Project.objects.filter(pk=other.pk).update(summary="Ganz anders")
    finish_transaction_work()
    with django_assert_num_queries(2):
        after = Client().get("/projekte/glasfaser/")
    assert (after.content, after["ETag"]) == (before.content, before["ETag"])
    with django_assert_num_queries(1):
        answer = Client().get("/projekte/glasfaser/", headers={"if-none-match": before["ETag"]})
    assert answer.status_code == 304


def test_a_page_that_changed_gets_another_tag(db):
    project = make_project("Glasfaser", slug="glasfaser")
    before = read("/projekte/glasfaser/")
    Project.objects.filter(pk=project.pk).update(summary="Ganz anders")
    finish_transaction_work()
    after = Client().get("/projekte/glasfaser/", headers={"if-none-match": before["ETag"]})
    assert (after.status_code, "Ganz anders" in after.content.decode()) == (200, True)
