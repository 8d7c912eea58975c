"""The page of words and abbreviations, and the line that explains the short names of a table."""

import pytest

from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from funding.models import Status
from public.glossary import (
    ABBREVIATIONS,
    TERMS,
    abbreviations,
    abbreviations_in,
    is_abbreviation,
    terms_in,
    terms_of,
)
from tests.builders import (
    make_decision,
    make_district,
    make_municipality,
    make_organisation,
    make_programme,
    make_project,
)
from tests.clients import finish_transaction_work
from tests.markup import in_one_line

SORTED = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "Ä": "A", "Ö": "O", "Ü": "U", "ß": "ss"})


def test_words_stand_once_from_a_to_z_each_with_a_whole_sentence():
    words = [term.word for term in TERMS]
    assert words == sorted({*words}, key=lambda word: word.translate(SORTED).casefold())
    assert all(term.meaning.endswith(".") for term in TERMS)
    assert len({term.anchor for term in TERMS}) == len(TERMS)
    assert all(term.anchor.isascii() for term in TERMS)


def test_the_page_explains_the_words_that_lists_use(client, db):
    page = client.get("/begriffe/").content.decode()
    for word in ("Zuwendungsbescheid", "Handlungsfeld", "Mindestens", "Bis zu", "Höchstbetrag"):
        assert f">{word}</dt>" in page
    assert 'id="zuwendungsfaehige-ausgaben"' in page


def test_an_abbreviation_has_more_than_one_capital_letter():
    assert [each for each in ("MB", "ArL Leine-Weser", "KfW") if not is_abbreviation(each)] == []
    assert [
        each for each in ("Bund", "Rinteln", "DEULA-Nienburg", "") if is_abbreviation(each)
    ] == []


def test_bodies_bring_their_short_names_and_each_stands_once(client, db):
    make_organisation("Amt für Wege", short_name="AfW")
    make_organisation("Fonds mit anderem Namen", short_name="EFRE")
    found = [term.word for term in abbreviations([("AfW", "Amt für Wege"), ("EFRE", "anders")])]
    assert found.count("EFRE") == 1 and "AfW" in found
    assert len(found) == len(ABBREVIATIONS) + 1
    assert "Amt für Wege" in client.get("/begriffe/").content.decode()


def test_below_a_table_stands_what_its_abbreviations_mean_once(client, db):
    payer = make_organisation("Ministerium für Wege", short_name="MfW", level="state")
    other = make_organisation("Stadt Auland", short_name="Auland", level="local")
    programme = make_programme("Wege")
    programme.funders.create(organisation=payer, role="funder")
    for funder in (payer, payer, other):
        make_decision(make_project(), amount=10, funder=funder, programme=programme)
    finish_transaction_work()
    for address in ("/foerderung/", "/programme/", f"/programme/{programme.slug}/"):
        page = in_one_line(client.get(address).content.decode())
        assert page.count("<abbr>MfW</abbr>: Ministerium für Wege.") == 1, address
        assert "<abbr>Auland</abbr>" not in page


def test_abbreviations_are_found_as_whole_words_in_the_order_of_their_first_use():
    found = abbreviations_in("FttC und OZG-Dienste", None, "OZG, FttB; kein OZGx, kein Groß-REK")
    assert [word for word, _ in found] == ["FttC", "OZG", "FttB"]
    assert abbreviations_in("", None) == []


def test_a_page_explains_the_abbreviations_of_its_first_words_once(client, db):
    project = make_project("Smart Region REK", summary="Das REK mit OZG-Diensten.")
    page = in_one_line(client.get(f"/projekte/{project.slug}/").content.decode())
    assert page.count("<abbr>REK</abbr>: Regionale Entwicklungskooperation") == 1
    assert page.count("<abbr>OZG</abbr>: Onlinezugangsgesetz") == 1
    other = make_project("Ohne Kürzel", summary="Alles ausgeschrieben.")
    assert "<abbr>" not in client.get(f"/projekte/{other.slug}/").content.decode()


