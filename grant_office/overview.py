"""What the start page of the office tells: what is due, what waits, and what does not fit."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.db.models import (
    Case,
    Count,
    DecimalField,
    F,
    OuterRef,
    Prefetch,
    Q,
    Subquery,
    Sum,
    When,
    prefetch_related_objects,
)
from django.db.models.functions import Coalesce
from django.utils import timezone

from evidence.values.dates import MONTHS
from funding.frames import surely_exceeded
from funding.models import Decision, DecisionVersion, Ending, ProjectShare, Status
from grant_office.gates import files_open_to
from grant_office.models import (
    PASSING,
    Correspondence,
    Deadline,
    Duty,
    Obligation,
    Payment,
    PaymentRequest,
)
from grant_office.periods import Stretch, stretches
from projects.models import Project

SHOWN = 8
NO_DAY = Stretch("ohne-tag", "Frist nicht berechenbar")
EUROS = DecimalField(max_digits=15, decimal_places=2)


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
    """Something that waits: euros, what of them, and the row that says so."""

    amount: Decimal
    text: str
    row: object

    @property
    def decision(self):
        return self.row.decision


def of_stretch(deadlines, stretch):
    """The open deadlines of a stretch, in their order; those without a day for NO_DAY."""
    if stretch == NO_DAY:
        return deadlines.not_computable().order_by("pk")
    found = deadlines.due(after=stretch.after, until=stretch.until)
    return found.order_by("day_due", "pk")


def with_names(rows, user, path="decision"):
    """Rows with what names their decision: its projects, as far as this person may see them."""
    return with_decision(rows, path).prefetch_related(names_seen(user, f"{path}__project_shares"))


def named(decisions, user):
    """Decisions with the projects that this person may see, for their names."""
    return decisions.select_related("grant_file").prefetch_related(names_seen(user))


def with_decision(rows, path="decision"):
    return rows.select_related(path, f"{path}__grant_file")


def name(rows, user):
    """As `with_names`, for rows of several lists that are loaded `with_decision`: one query."""
    decisions = [row.decision for row in rows if row.decision]
    prefetch_related_objects(decisions, names_seen(user))


def names_seen(user, path="project_shares"):
    seen = Q(project__in=Project.objects.visible_to(user)) | Q(project=None)
    shares = ProjectShare.objects.filter(seen).select_related("project")
    return Prefetch(path, shares, to_attr="named_shares")


def groups(user, today=None):
    """A `Group` for each stretch that has something, the ones without a day last."""
    deadlines = Deadline.objects.visible_to(user)
    spans = (*stretches(today or timezone.localdate()), NO_DAY)
    counted = deadlines.with_day().aggregate(
        **{f"n{place}": Count("pk", filter=within(span)) for place, span in enumerate(spans)}
    )
    found = [Group(span, counted[f"n{place}"]) for place, span in enumerate(spans)]
    for group in found:
        if group.number:
            rows = of_stretch(deadlines, group.stretch)
            group.deadlines = list(with_decision(rows)[:SHOWN])
    name([row for group in found for row in group.deadlines], user)
    return found


def within(stretch):
    """Condition for an open deadline of a stretch, as `of_stretch` filters."""
    is_open = Q(done_on=None, is_met=False, is_void=False)
    if stretch == NO_DAY:
        return is_open & Q(day_due=None)
    bounds = is_open & Q(day_due__lte=stretch.until)
    if stretch.after:
        return bounds & Q(day_due__gt=stretch.after)
    return bounds & ~Q(duty__in=PASSING)


def waiting_money(user):
    """`Line`s: asked for and not paid, paid and not used; the largest first."""
    requests = PaymentRequest.objects.visible_to(user).standing()
    asked = requests.filter(state=PaymentRequest.State.SUBMITTED).annotate(
        left=F("amount") - paid_on_request()
    )
    paid = Payment.objects.visible_to(user).standing().annotate(left=F("amount") - used_of())
    asked, paid = (
        list(with_decision(rows.filter(left__gt=0)).order_by("-left", "pk")[:SHOWN])
        for rows in (asked, paid)
    )
    lines = [
        Line(row.left, f"angefordert am {day(row.requested_on)}, noch nicht eingegangen", row)
        for row in asked
    ]
    lines += [
        Line(row.left, f"ausgezahlt am {day(row.booked_on)}, noch nicht verwendet", row)
        for row in paid
    ]
    lines = sorted(lines, key=lambda line: -line.amount)[:SHOWN]
    name([line.row for line in lines], user)
    return lines


def day(value: date):
    """24. November 2026."""
    return f"{value.day}. {MONTHS[value.month - 1]} {value.year}"


def paid_on_request():
    rows = Payment.objects.standing().filter(request=OuterRef("pk")).order_by()
    return total(rows, "request")


def used_of():
    rows = Payment.spendings.rel.related_model.objects.standing()
    return total(rows.filter(payment=OuterRef("pk")).order_by(), "payment")


def total(rows, path):
    """Subquery: the sum of the amounts of the rows, 0 without any."""
    summed = rows.values(path).annotate(total=Sum("amount")).values("total")
    return Coalesce(Subquery(summed), Decimal(0))


def newest_letters(user):
    letters = Correspondence.objects.visible_to(user).standing()
    return list(with_names(letters, user)[:3]), letters.unsorted().count()


def follow_ups(user, today):
    """Letters to be looked at again by today: the first of them, and how many there are."""
    rows = Correspondence.objects.visible_to(user).standing().filter(follow_up_on__lte=today)
    return list(with_names(rows, user).order_by("follow_up_on", "pk")[:SHOWN]), rows.count()


@dataclass(frozen=True)
class Gap:
    """Something that does not fit or is missing: how many, what, and the list that shows them."""

    number: int
    text: str
    slug: str


def gaps(user):
    """What the auditor will ask; only what there is, counted in one query."""
    lists = gap_lists(user, files_open_to(user))
    counted = Decision.objects.aggregate(
        **{
            f"n{place}": Count("pk", filter=Q(pk__in=rows.values("pk")))
            for place, (_, rows) in enumerate(lists.values())
        }
    )
    found = [
        Gap(counted[f"n{place}"], text, slug)
        for place, (slug, (text, _)) in enumerate(lists.items())
    ]
    return [gap for gap in found if gap.number]


def gap_lists(user, files):
    """{slug: (German text, queryset of decisions)} of files that this person may open."""
    money = DecisionVersion.objects.filter(decision__in=files).in_force().counted()
    granted = files.filter(versions__in=money)
    obligations = Obligation.objects.filter(decision__in=files).standing()
    unproven = obligations.filter(met_on__isnull=False, proven_by="", letter=None)
    deadlines = Deadline.objects.filter(decision__in=files)
    late = deadlines.due(until=timezone.localdate())
    return {
        "ohne-regelwerk": (
            "ohne Regelwerk: Fristen sind nicht berechenbar",
            granted.filter(grant_file__rule_set=None),
        ),
        "regelwerk-angenommen": (
            "mit angenommenem Regelwerk, zu bestätigen",
            granted.filter(
                grant_file__rule_set__isnull=False, grant_file__is_rule_set_confirmed=False
            ),
        ),
        "ueberzahlt": ("mehr ausgezahlt als bewilligt", overpaid(files)),
        "rahmen-ueberschritten": (
            "mit überschrittenem Rahmen",
            surely_exceeded(files, user),
        ),
        "nachweis-fehlt": (
            "mit überfälligem Nachweis",
            files.filter(
                pk__in=late.filter(duty__in=[Duty.FINAL_PROOF, Duty.INTERIM_PROOF]).values(
                    "decision"
                )
            ),
        ),
        "sofort-melden": (
            "mit etwas, das sofort zu melden ist",
            files.filter(pk__in=deadlines.to_be_told(timezone.localdate()).values("decision")),
        ),
        "auflage-ohne-beleg": (
            "mit erfüllter Auflage ohne Beleg",
            files.filter(pk__in=unproven.values("decision")),
        ),
        "ohne-projekt": (
            "ohne Projekt",
            granted.exclude(pk__in=ProjectShare.objects.values("decision")),
        ),
        "ohne-empfaenger": (
            "ohne empfangende Stelle",
            granted.filter(versions__in=no_recipient(money)),
        ),
    }


def no_recipient(money):
    return money.filter(recipients=None)


def overpaid(files):
    """Decisions to which more was paid than is in force; nothing is of one that was revoked
    for the past (G 2, R33)."""
    paid = Payment.objects.standing().filter(decision=OuterRef("pk")).order_by()
    is_revoked = Q(status=Status.REVOKED) & ~Q(ending=Ending.REVOKED_FORWARDS)
    revoked = When(is_revoked, then=Decimal(0))
    said = DecisionVersion.objects.in_force().filter(
        Q(status__in=DecisionVersion.COUNTED) | is_revoked, decision=OuterRef("pk")
    )
    most = said.annotate(most=Case(revoked, default=F("amount_max"), output_field=EUROS)).values(
        "most"
    )[:1]
    summed = files.annotate(received=total(paid, "decision"), most=Subquery(most))
    return summed.filter(received__gt=F("most"))
