"""„Stand vom“: a page as it was published on a past day, or with what was known by then."""

from datetime import date

import pytest
from django.test import Client
from django.utils.timezone import localdate

from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from funding.models import Decision, Handover, Witness
from projects.models import Activity, Milestone, News, Project
from projects.publication import Publication
from public.evidence_gate import cited_models
from public.past import known, published
from public.past.reading import ReadOnly, reading
from tests.builders import (
    cite,
    make_decision,
    make_district,
    make_organisation,
    make_project,
    make_source,
    make_version,
)
from tests.clients import finish_transaction_work
from tests.files import make_photo
from tests.markup import in_one_line
from tests.past import YESTERDAY, days_pass, known_on, page_of, published_then

SECRET = "Geheimplan-Zwiebelturm"


# ---- Published on that day ----


@pytest.mark.django_db
def test_what_was_a_draft_then_is_not_there():
    district = make_district()
    project = make_project("Smart Region", districts=[district])
    decision = make_decision(project, amount=100)
    draft = make_version(decision, number=2, amount=987654, is_draft=True, changes="mehr")
    hidden = make_decision(
        project, amount=55, wording=f"{SECRET} Bescheid", publication=Publication.DRAFT
    )
    other = make_project(f"{SECRET} Titel", districts=[district], publication=Publication.DRAFT)
    make_decision(other, amount=7)
    days_pass()
    draft.is_draft = False
    draft.save()
    Decision.objects.filter(pk=hidden.pk).update(publication=Publication.PUBLISHED)
    Project.objects.filter(pk=other.pk).update(publication=Publication.PUBLISHED)
    finish_transaction_work()
    assert SECRET in page_of(project)
    assert SECRET in page_of(district)
    for record in (project, decision, district):
        page = published_then(record)
        assert SECRET not in page
        assert "987.654" not in page
    for record in (other, hidden):
        assert "So weit reicht die Aufzeichnung nicht" in published_then(record, 404)


@pytest.mark.django_db
@pytest.mark.parametrize("is_back", [False, True])
def test_what_was_withdrawn_since_stays_away(is_back):
    district = make_district()
    project = make_project("Smart Region", districts=[district])
    gone = make_project(f"{SECRET} Titel", districts=[district])
    decision = make_decision(project, amount=100)
    hidden = make_decision(project, amount=55, wording=f"{SECRET} Bescheid")
    project.relations.create(target=gone, kind="builds_on")
    days_pass()
    for record in (gone, hidden):
        rows = type(record).objects.filter(pk=record.pk)
        rows.update(publication=Publication.WITHDRAWN)
        if is_back:
            finish_transaction_work()
            rows.update(publication=Publication.PUBLISHED)
    for record in (project, decision, district):
        assert SECRET not in published_then(record)
        assert SECRET not in known_on(
            record, localdate() - YESTERDAY, 404 if record != district else 200
        )
    for record in (gone, hidden):
        answer = published_then(record, 404 if is_back else 410)
        assert is_back or SECRET not in answer


@pytest.mark.django_db
def test_people_and_rights_count_as_they_do_today(cast):
    project = make_project("Smart Region")
    decision = make_decision(project, amount=100)
    handover = Handover.objects.create(decision=decision, mode="in_person", by_name="Frau Vorher")
    witness = Witness.objects.create(handover=handover, name="Herr Vorher")
    photo = make_photo(project, cast.editor, caption="Foto von früher")
    milestone = project.milestones.create(title="Ziel von früher")
    days_pass()
    assert "Foto von früher" in published_then(project)
    handover.by_name = "Frau Nachher"
    handover.save()
    witness.delete()
    photo.delete()
    milestone.delete()
    page = published_then(project)
    assert "Ziel von früher" in page
    assert "Foto von früher" not in page
    assert "Vorher" not in page
    assert "Frau Nachher" in page


