"""Law 8: every commit that a public page could show renews the content version, once and last."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.db import connection, transaction

from evidence.content_version import content_version
from projects.models import Alias, Project
from tests.builders import cite, make_district, make_project, make_user
from tests.clients import finish_transaction_work

# Nobody sees a new one before a row points at it.
SEEN_LATER = ("projects_storedfile", "evidence_source")


def watched_tables():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass::text, bit_or(tgtype) FROM pg_trigger"
            " WHERE starts_with(tgname, 'note_content_change') GROUP BY 1"
        )
        return dict(cursor.fetchall())


def test_each_watched_table_notes_insert_update_delete_and_truncate(db):
    insert, every_event = 4, 4 | 8 | 16 | 32  # and delete, update, truncate in pg_trigger.tgtype
    noted = {table: kind & every_event for table, kind in watched_tables().items()}
    assert {noted.pop(table) for table in SEEN_LATER} == {every_event - insert}
    assert set(noted.values()) == {every_event}


def version_after_commit():
    finish_transaction_work()
    return content_version()


def raw(sql):
    def change(project):
        with connection.cursor() as cursor:
            cursor.execute(sql, [project.pk])

    return change


CHANGES = {
    "save": lambda project: project.save(),
    "update of a queryset": lambda _: Project.objects.update(notes="neu"),
    "bulk_create": lambda project: Alias.objects.bulk_create([Alias(project=project, name="A")]),
    "many to many": lambda project: project.districts.set([make_district()]),
    "citation": cite,
    "delete": lambda project: project.delete(),
    "raw update": raw("UPDATE projects_project SET notes = 'neu' WHERE id = %s"),
    "raw delete": raw("DELETE FROM projects_alias WHERE project_id = %s"),
    "truncate": raw("TRUNCATE projects_milestone; SELECT %s"),
    "withdrawal": raw("UPDATE projects_project SET publication = 'withdrawn' WHERE id = %s"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_kind_of_change_renews_the_version(db, change):
    project = make_project()
    Alias.objects.create(project=project, name="Alias")
    before = version_after_commit()
    CHANGES[change](project)
    assert version_after_commit() != before


def test_what_no_public_page_reads_leaves_the_version(db):
    before = version_after_commit()
    make_user()
    assert version_after_commit() == before


def test_a_savepoint_that_is_rolled_back_leaves_the_version(db):
    project = make_project()
    before = version_after_commit()
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        project.save()
        raise ZeroDivisionError
    assert version_after_commit() == before


@pytest.mark.django_db(transaction=True)
class TestWithRealCommits:
    def test_a_rollback_leaves_the_version_and_a_commit_renews_it(self):
        project = make_project()
        before = content_version()
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            project.save()
            raise ZeroDivisionError
        assert content_version() == before
        project.save()
        assert content_version() != before

    def test_a_connection_that_the_server_closed_is_opened_again(self):
        before = content_version()
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            [number] = cursor.fetchone()
            other = connection.copy()
            with other.cursor() as elsewhere:
                elsewhere.execute("SELECT pg_terminate_backend(%s, 10000)", [number])
                assert elsewhere.fetchone() == (True,)
            other.close()
        assert content_version() == before

    def test_the_version_changes_with_the_commit_not_with_the_statement(self):
        project = make_project()
        before = content_version()
        with transaction.atomic():
            project.save()
            assert in_another_connection(content_version) == before
        assert content_version() != before

    def test_a_version_never_comes_back(self):
        project = make_project()
        seen = set()
        for _ in range(20):
            project.save()
            seen.add(content_version())
        assert len(seen) == 20

    def test_crossing_editors_do_not_deadlock(self):
        """Each saves a project of their own, then one waits for the other's."""
        mine, theirs = make_project(), make_project()
        i_saved, they_saved = Event(), Event()

        def first():
            with transaction.atomic():
                touch(mine)
                i_saved.set()
                assert they_saved.wait(10)
                touch(theirs)  # waits until the other has committed
            connection.close()

        def second():
            with transaction.atomic():
                assert i_saved.wait(10)
                touch(theirs)
                they_saved.set()
            connection.close()

        with ThreadPoolExecutor(2) as pool:
            for done in (pool.submit(first), pool.submit(second)):
                done.result(timeout=30)

    def test_many_editors_at_once_all_get_through(self):
        projects = [make_project() for _ in range(6)]

        def edit(project):
            for _ in range(10):
                touch(project)
            connection.close()

        with ThreadPoolExecutor(6) as pool:
            list(pool.map(edit, projects, timeout=60))
        assert not changes_noted(), "a note outlived its transaction"


def touch(project):
    Project.objects.filter(pk=project.pk).update(notes=f"{project.notes}.")


def in_another_connection(function):
    def run():
        try:
            return function()
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(run).result(timeout=30)


def changes_noted():
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM content_change")
        return cursor.fetchone()[0]
