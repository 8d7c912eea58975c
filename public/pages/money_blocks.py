"""The money of one decision as a bar with every number in words beside it."""

from dataclasses import dataclass, field

from evidence.values.money import Amount
from funding.derived_figures import OwnShare, Rate, funding_rate, own_contribution
from public.badges import Badge, decision_badge
from public.pages.money_course import Course, course_of
from public.pages.share_sums import sums_of

UNKNOWN_PART = 30


@dataclass
class MoneyBlock:
    """A decision's amount, its bar (widths in percent) and the numbers below it."""

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
    grant_percent: int = 0
    is_open: bool = False
    is_counted: bool = True
    further: list = field(default_factory=list)
    parts: list = field(default_factory=list)
    sums: list = field(default_factory=list)

    @property
    def has_rates(self):
        """A source states a rate for at least one of the parts."""
        return any(part.rate_percent for part in self.parts)

    @property
    def rest_percent(self):
        return 100 - self.grant_percent

    @property
    def rest_is_own(self):
        """The rest of the bar is the own share only where that is known; else it is hatched."""
        return bool(self.own) and not self.is_open

    @property
    def bar_text(self):
        """What a screen reader says for the bar."""
        if self.is_open:
            return f"{self.amount} bewilligt. Wie groß der Rest ist, ist unbekannt."
        text = f"{self.amount} von {self.total} Gesamtausgaben."
        return text if self.rest_is_own else f"{text} Wer den Rest trägt, ist unbekannt."


def money_blocks(decisions, applications):
    """Blocks of the decisions that are not cancelled, in their order."""
    in_force = (decision for decision in decisions if not decision.shown.is_cancelled)
    return [block(decision, applications) for decision in in_force]


def block(decision, applications):
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
        is_counted=version.is_counted,
        further=list(version.further_amounts.all()),
        parts=list(version.parts.all()),
        sums=sums_of(version),
    )
    draw(made)
    return made


def draw(made):
    """Set the widths of the bar: to scale if both amounts have a bound, else a token length."""
    amount = made.amount.lower if made.amount.lower is not None else made.amount.upper
    total = made.total.lower
    if amount is None or not total or amount > total:
        made.grant_percent, made.is_open = UNKNOWN_PART, True
    else:
        made.grant_percent = round(100 * amount / total)
