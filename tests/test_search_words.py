"""R94: every spelling that people use finds what they mean, and the best fit comes first."""

import pytest

from evidence.values.money import Amount
from funding.models import Part
from projects.models import Alias
from public.models import Kind, SearchWord
from public.search import find, suggestions
from public.search.nearest import corrections
from public.search.words import looked_up
from regions.models import OrganisationName
from tests.builders import (
    make_decision,
    make_district,
    make_field,
    make_organisation,
    make_programme,
    make_project,
)
from tests.clients import finish_transaction_work

pytestmark = pytest.mark.django_db


def titles(text, kinds=None):
    """What a search finds, in its order."""
    finish_transaction_work()
    return [entry.title for entry in find(text, kinds).hits[0:30]]


NAMES = {
    "Förderbescheid": [
        *("foerderbescheid", "Förderbescheid", "FÖRDERBESCHEID", "förderbe\N{SOFT HYPHEN}scheid"),
        *("forderbescheid", "bescheid", "Förderbescheide", "fo\N{COMBINING DIAERESIS}rderbescheid"),
    ],
    "Bürger*innenservice": ["Buergerservice", "Bürger*innenservice", "BürgerInnenservice"],
    "BürgerInnenservice": [
        *("Buergerservice", "Bürger:innenservice", "Bürger_innen-Service", "bürgerinnenservice"),
        *("Burgerservice", "BÜRGERSERVICE", "Bürger/innenservice"),
    ],
    "Ideen für Bürger:innen": ["Bürgerinnen", "Bürger", "Bürger*innen", "Bürger/-innen"],
    "Stadt Nienburg (Weser)": ["Nienburg/Weser", "Nienburg (Weser)", "Nienburg Weser", "nienburg"],
    "Zukunft Weserbergland plus": [
        *("Weserberglandplus", "Weserbergland plus", "Weserbergland+", "weserbergland +"),
    ],
    "Zukunft Weserbergland+": ["Weserberglandplus", "Weserbergland plus", "Weserbergland+"],
    "Zukunft Weserberglandplus": ["Weserberglandplus", "Weserbergland plus", "Weserbergland+"],
    "Straßenverkehrsamt": ["strasse", "STRASSE", "STRAẞE", "Straße", "verkehr"],
    "Digitale Dörfer": ["Doerfer", "Dorfer", "Dorf", "dörfer digital"],
    "Breitbandausbau": ["band", "breitband ausbau", "Ausbau"],
    "IT-Sicherheit": ["IT", "it sicherheit", "IT-Sicherheit"],
    "Smart Region": ["Smart Regoin", "Samrt Region", "smart regin", "Smaart Region"],
    "Ä, Ö und Ü": ["und"],
}


@pytest.mark.parametrize(
    ("title", "typed"), [(title, typed) for title in NAMES for typed in NAMES[title]]
)
def test_a_name_is_found_in_any_spelling(title, typed):
    make_project(title)
    make_project("Etwas ganz anderes", summary="Kommt hier nie vor.")
    assert titles(typed) == [title]


@pytest.mark.parametrize("typed", ["mit", "Walfang", "", "  ", "%", "_", "'", "\\", "+-*/", "☃"])
def test_what_stands_nowhere_finds_nothing(typed):
    make_project("IT-Sicherheit", summary="Digital verwalten.")
    assert titles(typed) == []


def test_every_word_has_to_occur():
    make_project("Smart Region")
    make_project("Smart City")
    assert titles("region smart") == ["Smart Region"]


def test_a_word_of_two_letters_is_a_whole_word():
    make_project("Mit Kindern lernen")
    make_project("KI im Amt")
    assert titles("KI") == ["KI im Amt"]


def test_of_many_words_of_three_letters_only_the_first_are_parts_of_others():
    """Each is a part of a great many words; eight of them held the database for 0.7 seconds."""
    make_project("Glasfaser Landkarte Rathaus Bauhof")
    finish_transaction_work()
    read = [word.forms for word in looked_up("gla lan rat bau hof kar").words]
    assert read == [("glasfaser",), ("landkarte",), ("rathaus",), (), (), ()]
    assert [word.forms for word in looked_up("gla lan rat bauh").words][3] == ("bauhof",)


def test_of_a_long_text_eight_words_are_looked_up():
    assert len(looked_up("wort " * 1000).words) == 8


