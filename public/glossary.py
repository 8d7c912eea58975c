"""The words of the trade and the abbreviations that pages use, explained once (`/begriffe/`)."""

import re
from collections import defaultdict
from dataclasses import dataclass

from django.utils.text import slugify


@dataclass(frozen=True)
class Term:
    """A German word and what it means; `also` are other words for the same, as people read them."""

    word: str
    meaning: str
    also: str = ""

    @property
    def in_short(self):
        """The first sentence of what it means."""
        return f"{self.meaning.partition('. ')[0].removesuffix('.')}."

    @property
    def anchor(self):
        """The part of the address behind the # sign."""
        return slugify(self.word.translate(FOLDED))


FOLDED = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"}
)

TERMS = (
    Term(
        "Änderungsbescheid",
        "Ein Bescheid, der einen früheren ändert, etwa den Betrag oder die Laufzeit. Hier steht "
        "er als neue Fassung; gezählt wird nur die, die gilt.",
        "Fassung",
    ),
    Term(
        "Anerkennung",
        "Ein Konzept oder ein Vorhaben ist als förderwürdig anerkannt. Geld ist damit noch nicht "
        "bewilligt; dafür braucht es je Vorhaben einen eigenen Bescheid.",
        "Anerkennungsbescheid",
    ),
    Term(
        "Angekündigt",
        "Eine Förderung ist öffentlich in Aussicht gestellt. Ein Bescheid ist noch nicht bekannt, "
        "deshalb zählt der Betrag nicht als bewilligt.",
    ),
    Term(
        "Anteilfinanzierung",
        "Die Förderung ist ein fester Anteil der zuwendungsfähigen Ausgaben, höchstens der Betrag "
        "im Bescheid. Wird das Vorhaben billiger, sinkt sie mit.",
    ),
    Term(
        "Ausgezahlt",
        "Geld, das nach einer Quelle schon angekommen ist. Bewilligt heißt nicht ausgezahlt.",
    ),
    Term(
        "Beschluss vor Ort",
        "Ein Kreistag, Rat oder Ausschuss hat beschlossen, wie viel die Kommune selbst beiträgt. "
        "Es ist kein Geld von Land, Bund oder EU und zählt deshalb nicht als bewilligt.",
    ),
    Term(
        "Bewilligt",
        "Ein Bescheid sagt eine bestimmte Förderung zu. Nur solche Beträge zählen hier zur Summe. "
        "Wann das Geld kommt, ist damit nicht gesagt.",
    ),
    Term(
        "Bis zu",
        "Die Quelle nennt nur eine Obergrenze. Der Betrag kann kleiner sein; in einer Summe zählt "
        "er deshalb in „mindestens“ nicht mit, in „höchstens“ ganz.",
    ),
    Term(
        "Breitband",
        "Schnelle Internetanschlüsse. Glasfaser bis ins Haus heißt FttB, Glasfaser nur bis zum "
        "Verteiler an der Straße heißt FttC.",
    ),
    Term(
        "Eigenanteil",
        "Was Landkreis, Gemeinde oder eine andere empfangende Stelle selbst zu einem Vorhaben "
        "beiträgt.",
    ),
    Term(
        "Endgültig bewilligt",
        "Nach dem Verwendungsnachweis steht fest, wie hoch die Förderung wirklich ist. Vorher "
        "gilt der Bescheid vorläufig.",
    ),
    Term(
        "Erschlossen",
        "Keine Quelle sagt es ausdrücklich, es folgt aber aus dem, was sie sagt. Der Hinweis "
        "daneben nennt den Schluss.",
    ),
    Term(
        "Federführung",
        "Die Stelle, die ein Projekt leitet und für die Beteiligten spricht. Sie bekommt nicht "
        "immer auch das Geld.",
        "Lead Partner",
    ),
    Term(
        "Förderaufruf",
        "Die öffentliche Einladung, sich bis zu einem bestimmten Tag um Fördermittel zu bewerben.",
    ),
    Term(
        "Förderkennzeichen",
        "Die Nummer, unter der die bewilligende Stelle eine Förderung führt.",
    ),
    Term(
        "Förderquote",
        "Der Anteil der Förderung an den zuwendungsfähigen Ausgaben; sind sie nicht bekannt, an "
        "den Gesamtausgaben. Was gilt, steht daneben.",
    ),
    Term(
        "Förderwürdigkeitsbeschluss",
        "Ein Gremium hält ein Vorhaben für förderwürdig. Über das Geld entscheidet danach die "
        "Bewilligungsstelle.",
    ),
    Term(
        "Geldgeber",
        "Die Stelle, aus deren Mitteln eine Förderung kommt: Bund, Land, EU oder eine andere.",
        "Fördergeber",
    ),
    Term(
        "Handlungsfeld",
        "Ein Themengebiet, in das eine Strategie ihre Ziele ordnet, zum Beispiel Mobilität oder "
        "Bildung. Jedes Projekt gehört zu einem oder mehreren.",
    ),
    Term(
        "Höchstbetrag",
        "Mehr gibt es auf keinen Fall. Wie viel davon beantragt und bewilligt wird, entscheidet "
        "sich einzeln.",
    ),
    Term(
        "Kofinanzierung",
        "Geld, das neben einer Förderung aufgebracht werden muss, zum Beispiel aus dem Haushalt "
        "eines Landkreises.",
    ),
    Term(
        "Kostenneutral",
        "Es ändert sich etwas an einer Förderung, meist ihr Ende, aber nicht der Betrag.",
    ),
    Term("Maßnahme", "Was eine Strategie vorhat. Umgesetzt wird sie durch Projekte."),
    Term(
        "Mindestens",
        "Die Summe enthält Beträge, die nicht oder nur nach oben begrenzt bekannt sind. Sie ist "
        "so hoch wie angegeben oder höher.",
    ),
    Term(
        "Nachnutzung",
        "Ein Online-Dienst, den eine Verwaltung entwickelt hat, wird von anderen übernommen.",
    ),
    Term(
        "Online-Dienst",
        "Eine Leistung der Verwaltung, die sich von der Auskunft bis zum Bescheid im Netz "
        "erledigen lässt. Wie weit das geht, steht bei jeder Leistung.",
    ),
    Term(
        "Reallabor",
        "Ein zeitlich begrenzter Versuch unter echten Bedingungen. Am Ende wird entschieden, ob "
        "das Erprobte übernommen, verändert oder verworfen wird.",
    ),
    Term(
        "Rund",
        "Die Quelle nennt den Betrag gerundet. Summen mit solchen Beträgen heißen ebenfalls "
        "„rund“.",
    ),
    Term(
        "Stand unbekannt",
        "Keine Quelle sagt, ob das Projekt noch läuft, fertig ist oder nicht zustande kam.",
    ),
    Term(
        "Übergabe",
        "Der Termin, an dem ein Bescheid öffentlich überreicht wurde. Entschieden wurde meist "
        "vorher, und wer das Papier nimmt, bekommt nicht immer das Geld.",
    ),
    Term(
        "Verwendungsnachweis",
        "Der Bericht, mit dem belegt wird, wofür eine Förderung ausgegeben wurde.",
    ),
    Term(
        "Verzicht",
        "Eine Förderung war zugesagt oder in Aussicht gestellt und wurde nicht genommen.",
    ),
    Term(
        "Weiße Flecken",
        "Gebiete, in denen kein schneller Internetanschluss zu haben ist und auch keiner geplant "
        "ist.",
    ),
    Term(
        "Wirtschaftlichkeitslücke",
        "Was einem Unternehmen fehlt, damit sich der Ausbau eines Netzes für es rechnet. Die "
        "Förderung schließt diese Lücke; das Netz gehört dem Unternehmen. Beim Betreibermodell "
        "baut die Kommune das Netz selbst und verpachtet es.",
        "Betreibermodell",
    ),
    Term(
        "Zugestimmt",
        "Eine Stelle ist im Grundsatz einverstanden. Ein Bescheid über Geld steht noch aus.",
    ),
    Term(
        "Zugewiesen",
        "Für eine Region oder einen Träger ist ein Höchstbetrag zurückgelegt. Geld fließt erst "
        "auf einen eigenen Antrag.",
        "Zuweisung",
    ),
    Term(
        "Zuwendungsbescheid",
        "Das Schreiben, mit dem eine Behörde Fördermittel bewilligt: wie viel, wofür, bis wann "
        "und mit welchen Bedingungen.",
        "Förderbescheid",
    ),
    Term(
        "Zuwendungsfähige Ausgaben",
        "Der Teil der Kosten, der nach den Regeln des Programms gefördert werden darf.",
    ),
)

