"""What does not fit in a file: what an auditor would ask, as German sentences (G 1–15)."""

from decimal import Decimal

from evidence.values.money import euro
from funding.rules.early_start import Consent, why_too_early
from funding.rules.forwarding import Forwarding, forwarding_problems
from funding.rules.proofs import Period
from funding.rules.recipients import Family, why_unfit
from grant_office.models import Duty
from regions.models import Organisation

Kind = Organisation.Kind
TERRITORIAL = (Kind.DISTRICT, Kind.MUNICIPALITY, Kind.ASSOCIATION)


def objections(shown):
    """List of sentences about a `FileShown`; none is what should come out."""
    if shown.current is None:
        return []
    return [
        sentence
        for about in (
            of_payments,
            of_plan,
            of_in_kind,
            of_start,
            of_rule_set,
            of_forwardings,
            of_uses,
            of_frame,
        )
        for sentence in about(shown)
        if sentence
    ]


def of_payments(shown):
    """What was paid beyond the grant is an open claim, to the cent (G 2)."""
    over = shown.worth.overpaid
    claimed = sum((each.principal for each in shown.claims if not_only_interest(each)), Decimal(0))
    if over != claimed:
        yield (
            f"Zu viel ausgezahlt sind {euro(over)}, als Erstattung erfasst {euro(claimed)}."
            if over
            else f"Als Erstattung erfasst sind {euro(claimed)}, zu viel ausgezahlt ist nichts."
        )


def not_only_interest(claim):
    return claim.ground != claim.Ground.LATE_USE and claim.state != claim.State.REMITTED


def of_plan(shown):
    """Sources cover the expenditure, and the grant in the plan is that of the version (G 1)."""
    if shown.balance is not None and not shown.balance:
        yield str(shown.balance)
    granted = sum((each.planned for each in shown.sources if each.side == "grant"), Decimal(0))
    amount = shown.current.amount.exact
    if granted and amount is not None and granted != amount:
        yield f"Der Plan nennt als Zuwendung {euro(granted)}, die Fassung {euro(amount)}."


def of_in_kind(shown):
    """Work and things instead of money count only where the decision accepts them (R35)."""
    given = [*shown.plan_in_kind, *shown.shares_in_kind]
    if given and not (shown.file and shown.file.in_kind_clause):
        yield (
            "Sach- oder Personalleistungen sind erfasst, aber die Akte nennt keine Fundstelle, "
            "nach der sie anerkannt werden."
        )


def of_start(shown):
    """No contract before the grant without consent (R17, G 13)."""
    if shown.file:
        yield too_early(shown.file, shown.known.facts)
        if shown.file.early_start_from and not shown.file.early_start_letter_id:
            yield "Zur Zustimmung zum vorzeitigen Beginn fehlt das Schreiben."


def too_early(file, facts):
    """Why a file began too early, or '': with neither consent nor a reason why none is needed."""
    since = file.early_start_from
    consent = Consent(since, file.early_start_until) if since else None
    if not facts.awarded_on or file.early_start_excuse:
        return ""
    return why_too_early(file.first_contract_on, facts.awarded_on, consent)


def of_rule_set(shown):
    """Gk for territorial bodies, P for the others (R2, G 4)."""
    rules = shown.file and shown.file.rule_set
    kinds = {each.organisation.kind for each in shown.shown.recipients if each.organisation}
    if rules and rules.family and kinds:
        yield why_unfit(
            Family.of(rules.family),
            is_territorial=kinds <= set(TERRITORIAL),
            has_eu_money=shown.known.facts.has_eu_money,
        )


def of_forwardings(shown):
    """Within clause, sum, period and proof of the first recipient (R34, G 6)."""
    if shown.forwardings:
        yield from forwarding_problems(
            [as_rule(each) for each in shown.forwardings],
            clause=shown.file.forwarding_clause if shown.file else "",
            grant=shown.worth.most or Decimal(0),
            period=shown.known.facts.period if shown.known else Period(),
            proof_due=day_of(shown, Duty.FINAL_PROOF),
        )


def of_frame(shown):
    """No more is granted than the frame holds, as a whole and in each field of action (R43)."""
    if use := shown.framing.use:
        yield from use.objections


def as_rule(row):
    return Forwarding(
        str(row.organisation),
        row.amount,
        Period(row.starts_on, row.ends_on),
        row.own_proof_by,
        row.organisation.kind in TERRITORIAL,
    )


def day_of(shown, duty):
    found = (each.day for each in shown.deadlines if each.duty == duty and each.day)
    return next(found, None)


def of_uses(shown):
    """No more is used of a payment than it brought."""
    for payment in shown.payments:
        used = sum((use.amount for use in payment.uses), Decimal(0))
        if used > payment.amount:
            yield f"{payment}: verwendet sind {euro(used)} von {euro(payment.amount)}."
