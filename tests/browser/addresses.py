"""The pages that are checked in the browser: every list in its states, every kind of record."""

from dataclasses import dataclass

from django.urls import reverse

from desk.sections import SECTIONS
from duties.models import AccessibilityStatement
from four_eyes.models import WaitingChange
from funding.models import Decision, DecisionVersion
from grant_office.models import FinancingPlan
from public.pages.help import HELP_PAGES
from regions.models import Organisation
from strategy.models import Measure
from tests.browser import desk_records
from tests.browser.desk_records import (
    of_application,
    of_draft,
    of_proposal,
    of_public,
    of_two_states,
)
from tests.browser.office_records import WAITS, form_of, letter, new, of_file, step_of_request


@dataclass(frozen=True)
class Address:
    """A page under a German name; the path may come from the database."""

    name: str
    where: object
    status: int = 200
    for_staff: bool = False
    who: str = "grant_admin"

    @property
    def path(self):
        return self.where() if callable(self.where) else self.where

    def __str__(self):
        return self.name


def decision(key):
    return lambda: reverse("public:decision-detail", args=[Decision.objects.get(key=key).pk])


def in_admin(view, model=None, **which):
    """Path of an admin page; `which` finds the record it is about."""

    def path():
        return reverse(f"admin:{view}", args=[model.objects.filter(**which).first().pk])

    return path if model else lambda: reverse(f"admin:{view}")


def new_version():
    pk = Decision.objects.get(key="fe-phase-0").pk
    return f"{reverse('admin:funding_decisionversion_add')}?decision={pk}"


