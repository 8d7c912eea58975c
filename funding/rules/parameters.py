"""The catalogue of what a rule can be set by: keys, units and words, and no values.

Values are rows with a source (`terms.py` says which of them governs). How a value is written,
kept and read is in `values.py`.
"""

from enum import Enum

from funding.rules.labels import Labelled


class Unit(Labelled):
    """What a parameter is measured in."""

    EURO = "euro", "Euro"
    PERCENT = "percent", "Prozent"
    SPAN = "span", "Zeitspanne"
    FLAG = "flag", "ja oder nein"
    DAY_OF_YEAR = "day_of_year", "Tag im Jahr"
    CHOICE = "choice", "Auswahl"
    TIERS = "tiers", "Staffel"
    TEXT = "text", "Text"


class DrawdownMode(Labelled):
    """How the money comes (R21)."""

    REQUEST = "request", "Anforderung im Voraus"
    CALL = "call", "Abruf am Tag des Bedarfs"
    REIMBURSEMENT = "reimbursement", "Erstattung nach Zahlung"
    INSTALMENTS = "instalments", "feste Raten"


class DayCount(Labelled):
    """How many days a year of interest has (R24)."""

    ACT_365 = "act_365", "Kalendertage, Jahr mit 365 Tagen"
    ACT_366 = "act_366", "Kalendertage, Jahr mit 366 Tagen"
    THIRTY_360 = "30_360", "Monat mit 30, Jahr mit 360 Tagen"


