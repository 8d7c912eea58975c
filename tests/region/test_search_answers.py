"""What people type, and what they expect first: over the real content of the region.

A line is a query and the beginning of a title. It has to be the first hit, after „~“ among the
first three; where a dash stands, nothing may be found.
"""

import pytest

from public.search import find, suggestions

pytestmark = pytest.mark.usefixtures("data")

FIRST, NEAR, NOTHING = 1, 3, 0

# What the readers of the site and the comparison with other portals tried in vain.
TRIED = """
2019 ~ Living Care Lab Schaumburg
80.000 = Smart Region REK
137.310 = SMARTREGION Weserberglandplus – Phase 0
Internet = Internetportal
Landrat ~ Dirk Adomat
Dirk Adomat = Dirk Adomat
Dinah Stollwerck-Bauer = Dinah Stollwerck-Bauer
Stollwerck = Dinah Stollwerck-Bauer
Honé = Birgit Honé
Schünemann = Michael Schünemann
Bückeburg = Bückeburg
Gemeinde Auetal = Auetal
Auetal = Auetal
Schaumburg = Landkreis Schaumburg
Stadthagen = Stadthagen
Smartcity = Modellprojekt Smart City
Online-Antrag ~ Digitale Kreisverwaltung Schaumburg
OZG ~ Online-Angebote der Kreisverwaltung
KI = –
Brodband = Bundesförderprogramm Breitband
Hundesteuer = –
Bürgerbüro ~ Digitaler Bürgerservice
Digitalisirung = Digitalisierung der Kreisverwaltung
Breitbant = Bundesförderprogramm Breitband
Breitbannd = Bundesförderprogramm Breitband
Präwentionszentrum = Präventionszentrum Schaumburg
WLAN = WiFi4EU-Gutscheine
Rufbus = Rufbus der Öffis
Phase 0 = SMARTREGION Weserberglandplus – Phase 0
Smart Region ~ Smart Region REK
Baugenehmigung ~ Bauantrag
Baugenehmigungen ~ Bauantrag
Netz ~ Gründungsnetzwerk
Netze = Gigabitnetze
Bus = Flex-Anruf-Bus
Bussen = Flex-Anruf-Bus
Multiplikatoren = SMARTREGION Weserberglandplus – Phase 0
Abschlusstagung ~ Abschlusstagung der Phase 0
E-Formulare = E-Formulare
Reallaboren = Digitale Dörfer Niedersachsen – Reallabor
Kompetenzzentren = Kreisübergreifendes digitales Kompetenzzentrum
gruendung = Gründungsnetzwerk
Glasfaser -Schaumburg = Glasfaser für Gewerbegebiete im Landkreis Nienburg
Glasfaser NICHT Schaumburg = Glasfaser für Gewerbegebiete im Landkreis Nienburg
Glasfaser ODER Mobilität ~ MoVerMo
Zebrafalter = –
Pressekontakt = –
12345 = –
31675 = –
"""
PLACES = """
Landkreis Schaumburg = Landkreis Schaumburg
Kreis Holzminden = Landkreis Holzminden
Landkreis Nienburg = Landkreis Nienburg/Weser
Nienburg = Landkreis Nienburg/Weser
nienburg/weser = Landkreis Nienburg/Weser
Hameln-Pyrmont = Landkreis Hameln-Pyrmont
Hameln Pyrmont = Landkreis Hameln-Pyrmont
Hameln = Hameln
SHG = Landkreis Schaumburg
Stadt Bückeburg = Bückeburg
Stadt Holzminden = Holzminden
Bueckeburg = Bückeburg
Bad Münder = Bad Münder
Rinteln = Rinteln
Hessisch Oldendorf = Hessisch Oldendorf
Aerzen = Aerzen
Delligsen = Delligsen
Samtgemeinde Lindhorst = Flex-Anruf-Bus
Goslar ~ Landkreis Goslar
31655 = Stadthagen
31582 = Nienburg (Weser)
37603 = Holzminden
31785 = Hameln
31655 Stadthagen = Stadthagen
37603 holzminden = Holzminden
Uslar = –
"""
PEOPLE = """
Landrat Schaumburg = Jörg Farr
Landrat Holzminden = Michael Schünemann
Bürgermeister Stadthagen ~ Oliver Theiß
Ministerin ~ Birgit Honé
Landesbeauftragte ~ Dinah Stollwerck-Bauer
Birgit Hone = Birgit Honé
Jörg Farr = Jörg Farr
Farr = Jörg Farr
Althusmann = Bernd Althusmann
Osigus = Wiebke Osigus
"""
AMOUNTS = """
80000 = Smart Region REK
80.000,00 € = Smart Region REK
80000 Euro = Smart Region REK
80.000 EUR = Smart Region REK
137310 = SMARTREGION Weserberglandplus – Phase 0
137.310,00 € = SMARTREGION Weserberglandplus – Phase 0
252.000 = Zukunftsforum Ressourcenwirtschaft
3.356.000 = Glasfaser für zehn Gewerbegebiete
1.800.000 = Telenotfallmedizin
2018 ~ SMARTREGION Weserberglandplus – Phase 0
2025 ~ Soziale Innovation: Aufruf 2025
"""
FORMS = """
Breitbandausbau = Breitbandausbau Landkreis
Glasfasernetze = Glasfaserausbau Landkreis Hameln-Pyrmont
Wasserstoff = Entwicklung von Wasserstoff-PV-Paneelen
Innenstädte ~ Resiliente Innenstädte
Innenstadt ~ Zukunftsraum Innenstadt Holzminden
Museen = Neugestaltung der Dauerausstellung
Museum = Neugestaltung der Dauerausstellung
Dörfer = Digitale Dörfer Niedersachsen
Doerfer = Digitale Dörfer Niedersachsen
Schulen ~ DigitalPakt Schule
Bauanträge ~ Bauantrag
Sensoren = Sensor- und Datennetz
Mobilitaet = MoVerMo
Stadtrallye = Bärentatzenrallye
Bärentatze = Bärentatzenrallye
weiße Flecken = Glasfaserausbau Landkreis Hameln-Pyrmont
weisse Flecken = Glasfaserausbau Landkreis Hameln-Pyrmont
graue Flecken = Gigabitnetze in grauen Flecken
create hub = create:hub Holzminden
create:hub = create:hub Holzminden
Start-up = zedita.startup
Startup = zedita.startup
Kfz-Zulassung = Kfz-Zulassung
Digitale Agenda = Digitale Agenda Stadthagen
Digitalisierungsstrategien ~ Digitalisierungsstrategie der Stadt Hameln
Kreislaufwirtschaft ~ Zukunftsforum Ressourcenwirtschaft
"""
TYPOS = """
Mobilitätt = MoVerMo
Digitalpackt = DigitalPakt Schule
Glasfasser = Glasfaser für zehn Gewerbegebiete
Wasserstof ~ Entwicklung von Wasserstoff-PV-Paneelen
Schaumbrug = Landkreis Schaumburg
Holzmiden = Landkreis Holzminden
Smart Regoin ~ Smart Region REK
Inenstadt ~ Zukunftsraum Innenstadt Holzminden
Kulturcheck = SMARTREGION Weserberglandplus – Phase 0
Xylophon = –
Amd = –
"""
SYNONYMS = """
Funkloch = Land.Funk
Mangelmelder ~ Landkreis-App
Homepage = Neuer Internetauftritt
Notarzt = Telenotfallmedizin
Weiterbildung = SMARTREGION Weserberglandplus – Phase 0
Onlinezugangsgesetz ~ Online-Angebote der Kreisverwaltung
Anrufbus = Flex-Anruf-Bus
Nahverkehr = § 7b Niedersächsisches Nahverkehrsgesetz
E-Government = Stärkung von eGovernment
eGovernment = Stärkung von eGovernment
Coworking = iKantine
"""
BODIES = """
HSW = Hochschule Weserbergland
Hochschule Weserbergland = Hochschule Weserbergland
REK = Regionale Entwicklungskooperation
ArL Leine-Weser = Amt für regionale Landesentwicklung Leine-Weser
Europaministerium = Niedersächsisches Ministerium für Bundes- und Europaangelegenheiten
Wirtschaftsministerium = Niedersächsisches Ministerium für Wirtschaft
Bundesministerium = Bundesministerium
EFRE = Europäischer Fonds für regionale Entwicklung
KfW = KfW Bankengruppe
LEADER = LEADER
WiFi4EU = WiFi4EU
Telekom = Deutsche Telekom
MOREMA = MOREMA
"""
OPERATORS = """
"Smart Region" ~ Smart Region REK
„Phase 0“ = SMARTREGION Weserberglandplus – Phase 0
"Region Smart" = –
"regionale Landesentwicklung" = Amt für regionale Landesentwicklung
Glasfaser oder Wasserstoff ~ Entwicklung von Wasserstoff-PV-Paneelen
Glasfaser ODER Rufbus = Rufbus der Öffis
Walfang oder Rufbus = Rufbus der Öffis
Glasfaser OHNE Schaumburg = Glasfaser für Gewerbegebiete im Landkreis Nienburg
Schaumburg -Glasfaser = Landkreis Schaumburg
Breitband Holzminden = Breitbandausbau Landkreis Holzminden
Museum -Museum = –
-Schaumburg = –
"""


