"""What the chronicle tells, as the gates and rules say it; the commit keeps it as `Addition`s.

A hand-over is told once, by its event where everybody may see one, else by itself. A decision
stands at its own day; where only the day of the hand-over is known, the hand-over tells of it.
"""

from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Coalesce

from funding.gates import OWN_DAYS
from funding.models import DecisionVersion, Event, Handover
from projects.models import News
from public.audience import PUBLIC

DECISION, AMENDED, NEWS = "decision", "amendment", "news"


def told_events():
    return Event.objects.visible_to(PUBLIC).annotate(sort=F("kind"), at=F("day_first"))


def told_handovers():
    handovers = Handover.objects.visible_to(PUBLIC).exclude(decision__in=decisions_of_events())
    return handovers.annotate(sort=Value(Event.Kind.HANDOVER), at=F("day_first"))


def told_versions():
    versions = DecisionVersion.objects.visible_to(PUBLIC).uncorrected()
    is_amended = Q(number__gt=1) & ~Q(kind=DecisionVersion.CORRECTION)
    return versions.exclude(pk__in=told_by_a_handover().values("pk")).annotate(
        sort=Case(When(is_amended, then=Value(AMENDED)), default=Value(DECISION)),
        at=Coalesce(*(f"{each}_first" for each in OWN_DAYS)),
    )


def told_news():
    return News.objects.visible_to(PUBLIC).annotate(sort=Value(NEWS), at=F("day"))


def dated_versions():
    """Whatever else tells of them; by a hand-over, too, where only its day is known."""
    return DecisionVersion.objects.visible_to(PUBLIC).with_own_day()


def decisions_of_events():
    events = Event.objects.visible_to(PUBLIC)
    return events.filter(decision__isnull=False).order_by().values("decision")


def told_by_a_handover():
    """Original versions that need no entry: undated ones, or handed over on the day decided."""
    by_event = Q(decision__in=decisions_of_events())
    has_handover = Q(decision__handover__isnull=False) | by_event
    same_day = Q(decided_edtf=F("decision__handover__day_edtf"))
    originals = DecisionVersion.objects.originals()
    return originals.filter((Q(decided_first=None) & has_handover) | same_day)