def test_two_bodies_of_one_short_name_are_both_told(client, db):
    """A former one and that of today; how their rows lie makes no difference."""
    for name in ("Landesstelle B", "Landesstelle A"):
        make_organisation(name, short_name="LfS")
    assert "Landesstelle A; Landesstelle B" in client.get("/begriffe/").content.decode()


SAY_IT_THEMSELVES = {Status.PARTLY_REVOKED, Status.REJECTED, Status.REVOKED}


def test_the_page_of_a_decision_explains_what_its_status_means(client, db):
    assert {each for each in Status if not terms_of(each.label)} == SAY_IT_THEMSELVES
    decision = make_decision(make_project(), amount=10, status=Status.ALLOCATED)
    page = in_one_line(client.get(f"/foerderung/{decision.pk}/").content.decode())
    assert page.count("Was heißt „Zugewiesen“?") == 1
    assert page.count("Was heißt „Zuwendungsbescheid“?") == 1, "wording „Förderbescheid“"
    glossary = client.get("/begriffe/").content.decode()
    for anchor in ("zugewiesen", "zuwendungsbescheid"):
        assert f'href="/begriffe/#{anchor}"' in page
        assert f'id="{anchor}"' in glossary


def test_terms_are_found_in_the_forms_of_a_sentence_in_the_order_of_their_first_use():
    text = (
        "Höchstens: zwei Höchstbeträge. Das Land bewilligte mindestens rund 5 €, rund um die Uhr."
    )
    assert [term.word for term in terms_in(text)] == [
        *("Höchstbetrag", "Bewilligt", "Mindestens", "Rund")
    ]
    assert terms_in("Eine Rundung, ein Mindestlohn, bis zum Ende, Glasfaserausbau") == []
    assert [term.word for term in terms_in("bis zu 5 €", "Federführung")] == [
        *("Bis zu", "Federführung")
    ]


def test_every_term_is_found_by_its_own_words_and_said_in_one_sentence():
    for term in TERMS:
        text = f"{term.word} 5 €, {term.word.lower()} 5 €"
        assert term in terms_in(text), term.word
        assert not term.also or term in terms_in(term.also), term.also
        assert term.in_short.endswith(".") and ". " not in term.in_short


@pytest.fixture
def told(db):
    """One decision with a place in every kind of page."""
    district = make_district(slug="kreis")
    town, body = make_municipality(district), make_organisation(slug="stelle", level="state")
    project = make_project(slug="projekt", districts=[district])
    project.municipalities.add(town)
    programme = make_programme(slug="programm")
    for status in (Status.GRANTED, Status.ALLOCATED):
        make_decision(
            project,
            amount=Amount("about", 500, 500),
            status=status,
            funder=body,
            programme=programme,
            decided=FlexDate("2020"),
        )
    finish_transaction_work()
    return {
        "/projekte/projekt/": ["Bewilligt", "Rund", "Zugewiesen"],
        "/landkreise/kreis/": ["Bewilligt", "Rund", "Zugewiesen"],
        "/programme/programm/": ["Bewilligt", "Rund", "Zugewiesen", "Höchstbetrag"],
        f"/gemeinden/{town.address}/": ["Bewilligt", "Rund", "Zugewiesen"],
        "/organisationen/stelle/": ["Bewilligt", "Rund", "Zugewiesen", "Geldgeber"],
        "/foerderung/": ["Bewilligt", "Rund", "Zugewiesen", "Höchstbetrag"],
    }


def test_pages_explain_in_one_folded_line_the_terms_that_they_use(client, told):
    for address, words in told.items():
        page = in_one_line(client.get(address).content.decode())
        assert page.count("wp-fold--slim") == 1, address
        folded = page.partition("wp-fold--slim")[2].partition("</details>")[0]
        for word in words:
            assert f"<dt>{word}</dt>" in folded, (address, word)
            assert f"„{word}“ unter „Begriffe“</a>" in folded
        first = folded.partition("</summary>")[0]
        assert first.count("„") == 2 and "…?" in first, "slim: two words at most"


def test_a_page_without_such_words_has_no_line(client, db):
    make_organisation(slug="stelle")
    assert "wp-fold--slim" not in client.get("/organisationen/stelle/").content.decode()