def lines(*tables):
    for line in "".join(tables).split("\n"):
        sign = "~" if " ~ " in line else "="
        query, _, title = line.partition(f" {sign} ")
        if line:
            yield query, title, {"~": NEAR, "=": FIRST}[sign] if title != "–" else NOTHING


ASKED = list(
    lines(TRIED, PLACES, PEOPLE, AMOUNTS, FORMS, TYPOS, SYNONYMS, BODIES, OPERATORS),
)


def test_every_line_is_another_query():
    assert len({query for query, *_ in ASKED}) == len(ASKED) > 150


@pytest.mark.parametrize(("query", "title", "among"), ASKED)
def test_what_a_person_expects_comes_first(query, title, among):
    found = find(query)
    titles = [entry.title for entry in found.hits[0:among]]
    if among == NOTHING:
        assert found.total == 0, [entry.title for entry in found.hits[0:3]]
    assert any(each.startswith(title) for each in titles) or among == NOTHING, titles


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Glasfaser", "Glasfaser -Schaumburg"),
        ("Glasfaser oder Mobilität", "Glasfaser"),
        ("Smart Region", '"Smart Region"'),
        ("Netz", "Netze"),
        ("Internet", "Breitband Glasfaser"),
    ],
)
def test_the_first_finds_all_of_the_second_and_more(one, other):
    more, fewer = ({(e.kind, e.object_id) for e in find(q).hits[0:999]} for q in (one, other))
    assert fewer < more


@pytest.mark.parametrize("query", ["Bürgerbüro", "Hundesteuer", "KI", "IT", "Amd", "31582"])
def test_nothing_is_guessed_that_is_far_or_short(query):
    assert find(query).corrected == ""


def test_a_place_a_person_and_a_synonym_are_suggested():
    assert suggestions("Auet")[0].title == "Auetal"
    assert suggestions("Stollw")[0].title == "Dinah Stollwerck-Bauer"
    assert suggestions("Schaumb")[0].title == "Landkreis Schaumburg"
