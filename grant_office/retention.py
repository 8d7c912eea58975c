"""Which files are past the end of their retention (R28, R87); nothing is deleted from here."""

from django.db.models import Exists, F, OuterRef
from django.db.models.functions import Coalesce

from funding.models import Decision
from grant_office.models import Deadline, Duty, Scan


def past_retention(today):
    """Decisions whose papers are still here after their last day, with `kept_until`, oldest first.

    A file without a day is not among them: where a beginning is missing, nothing may go.
    """
    ends = Deadline.objects.filter(duty=Duty.RETENTION, is_void=False)
    day = Coalesce("deadlines__override_on", "deadlines__rolled")
    over = Decision.objects.filter(deadlines__in=ends).annotate(kept_until=day)
    papers = Scan.objects.standing().filter(letter__decision=OuterRef("pk"))
    found = over.filter(Exists(papers), kept_until__lt=today)
    return found.select_related("grant_file").order_by(F("kept_until"), "pk")
