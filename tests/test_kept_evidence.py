"""Law 10 for evidence: what is kept of it is what the gates say, whatever changed and however."""

import random
import re
import threading

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction

from evidence.models import Citation, Remark, Source
from funding.models import Application, Decision, DecisionVersion, Event, Requirement
from projects.models import Alias, News, Project, Relation
from projects.publication import Publication
from public.evidence_gate import cited_models
from public.kept_evidence import evidence_counts, visible_sources
from public.models import EVIDENCE, Figure, Kind
from public.search import installing, shown_rows
from tests.builders import (
    cite,
    make_decision,
    make_event,
    make_organisation,
    make_project,
    make_source,
    make_version,
)
from tests.clients import finish_transaction_work
from tests.examples import of_this_run
from tests.figures_by_hand import assert_the_evidence_is_kept, cells
from tests.random_content import some
from tests.test_marks import MAKERS

OPEN, CLOSED = Publication.PUBLISHED, Publication.WITHDRAWN


def run(sql, *values):
    with connection.cursor() as cursor:
        cursor.execute(sql, values)


def remark_on(record, **values):
    return Remark.objects.create(target=record, kind="gap", text="Keine Quelle nennt es.", **values)


def assert_it_counts(*expected):
    finish_transaction_work()
    assert_the_evidence_is_kept()
    assert evidence_counts() == expected


# ---- Every kind of record ----


def by_publication(model, publication):
    return lambda: model.objects.update(publication=publication)


GATES = [
    by_publication(Project, CLOSED),
    by_publication(Project, OPEN),
    by_publication(Decision, CLOSED),
    by_publication(Decision, OPEN),
    lambda: DecisionVersion.objects.in_force().update(is_draft=True),
    lambda: DecisionVersion.objects.update(is_draft=False),
    lambda: Application.objects.update(stage="draft"),
    lambda: Requirement.objects.update(is_draft=True),
    lambda: Requirement.objects.update(is_draft=False),
]


@pytest.mark.parametrize("model", cited_models(), ids=lambda model: model.__name__)
def test_evidence_on_any_record_counts_as_long_as_everybody_sees_it(db, model):
    record = MAKERS[model]()
    cite(record)
    remark_on(record)
    assert_it_counts(1, 1)
    for change in GATES:
        change()
        finish_transaction_work()
        assert_the_evidence_is_kept()
    Project.objects.update(publication=CLOSED)
    Decision.objects.update(publication=CLOSED)
    finish_transaction_work()
    assert_the_evidence_is_kept()
    if shown_rows.tables_read(model):
        assert evidence_counts() == (0, 0)
    run("SELECT search_rebuild()")
    assert_the_evidence_is_kept()


@pytest.mark.parametrize("model", cited_models(), ids=lambda model: model.__name__)
def test_of_every_row_that_a_gate_reads_it_is_known_what_is_behind(model):
    noted = {(table, own) for table, (own, _) in shown_rows.notes()}
    own = model._meta.db_table
    behind = {table for table, _ in shown_rows.paths(model)}
    through = {table for table, shown in noted if shown == own}
    assert shown_rows.tables_read(model) <= behind | through
    assert behind <= {table for table, shown in noted if table == shown}
    assert own == f"{model._meta.app_label}_{model._meta.model_name}", "the content type says so"


def test_no_file_knows_a_kind_of_evidence_that_is_not_counted():
    text = (installing.FOLDER / "figures.sql").read_text()
    known = set(re.findall(r"counted = '(\w+)'", text))
    assert set(EVIDENCE) <= known <= {*EVIDENCE, *Kind.values}


# ---- Every way by which it changes ----


@pytest.fixture
def world(db):
    """An open and a hidden project; a source of the open one, and one of the hidden one alone."""
    seen, hidden = make_project("Offen"), make_project("Geheim", publication=CLOSED)
    make_decision(seen, amount=1)
    cite(seen, make_source(key="offen"))
    cite(hidden, make_source(key="geheim"))
    remark_on(seen)
    remark_on(hidden)
    assert_it_counts(1, 1)
    return seen, hidden


