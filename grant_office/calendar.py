"""The days of a person as iCalendar (RFC 5545): all-day events with their reminders (R71).

Deadlines, follow-up days of letters, and who stands in for whom.
"""

from datetime import UTC, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Count, Max, Q
from django.urls import reverse
from django.utils import timezone
from icalendar import Alarm, Calendar, Event

from accounts.deputies import sentence_on
from accounts.models import Absence
from evidence.history.changes import event_model
from evidence.values.money import euro
from funding.rules.reminders import BEFORE, reminders
from funding.rules.written import short
from grant_office.facts import Laws
from grant_office.models import Correspondence, Deadline
from grant_office.overview import with_names

DAY = timedelta(days=1)
MORNING = timedelta(hours=8)  # when a calendar reminds, on the day that a reminder is for
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
    laws = Laws()
    for row, told in told_each_change(deadlines_of(person)):
        calendar.add_component(event_of_deadline(row, told, laws))
    for row, told in told_each_change(letters_of(person)):
        calendar.add_component(event_of_letter(row, told))
    for row, told in told_each_change(absences_of(person)):
        calendar.add_component(event_of_absence(row, told))
    return calendar.to_ical()


def span():
    today = timezone.localdate()
    return today - BACK, today + AHEAD


def deadlines_of(person):
    """Those with a day not long ago and not too far ahead, at most `MOST`."""
    rows = Deadline.objects.visible_to(person).computed()
    rows = rows.filter(day_due__range=span()).order_by("day_due", "pk")
    return list(with_names(rows, person)[:MOST])


def letters_of(person):
    """Those that are to be looked at again, in the same time, at most `MOST`."""
    rows = Correspondence.objects.visible_to(person).filter(follow_up_on__range=span())
    return list(with_names(rows.order_by("follow_up_on", "pk"), person)[:MOST])


def absences_of(person):
    """When the person is away, and when they stand in for somebody else."""
    first, last = span()
    rows = Absence.objects.filter(Q(person=person) | Q(deputy=person), person__is_active=True)
    rows = rows.filter(last_day__gte=first, first_day__lte=last)
    return list(rows.select_related("person", "deputy").order_by("first_day", "pk"))


def told_each_change(rows):
    """Pairs (row, what its event says of changes: how often, and when last), by the history."""
    if not rows:
        return
    numbers = [row.pk for row in rows]
    events = event_model(type(rows[0])).objects.filter(pgh_obj__in=numbers).order_by()
    counted = events.values_list("pgh_obj").annotate(Count("pgh_id"), Max("pgh_created_at"))
    known = {number: (times - 1, last) for number, times, last in counted}
    for row in rows:
        sequence, changed_at = known[row.pk]
        moment = changed_at.astimezone(UTC)
        yield row, {"dtstamp": moment, "last-modified": moment, "sequence": sequence}


def event(kind, row, told, first, last):
    """An event of whole days; its end is the day after, which does not belong to it."""
    made = Event()
    made.add("uid", f"{kind}-{row.pk}@{urlsplit(settings.SITE_URL).hostname}")
    for name, value in told.items():
        made.add(name, value)
    made.add("dtstart", first)
    made.add("dtend", last + DAY)
    made.add("transp", "TRANSPARENT")  # nobody is busy because something is due
    return made


def event_of_deadline(row, told, laws):
    made = event("deadline", row, told, row.day, row.day)
    made.add("summary", summary_of(row))
    made.add("description", description_of(row))
    made.add("url", address_of(row))
    made.add("status", "CANCELLED" if row.is_void else "CONFIRMED")
    if row.is_open:
        terms = laws.of(row.decision.grant_file, row.decision)
        days = [day for stage, day in reminders(row.day, terms) if stage in BEFORE]
        remind(made, [day - row.day for day in days])
    return made


def remind(made, leads):
    """Let the calendar remind in the morning, so many days from the event."""
    for lead in leads:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", str(made["summary"]))
        alarm.add("trigger", lead + MORNING)
        made.add_component(alarm)


def event_of_letter(row, told):
    """The day on which a letter is to be looked at again; one that was cancelled is called off."""
    made = event("letter", row, told, row.follow_up_on, row.follow_up_on)
    names = ", ".join(share.name for share in row.decision.named_shares) if row.decision else ""
    made.add("summary", ": ".join(filter(None, ["Wiedervorlage", names, str(row)])))
    address = settings.SITE_URL + reverse("admin:letter", args=[row.pk])
    came = f"{row.get_direction_display()}, {row.counterpart}, {short(row.arrived_on)}"
    made.add("description", f"{came}\n{address}")
    made.add("url", address)
    made.add("status", "CANCELLED" if row.cancelled_on else "CONFIRMED")
    if not row.cancelled_on:
        remind(made, [timedelta()])
    return made


def event_of_absence(row, told):
    made = event("absence", row, told, row.first_day, row.last_day)
    made.add("summary", sentence_on(row))
    made.add("status", "CONFIRMED")
    return made


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
