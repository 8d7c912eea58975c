"""Decisions with everything a page shows of them, for a person who may see that much."""

from functools import cached_property

from django.db.models import Prefetch

from evidence.values.dates import FlexDate
from evidence.values.money import Amount
from funding.gates import OWN_DAYS
from funding.models import (
    Decision,
    DecisionVersion,
    FunderShare,
    ProjectShare,
    RecipientShare,
    Status,
)

BODIES = {"funders": FunderShare, "recipients": RecipientShare}


def with_details(decisions, versions, shares):
    """Prefetch for `loaded`: versions with their shares, hand-over, and the visible projects."""
    versions = with_bodies(versions, BODIES).prefetch_related(
        "funders__organisation__names", "recipients__on_behalf_of", "parts", "further_amounts"
    )
    rows = decisions.select_related("programme", "handover__to_organisation")
    return with_versions(rows, versions, shares).prefetch_related("handover__witnesses")


def with_bodies(versions, bodies):
    """Prefetch for versions: who pays and who receives, or one of both."""
    shares = {name: BODIES[name].objects.select_related("organisation") for name in bodies}
    return versions.prefetch_related(*(Prefetch(name, each) for name, each in shares.items()))


def with_versions(decisions, versions, shares):
    return decisions.prefetch_related(
        Prefetch("versions", versions.order_by("number", "pk"), to_attr="all_versions"),
        Prefetch("project_shares", shares, to_attr="visible_shares"),
    )


def in_short(decisions, user, bodies=()):
    """List like `loaded`, where `shown` tells title, day and amount, and of `BODIES` only these."""
    versions = with_bodies(released(), bodies)
    rows = with_versions(decisions.select_related("handover"), versions, visible_shares(user))
    return [with_shown(row) for row in rows]


def released():
    return DecisionVersion.objects.released()


def visible_shares(user):
    return ProjectShare.objects.told_to(user).select_related("project")


def loaded(decisions, user):
    """List of decisions from a queryset or page that passed the gate, each with `shown` set.

    `shown` is a `Shown`; the number of queries does not depend on the number of decisions.
    """
    rows = with_details(decisions, released(), visible_shares(user))
    return [with_shown(row) for row in rows]


def loaded_with_drafts(decisions, user):
    """The same for the office, which reads of projects only their names.

    `waiting` are the versions that wait for their release.
    """
    names = ProjectShare.objects.told_to(user).by_name()
    rows = list(with_details(decisions, DecisionVersion.objects.all(), names))
    for row in rows:
        row.waiting = [each for each in row.all_versions if each.is_waiting]
        row.all_versions = [each for each in row.all_versions if not each.is_draft]
    return [with_shown(row) for row in rows]


def with_shown(row):
    row.shown = Shown(row)
    return row


def in_order(numbers, user, bodies=tuple(BODIES)):
    """Decisions `in_short` that passed their gate, in the order of these numbers."""
    rows = in_short(Decision.objects.filter(pk__in=numbers), user, bodies)
    found = {row.pk: row for row in rows}
    return [found[number] for number in numbers]


def original_of(valid):
    """Of the valid versions in order the first paper, as it was corrected before any amendment."""
    later = (number for number, version in enumerate(valid) if number and version.is_amendment)
    originals = valid[: next(later, None)]
    return originals[-1] if originals else None


def day_of(version, handover=None):
    """Pair (flexible date, „entschieden“ …): the day of a version, or of its hand-over (law 7).

    `handover` is that of its decision, for the original only. What has no day is FlexDate(), "".
    """
    days = [(getattr(version, name), kind) for name, kind in OWN_DAYS.items()] if version else []
    if handover:
        days.insert(1, (handover.day, "übergeben"))
    known = [each for each in days if each[0].first] or [each for each in days if each[0]]
    return known[0] if known else (FlexDate(), "")


def taken_back_of(valid):
    """What was granted before and is no more, as an Amount, where a part was taken back (R33)."""
    if len(valid) < 2 or valid[-1].status != Status.PARTLY_REVOKED:
        return None
    before, rest = valid[-2].amount.upper, valid[-1].amount.upper
    return Amount.exactly(before - rest) if before and rest and before > rest else None


class Shown:
    """What a page says about a decision, from the version in force and the original."""

    def __init__(self, decision):
        self.decision = decision
        valid = [version for version in decision.all_versions if version.cancelled_on is None]
        self.versions, self.valid = decision.all_versions, valid
        self.current = valid[-1] if valid else None
        self.original = original_of(valid)
        self.taken_back = taken_back_of(valid)
        self.projects = [share.project for share in decision.visible_shares if share.project]
        self.elsewhere = [share for share in decision.visible_shares if not share.project]
        self.handover = getattr(decision, "handover", None)

    @property
    def is_cancelled(self):
        return self.current is None

    @property
    def title(self):
        """The first of the visible projects, or the kind of decision if there are none."""
        if self.projects:
            return self.projects[0].title
        return self.elsewhere[0].name if self.elsewhere else self.wording

    @property
    def purposes(self):
        """What it pays for: the visible projects, then what the portal has no project of."""
        return [*self.projects, *self.elsewhere]

    @property
    def other_projects(self):
        return self.purposes[1:]

    @property
    def wording(self):
        return self.original.wording if self.original else "Stornierte Entscheidung"

    @cached_property
    def dated_by(self):
        """Pair (the flexible date the decision is listed under, how it is called) (law 7)."""
        return day_of(self.original, self.handover)

    @property
    def day(self):
        return self.dated_by[0]

    @property
    def day_is(self):
        return self.dated_by[1]

    @property
    def funders(self):
        """Funder shares in force with the name that was valid on the day (invariant G 14)."""
        for share in self.paying:
            share.name = share.organisation.name_on(self.day.first)
        return self.paying

    @cached_property
    def paying(self):
        """The same with the names of today."""
        shares = self.current.funders.all() if self.current else []
        return [share for share in shares if not share.is_later]

    @property
    def later_funders(self):
        shares = self.current.funders.all() if self.current else []
        return [share for share in shares if share.is_later]

    @property
    def funder_levels(self):
        """„Land und EU“: whose money it is, without repeating a level."""
        levels = [share.organisation.get_level_display() for share in self.paying]
        return " und ".join(dict.fromkeys(level for level in levels if level))

    @cached_property
    def funder_names(self):
        return ", ".join(share.organisation.short for share in self.paying)

    @property
    def recipients(self):
        return list(self.current.recipients.all()) if self.current else []


def shown_versions(numbers, user):
    """Pairs (version, Shown with who pays) for numbers of versions that this person may see."""
    versions = DecisionVersion.objects.filter(pk__in=numbers)
    decisions = Decision.objects.filter(pk__in=versions.values("decision"))
    shown = [row.shown for row in in_short(decisions, user, ["funders"])]
    found = {version.pk: (version, each) for each in shown for version in each.versions}
    return [found[number] for number in numbers]