def of(title):
    return Project.objects.get(title=title)


CHANGES = {
    "another citation of it": (lambda: cite(of("Offen"), Source.objects.get(key="geheim")), (2, 1)),
    "a citation gone": (lambda: Citation.objects.get(source__key="offen").delete(), (0, 1)),
    "a citation of another record": (
        lambda: Citation.objects.update(object_id=of("Geheim").pk),
        (0, 1),
    ),
    "a citation of another kind of record": (
        lambda: Citation.objects.filter(source__key="offen").update(
            content_type=ContentType.objects.get_for_model(Alias)
        ),
        (0, 1),
    ),
    "a citation of another source": (
        lambda: Citation.objects.update(source=Source.objects.get(key="geheim")),
        (1, 1),
    ),
    "a citation by raw SQL": (
        lambda: run(
            "INSERT INTO evidence_citation (content_type_id, object_id, field, source_id, agrees,"
            " portion, stated_value, quotation, passage, note, vouches_for, position)"
            " SELECT content_type_id, %s, field, source_id, agrees, portion, stated_value,"
            " quotation, passage, note, vouches_for, 7 FROM evidence_citation"
            " WHERE object_id = %s",
            *(of("Offen").pk, of("Geheim").pk),
        ),
        (2, 1),
    ),
    "all citations gone by raw SQL": (lambda: run("DELETE FROM evidence_citation"), (0, 1)),
    "emptied tables": (lambda: run("TRUNCATE evidence_source CASCADE"), (0, 1)),
    "emptied remarks": (lambda: run("TRUNCATE evidence_remark CASCADE"), (0, 0)),
    "a remark more": (lambda: remark_on(of("Offen"), position=1), (1, 2)),
    "a remark on what is hidden": (
        lambda: Remark.objects.filter(object_id=of("Offen").pk).update(
            object_id=of("Geheim").pk, position=1
        ),
        (1, 0),
    ),
    "a record published": (lambda: Project.objects.update(publication=OPEN), (2, 2)),
    "a record withdrawn": (lambda: Project.objects.update(publication=CLOSED), (0, 0)),
    "a record archived": (
        lambda: Project.objects.update(publication=Publication.ARCHIVED, state="closed"),
        (2, 2),
    ),
    "a record deleted": (
        lambda: [of("Offen").projectshares.all().delete(), of("Offen").delete()],
        (0, 0),
    ),
}


@pytest.mark.parametrize(("change", "expected"), CHANGES.values(), ids=CHANGES)
def test_sources_and_remarks_count_after_any_change(world, change, expected):
    change()
    assert_it_counts(*expected)
    run("SELECT search_rebuild()")
    assert_it_counts(*expected)


def test_what_is_left_of_a_row_deleted_by_raw_sql_counts_no_more(world):
    cite(Alias.objects.create(project=world[0], name="Deckname"))
    assert_it_counts(2, 1)
    run("DELETE FROM projects_alias")
    assert_it_counts(1, 1)


def test_a_row_of_a_hidden_project_counts_as_soon_as_it_moves(world):
    seen, hidden = world
    cite(News.objects.create(project=hidden, title="Richtfest"))
    assert_it_counts(1, 1)
    News.objects.update(project=seen)
    assert_it_counts(2, 1)


def test_a_relation_counts_as_long_as_both_ends_are_seen(world):
    seen, hidden = world
    cite(Relation.objects.create(project=seen, target=hidden, kind="builds_on"))
    assert_it_counts(1, 1)
    Project.objects.update(publication=OPEN)
    assert_it_counts(3, 2)
    Relation.objects.update(target=None, external_name="Ein anderes")
    Project.objects.filter(pk=hidden.pk).update(publication=CLOSED)
    assert_it_counts(2, 1)


