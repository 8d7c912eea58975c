"""What is read out of press texts: every fact with its words, and nothing that is not said."""

from datetime import date
from pathlib import Path

import pytest

from desk.intake.facts import Fact, Kind
from desk.intake.names import Known
from desk.intake.press_text import PressText, flat, squeezed
from desk.intake.reading import facts_in
from evidence.values.money import Amount

TEXTS = Path(__file__).parent / "press"
REK = "Smart Region REK – Eine interkommunale Strategie für die Region Weserberglandplus"
# Names as the portal has them; what stands behind the colon is all that a key says here.
WESER = Known(
    projects={
        REK: "rek",
        "Smart Region REK": "rek",
        "Smart Region RE": "rek",
        "SMARTREGION Weserberglandplus – Phase 0": "phase-0",
        "Phase 0": "phase-0",
    },
    organisations={
        "Landkreis Hameln-Pyrmont": "lk-hm",
        "Landkreis Nienburg/Weser": "lk-ni",
        "Stadt Hameln": "stadt-hm",
        "Hochschule Weserbergland": "hsw",
        "HSW": "hsw",
        "Bundesministerium des Innern, für Bau und Heimat": "bmi",
        "MB": "mb",
    },
    districts={
        **{"Hameln-Pyrmont": "hm", "Landkreis Hameln-Pyrmont": "hm", "Holzminden": "hol"},
        **{"Nienburg/Weser": "ni", "Landkreis Nienburg/Weser": "ni", "Schaumburg": "shg"},
    },
    municipalities={"Hameln": "hameln", "Holzminden": "holzminden"},
    programmes={"Modellprojekte Smart Cities: Stadtentwicklung und Digitalisierung": "cities"},
    fields={
        "Verwaltung & eGovernment": "verwaltung",
        "Bildung": "bildung",
        "Mobilität": "mobilitaet",
        "Ländlicher Raum & demografischer Wandel": "land",
        "Soziale Innovation": "soziales",
        "Wirtschaft & Innovation": "wirtschaft",
        "Gesundheit": "gesundheit",
    },
)
AUE = Known(
    projects={
        "Dorfnetz": "dorfnetz",
        "Auental online 2030": "online",
        "Digitale Aue: Strategie": "aue",
        "Auenbus": "bus",
    },
    organisations={
        "Landkreis Südaue": "lk-s",
        "Landkreis Nordaue": "lk-n",
        "Stadt Nordstadt": "stadt",
        "Land Auenland (Ressort nicht genannt)": "land",
        "Auenländisches Ministerium für Digitales": "digitales",
        "Zweckverband Aue": "zva",
        "ZVA": "zva",
        "Bad Auental": "bad",
    },
    districts={
        **{"Südaue": "sued", "Landkreis Südaue": "sued"},
        **{"Nordaue": "nord", "Landkreis Nordaue": "nord"},
    },
    municipalities={"Bad Auental": "bad-auental", "Nordstadt": "nordstadt"},
    programmes={"Mobil auf dem Land": "mobil"},
    fields={
        "Digitale Infrastruktur": "infrastruktur",
        "Bildung": "bildung",
        "Verwaltung & eGovernment": "verwaltung",
    },
)


def told(text, fact):
    """„kind role: words = value, about project, more“ of a fact, as far as it says so."""
    words = " ".join(text[fact.start : fact.end].split())
    line = f"{fact.kind} {fact.role}".strip() + f": {words} = {fact.value}".replace("\u00a0", " ")
    line += f", about {fact.about}" if fact.about else ""
    line += f", more {fact.more}" if fact.more else ""
    line += "" if fact.is_known else ", new"
    return line + (", per year" if fact.is_per_year else "")


def read(text, known, published=date(2025, 2, 10)):
    return [told(text, each) for each in facts_in(text, published=published, known=known)]


