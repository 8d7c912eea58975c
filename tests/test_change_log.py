"""The public change log tells what changed while a record was public, and nothing else."""

from datetime import timedelta

import pghistory
import pytest
from django.db import connection, models
from django.utils import timezone

from evidence.history.changes import event_models
from evidence.models import Citation, Remark
from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from funding.models import DecisionVersion, FunderShare, ProjectShare
from projects.files.taking_down import take_down
from projects.models import Activity, Alias, Project, Relation
from projects.publication import Publication
from projects.release.lifecycle import STEPS
from projects.release.taking import take
from public.pages.all_changes import rows_of
from public.pages.change_keys import known_changes
from public.pages.change_log import change_log, last_changed
from tests.builders import (
    cite,
    make_decision,
    make_district,
    make_organisation,
    make_project,
    make_source,
    make_user,
    make_version,
)
from tests.files import make_document, make_photo
from tests.markup import in_one_line
from tests.strategy.builders import make_measure

SECRET = "Geheimplan-Zwiebelturm"
STEP = {step.name: step for step in STEPS}


def a_day_passes():
    """All that is in the history moves a day back: what comes now is another transaction."""
    for model in event_models().values():
        model.objects.update(pgh_created_at=models.F("pgh_created_at") - timedelta(days=1))


def text_of(client, record):
    kind = "projekte" if isinstance(record, Project) else "foerderung"
    key = record.slug if isinstance(record, Project) else record.pk
    answer = client.get(f"/{kind}/{key}/aenderungen/")
    assert answer.status_code == 200
    return in_one_line(answer.content.decode())


def told(record):
    """All rows of the log as (title, verb, {label: (old, new)}), newest first."""
    record = type(record).objects.get(pk=record.pk)
    log = change_log(record)
    assert told_among_all(record) == {
        change.at: as_told(change.rows) for change in log.changes if change.rows
    }
    return [row for change in log.changes for row in as_told(change.rows)]


def as_told(rows):
    return [
        (row.title, row.verb, {fact.label: (fact.old, fact.new) for fact in row.facts})
        for row in rows
    ]


def told_among_all(record):
    """{moment: what the page of all changes tells of the record}, where it tells anything."""
    known = known_changes()
    keys = [key for key in known.keys if (key.model, key.number) == (type(record), record.pk)]
    told = {key.at: as_told(rows) for key, rows in rows_of(keys, known.since).items()}
    return {at: rows for at, rows in told.items() if rows}


@pytest.fixture
def project(db):
    project = make_project("Smart Region", summary="Anfang")
    a_day_passes()
    return project


# Whoever changes it


def by_orm(project):
    project.summary = "Neue Zusammenfassung"
    project.save()


def by_queryset(project):
    Project.objects.filter(pk=project.pk).update(summary="Neue Zusammenfassung")


def by_sql(project):
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE projects_project SET summary = 'Neue Zusammenfassung' WHERE id = %s",
            [project.pk],
        )


@pytest.mark.parametrize("change", [by_orm, by_queryset, by_sql])
def test_a_change_of_a_published_project_is_told(client, project, change):
    change(project)
    assert told(project) == [
        ("Projekt", "geändert", {"Zusammenfassung": ("Anfang", "Neue Zusammenfassung")})
    ]
    text = text_of(client, project)
    assert "<del>Anfang</del>" in text and "<ins>Neue Zusammenfassung</ins>" in text


def test_reasons_and_people_stay_inside(client, project):
    user = make_user(name=SECRET)
    with pghistory.context(reason=f"{SECRET} weil", user=user.pk, url=f"/admin/{SECRET}/"):
        by_orm(project)
    assert SECRET not in text_of(client, project)
    assert "Neue Zusammenfassung" in text_of(client, project)


# From draft to published and back


def test_what_was_only_in_a_draft_is_never_told(client, db):
    project = make_project(SECRET, publication=Publication.DRAFT, summary=SECRET)
    Alias.objects.create(project=project, name=SECRET)
    a_day_passes()
    project.title, project.summary = "Offen", "Offen für alle"
    project.save()
    Alias.objects.all().delete()
    a_day_passes()
    Project.objects.update(publication=Publication.PUBLISHED)
    assert told(project) == []
    a_day_passes()
    Project.objects.update(summary="Später")
    assert told(project) == [
        ("Projekt", "geändert", {"Zusammenfassung": ("Offen für alle", "Später")})
    ]
    assert SECRET not in text_of(client, project)