PUBLIC = [
    Address("Start", "/"),
    Address("Projekte", "/projekte/"),
    Address(
        "Projekte, gefiltert", "/projekte/?q=Glasfaser&landkreis=suedaue&status=stand-unbekannt"
    ),
    Address("Projekte, nichts gefunden", "/projekte/?q=Walfang"),
    Address("Projekte, unbekannter Filter", "/projekte/?landkreis=atlantis", 400),
    Address("Projekte, letzte Seite", "/projekte/?seite=2"),
    Address("Projekte als Tabelle", "/projekte/?ansicht=tabelle&sortierung=betrag"),
    Address("Projekte auf der Landkarte", "/projekte/?ansicht=karte&landkreis=suedaue"),
    Address("Projekte auf der Zeitleiste", "/projekte/?ansicht=zeitleiste"),
    Address("Projekte, unbekannte Ansicht", "/projekte/?ansicht=globus", 400),
    Address("Projekt Phase 0", "/projekte/phase-0/"),
    Address("Projekt Kluge Region REK", "/projekte/kluge-region-rek/"),
    Address("längstes Projekt", "/projekte/laengstes-projekt/"),
    Address("kürzestes Projekt", "/projekte/anruf-bus/"),
    Address("Änderungen eines Projekts", "/projekte/kluge-region-rek/aenderungen/"),
    Address("Projekt, was bekannt war", "/projekte/phase-0/bekannt/2019-12-31/"),
    Address("Projekt, kein Tag", "/projekte/phase-0/stand/?tag=neulich&lesart=bekannt", 400),
    Address("Projekt vor der Aufzeichnung", "/projekte/phase-0/stand/1919-12-09/", 404),
    Address("Projekt mit mehreren Bescheiden", "/projekte/glasfaser-1/"),
    Address("Förderung", "/foerderung/"),
    Address("Förderung, gefiltert", "/foerderung/?jahr=2019&landkreis=suedaue"),
    Address("Förderung, wer zahlt", "/foerderung/?zahlt=land&zahlt=land-und-eu&reichweite=einer"),
    Address("Förderung, nichts davon bewilligt", "/foerderung/?status=zugewiesen"),
    Address("Förderung, nichts gefunden", "/foerderung/?q=Walfang"),
    Address("Förderung, unbekannter Filter", "/foerderung/?jahr=1066", 400),
    Address("Entscheidung mit zwei Fassungen", decision("fe-zwei-fassungen")),
    Address("Entscheidung mit Übergabe", decision("fe-phase-0")),
    Address("Förderung, zwei Landkreise", "/foerderung/?landkreis=suedaue&landkreis=nordaue"),
    Address("Förderung, kein Betrag", "/foerderung/?betrag_von=80.5", 400),
    Address("Suche", "/suche/"),
    Address("Suche, gefunden", "/suche/?q=foerderbescheid"),
    Address("Suche, Ort", "/suche/?q=Nordaue"),
    Address("Suche, Person", "/suche/?q=Beispiel"),
    Address("Suche, Jahr", "/suche/?q=2019"),
    Address("Suche, oder und ohne", "/suche/?q=Internet+oder+Bus+-Nordaue"),
    Address("Suche, verschrieben", "/suche/?q=Kluge+Regoin"),
    Address("Suche, nichts gefunden", "/suche/?q=Walfang+Nordaue"),
    Address("Suche, unbekannte Art", "/suche/?art=unsinn", 400),
    Address("Landkreise", "/landkreise/"),
    Address("Landkreis", "/landkreise/nordaue/"),
    Address("Gemeinden", "/gemeinden/"),
    Address("Gemeinde", "/gemeinden/obersuedaue-03902001/"),
    Address("Organisationen", "/organisationen/"),
    Address("Organisation", "/organisationen/lk-nordaue/"),
    Address("Programme", "/programme/"),
    Address("Programm", "/programme/impulse/"),
    Address("Verwaltungsleistungen", "/verwaltungsleistungen/"),
    Address(
        "Verwaltungsleistungen, gefiltert",
        "/verwaltungsleistungen/?landkreis=suedaue&status=online-beantragen",
    ),
    Address("Verwaltungsleistungen, unbekannter Filter", "/verwaltungsleistungen/?status=x", 400),
    Address("Verwaltungsleistung", "/verwaltungsleistungen/bauantrag/"),
    Address("Verwaltungsleistung mit langem Namen", "/verwaltungsleistungen/laengste/"),
    Address("Verwaltungsleistung, nichts gefunden", "/verwaltungsleistungen/maengelmeldung/"),
    Address("Strategie", "/strategie/"),
    Address("Maßnahmen", "/strategie/massnahmen/"),
    Address("Maßnahmen, gefiltert", "/strategie/massnahmen/?landkreis=nordaue&im_landkreis=live"),
    Address("Maßnahmen, nichts gefunden", "/strategie/massnahmen/?q=Walfang"),
    Address("Maßnahmen, unbekannter Filter", "/strategie/massnahmen/?stand=fertig", 400),
    Address("Lücken", "/strategie/luecken/"),
    Address("Lücken, eine Liste", "/strategie/luecken/?luecke=geld-ohne-massnahme"),
    Address("Lücken, unbekannt", "/strategie/luecken/?luecke=atlantis", 400),
    Address("Strategie im Einzelnen", "/strategie/strategien/kluge-strategie/"),
    Address("Änderungen einer Strategie", "/strategie/strategien/kluge-strategie/aenderungen/"),
    Address("Strategie, welcher Tag", "/strategie/strategien/kluge-strategie/stand/"),
    Address("Handlungsfeld", "/strategie/handlungsfelder/verwaltung/"),
    Address("Maßnahme", "/strategie/massnahmen/e-formulare/"),
    Address("Änderungen einer Maßnahme", "/strategie/massnahmen/e-formulare/aenderungen/"),
    Address("Maßnahme, welcher Tag", "/strategie/massnahmen/e-formulare/stand/"),
    Address("Maßnahme mit langem Namen", "/strategie/massnahmen/laengste/"),
    Address("Maßnahme ohne Projekt", "/strategie/massnahmen/bildung/"),
    Address("Quellen", "/quellen/"),
    Address("Quellen, unbekannter Filter", "/quellen/?jahr=1066", 400),
    Address("Quelle", "/quellen/q-bote-2019/"),
    Address("Organisationen, gefiltert", "/organisationen/?q=Stadt&landkreis=suedaue"),
    Address("Organisation, die Geld gibt", "/organisationen/ministerium/"),
    Address("Programm mit Aufrufen", "/programme/modellnetze/"),
    Address("Förderaufrufe", "/foerderaufrufe/"),
    Address("Förderaufrufe, gefiltert", "/foerderaufrufe/?jahr=2021&wer=landkreise"),
    Address("Förderaufrufe, unbekannter Filter", "/foerderaufrufe/?jahr=1066", 400),
    Address("Förderaufruf", "/foerderaufrufe/modellnetze-3-staffel/"),
    Address("Chronik", "/chronik/"),
    Address("Chronik, gefiltert", "/chronik/?art=bescheiduebergabe&landkreis=suedaue"),
    Address("Chronik, nichts gefunden", "/chronik/?q=Walfang"),
    Address("Chronik, unbekannter Filter", "/chronik/?jahr=1066", 400),
    Address("Chronik, ältere Jahre", "/chronik/?seite=2"),
    Address("Alle Änderungen", "/aenderungen/"),
    Address("Alle Änderungen, gefiltert", "/aenderungen/?art=projekt&landkreis=suedaue"),
    Address("Alle Änderungen, kein Tag", "/aenderungen/?seit=neulich&art=unsinn", 400),
    Address("Begriffe", "/begriffe/"),
    Address("Impressum", "/impressum/"),
    Address("Datenschutz", "/datenschutz/"),
    Address("Cookies", "/cookies/"),
    Address("Barrierefreiheit", "/barrierefreiheit/"),
    Address("Leichte Sprache", "/leichte-sprache/"),
    Address("Rückmeldung", "/rueckmeldung/"),
    Address("Hilfe", "/hilfe/"),
    *(Address(f"Hilfe, {each.title}", f"/hilfe/{each.slug}/") for each in HELP_PAGES),
    Address("Fehler melden", "/projekte/phase-0/fehler-melden/"),
    Address("Rückmeldung, Danke", "/rueckmeldung/danke/"),
    Address("Anmelden", "/konto/anmelden/"),
    Address("Passwort vergessen", "/konto/passwort/vergessen/"),
    Address("nicht gefunden", "/gibt-es-nicht/", 404),
    Address("zurückgezogen", "/projekte/zurueckgezogen/", 410),
]

