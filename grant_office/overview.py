"""What the start page of the office tells: what is due, what waits, and what does not fit."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.db.models import Count, F, OuterRef, Prefetch, Q, Value
from django.utils import timezone

from evidence.values.dates import MONTHS
from funding.models import Decision, ProjectShare
from grant_office.gaps import GAPS, total
from grant_office.models import PASSING, Correspondence, Deadline, Payment, PaymentRequest
from grant_office.periods import Stretch, stretches
from grant_office.states import counted_gaps

SHOWN = 8
OF_A_NAME = ("key", "file_number", "grant_file__decision", "grant_file__is_example")
OF_A_LETTER = (
    *("subject", "counterpart", "mode", "arrived_on", "follow_up_on", "put_away_reason"),
    "decision",
)
LOOKED_AT = 64  # rows at first, where what counts is no column
NO_DAY = Stretch("ohne-tag", "Frist nicht berechenbar")


@dataclass
class Group:
    """A stretch of days with its number of open deadlines and the first of them."""

    stretch: Stretch
    number: int
    deadlines: list = field(default_factory=list)

    @property
    def rest(self):
        return self.number - len(self.deadlines)


@dataclass
class Line:
    """Something that waits: euros, what of them, and the decision, once it is named."""

    amount: Decimal
    text: str
    decision_id: int
    decision: object = None


def of_stretch(deadlines, stretch):
    """The open deadlines of a stretch; those without a day for NO_DAY.

    In the order of their index, those without a day too: else all of them would be sorted.
    """
    if stretch == NO_DAY:
        found = deadlines.not_computable()
    else:
        found = deadlines.due(after=stretch.after, until=stretch.until)
    return found.order_by("day_due", "pk")


def with_names(rows, user, path="decision"):
    """Rows with what names their decision: its projects, as far as this person may see them."""
    rows = rows.select_related(path, f"{path}__grant_file")
    return rows.prefetch_related(names_seen(user, f"{path}__project_shares"))


def named(decisions, user):
    """Decisions with the projects that this person may see, for their names."""
    return decisions.select_related("grant_file").prefetch_related(names_seen(user))


def name(rows, user):
    """As `with_names`, for rows of several lists; two queries, and of the decisions only names.

    A decision among the rows is named itself; what belongs to no decision needs no name.
    """
    numbers = {number_of(row) for row in rows} - {None}
    found = named(Decision.objects.only(*OF_A_NAME), user).in_bulk(numbers) if numbers else {}
    for row in rows:
        if isinstance(row, Decision):
            row.named_shares = found[row.pk].named_shares
        elif number_of(row):
            row.decision = found[row.decision_id]


def number_of(row):
    return row.pk if isinstance(row, Decision) else getattr(row, "decision_id", None)


def names_seen(user, path="project_shares"):
    shares = ProjectShare.objects.told_to(user).by_name()
    return Prefetch(path, shares, to_attr="named_shares")


def groups(user, today=None):
    """A `Group` for each stretch that has something, the ones without a day last; two queries."""
    deadlines = Deadline.objects.visible_to(user)
    spans = (*stretches(today or timezone.localdate()), NO_DAY)
    counted = (
        deadlines.open()
        .with_day()
        .aggregate(
            **{f"n{place}": Count("pk", filter=within(span)) for place, span in enumerate(spans)}
        )
    )
    found = [Group(span, counted[f"n{place}"]) for place, span in enumerate(spans)]
    firsts = [
        of_stretch(deadlines, group.stretch).annotate(place=Value(place))[:SHOWN]
        for place, group in enumerate(found)
        if group.number
    ]
    rows = firsts[0].union(*firsts[1:], all=True) if firsts else []
    for row in sorted(rows, key=lambda row: (row.day or date.min, row.pk)):
        found[row.place].deadlines.append(row)
    return found


def within(stretch):
    """Condition for an open deadline of a stretch, as `of_stretch` filters."""
    if stretch == NO_DAY:
        return Q(day_due=None)
    bounds = Q(day_due__lte=stretch.until)
    if stretch.after:
        return bounds & Q(day_due__gt=stretch.after)
    return bounds & ~Q(duty__in=PASSING)


def waiting_money(user):
    """`Line`s: asked for and not paid, paid and not used; the largest first."""
    requests = PaymentRequest.objects.visible_to(user).standing()
    asked = requests.filter(state=PaymentRequest.State.SUBMITTED)
    paid = Payment.objects.visible_to(user).standing()
    lines = [
        Line(left, f"angefordert am {day(requested_on)}, noch nicht eingegangen", decision)
        for left, requested_on, decision in largest(asked, paid_on_request(), "requested_on")
    ]
    lines += [
        Line(left, f"ausgezahlt am {day(booked_on)}, noch nicht verwendet", decision)
        for left, booked_on, decision in largest(paid, used_of(), "booked_on")
    ]
    return sorted(lines, key=lambda line: -line.amount)[:SHOWN]


def largest(rows, gone, day_of):
    """(euros left, day, decision id) of the rows with most left of their amount, the largest first.

    Nothing is left beyond an amount, so the rows of the largest amounts are enough: as many as it
    takes until no smaller amount can matter.
    """
    rows = rows.annotate(left=F("amount") - gone).order_by("-amount", "pk")
    rows, number = rows.values_list("left", "amount", "pk", day_of, "decision"), LOOKED_AT
    while True:
        found = list(rows[:number])
        ranked = sorted((row for row in found if row[0] > 0), key=lambda row: (-row[0], row[2]))
        shown = ranked[:SHOWN]
        is_all = len(found) < number
        if is_all or (len(shown) == SHOWN and shown[-1][0] > found[-1][1]):
            return [(left, day, decision) for left, _, _, day, decision in shown]
        number *= 8


def day(value: date):
    """24. November 2026."""
    return f"{value.day}. {MONTHS[value.month - 1]} {value.year}"


def paid_on_request():
    rows = Payment.objects.standing().filter(request=OuterRef("pk")).order_by()
    return total(rows, "request")


def used_of():
    rows = Payment.spendings.rel.related_model.objects.standing()
    return total(rows.filter(payment=OuterRef("pk")).order_by(), "payment")


def letters(user):
    """With what lists show of them."""
    return Correspondence.objects.visible_to(user).standing().only(*OF_A_LETTER)


def follow_ups(user, today):
    """Letters to be looked at again by today."""
    return letters(user).filter(follow_up_on__lte=today).order_by("follow_up_on", "pk")


@dataclass(frozen=True)
class Gap:
    """Something that does not fit or is missing: how many, what, and the list that shows them."""

    number: int
    text: str
    slug: str


def gaps(user, today):
    """What the auditor will ask; only what there is."""
    numbers = counted_gaps(user, today)
    return [Gap(numbers[slug], text, slug) for slug, text in GAPS.items() if numbers[slug]]
