"""The meeting pack: public facts as of a day, always the same for it, as a page and as PDF/UA."""

import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import localdate
from pypdf import PdfReader

from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from funding.models import Decision
from projects.models import Milestone, Project
from projects.publication import Publication
from tests.builders import (
    make_call,
    make_decision,
    make_district,
    make_programme,
    make_project,
    make_version,
)
from tests.clients import finish_transaction_work
from tests.markup import errors_in, in_one_line
from tests.past import YESTERDAY, days_pass
from tests.strategy.builders import (
    make_measure,
    make_measure_state,
    make_strategy,
    make_strategy_version,
)

ADDRESS = reverse("public:meeting-pack")
SECRET = "Geheimplan-Zwiebelturm"
ASKED = "Der Kreistag stimmt zu.\n<b>Zweiter</b> Beschluss"


def asked_for(district, **more):
    return {
        "body": "Kreistag Holzminden",
        "since": str(localdate() - 6 * YESTERDAY),
        "as_of": str(localdate() - 2 * YESTERDAY),
        "districts": [district.pk],
        "asked": ASKED,
        **more,
    }


@pytest.fixture
def editor(cast, as_user):
    return as_user(cast.editor)


@pytest.fixture
def district(db):
    """A county with a project of long ago, and what changed since the last meeting."""
    district = make_district()
    project = make_project("Smart Region", slug="smart", state="applied", districts=[district])
    decision = make_decision(project, amount=80000)
    make_project("Woanders", districts=[make_district("Schaumburg")])
    make_project(f"{SECRET} Titel", districts=[district], publication=Publication.DRAFT)
    make_call("Aufruf", make_programme("Modell"), closes=FlexDate("2999-05-01"))
    make_call("Alt", closes=FlexDate("2019-05-01"))
    days_pass(5)
    Project.objects.filter(pk=project.pk).update(state="running")
    make_version(decision, number=2, amount=90000, changes="mehr")
    decision.paid, decision.paid_as_of = Amount.exactly(30000), FlexDate("2026-01-31")
    decision.save()
    Milestone.objects.create(project=project, title="Start der Lösung", due=FlexDate("2999"))
    days_pass(5)
    return district


@pytest.fixture
def measure(district):
    """One of a strategy of the county, with which it went on since the last meeting."""
    strategy = make_strategy("Digitale Region", districts=[district])
    measure = make_measure("Portal", strategy=strategy, districts=[district], status="preparing")
    state = make_measure_state(measure, district=district, state="planned")
    elsewhere = make_district("Hameln")
    make_measure_state(measure, district=elsewhere, state="live")
    make_measure("Nicht hier", districts=[elsewhere])
    days_pass(5)
    state.state, state.since, measure.status = "running", FlexDate("2026-03"), "running"
    state.save()
    measure.save()
    make_strategy_version(strategy, label="Fassung zwei")
    days_pass(5)
    return measure


def text_of(client, district, **more):
    answer = client.post(ADDRESS, asked_for(district, **more))
    assert answer.status_code == 200
    html = answer.content.decode()
    assert errors_in(html) == []
    return in_one_line(html[html.index("<h1") : html.index('<form class="wp-form"')])


def test_it_tells_what_changed_and_what_is_open(editor, district):
    text = text_of(editor, district)
    assert "Stand: Laufend, vorher Beantragt" in text
    assert "Bewilligt, 90.000,00\N{NO-BREAK SPACE}€, vorher Bewilligt, 80.000,00" in text
    assert "Ausgezahlt, soweit veröffentlicht: 30.000,00" in text
    assert "Offen: 60.000,00" in text
    assert "Neuer Meilenstein: Start der Lösung" in text
    assert "1. Mai 2999" in text
    assert "2019" not in text
    assert "Der Kreistag stimmt zu." in text
    assert "&lt;b&gt;Zweiter&lt;/b&gt; Beschluss" in text
    assert SECRET not in text
    assert "Woanders" not in text


def test_each_cell_says_on_phones_what_it_is(editor, district):
    """There each row is a block, its first cell above and a line for each other."""
    text = text_of(editor, district)
    assert '<th class="kern-table__header" scope="row">Smart Region</th>' in text
    assert 'data-of="Meilenstein">Start der Lösung</td>' in text
    assert 'kern-table__cell--numeric" data-of="Bewilligt">90.000,00' in text
    assert "wp-blocks--texts" in text