def test_a_hand_over_is_told_with_all_that_stands_around_it():
    text = (TEXTS / "handover.txt").read_text()
    assert read(text, WESER, date(2019, 12, 9)) == [
        "person giver: Landesbeauftragte Dinah Stollwerck-Bauer = Dinah Stollwerck-Bauer, "
        "more Landesbeauftragte",
        "date handed_over: am vergangenen Mittwoch = 2019-12-04, about rek",
        "amount grant: 80.000 Euro = 80.000,00 €, about rek",
        f"project: {REK} = rek",
        "organisation receiver: Landkreis Hameln-Pyrmont = lk-hm",
        "organisation on_behalf: Region Weserbergland = Region Weserbergland, new",
        "relation builds_on: Smart Region REK“ baut auf „SMART-REGION Weserberglandplus – Phase 0"
        " = rek, more phase-0",
        "project: SMART-REGION Weserberglandplus – Phase 0 = phase-0",
        "date funded: im Jahr 2018 = 2018, about phase-0",
        "district: Hameln-Pyrmont = hm",
        "district: Holzminden = hol",
        "district: Nienburg = ni",
        "district: Schaumburg = shg",
        "organisation lead: Hochschule Weserbergland = hsw",
        "activity: Reallaboren = living_lab",
        "activity: Kultur- und Prozesscheck = culture_and_process_check",
        "activity: Qualifizierungsmaßnahmen = training",
        "field: Bildung = bildung",
        "field: Mobilität = mobilitaet",
        "field: demographischer Wandel = land",
        "field: soziale Innovation = soziales",
        "field: Verwaltung = verwaltung",
        "application intended: Bewerbung zum nächsten Förderaufruf = cities",
        "programme: Modellprojekte Smart Cities = cities",
        "organisation: Bundesministerium des Inneren, für Bau und Heimat = bmi",
    ]


def test_costs_are_told_apart_and_numbers_of_other_things_are_no_amounts():
    assert read((TEXTS / "broadband.txt").read_text(), AUE) == [
        "organisation: Landkreis Südaue = lk-s",
        "project: Auental online 2030 = online",
        "date begin: Herbst 2023 = 2023-23, about online",
        "amount total: rund 5,4 Mio. € = rund 5,40 Mio. €, about online",
        "organisation: Land Auenland = land",
        "amount grant: bis zu 2,7 Millionen Euro = bis zu 2,70 Mio. €",
        "amount own: 1,25 Millionen Euro = 1.250.000,00 €",
        "amount: 40.000 Euro = 40.000,00 €, per year",
        "project: Dorfnetz = dorfnetz",
        "amount grant: 300.000 Euro = 300.000,00 €, about dorfnetz",
        "field: Digitale Infrastruktur = infrastruktur",
        "field: Bildung = bildung",
    ]


def test_what_was_not_granted_is_no_grant():
    assert read((TEXTS / "refused.txt").read_text(), AUE) == [
        "project: Auenbus = bus",
        "programme: Mobil auf dem Land = mobil",
        "project: Dorfnetz = dorfnetz",
        "organisation: Stadt Nordstadt = stadt",
        "application submitted: Antrag auf Förderung = mobil, about dorfnetz",
        "date granted: 3. Februar 2025 = 2025-02-03, about dorfnetz",
        "amount grant: zwischen 100.000 und 150.000 Euro = zwischen 100.000 € und 150.000 €, "
        "about dorfnetz",
        "activity: Schulungen = training",
        "date begin: 1. April 2025 = 2025-04-01",
    ]


def test_offices_periods_and_new_titles_are_told_and_impossible_days_are_not():
    assert read((TEXTS / "council.txt").read_text(), AUE) == [
        "project: Digitale Aue = aue",
        "date handed_over: Heute = 2025-02-10",
        "person giver: Wirtschaftsministerin Eva Beispiel = Eva Beispiel, "
        "more Wirtschaftsministerin",
        "municipality: Nordstadt = nordstadt",
        "amount grant: 1 Million Euro = 1.000.000,00 €",
        "person receiver: Landrat Max von Mustermann = Max von Mustermann, more Landrat",
        "organisation funder: Auenländischen Ministerium für Digitales = digitales",
        "project: Werkstatt Verwaltung = Werkstatt Verwaltung, new",
        "date period: von April 2025 bis März 2027 = 2025-04/2027-03, about Werkstatt Verwaltung",
        "activity: Auftaktveranstaltung = event",
        "district: Landkreis Nordaue = nord",
        "municipality: Bad Auental = bad-auental",
        "activity: Reallabore = living_lab",
        "programme: Mobil auf dem Land = mobil",
        "amount budget: 20 Mio. Euro = 20.000.000,00 €",
        "organisation lead: Zweckverband Aue = zva",
    ]


