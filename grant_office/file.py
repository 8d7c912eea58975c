"""What the page of a decision's file shows, in the order in which one asks for it."""

from decimal import Decimal
from functools import cached_property

from django.db.models import prefetch_related_objects
from django.urls import reverse

from evidence.values.dates import day_in_german
from evidence.values.money import euro
from funding.frames import framing_of
from funding.models import Application, Decision, Status
from funding.reading import loaded_with_drafts
from grant_office.claims import with_interest
from grant_office.clocks import clocks_of
from grant_office.columns import NAME, own_and
from grant_office.facts import Laws, governing, known_of, rows_of
from grant_office.models import (
    Contact,
    Correspondence,
    Deadline,
    Forwarding,
    GrantFile,
    Obligation,
    OwnShare,
    PaymentRequest,
    RepaymentClaim,
)
from grant_office.next_steps import followed, next_in, written
from grant_office.objections import objections
from grant_office.plan_rows import share_of, summed
from grant_office.plan_shown import PlanShown
from grant_office.rule_duties import duties_of, not_taken_over
from grant_office.worth import Worth


class FileShown(PlanShown):
    """The file of a decision that passed the gate of the office."""

    def __init__(self, decision, user):
        self.user = user
        (self.decision,) = loaded_with_drafts(Decision.objects.filter(pk=decision.pk), user)
        self.shown = self.decision.shown
        prefetch_related_objects([self.decision], *rows_of(""))
        self.decision.valid_versions = self.shown.valid
        self.file = GrantFile.objects.select_related("rule_set").filter(decision=decision).first()
        laws = self.file and Laws(governing(self.file, self.decision))
        self.known = self.file and known_of(self.decision, self.file, laws)
        self.payments = list(reversed(self.decision.standing_payments))
        self.proofs = self.decision.standing_proofs
        self.obligations = self.decision.standing_obligations

    @property
    def title(self):
        return self.shown.title

    @cached_property
    def applications(self):
        """What this decision answers (B.2)."""
        return list(Application.objects.visible_to(self.user).filter(decision=self.decision))

    @cached_property
    def framing(self):
        return framing_of(self.decision, self.user)

    @property
    def current(self):
        return self.shown.current

    @property
    def is_example(self):
        return bool(self.file and self.file.is_example)

    def rows(self, model):
        """As visible as the decision, which passed the gate."""
        return model.objects.filter(decision=self.decision).standing()

    @cached_property
    def register(self):
        """Its deadlines, open or done; read once for both."""
        return list(Deadline.objects.filter(decision=self.decision, is_void=False))

    @property
    def deadlines(self):
        """Open ones that are not over, the next first; then those without a day."""
        found = [each for each in self.register if each.is_ahead]
        return sorted(found, key=lambda each: (each.day is None, each.day or each.pk, each.pk))

    @property
    def to_be_told(self):
        return [each for each in self.deadlines if each.is_to_be_told]

    @property
    def next_deadline(self):
        return next((each for each in self.deadlines if each.day), None)

    @property
    def done_deadlines(self):
        return [each for each in self.register if not each.is_open]

    @cached_property
    def clocks(self):
        return list(clocks_of(self.known)) if self.known else []

    @cached_property
    def rule_duties(self):
        """What the rules ask for and no obligation says yet."""
        standing = {each.rule_key for each in self.obligations}
        if self.known is None or not not_taken_over(self.known, standing):
            return []
        mine = Obligation.objects.visible_to(self.user).filter(decision=self.decision)
        return not_taken_over(self.known, set(mine.values_list("rule_key", flat=True)))

    @property
    def undecided_duties(self):
        return [each for each in duties_of(self.known) if each.open_because] if self.known else []

    @property
    def met(self):
        return sum(each.met_on is not None for each in self.obligations)

    @cached_property
    def requests(self):
        return list(self.rows(PaymentRequest))

    @cached_property
    def worth(self):
        """From the rows that are here anyway; what was paid unasked counts as asked for."""
        used = [use.amount for payment in self.payments for use in payment.uses]
        asked = [each.amount for each in self.requests if each.is_asked]
        asked += [each.amount for each in self.payments if each.request_id is None]
        final = self.known and self.known.final_proof
        return Worth(
            granted=self.current and self.current.amount,
            is_counted=bool(self.current and self.current.is_counted),
            is_revoked=bool(self.current and self.current.is_revoked),
            requested=sum(asked, Decimal(0)),
            paid=sum((each.amount for each in self.payments), Decimal(0)),
            used=sum(used, Decimal(0)),
            recognised=final.recognised if final else None,
        )

    @property
    def is_about_money(self):
        """Granted, or something came or was asked for all the same; a frame alone is not (R43)."""
        return self.worth.is_counted or bool(self.requests or self.payments)

    @cached_property
    def claims(self):
        return list(self.rows(RepaymentClaim))

    @cached_property
    def claims_shown(self):
        return with_interest(self.claims, self.known)

    @cached_property
    def forwardings(self):
        rows = self.rows(Forwarding).select_related("organisation")
        return list(rows.only(*own_and(Forwarding, organisation=("name", "kind"))))

    @cached_property
    def written(self):
        """The records of this file in which the reader wrote."""
        return written(followed(self), self.user)

    @cached_property
    def next(self):
        return next_in(self)

    @cached_property
    def contacts(self):
        return list(self.rows(Contact))

    @cached_property
    def objections(self):
        return objections(self)

    @cached_property
    def letters(self):
        return list(self.rows(Correspondence).with_scans()[:8])

    @cached_property
    def own_shares(self):
        rows = self.rows(OwnShare).select_related("organisation")
        return list(rows.only(*own_and(OwnShare, organisation=NAME)))

    @property
    def own_cash(self):
        """(planned, booked) euros of the own shares in money (R35)."""
        return summed(each for each in self.own_shares if not each.is_in_kind)

    @property
    def shares_in_kind(self):
        return [each for each in self.own_shares if each.is_in_kind]

    @property
    def own_in_kind(self):
        """(planned, booked) euros that work and things are worth; never added to money."""
        return summed(self.shares_in_kind)

    @property
    def file_url(self):
        if self.file:
            return reverse("admin:grant_office_grantfile_change", args=[self.file.pk])
        return f"{reverse('admin:grant_office_grantfile_add')}?decision={self.decision.pk}"

    @cached_property
    def flow(self):
        """Rows (label, euros or None, percent, note) of the money on one scale.

        What nobody has entered is None and no zero: money may have come all the same.
        """
        worth = self.worth
        has_paid = bool(self.payments)
        asked = worth.requested if self.requests or has_paid else None
        rows = [("bewilligt", worth.most, "")]
        limit = "höchstens " if self.granted_roughly else ""
        rows.append(("angefordert", asked, told("noch abrufbar", worth.unrequested, limit)))
        rows.append(
            (
                "ausgezahlt",
                worth.paid if has_paid else None,
                told("angefordert, nicht eingegangen", worth.waiting),
            )
        )
        rows.append(
            (
                "verwendet",
                worth.used if has_paid else None,
                told("noch zu verwenden", worth.unused),
            )
        )
        rows.append(("anerkannt", worth.recognised, ""))
        return [
            (label, euros, worth.share(euros) if euros else 0, note) for label, euros, note in rows
        ]

    @property
    def granted_roughly(self):
        """The amount in force as it is stated, where euros and cents would claim too much."""
        worth = self.worth
        is_rough = worth.is_counted and not worth.is_revoked and worth.granted.exact is None
        return worth.granted if is_rough else None

    @cached_property
    def history(self):
        """The versions that were or are in force, newest first, with their part of the highest."""
        valid = [
            each for each in self.shown.versions if not each.cancelled_on and not each.is_draft
        ]
        most = max((each.amount.upper or Decimal(0) for each in valid), default=Decimal(0))
        return [
            (version, version == self.current, share_of(version.amount.upper, most))
            for version in reversed(valid)
        ]

    @property
    def waiting(self):
        """Versions that wait for their release; the office reads them."""
        return self.decision.waiting

    @cached_property
    def answer(self):
        """The sentence that comes first."""
        said = [self.worth_said()]
        if self.worth.paid:
            said.append(
                f"Ausgezahlt sind {euro(self.worth.paid)}, verwendet {euro(self.worth.used)}."
            )
        if self.worth.overpaid:
            said.append(f"Das sind {euro(self.worth.overpaid)} mehr als bewilligt.")
        if self.next_deadline:
            said.append(deadline_said(self.next_deadline))
        return " ".join(filter(None, said))

    def worth_said(self):
        if self.current is None:
            return "Keine Fassung ist in Kraft."
        amount, first = self.current.amount, self.shown.original
        if not amount:
            return f"In Kraft ist „{self.current.wording}“ ohne genannten Betrag."
        status = self.current.get_status_display()
        if self.current.status == Status.GRANTED:
            text = f"In Kraft sind {amount}"
        else:
            text = f"In Kraft: {amount}, {status}"
        before = first.amount.exact if first else None
        if amount.exact is not None and before is not None and before != amount.exact:
            change = "weniger" if amount.exact < before else "mehr"
            text += f", {euro(abs(before - amount.exact))} {change} als zuerst bewilligt"
        return f"{text}."

    @property
    def unconfirmed(self):
        """Parameters that act in an open deadline and that nobody has confirmed."""
        return [each for each in self.deadlines if not each.is_confirmed]


def deadline_said(deadline):
    """„Als Nächstes, am Freitag, 4. Dezember 2026: Ausgezahlte Mittel verwenden.“"""
    if deadline.days_late:
        return f"Überfällig seit {day_in_german(deadline.day)}: {deadline}."
    return f"Als Nächstes, am {day_in_german(deadline.day, weekday=True)}: {deadline}."


def told(words, euros, qualifier=""):
    return f"{words}: {qualifier}{euro(euros)}" if euros else ""
