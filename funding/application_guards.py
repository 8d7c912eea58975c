"""What must hold before an application takes a step (B.2): a German sentence each, or nothing.

Guards of time take the day of the step, too.
"""

from datetime import date
from decimal import Decimal

from evidence.values.dates import day_in_german
from evidence.values.money import euro, rounded_to_cents
from funding.models import Application, Call, CallRate, EligibleBody
from funding.one_application import applied_already
from funding.rules.call_state import CallState
from regions.models import Organisation

Kind, Body = EligibleBody.Kind, Organisation.Kind
# Whom a kind of applicants of a call takes in. A body that is in no list is one to ask about.
TAKEN_IN: dict[str, tuple[str, ...]] = {
    Kind.DISTRICTS: (Body.DISTRICT,),
    Kind.MUNICIPALITIES: (Body.MUNICIPALITY, Body.ASSOCIATION),
    Kind.ALLIANCES: (Body.DISTRICT, Body.MUNICIPALITY, Body.ASSOCIATION, Body.COOPERATION),
    Kind.PUBLIC: (
        *(Body.UNIVERSITY, Body.RESEARCH, Body.INSTITUTION, Body.PUBLIC_COMPANY),
        *(Body.PUBLIC_BODY, Body.TRANSPORT),
    ),
    Kind.PRIVATE: (
        *(Body.COMPANY, Body.TELECOM, Body.IT_PROVIDER, Body.CONSULTANCY, Body.CLUB),
        *(Body.FOUNDATION, Body.FEDERATION, Body.NETWORK),
    ),
}
HUNDRED = Decimal(100)


def bodies_of(application: Application) -> set[Organisation]:
    """Lead and partners."""
    bodies = set(application.applicants.all())
    return bodies | {application.lead} if application.lead else bodies


def needs_lead(application: Application) -> str:
    return "" if application.lead else "Bitte zuerst die Federführung angeben."


def applies_once(application: Application) -> str:
    """R44, over lead and partners."""
    if application.call is None:
        return ""
    return applied_already(application.call, bodies_of(application), besides=application.pk)


def is_eligible(application: Application) -> str:
    """Whether the lead may apply; without a list of the call there is nothing to refuse."""
    if application.call is None or application.lead is None:
        return ""
    return why_not_eligible(application.call, application.lead, len(bodies_of(application)))


def why_not_eligible(call: Call, lead: Organisation, number: int) -> str:
    """Why a body may not lead `number` applicants, empty where it may or where no source tells."""
    kinds = {each.kind for each in call.eligible.all()}
    if not kinds:
        return ""
    alone = kinds - {Kind.ALLIANCES}
    if any(lead.kind in TAKEN_IN[kind] for kind in alone):
        return ""
    names = ", ".join(each.get_kind_display() for each in call.eligible.all())
    if Kind.ALLIANCES in kinds and lead.kind in TAKEN_IN[Kind.ALLIANCES]:
        if number > 1 or lead.kind == Body.COOPERATION:
            return ""
        return f"{lead.name} darf sich nicht allein bewerben: {names}."
    return f"{lead.name} gehört nicht zu denen, die sich bewerben dürfen: {names}."


def is_in_time(application: Application, day: date) -> str:
    """A published last day counts until midnight and never moves (R19)."""
    call = application.call
    if call is None:
        return ""
    if call.state_fixed == Call.FixedState.CANCELLED:
        return "Der Aufruf wurde abgesagt."
    if call.closes.last and day > call.closes.last:
        closed = day_in_german(call.closes.last)
        return f"Der Aufruf schloss am {closed}, und kein Tag verschiebt sich."
    if call.opens.first and day < call.opens.first:
        return f"Der Aufruf öffnet erst am {day_in_german(call.opens.first)}."
    return ""


def is_over(application: Application, day: date) -> str:
    call = application.call
    if call and call.state_on(day) in (CallState.OPEN, CallState.ANNOUNCED):
        return "Der Aufruf ist noch nicht geschlossen."
    if call is None or not call.closes.last:
        return "Kein Tag ist bekannt, an dem der Aufruf schloss."
    return ""


def is_financed(application: Application) -> str:
    """The financing plan is complete and balances, and asks for no more than the call gives."""
    plan = getattr(application, "plan", None)
    if plan is None or plan.total_cost is None or plan.requested is None or plan.own_money is None:
        return "Bitte zuerst Kosten, beantragte Förderung und eigene Mittel eintragen."
    paid = plan.requested + plan.own_money + (plan.other_money or 0)
    if paid != plan.total_cost:
        return (
            f"Die Finanzierung geht nicht auf: Kosten {euro(plan.total_cost)}, "
            f"gedeckt {euro(paid)}."
        )
    minimum = application.call and application.call.minimum_volume.lower
    if minimum and plan.total_cost < minimum:
        return f"Der Aufruf verlangt Kosten von mindestens {euro(minimum)}."
    most = most_possible(plan.rate, plan.total_cost)
    if most is not None and plan.requested > most:
        return f"Der Aufruf gibt höchstens {euro(most)}, beantragt sind {euro(plan.requested)}."
    return ""


def most_possible(rate: CallRate | None, total: Decimal | None) -> Decimal | None:
    """The most euros a rate of a call gives: rate, then cap (R42); None if unknown."""
    if rate is None:
        return None
    limits = []
    if total is not None and rate.percent.upper is not None:
        limits.append(rounded_to_cents(total * rate.percent.upper / HUNDRED))
    if rate.cap.upper is not None:
        limits.append(rate.cap.upper)
    return min(limits, default=None)


def is_resolved(application: Application) -> str:
    """The resolution of the council, where the call sets a day for it; it may come later."""
    call = application.call
    if call is None or not call.council_deadline.last:
        return ""
    plan = getattr(application, "plan", None)
    if plan is None or plan.resolved_on is None:
        return "Der Aufruf verlangt einen Beschluss; bitte zuerst seinen Tag eintragen."
    if plan.resolved_on > call.council_deadline.last:
        return f"Der Beschluss musste bis {day_in_german(call.council_deadline.last)} vorliegen."
    return ""