@pytest.mark.django_db
def test_the_page_says_what_it_is_and_leads_to_today():
    project = make_project("Smart Region")
    days_pass()
    page = published_then(project)
    assert '<meta name="robots" content="noindex">' in page
    assert "canonical" not in page
    assert f"Veröffentlicht am {localdate() - YESTERDAY:%-d}." in page
    assert f'href="/projekte/{project.slug}/">Zur heutigen Seite' in page
    log = in_one_line(Client().get(f"/projekte/{project.slug}/aenderungen/").content.decode())
    assert f'href="/projekte/{project.slug}/stand/{localdate() - 2 * YESTERDAY}/"' in log
    assert "/stand/" not in Client().get("/sitemap-projekte.xml").content.decode()


@pytest.mark.django_db
def test_the_past_is_found_under_the_name_of_today_and_nothing_is_written_into_it():
    project = make_project("Smart Region", slug="alt")
    days_pass()
    Project.objects.filter(pk=project.pk).update(slug="neu")
    project.refresh_from_db()
    assert "Smart Region" in published_then(project)
    day = localdate() - YESTERDAY
    with pytest.raises(ReadOnly), reading(published.rows_on(day), day):
        Project.objects.update(title="Anders")
    assert Project.objects.get(title="Smart Region").slug == "neu"


# ---- Known on that day ----


@pytest.fixture
def early(db):
    return make_source("Früh", published=FlexDate("2019-12-04"))


@pytest.fixture
def late(db):
    return make_source("Spät", published=FlexDate("2021"))


def test_a_value_is_known_as_soon_as_a_source_of_it_had_appeared(early, late):
    project = make_project("Smart Region", start=FlexDate("2019-12"), end=FlexDate("2022-03"))
    cite(project, early, field="start")
    cite(project, late, field="end")
    page = known_on(project, "2019-12-09")
    assert "Dezember 2019" in page
    assert "März 2022" not in page
    assert "noch nicht bekannt oder nicht sicher belegt" in page
    assert "Ende" in page[page.index("nicht sicher belegt") :][:200]
    assert "Spät" not in page
    assert "März 2022" in known_on(project, "2022-01-01")
    assert "März 2022" not in known_on(project, "2021-12-30"), "a year is over on its last day"


def test_what_has_no_citation_of_its_own_waits_for_all_sources(early, late):
    project = make_project("Smart Region", notes="Ein Hinweis", state="running")
    cite(project, early)
    assert "Ein Hinweis" in known_on(project, "2019-12-09")
    cite(project, late)
    page = known_on(project, "2019-12-09")
    assert "Ein Hinweis" not in page
    assert "Läuft" not in page
    assert "Ein Hinweis" in known_on(project, "2022-01-01")


def test_rows_come_with_their_sources(early, late):
    project = make_project("Smart Region", lead=make_organisation("Hochschule"))
    cite(project, early)
    cite(Activity.objects.create(project=project, kind="living_lab", title="Altes Labor"), early)
    cite(Milestone.objects.create(project=project, title="Neues Ziel"), late)
    News.objects.create(project=project, title="Meldung des Portals", text="x", day="2019-12-01")
    page = known_on(project, "2019-12-09")
    assert "Altes Labor" in page
    assert "Hochschule" in page
    assert "Neues Ziel" not in page
    assert "Meldung des Portals" not in page


def test_later_versions_and_later_decisions_are_not_there(early, late):
    district = make_district()
    project = make_project("Smart Region", districts=[district])
    cite(project, early)
    decision = make_decision(project, amount=80000)
    cite(decision, early)
    cite(decision.versions.get(), early, field="amount")
    amended = make_version(decision, number=2, amount=99000, changes="mehr")
    cite(amended, late, field="amount")
    later = make_decision(project, amount=5)
    cite(later, late)
    issued = make_version(
        decision, number=3, amount=111, changes="x", issued=FlexDate("2020-02-01")
    )
    cite(issued, early, field="amount")
    for record in (project, decision, district):
        page = known_on(record, "2019-12-09")
        assert "80.000" in page
        assert "99.000" not in page
        assert "111,00" not in page
    assert "Er war noch nicht bekannt" in known_on(later, "2019-12-09", 404)
    assert "111,00" in known_on(decision, "2022-01-01")