def test_it_tells_how_far_the_measures_of_the_counties_are(editor, district, measure):
    text = text_of(editor, district)
    for told in (
        *("Strategie: Digitale Region.", "Neue Fassung: Fassung zwei"),
        *("Maßnahme: in Umsetzung, vorher in Vorbereitung", "läuft, vorher geplant"),
        *(f"{district.short_name}: läuft (seit März 2026)",),
    ):
        assert told in text
    assert "Hameln" not in text
    assert "Nicht hier" not in text
    before = editor.post(ADDRESS, asked_for(district, pdf="1")).content
    measure.states.all().delete()
    measure.delete()
    make_measure("Neu", districts=[district])
    finish_transaction_work()
    assert text_of(editor, district) == text
    assert editor.post(ADDRESS, asked_for(district, pdf="1")).content == before


def test_its_numbers_are_those_of_the_page_of_that_day(editor, district, client):
    day = localdate() - 2 * YESTERDAY
    page = client.get(f"/landkreise/{district.slug}/stand/{day}/")
    [grants] = {each.grants.granted for each in page.context["figures"] if each.projects}
    assert f"Bewilligt: {grants}." in text_of(editor, district)


def test_it_is_the_same_whatever_came_later(editor, district):
    pdf = asked_for(district, pdf="1")
    before = editor.post(ADDRESS, pdf).content
    page = text_of(editor, district)
    project = Project.objects.get(slug="smart")
    Project.objects.filter(pk=project.pk).update(title="Anders", summary="Anders")
    make_decision(project, amount=5)
    make_project("Neu", districts=[district])
    finish_transaction_work()
    assert text_of(editor, district) == page
    assert editor.post(ADDRESS, pdf).content == before


def test_what_was_withdrawn_since_is_left_out_and_the_pack_says_so(editor, district):
    assert "weicht damit" not in text_of(editor, district)
    decision = Decision.objects.get()
    Decision.objects.update(publication=Publication.WITHDRAWN)
    text = text_of(editor, district)
    assert "1 Förderentscheidung." in text
    assert "weicht damit" in text
    assert "90.000" not in text
    Decision.objects.filter(pk=decision.pk).update(publication=Publication.PUBLISHED)
    finish_transaction_work()
    assert "weicht damit" in text_of(editor, district), "what came back is a new publication"


def test_the_paper_can_be_read_by_everybody(editor, district):
    answer = editor.post(ADDRESS, asked_for(district, pdf="1"))
    assert answer["Content-Type"] == "application/pdf"
    assert "no-store" in answer["Cache-Control"]
    reader = PdfReader(io.BytesIO(answer.content))
    root = reader.trailer["/Root"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    assert bool(root["/MarkInfo"]["/Marked"])
    assert root["/Lang"] == "de-DE"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title == "Sitzungsunterlage: Kreistag Holzminden"
    assert reader.pages[0].extract_text().count("Smart Region") >= 1
    assert "<b>Zweiter</b> Beschluss" in reader.pages[0].extract_text()
    assert SECRET not in "".join(page.extract_text() for page in reader.pages)


def test_before_the_record_begins_it_says_so(editor, district):
    text = text_of(editor, district, since="1.1.2019")
    assert "Die Aufzeichnung beginnt am" in text


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"body": ""}, "Bitte das Gremium nennen."),
        ({"as_of": str(localdate())}, "Dieser Tag ist noch nicht vorbei"),
        ({"since": str(localdate() - YESTERDAY)}, "Bitte einen Tag vor dem Stand angeben."),
        ({"since": "neulich"}, "Letzte Sitzung: "),
        ({"districts": []}, "Bitte mindestens einen Landkreis wählen."),
        ({"districts": ["999999"]}, "Landkreise: "),
        ({"asked": "x" * 6001}, "Erbetene Beschlüsse: "),
    ],
)
def test_bad_input_is_told_beside_its_field_and_nothing_is_lost(editor, district, wrong, said):
    answer = editor.post(ADDRESS, asked_for(district, **wrong))
    html = answer.content.decode()
    assert answer.status_code == 400
    assert said in html
    assert errors_in(html) == []
    if "asked" not in wrong:
        assert "Der Kreistag stimmt zu." in html


def test_nobody_else_makes_one(cast, as_user, district):
    asked = asked_for(district)
    assert as_user(None).post(ADDRESS, asked).status_code == 302
    assert as_user(cast.reader).post(ADDRESS, asked).status_code == 403
    assert as_user(cast.editor).get(ADDRESS).status_code == 200
    assert as_user(cast.editor).put(ADDRESS).status_code == 405


def test_it_costs_the_same_with_one_row_and_with_thirty(editor, district):
    def cost():
        with CaptureQueriesContext(connection) as captured:
            text_of(editor, district)
        return len(captured)

    text_of(editor, district)  # content types are looked up once for each process
    once = cost()
    for row in range(30):
        project = make_project(f"Projekt {row}", districts=[district])
        Milestone.objects.create(project=project, title="Ziel")
        make_decision(project, amount=Amount.exactly(100))
        make_measure_state(make_measure(districts=[district]), district=district)
    days_pass(10)
    assert cost() == once