@pytest.mark.parametrize("name", [path.name for path in sorted(TEXTS.glob("*.txt"))])
def test_how_the_lines_are_broken_changes_nothing(name):
    text = (TEXTS / name).read_text()
    whole = "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))
    windows = text.replace("\n", "\r\n")
    known = WESER if name == "handover.txt" else AUE
    assert read(text, known) == read(whole, known) == read(windows, known)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Der Förderbescheid über 80.000 Euro kam.", ["grant: 80.000 Euro = 80.000,00 €"]),
        ("Es wurden über 80.000 Euro.", [": über 80.000 Euro = mindestens 80.000 €"]),
        ("Gefördert mit 80.000,50 €.", ["grant: 80.000,50 € = 80.000,50 €"]),
        ("Zuschuss: 50 000 Euro", ["grant: 50 000 Euro = 50.000,00 €"]),
        ("Eigenmittel von EUR 5.000", ["own: EUR 5.000 = 5.000,00 €"]),
        ("Kosten: 20.000,- Euro", ["total: 20.000,- Euro = 20.000,00 €"]),
        ("knapp zwei Millionen Euro", [": knapp zwei Millionen Euro = rund 2,00 Mio. €"]),
        ("1000 DM", [": 1000 DM = 511,29 €"]),
        (
            "Gesamtkosten: 100.000 Euro. 75.000 Euro Förderung, 25.000 Euro Eigenanteil",
            [
                "total: 100.000 Euro = 100.000,00 €",
                "grant: 75.000 Euro = 75.000,00 €",
                "own: 25.000 Euro = 25.000,00 €",
            ],
        ),
        (
            "Mit dem Eigenanteil der Stadt werden 90.000 Euro investiert.",
            ["total: 90.000 Euro = 90.000,00 €"],
        ),
        ("Viermal 300.000 Euro", []),
        ("5.4 Mio. Euro", []),
        ("137,310.00 Euro", []),
        ("80.000 Menschen, 5 Prozent, Seite 12", []),
        ("Sie bekommt keine 80.000 Euro.", []),
        ("Der Kreistag lehnte den Zuschuss von 80.000 Euro ab.", []),
    ],
)
def test_amounts(sentence, expected):
    assert read(sentence, Known()) == [
        f"amount {each}".replace("amount :", "amount:") for each in expected
    ]


# Published on a Wednesday.
@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("Heute", "2025-02-12"),
        ("Gestern", "2025-02-11"),
        ("Am vergangenen Mittwoch", "2025-02-05"),
        ("Am letzten Donnerstag", "2025-02-06"),
        ("Am Dienstag", "2025-02-11"),
        ("Am kommenden Mittwoch", "2025-02-19"),
        ("Im vergangenen Jahr", "2024"),
        ("Am 3. Februar 2025", "2025-02-03"),
        ("Am 03.02.2025", "2025-02-03"),
        ("Im Februar 2025", "2025-02"),
        ("Ende 2024", "2024-39"),
    ],
)
def test_days_are_counted_from_the_day_of_publication(words, edtf):
    [line] = read(f"{words} wurde der Bescheid überreicht.", Known(), date(2025, 2, 12))
    assert line.startswith("date handed_over: ")
    assert line.endswith(f" = {edtf}")


