"""The deadlines of a person as iCalendar (RFC 5545): one all-day event each (R71)."""

from datetime import UTC, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Count, Max
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar, Event

from evidence.history.changes import event_model
from evidence.values.money import euro
from funding.rules.written import short
from grant_office.models import Deadline
from grant_office.overview import with_names

DAY = timedelta(days=1)
BACK, AHEAD = timedelta(days=366), timedelta(days=3660)
MOST = 2000  # events
REFRESHED = timedelta(hours=6)


def calendar_of(person):
    """The bytes of the calendar: what this person may open now, the void as cancelled."""
    calendar = Calendar()
    calendar.add("prodid", "-//Weserportal//Fristen//DE")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "Fristen der Förderstelle")
    calendar.add("refresh-interval", REFRESHED, parameters={"value": "DURATION"})
    rows = deadlines_of(person)
    known = changes_of(rows)
    for row in rows:
        calendar.add_component(event_of(row, *known[row.pk]))
    return calendar.to_ical()


def deadlines_of(person):
    """Those with a day not long ago and not too far ahead, at most `MOST`."""
    today = timezone.localdate()
    rows = Deadline.objects.visible_to(person).computed()
    rows = rows.filter(day_due__range=(today - BACK, today + AHEAD)).order_by("day_due", "pk")
    return list(with_names(rows, person)[:MOST])


def changes_of(rows):
    """{number: (how often it changed, when it last did)}, as the history knows."""
    numbers = [row.pk for row in rows]
    events = event_model(Deadline).objects.filter(pgh_obj__in=numbers).order_by()
    counted = events.values_list("pgh_obj").annotate(Count("pgh_id"), Max("pgh_created_at"))
    return {number: (times - 1, last) for number, times, last in counted}


def event_of(row, sequence, changed_at):
    """An event; its end is the day after, which does not belong to it."""
    moment = changed_at.astimezone(UTC)
    event = Event()
    event.add("uid", f"deadline-{row.pk}@{urlsplit(settings.SITE_URL).hostname}")
    event.add("dtstamp", moment)
    event.add("last-modified", moment)
    event.add("sequence", sequence)
    event.add("dtstart", row.day)
    event.add("dtend", row.day + DAY)
    event.add("summary", summary_of(row))
    event.add("description", description_of(row))
    event.add("url", address_of(row))
    event.add("status", "CANCELLED" if row.is_void else "CONFIRMED")
    event.add("transp", "TRANSPARENT")  # nobody is busy because something is due
    return event


def summary_of(row):
    names = ", ".join(share.name for share in row.decision.named_shares)
    said = f"{names}: {row}" if names else str(row)
    if row.is_void:
        return f"Entfallen: {said}"
    return said if row.is_open else f"Erledigt: {said}"


def description_of(row):
    """How the day came about, as on the pages of the office."""
    if row.override_on:
        reckoned = short(row.rolled) if row.rolled else "nicht berechenbar"
        lines = [f"Gesetzt: {row.override_reason} (gerechnet: {reckoned})"]
    else:
        rule = row.how
        lines = [f"{row.get_kind_display()}: {rule}"]
    if not row.is_confirmed:
        lines.append("Zu bestätigen.")
    if row.amount:
        lines.append(euro(row.amount))
    if row.decision.grant_file.is_example:
        lines.append("Beispiel")
    return "\n".join([*lines, address_of(row)])


def address_of(row):
    return settings.SITE_URL + reverse("admin:grant-file", args=[row.decision_id])
