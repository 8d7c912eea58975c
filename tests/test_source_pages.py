"""/quellen/ and the page of a source: what it supports, and nothing that is hidden."""

import re

import pytest

from evidence.models import Remark
from evidence.values.dates import FlexDate
from projects.models import Activity, Relation
from projects.publication import Publication
from public.pages.source import source_page
from tests.builders import (
    cite,
    make_decision,
    make_district,
    make_event,
    make_organisation,
    make_programme,
    make_project,
    make_source,
)
from tests.clients import AnewClient
from tests.markup import in_one_line

SECRET = "Geheimplan-Zwiebelturm"
HIDDEN = [Publication.DRAFT, Publication.IN_REVIEW, Publication.WITHDRAWN]


def page(client, source):
    answer = client.get(f"/quellen/{source.key}/")
    return answer.status_code, in_one_line(answer.content.decode())


def test_a_source_says_what_it_supports_with_links_to_the_pages(client, db):
    source = make_source("Auf dem Weg", published=FlexDate("2019-12-11"))
    project = make_project("Smart Region", start=FlexDate("2019"))
    decision = make_decision(project, amount=80000)
    cite(project, source)
    cite(project, source, field="start", quotation="Los ging es 2019")
    cite(decision, source)
    status, text = page(client, source)
    assert status == 200
    assert "11. Dezember 2019" in text
    assert f'href="/projekte/{project.slug}/"' in text
    assert f'href="/foerderung/{decision.pk}/"' in text
    assert "Eintrag insgesamt und einzelne Angaben" in text
    assert re.search(r"<dt>Beginn</dt>\s*<dd>\s*<span class=\"wp-value\">2019</span>", text)
    assert "(diese Quelle stützt das)" in text
    assert "<q>Los ging es 2019</q>" in text
    assert "2 veröffentlichte Einträge stützen" in text


def test_every_kind_of_record_that_can_be_cited_has_a_place(client, db):
    source = make_source()
    project, district = make_project(), make_district()
    decision = make_decision(project, amount=1, handed_over="2020-01-01")
    records = [
        project,
        project.participations.create(organisation=make_organisation(), role="partner"),
        Relation.objects.create(project=project, target=make_project(), kind="builds_on"),
        Activity.objects.create(project=project, kind="concept", title="Entwurf"),
        project.milestones.create(title="Erster Spatenstich"),
        decision,
        decision.versions.get(),
        decision.handover,
        make_programme(),
        make_organisation(),
        district,
        district.population.create(people=70000, counted=FlexDate("2023-12-31")),
        make_event(project),
        make_event(),
    ]
    for record in records:
        cite(record, source)
    assert page(client, source)[0] == 200
    groups = source_page(source).groups
    addresses = [told.place.address for _, rows in groups for told in rows]
    assert len(addresses) == len(records)
    assert {client.get(address).status_code for address in addresses} == {200}


def test_what_differs_from_a_blank_was_no_earlier_value(client, db):
    source, project = make_source(), make_project()
    cite(project, source, field="start", agrees=False, stated_value="kein Beginn genannt")
    assert "(diese Quelle sagt etwas anderes)" in page(client, source)[1]


def test_a_contradicting_statement_is_told_with_the_choice_and_its_reason(client, db):
    project, chosen, other = make_project(), make_source("Amt"), make_source("Zeitung")
    remark = Remark.objects.create(
        target=project, kind="contradiction", topic="Ort", text="…", reason="Das Amt war dabei."
    )
    cite(project, chosen, remark=remark, stated_value="Abschlusstagung")
    cite(project, other, remark=remark, stated_value="Hildesheim", agrees=False)
    text = page(client, other)[1]
    assert "Hildesheim" in text and "Nicht gewählt" in text and "Das Amt war dabei." in text
    assert "Abschlusstagung" not in text
    assert re.search(r"Gewählt\s*</span>", page(client, chosen)[1])


@pytest.mark.parametrize("publication", HIDDEN)
def test_a_source_that_only_hidden_records_cite_is_not_there(client, db, publication):
    source = make_source(f"{SECRET} Artikel")
    project = make_project(publication=publication)
    for record in (
        project,
        project.milestones.create(title="Ziel"),
        make_event(project),
        make_decision(project, amount=1, publication=publication),
    ):
        cite(record, source)
    missing, nothing = (client.get(f"/quellen/{key}/") for key in (source.key, "niemals"))
    assert missing.status_code == nothing.status_code == 404
    assert missing.content == nothing.content
    answer = AnewClient().get("/quellen/?q=Zwiebelturm")
    assert answer.context["page"].paginator.count == 0


@pytest.mark.parametrize("publication", HIDDEN)
def test_a_source_tells_of_its_records_only_the_visible_ones(client, db, publication):
    source = make_source()
    hidden = make_project(f"{SECRET} Vorhaben", publication=publication)
    shared = make_decision(make_project("Offen"), hidden, amount=1)
    for record in (make_project(), hidden, shared, make_event(hidden, title=SECRET)):
        cite(record, source, quotation="" if record != hidden else SECRET)
    text = page(client, source)[1]
    assert SECRET not in text
    assert "Offen" in text
    assert "2 veröffentlichte Einträge stützen" in text
    listed = client.get("/quellen/").context["page"].object_list
    assert [each.support for each in listed] == [2]


