"""Law 8: what is asked again with a plan is answered as it was without one."""

from datetime import date

import pghistory
import pytest
from django.db import connection
from django.test import Client

from accounts.models import Role
from evidence import plans
from evidence.plans import Plans, Way, rows_by_plan, text_of_all
from projects.models import Project
from public.asked_again import heard, results_of, still_holds
from tests.builders import make_organisation, make_project, make_user
from tests.clients import with_second_factor

LIKE = "SELECT slug FROM projects_project WHERE slug LIKE %s AND id = ANY(%s) OR slug = '100 %%'"


@pytest.fixture(autouse=True)
def _nothing_known(monkeypatch):
    monkeypatch.setattr(plans, "WAYS", {})


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

    def test_what_one_was_asked_twice_another_prepares_the_first_time(self, own, cursor):
        asked, other = query("SELECT %s::int + 1", 5), Plans()
        for _ in range(2):
            own.text_of(asked, cursor)
        text = other.text_of(asked, cursor)
        assert text.startswith("PREPARE")
        cursor.execute(text)
        assert cursor.nextset()
        assert cursor.fetchone() == (6,)
        assert other.text_of(asked, cursor).startswith("EXECUTE")
        assert len(names_in(cursor)) == 2

    def test_one_plan_for_all_is_only_for_what_it_makes_no_worse(self, own, cursor):
        """Of a number that is rare and one that most rows have."""
        cursor.execute(
            "CREATE TEMPORARY TABLE n ON COMMIT DROP AS SELECT 1 n FROM generate_series(1, 9999)"
        )
        cursor.execute("ANALYZE n")
        one, rare = (
            query("SELECT %s::int", 1),
            query("SELECT n FROM n a JOIN n b USING (n) WHERE n = %s", 2),
        )
        for each in (one, one, rare, rare):
            own.text_of(each, cursor)
        assert [own.has_one_for_all(each) for each in (one, rare)] == [True, False]

    def test_the_longest_unused_is_given_up(self, own, cursor, monkeypatch):
        monkeypatch.setattr(plans, "MOST", 2)
        first, second, third = (query(f"SELECT %s::int + {n}", n) for n in range(3))
        for each in (first, first, second, second, first, third, third):
            own.text_of(each, cursor)
        assert list(own.names) == [first.sql, third.sql]
        assert sorted(names_in(cursor)) == sorted(own.names.values())


def test_inside_a_transaction_there_are_no_plans(cursor):
    asked = [query("SELECT %s::int", 1)] * 3
    assert text_of_all(asked, cursor).split(plans.END) == [each.text for each in asked]


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

    def test_rows_come_with_a_plan_and_without_one_where_it_was_lost(self):
        glasfaser = make_project("Glasfaser")
        make_project("Anderes")
        asked = "SELECT id FROM projects_project WHERE title LIKE %s", ["Glas%"]
        assert [rows_by_plan(*asked) for _ in range(3)] == [[(glasfaser.pk,)]] * 3
        assert plans.PLANS[connection.connection].names[asked[0]]
        with connection.cursor() as cursor:
            cursor.execute("DEALLOCATE ALL")
        assert [rows_by_plan(*asked) for _ in range(3)] == [[(glasfaser.pk,)]] * 3

    def test_rows_are_answered_while_the_history_hears_who_asks(self):
        """It sends a statement of its own before what it takes for a change."""
        glasfaser = make_project("Glasfaser")
        asked = "SELECT id FROM projects_project WHERE title = %s", ["Glasfaser"]
        with pghistory.context(user=1):
            assert [rows_by_plan(*asked) for _ in range(3)] == [[(glasfaser.pk,)]] * 3

    @pytest.mark.parametrize("role", [Role.EDITOR, Role.REVIEWER, Role.COORDINATOR])
    def test_the_overview_of_the_desk_counts_and_completes_with_plans(self, role):
        office = make_organisation()
        project = make_project("Glasfaser", lead=office)
        client = with_second_factor(Client(), make_user(role, organisation=office))
        assert project.title in client.get("/arbeitsplatz/").content.decode()
        names = plans.PLANS[connection.connection].names
        assert [sql for sql, name in names.items() if not name] == []
        assert any(sql.startswith("(SELECT %s AS") for sql in names)  # of what is complete
        assert any(sql.startswith("SELECT (SELECT COUNT(*)") for sql in names)

    def test_a_query_that_needs_its_values_for_planning_is_sent_with_them(self):
        asked = query("SELECT extract(year FROM %s)", date(2019, 5, 1))
        with connection.cursor() as cursor:
            texts = text_of_all([asked] * 3, cursor).split(plans.END)
            assert texts == [asked.text] * 3
            assert Plans().text_of(asked, cursor) == asked.text
            assert answered(cursor, texts[-1]) == [(2019,)]

    def test_what_has_one_plan_and_what_has_none_answer_in_their_order(self):
        first, decided, last = (query(f"SELECT %s::int + {n}", 1) for n in range(3))
        with connection.cursor() as cursor:
            plans.WAYS[decided.sql] = Way.DECIDED
            for _ in range(7):
                text = text_of_all([first, decided, last, first], cursor)
                cursor.execute(text)
                rows = [result.get_value(0, 0) for result in results_of(cursor)]
                assert rows == [b"1", b"2", b"3", b"1"]
            assert text.count("force_generic_plan") == 2
            assert answered(cursor, "SHOW plan_cache_mode") == [("auto",)]