ACCOUNT = [
    Address("Zweiter Faktor", "/konto/zweiter-faktor/", for_staff=True),
    Address("App entfernen", "/konto/zweiter-faktor/app/entfernen/", for_staff=True),
    Address("Code bestätigen", "/konto/zweiter-faktor/bestaetigen/", for_staff=True),
    Address("Passkeys", "/konto/passkeys/", for_staff=True),
    Address("Passkey einrichten", "/konto/passkeys/neu/", for_staff=True),
    Address("neue Wiederherstellungscodes", "/konto/wiederherstellung/neu/", for_staff=True),
    Address("Sitzungen", "/konto/sitzungen/", for_staff=True),
    Address("Nachrichten", "/konto/nachrichten/", for_staff=True),
    Address("Abwesenheit", "/konto/abwesenheit/", for_staff=True),
    Address("Passwort ändern", "/konto/passwort/", for_staff=True),
    Address("Passwort bestätigen", "/konto/bestaetigen/", for_staff=True),
    Address("Abmelden", "/konto/abmelden/", for_staff=True),
]

STAFF = [
    Address("Verwaltung", in_admin("index"), for_staff=True),
    Address("Verwaltung, Entscheidungen", in_admin("funding_decision_changelist"), for_staff=True),
    Address(
        "Verwaltung, Entscheidung",
        in_admin("funding_decision_change", Decision, key="fe-zwei-fassungen"),
        for_staff=True,
    ),
    Address("Verwaltung, neue Entscheidung", in_admin("funding_decision_add"), for_staff=True),
    Address(
        "Verwaltung, Fassung",
        in_admin("funding_decisionversion_change", DecisionVersion, decision__key="fe-phase-0"),
        for_staff=True,
    ),
    Address("Verwaltung, neue Fassung", new_version, for_staff=True),
    Address(
        "Verwaltung, Verlauf",
        in_admin("funding_decision_history", Decision, key="fe-zwei-fassungen"),
        for_staff=True,
    ),
    Address(
        "Verwaltung, Erklärung zur Barrierefreiheit",
        in_admin("duties_accessibilitystatement_change", AccessibilityStatement, key="portal"),
        for_staff=True,
    ),
    Address(
        "Verwaltung, Maßnahme",
        in_admin("strategy_measure_change", Measure, slug="e-formulare"),
        for_staff=True,
    ),
    Address(
        "Verwaltung, Änderungen zur Freigabe",
        in_admin("four_eyes_waitingchange_changelist"),
        for_staff=True,
    ),
    Address("Verwaltung, Rückmeldungen", in_admin("duties_feedback_changelist"), for_staff=True),
    Address(
        "Verwaltung, Organisation",
        in_admin("regions_organisation_change", Organisation, slug="lk-nordaue"),
        for_staff=True,
    ),
]


