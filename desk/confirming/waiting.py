"""What waits between counties, as a list of what waits for a person."""

from django.utils import timezone
from django.utils.text import Truncator

from desk.one_task import LONGEST_NOTE
from evidence.record_urls import record_url
from projects.models import Confirmation

LIST = {
    "name": "bestaetigungen",
    "title": "Zwischen den Landkreisen",
    "icon": "info",
    "tone": "info",
    "nothing": "nichts zwischen den Landkreisen",
    "empty": "Nichts ist offen. Nennen andere Ihren Landkreis in einem Projekt, wartet es hier auf "
    "Ihre Bestätigung. Widerspricht ein Landkreis dem, was Ihr Projekt über ihn sagt, steht es "
    "auch hier.",
}


def to_answer(user):
    """What this person confirms or objects to, the oldest first."""
    found = Confirmation.objects.editable_by(user).unanswered()
    return with_statement(found).order_by("asked_at", "pk")


def objected(user):
    """What others object to in this person's projects, until it says something else."""
    found = Confirmation.objects.objections_for(user)
    return with_statement(found).order_by("answered_at", "pk")


def with_statement(confirmations):
    return confirmations.select_related("participation__project", "participation__organisation")


def told_question(confirmation):
    """{field of a Task: what it says of a question}."""
    text = f"Stimmt das? {confirmation.participation}"
    address = record_url("desk:confirmation", confirmation.pk)
    return told(confirmation, address, text, confirmation.asked_at)


def told_objection(confirmation):
    words = Truncator(confirmation.objection).chars(LONGEST_NOTE)
    text = f"{confirmation.participation.organisation.short} widerspricht: „{words}“"
    address = record_url("desk:project", confirmation.participation.project_id)
    return told(confirmation, address, text, confirmation.answered_at)


def told(confirmation, address, text, at):
    title = confirmation.participation.project.title
    return {"title": title, "address": address, "text": text, "at": timezone.localtime(at)}
