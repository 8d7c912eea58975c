"""Law 8: what is asked again with a plan is answered as it was without one."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client

from projects.models import Project
from public import plans
from public.asked_again import heard, still_holds
from public.plans import Plans, texts_of
from tests.builders import make_project

LIKE = "SELECT slug FROM projects_project WHERE slug LIKE %s AND id = ANY(%s) OR slug = '100 %%'"


@pytest.fixture
def cursor(db):
    with connection.cursor() as cursor:
        yield cursor
        cursor.execute("DEALLOCATE ALL")


def query(sql, *params):
    """The query that was heard."""
    with heard() as all_of_it, connection.cursor() as cursor:
        cursor.execute(sql, list(params) if params else None)
    return all_of_it.queries[0]


def answered(cursor, text):
    cursor.execute(text)
    return cursor.fetchall()


def names_in(cursor):
    return [name for (name,) in answered(cursor, "SELECT name FROM pg_prepared_statements")]


class TestOfAConnection:
    @pytest.fixture
    def own(self):
        return Plans()

    def test_a_query_is_prepared_the_second_time_and_answers_alike(self, own, cursor):
        make_project("Alt", slug="anders-3%")
        asked = [query(LIKE, f"an{end}%", [n, 1, 2]) for end, n in (("ders", 3), ("", 4))]
        texts = [own.text_of(each, cursor) for each in asked]
        assert texts[0] == asked[0].text
        assert texts[1].startswith("EXECUTE")
        assert "100 %'" in asked[0].text
        assert answered(cursor, texts[1]) == answered(cursor, asked[1].text)
        assert len(names_in(cursor)) == 1

    def test_one_without_parameters_is_prepared_only_where_none_were_put_in(self, own, cursor):
        for asked in [query("SELECT 1 WHERE '%' = '%'")] * 3:
            assert own.text_of(asked, cursor) == asked.text == "SELECT 1 WHERE '%' = '%'"
        with heard() as all_of_it:
            cursor.execute("SELECT %(n)s::int", {"n": 5})
            cursor.execute("SELECT '100 %%'", [])
        named, empty = all_of_it.queries
        assert [own.text_of(named, cursor) for _ in range(2)] == [named.text] * 2
        assert [own.text_of(empty, cursor)[:7] for _ in range(2)] == ["SELECT ", "EXECUTE"]
        assert answered(cursor, own.text_of(empty, cursor)) == [("100 %",)]

    def test_the_longest_unused_is_given_up(self, own, cursor, monkeypatch):
        monkeypatch.setattr(plans, "MOST", 2)
        first, second, third = (query(f"SELECT %s::int + {n}", n) for n in range(3))
        for each in (first, first, second, second, first, third, third):
            own.text_of(each, cursor)
        assert list(own.names) == [first.sql, third.sql]
        assert sorted(names_in(cursor)) == sorted(own.names.values())


def test_inside_a_transaction_there_are_no_plans(cursor):
    asked = [query("SELECT %s::int", 1)] * 3
    assert texts_of(asked, cursor) == [each.text for each in asked]


@pytest.mark.django_db(transaction=True)
class TestOutsideATransaction:
    def test_a_page_holds_with_plans_until_it_shows_the_change(self):
        project = make_project("Glasfaser", slug="glasfaser")
        other = make_project("Anderes", slug="anderes")
        first = Client().get("/projekte/glasfaser/")
        for n in range(8):
            Project.objects.filter(pk=other.pk).update(summary=f"Ganz anders {n}")
            again = Client().get("/projekte/glasfaser/")
            assert (again["ETag"], again.content) == (first["ETag"], first.content)
        assert any(plans.PLANS[connection.connection].names.values())
        Project.objects.filter(pk=project.pk).update(summary="Nun dieses")
        assert "Nun dieses" in Client().get("/projekte/glasfaser/").content.decode()

    def test_a_plan_that_the_connection_lost_makes_the_page_anew_once(self):
        make_project("Glasfaser")
        with heard() as all_of_it:
            list(Project.objects.filter(slug="glasfaser"))
        readings = all_of_it.readings()
        assert [still_holds(readings) for _ in range(3)] == [True] * 3
        with connection.cursor() as cursor:
            cursor.execute("DEALLOCATE ALL")
        assert [still_holds(readings) for _ in range(4)] == [False, True, True, True]

    def test_a_query_that_needs_its_values_for_planning_is_sent_with_them(self):
        asked = query("SELECT extract(year FROM %s)", date(2019, 5, 1))
        with connection.cursor() as cursor:
            texts = [*texts_of([asked] * 3, cursor)]
            assert texts == [asked.text] * 3
            assert answered(cursor, texts[-1]) == [(2019,)]