@pytest.mark.parametrize(
    "sentence",
    [
        "Am Mittwoch wird der Bescheid überreicht.",  # which one, nobody says
        "Am 31. Februar 2025 wurde der Bescheid überreicht.",
        "Sonntag, 22.12.2024",
        "Der Bescheid wurde am Mittwoch nicht überreicht.",
        "Die Übergabe war in der Halle 2020.",
    ],
)
def test_what_is_no_day_or_says_nothing_of_one_is_left_out(sentence):
    assert read(sentence, Known()) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("der Landkreis Nienburg", ["organisation: Landkreis Nienburg = lk-ni"]),
        ("im Landkreis Nienburg", ["district: Landkreis Nienburg = ni"]),
        ("des Landkreises Hameln-Pyrmont", ["organisation: Landkreises Hameln-Pyrmont = lk-hm"]),
        ("in der Stadt Holzminden", ["municipality: Holzminden = holzminden"]),
        ("in Hameln", ["municipality: Hameln = hameln"]),
        ("die Stadt Hameln", ["organisation: Stadt Hameln = stadt-hm"]),
        ("Hameln (red)", []),
        ("in Hameln-Pyrmont", []),
        ("in Holzminden", []),  # the town or the county
        ("die Schaumburger Zeitung, Schaumburg", []),
        ("die HSW und die hsw", ["organisation: HSW = hsw"]),
        ("5 mb", []),
        (
            "die Smartregion Weserberglandplus, Phase 0 genannt",
            ["project: Smartregion Weserberglandplus, Phase 0 = phase-0"],
        ),
        ("das Projekt „Neuland“ und das „Altland“", ["project: Neuland = Neuland, new"]),
        ("Hoch\u00adschule Weserbergland", ["organisation: Hoch\u00adschule Weserbergland = hsw"]),
    ],
)
def test_names(sentence, expected):
    assert read(sentence, WESER) == expected


def test_fields_of_action_need_a_word_that_says_so():
    assert read("Die Verwaltung kümmert sich um Bildung und Gesundheit.", WESER) == []
    assert read("Schwerpunkt ist die Gesundheit.", WESER) == ["field: Gesundheit = gesundheit"]
    assert read("Handlungsfeld: Soziale Innovation", WESER) == [
        "field: Soziale Innovation = soziales"
    ]


@pytest.mark.parametrize(
    ("sentence", "later", "earlier"),
    [
        ("„Dorfnetz“ baut auf dem „Auenbus“ auf.", "dorfnetz", "bus"),
        ("Nach dem „Auenbus“ kommt das Folgeprojekt „Dorfnetz“.", "dorfnetz", "bus"),
        ("Aufbauend auf „Auenbus“ entsteht „Dorfnetz“.", "dorfnetz", "bus"),
    ],
)
def test_what_builds_on_what(sentence, later, earlier):
    facts = facts_in(sentence, published=date(2025, 1, 1), known=AUE)
    [tie] = [each for each in facts if each.kind == Kind.RELATION]
    assert (tie.value, tie.more) == (later, earlier)


@pytest.mark.parametrize(
    "sentence",
    ["„Dorfnetz“ und „Auenbus“ bauen Brücken auf.", "„Dorfnetz“ baut nicht auf „Auenbus“ auf."],
)
def test_two_projects_in_a_sentence_need_not_be_tied(sentence):
    facts = facts_in(sentence, published=date(2025, 1, 1), known=AUE)
    assert {each.kind for each in facts} == {Kind.PROJECT}


def test_officials_are_named_at_hand_overs_only():
    assert read("„Gut“, sagte Landrat Max Muster zum Bescheid.", AUE) == []
    [line] = read("Landrat Max Muster überreichte den Bescheid.", AUE)
    assert line == "person giver: Landrat Max Muster = Max Muster, more Landrat"


@pytest.mark.parametrize(
    "text", ["", "\n\n", "„", "““„„", "Projekt „", "1", ". . .", "zwischen und"]
)
def test_a_text_that_says_nothing_says_nothing(text):
    assert read(text, WESER) == []


def test_a_fact_keeps_its_place_and_is_said_once():
    text = "Erst\r\n\r\n80.000 Euro und nochmals 80.000 Euro."
    [fact] = facts_in(text, published=date(2025, 1, 1), known=Known())
    assert fact == Fact(Kind.AMOUNT, 8, 19, Amount.exactly(80000))


def test_sentences_end_where_they_end():
    text, _ = flat(
        "Am 4. Dezember kam Dr. Muster mit 5 Mio. Euro. „Gut.“ Die 2. Staffel\nläuft\n\nEnde"
    )
    parts = [text[start:end] for start, end in PressText(text).sentences]
    assert parts[0] == "Am 4. Dezember kam Dr. Muster mit 5 Mio. Euro."
    assert parts[-1] == "Ende"
    assert squeezed("SMART-REGION „Weser“") == squeezed("Smartregion Weser")
