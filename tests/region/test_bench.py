"""The benchmark runs from end to end, and what it generates could stand in a real portal."""

import os
import subprocess
import sys
from urllib.parse import quote

import pytest
from django.conf import settings
from django.db import connection
from psycopg import sql

from bench.generate import generate
from bench.words import RARE_PROJECTS
from evidence.history.facts import composites
from evidence.values.dates import days_meant
from evidence.values.fields import FlexDateField
from funding.models import Decision, DecisionVersion, Event, Handover
from projects.models import Activity, Milestone, Project
from public.audience import PUBLIC

SIZE = 40
RUN_SIZE = 300  # enough that every filter of the benchmark finds something
DATED = (Project, Activity, Milestone, DecisionVersion, Handover, Event)


@pytest.fixture
def generated(data):
    generate(SIZE)
    return Project.objects.filter(slug__startswith="vorhaben-")


def test_as_many_projects_are_generated_as_asked_for_and_some_stay_drafts(generated):
    public = generated.visible_to(PUBLIC).count()
    assert generated.count() == SIZE
    assert SIZE / 2 < public < SIZE


def test_generated_projects_pass_the_checks_of_the_forms(generated):
    for project in generated:
        project.full_clean()


@pytest.mark.parametrize("model", DATED)
def test_generated_dates_know_their_days(generated, model):
    """The database only sees that there are bounds, not whether they are the right ones."""
    names = composites(model, FlexDateField)
    rows = list(model.objects.all())
    wrong = [
        (row.pk, name)
        for row in rows
        for name in names
        if days_meant(getattr(row, f"{name}_edtf"))
        != (getattr(row, f"{name}_first"), getattr(row, f"{name}_last"))
    ]
    assert rows
    assert wrong == []


def test_generated_decisions_belong_to_generated_projects(generated):
    assert Decision.objects.filter(projects__in=generated).distinct().count() > SIZE / 2


def test_a_rare_word_is_in_a_handful_of_projects(generated):
    found = generated.filter(summary__contains="Quantenschlüssel").count()
    assert RARE_PROJECTS <= found <= RARE_PROJECTS + 1


def test_all_triggers_are_awake_again(generated):
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_trigger WHERE tgenabled <> 'O'")
        assert cursor.fetchone() == (0,)


def test_a_new_record_gets_a_number_of_its_own(generated):
    highest = Project.objects.order_by("-pk").first().pk
    project = Project.objects.create(slug="neu", title="Neu", relevance="core")
    assert project.pk > highest


@pytest.fixture
def bench_database(in_region_database, django_db_blocker):
    """The run's own database goes again afterwards."""
    yield
    name = sql.Identifier(f"{connection.settings_dict['NAME']}_bench_{RUN_SIZE}")
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))


def address_of_the_test_database():
    there = connection.settings_dict
    user = quote(there["USER"]) + (f":{quote(there['PASSWORD'])}" if there["PASSWORD"] else "")
    host, port = quote(there["HOST"] or "localhost", safe=""), there["PORT"] or 5432
    return f"postgres://{user}@{host}:{port}/{there['NAME']}"


def test_the_benchmark_measures_every_page_and_says_so_in_a_table(bench_database):
    command = [sys.executable, "-m", "bench", "--sizes", str(RUN_SIZE), "--connections", ""]
    answer = subprocess.run(
        [*command, "--seconds", "0", "--rounds", "1"],
        cwd=settings.BASE_DIR,
        env={**os.environ, "DATABASE_URL": address_of_the_test_database()},
        capture_output=True,
        text=True,
    )
    assert answer.returncode == 0, answer.stderr
    for words in (
        "| Förderstelle: Akte |",
        "| Koordination: Fristen, 300: Abfragen |",
        "| Konstante |",
        "| Liste, gefiltert |",
        "| Suche, Tippfehler |",
        "## Erster Besuch",
        "## Ziele",
        "| erster Besuch: kB (Startseite) | ≤ 150,00 |",
    ):
        assert words in answer.stdout
    for line in answer.stdout.splitlines():
        if line.startswith("| Liste |"):
            assert " ms |" in line