def test_publishing_and_editing_at_once_tells_nothing_of_the_draft(db):
    project = make_project("A", publication=Publication.DRAFT, summary=SECRET)
    a_day_passes()
    Project.objects.update(publication=Publication.PUBLISHED)
    Project.objects.update(summary="Offen")
    assert told(project) == []


def test_steps_between_within_one_transaction_are_not_told(project):
    Project.objects.update(summary=SECRET)
    Alias.objects.create(project=project, name=SECRET).delete()
    Project.objects.update(summary="Am Ende")
    assert told(project) == [("Projekt", "geändert", {"Zusammenfassung": ("Anfang", "Am Ende")})]


def test_after_a_withdrawal_the_log_begins_with_the_new_publication(client, cast, db):
    """draft → published → edited → withdrawn → draft, edited secretly → published → edited."""
    project = make_project(
        "A", publication=Publication.DRAFT, summary="Entwurf", lead=cast.holzminden
    )
    editor, reviewer = cast.editor, cast.reviewer
    a_day_passes()
    take(project, STEP["submit"], by=editor)
    take(project, STEP["publish"], by=reviewer)
    a_day_passes()
    Project.objects.update(summary="Vor dem Zurückziehen")
    assert "Vor dem Zurückziehen" in text_of(client, project)
    a_day_passes()
    project.refresh_from_db()
    take(project, STEP["withdraw"], by=reviewer, reason=f"{SECRET} Grund")
    assert client.get(f"/projekte/{project.slug}/aenderungen/").status_code == 410
    a_day_passes()
    take(project, STEP["redraft"], by=editor)
    Project.objects.update(summary=f"{SECRET} heimlich")
    Alias.objects.create(project=project, name=SECRET)
    assert client.get(f"/projekte/{project.slug}/aenderungen/").status_code == 404
    a_day_passes()
    Alias.objects.all().delete()
    Project.objects.update(summary="Neu gefasst")
    project.refresh_from_db()
    take(project, STEP["submit"], by=editor)
    a_day_passes()
    take(project, STEP["publish"], by=reviewer)
    a_day_passes()
    Project.objects.update(summary="Und ergänzt")
    assert told(project) == [
        ("Projekt", "geändert", {"Zusammenfassung": ("Neu gefasst", "Und ergänzt")})
    ]
    text = text_of(client, project)
    for word in (SECRET, "Vor dem Zurückziehen", "Entwurf</", editor.name, reviewer.name):
        assert word not in text


def test_the_archive_is_public_and_belongs_to_the_log(project, cast):
    take(project, STEP["archive"], by=cast.reviewer)
    assert told(project) == [
        ("Projekt", "geändert", {"Veröffentlichung": ("Veröffentlicht", "Archiviert")})
    ]


@pytest.mark.parametrize("publication", [Publication.DRAFT, Publication.IN_REVIEW])
def test_a_hidden_record_has_no_log(client, db, publication):
    project = make_project(publication=publication)
    decision = make_decision(project, publication=publication)
    assert client.get(f"/projekte/{project.slug}/aenderungen/").status_code == 404
    assert client.get(f"/foerderung/{decision.pk}/aenderungen/").status_code == 404
    assert change_log(project) is None
    assert last_changed(decision) is None


# Children


def test_children_are_told_in_german_words(project):
    county = make_organisation("Landkreis Holzminden")
    lead = project.participations.create(organisation=county, role="lead")
    project.districts.add(make_district("Holzminden"))
    cite(project, make_source("Auf dem Weg"), field="start", quotation="im Mai")
    Project.objects.update(
        start_edtf="2024-05",
        start_first="2024-05-01",
        start_last="2024-05-31",
        total_expenditure_qualifier="about",
        total_expenditure_min=5,
        total_expenditure_max=5,
    )
    assert sorted(told(project)) == [
        (
            "Beleg: Die Harke: Auf dem Weg",
            "hinzugefügt",
            {
                "Quelle": ("", "Die Harke: Auf dem Weg"),
                "Feld": ("", "Beginn"),
                "stützt den gezeigten Wert": ("", "ja"),
                "Zitat": ("", "im Mai"),
            },
        ),
        (
            "Beteiligung: Federführung: Landkreis Holzminden",
            "hinzugefügt",
            {
                "Organisation": ("", "Landkreis Holzminden"),
                "Rolle": ("", "Federführung"),
                "Grundlage": ("", "steht so in der Quelle"),
            },
        ),
        ("Landkreise: Landkreis Holzminden", "hinzugefügt", {}),
        (
            "Projekt",
            "geändert",
            {"Gesamtausgaben": ("", "rund 5,00\N{NO-BREAK SPACE}€"), "Beginn": ("", "Mai 2024")},
        ),
    ]
    a_day_passes()
    lead.delete()
    assert told(project)[0][:2] == ("Beteiligung: Federführung: Landkreis Holzminden", "entfernt")