def at_desk(name, where, who="editor", **more):
    return Address(f"Arbeitsplatz, {name}", where, for_staff=True, who=who, **more)


DESK = [
    at_desk("Übersicht", "/arbeitsplatz/", "reviewer"),
    at_desk("Finden", "/arbeitsplatz/projekte/?q=Nordaue"),
    at_desk("nichts gefunden", "/arbeitsplatz/projekte/?q=Walfang"),
    at_desk("Was fehlt uns?", "/arbeitsplatz/was-fehlt/"),
    at_desk("Fristen", "/arbeitsplatz/aufgaben/fristen/", "coordinator"),
    at_desk("keine Quelle anzusehen", "/arbeitsplatz/aufgaben/quellen/"),
    at_desk("nichts freizugeben", "/arbeitsplatz/aufgaben/freizugeben/"),
    at_desk("bei anderen zur Prüfung", "/arbeitsplatz/aufgaben/eingereicht/"),
    at_desk("neues Projekt", "/arbeitsplatz/projekte/neu/"),
    at_desk("Artikel auswerten", "/arbeitsplatz/artikel/"),
    at_desk("neue Quelle", "/arbeitsplatz/quellen/neu/"),
    at_desk("Prozesscheck", "/arbeitsplatz/prozesscheck/", "coordinator"),
    at_desk("Kulturcheck", "/arbeitsplatz/kulturcheck/", "coordinator"),
    at_desk("neuer Kulturcheck", "/arbeitsplatz/kulturcheck/neu/", "coordinator"),
    at_desk("Rangfolge", "/arbeitsplatz/prozesscheck/rangfolge/", "coordinator"),
    at_desk(
        "Bewertungen einer Leistung",
        "/arbeitsplatz/prozesscheck/leistungen/bauantrag/",
        "coordinator",
    ),
    at_desk("Bewertung", "/arbeitsplatz/prozesscheck/leistungen/bauantrag/nordaue/", "coordinator"),
    at_desk("Hinweise von außen", "/arbeitsplatz/aufgaben/hinweise/"),
    at_desk("ein Hinweis", desk_records.of_report),
    at_desk("verfolgter Hinweis", f"/hinweise/{desk_records.TOKEN}/"),
    at_desk("zwischen den Landkreisen", "/arbeitsplatz/aufgaben/bestaetigungen/", "reviewer"),
    at_desk("zu bestätigen", desk_records.of_confirmation, "reviewer"),
    at_desk("Multiplikatoren", "/arbeitsplatz/multiplikatoren/", "coordinator"),
    at_desk("neuer Multiplikator", "/arbeitsplatz/multiplikatoren/neu/", "coordinator"),
    at_desk("Sitzungsunterlage", "/arbeitsplatz/sitzungsunterlage/"),
    at_desk("Projekt", of_draft("project")),
    at_desk("zurückgegebenes Projekt", of_public("project"), "coordinator"),
    at_desk("veröffentlichtes Projekt", of_public("project"), "reviewer"),
    at_desk("öffentliche Seite mit Fotos und Dokument", f"/projekte/{desk_records.PUBLIC}/"),
    *(at_desk(each.title, of_draft("section", each.name)) for each in SECTIONS),
    at_desk("neue Zeile", lambda: f"{of_draft('section', 'aktivitaeten')()}?neu=1"),
    at_desk("Abgleich", of_draft("conflicts")),
    at_desk("Verlauf", of_draft("history")),
    at_desk("zwei Stände", of_two_states),
    at_desk("Freigabe", of_proposal("desk:release"), "reviewer"),
    at_desk("für einen Tag freigegeben", of_proposal("desk:release", "scheduled"), "reviewer"),
    at_desk("Vorschau", of_proposal("public:proposal-preview"), "reviewer"),
    at_desk("Kopieren", of_public("copy")),
    at_desk("Papierkorb", "/arbeitsplatz/papierkorb/"),
    at_desk("Hinweise an Feldern", "/arbeitsplatz/feldhinweise/", "coordinator"),
    at_desk("Hinweise eines Abschnitts", "/arbeitsplatz/feldhinweise/zeit/", "coordinator"),
    at_desk("Rückfragen", "/arbeitsplatz/aufgaben/rueckfragen/"),
    at_desk("Rückfrage", desk_records.of_question),
    at_desk(
        "Rückfrage stellen",
        lambda: f"{of_proposal('desk:ask-back')()}?angabe=project//end",
        "reviewer",
    ),
    at_desk("Anträge", "/arbeitsplatz/foerderaufrufe/"),
    at_desk("Antrag", of_application("application"), "coordinator"),
    at_desk("Antrag ändern", of_application("application-about")),
    at_desk("Finanzierung eines Antrags", of_application("application-plan")),
    at_desk("eine Anforderung", desk_records.of_requirement, "coordinator"),
    at_desk("Antrag vorbereiten", desk_records.begun_application),
]


