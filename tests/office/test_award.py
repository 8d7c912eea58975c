"""From a received Bescheid to a complete record, on one page, with what the rules make of it."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from evidence.values.inputs import AmountInput
from funding.models import Decision
from grant_office.award_parts import parts_said, parts_typed
from tests.builders import make_organisation, make_programme, make_project
from tests.desk_forms import beside, form_of, parsed
from tests.office.builders import (
    make_county,
    make_law,
    make_letter,
    make_officer,
    make_payment,
    words_of,
)

pytestmark = pytest.mark.django_db
PAGE = "/admin/bescheid/"


@pytest.fixture
def county():
    return make_county()


@pytest.fixture
def client(as_user, county):
    return as_user(make_officer(county))


def typed(client, county, **values):
    form = {name: sent[0] for name, sent in form_of(client.get(PAGE), PAGE).items()}
    return (
        form
        | {
            "schritt": "anlegen",
            "status": "granted",
            "file_number": "ZR 84-12",
            "recipient": county.pk,
            "purpose": "Digitale Bauakte",
            "amount": "420.000,00 €",
            "eligible_expenditure": "560.000",
            "financing_type": "anteil",
            "issued": "05.01.2026",
            "served": "08.01.2026",
            "period_start": "01.01.2026",
            "period_end": "30.06.2027",
        }
        | values
    )


BUSINESS_PARKS = """
Hagenburg: 180.000 von 300.000
Bad Nenndorf: 300.000 von 600.000
Rodenberg: 250.000 von 500.000
Lindhorst: 300.000 von 500.000
Auetal: 240.000 von 400.000
Obernkirchen: 150.000 von 300.000
Stadthagen: 200.000 von 400.000
Nienstädt: 240.000 von 400.000
Rinteln: 500.000 von 1 Mio. €
Luhden: 150.000 von 300.000
"""


def test_ten_parts_are_typed_on_one_page_and_summed_up(client, county):
    sent = typed(client, county, amount="2.510.000", total_expenditure="4.400.000")
    sent |= {"eligible_expenditure": "", "parts": BUSINESS_PARKS}
    told = words_of(client.post(PAGE, sent | {"schritt": "rechnen"}))
    assert "Zuwendung der 10 Teile: 2.510.000,00 €, wie oben genannt." in told
    assert "Gesamtausgaben der 10 Teile: 4.700.000,00 €, 300.000,00 € mehr als oben" in told
    client.post(PAGE, sent)
    parts = list(Decision.objects.get().versions.get().parts.all())
    assert [part.label for part in parts][::9] == ["Hagenburg", "Luhden"]
    assert (parts[8].amount.exact, parts[8].total_expenditure.exact) == (500_000, 1_000_000)


@pytest.mark.parametrize(
    ("told", "stated", "expected"),
    [
        ("A: bis zu 5\nB: 7", "12", "Zuwendung der 2 Teile: zwischen 7,00 € und 12,00 €."),
        ("A: 5\nB: 7", "", "Zuwendung der 2 Teile: 12,00 €."),
        ("A: 5\nB: 7", "13", "Zuwendung der 2 Teile: 12,00 €, 1,00 € weniger als oben genannt."),
    ],
)
def test_what_is_not_exact_is_compared_with_nothing(told, stated, expected):
    amount = AmountInput(required=False).clean(stated)
    said = parts_said({"parts": parts_typed(told), "amount": amount})
    assert [each.replace("\N{NO-BREAK SPACE}", " ") for each in said] == [expected]


def test_a_letter_becomes_a_whole_record(client, county):
    rules, funder = make_law(), make_organisation("NBank")
    programme, project = make_programme("Impulse"), make_project("Bauakte", lead=county)
    letter = make_letter(subject="Zuwendungsbescheid")
    sent = typed(client, county, rule_set=rules.pk, is_confirmed="on", project=project.pk)
    sent |= {"funder": funder.pk, "programme": programme.pk, "proof_by": "31.12.2027"}
    sent |= {"conditions": "Nr. 3.2: Bericht vorlegen\n\nNr. 4: Logo zeigen"}
    answer = client.post(f"{PAGE}?schreiben={letter.pk}", sent)
    decision = Decision.objects.get()
    assert answer.url == reverse("admin:grant-file", args=[decision.pk])
    version = decision.versions.get()
    assert (decision.file_number, decision.publication) == ("ZR 84-12", "draft")
    assert (version.amount.exact, version.wording) == (Decimal(420_000), "Zuwendungsbescheid")
    assert version.recipients.get().organisation == county
    assert version.funders.get().organisation == funder
    assert decision.project_shares.get().project == project
    assert decision.grant_file.is_rule_set_confirmed
    assert [each.clause for each in decision.obligations.all()] == ["Nr. 3.2", "Nr. 4"]
    letter.refresh_from_db()
    assert (letter.version, letter.sheet) == (version, 1)
    text = words_of(client.get(answer.url))
    assert "31. Dezember 2027" in text
    assert "Bericht vorlegen" in text


def test_what_the_rules_make_of_it_stands_beside_it_and_nothing_is_saved(client, county):
    rules = make_law()
    sent = typed(client, county, schritt="rechnen", rule_set=rules.pk, is_confirmed="on")
    sent |= {"recipient": "", "purpose": "", "file_number": "AZ-9"}
    answer = client.post(PAGE, sent)
    text = words_of(answer)
    assert "30. Juni 2028 Verwendungsnachweis" in text
    assert "zu bestätigen" not in text
    assert form_of(answer, PAGE)["file_number"] == ["AZ-9"]
    assert "zwingend erforderlich" not in text
    assert not Decision.objects.exists()


def test_an_assumed_rule_set_confirms_nothing(client, county):
    sent = typed(client, county, schritt="rechnen", rule_set=make_law().pk)
    assert "zu bestätigen" in words_of(client.post(PAGE, sent))


def test_without_a_rule_set_it_says_so(client, county):
    answer = client.post(PAGE, typed(client, county, schritt="rechnen"))
    assert answer.context["refusal"] or not all(row.day for row in answer.context["rows"])


def test_a_press_note_is_only_an_announcement(client, county):
    sent = typed(client, county, status="announced", reported="05.01.2026", issued="", served="")
    client.post(PAGE, sent | {"period_start": "", "period_end": "", "amount": ""})
    version = Decision.objects.get().versions.get()
    assert (version.status, version.wording) == ("announced", "Ankündigung")
    assert version.amount.exact is None


def test_what_is_sent_twice_counts_once(client, county):
    sent = typed(client, county)
    assert client.post(PAGE, sent).url == client.post(PAGE, sent).url
    assert Decision.objects.get().versions.count() == 1


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("recipient", "", "zwingend erforderlich"),
        ("recipient", "x", "gültige"),
        ("purpose", "", "Bitte das Projekt wählen oder den Zweck nennen."),
        ("amount", "viel", "„viel“ ist nicht eindeutig."),
        ("amount", "bis zu viel", "„viel“ ist nicht eindeutig."),
        ("decided", "nie", "Herbst 2021"),
        ("period_end", "2027", "Tag"),
        ("conditions", "Bericht", "Zeile 1: Bitte „Nummer: was zu tun ist“ schreiben."),
        ("parts", "Rinteln 500.000", "Zeile 1: Bitte „Name: Betrag“"),
        ("parts", "Rinteln: 5\nRinteln: 6", "Zeile 2: „Rinteln“ steht schon weiter oben."),
        ("parts", f"{'x' * 201}: 5", "Zeile 1: höchstens 200 Zeichen für den Namen."),
        ("parts", "A: 5\nB: 5.5", "Zeile 2: "),
        ("conditions", f"Nr. 1: {'x' * 301}", "Zeile 1: höchstens 60 Zeichen"),
    ],
)
def test_what_is_wrong_is_told_beside_the_field(client, county, field, value, said):
    answer = client.post(PAGE, typed(client, county, **{field: value}))
    assert said in " ".join(beside(answer, field))
    assert not Decision.objects.exists()


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"period_end": "31.12.2025"}, "period_end"),
        ({"amount": "560.000,01"}, "eligible_expenditure"),
        ({"served": "04.01.2026"}, "served"),
    ],
)
def test_what_contradicts_itself_is_told_beside_the_field(client, county, values, field):
    answer = client.post(PAGE, typed(client, county, **values))
    assert answer.status_code == 200
    assert beside(answer, field)
    assert not Decision.objects.exists()


def test_what_only_some_letters_say_is_folded_until_it_is_filled(client, county):
    assert not answer_unfolds(client.get(PAGE))
    assert not answer_unfolds(client.post(PAGE, typed(client, county, schritt="rechnen")))
    sent = typed(client, county, schritt="rechnen", grant_reference="16ME")
    assert answer_unfolds(client.post(PAGE, sent))
    assert answer_unfolds(client.post(PAGE, typed(client, county, proof_by="2027")))


def answer_unfolds(answer):
    [fold] = [each for each in parsed(answer).iter("details") if each.get("id") == "mehr"]
    return fold.get("open") is not None


def test_the_part_that_the_grant_pays_is_said(client, county):
    sent = typed(client, county, schritt="rechnen")
    text = words_of(client.post(PAGE, sent))
    assert "Zuwendung ist höher" in words_of(client.post(PAGE, sent | {"amount": "560.001"}))
    assert "420.000,00 € sind 75,0 % der zuwendungsfähigen Ausgaben; 140.000,00 € bleiben" in text


def test_a_letter_says_its_days(client):
    letter = make_letter(written_on=date(2026, 3, 1))
    sent = form_of(client.get(f"{PAGE}?schreiben={letter.pk}"), PAGE)
    assert (sent["issued"], sent["served"]) == (["01.03.2026"], ["02.03.2026"])
    note = make_letter(mode="press")
    sent = form_of(client.get(f"{PAGE}?schreiben={note.pk}"), PAGE)
    assert (sent["status"], sent["reported"]) == (["announced"], ["02.03.2026"])


@pytest.mark.parametrize(
    ("typed_amount", "said"),
    [
        ("bis zu 15 Mio. €", "bis zu 15,00 Mio. €"),
        ("zwischen 1,2 und 1,25 Mio.", "zwischen 1,20 Mio. € und 1,25 Mio. €"),
        ("rund 5.461.000", "rund 5,46 Mio. €"),
        ("mindestens 80.000", "mindestens 80.000 €"),
        ("nicht genannt", "unbekannt"),
    ],
)
def test_an_amount_is_what_the_letter_says_of_it(client, county, typed_amount, said):
    client.post(PAGE, typed(client, county, amount=typed_amount, eligible_expenditure=""))
    assert str(Decision.objects.get().versions.get().amount).replace("\xa0", " ") == said


def test_a_press_note_tells_of_the_hand_over_and_of_a_second_funder(client, county):
    funders = [make_organisation(name) for name in ("Land", "EFRE")]
    sent = typed(client, county, handed_over="04.12.2019", decided="Juli 2019", issued="")
    sent |= {"funder": funders[0].pk, "second_funder": funders[1].pk, "served": ""}
    client.post(PAGE, sent)
    decision = Decision.objects.get()
    version = decision.versions.get()
    assert (decision.handover.day.edtf, version.decided.edtf) == ("2019-12-04", "2019-07")
    assert {each.organisation for each in version.funders.all()} == {*funders}


@pytest.mark.parametrize(
    ("status", "wording", "ending"),
    [("recognised", "Anerkennung", ""), ("waived", "Verzicht", "waived")],
)
def test_a_frame_and_a_waiver_count_for_nothing(client, county, status, wording, ending):
    client.post(PAGE, typed(client, county, status=status))
    version = Decision.objects.get().versions.get()
    said = (version.wording, version.ending, version.is_counted)
    assert said == (wording, ending, False)


def test_an_organisation_is_found_by_the_name_that_people_use(client):
    make_organisation("Investitions- und Förderbank", short_name="NBank")
    assert "NBank – Investitions- und Förderbank" in words_of(client.get(PAGE))


def test_what_was_made_is_said_in_its_file(client, county):
    text = words_of(client.post(PAGE, typed(client, county), follow=True))
    assert "Der Bescheid ist als Entwurf angelegt." in text


def test_what_is_no_business_of_the_county_is_refused(client, county):
    other = make_county("Landkreis Fremd")
    answer = client.post(PAGE, typed(client, county, recipient=other.pk))
    assert "betrifft keine Stelle und kein Projekt Ihres Landkreises" in words_of(answer)
    assert not Decision.objects.exists()


def test_a_letter_of_another_county_is_not_taken(as_user, county):
    other = make_county("Landkreis Fremd")
    letter = make_letter(subject="GEHEIM")
    client = as_user(make_officer(county))
    payment = make_payment()
    letter.decision = payment.decision
    letter.save()
    for number in (letter.pk, "x", "99999999999999999999"):
        assert "GEHEIM" not in words_of(client.get(f"{PAGE}?schreiben={number}"))
    assert other != county


def test_only_the_office_enters(as_user, cast, county):
    cast.coordinator.is_staff = True
    cast.coordinator.save()
    coordination = as_user(cast.coordinator)
    assert coordination.get(PAGE).status_code == 200
    assert coordination.post(PAGE, {"schritt": "anlegen"}).status_code == 403
    for who in ("reader", "editor", "reviewer"):
        client = as_user(getattr(cast, who))
        assert client.get(PAGE, follow=True).status_code == 403
        assert client.post(PAGE, {"schritt": "anlegen"}, follow=True).status_code == 403


def test_the_page_costs_the_same_with_one_row_and_with_thirty(
    client, county, django_assert_max_num_queries
):
    rules = make_law()
    sent = typed(client, county, schritt="rechnen", rule_set=rules.pk)
    for number in (1, 30):
        for _ in range(number):
            make_organisation()
            make_project(lead=county)
            make_programme()
        client.get(PAGE)
        with django_assert_max_num_queries(17):
            assert client.post(PAGE, sent).status_code == 200


@pytest.mark.parametrize("name", ["file_number", "grant_reference", "purpose"])
def test_what_is_longer_than_its_column_is_said_beside_it(client, county, name):
    answer = client.post(PAGE, typed(client, county, **{name: "A" * 201}))
    assert answer.status_code == 200
    assert name in answer.context["form"].errors
    longest = answer.context["form"].fields[name].max_length
    assert client.post(PAGE, typed(client, county, **{name: "A" * longest})).status_code == 302
