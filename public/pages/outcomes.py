"""What came of things that were tried: the newest verdicts, one that was given up among them."""

from dataclasses import dataclass
from functools import reduce

from django.db.models import F, Prefetch, QuerySet

from projects.models import Activity, Project
from public.audience import PUBLIC
from public.lists.living_labs import BECAME, logged
from regions.models import District

MOST = 3
NEWEST = (F("period_last").desc(nulls_last=True), "-pk")


@dataclass(frozen=True)
class Outcome:
    """`verdict` is one word, `slugs` are those of the districts of the project."""

    activity: Activity
    verdict: str
    slugs: list[str]

    @property
    def is_given_up(self) -> bool:
        return self.activity.decision == Activity.Decision.STOP


def outcomes() -> list[Outcome]:
    """At most three, the newest first; the last place is kept for one that was given up.

    Only what a source says the result of, and that everybody may see; four queries.
    """
    counties = District.objects.visible_to(PUBLIC).only("slug", "short_name", "ended_last")
    projects = Project.objects.visible_to(PUBLIC).prefetch_related(
        Prefetch("districts", counties, to_attr="counties")
    )
    rows = Activity.objects.visible_to(PUBLIC).prefetch_related(Prefetch("project", projects))
    found = [outcome(each) for each in rows.filter(pk__in=newest_of_each()).order_by(*NEWEST)]
    given_up = [each for each in found if each.is_given_up][:1]
    others = [each for each in found if not each.is_given_up]
    return [*others[: MOST - len(given_up)], *given_up]


def newest_of_each() -> list[int]:
    """The numbers of the newest of each verdict; one query, each part of it by an index."""
    decided = logged().exclude(result="").order_by()
    parts = [newest_with(decided, verdict) for verdict in BECAME]
    return list(reduce(QuerySet.union, parts))


def newest_with(decided, verdict):
    return decided.filter(decision=verdict).order_by(*NEWEST).values_list("pk", flat=True)[:MOST]


def outcome(activity: Activity) -> Outcome:
    slugs = [each.slug for each in activity.project.counties]
    return Outcome(activity, BECAME[activity.decision], slugs)
