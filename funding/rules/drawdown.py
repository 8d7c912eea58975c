"""Asking for money: how much at most, and until when it must be spent (R21, R22, R23)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from evidence.values.money import euro, rounded_to_cents
from funding.rules.financing import Financing, Plan
from funding.rules.parameters import DrawdownMode, Key
from funding.rules.refusals import NotComputable
from funding.rules.spans import after_event
from funding.rules.terms import Answer, Parameter, Terms
from funding.rules.written import short


@dataclass(frozen=True)
class UseWindow(Answer):
    """The last day by which a payment must be spent; not rolled here (`deadlines.py` does)."""

    paid_on: date
    last_day: date

    def __str__(self) -> str:
        window = self.based_on[0]
        return (
            f"{short(self.last_day)} – {window.written} nach der Auszahlung "
            f"({short(self.paid_on)}), {window.reference}"
        )


def use_window(paid_on: date, terms: Terms) -> UseWindow | None:
    """`UseWindow` of a payment booked on a day (R22); None where money only reimburses.

    With forwarding, one window runs for the whole chain. Raises NotComputable where no layer says
    how long it is.
    """
    if _is_reimbursed(terms):
        return None
    window = terms.need(Key.USE_WINDOW)
    return UseWindow(paid_on, after_event(paid_on, window.span), based_on=(window,))


@dataclass(frozen=True)
class Position:
    """Where a project stands, in euros: spent, due within the window, drawn so far.

    `own_and_other` are all own means and other funds, which deficit financing uses up first.
    """

    spent: Decimal
    due: Decimal
    drawn: Decimal
    own_and_other: Decimal = Decimal(0)


@dataclass(frozen=True)
class HighestRequest(Answer):
    """The most that may be asked for now, in euros; `steps` say how in German."""

    amount: Decimal
    steps: tuple[str, ...]


def highest_request(
    financing: Financing,
    plan: Plan,
    position: Position,
    terms: Terms,
    *,
    is_proof_accepted: bool = False,
) -> HighestRequest:
    """`HighestRequest` for a grant in force (R23).

    Proportional and fixed grants come pro rata with own and other funds, a deficit only after
    them. A retained last instalment waits for the accepted proof. Raises NotComputable where the
    money comes in fixed instalments.
    """
    mode = terms.get(Key.DRAWDOWN_MODE)
    if mode and mode.value == DrawdownMode.INSTALMENTS:
        raise NotComputable("Bei festen Raten sagt der Bescheid, wie viel zu welcher Zeit kommt.")
    needed = position.spent + (Decimal(0) if _is_reimbursed(terms) else position.due)
    entitled, why = _entitled(financing, plan, position, needed)
    steps = [why]
    retained = None if is_proof_accepted else terms.get(Key.RETAINED_RATE)
    highest = plan.grant
    if retained:
        highest = plan.grant * (100 - retained.number) / 100
        steps.append(f"{retained.written} bleiben bis zur Prüfung des Nachweises einbehalten")
    amount = rounded_to_cents(max(Decimal(0), min(highest, entitled) - position.drawn))
    steps.append(f"abgerufen sind bereits {euro(position.drawn)}")
    return HighestRequest(amount, tuple(steps), based_on=_known(mode, retained))


def _entitled(
    financing: Financing, plan: Plan, position: Position, needed: Decimal
) -> tuple[Decimal, str]:
    """Euros that the expenditure so far would justify, and the sentence that says so."""
    if financing in (Financing.PROPORTIONAL, Financing.FIXED):
        part = needed * plan.share
        return part, f"von {euro(needed)} trägt die Zuwendung anteilig {euro(part)}"
    if financing == Financing.DEFICIT:
        gap = max(Decimal(0), needed - position.own_and_other)
        return gap, f"erst eigene und andere Mittel, dann fehlen {euro(gap)}"
    return needed, f"die Zuwendung trägt alles: {euro(needed)}"


def _is_reimbursed(terms: Terms) -> bool:
    mode = terms.get(Key.DRAWDOWN_MODE)
    return mode is not None and mode.value == DrawdownMode.REIMBURSEMENT


def _known(*parameters: Parameter | None) -> tuple[Parameter, ...]:
    return tuple(each for each in parameters if each is not None)


def why_not_payable(terms: Terms, final_on: date | None, today: date) -> str:
    """Why no money comes yet in German, or an empty text.

    `final_on` is the first day on which nobody can contest the decision any more (R18).
    """
    rule = terms.get(Key.PAYOUT_AFTER_FINALITY)
    if not (rule and rule.flag):
        return ""
    if final_on is None:
        return "Ausgezahlt wird erst nach der Bestandskraft; ihr Tag ist noch nicht bekannt."
    if today < final_on:
        return f"Ausgezahlt wird erst nach der Bestandskraft, ab {short(final_on)}."
    return ""
