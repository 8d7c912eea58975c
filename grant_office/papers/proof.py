"""Zwischen- and Verwendungsnachweis, with the figures in the structure of the plan (R27)."""

from decimal import Decimal

from django.utils import timezone

from evidence.papers.typesetting import typeset
from evidence.values.money import euro
from funding.rules.proof_contents import Piece, required_pieces
from grant_office.file import FileShown
from grant_office.models import Proof
from grant_office.papers.letterhead import letterhead
from grant_office.papers.wording import counted, day, difference, money, summed, told

# What the report has to say (R27); the words are the person's own.
REPORT = (
    ("Verwendung", "Was mit der Zuwendung getan wurde."),
    ("Ergebnis", "Was erreicht ist, gemessen an den Zielen des Bescheids."),
    ("Notwendigkeit und Angemessenheit", "Warum die Ausgaben nötig und angemessen waren."),
)
NO_RECEIVER = "bitte ergänzen"


def proof_paper(proof, user):
    """PDF/UA-1 of a `Proof` that passed its gate; raises NotSet."""
    shown = FileShown(proof.decision, user)
    payments, uses = money_in(shown, proof), money_out(shown, proof)
    return typeset(
        "proof",
        {
            **letterhead(shown, user, title_of(shown, proof), gaps=lacking(shown, proof)),
            "report": REPORT,
            "figures_note": list(figures_note(shown, proof)),
            **figures(shown),
            "payments": [row_of_payment(each) for each in payments],
            "payments_sums": sum_row(payments),
            "no_payments": f"Keine Zahlung erfasst{of_year(proof)}.",
            "uses": [row_of_use(each) for each in uses],
            "uses_sums": sum_row(uses),
            "no_uses": f"Keine Verwendung erfasst{of_year(proof)}.",
            "entered": entered(proof),
            "pieces": pieces(shown),
            "audit-office": any(each.piece == Piece.AUDIT for each in required(shown)),
        },
        timezone.localdate(),
    )


def was_audited(proof):
    """Whether the proof is or was at the audit office."""
    return proof.audit_office_on is not None or proof.state == Proof.State.AT_AUDIT_OFFICE


def title_of(shown, proof):
    year = f" für das Jahr {proof.year}" if proof.year else ""
    return f"{proof.get_kind_display()}{year}: {shown.title}"


def entered(proof):
    """Rows (label, text) of what the office noted for itself."""
    return [
        ("Stand", proof.get_state_display()),
        ("Beim Rechnungsprüfungsamt seit", day(proof.audit_office_on)),
        ("Eingereicht am", day(proof.submitted_on)),
        ("Beantwortet am", day(proof.answered_on)),
        ("Anerkannte Ausgaben", money(proof.recognised)),
        ("Hinweis", proof.note or "keiner"),
    ]


def of_year(proof):
    return f" für das Jahr {proof.year}" if proof.year else ""


def figures_note(shown, proof):
    """Sentences: which day and which version the figures are of."""
    today = day(timezone.localdate())
    number = f"Fassung {shown.current.number}" if shown.current else "keiner Fassung"
    yield f"Gliederung nach dem Finanzierungsplan von {number}, Ist nach dem Stand vom {today}."
    if proof.kind == Proof.Kind.INTERIM:
        yield (
            "Das Portal führt das Ist nicht nach Jahren: Die Tabellen zeigen den ganzen Zeitraum, "
            f"die Zahlungen unter 4 nur das Jahr {proof.year}."
        )


def figures(shown):
    """The plan as rows and sums, expenditure and sources, with the balance and the lines (R9)."""
    spent, sources = shown.expenditure, shown.sources
    return {
        "expenditure": [
            (*row_of(row.line.label, row.line), row.badge["label"]) for row in shown.plan_rows
        ],
        "expenditure_sums": plan_sums(spent, ("",)),
        "sources": [row_of(f"{line.get_side_display()}: {line.label}", line) for line in sources],
        "sources_sums": plan_sums(sources),
        "balance": list(balance_told(shown)),
        "lines": list(lines_told(shown)),
    }


def row_of(label, line):
    return (
        label,
        euro(line.planned),
        money(line.actual),
        difference(line.planned, line.actual),
    )