def test_of_everything_that_sources_are_cited_for_it_is_said_how_it_was_known():
    lists = (known.CUT, known.LEFT_OUT, known.AS_TODAY)
    for model in cited_models():
        assert sum(model in each for each in lists) == 1, model


def test_a_source_without_a_day_counts_from_the_day_it_came(db):
    project = make_project("Smart Region")
    cite(project, make_source("Ohne Tag"))
    days_pass()
    assert "Er war noch nicht bekannt" in known_on(project, localdate() - 3 * YESTERDAY, 404)
    assert "Smart Region" in known_on(project, localdate() - YESTERDAY)


def test_hidden_records_stay_hidden_in_what_was_known(early):
    project = make_project("Smart Region")
    secret = make_project(f"{SECRET} Titel", publication=Publication.DRAFT)
    project.relations.create(target=secret, kind="builds_on")
    hidden = make_decision(project, amount=Amount.exactly(987654), publication=Publication.DRAFT)
    for record in (project, secret, hidden):
        cite(record, early)
    page = known_on(project, "2019-12-09")
    assert SECRET not in page
    assert "987.654" not in page
    known_on(secret, "2019-12-09", 404)


# ---- Days ----


@pytest.mark.django_db
@pytest.mark.parametrize("way", ["stand", "bekannt"])
@pytest.mark.parametrize(
    "day", ["2019-13-01", "heute", "20191209", "2019-W50-1", "0000-01-01", "2919-01-01"]
)
def test_a_day_that_is_none_has_no_page(way, day):
    page = page_of(make_project("Smart Region"), f"{way}/{day}/", 404)
    said = "noch nicht vorbei" if day == "2919-01-01" else "Das ist kein Tag"
    assert said in page
    assert "Stand anzeigen" in page


@pytest.mark.django_db
def test_before_the_record_begins_the_page_says_where_it_does():
    project = make_project("Smart Region")
    days_pass()
    page = page_of(project, "stand/2019-12-09/", 404)
    assert f'href="/projekte/{project.slug}/stand/{localdate() - 2 * YESTERDAY}/"' in page
    today = page_of(project, f"stand/{localdate()}/", 404)
    assert "noch nicht vorbei" in today


@pytest.mark.django_db
def test_the_form_leads_to_the_page_of_a_day():
    project, ask = make_project(slug="projekt"), Client().get
    assert ask("/projekte/projekt/stand/").status_code == 200
    answer = ask("/projekte/projekt/stand/", {"tag": "9. Dezember 2019", "lesart": "bekannt"})
    assert answer.headers["Location"] == "/projekte/projekt/bekannt/2019-12-09/"
    for typed, said in (
        ({"tag": "gestern", "lesart": "bekannt"}, "Tag: "),
        ({"tag": str(localdate()), "lesart": "stand"}, "noch nicht vorbei"),
        ({"tag": "9.12.2019", "lesart": "x"}, "Bitte eine der beiden Lesarten wählen."),
        ({"lesart": "bekannt"}, "Bitte einen Tag angeben."),
    ):
        answer = ask("/projekte/projekt/stand/", typed)
        assert answer.status_code == 400
        text = answer.content.decode()
        assert said in text
        assert f'value="{typed.get("tag", "")}"' in text or "tag" not in typed
    assert 'action="/projekte/projekt/stand/"' in page_of(project)


def test_dates_of_addresses_are_those_of_berlin():
    assert published.end_of(date(2026, 7, 1)).isoformat() == "2026-07-02T00:00:00+02:00"
    assert published.end_of(date(2026, 12, 1)).isoformat() == "2026-12-02T00:00:00+01:00"


@pytest.mark.django_db
def test_no_more_than_a_few_read_the_past_at_once(monkeypatch):
    project = make_project()
    days_pass()
    monkeypatch.setattr("public.past.reading.AT_ONCE", 0)
    answer = Client().get(f"/projekte/{project.slug}/stand/{localdate() - YESTERDAY}/")
    assert answer.status_code == 503
    assert answer["Retry-After"]
    assert "in einigen Sekunden noch einmal" in in_one_line(answer.content.decode())
    monkeypatch.undo()
    published_then(project)