def test_a_filler_word_does_not_narrow_a_search():
    make_project("Bürgerinnen")
    assert titles("die Bürgerinnen") == ["Bürgerinnen"]


def test_claims_come_before_grants_when_claims_are_searched():
    """„Forderung“ and „Förderung“ have one stem; as it is written comes first."""
    make_project("Förderung", summary="Geld vom Land.")
    make_project("Offene Rechnungen", summary="Eine Forderung der Gemeinde.")
    make_project("Forderung", summary="Geld von der Gemeinde.")
    assert titles("Forderung") == ["Forderung", "Offene Rechnungen", "Förderung"]
    assert titles("Förderung")[0] == "Förderung"
    assert titles("Foerderung")[0] == "Förderung"


def test_the_best_fit_comes_first():
    make_project("Neues aus dem Amt", summary="Ein Bauamt.", start_edtf="2025")
    make_project("Das Landesbauamt", start_edtf="2024")
    make_project("Digitales Bauamt", start_edtf="2023")
    make_project("Bauamt online", start_edtf="2022")
    make_project("Bauamt", start_edtf="2021")
    make_project("Zuletzt", summary="Zwei Bauämter.", start_edtf="2026")
    assert titles("Bauamt") == [
        *("Bauamt", "Bauamt online", "Digitales Bauamt", "Das Landesbauamt"),
        *("Neues aus dem Amt", "Zuletzt"),
    ]


def test_of_what_fits_equally_the_newest_comes_first_then_the_title():
    for title, start in (("Amt B", ""), ("Amt Ä", ""), ("Amt alt", "2019"), ("Amt neu", "2024")):
        make_project(title, start_edtf=start)
    assert titles("Amt") == ["Amt neu", "Amt alt", "Amt Ä", "Amt B"]


def test_an_organisation_comes_before_the_projects_it_takes_part_in():
    university = make_organisation("Hochschule Weserbergland", kind="university")
    project = make_project("Labor der Hochschule Weserbergland", lead=university)
    make_decision(project, recipient=university)
    assert titles("Hochschule Weserbergland")[:2] == [
        *("Hochschule Weserbergland", "Labor der Hochschule Weserbergland"),
    ]


def test_projects_are_found_by_what_belongs_to_them():
    project = make_project(
        "Ohne Worte",
        lead=make_organisation("Kreishaus"),
        districts=[make_district("Schaumburg")],
        fields=[make_field("Mobilität")],
        state="idea",
    )
    Alias.objects.create(project=project, name="Deckname")
    make_decision(
        project,
        funder=make_organisation("Geldministerium"),
        recipient=make_organisation("Empfangsamt"),
        programme=make_programme("Dorftopf"),
    )
    make_programme("Ideentopf").projects.add(project)
    words = ("Kreishaus", "Schaumburg", "Mobilität", "Deckname", "Geldministerium", "Empfangsamt")
    for word in (*words, "Dorftopf", "Ideentopf", "Idee"):
        assert titles(word, [Kind.PROJECT]) == ["Ohne Worte"], word


def test_a_decision_is_found_by_its_parts_numbers_and_projects():
    project = make_project("Glasfaser")
    decision = make_decision(project, wording="Zuwendungsbescheid", file_number="5-4711/2019")
    Part.objects.create(version=decision.versions.get(), label="Gewerbegebiet Süd")
    for text in ("Glasfaser", "Zuwendungsbescheid", "5-4711/2019", "4711", "Gewerbegebiet Süd"):
        assert titles(text, [Kind.DECISION]) == ["Glasfaser"], text


def test_amounts_and_years_are_words_however_they_are_written():
    project = make_project("Glasfaser", start_edtf="2021", end_edtf="2023-06")
    decision = make_decision(project, amount="137310.50", decided_edtf="2019-12-04")
    version = decision.versions.get()
    Part.objects.create(version=version, label="Süd", amount=Amount.exactly(5_460_000))
    ten_times = make_decision(make_project("Zehnfach"), amount="1373105.00")
    for text in ("137.310,50", "137310,50 €", "137\N{NO-BREAK SPACE}310,50"):
        assert titles(text, [Kind.DECISION]) == ["Glasfaser"], text
        assert titles(text, [Kind.PROJECT]) == ["Glasfaser"], text
    for text in ("5.460.000", "5460000,00 €", "5,46 Mio.", "2019"):
        assert titles(text, [Kind.DECISION]) == ["Glasfaser"], text
    for text in ("2021", "2023"):
        assert titles(text, [Kind.PROJECT]) == ["Glasfaser"], text
    assert titles("1.373.105") == ["Zehnfach", "Zehnfach"], ten_times
    assert titles("137310") == titles("137.310") == ["Glasfaser", "Glasfaser"]


