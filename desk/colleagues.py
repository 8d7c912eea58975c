"""Who else is at work on a project, so that nobody works past a colleague: names and times only."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import F, OuterRef, Q, Subquery
from django.utils import timezone

from evidence.history.changes import event_model
from projects.models import Proposal

JUST_NOW = timedelta(minutes=10)


@dataclass(frozen=True)
class Colleague:
    """Somebody with work on the project that is not handed in yet."""

    name: str
    since: datetime
    kept_at: datetime

    @property
    def is_here(self):
        return self.kept_at > timezone.now() - JUST_NOW


def colleagues_on(project, user):
    """[Colleague], whoever kept something last first; one query."""
    events = event_model(Proposal).objects.filter(id=OuterRef("pk")).order_by("pgh_id")
    since = Subquery(events.values("pgh_created_at")[:1])
    begun = Proposal.objects.begun_beside(user).filter(project=project)
    changed = begun.filter(~Q(document=F("base")) | ~Q(typed={}))
    found = changed.select_related("author").annotate(since=since).order_by("-kept_at", "pk")
    return [Colleague(str(each.author), each.since or each.kept_at, each.kept_at) for each in found]
