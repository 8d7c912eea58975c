"""The sections in which a project is edited: which values, links and rows each one shows."""

from dataclasses import dataclass

from projects.models import Participation, Project
from projects.snapshot.shape import MODELS


@dataclass(frozen=True)
class Section:
    """One page of the editing. `units` are values of the project (`projects.snapshot.shape`).

    Several in a tuple of their own stand side by side.
    """

    name: str
    title: str
    hint: str
    units: tuple = ()
    links: tuple = ()
    part: str = ""
    beside: str = ""  # another part whose rows stand in the same list
    row_units: tuple = ()
    rows_title: str = ""  # where values of the project stand above the rows
    another: str = ""
    files: str = ""  # the kind of StoredFile that rows begin with
    presets: tuple = ()  # (field, value) of a row that begins
    accepts: str = ""  # what the browser offers to choose; what is taken, the content decides

    @property
    def blanks(self):
        """What of the project may be blank here for a reason: values, links, and all the rows."""
        shown = {*self.units, *self.links, self.part}
        return tuple(name for name in Project.MAY_BE_BLANK if name in shown)

    @property
    def row_blanks(self):
        """What of a row may be blank for a reason."""
        names = getattr(MODELS.get(self.part), "MAY_BE_BLANK", ())
        return tuple(name for name in names if name in self.row_units)