def test_a_number_of_a_text_is_found_however_it_is_written():
    make_project("Förderung", summary="Es gab 80.000 Euro am 4.12.2019, Aktenzeichen 12.345.")
    for text in ("80.000", "80000", "80.000,00 €", "4.12.2019", "2019", "12345"):
        assert titles(text) == ["Förderung"], text
    for text in ("8000", "800.000", "42019", "4.122.019"):
        assert find(text).corrected == "", text
        assert titles(text) == [], text


def test_the_beginning_of_a_number_is_suggested():
    make_project("Förderung 80.000")
    finish_transaction_work()
    for text in ("800", "80.000"):
        assert suggestions(text), text


def test_an_organisation_is_found_by_a_former_name():
    ministry = make_organisation("Ministerium für Wohnen", short_name="BMWSB")
    OrganisationName.objects.create(organisation=ministry, name="Heimatministerium")
    for text in ("Heimatministerium", "bmwsb", "Ministerium Wohnen"):
        assert titles(text, [Kind.ORGANISATION]) == ["Ministerium für Wohnen"], text


class TestSpelling:
    """A word that stands in no text is searched as the nearest one that does."""

    def test_the_searched_spelling_is_told_in_the_capitals_that_were_typed(self):
        make_project("Smart Region")
        finish_transaction_work()
        assert find("Smart Regoin").corrected == "Smart Region"
        assert find("smart regoin").corrected == "smart region"
        assert find("SMART REGOIN").corrected == "SMART REGION"

    def test_what_is_found_is_not_corrected(self):
        make_project("Smart Region")
        finish_transaction_work()
        assert find("Smart Region").corrected == ""

    def test_nothing_near_is_no_correction(self):
        make_project("Smart Region")
        finish_transaction_work()
        found = find("Walfang")
        assert (found.corrected, found.total) == ("", 0)

    def test_the_more_frequent_of_two_near_words_is_meant(self):
        make_project("Rasen")
        for _ in range(2):
            make_project("Rosen")
        finish_transaction_work()
        assert find("Risen").corrected == "Rosen"

    @pytest.mark.parametrize(
        ("one", "other", "number"),
        [("", "", 0), ("regoin", "region", 1), ("amt", "", 3), ("amt", "mta", 2), ("a", "b", 1)],
    )
    def test_corrections_are_counted_letter_by_letter(self, one, other, number):
        assert corrections(one, other) == corrections(other, one) == number


class TestSuggestions:
    """What is offered while somebody types."""

    def names(self, text):
        finish_transaction_work()
        return [entry.title for entry in suggestions(text)]

    def test_one_letter_is_enough_and_a_title_that_begins_with_it_comes_first(self):
        make_project("Digitale Werkstatt")
        make_project("Weserbergland")
        make_project("Anderes", summary="Werkstatt")
        assert self.names("we") == ["Weserbergland", "Digitale Werkstatt"]
        assert self.names("w") == ["Weserbergland", "Digitale Werkstatt"]

    def test_every_kind_is_offered(self):
        project = make_project("Amtsblatt")
        make_organisation("Amtsgericht")
        make_programme("Amtstopf")
        make_decision(project, file_number="Amt-1")
        assert self.names("amt") == ["Amtsblatt", "Amtsgericht", "Amtstopf", "Amtsblatt"]

    def test_nothing_is_offered_for_nothing(self):
        make_project("Amtsblatt")
        assert self.names("") == self.names("?") == self.names("xyz") == []


def test_numbers_of_all_kinds_are_told_whichever_is_asked_for():
    make_project("Amtsblatt")
    make_organisation("Amtsgericht")
    finish_transaction_work()
    found = find("amt", [Kind.PROJECT])
    assert found.total == 1
    assert found.numbers == {Kind.PROJECT: 1, Kind.ORGANISATION: 1}
    assert not found.is_capped


def test_the_words_of_all_texts_are_counted_once_for_each_entry():
    make_project("Amt Amt", summary="Amt")
    make_project("Amt")
    finish_transaction_work()
    assert SearchWord.objects.get(word="amt").entries == 2
