"""The money of one decision as a bar with every number in words beside it."""

from dataclasses import dataclass, field

from evidence.values.money import Amount, Qualifier
from funding.derived_figures import OwnShare, Rate, funding_rate, own_contribution
from public.badges import Badge, decision_badge
from public.pages.folded import Blank, blanks_of
from public.pages.lead.beside import ORDER
from public.pages.money_course import Course, course_of
from public.pages.share_sums import sums_of


@dataclass
class MoneyBlock:
    """A decision's amount, its bar (widths in percent) and the numbers below it.

    `is_short` on the page of a project, where the way of its money stands only as far as it is
    known; `blanks` are what nobody knows.
    """

    decision: object
    title: str
    badge: Badge
    amount: Amount
    total: Amount
    eligible: Amount
    own: OwnShare
    rate: Rate
    funders: list
    course: Course
    is_short: bool = False
    grant_percent: int = 0
    is_counted: bool = True
    further: list = field(default_factory=list)
    parts: list = field(default_factory=list)
    sums: list = field(default_factory=list)
    blanks: list = field(default_factory=list)

    @property
    def has_rates(self):
        """A source states a rate for at least one of the parts."""
        return any(part.rate_percent for part in self.parts)

    @property
    def shows_course(self):
        return not self.is_short or self.course.tells_more

    @property
    def has_own(self):
        """The own share is known, or does not apply."""
        return bool(self.own) or self.own.amount.blank == Qualifier.NOT_APPLICABLE

    @property
    def has_total(self):
        return bool(self.total) or self.total.blank == Qualifier.NOT_APPLICABLE

    @property
    def has_bar(self):
        """There is something to draw to scale: a part of a known total."""
        return self.is_counted and self.grant_percent > 0

    @property
    def rest_percent(self):
        return 100 - self.grant_percent

    @property
    def rest_is_own(self):
        """The rest of the bar is the own share only where that is known; else it is hatched."""
        return bool(self.own)

    @property
    def bar_text(self):
        """What a screen reader says for the bar."""
        text = f"{self.amount} von {self.total} Gesamtausgaben."
        return text if self.rest_is_own else f"{text} Wer den Rest trägt, ist unbekannt."


def money_blocks(decisions, applications):
    """Short blocks of the decisions that are not cancelled, what was granted before the rest."""
    in_force = [decision for decision in decisions if not decision.shown.is_cancelled]
    in_order = sorted(in_force, key=lambda each: rank(each.shown.current.status))
    return [block(decision, applications, is_short=True) for decision in in_order]


def rank(status):
    """Grants first, what was refused or given up last."""
    return ORDER.index(status) + 1 if status in ORDER else 0


def block(decision, applications, *, is_short=False):
    """`applications` are those of its page, of which some may have led to it."""
    version = decision.shown.current
    made = MoneyBlock(
        decision=decision,
        title=decision.shown.wording,
        badge=decision_badge(version.status),
        amount=version.amount,
        total=version.total_expenditure,
        eligible=version.eligible_expenditure,
        own=own_contribution(version),
        rate=funding_rate(version),
        funders=decision.shown.funders,
        course=course_of(decision, applications),
        is_short=is_short,
        is_counted=version.is_counted,
        further=list(version.further_amounts.all()),
        parts=list(version.parts.all()),
        sums=sums_of(version),
    )
    draw(made)
    made.blanks = blanks_of_money(made, version)
    return made


def draw(made):
    """Set the width of the grant, to scale if both amounts have a bound; else there is no bar."""
    amount = made.amount.lower if made.amount.lower is not None else made.amount.upper
    total = made.total.lower
    if amount and total and amount <= total:
        made.grant_percent = max(1, round(100 * amount / total))


def blanks_of_money(made, version):
    """What nobody knows about the money of a decision, and about what became of it."""
    own = [] if made.own else blanks_of(version, {"own_contribution": "Eigenanteil"})
    rate = (
        []
        if made.rate or not made.is_counted
        else [Blank("Förderquote", f"nicht berechenbar: {made.rate.reason}")]
    )
    course = made.course
    after = [
        Blank("Antrag", "Ein Antrag ist nicht bekannt."),
        Blank("Auszahlung", course.paid, made.decision, "paid"),
        Blank("Verwendungsnachweis", course.proved, made.decision, "proof_state"),
    ]
    return [
        *blanks_of(version, {"total_expenditure": "Gesamtausgaben"}),
        *own,
        *rate,
        *(after if made.is_short and course.knows_nothing else []),
    ]
