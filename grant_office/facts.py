"""What the rules take, read from the records: the facts of a decision and the terms that govern it.

For many decisions at once, in a constant number of queries.
"""

from collections import defaultdict
from dataclasses import dataclass, field, replace

from django.db.models import Prefetch, Q

from funding.models import Decision, DecisionVersion, Handover
from funding.reading import original_of
from funding.rules.deadlines import Facts
from funding.rules.due import Anchor, Due
from funding.rules.proofs import Period
from funding.rules.terms import Terms
from grant_office.columns import LETTER, NAME, own_and
from grant_office.models import (
    GrantFile,
    Obligation,
    Payment,
    Proof,
    RuleParameter,
    RuleSet,
    Spending,
)
from regions.models import Organisation

# Whose own audit office checks a proof before it goes out (R27).
WITH_AUDIT_OFFICE = (Organisation.Kind.DISTRICT,)
EVERYWHERE = [each for each in RuleSet.Layer if each != RuleSet.Layer.RULE_SET]
ALL = Q()
OF_PARAMETERS = own_and(
    RuleParameter,
    rule_set=("name", "layer"),
    programme=NAME,
    source=("publisher", "title"),
)


@dataclass
class Known:
    """A decision that has a file, with all that its deadlines hang on."""

    decision: Decision
    file: GrantFile
    version: DecisionVersion | None
    payments: list[Payment]
    proofs: list[Proof]
    obligations: list[Obligation]
    terms: Terms
    facts: Facts = field(init=False)

    def __post_init__(self):
        self.facts = facts_of(self)

    @property
    def final_proof(self):
        finals = [proof for proof in self.proofs if proof.kind == Proof.Kind.FINAL]
        return finals[0] if finals else None


def known(numbers=None):
    """List of `Known` for the decisions with these numbers that have a file, or for all of them."""
    files = GrantFile.objects.select_related("decision__programme", "rule_set").order_by("pk")
    if numbers is not None:
        files = files.filter(decision__in=numbers)
    files, laws = list(files.prefetch_related(*below("decision__"))), Laws()
    return [known_of(file.decision, file, laws) for file in files]


def known_of(decision, file, laws):
    """The `Known` of a decision that was read with what is `below` it."""
    return Known(
        decision=decision,
        file=file,
        version=decision.valid_versions[-1] if decision.valid_versions else None,
        payments=decision.standing_payments,
        proofs=decision.standing_proofs,
        obligations=decision.standing_obligations,
        terms=laws.of(file, decision),
    )


def below(path):
    """What is read along with the files of many decisions."""
    versions = (
        DecisionVersion.objects.valid()
        .order_by("number", "pk")
        .prefetch_related("recipients__organisation", "funders__organisation")
    )
    return (
        Prefetch(f"{path}versions", versions, to_attr="valid_versions"),
        Prefetch(f"{path}handover", Handover.objects.all()),
        *rows_of(path),
    )


def rows_of(path):
    """The rows of the office that deadlines hang on."""
    used = Spending.objects.standing()
    payments = Payment.objects.standing().select_related("payer", "letter")
    payments = payments.only(*own_and(Payment, payer=NAME, letter=LETTER))
    payments = payments.prefetch_related(Prefetch("spendings", used, to_attr="uses"))
    payments = payments.order_by("booked_on", "pk")
    proofs = Proof.objects.standing().select_related("letter")
    proofs = proofs.only(*own_and(Proof, letter=LETTER))
    obligations = Obligation.objects.standing().select_related("checked_by", "letter")
    obligations = obligations.only(
        *own_and(Obligation, checked_by=("name", "email"), letter=LETTER)
    )
    return (
        Prefetch(f"{path}payments", payments, to_attr="standing_payments"),
        Prefetch(f"{path}proofs", proofs, to_attr="standing_proofs"),
        Prefetch(f"{path}obligations", obligations, to_attr="standing_obligations"),
    )


def governing(file, decision):
    """Condition: parameters of the layers over one decision."""
    return (
        Q(rule_set__in=[file.rule_set_id])
        | Q(rule_set__layer__in=EVERYWHERE)
        | Q(programme__in=[decision.programme_id])
        | Q(decision=decision.pk)
    )