def test_the_measures_of_a_project_are_told(project):
    measure = make_measure("Kürzere Wege", projects=[project])
    assert told(project) == [
        (
            f"Projekt der Maßnahme: {project}",
            "hinzugefügt",
            {"Maßnahme": ("", str(measure)), "Grundlage": ("", "von der Redaktion zugeordnet")},
        )
    ]


def test_what_no_public_page_shows_is_not_told(project):
    Project.objects.update(slug="neue-adresse")
    Project.objects.update(slug=project.slug)
    assert told(project) == []


def test_a_relation_to_a_hidden_project_is_not_told(client, project):
    """Also not its note, its end, nor that it was there before the other was published."""
    hidden = make_project(f"{SECRET} Partner", publication=Publication.DRAFT)
    relation = Relation.objects.create(
        project=project, target=hidden, kind="builds_on", note=f"{SECRET} erste Notiz"
    )
    assert SECRET not in text_of(client, project)
    a_day_passes()
    Relation.objects.update(note="Zweite Notiz")
    a_day_passes()
    Project.objects.filter(pk=hidden.pk).update(publication=Publication.PUBLISHED, title="Partner")
    assert told(project) == []
    a_day_passes()
    relation.refresh_from_db()
    relation.note = "Dritte Notiz"
    relation.save()
    assert told(project) == [
        ("Verbindung: baut auf Partner", "geändert", {"Hinweis": ("Zweite Notiz", "Dritte Notiz")})
    ]
    a_day_passes()
    Project.objects.filter(pk=hidden.pk).update(
        publication=Publication.WITHDRAWN, title=f"{SECRET} Partner"
    )
    assert told(project) == []
    relation.delete()
    assert told(project) == []
    assert SECRET not in text_of(client, project)


def test_a_decision_tells_its_versions_and_only_visible_projects(client, db):
    nds = make_organisation("Land Niedersachsen")
    decision = make_decision(make_project("Offen"), amount=100, funder=nds)
    a_day_passes()
    hidden = make_project(SECRET, publication=Publication.DRAFT)
    ProjectShare.objects.create(decision=decision, project=hidden)
    DecisionVersion.objects.filter(decision=decision).update(amount_min=150, amount_max=150)
    make_version(decision, number=2, amount=90, changes="weniger")
    FunderShare.objects.update(is_later=True)
    rows = told(decision)
    assert (
        "Fassung 1: Förderbescheid",
        "geändert",
        {"Betrag": ("genau 100,00\N{NO-BREAK SPACE}€", "genau 150,00\N{NO-BREAK SPACE}€")},
    ) in rows
    assert [row[:2] for row in rows if row[1] == "hinzugefügt"] == [
        ("Fassung 2: Förderbescheid", "hinzugefügt")
    ]
    assert any(row[0].startswith("Geldgeber: Land Niedersachsen") for row in rows)
    assert SECRET not in text_of(client, decision)


def test_the_published_reasons_of_the_editors_are_told_but_not_those_of_the_history(project):
    Activity.objects.create(
        project=project,
        kind="living_lab",
        title="Labor",
        decision="adopt",
        decision_reason="bewährt",
    )
    Remark.objects.create(target=project, kind="contradiction", text="…", reason="Amt geht vor")
    facts = {label: new for _, _, facts in told(project) for label, (_, new) in facts.items()}
    assert facts["Begründung der Entscheidung"] == "bewährt"
    assert facts["Begründung der Auswahl"] == "Amt geht vor"


# When, and how much


def test_the_page_says_when_it_last_changed_as_the_log_does(client, project):
    a_day_passes()
    page = client.get(f"/projekte/{project.slug}/").content.decode()
    assert f'href="/projekte/{project.slug}/aenderungen/"' in page
    assert last_changed(project) == change_log(project).start
    a_day_passes()
    Alias.objects.create(project=project, name="Auch so")
    assert last_changed(project) == change_log(project).changes[0].at
    assert last_changed(project) > timezone.now() - timedelta(minutes=10)