# Those of bodies come with their records.
ABBREVIATIONS = (
    Term("AGS", "Amtlicher Gemeindeschlüssel, die Nummer einer Gemeinde in der Statistik"),
    Term("EfA", "Einer für Alle: Eine Verwaltung entwickelt einen Dienst, den alle nutzen können"),
    Term("EFRE", "Europäischer Fonds für regionale Entwicklung"),
    Term("ELER", "Europäischer Landwirtschaftsfonds für die Entwicklung des ländlichen Raums"),
    Term("ESF", "Europäischer Sozialfonds, seit 2021 mit einem Plus: ESF+"),
    Term("EU", "Europäische Union"),
    Term("FttB", "Fiber to the Building: Glasfaser bis ins Gebäude"),
    Term("FttC", "Fiber to the Curb: Glasfaser bis zum Verteiler an der Straße"),
    Term("KfW", "Kreditanstalt für Wiederaufbau, die Förderbank des Bundes"),
    Term(
        "LeiKa",
        "Leistungskatalog, das Verzeichnis der Leistungen der Verwaltung mit ihren Nummern",
    ),
    Term("MdB", "Mitglied des Deutschen Bundestages"),
    Term("MdL", "Mitglied des Landtages"),
    Term("NUTS", "die Einteilung der EU in Regionen für die Statistik"),
    Term("OZG", "Onlinezugangsgesetz: Leistungen der Verwaltung sind auch online anzubieten"),
    Term(
        "REK",
        "Regionale Entwicklungskooperation Weserbergland plus, in der die Landkreise "
        "zusammenarbeiten",
    ),
    Term("WLAN", "Zugang zum Internet über Funk, etwa auf einem Platz oder in einem Gebäude"),
)


