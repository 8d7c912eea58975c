"""The page of a project: money by who pays it, names as they were, kin, blanks in words."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils.timezone import localdate

from evidence.models import Remark
from evidence.values.dates import FlexDate
from evidence.values.money import Amount, Qualifier
from funding.models import Application, FunderShare, ProjectShare, Status
from projects.models import Relation, State
from projects.publication import Publication
from public.pages.project import project_page
from tests.builders import (
    cite,
    make_decision,
    make_district,
    make_field,
    make_municipality,
    make_organisation,
    make_programme,
    make_project,
    make_source,
    succeed,
)
from tests.markup import in_one_line

SECRET = "Geheimplan-Zwiebelturm"
NBSP = "\N{NO-BREAK SPACE}"


def text_of(client, project):
    answer = client.get(f"/projekte/{project.slug}/")
    assert answer.status_code == 200
    return in_one_line(answer.content.decode())


@pytest.fixture
def payers(db):
    """Funders of every level."""
    return {
        level: make_organisation(f"Geldgeber {level}", level=level)
        for level in ("eu", "federal", "state", "district", "local")
    }


def rows(project):
    """The overview as {level: (total, {funder: total})} in words."""
    return {
        row.level: (str(row.total), {name: str(total) for name, total in row.funders})
        for row in project_page(project).grants.overview.levels
    }


# Money


def test_the_head_shows_the_districts_on_a_small_map(client, db):
    here = make_district("Holzminden", slug="holzminden")
    make_district("Schaumburg", slug="schaumburg")
    make_project("Glasfaser", slug="glasfaser", districts=[here])
    html = in_one_line(client.get("/projekte/glasfaser/").content.decode())
    small_map = html.partition('<svg class="wp-mini"')[2].partition("</svg>")[0]
    assert '<use href="#lk-holzminden" class="on"/>' in small_map
    assert '<use href="#lk-schaumburg"/>' in small_map


def test_money_is_added_by_funder_and_level_from_the_eu_down(payers):
    project = make_project()
    for level, amount in (("local", 5), ("eu", 1000), ("state", 200), ("eu", 500)):
        make_decision(project, amount=amount, funder=payers[level])
    assert rows(project) == {
        "EU": (f"1.500,00{NBSP}€", {"Geldgeber eu": f"1.500,00{NBSP}€"}),
        "Land": (f"200,00{NBSP}€", {"Geldgeber state": f"200,00{NBSP}€"}),
        "Stadt oder Gemeinde": (f"5,00{NBSP}€", {"Geldgeber local": f"5,00{NBSP}€"}),
    }
    assert list(rows(project)) == ["EU", "Land", "Stadt oder Gemeinde"]


def test_what_no_source_divides_stays_one_row_and_the_rows_add_up(payers):
    """100 of the state, and 300 of which only the federal 120 are stated."""
    project = make_project()
    make_decision(project, amount=100, funder=payers["state"])
    shared = make_decision(project, amount=300).versions.get()
    FunderShare.objects.create(
        version=shared, organisation=payers["federal"], amount=Amount.exactly(120)
    )
    FunderShare.objects.create(version=shared, organisation=payers["state"])
    FunderShare.objects.create(version=shared, organisation=payers["district"])
    assert {level: total for level, (total, _) in rows(project).items()} == {
        "Bund": f"120,00{NBSP}€",
        "Land": f"100,00{NBSP}€",
        "Land und Landkreis": f"180,00{NBSP}€",
    }
    assert str(project_page(project).grants.money.granted) == f"400,00{NBSP}€"


def test_frames_amendments_drafts_and_unknown_parts_are_never_added(payers):
    project = make_project()
    decision = make_decision(project, amount=100, funder=payers["state"])
    decision.versions.create(
        number=2,
        status="granted",
        wording="Änderung",
        changes="weniger",
        amount_qualifier="exact",
        amount_min=80,
        amount_max=80,
    )
    FunderShare.objects.create(
        version=decision.versions.get(number=2), organisation=payers["state"]
    )
    make_decision(project, amount=5000, funder=payers["state"], status=Status.RECOGNISED)
    make_decision(project, amount=7, funder=payers["state"], publication=Publication.DRAFT)
    make_decision(project, amount=Amount(Qualifier.NOT_STATED), funder=payers["federal"])
    assert rows(project) == {
        "Bund": ("nicht genannt", {"Geldgeber federal": "nicht genannt"}),
        "Land": (f"80,00{NBSP}€", {"Geldgeber state": f"80,00{NBSP}€"}),
    }
    assert str(project_page(project).grants.money.granted) == f"mindestens 80,00{NBSP}€"


def test_of_a_decision_for_several_projects_only_the_own_contribution_counts(client, payers):
    """Also when the other project is hidden: its share is not shown, and not guessed."""
    project, hidden = make_project(), make_project(SECRET, publication=Publication.DRAFT)
    make_decision(project, amount=10, funder=payers["eu"])
    shared = make_decision(project, hidden, amount=987654, funder=payers["state"])
    assert rows(project)["Land"][0] == "nicht genannt"
    share = ProjectShare.objects.get(decision=shared, project=project)
    share.amount = Amount.exactly(400)
    share.save()
    assert rows(project)["Land"][0] == f"400,00{NBSP}€"
    assert SECRET not in text_of(client, project)


@pytest.mark.parametrize(
    ("total", "own", "third", "granted", "open_amount", "reason"),
    [
        (1000, 200, None, (300, 400), "100.00", ""),
        (1000, 200, 50, (300, 400), "50.00", ""),
        (1000, 300, None, (300, 400), "0.00", ""),
        (None, 200, None, (300, 400), None, "Gesamtausgaben"),
        (1000, None, None, (300, 400), None, "Eigenanteil"),
        (1000, 900, None, (50, 400), None, "mehr als die Gesamtausgaben"),
        (100, 20, None, (300, 400), None, "mehr, als an Gesamtausgaben genannt"),
        (1000, 200, None, (300, None), None, "nicht genau bekannt"),
    ],
)
def test_the_open_part_is_computed_from_exact_amounts_only(
    payers, total, own, third, granted, open_amount, reason
):
    def amount(value):
        return Amount() if value is None else Amount.exactly(value)

    project = make_project(
        total_expenditure=amount(total),
        own_contribution=amount(own),
        third_party_share=amount(third),
    )
    for each in granted:
        make_decision(project, amount=amount(each), funder=payers["state"])
    found = project_page(project).grants.overview.open
    assert found.amount == (open_amount and Decimal(open_amount))
    assert reason in found.reason


def test_money_per_inhabitant_is_for_one_county_alone_and_says_how(client, payers):
    one, other = make_district("Holzminden"), make_district("Schaumburg")
    for day, people in (("2011-05-09", 75000), ("2023-12-31", 70706)):
        one.population.create(people=people, counted=FlexDate(day))
    alone, shared = make_project(districts=[one]), make_project(districts=[one, other])
    nowhere, of_a_town = make_project(), make_project(districts=[one])
    of_a_town.municipalities.add(make_municipality(one, "Stadtoldendorf"))
    for project in (alone, shared, nowhere, of_a_town):
        make_decision(project, amount=80000, funder=payers["state"])
    text = text_of(client, alone)
    assert f"rund 1,13{NBSP}€" in text  # 80 000 / 70 706 = 1,1314…
    assert f"berechnet: 80.000,00{NBSP}€ geteilt durch 70.706 Menschen" in text
    assert "31. Dezember 2023" in text
    for project in (shared, nowhere, of_a_town):
        assert "je Einwohnerin" not in text_of(client, project)


def test_money_per_inhabitant_of_a_minimum_is_a_minimum(payers):
    district = make_district()
    district.population.create(people=1000, counted=FlexDate("2023-12-31"))
    project = make_project(districts=[district])
    make_decision(project, amount=2000, funder=payers["state"])
    make_decision(project, amount=Amount(), funder=payers["state"])
    assert project_page(project).grants.per_inhabitant.in_words == f"mindestens 2,00{NBSP}€"


# Names


def test_a_ministry_bears_the_name_of_the_day_of_the_decision(client, db):
    ministry = make_organisation("Ministerium für Wohnen", level="federal")
    ministry.names.create(
        name="Ministerium für Heimat",
        valid_from=FlexDate("2018-03-14"),
        valid_until=FlexDate("2021-12-07"),
    )
    project = make_project(start=FlexDate("2022-06"))
    make_decision(
        project, amount=1, funder=ministry, recipient=ministry, decided=FlexDate("2021-07-15")
    )
    project.participations.create(organisation=ministry, role="partner")
    roles = {
        role: [(party.name, party.now) for party in parties]
        for role, parties in project_page(project).roles
    }
    then = [("Ministerium für Heimat", "Ministerium für Wohnen")]
    assert roles == {
        "Partner": [("Ministerium für Wohnen", "")],
        "Bewilligt an": then,
        "Geldgeber": then,
    }
    assert "heute: Ministerium für Wohnen" in text_of(client, project)


def test_bmi_becomes_bmwsb_and_both_are_told(client, db):
    bmwsb = make_organisation("BMWSB", level="federal")
    bmi = make_organisation("BMI", level="federal")
    succeed(bmi, bmwsb)
    project = make_project()
    version = make_decision(project, amount=1, funder=bmi).versions.get()
    FunderShare.objects.create(version=version, organisation=bmwsb, is_later=True, position=1)
    funders = dict(project_page(project).roles)["Geldgeber"]
    assert [(party.name, party.note) for party in funders] == [
        ("BMI", ""),
        ("BMWSB", "erst später zuständig"),
    ]


# Lineage


def test_the_line_runs_from_past_to_future_in_both_directions(db):
    here = make_project("Hier", start=FlexDate("2020"))
    programme = make_programme()
    for name, day in (("Zweiter", "2018-05"), ("Erster", "2016"), ("Undatiert", "")):
        other = make_project(name, start=FlexDate(day))
        Relation.objects.create(project=here, target=other, kind="builds_on")
    Relation.objects.create(project=here, external_name="Von außen", kind="builds_on")
    for name, day in (("Später", "2025"), ("Danach", "2022")):
        other = make_project(name, start=FlexDate(day))
        Relation.objects.create(project=other, target=here, kind="builds_on")
    Application.objects.create(
        key="a",
        project=here,
        programme=programme,
        title="Antrag",
        stage="submitted",
        submitted=FlexDate("2023"),
    )
    Application.objects.create(
        key="b", project=here, programme=programme, title="Absicht", stage="intended"
    )
    assert [stop.name for stop in project_page(here).stops] == [
        *("Von außen", "Erster", "Zweiter", "Undatiert", "Hier"),
        *("Danach", "Antrag", "Später", "Absicht"),
    ]


@pytest.mark.parametrize(
    "publication", [Publication.DRAFT, Publication.IN_REVIEW, Publication.WITHDRAWN]
)
def test_a_hidden_relative_is_on_no_line(client, db, publication):
    here, hidden = make_project("Hier"), make_project(SECRET, publication=publication)
    for ends in ((here, hidden), (hidden, here)):
        cite(Relation.objects.create(project=ends[0], target=ends[1], kind="part_of", note=SECRET))
    assert project_page(here).stops == []
    assert SECRET not in text_of(client, here)
    assert project_page(here).evidence.sources == []


# Similar projects


def test_similar_projects_say_why(client, db):
    programme, field, district = (
        make_programme("Digitalpakt"),
        make_field("Bildung"),
        make_district(),
    )
    here = make_project("Hier", fields=[field], districts=[district])
    make_decision(here, amount=1, programme=programme)
    both = make_project("Beides", fields=[field], districts=[district])
    programme.projects.add(both)
    paid = make_project("Bezahlt")
    make_decision(paid, amount=1, programme=programme)
    make_project("Nur Feld", fields=[field])
    make_project("Nur Kreis", districts=[district])
    kin = make_project("Verwandt", fields=[field], districts=[district])
    Relation.objects.create(project=here, target=kin, kind="builds_on")
    similar = project_page(here).similar
    assert [each.project.title for each in similar] == ["Beides", "Bezahlt", "Nur Feld"]
    text = text_of(client, here)
    assert "Gleiches Programm: Digitalpakt" in text
    assert "Gleiches Handlungsfeld: Bildung" in text


@pytest.mark.parametrize(
    "publication", [Publication.DRAFT, Publication.IN_REVIEW, Publication.WITHDRAWN]
)
def test_hidden_projects_and_decisions_make_nothing_similar(db, publication):
    programme, field = make_programme(), make_field()
    here = make_project(fields=[field])
    make_decision(here, amount=1, programme=programme)
    make_project(SECRET, fields=[field], publication=publication)
    make_decision(make_project("Offen"), programme=programme, publication=publication)
    assert project_page(here).similar == []


# Dates and blanks


def test_planned_and_former_ends_are_said_in_words(client, db):
    project = make_project(
        start=FlexDate("2021-07"), planned_start=FlexDate("2021-05"), end=FlexDate("2027-12-31")
    )
    project.phases.create(
        name="Umsetzung", end=FlexDate("2027-12-31"), original_end=FlexDate("2026-12-31")
    )
    text = text_of(client, project)
    assert re.search(r">\s*Geplanter Beginn\s*</dt>\s*<dd[^>]*>\s*Mai 2021", text)
    assert (
        "Umsetzung: zuerst bis 31. Dezember 2026 vorgesehen, dann bis 31. Dezember 2027 verlängert"
        in text
    )


BLANKS = {
    Qualifier.UNKNOWN: "unbekannt",
    Qualifier.UNDECIDED: "noch nicht entschieden",
    Qualifier.NOT_PUBLISHED: "nicht veröffentlicht",
    Qualifier.NOT_APPLICABLE: "entfällt",
    Qualifier.NOT_RECORDED: "noch nicht erfasst",
}


@pytest.mark.parametrize(("qualifier", "words"), BLANKS.items())
def test_each_blank_has_its_own_words_on_project_decision_and_list(client, db, qualifier, words):
    project = make_project()
    decision = make_decision(project, amount=Amount(qualifier), total_expenditure=Amount(qualifier))
    for page in (f"/projekte/{project.slug}/", f"/foerderung/{decision.pk}/", "/foerderung/"):
        text = client.get(page).content.decode()
        assert f'wp-unknown wp-unknown--{qualifier}">{words}<' in text, page
        assert f"0,00{NBSP}€" not in text, page


def test_nothing_is_a_number_and_no_blank(client, db):
    project = make_project()
    decision = make_decision(project, amount=0)
    for page in (f"/projekte/{project.slug}/", f"/foerderung/{decision.pk}/"):
        assert f"0,00{NBSP}€" in client.get(page).content.decode()


def test_a_disputed_value_leads_to_the_contradiction(client, db):
    project = make_project(start=FlexDate("2024"))
    remark = Remark.objects.create(
        target=project, kind="contradiction", field="start", text="2023 oder 2024", reason="Amt"
    )
    text = text_of(client, project)
    assert f'href="#anmerkung-{remark.pk}">Die Quellen widersprechen sich' in text
    assert f'id="anmerkung-{remark.pk}"' in text


@pytest.mark.parametrize(
    ("state", "days", "says_until_when"),
    [(State.RUNNING, 400, True), (State.RUNNING, 300, False), (State.IMPLEMENTED, 400, False)],
)
def test_what_runs_without_news_for_a_year_says_until_when_a_source_knows_it(
    client, db, state, days, says_until_when
):
    day = FlexDate((localdate() - timedelta(days)).isoformat())
    project = make_project(state=state)
    cite(project, make_source(published=FlexDate("2016")))
    cite(project, make_source("Neu", publisher="Die Harke", published=day))
    page = text_of(client, project)
    assert f"Neueste Quelle: Die Harke, {day}." in page
    assert (f"zuletzt belegt: {day}" in page) == says_until_when


def test_what_a_source_says_otherwise_stands_apart_from_what_it_supports(client, db):
    project, source = make_project(slug="projekt"), make_source()
    cite(project, source, field="title")
    remark = Remark.objects.create(
        target=project, kind="contradiction", topic="Ort der Übergabe", text="…"
    )
    cite(project, source, remark=remark, agrees=False, stated_value="Hildesheim")
    html = in_one_line(client.get("/projekte/projekt/").content.decode())
    assert "Belegt hier: Projekt: Titel. Sagt etwas anderes zu: Ort der Übergabe." in html
    assert "(abweichend)" not in html