def test_an_event_counts_by_its_projects_and_its_decision(world):
    seen, hidden = world
    event = make_event(hidden)
    cite(event)
    assert_it_counts(1, 1)
    event.projects.clear()
    assert_it_counts(2, 1)
    event.projects.set([hidden])
    assert_it_counts(1, 1)
    event.projects.add(seen)
    assert_it_counts(2, 1)
    Event.objects.update(kind="handover", decision=Decision.objects.get())
    Decision.objects.update(publication=CLOSED)
    assert_it_counts(1, 1)


def test_the_rows_of_a_version_count_with_its_release(world):
    decision = Decision.objects.get()
    draft = make_version(
        decision, number=2, changes="anders", is_draft=True, funder=make_organisation()
    )
    cite(draft)
    cite(draft.funders.get())
    assert_it_counts(1, 1)
    DecisionVersion.objects.filter(pk=draft.pk).update(is_draft=False)
    assert_it_counts(3, 1)


def random_change(chance):
    """One of the changes that bring or take evidence."""
    model = chance.choice(cited_models())
    record = chance.choice([None, *model.objects.order_by("pk")]) or MAKERS[model]()
    citations, remarks = (list(each.objects.order_by("pk")) for each in (Citation, Remark))
    sources = list(Source.objects.order_by("pk"))
    chance.choice(
        [
            lambda: cite(record, chance.choice([None, *sources]), portion=str(chance.random())),
            lambda: remark_on(record, position=record.remarks.count()),
            lambda: [each.delete() for each in some(chance, citations)],
            lambda: [each.delete() for each in some(chance, remarks, 1)],
            lambda: (
                Citation.objects.filter(
                    pk__in=[each.pk for each in some(chance, citations)]
                ).update(source=chance.choice(sources))
                if sources
                else None
            ),
            *(
                by_publication(each, chance.choice(Publication.values))
                for each in (Project, Decision)
            ),
        ]
    )()


@pytest.mark.parametrize("seed", range(of_this_run(4)))
def test_any_changes_in_any_order_leave_the_evidence_counted(db, seed):
    chance = random.Random(seed)
    for _ in range(5):
        for _ in range(4):
            random_change(chance)
        finish_transaction_work()
        assert_the_evidence_is_kept()


def test_what_changes_no_evidence_writes_none(world):
    def written():
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT sum(xmin::text::bigint) FROM public_addition WHERE kind = ANY (%s)",
                [EVIDENCE],
            )
            return cursor.fetchone()

    before = written()
    Project.objects.update(summary="Anders gesagt")
    finish_transaction_work()
    assert written() == before


# ---- Commits ----


@pytest.mark.django_db(transaction=True)
class TestWithRealCommits:
    def test_a_rollback_leaves_the_evidence(self):
        project = make_project()
        cite(project)
        before = cells()
        with pytest.raises(ZeroDivisionError), transaction.atomic():
            cite(project)
            Project.objects.update(publication=CLOSED)
            raise ZeroDivisionError
        assert cells() == before

    @pytest.mark.parametrize("is_cited_first", [True, False])
    def test_a_project_opened_while_somebody_else_cites_it_counts(self, is_cited_first):
        project, source = make_project(publication=CLOSED), make_source()
        cited, go = threading.Event(), threading.Event()

        def cite_meanwhile():
            try:
                with transaction.atomic():
                    cite(Alias.objects.create(project=project, name="Deckname"), source)
                    cite(project, source)
                    cited.set()
                    go.wait(60)
            finally:
                connection.close()

        other = threading.Thread(target=cite_meanwhile)
        with transaction.atomic():
            Project.objects.update(publication=OPEN)
            other.start()
            assert cited.wait(60)
            if is_cited_first:
                go.set()
                other.join(60)
        go.set()
        other.join(60)
        assert_the_evidence_is_kept()
        assert evidence_counts() == (1, 0)
        assert visible_sources().get() == source
        assert Figure.objects.get(kind="source").parts == 2