def plan_sums(lines, rest=()):
    """The last row of a table of the plan; a sum that lacks a part says „mindestens“."""
    if not lines:
        return ()
    planned = sum((each.planned for each in lines), Decimal(0))
    actual = [each.actual for each in lines]
    known = None if None in actual else sum(actual, Decimal(0))
    return ("Summe", euro(planned), summed(actual), difference(planned, known), *rest)


def balance_told(shown):
    """Planned and actual sources against expenditure (R8)."""
    if shown.balance is None:
        yield "Geplant: nicht zu sagen, weil dem Plan eine Seite fehlt."
        return
    yield f"Geplant: {shown.balance}"
    if shown.plan_in_kind:
        worth = euro(shown.planned_in_kind)
        yield f"Daneben Sach- und Personalleistungen im Wert von {worth}, nicht bei den Mitteln."
    open_lines = sum(line.actual is None for line in shown.plan)
    if open_lines:
        lines = counted(open_lines, "Posten", "Posten")
        yield f"Ist: nicht zu berechnen, für {lines} ist kein Ist erfasst."
        return
    sources = sum((line.actual for line in shown.sources), Decimal(0))
    left = sources - shown.actual
    if not left:
        yield "Ist: Einnahmen und Ausgaben sind gleich hoch."
    else:
        side = "mehr Einnahmen als Ausgaben" if left > 0 else "mehr Ausgaben als Einnahmen"
        yield f"Ist: {euro(abs(left))} {side}."


def lines_told(shown):
    """The rule on single lines in words, and which line breaks it (R9)."""
    check = shown.lines_check
    if check is None:
        yield "Nicht zu prüfen: Es fehlen Plan, Finanzierungsart oder Regelwerk."
        return
    doubt = "" if check.is_confirmed else " Dieser Wert ist zu bestätigen."
    yield f"{check.rule}{doubt}"
    known = [row for row in shown.plan_rows if row.line.actual is not None]
    yield from (str(row.check) for row in known if not row.is_fine)
    if known and all(row.is_fine for row in known):
        yield "Alle Posten mit erfasstem Ist halten ihn ein."
    if missing := len(shown.plan_rows) - len(known):
        yield f"Nicht geprüft, weil ohne Ist: {counted(missing, 'Posten', 'Posten')}."


def money_in(shown, proof):
    """The payments of the year of an interim proof, or all, in the order of their days."""
    rows = sorted(shown.payments, key=lambda each: (each.booked_on, each.pk))
    return [each for each in rows if proof.year in (None, each.booked_on.year)]


def money_out(shown, proof):
    """What was used of the payments, in the order of its days."""
    uses = [use for payment in shown.payments for use in payment.uses]
    rows = sorted(uses, key=lambda each: (each.used_on, each.pk))
    return [each for each in rows if proof.year in (None, each.used_on.year)]


def row_of_payment(payment):
    payer, reference = told(str(payment.payer or "")), told(payment.booking_reference)
    return day(payment.booked_on), payer, reference, euro(payment.amount)


def row_of_use(use):
    return day(use.used_on), told(use.purpose), NO_RECEIVER, euro(use.amount)


def sum_row(rows):
    """The last row of a table with the amount in its fourth column."""
    total = sum((each.amount for each in rows), Decimal(0))
    return ("Summe", "", "", euro(total)) if rows else ()


def pieces(shown):
    """Rows: each piece of the proof, what it contains, by which rule, confirmed or not."""
    return [
        (
            each.piece.label,
            each.contents,
            each.references or "Nebenbestimmungen",
            each.standing if each.based_on else "",
        )
        for each in required(shown)
    ]


def required(shown):
    """What the rules of the file ask for; nothing where there is no file."""
    known = shown.known
    office = known and known.facts.has_audit_office
    return required_pieces(known.terms, has_audit_office=office) if known else ()


def lacking(shown, proof):
    """Sentences about what the proof needs and the records do not have."""
    if not shown.plan:
        yield "Zur Fassung in Kraft ist kein Finanzierungsplan erfasst."
    elif open_lines := sum(line.actual is None for line in shown.plan):
        yield f"Das Ist fehlt bei {counted(open_lines, 'Posten', 'Posten')} des Finanzierungsplans."
    if money_out(shown, proof):
        yield "Wer die Zahlungen empfing, führt das Portal nicht; bitte aus den Belegen ergänzen."
    if any(each.piece == Piece.AUDIT for each in required(shown)) and not was_audited(proof):
        yield "Vor der Abgabe prüft das Rechnungsprüfungsamt; dort war der Nachweis noch nicht."
