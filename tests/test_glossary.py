"""The page of words and abbreviations, and the line that explains the short names of a table."""

from funding.models import Status
from public.glossary import (
    ABBREVIATIONS,
    TERMS,
    abbreviations,
    abbreviations_in,
    is_abbreviation,
    terms_of,
)
from tests.builders import make_decision, make_organisation, make_programme, make_project
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