BY_WORD = {word: term for term in TERMS for word in filter(None, (term.word, term.also))}


def terms_of(*words):
    """The `Term`s that these words are, or that they are another word for, each once."""
    return list(dict.fromkeys(BY_WORD[word] for word in words if word in BY_WORD))


# Terms that a text says in another form, as patterns; the words of a sum stand before a number.
FORMS = {
    "Anerkennung": "Anerkennung(?:sbescheid)?|[Aa]nerkannt",
    "Beschluss vor Ort": "Beschluss vor Ort|[Vv]or Ort beschlossen",
    "Bewilligt": "[Bb]ewilligt(?:en?)?",
    "Bis zu": r"[Bb]is zu(?= \d)",
    "Höchstbetrag": "Höchstbetr(?:ag|äge)n?",
    "Mindestens": r"[Mm]indestens(?= (?:rund )?\d)",
    "Rund": r"[Rr]und(?= \d)",
    "Verzicht": "Verzicht|verzichtet",
}


def form_of(term):
    """The pattern of a term: itself or its other word, with an ending, also within a sentence."""
    words = [word for word in (term.word, term.also) if word]
    usual = "|".join(f"[{word[0]}{word[0].lower()}]{re.escape(word[1:])}" for word in words)
    return re.compile(
        rf"(?<![\w-])(?:{FORMS.get(term.word, f'(?:{usual})(?:e?[nrs]|e)?')})(?![\w-])"
    )


SAID = {term: form_of(term) for term in TERMS}


def terms_in(*texts):
    """The `Term`s that the texts say, in the order of their first use."""
    text = "\n".join(texts)
    found = {term: match.start() for term, form in SAID.items() if (match := form.search(text))}
    return sorted(found, key=found.get)


def abbreviations(bodies):
    """`Term`s of all abbreviations from A to Z; `bodies` are pairs (short name, name)."""
    names = defaultdict(dict)  # two bodies may share a short name, of which one is former
    for short, name in bodies:
        if is_abbreviation(short):
            names[short][name] = True
    of_bodies = {short: Term(short, "; ".join(found)) for short, found in names.items()}
    told = {term.word: term for term in ABBREVIATIONS}
    return sorted((of_bodies | told).values(), key=lambda term: term.word.casefold())


KNOWN = {term.word: term.meaning for term in ABBREVIATIONS}
IN_TEXT = re.compile(rf"(?<![\w-])(?:{'|'.join(KNOWN)})(?!\w)")


def abbreviations_in(*texts):
    """Pairs (abbreviation, meaning) of those that stand in the texts, in the order of their first
    use."""
    words = IN_TEXT.findall("\n".join(filter(None, texts)))
    return [(word, KNOWN[word]) for word in dict.fromkeys(words)]


def is_abbreviation(word):
    """„MB“, „ArL Leine-Weser“: the first word has more than one capital letter."""
    first = word.split()[0] if word.split() else ""
    return sum(letter.isupper() for letter in first) > 1 and "-" not in first
