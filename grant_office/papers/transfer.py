"""Übergabevermerk: with it a proof goes to the audit office before it is submitted (R27)."""

from django.utils import timezone

from evidence.papers.typesetting import typeset
from evidence.values.dates import day_in_german
from evidence.values.money import euro
from funding.rules.parameters import Key
from grant_office.file import FileShown
from grant_office.models import Correspondence, Duty, Proof
from grant_office.papers.letterhead import letterhead, sender_of
from grant_office.papers.wording import UNKNOWN, day, money, rule_of, some, summed

OFFICE = "Rechnungsprüfungsamt"


def transfer_paper(proof, user):
    """PDF/UA-1 of a handed `Proof` that passed its gate; raises NotSet."""
    shown = FileShown(proof.decision, user)
    title = f"Übergabe an das Rechnungsprüfungsamt: {proof}, {shown.title}"
    recipient = list(filter(None, [sender_of(shown, user), OFFICE, "im Haus"]))
    return typeset(
        "transfer",
        {
            **letterhead(shown, user, title, recipient=recipient, gaps=lacking(shown, proof)),
            "handed": handed(shown, proof),
            "money": money_told(shown),
            "objections": shown.objections or ["Nichts, was das Portal erkennt."],
            "letters": letters(shown, user),
        },
        timezone.localdate(),
    )


def handed(shown, proof):
    """Rows (label, text): the proof, its days, and by which rule it is looked at first."""
    duty = Duty.FINAL_PROOF if proof.kind == Proof.Kind.FINAL else Duty.INTERIM_PROOF
    return [
        ("Nachweis", str(proof)),
        ("Stand", proof.get_state_display()),
        ("Beim Rechnungsprüfungsamt seit", day(proof.audit_office_on)),
        ("Abzugeben bis", due(shown, duty, proof.year)),
        ("Zurück erbeten bis", "bitte eintragen"),
        ("Grundlage der Prüfung", basis(shown)),
    ]


def due(shown, duty, year):
    """The day of the deadline with how it follows, or what is missing to tell it."""
    rows = [each for each in shown.deadlines if each.duty == duty and each.year == year]
    if not rows:
        return "keine offene Frist"
    [found] = rows
    if found.day is None:
        return found.missing
    doubt = "" if found.is_confirmed else "; zu bestätigen"
    return f"{day_in_german(found.day)} ({rule_of(found)}{doubt})"


def basis(shown):
    found = shown.known and shown.known.terms.get(Key.AUDIT_OFFICE_FIRST)
    if not found:
        return "Keine Regel der Akte verlangt sie; bitte angeben."
    asked = "vor der Abgabe" if found.flag else "nicht verlangt"
    return f"{asked}: {found.reference}, {found.layer.label}, {found.standing}"


def money_told(shown):
    """Rows (label, text) of the figures that are looked at first."""
    worth = shown.worth
    return [
        ("Bewilligt und in Kraft", money(worth.most)),
        ("Ausgezahlt", some(worth.paid, "keine Zahlung erfasst")),
        ("Verwendet", some(worth.used, "keine Verwendung erfasst")),
        ("Ausgaben laut Plan", euro(shown.planned) if shown.expenditure else UNKNOWN),
        ("Ausgaben, Ist", summed([line.actual for line in shown.expenditure])),
        ("Einnahmen, Ist", summed([line.actual for line in shown.sources])),
        ("Anerkannte Ausgaben", money(worth.recognised)),
    ]


def letters(shown, user):
    """Rows of all letters of the file in the order of their sheets."""
    rows = Correspondence.objects.visible_to(user).standing().filter(decision=shown.decision)
    return [
        (
            str(each.sheet or "ohne Blatt"),
            day(each.arrived_on),
            each.subject,
            f"{each.get_direction_display()}: {each.counterpart}",
        )
        for each in rows.order_by("sheet", "arrived_on", "pk")
    ]


def lacking(shown, proof):
    if not shown.plan:
        yield "Zur Fassung in Kraft ist kein Finanzierungsplan erfasst."
    if proof.audit_office_on is None:
        yield "Der Tag der Übergabe ist nicht erfasst."
    if shown.known and not shown.known.facts.has_audit_office:
        yield "Ob die empfangende Stelle ein eigenes Rechnungsprüfungsamt hat, ist nicht erfasst."