class Key(Enum):
    """A parameter: its unit, the rule that needs it, its German label and a plain explanation."""

    FUNDING_RATE = (
        *(Unit.PERCENT, "R6", "Fördersatz"),
        "Teil der zuwendungsfähigen Ausgaben, den die Zuwendung deckt.",
    )
    FUNDING_RATE_IN_HARDSHIP = (
        *(Unit.PERCENT, "R42", "Fördersatz bei Haushaltsnotlage"),
        "Höherer Satz für Kommunen, die bei der Antragstellung in Haushaltsnotlage sind.",
    )
    MAXIMUM_GRANT = (
        *(Unit.EURO, "R42", "Höchstbetrag der Zuwendung"),
        "Mehr gibt es nicht, was auch immer der Fördersatz ergäbe.",
    )
    UNIT_TIERS = (
        *(Unit.TIERS, "R42", "Beträge je Einheit"),
        "Euro je Einheit (etwa je Adresse), gestaffelt nach der Zahl der Einheiten.",
    )
    MINIMUM_GRANT = (
        *(Unit.EURO, "R10", "Bagatellgrenze"),
        "Unter diesem Betrag wird in der Regel nicht gefördert; das Portal weist nur darauf hin.",
    )
    LINE_OVERRUN = (
        *(Unit.PERCENT, "R9", "Überschreitung eines Einzelansatzes"),
        "Um so viel darf ein Einzelansatz überschritten werden, wenn andere es einsparen.",
    )
    REDUCTION_THRESHOLD = (
        *(Unit.EURO, "R11", "Schwelle der Ermäßigung"),
        "Erst wenn Ausgaben um mehr sinken oder Deckungsmittel um mehr steigen, sinkt die "
        "Zuwendung; dann zählt die ganze Änderung.",
    )
    REDUCTION_THRESHOLD_STRICT = (
        *(Unit.EURO, "R11", "Schwelle bei Vollfinanzierung und wiederkehrender Förderung"),
        "Gilt dort statt der allgemeinen Schwelle der Ermäßigung.",
    )
    REDUCTION_THRESHOLD_COMBINED = (
        *(Unit.FLAG, "R11", "Schwelle für beides zusammen"),
        "Ja: Gesunkene Ausgaben und gestiegene Deckungsmittel werden zusammengezählt. Nein: Jedes "
        "wird für sich mit der Schwelle verglichen.",
    )
    FIXED_GRANT_WITHIN_EXPENDITURE = (
        *(Unit.FLAG, "R11", "Festbetrag höchstens bis zu den Ausgaben"),
        "Ja: Sind die Ausgaben am Ende kleiner als der Festbetrag, sinkt er auf ihre Höhe.",
    )
    PUBLIC_FUNDS_LIMIT = (
        *(Unit.PERCENT, "R15", "Grenze aller öffentlichen Zuwendungen"),
        "So viel Prozent der zuwendungsfähigen Ausgaben dürfen alle Zuwendungen zusammen sein.",
    )
    OWN_SHARE_WITHOUT_FEDERAL_FUNDS = (
        *(Unit.FLAG, "R15", "Eigenanteil ohne Bundesmittel"),
        "Ja: Bundesmittel dürfen den kommunalen Eigenanteil nicht ersetzen.",
    )
    SERVICE_BY_POST = (
        *(Unit.SPAN, "R18", "Bekanntgabe nach Aufgabe zur Post"),
        "So lange nach der Aufgabe zur Post gilt ein Bescheid als bekannt gegeben.",
    )
    REMEDY_PERIOD = (
        *(Unit.SPAN, "R18", "Rechtsbehelfsfrist"),
        "So lange nach der Bekanntgabe kann ein Bescheid angefochten werden; danach ist er "
        "bestandskräftig.",
    )
    PAYOUT_AFTER_FINALITY = (
        *(Unit.FLAG, "R18", "Auszahlung erst nach Bestandskraft"),
        "Ja: Geld gibt es erst, wenn die Rechtsbehelfsfrist vorbei oder auf sie verzichtet ist.",
    )
    HOLIDAYS_OF = (
        *(Unit.TEXT, "R20", "Land der Feiertage"),
        "Kürzel des Landes, dessen Feiertage eine Frist verschieben, etwa NI.",
    )
    DRAWDOWN_MODE = (
        *(Unit.CHOICE, "R21", "Verfahren der Auszahlung"),
        "Ob Geld im Voraus angefordert, am Tag abgerufen, erstattet oder in Raten gezahlt wird.",
        tuple(DrawdownMode),
    )
    USE_WINDOW = (
        *(Unit.SPAN, "R22", "Frist zur Verwendung ausgezahlter Mittel"),
        "So lange nach der Auszahlung muss das Geld ausgegeben sein („alsbald“).",
    )
    RETAINED_RATE = (
        *(Unit.PERCENT, "R23", "Schlussrate"),
        "Teil der Zuwendung, der bis zur Prüfung des Verwendungsnachweises einbehalten wird.",
    )
    INTEREST_SPREAD = (
        *(Unit.PERCENT, "R24", "Zinsen über dem Basiszinssatz"),
        "So viele Prozentpunkte über dem Basiszinssatz kostet verspätet verwendetes oder zu "
        "erstattendes Geld im Jahr.",
    )
    INTEREST_DAY_COUNT = (
        *(Unit.CHOICE, "R24", "Zählweise der Zinstage"),
        "Wie Tage und Jahr für Zinsen gezählt werden; kein Gesetz legt das fest.",
        tuple(DayCount),
    )
    FINAL_PROOF_AFTER_FULFILMENT = (
        *(Unit.SPAN, "R25", "Verwendungsnachweis nach Erfüllung des Zwecks"),
        "So lange nach der Erfüllung des Zuwendungszwecks ist der Nachweis fällig.",
    )
    FINAL_PROOF_AFTER_PERIOD = (
        *(Unit.SPAN, "R25", "Verwendungsnachweis nach dem Bewilligungszeitraum"),
        "So lange nach dem Ende des Bewilligungszeitraums ist der Nachweis spätestens fällig.",
    )
    FINAL_PROOF_AT_MONTH_END = (
        *(Unit.FLAG, "R26", "Nachweis zum Ende eines Monats"),
        "Ja: Fällig ist er „mit Ablauf des … auf den Bewilligungszeitraum folgenden Monats“, also "
        "immer am letzten Tag eines Monats.",
    )
    FINAL_PROOF_AFTER_AWARD = (
        *(Unit.SPAN, "R25", "Verwendungsnachweis nach der Zusage"),
        "Manche Programme rechnen ab der Zusage; so lange danach ist der Nachweis fällig.",
    )
    INTERIM_PROOF_REQUIRED = (
        *(Unit.FLAG, "R25", "Zwischennachweis jedes Jahr"),
        "Ja: Für jedes Haushaltsjahr im Bewilligungszeitraum ist ein Zwischennachweis fällig. "
        "Nein: nur auf Verlangen.",
    )
    INTERIM_PROOF_BY = (
        *(Unit.DAY_OF_YEAR, "R25", "Zwischennachweis bis"),
        "Bis zu diesem Tag ist der Zwischennachweis über das Vorjahr fällig.",
    )
    INTERIM_PROOF_JOINED_WITHIN = (
        *(Unit.SPAN, "R27", "Zwischennachweis entfällt bei kurzem Zeitraum"),
        "Umfasst der Berichtszeitraum eines Jahres höchstens so viel, wird er mit dem nächsten "
        "Nachweis zusammen erbracht.",
    )
    RECEIPTS_LIST = (
        *(Unit.FLAG, "R27", "Belegliste"),
        "Ja: Der Nachweis führt alle Belege einzeln auf. Nein: Summen genügen.",
    )
    SIMPLE_PROOF = (
        *(Unit.FLAG, "R27", "Einfacher Verwendungsnachweis"),
        "Ja: Belege werden nicht vorgelegt, nur aufbewahrt.",
    )
    AUDIT_OFFICE_FIRST = (
        *(Unit.FLAG, "R27", "Vorprüfung durch die eigene Prüfstelle"),
        "Ja: Hat die Stelle ein Rechnungsprüfungsamt, prüft es den Nachweis vor der Abgabe.",
    )
    AUDIT_OFFICE_LEAD_TIME = (
        *(Unit.SPAN, "R27", "Vorlauf für das Rechnungsprüfungsamt"),
        "So lange vor der Abgabe soll der Nachweis beim Rechnungsprüfungsamt sein.",
    )
    END_RECIPIENT_LEAD_TIME = (
        *(Unit.SPAN, "R34", "Vorlauf für Letztempfangende"),
        "So lange vor der eigenen Abgabe sollen die Nachweise der Letztempfangenden da sein.",
    )
    EXTENSION_LEAD_TIME = (
        *(Unit.SPAN, "R32", "Vorlauf für einen Verlängerungsantrag"),
        "So lange vor dem Ende des Bewilligungszeitraums soll eine Verlängerung beantragt sein.",
    )
    FIRST_REMINDER = (
        *(Unit.SPAN, "R49", "Erste Erinnerung vor einer Frist"),
        "So lange vorher erinnert das Portal zum ersten Mal.",
    )
    SECOND_REMINDER = (
        *(Unit.SPAN, "R49", "Zweite Erinnerung vor einer Frist"),
        "So lange vorher erinnert das Portal noch einmal.",
    )
    LAST_REMINDER = (
        *(Unit.SPAN, "R49", "Letzte Erinnerung vor einer Frist"),
        "So lange vorher erinnert das Portal zum letzten Mal.",
    )
    LATE_REMINDER = (
        *(Unit.SPAN, "R49", "Erinnerung nach einer Frist"),
        "So lange danach erinnert das Portal an das, was nicht als erledigt vermerkt ist.",
    )
    RETENTION_AFTER_PROOF = (
        *(Unit.SPAN, "R28", "Aufbewahrung nach dem Nachweis"),
        "So lange nach der Vorlage des Verwendungsnachweises werden Belege aufbewahrt.",
    )
    RETENTION_AFTER_LAST_PAYMENT = (
        *(Unit.SPAN, "R28", "Aufbewahrung nach der letzten Zahlung (EU)"),
        "Bei EU-Mitteln so lange nach dem 31. Dezember des Jahres der letzten Zahlung.",
    )
    BINDING_PERIOD = (
        *(Unit.SPAN, "R29", "Zweckbindung"),
        "So lange nach der Fertigstellung dient Angeschafftes oder Gebautes dem Zweck.",
    )
    DURABILITY = (
        *(Unit.SPAN, "R29", "Dauerhaftigkeit (EU)"),
        "Bei EU-Mitteln so lange nach der Abschlusszahlung.",
    )
    DURABILITY_OF_SMALL_COMPANIES = (
        *(Unit.SPAN, "R29", "Dauerhaftigkeit bei kleinen und mittleren Unternehmen (EU)"),
        "Gilt bei EU-Mitteln für kleine und mittlere Unternehmen statt der allgemeinen Dauer.",
    )
    INVENTORY_ABOVE = (
        *(Unit.EURO, "R29", "Inventarisieren ab"),
        "Gegenstände, die netto mehr kosten, kommen in eine Liste.",
    )
    WAIVED_BELOW = (
        *(Unit.EURO, "R33", "Kleinbetrag bei Rückforderungen"),
        "Kleinere Beträge werden in der Regel nicht zurückgefordert.",
    )
    PLAQUE_ABOVE_ERDF = (
        *(Unit.EURO, "R38", "Schild ab Gesamtkosten (EFRE)"),
        "Kostet ein Vorhaben mit Geld aus dem EFRE mehr, braucht es ein dauerhaftes Schild.",
    )
    PLAQUE_ABOVE_ESF = (
        *(Unit.EURO, "R38", "Schild ab Gesamtkosten (ESF+)"),
        "Kostet ein Vorhaben mit Geld aus dem ESF+ mehr, braucht es ein dauerhaftes Schild.",
    )
    EMBLEM_WORDING = (
        *(Unit.TEXT, "R38", "Wortlaut zum EU-Emblem"),
        "Was neben der Europaflagge steht.",
    )
    DE_MINIMIS_LIMIT = (
        *(Unit.EURO, "R39", "De-minimis-Höchstbetrag"),
        "So viel Beihilfe darf ein Unternehmen im De-minimis-Zeitraum höchstens bekommen.",
    )
    DE_MINIMIS_LIMIT_OF_SERVICES = (
        *(Unit.EURO, "R39", "De-minimis-Höchstbetrag für Dienste der Daseinsvorsorge"),
        "Gilt für Dienstleistungen von allgemeinem wirtschaftlichem Interesse.",
    )
    DE_MINIMIS_WINDOW = (
        *(Unit.SPAN, "R39", "De-minimis-Zeitraum"),
        "So weit wird von jedem Tag aus zurückgezählt.",
    )

    def __init__(
        self,
        unit: Unit,
        rule: str,
        label: str,
        explanation: str,
        choices: tuple[Labelled, ...] = (),
    ) -> None:
        self.unit = unit
        self.rule = rule
        self.label = label
        self.explanation = explanation
        self.choices = choices

    @property
    def key(self) -> str:
        """As it stands in rows and files: "use_window"."""
        return self.name.lower()

    @classmethod
    def of(cls, key: str) -> "Key":
        """The parameter of a key; KeyError for one that is not in the catalogue."""
        return cls[key.upper()]