SECTIONS = (
    Section(
        "steckbrief",
        "Steckbrief",
        "Womit sich das Projekt vorstellt. Die Zusammenfassung ist das Erste, was alle lesen.",
        units=(
            *("title", "short_title", "summary", "state", "state_wording"),
            *("relevance", "contact_office", "contact_address", "notes"),
        ),
        part="aliases",
        rows_title="Weitere Namen",
        row_units=("name", "note"),
        another="Namen eintragen",
    ),
    Section(
        "seiten",
        "Seiten im Netz",
        "Wo mehr über das Projekt steht, und was es anbietet: seine eigene Seite, eine App, ein "
        "Online-Dienst. Die Projektseite zuerst.",
        part="websites",
        row_units=("kind", "label", "url"),
        another="Seite eintragen",
    ),
    Section(
        "zeit",
        "Zeit",
        "So genau, wie die Quelle es sagt: 04.12.2019, 11/2018, Herbst 2021, 4. Quartal 2021 "
        "oder um 2020. Nennt sie kein Datum, gehört ihr Wort unter „Wortlaut“.",
        units=("start", "end", "planned_start", "planned_end", "duration_months"),
        part="phases",
        rows_title="Phasen",
        row_units=("name", "start", "end", "original_end"),
        another="Phase eintragen",
    ),
    Section(
        "ausgaben",
        "Ausgaben",
        "Was das Projekt kostet. Förderbescheide pflegt die Fördermittelstelle.",
        units=(
            "total_expenditure",
            "eligible_expenditure",
            "own_contribution",
            "third_party_share",
        ),
    ),
    Section(
        "beteiligte",
        "Beteiligte",
        "Wer das Projekt führt, wer mitmacht und wer mitzahlt. Die Federführung gibt frei.",
        units=("partners_note",),
        part="participations",
        beside="new_partners",
        rows_title="Organisationen",
        row_units=("organisation_id", "role", "basis", "note"),
        another="Organisation eintragen",
        presets=(("role", Participation.Role.PARTNER),),
    ),
    Section(
        "orte",
        "Landkreise und Orte",
        "Wo das Projekt wirkt.",
        units=("districts_note",),
        links=("districts", "municipalities"),
        part="places",
        rows_title="Orte außerhalb der Region",
        row_units=("name",),
        another="Ort außerhalb der Region eintragen",
    ),
    Section(
        "handlungsfelder",
        "Handlungsfelder und Themen",
        "Wozu das Projekt gehört; danach filtern die Leserinnen und Leser. Zu einem Thema zählt "
        "eine Förderung, wenn alle ihre Projekte zu ihm gehören.",
        units=("fields_basis",),
        links=("fields_of_action", "themes"),
    ),
    Section(
        "herkunft",
        "Herkunft",
        "Worauf das Projekt aufbaut oder wovon es ein Teil ist, im Portal oder außerhalb.",
        part="relations",
        row_units=("kind", "target_id", "external_name", "is_documented", "note"),
        another="Verbindung eintragen",
    ),
    Section(
        "aktivitaeten",
        "Aktivitäten",
        "Was im Projekt getan wurde und was daraus folgt.",
        part="activities",
        row_units=(
            *("kind", "title", "question", "period", "description", "place", "participants"),
            *("approach", "result", "decision", "decision_reason", "lesson"),
        ),
        another="Aktivität eintragen",
    ),
    Section(
        "massnahmen",
        "Maßnahmen",
        "Welche Maßnahmen einer Strategie dieses Projekt umsetzt. Gepflegt werden die Maßnahmen in "
        "der Verwaltung.",
        part="measure_links",
        row_units=("measure_id", "basis"),
        another="Maßnahme eintragen",
    ),
    Section(
        "erkenntnisse",
        "Erkenntnisse",
        "Was eine Aktivität fand und zu welcher Maßnahme es führte. Neue Aktivitäten stehen hier "
        "zur Wahl, sobald sie im Abschnitt „Aktivitäten“ gesichert sind.",
        part="findings",
        row_units=("activity_id", "measure_id", "reason"),
        another="Erkenntnis eintragen",
    ),
    Section(
        "meilensteine",
        "Meilensteine",
        "Was wann erreicht werden soll und wann es erreicht wurde.",
        part="milestones",
        row_units=("title", "due", "met", "note"),
        another="Meilenstein eintragen",
    ),
    Section(
        "aktuelles",
        "Aktuelles",
        "Was es Neues gibt, in wenigen Sätzen. Artikel der Presse sind geschützt: Fakten, ein "
        "kurzes Zitat und die Adresse genügen.",
        part="news",
        row_units=("title", "day", "text", "link"),
        another="Meldung eintragen",
    ),
    Section(
        "fotos",
        "Fotos",
        "JPEG, PNG oder WebP, bis 20 MB. Ort und Kamera werden entfernt. Öffentlich wird ein Foto "
        "erst mit Bildbeschreibung, Namen und Lizenz: Ein Name allein erlaubt nichts.",
        part="photos",
        row_units=(
            *("alt", "caption", ("author", "rights_holder"), "licence", "licence_url"),
            *("permission", "people", "source_url", ("valid_until", "rank")),
        ),
        files="photo",
        accepts="image/jpeg,image/png,image/webp",
    ),
    Section(
        "dokumente",
        "Dokumente",
        "PDF, LibreOffice oder Microsoft Office ohne Makros, bis 30 MB. Dokumente bleiben, wie sie "
        "sind, auch mit den Namen in ihren Eigenschaften.",
        part="documents",
        row_units=("title", "kind", "day", "accessibility", "accessibility_note", "rank"),
        files="document",
        accepts=".pdf,.odt,.ods,.odp,.docx,.xlsx,.pptx",
    ),
    Section(
        "belege",
        "Belege",
        "Woher eine Angabe stammt. Fehlt die Quelle in der Liste, legen Sie sie erst an.",
        part="citations",
        row_units=(
            *("source_id", "agrees", "stated_value", "quotation", "portion"),
            *(("passage", "retrieved"), "note"),
        ),
        another="Beleg eintragen",
    ),
)
BY_NAME = {section.name: section for section in SECTIONS}
NAMES = tuple(BY_NAME)


def section_after(section):
    """The next section, or None after the last."""
    place = NAMES.index(section.name) + 1
    return SECTIONS[place] if place < len(SECTIONS) else None


def section_of(part, field):
    """The section in which a value stands."""
    if part == "project":
        shown = (each for each in SECTIONS if field in (*each.units, *each.links))
        return next(shown, SECTIONS[0])
    return next(each for each in SECTIONS if part in (each.part, each.beside))
