"""What the list shows of a decision, and the columns that the audit office asks for (R40)."""

from dataclasses import dataclass
from functools import cached_property

from django.db.models import OuterRef, Prefetch
from django.utils import timezone

from evidence.tables.writing import Column
from evidence.values.money import Qualifier
from funding.derived_figures import funding_rate
from funding.models import DecisionVersion, ProjectShare
from funding.reading import Shown
from grant_office.gaps import total
from grant_office.gates import files_open_to
from grant_office.models import Deadline, Duty, OwnShare, Spending
from grant_office.states import missing_in
from grant_office.worth import Worth

AT_ONCE = 500


@dataclass
class Row:
    """A decision of the list with all that it shows."""

    decision: object
    missing: list[str]

    @cached_property
    def shown(self):
        return Shown(self.decision)

    @property
    def current(self):
        return self.shown.current

    @cached_property
    def worth(self):
        current = self.current
        return Worth(
            granted=current and current.amount,
            is_counted=bool(current and current.is_counted),
            is_revoked=bool(current and current.is_revoked),
            paid=self.decision.state.paid,
            used=self.decision.used,
        )

    @property
    def file(self):
        return getattr(self.decision, "grant_file", None)

    @cached_property
    def title(self):
        return ", ".join(each.name for each in self.shown.purposes) or self.shown.wording

    @property
    def status(self):
        return self.current.get_status_display() if self.current else "storniert"

    @cached_property
    def recipients(self):
        return ", ".join(share.label or share.organisation.short for share in self.shown.recipients)

    @property
    def amount(self):
        """The amount in force as one number: the exact one, else its upper or lower bound."""
        amount = self.current and self.current.amount
        return (amount.upper if amount.upper is not None else amount.lower) if amount else None

    @property
    def amount_is(self):
        """How that number is meant: „genau“, „bis zu“, or why there is none."""
        return Qualifier(self.current.amount.qualifier).label if self.current else ""

    @property
    def rate(self):
        """Percent of the eligible expenditure, computed, else as a source states it (R6)."""
        if self.current is None:
            return None
        return funding_rate(self.current).value or self.current.rate_percent.exact

    @property
    def proof(self):
        """The deadline of the final proof, or None."""
        return next(iter(self.decision.proof_deadlines), None)

    @property
    def proof_rule(self):
        """By which rule the proof falls on its day, or what is missing to tell."""
        if self.proof is None:
            return ""
        if self.proof.override_on:
            return self.proof.override_reason
        rule = ", ".join(filter(None, [self.proof.derivation, self.proof.legal_basis]))
        doubt = "" if self.proof.is_confirmed or not rule else " (zu bestätigen)"
        return self.proof.missing or f"{rule}{doubt}"

    @property
    def budget_lines(self):
        """„2026: 5.1.1.01.427100“ for each year and account of the own shares."""
        lines = [
            f"{share.budget_year}: {share.product_account or 'ohne Produktkonto'}"
            for share in self.decision.standing_shares
        ]
        return "; ".join(dict.fromkeys(lines))


def rows_of(numbers, user):
    """A `Row` for each of the decisions, in this order; the number of queries is constant."""
    decisions = files_open_to(user).filter(pk__in=numbers, state__isnull=False)
    spent = Spending.objects.standing().filter(
        payment__decision=OuterRef("pk"), payment__cancelled_on=None
    )
    read = list(
        decisions.select_related("programme", "handover", "grant_file", "state")
        .annotate(used=total(spent.order_by(), "payment__decision"))
        .prefetch_related(*below(user))
    )
    missing = missing_in([each.state for each in read], user, timezone.localdate())
    by_number = {decision.pk: Row(decision, missing[decision.pk]) for decision in read}
    return [by_number[number] for number in numbers if number in by_number]


def below(user):
    shares = ProjectShare.objects.told_to(user).by_name()
    versions = DecisionVersion.objects.valid().order_by("number", "pk")
    proofs = Deadline.objects.filter(duty=Duty.FINAL_PROOF, is_void=False)
    return (
        Prefetch(
            "versions",
            versions.prefetch_related("funders__organisation__names", "recipients__organisation"),
            to_attr="all_versions",
        ),
        Prefetch("project_shares", shares, to_attr="visible_shares"),
        Prefetch("deadlines", proofs, to_attr="proof_deadlines"),
        Prefetch("ownshares", OwnShare.objects.standing(), to_attr="standing_shares"),
    )


def all_rows(numbers, user):
    """All `Row`s one after the other, some hundred of them in memory at a time."""
    for start in range(0, len(numbers), AT_ONCE):
        yield from rows_of(numbers[start : start + AT_ONCE], user)


def day_or_words(flex):
    return flex.first if flex.is_day else str(flex)


def period(name):
    return lambda row: day_or_words(getattr(row.current, name)) if row.current else ""


COLUMNS = [
    Column("Zweck", lambda row: row.title, width=40),
    Column("Art des Bescheids", lambda row: row.shown.wording, width=24),
    Column("Stand", lambda row: row.status),
    Column("Entschieden", lambda row: day_or_words(row.shown.day), "day", 12),
    Column("Tag ist", lambda row: row.shown.day_is, width=14),
    Column("Aktenzeichen", lambda row: row.decision.file_number),
    Column("E-Akte", lambda row: row.file.e_file_number if row.file else ""),
    Column("Haushaltsjahr: Produktkonto", lambda row: row.budget_lines, width=28),
    Column("Empfangende Stelle", lambda row: row.recipients, width=30),
    Column("Geldgeber", lambda row: row.shown.funder_names, width=30),
    Column(
        "Förderprogramm",
        lambda row: row.decision.programme.name if row.decision.programme else "",
        width=30,
    ),
    Column("Finanzierungsart", lambda row: financing(row), width=22),
    Column("Betrag in Kraft", lambda row: row.amount, "euros"),
    Column("Betrag ist", lambda row: row.amount_is, width=14),
    Column("zählt als bewilligt", lambda row: "ja" if row.worth.is_counted else "nein", width=10),
    Column("Förderquote", lambda row: row.rate, "percent", 12),
    Column("Bewilligungszeitraum ab", period("period_start"), "day", 14),
    Column("Bewilligungszeitraum bis", period("period_end"), "day", 14),
    Column("Nachweis fällig", lambda row: row.proof and row.proof.day, "day", 14),
    Column("Regel des Nachweises", lambda row: row.proof_rule, width=40),
    Column("Ausgezahlt", lambda row: row.worth.paid, "euros"),
    Column("Verwendet", lambda row: row.worth.used, "euros"),
    Column("Noch nicht ausgezahlt", lambda row: row.worth.open, "euros"),
    Column("Was fehlt", lambda row: "; ".join(row.missing), width=40),
]


def financing(row):
    return row.current.get_financing_type_display() if row.current else ""
