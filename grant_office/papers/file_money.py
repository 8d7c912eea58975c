"""The money in the file of a decision: asked for, paid, used, planned, proven, claimed back."""

from evidence.values.money import euro
from grant_office.claims import with_interest
from grant_office.models import (
    FinancingPlan,
    Forwarding,
    OwnShare,
    Payment,
    PaymentRequest,
    Proof,
    RepaymentClaim,
    Spending,
)
from grant_office.papers.proof import row_of
from grant_office.papers.sections import kept_in, records, section, table
from grant_office.papers.wording import cancelled, day, money, told

IN_KIND = ", Sach- oder Personalleistung"
FINAL = ", Abschlusszahlung"


def money_sections(shown):
    return [
        worth_section(shown),
        requests_section(shown),
        payments_section(shown),
        own_shares_section(shown),
        plans_section(shown),
        proofs_section(shown),
        claims_section(shown),
        forwardings_section(shown),
    ]


def worth_section(shown):
    rows = [(label, money(euros), note or "–") for label, euros, _, note in shown.flow]
    head = ("Stand", "Betrag", "Davon")
    return records("Wo das Geld steht", "", head, rows, widths=(1, 0, 2), numbers=(1,))


def requests_section(shown):
    return records(
        "Mittelabrufe",
        "Kein Mittelabruf ist erfasst.",
        ("Gestellt am", "Stand", "Ausgegeben", "In Kürze fällig", "Betrag"),
        (
            (
                day(each.requested_on),
                cancelled(each, each.get_state_display()),
                money(each.spent),
                money(each.due_soon),
                euro(each.amount),
            )
            for each in kept_in(shown, PaymentRequest)
        ),
        widths=(0, 2, 0, 0, 0),
        numbers=(2, 3, 4),
    )


def payments_section(shown):
    payments = kept_in(shown, Payment).select_related("payer", "letter")
    uses = Spending.objects.visible_to(shown.user).filter(payment__decision=shown.decision)
    paid = table(
        ("Gebucht am", "Von", "Buchungszeichen", "Haushaltsjahr", "Betrag"),
        (
            (
                day(each.booked_on),
                cancelled(each, told(str(each.payer or "")) + (FINAL if each.is_final else "")),
                told(each.booking_reference),
                str(each.budget_year),
                euro(each.amount),
            )
            for each in payments
        ),
        widths=(0, 2, 2, 0, 0),
        numbers=(4,),
    )
    used = table(
        ("Verwendet am", "Wofür", "Aus der Zahlung vom", "Betrag"),
        (
            (
                day(each.used_on),
                cancelled(each, told(each.purpose)),
                day(each.payment.booked_on),
                euro(each.amount),
            )
            for each in uses.select_related("payment")
        ),
        widths=(0, 2, 0, 0),
        numbers=(3,),
    )
    none = "" if paid["rows"] else "Keine Zahlung ist erfasst."
    return section("Zahlungen und ihre Verwendung", none, tables=[paid, used])


def own_shares_section(shown):
    return records(
        "Eigenanteile",
        "Kein Eigenanteil ist erfasst.",
        ("Stelle", "Jahr", "Produktkonto", "geplant", "gebucht"),
        (
            (
                cancelled(each, f"{each.organisation}{IN_KIND if each.is_in_kind else ''}"),
                str(each.budget_year),
                told(each.product_account),
                money(each.planned),
                money(each.booked),
            )
            for each in kept_in(shown, OwnShare).select_related("organisation")
        ),
        widths=(2, 0, 0, 0, 0),
        numbers=(3, 4),
    )


def plans_section(shown):
    """The plan of each version that has one (R8)."""
    plans = FinancingPlan.objects.visible_to(shown.user).select_related("version")
    plans = plans.filter(version__decision=shown.decision).prefetch_related("lines")
    parts = [
        section(
            f"Zu Fassung {plan.version.number}",
            plan.note,
            tables=[
                table(
                    ("Posten", "geplant", "Ist", "Unterschied"),
                    (
                        row_of(f"{line.get_side_display()}: {line.label}", line)
                        for line in plan.lines.all()
                    ),
                    widths=(1, 0, 0, 0),
                    numbers=(1, 2, 3),
                )
            ],
        )
        for plan in plans.order_by("version__number")
    ]
    check = shown.lines_check
    rule = f"{check.rule} Stand: {check.standing}." if check and parts else ""
    none = "" if parts else "Kein Finanzierungsplan ist erfasst."
    return section("Finanzierungspläne", none, rule, parts=parts)


def proofs_section(shown):
    return records(
        "Nachweise",
        "Kein Nachweis ist begonnen.",
        ("Nachweis", "Stand", "Beim Prüfungsamt seit", "Eingereicht", "Beantwortet", "Anerkannt"),
        (
            (
                str(each),
                cancelled(each, each.get_state_display()),
                day(each.audit_office_on),
                day(each.submitted_on),
                day(each.answered_on),
                money(each.recognised),
            )
            for each in kept_in(shown, Proof)
        ),
        widths=(2, 2, 0, 0, 0, 0),
        numbers=(5,),
    )


def claims_section(shown):
    """Each claim with the interest until its day or today (R24)."""
    claims = list(kept_in(shown, RepaymentClaim))
    return records(
        "Erstattungen",
        "Keine Erstattung ist erfasst.",
        ("Rechtsgrund", "Stand", "Verzinst ab", "Zinsen", "Betrag"),
        (
            (
                each.claim.get_ground_display(),
                cancelled(each.claim, each.claim.get_state_display()),
                day(each.claim.accrues_from),
                f"{each.interest} ({each.interest.standing})" if each.interest else each.refusal,
                euro(each.claim.principal),
            )
            for each in with_interest(claims, shown.known)
        ),
        widths=(2, 0, 0, 3, 0),
        numbers=(4,),
    )


def forwardings_section(shown):
    return records(
        "Weiterleitungen",
        "Nichts wird weitergeleitet.",
        ("An", "Stand", "Vertrag vom", "Nachweis bis", "Betrag"),
        (
            (
                cancelled(each, str(each.organisation)),
                each.get_state_display(),
                day(each.contract_on),
                day(each.own_proof_by),
                euro(each.amount),
            )
            for each in kept_in(shown, Forwarding).select_related("organisation")
        ),
        widths=(2, 0, 0, 0, 0),
        numbers=(4,),
    )
