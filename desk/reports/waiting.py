"""What readers report and nobody has answered yet, as a list of what waits for a person."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import Truncator

from duties.models import ReaderReport
from evidence.record_urls import record_url

LONGEST_WORDS = 120
LIST = {
    "name": "hinweise",
    "title": "Von Leserinnen und Lesern",
    "icon": "info",
    "tone": "info",
    "nothing": "kein Hinweis von außen",
    "empty": "Niemand wartet auf eine Antwort. Meldet jemand auf der Seite eines Ihrer Projekte "
    "einen Fehler, steht es hier.",
}


def to_answer(user):
    found = ReaderReport.objects.editable_by(user).open()
    return found.select_related("project", "taken_by").order_by("received_at", "pk")


def told(report):
    """{field of a Task: what it says of a report}."""
    text = f"{report.get_about_display()}: „{Truncator(report.message).chars(LONGEST_WORDS)}“"
    if report.taken_at:
        text = f"{text}; übernommen von {report.taken_by}, noch nicht beantwortet"
    if report.is_overdue:
        text = f"{text}; zu beantworten bis {date_format(report.answer_due, 'j. F Y')}"
    text = f"{text}; eingegangen"
    address = record_url("desk:report", report.pk)
    at = timezone.localtime(report.received_at)
    return {"title": report.project.title, "address": address, "text": text, "at": at}