def test_a_relation_to_a_hidden_project_is_as_hidden_as_that_project(client, db):
    source, hidden = make_source(), make_project(SECRET, publication=Publication.DRAFT)
    cite(Relation.objects.create(project=make_project(), target=hidden, kind="part_of"), source)
    assert page(client, source)[0] == 404
    hidden.publication = Publication.PUBLISHED
    hidden.save()
    assert page(client, source)[0] == 200


def test_a_source_appears_with_its_first_visible_record_and_goes_with_its_last(client, db):
    source, project = make_source(), make_project(publication=Publication.DRAFT)
    cite(project, source)
    seen = []
    for publication in (Publication.PUBLISHED, Publication.ARCHIVED, Publication.WITHDRAWN):
        project.publication = publication
        project.save()
        seen.append(page(client, source)[0])
    assert seen == [200, 200, 404]


# The list


@pytest.fixture
def sources(db):
    project = make_project()
    made = [
        make_source("Breitband für alle", publisher="Die Harke", published=FlexDate("2019-12-11")),
        make_source("Schulen am Netz", publisher="SHG-Aktuell", published=FlexDate("2019")),
        make_source("Übersicht", publisher="Die Harke"),
    ]
    for source in made:
        cite(project, source)
    return made


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("", ["Breitband für alle", "Übersicht", "Schulen am Netz"]),
        ("?sortierung=neueste", ["Schulen am Netz", "Breitband für alle", "Übersicht"]),
        ("?q=harke", ["Breitband für alle", "Übersicht"]),
        ("?q=breitband+harke", ["Breitband für alle"]),
        ("?q=ubersicht", ["Übersicht"]),
        ("?herausgeber=SHG-Aktuell", ["Schulen am Netz"]),
        ("?jahr=2019&jahr=ohne-datum&herausgeber=Die+Harke", ["Breitband für alle", "Übersicht"]),
        ("?jahr=ohne-datum", ["Übersicht"]),
        ("?q=Walfang", []),
    ],
)
def test_sources_are_found_by_words_publisher_and_year(client, sources, query, titles):
    listed = client.get(f"/quellen/{query}").context["page"].object_list
    assert [source.title for source in listed] == titles


def test_every_count_of_a_facet_is_what_its_link_leads_to(client, sources):
    for facet in client.get("/quellen/").context["facets"]:
        for option in facet.all:
            page = client.get(f"/quellen/{option.href}").context["page"]
            assert page.paginator.count == option.count, option


@pytest.mark.parametrize(
    ("query", "status", "words"),
    [
        ("?jahr=1066", 400, "„1066“ gibt es hier nicht"),
        ("?jahr=²", 400, "gibt es hier nicht"),
        ("?herausgeber=Niemand", 400, "„Niemand“ gibt es hier nicht"),
        ("?q=" + "x" * 201, 400, "Suche"),
        ("?sortierung=zufall", 400, "Diese Reihenfolge gibt es nicht"),
        ("?seite=99", 404, "gibt es in dieser Liste nicht"),
    ],
)
def test_what_cannot_be_applied_is_said(client, sources, query, status, words):
    answer = client.get(f"/quellen/{query}")
    assert answer.status_code == status
    assert words in answer.content.decode()


# The numbered list at the end of a page


def test_a_number_behind_a_value_opens_the_source_with_quotation_and_date(client, db):
    source = make_source("Amtsblatt", published=FlexDate("2021-03"))
    project = make_project(start=FlexDate("2021-04-01"))
    cite(project, source, field="start", quotation="Beginn ist der 1. April")
    text = client.get(f"/projekte/{project.slug}/").content.decode()
    entry = text[text.index('id="quelle-1"') :]
    assert '#quelle-1" aria-label="Quelle 1"' in text[: text.index('id="quelle-1"')]
    for words in (
        "<q>Beginn ist der 1.\xa0April</q>",
        "März 2021",
        "Projekt: Beginn",
        f'href="/quellen/{source.key}/"',
        f'href="{source.url}"',
    ):
        assert words in entry


def test_the_list_of_sources_leads_back_to_the_first_mark_of_each(client, db):
    project = make_project(start=FlexDate("2019"), end=FlexDate("2021"))
    marked, unmarked = make_source("Mit Zeichen"), make_source("Ohne Zeichen")
    for field in ("start", "end"):
        cite(project, marked, field=field)
    cite(project, unmarked, field="end", agrees=False, stated_value="2020")
    text = in_one_line(client.get(f"/projekte/{project.slug}/").content.decode())
    assert text.count('id="zeichen-1"') == 1 and 'href="#zeichen-1"' in text
    assert "zeichen-2" not in text


def test_the_marks_of_a_value_stand_in_order_and_each_once(client, db):
    project = make_project(start=FlexDate("2019"), end=FlexDate("2021"))
    first, second = make_source("Erste"), make_source("Zweite")
    cite(project, first, field="title", position=1)
    cite(project, second, field="end", position=2)
    cite(project, first, field="end", position=3)
    text = in_one_line(client.get(f"/projekte/{project.slug}/").content.decode())
    end = text[text.index("2021<sup") :]
    assert end.index('href="#quelle-1"') < end.index('href="#quelle-2"')