class Laws:
    """All parameters there are, or those of a condition, by where they stand; read once."""

    def __init__(self, condition=ALL):
        self.sets, self.programmes, self.decisions = (defaultdict(list) for _ in range(3))
        self.everywhere = []
        rows = RuleParameter.objects.filter(condition).order_by("pk")
        for row in rows.select_related("rule_set", "programme", "source").only(*OF_PARAMETERS):
            if row.rule_set_id and row.rule_set.layer in EVERYWHERE:
                self.everywhere.append(row.parameter)
            elif row.rule_set_id:
                self.sets[row.rule_set_id].append(row.parameter)
            elif row.programme_id:
                self.programmes[row.programme_id].append(row.parameter)
            else:
                self.decisions[row.decision_id].append(row.parameter)

    @property
    def all(self):
        """Everything that is said anywhere, as `Terms` that govern nothing."""
        layers = (*self.decisions.values(), *self.programmes.values(), *self.sets.values())
        return Terms.of(*layers, self.everywhere)

    def of(self, file, decision):
        """The `Terms` of a decision; a rule set that is only assumed confirms nothing (R1)."""
        of_set = self.sets[file.rule_set_id]
        if not file.is_rule_set_confirmed:
            of_set = [doubted(parameter) for parameter in of_set]
        return Terms.of(
            self.decisions[decision.pk],
            self.programmes[decision.programme_id],
            of_set,
            self.everywhere,
        )


def doubted(parameter):
    return replace(parameter, confirmed=False)


def facts_of(known):
    """The `Facts` of one decision; what is only roughly known is not known."""
    version, file, final = known.version, known.file, known.final_proof
    booked = [payment.booked_on for payment in known.payments]
    last = next((payment for payment in known.payments if payment.is_final), None)
    organisations = [share.organisation for share in version.recipients.all()] if version else []
    funders = [share.organisation for share in version.funders.all()] if version else []
    return Facts(
        period=period_of(version),
        served_on=served_on(known.decision, version),
        waived_on=file.appeal_waived_on,
        awarded_on=awarded_on(known.decision),
        start_by=file.start_by,
        proof_by=file.proof_by,
        other_retention=other_retention(file),
        draw_by=[file.last_drawdown_on] if file.last_drawdown_on else [],
        paid_on=booked,
        fulfilled_on=file.fulfilled_on,
        submitted_on=final.submitted_on if final else None,
        completed_on=file.fulfilled_on,
        bound_until=file.binding_until,
        last_payment_on=booked[-1] if booked else None,
        final_payment_on=last and last.booked_on,
        forwards=file.is_forwarding_allowed,
        has_audit_office=any(each and each.kind in WITH_AUDIT_OFFICE for each in organisations),
        has_eu_money=any(each.level == Organisation.Level.EU for each in funders),
        is_small_company=file.is_small_company,
    )


def other_retention(file):
    """The day until which other law keeps the papers, where the office has entered one."""
    until = file.retained_until
    return (
        [Due("R28", Anchor("anderes Recht", until), "nach anderem Recht", until)] if until else []
    )


def period_of(version):
    """The award period; none of two days that contradict each other."""
    start = exact(version.period_start) if version else None
    end = exact(version.period_end) if version else None
    return Period(start, end) if not (start and end and end < start) else Period()


def served_on(decision, version):
    """Served as the version says, else handed over in person (R18)."""
    handover = getattr(decision, "handover", None)
    by_hand = handover and handover.mode == Handover.Mode.IN_PERSON
    return (exact(version.served) if version else None) or (
        exact(handover.day) if by_hand else None
    )


def awarded_on(decision):
    """The day of the first paper that grants: no amendment makes a beginning early (R17)."""
    granted = original_of([each for each in decision.valid_versions if each.is_counted])
    return exact(granted.decided) or exact(granted.issued) if granted else None


def exact(flex):
    """The day of a flexible date that is one, else None: „Ende 2027“ is not computed with."""
    return flex.first if flex.is_day else None