def in_office(name, where, who="officer", **more):
    return Address(f"Förderstelle, {name}", where, for_staff=True, who=who, **more)


def plans(decision):
    return FinancingPlan.objects.filter(version__decision=decision)


OFFICE = [
    in_office("Start", "/admin/"),
    in_office("nichts zu tun", "/admin/", "grant_admin"),
    in_office("Fristen", "/admin/fristen/"),
    in_office("keine Frist ohne Tag", "/admin/fristen/?zeit=ohne-tag"),
    in_office("Kalender", "/admin/fristen/kalender/"),
    in_office("was nicht passt", "/admin/bescheide/?fehlt=ohne-projekt"),
    in_office("Bescheide", "/admin/bescheide/"),
    in_office("Bescheide, eingegrenzt", "/admin/bescheide/?offen=etwas&q=Digital"),
    in_office("Bescheide, falscher Filter", "/admin/bescheide/?betrag_von=viel&status=erfunden"),
    in_office("Haushalt", "/admin/haushalt/"),
    in_office("Bescheid erfassen", "/admin/bescheid/"),
    in_office("Eingang", "/admin/eingang/"),
    in_office("Weggelegtes", "/admin/eingang/?zeigen=weggelegt"),
    in_office("ein Schreiben zuordnen", letter("?q=Bauakte", decision=None)),
    in_office("ein Schreiben der Akte", letter(decision__isnull=False)),
    in_office("Akte", of_file()),
    in_office("Start für die Prüfung", "/admin/", "auditor"),
    in_office("Akte für die Prüfung", of_file(), "auditor"),
    in_office("Aussonderung", "/admin/aussonderung/"),
    in_office("Akte, noch aufzubewahren", of_file("aussondern/")),
    in_office("Was wäre, wenn", of_file("?kosten=520.000&dritte=1.000&ende=31.12.2028")),
    in_office("Was wäre, wenn, falsch", of_file("?kosten=viel&ende=2027")),
]
OFFICE_FORMS = [
    in_office("Stammdaten", "/admin/stammdaten/"),
    in_office(
        "Änderung zur Freigabe",
        in_admin("four_eyes_waitingchange_change", WaitingChange, reason=WAITS),
    ),
    in_office("Zahlungen", in_admin("grant_office_payment_changelist")),
    in_office("Angaben zur Akte", form_of("grantfile", lambda of: [of.grant_file])),
    in_office("Mittelabruf", form_of("paymentrequest", lambda of: of.paymentrequests.all())),
    in_office("Schritt eines Mittelabrufs", step_of_request),
    in_office("Zahlung", form_of("payment", lambda of: of.payments.all())),
    in_office("neue Zahlung", new("payment")),
    in_office("Eigenanteil", form_of("ownshare", lambda of: of.ownshares.all())),
    in_office("Auflage", form_of("obligation", lambda of: of.obligations.all())),
    in_office("neuer Nachweis", new("proof")),
    in_office("neuer Kontakt", new("contact")),
    in_office("Frist", form_of("deadline", lambda of: of.deadlines.all())),
    in_office(
        "Finanzierungsplan",
        form_of("financingplan", plans),
    ),
    in_office("Schreiben", form_of("correspondence", lambda of: of.correspondence.all())),
    in_office("Regelwerk", form_of("ruleset", lambda of: [of.grant_file.rule_set])),
    in_office("neuer Wert", in_admin("grant_office_ruleparameter_add")),
    in_office("neuer Basiszinssatz", in_admin("grant_office_baserate_add")),
]

ALL = [*PUBLIC, *ACCOUNT, *STAFF, *DESK, *OFFICE, *OFFICE_FORMS]
