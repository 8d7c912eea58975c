"""Finding at the desk: every way a project can be named, for nobody more than they may see."""

import pytest
from django.db import connection
from django.urls import reverse

from desk import finding
from desk.views import overview
from funding.models import Decision
from projects.models import Alias, Project
from tests.builders import make_decision, make_organisation, make_project
from tests.desk_forms import text_of


@pytest.mark.parametrize(
    "words",
    [
        *("glasfaser", "Breitbandpakt", "Landkreis Holzminden", "AZ-4711", "hof Holzminden"),
        *("FÜR GLAS", "fur hof", "Breitband\u00adpakt", "ki", "az 4711", "strasse"),
    ],
)
def test_by_title_other_name_organisation_and_number(cast, as_user, words):
    project = make_project("Glasfaser für jeden Hof (KI)", lead=cast.holzminden)
    project.aliases.create(name="Breitbandpakt, Straße 1")
    make_decision(project, file_number="AZ-4711")
    make_project("Etwas anderes, Skizze", lead=cast.schaumburg)
    shown = as_user(cast.editor).get(reverse("desk:find"), {"q": words})
    assert [row.project for row in shown.context["rows"]] == [project]


def test_by_the_number_of_the_project(cast, as_user):
    project = make_project(lead=cast.schaumburg)
    shown = as_user(cast.editor).get(reverse("desk:find"), {"q": str(project.pk)})
    assert project in [row.project for row in shown.context["rows"]]


@pytest.mark.parametrize("words", ["\x00", "%", "_", "9" * 40, "²", "'; --", "a" * 5000])
def test_strange_words_find_nothing_and_break_nothing(cast, as_user, words):
    make_project("Glasfaser", lead=cast.holzminden)
    answer = as_user(cast.editor).get(reverse("desk:find"), {"q": words})
    assert answer.status_code == 200


def test_a_word_in_many_places_finds_the_same(cast, monkeypatch):
    ours, theirs = cast.holzminden, cast.schaumburg
    found = {
        make_project("Glasfaser", lead=ours),
        make_project("Netz", lead=make_organisation(name="Glasfaser GmbH")),
        make_project("Kabel", short_title="GLASFASER", lead=theirs, publication="archived"),
        make_project("Hidden", short_title="Glasfaser", lead=ours, publication="draft"),
        make_project("Alias", lead=theirs).aliases.create(name="Glasfaser").project,
        make_decision(make_project("Bund"), file_number="GLASFASER-1").projects.get(),
    }
    make_project("Glasfaser geheim", lead=theirs, publication="draft")
    secret = make_project("Geheim", lead=theirs, publication="draft")
    secret.aliases.create(name="Glasfaser geheim")
    make_decision(make_project("Offen"), file_number="Glasfaser", publication="draft")
    for rare in (finding.RARE, 0):
        monkeypatch.setattr(finding, "RARE", rare)
        assert set(finding.find_projects(cast.editor, "glasfaser")) == found
        assert not finding.find_projects(cast.editor, "geheim glasfaser").exists()


def test_beyond_the_limit_only_the_first_are_shown(cast, as_user, monkeypatch):
    for title in "ABC":
        make_project(f"Netz {title}", lead=cast.holzminden)
    make_project("Netz geheim", lead=cast.schaumburg, publication="draft")
    monkeypatch.setattr(overview, "MOST_FOUND", 3)
    text = text_of(as_user(cast.editor).get(reverse("desk:find"), {"q": "Netz"}))
    assert "3 Projekte" in text
    assert "Mehr als" not in text
    monkeypatch.setattr(overview, "MOST_FOUND", 2)
    text = text_of(as_user(cast.editor).get(reverse("desk:find"), {"q": "Netz"}))
    assert "Mehr als 2 Projekte" in text
    assert "Netz B" in text
    assert "Netz C" not in text


def test_names_are_found_by_an_index(db):
    for rows, field in (
        (Project.objects, "title"),
        (Project.objects, "short_title"),
        (Alias.objects, "name"),
        (Decision.objects, "file_number"),
    ):
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")
        plan = rows.filter(**{f"{field}__folded__contains": "glasfaser"}).order_by().explain()
        assert f"folded_{field}" in plan


def test_a_project_of_others_leads_to_its_public_page(cast, as_user):
    project = make_project("Fremdes", lead=cast.schaumburg)
    html = as_user(cast.editor).get(reverse("desk:find"), {"q": "Fremdes"}).content.decode()
    assert f'href="/projekte/{project.slug}/"' in html
    assert reverse("desk:begin", args=[project.pk]) not in html
