"""Mittelabruf: the letter that asks for a part of the grant, with what bounds it (R21 to R23)."""

from decimal import Decimal

from django.utils import timezone

from evidence.papers.typesetting import typeset
from evidence.values.money import euro
from funding.rules.drawdown import Position, highest_request
from funding.rules.financing import Financing
from funding.rules.parameters import DrawdownMode, Key
from funding.rules.refusals import NotComputable
from grant_office.file import FileShown
from grant_office.models import Proof, Side
from grant_office.papers.letterhead import letterhead
from grant_office.papers.wording import day, money, some
from grant_office.whatif import plan_of

RULES = (
    *(Key.DRAWDOWN_MODE, Key.USE_WINDOW, Key.RETAINED_RATE),
    *(Key.PAYOUT_AFTER_FINALITY, Key.REMEDY_PERIOD),
)
ACCEPTED = (Proof.State.ACCEPTED, Proof.State.PARTLY_ACCEPTED)
NO_NEED = "Im Mittelabruf fehlt, was bisher ausgegeben ist oder was in Kürze fällig wird."
NO_LAW = "Die Akte nennt kein Regelwerk; das Portal rechnet deshalb keinen Höchstbetrag."


def request_paper(request, user):
    """PDF/UA-1 of a `PaymentRequest` that passed its gate; raises NotSet."""
    shown = FileShown(request.decision, user)
    answer, refusal = highest(shown, request)
    return typeset(
        "request",
        {
            **letterhead(shown, user, f"Mittelabruf: {shown.title}", gaps=lacking(request, answer)),
            "amount": euro(request.amount),
            "need": need(shown, request),
            "money": position(shown, request),
            "highest": list(steps(answer, request)) if answer else [refusal],
            "rules": rules(shown),
            "entered": entered(request),
            "declaration": declaration(shown),
        },
        timezone.localdate(),
    )


def lacking(request, answer):
    """Sentences about what the letter needs and the records do not have."""
    yield "Konto und Kassenzeichen führt das Portal nicht; bitte eintragen."
    if request.spent is None or request.due_soon is None:
        yield NO_NEED
    if answer and request.amount > answer.amount:
        yield "Der Abruf ist höher als das, was sich aus den Einträgen errechnet."
    if answer and not answer.is_confirmed:
        yield "Was hier gerechnet ist, beruht auf Werten, die noch niemand bestätigt hat."


def need(shown, request):
    """Rows (label, text): what the money is for, and until when it is to be spent (R22)."""
    return [
        ("Bisher ausgegeben", money(request.spent)),
        ("In Kürze fällig", money(request.due_soon)),
        ("Zeitraum des Bedarfs", window(shown)),
    ]


def entered(request):
    """Rows (label, text) of what the office noted for itself."""
    return [
        ("Stand", request.get_state_display()),
        ("Gestellt am", day(request.requested_on)),
        ("Hinweis", request.note or "keiner"),
    ]


def window(shown):
    """The sentence of R22, with where it stands."""
    terms = shown.known and shown.known.terms
    if mode := reimbursed(terms):
        return f"keiner: Erstattet wird, was bezahlt ist ({mode.reference}, {mode.standing})"
    found = terms and terms.get(Key.USE_WINDOW)
    if not found:
        return "nicht zu sagen: Keine Regel nennt die Frist, in der das Geld zu verwenden ist."
    return f"{found.written} ab der Auszahlung ({found.reference}, {found.standing})"


def reimbursed(terms):
    """The term which says that only what is paid already is asked for, else None (R21)."""
    mode = terms and terms.get(Key.DRAWDOWN_MODE)
    return mode if mode and mode.value == DrawdownMode.REIMBURSEMENT else None


def others(shown, request):
    """Euros asked for and paid apart from this request."""
    asked = shown.worth.requested - (request.amount if request.is_asked else 0)
    paid = [each.amount for each in shown.payments if each.request_id != request.pk]
    return asked, sum(paid, Decimal(0))


def position(shown, request):
    """Rows (label, text): granted, asked for, paid, used, and what is open after this request."""
    worth, asked = shown.worth, others(shown, request)[0]
    left = None if worth.most is None else worth.most - max(asked + request.amount, worth.paid)
    return [
        ("Bewilligt und in Kraft", money(worth.most)),
        ("Sonst angefordert oder eingegangen", some(asked, "nichts erfasst")),
        ("Eingegangen", some(worth.paid, "keine Zahlung erfasst")),
        (
            "Angefordert und noch nicht eingegangen",
            some(worth.waiting, "nichts"),
        ),
        ("Verwendet", some(worth.used, "keine Verwendung erfasst")),
        ("Dieser Abruf", euro(request.amount)),
        ("Danach noch abrufbar", after(left)),
    ]


def after(left):
    if left is None:
        return "nicht zu sagen"
    return euro(left) if left >= 0 else f"nichts; {euro(-left)} mehr als bewilligt"


def highest(shown, request):
    """(`HighestRequest` or None, the German reason why there is none)."""
    if not (shown.known and shown.file.rule_set):
        return None, NO_LAW
    if request.spent is None or request.due_soon is None:
        return None, f"Nicht zu berechnen: {NO_NEED}"
    try:
        plan = plan_of(shown.current)
        financing = Financing(shown.current.financing_type)
        drawn, own = max(others(shown, request)), own_means(shown, financing)
        where = Position(request.spent, request.due_soon, drawn, own)
        final = shown.known.final_proof
        accepted = bool(final and final.state in ACCEPTED)
        terms = shown.known.terms
        return highest_request(financing, plan, where, terms, is_proof_accepted=accepted), ""
    except NotComputable as error:
        return None, str(error)


def own_means(shown, financing):
    """Euros of all other sources of the plan, which a deficit uses up first."""
    others = [line.planned for line in shown.sources if line.side != Side.GRANT]
    if financing == Financing.DEFICIT and not others:
        raise NotComputable(
            "Beim Fehlbedarf kommen eigene und andere Mittel zuerst; der Plan nennt keine."
        )
    return sum(others, Decimal(0))


def steps(answer, request):
    """How the most comes about, and whether this request stays within it (R23)."""
    yield f"Höchstens abrufbar sind nach den Einträgen {euro(answer.amount)}."
    yield from (f"{each[0].upper()}{each[1:]}." for each in answer.steps)
    over = request.amount - answer.amount
    yield f"Der Abruf liegt {euro(over)} darüber." if over > 0 else "Der Abruf bleibt darunter."


def rules(shown):
    """Rows of what acts here: rule, value, where it stands, layer, confirmed or not (R4)."""
    terms, current = shown.known and shown.known.terms, shown.current
    found = [terms.get(key) for key in RULES] if terms else []
    kind = current.get_financing_type_display() if current else ""
    of_version = [("Finanzierungsart", kind, "Fassung in Kraft", "Bescheid", "erfasst")]
    return [
        *(of_version if kind else []),
        *(
            (each.key.label, each.written, each.reference, each.layer.label, each.standing)
            for each in found
            if each
        ),
    ]


def declaration(shown):
    """What is signed: what the money was for, or will be for and until when (R21, R22)."""
    terms = shown.known and shown.known.terms
    if reimbursed(terms):
        return "Die Ausgaben sind bezahlt und dienten dem Zweck der Zuwendung."
    found = terms and terms.get(Key.USE_WINDOW)
    span = f"innerhalb von {found.written} nach der Auszahlung" if found else "fristgerecht"
    return (
        f"Die abgerufenen Mittel werden {span} für den Zweck der Zuwendung verwendet. "
        "Nicht mehr benötigte Mittel werden unverzüglich zurückgezahlt."
    )
