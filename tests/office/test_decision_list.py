"""The list of decisions of the office: what finds what, and that its sums agree with its rows."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from evidence.folding import holds
from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from funding.models import Decision, DecisionVersion, ProjectShare, RecipientShare
from grant_office.gaps import MISSING
from grant_office.lists.decisions import OFTEN
from grant_office.models import Deadline, GrantFile
from grant_office.register import bring_up_to_date
from projects.models import Project
from tests.builders import make_decision, make_organisation, make_programme, make_project
from tests.desk_forms import links_of, parsed
from tests.office.builders import (
    make_county,
    make_grant,
    make_law,
    make_obligation,
    make_officer,
    make_own_share,
    make_payment,
    make_spending,
    words_of,
)

pytestmark = pytest.mark.django_db
LIST = "/admin/bescheide/"


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def client(as_user, county):
    return as_user(make_officer(county))


@pytest.fixture
def found(client):
    """A function that gives the decisions of the list for a query, in its order."""

    def rows(**query):
        answer = client.get(LIST, query)
        assert answer.status_code == 200
        return [row.decision for row in answer.context["rows"]]

    return rows


def test_what_is_missing_in_a_decision_folds_out_of_its_row(client, county):
    make_grant(county)
    [row] = [each for each in parsed(client.get(LIST)).iter("li") if each.find("div/details")]
    [fold] = row.iter("details")
    summary, *told = [" ".join("".join(each.itertext()).split()) for each in fold]
    assert summary.startswith("4 Hinweise")
    assert "ohne Regelwerk" in told[0]
    assert fold.get("open") is None


def test_on_phones_the_search_stands_alone_and_says_how_many_filters_are_set(client):
    for query, said in (("", "Filter und Reihenfolge"), ("?offen=etwas&q=a", "(1 aktiv)")):
        form = parsed(client.get(LIST + query)).find(".//form[@role='search']")
        often, seldom = form.findall("details")
        assert said in " ".join("".join(often.find("summary").itertext()).split())
        assert [each.get("name") for each in often.iter("select")] == list(OFTEN)
        assert "open" not in often.attrib and "open" not in seldom.attrib
    wrong = parsed(client.get(f"{LIST}?offen=erfunden")).find(".//form[@role='search']")
    assert "open" in wrong.find("details").attrib


def test_a_new_one_is_entered_the_guided_way(client):
    assert reverse("admin:award") in links_of(client.get(LIST), "Bescheid erfassen")


def test_the_list_stands_behind_the_bar(client):
    assert reverse("admin:decision-list") == LIST
    assert f'href="{LIST}"' in client.get(reverse("admin:index")).content.decode()


@pytest.mark.parametrize(
    ("values", "query"),
    [
        ({"status": "rejected"}, {"status": "rejected"}),
        ({"financing_type": "festbetrag"}, {"finanzierung": "festbetrag"}),
        ({"financing_type": ""}, {"finanzierung": "ohne"}),
        ({"decided": FlexDate("2019-12-04")}, {"jahr": "2019"}),
        ({"decided": FlexDate()}, {"jahr": "ohne"}),
        ({"end": "2031-06-30"}, {"ende_von": "01.06.2031"}),
        ({"start": "2018-01-01", "end": "2019"}, {"ende_bis": "31.12.2019"}),
        ({"amount": 5_000_000, "eligible_expenditure": Amount()}, {"betrag_von": "4,5 Mio."}),
        ({"amount": 900}, {"betrag_bis": "1.000 €"}),
    ],
)
def test_each_filter_finds_what_it_says(found, county, values, query):
    wanted = make_grant(county, **{"decided": FlexDate("2024-05-06"), **values})
    make_grant(county, decided=FlexDate("2024-05-06"))
    assert found(**query) == [wanted]


def test_who_pays_receives_and_by_which_programme(found, county):
    funder, programme = make_organisation("Ministerium"), make_programme("Impulse")
    wanted = make_grant(county, funder=funder, programme=programme)
    other = make_grant(county, funder=make_organisation("NBank"))
    assert found(geldgeber=funder.slug) == [wanted]
    assert found(programm=programme.slug) == [wanted]
    assert found(programm="ohne") == [other]
    assert set(found(empfang=county.slug)) == {wanted, other}


def test_a_county_finds_what_it_receives_and_what_its_projects_receive(found, county):
    mine = make_grant(county)
    shared = make_decision(make_project(), amount=1)
    shared.projects.get().districts.add(county.district)
    make_decision(amount=1)
    assert set(found(landkreis=county.district.slug)) == {mine, shared}


def test_a_word_is_found_wherever_it_stands_and_however_it_is_written(found, county):
    title = make_decision(make_project("Förderlotsen für Schulen"), amount=1, recipient=county)
    number = make_grant(county)
    number.file_number = "81-42/2019"
    number.save()
    number.grant_file.e_file_number = "HOL.7"
    number.grant_file.save()
    assert found(q="foerderlotsen") == [title]
    assert found(q="schulen holzminden") == [title]
    assert found(q="81-42") == found(q="hol.7") == [number]
    assert found(q="schulen 81-42") == []


def test_what_is_missing_is_found_and_stands_in_the_row(client, found, county):
    complete = make_grant(county, rules=make_law(), end="2029-06-30")
    complete.file_number = "81-42"
    complete.save()
    complete.grant_file.e_file_number = "HOL.7"
    complete.grant_file.save()
    make_own_share(complete, organisation=county, product_account="5.1")
    late = make_grant(county, rules=make_law(), start="2019-01-01", end="2019-06-30")
    assert found(fehlt="nachweis-fehlt") == [late]
    for slug in ("ohne-aktenzeichen", "ohne-e-akte", "ohne-produktkonto"):
        assert found(fehlt=slug) == [late]
    rows = {row.decision: row.missing for row in client.get(LIST).context["rows"]}
    assert rows[complete] == []
    assert rows[late] == [
        "mit überfälligem Nachweis",
        "ohne Aktenzeichen",
        "ohne E-Akte",
        "ohne Produktkonto",
    ]


@pytest.mark.parametrize(("days", "is_late"), [(0, False), (1, True)])
def test_nothing_is_overdue_on_its_last_day(client, found, county, days, is_late):
    grant = make_grant(county, rules=make_law(), start="2019-01-01", end="2019-06-30")
    bring_up_to_date()
    day = timezone.localdate() - timedelta(days=days)
    Deadline.objects.update(override_on=day, override_reason="verlängert")
    late = [grant] if is_late else []
    assert found(offen="frist") == found(fehlt="nachweis-fehlt") == late
    [row] = client.get(LIST).context["rows"]
    assert ("mit überfälligem Nachweis" in row.missing) == is_late
    start = client.get("/admin/").context
    assert ("nachweis-fehlt" in {gap.slug for gap in start["gaps"]}) == is_late
    assert bool(start["groups"][0].number) == is_late, "as the deadlines themselves say"


def test_every_kind_of_gap_is_said_of_exactly_the_rows_that_its_filter_finds(client, county):
    """Whatever a decision lacks."""
    make_grant(county, end="", financing_type="")
    make_grant(county, amount=None, rules=make_law())
    make_decision(amount=5)
    page = client.get(LIST)
    said = 0
    for slug, text in MISSING.items():
        listed = {row.decision for row in client.get(LIST, {"fehlt": slug}).context["rows"]}
        told = {row.decision for row in page.context["rows"] if text in row.missing}
        assert listed == told, slug
        said += len(told)
    assert said > 8


def test_open_is_what_was_not_paid_an_overdue_day_and_an_unmet_obligation(found, county):
    paid = make_grant(county, end="2029-06-30")
    make_payment(paid, amount=Decimal(420_000))
    unpaid = make_grant(county, end="2029-06-30")
    bound = make_grant(county, end="2029-06-30", amount=10)
    make_payment(bound, amount=Decimal(10))
    make_obligation(bound, due_on=date(2099, 1, 1))
    late = make_grant(county, end="2019-06-30", start="2019-01-01", rules=make_law(), amount=5)
    make_payment(late, amount=Decimal(5))
    assert found(offen="geld") == [unpaid]
    assert found(offen="auflage") == [bound]
    assert found(offen="frist") == [late]
    assert set(found(offen="etwas")) == {unpaid, bound, late}


def test_the_sums_agree_with_the_rows(client, county):
    for amount, paid in ((100, 40), (250, 300), (30, 0)):
        grant = make_grant(county, amount=amount)
        if paid:
            make_spending(make_payment(grant, amount=Decimal(paid)), amount=Decimal(paid))
    make_payment(grant, amount=7, cancelled_on=date(2026, 3, 3), cancelled_reason="doppelt")
    make_grant(county, amount=9_000, status="recognised")
    make_grant(county, amount=Amount("at_least", Decimal(20), None))
    page = client.get(LIST)
    rows, sums = page.context["rows"], page.context["sums"]
    counted = [row for row in rows if row.worth.is_counted]
    assert sums.granted.lower == sum(row.amount for row in counted) == 400
    assert sums.paid == sum(row.worth.paid for row in rows) == 340
    assert sums.left == sum(row.worth.open or 0 for row in rows) == 90
    assert sums.unknown == sum(row.worth.open is None for row in counted) == 1
    assert "ohne eine, deren Betrag nach oben nicht bekannt ist" in words_of(page)


def test_where_nothing_is_found_no_sums_are_told(client, county):
    make_grant(county)
    text = words_of(client.get(LIST, {"q": "Walfang"}))
    assert "Keine Entscheidung passt zu diesen Filtern." in text
    assert "Alle Filter aufheben" in text
    assert "0,00" not in text and "Als Excel-Datei" not in text


@pytest.mark.parametrize(
    ("order", "places"),
    [
        ("datum", [1, 0, 2]),
        ("aelteste", [0, 1, 2]),
        ("betrag", [2, 1, 0]),
        ("offen", [1, 0, 2]),
        ("ende", [0, 2, 1]),
    ],
)
def test_the_list_comes_in_the_order_asked_for(found, county, order, places):
    grants = [
        make_grant(county, amount=10, decided=FlexDate("2019"), end="2026-01-31"),
        make_grant(county, amount=20, decided=FlexDate("2020"), end=""),
        make_grant(county, amount=30, decided=FlexDate(), end="2027-01-31"),
    ]
    make_payment(grants[2], amount=Decimal(30))
    assert found(sortierung=order) == [grants[place] for place in places]


BAD = [
    *("status=erfunden", "jahr=1066", "jahr=%00", "empfang=%00", "landkreis=atlantis", "offen=x"),
    *("ende_von=31.02.2020", "ende_bis=bald", "betrag_von=80.5", "betrag_bis=viel", "fehlt=alles"),
    *("sortierung=schnell", "q=%00", f"q={'a' * 201}", "seite=nix", "seite=999", "seite=%00"),
    "betrag_von=99999999999999999999",
]


@pytest.mark.parametrize("query", BAD)
def test_what_a_filter_cannot_read_stands_beside_it_and_breaks_nothing(client, county, query):
    grant = make_grant(county)
    page = client.get(f"{LIST}?{query}")
    assert page.status_code == 200
    assert [row.decision for row in page.context["rows"]] == [grant]
    assert query.startswith("seite") or page.context["filters"].errors


def test_filters_stay_while_somebody_leafs(client, county):
    for _ in range(26):
        make_grant(county)
    page = client.get(f"{LIST}?finanzierung=anteil&seite=2")
    assert len(page.context["rows"]) == 1
    assert "?finanzierung=anteil&amp;seite=1" in page.content.decode()


QUERIES = 22


def test_the_list_costs_the_same_with_one_row_and_with_thirty(
    client, county, django_assert_num_queries
):
    rules = make_law()
    for number in (1, 30):
        for _ in range(number):
            grant = make_grant(county, rules=rules)
            make_payment(grant)
            make_own_share(grant, organisation=county, product_account="5.1")
        bring_up_to_date()
        client.get(LIST)
        with django_assert_num_queries(QUERIES):
            client.get(f"{LIST}?q=landkreis&offen=etwas&sortierung=betrag")


@pytest.mark.parametrize(
    ("model", "field"),
    [
        (Decision, "file_number"),
        (Decision, "grant_reference"),
        (DecisionVersion, "wording"),
        (ProjectShare, "external_name"),
        (RecipientShare, "label"),
        (GrantFile, "e_file_number"),
    ],
)
def test_words_are_looked_up_and_not_read_in_every_decision(model, field):
    rows = model.objects.order_by().filter(holds(field, "Lotsen")).values("pk")
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_indexscan = off")
    assert "_folded_" in rows.explain()


def test_a_word_is_found_wherever_it_stands(found, county):
    places = {
        "external_name": lambda grant: grant.project_shares.update(
            project=None, external_name="Lotsenhaus"
        ),
        "title": lambda grant: Project.objects.filter(decisions=grant).update(title="Lotsenhaus"),
        "label": lambda grant: RecipientShare.objects.filter(version__decision=grant).update(
            label="Lotsenhaus"
        ),
        "funder": lambda grant: grant.versions.get().funders.create(
            organisation=make_organisation("Lotsenhaus")
        ),
        "wording": lambda grant: grant.versions.update(wording="Lotsenhaus"),
        "programme": lambda grant: Decision.objects.filter(pk=grant.pk).update(
            programme=make_programme("Lotsenhaus")
        ),
        "file_number": lambda grant: Decision.objects.filter(pk=grant.pk).update(
            file_number="Lotsenhaus"
        ),
        "reference": lambda grant: Decision.objects.filter(pk=grant.pk).update(
            grant_reference="Lotsenhaus"
        ),
        "e_file_number": lambda grant: GrantFile.objects.filter(decision=grant).update(
            e_file_number="Lotsenhaus"
        ),
    }
    grants = {name: make_grant(county) for name in places}
    make_grant(county)
    for name, write in places.items():
        write(grants[name])
    assert {*found(q="lotsenhaus")} == {*grants.values()}
    assert found(q="lotsenhaus woanders") == []
