"""The words and sentences that generated projects are made of."""

TOPICS = (
    *("Breitband", "Glasfaser", "Mobilfunk", "Bürger", "Verwaltungs", "Schul", "Kita", "Pflege"),
    *("Gesundheits", "Mobilitäts", "Radwege", "Dorf", "Kultur", "Museums", "Tourismus", "Energie"),
    *("Klima", "Wasser", "Hochwasser", "Feuerwehr", "Ehrenamts", "Wirtschafts", "Handwerks"),
    *("Geodaten", "Archiv", "Bibliotheks", "Familien", "Senioren", "Jugend", "Sport", "Wald"),
    *("Haushalts", "Personal", "Straßen", "Brücken", "Bäder", "Bauhof", "Standesamts"),
)
THINGS = (
    *("ausbau", "portal", "plattform", "netz", "app", "register", "labor", "werkstatt", "lotsen"),
    *("kataster", "cloud", "beratung", "förderung", "management", "konzept", "strategie"),
    *("planung", "leitstelle", "dienst", "assistent", "archiv", "datenbank", "schulung", "karte"),
)
TITLES = (
    "%1$s in %2$s",
    "%1$s %2$s",
    "Modellvorhaben %1$s für %2$s",
    "%1$s – Phase %3$s",
    "Digital vor Ort: %1$s %2$s",
    "%1$s %2$s %4$s",
    "%1$s im Verbund mit %2$s",
)
BEGINNINGS = (
    "Die Gemeinden rund um %2$s bauen gemeinsam ein Angebot auf, das den Weg ins Amt erspart.",
    "Das Vorhaben %1$s bündelt Daten, die bisher in vielen Ordnern und Tabellen lagen.",
    "In %2$s entsteht mit dem Vorhaben %1$s ein Werkzeug für Verwaltung und Ehrenamt.",
    "Der Landkreis erprobt in %2$s, wie sich Anträge vollständig online stellen lassen.",
    "Mit dem Vorhaben %1$s sollen Wege kürzer und Auskünfte schneller werden.",
    "Schulen und Vereine in %2$s erhalten Geräte, Anschlüsse und Begleitung.",
    "Das Vorhaben %1$s führt fort, was in einem früheren Projekt begonnen wurde.",
    "Für %2$s wird ein digitales Abbild der Leitungen, Wege und Gebäude erstellt.",
)
MIDDLES = (
    "Beteiligt sind mehrere Kommunen, die Hochschule und Unternehmen aus der Region.",
    "Die Verwaltung stellt dafür ihre Abläufe um und schult die Beschäftigten.",
    "Bürgerinnen und Bürger werden in Werkstätten nach ihren Wünschen gefragt.",
    "Sensoren melden Wasserstände, Füllstände und Verkehr an eine gemeinsame Plattform.",
    "Ein Lenkungskreis begleitet die Arbeit und berichtet dem Kreistag.",
    "Die Lösung wird so gebaut, dass andere Landkreise sie nachnutzen können.",
    "Der Ausbau beginnt in den Ortsteilen, die bisher weniger als 30 Mbit/s haben.",
    "Offene Schnittstellen sorgen dafür, dass die Daten auch anderen dienen.",
)
ENDINGS = (
    "Die Ergebnisse werden veröffentlicht.",
    "Der Förderbescheid wurde in einer Feierstunde übergeben.",
    "Ein Abschlussbericht ist angekündigt.",
    "Die Verwaltung rechnet mit einer Laufzeit von drei Jahren.",
    "Nach der Erprobung entscheidet der Kreistag über die Verstetigung.",
    "Digitale Barrierefreiheit gehört von Anfang an dazu.",
    "Das Angebot soll bis zum Ende der Förderung in allen Gemeinden verfügbar sein.",
    "",
)
# In as many projects at every size, so that a search for it finds a handful.
RARE_SENTENCE = " Erprobt wird auch ein Verfahren zum Quantenschlüsselaustausch."
RARE_PROJECTS = 7

ASSOCIATIONS = ("Förderverein", "Netzwerk", "Genossenschaft", "Initiative", "Gesellschaft")
WORDINGS = (
    *("Förderbescheid", "Zuwendungsbescheid", "Bewilligungsbescheid", "Zusage", "Ankündigung"),
    *("Zuweisung", "Beschluss des Kreistags", "Mitteilung der Bewilligungsstelle"),
)
HAPPENINGS = (
    *("Auftakt", "Bürgerwerkstatt", "Spatenstich", "Vorstellung im Kreistag", "Inbetriebnahme"),
    *("Zwischenbericht", "Abschlussveranstaltung", "Vergabe der Aufträge"),
)