def test_a_hidden_neighbour_does_not_move_the_day_of_the_last_change(project):
    start = last_changed(project)
    hidden = make_project(publication=Publication.DRAFT)
    Relation.objects.create(project=project, target=hidden, kind="part_of")
    assert last_changed(project) == start


def test_the_log_is_bounded_and_says_so(client, project):
    for number in range(60):
        Project.objects.update(summary=f"Stand {number}")
        a_day_passes()
    log = change_log(project)
    assert len(log.changes) == 50
    assert "Ältere Änderungen sind hier nicht mehr aufgeführt." in text_of(client, project)


def test_the_history_of_one_project_says_nothing_of_another(project):
    other = make_project("Nachbar")
    a_day_passes()
    other.title = "Ganz anders"
    other.save()
    Alias.objects.create(project=other, name="X")
    cite(other)
    assert told(project) == []


def test_amounts_and_dates_are_told_with_their_notes(project):
    project.total_expenditure = Amount.exactly(10, note="brutto")
    project.end = FlexDate("2025", note="laut Antrag")
    project.save()
    facts = told(project)[0][2]
    assert facts["Gesamtausgaben: Hinweis"] == ("", "brutto")
    assert facts["Ende: Hinweis"] == ("", "laut Antrag")


def test_citations_of_other_records_with_the_same_number_are_not_mixed_in(project):
    decision = make_decision(project, amount=1)
    Citation.objects.create(target=decision, source=make_source())
    assert told(project) == []


@pytest.mark.parametrize("number", [1, 30])
def test_the_log_costs_the_same_with_one_change_and_with_thirty(
    client, project, django_assert_num_queries, number
):
    text_of(client, project)  # content types are looked up once for each process
    for row in range(number):
        Project.objects.update(summary=f"Stand {row}")
        partner = make_organisation()
        project.participations.create(organisation=partner, role="partner")
        Relation.objects.create(project=project, target=make_project(), kind="builds_on")
        Alias.objects.create(project=project, name=f"Name {row}")
        cite(project)
        a_day_passes()
    with django_assert_num_queries(33):
        assert len(change_log(project).changes) == number


@pytest.mark.parametrize("make", [make_photo, make_document])
def test_of_photos_and_documents_that_are_gone_it_forgets_what_they_showed(cast, client, make):
    """Whoever takes a consent back is not told of for ever (R84)."""
    project = make_project(lead=cast.holzminden)
    a_day_passes()
    row = make(project, cast.editor, **{"alt" if make is make_photo else "title": SECRET})
    a_day_passes()
    assert SECRET in text_of(client, project)
    take_down(row, by=cast.reviewer, reason=f"Widerruf von {SECRET}")
    assert SECRET not in text_of(client, project)
    verbs = [each.rows[0].verb for each in change_log(project).changes]
    assert verbs == ["entfernt", "hinzugefügt"]


def test_where_recording_began_late_it_says_that_more_is_not_known(db, client):
    project = make_project("Glasfaser")
    assert "Weitere Änderungen davor sind nicht bekannt" not in text_of(client, project)
    project.title = "Glasfaser für alle"
    project.save()
    event_models()[Project].objects.filter(pgh_label="insert").delete()
    text = text_of(client, project)
    assert "Weitere Änderungen davor sind nicht bekannt: Die Aufzeichnung beginnt hier." in text
    assert "Veröffentlicht" not in text.split('class="wp-log"')[1].split("</ol>")[0]


def test_between_two_versions_there_may_be_more_that_nobody_knows(db, client):
    decision = make_decision(make_project(), amount=30000, decided=FlexDate("2013-02-27"))
    page = f"/foerderung/{decision.pk}/"
    version = make_version(decision, number=2, amount=30000, changes="zuletzt geändert")
    assert "nicht bekannt sind" not in client.get(page).content.decode()
    a_day_passes()
    version.follows_unknown = True
    version.save()
    assert "Davor weitere Änderungen, die nicht bekannt sind" in in_one_line(
        client.get(page).content.decode()
    )
    [(_, _, facts)] = told(decision)
    assert "davor weitere Änderungen, die nicht bekannt sind" in facts
