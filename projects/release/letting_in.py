"""Letting somebody in as a guest of one project, and sending them away."""

import pghistory
from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.formats import date_format

from accounts.outbox import post_to
from projects.models import Guest, Project

TO_A_GUEST, OF_THE_END = "project to edit", "end of a guest"
TEXT = """{by} hat Sie als Gast zugelassen: Bis zum {day} bearbeiten Sie das Projekt „{title}“.
Veröffentlicht wird, was Sie zur Prüfung geben, durch die federführende Stelle.

{address}"""

SENT_AWAY = """{by} hat den Gastzugang{whose} zum Projekt „{title}“ beendet.
Was schon zur Prüfung liegt, bleibt bei der federführenden Stelle."""


def let_in(person, project, *, until, by):
    """The person's right to edit the project until a day, or the one they have with a new day."""
    with transaction.atomic(), pghistory.context(reason=f"Als Gast zugelassen: {project.title}"):
        values = {"guest_until": until, "invited_by": by}
        guest, _ = Guest.objects.update_or_create(project=project, guest=person, defaults=values)
        day, address = date_format(until, "j. F Y"), reverse("desk:project", args=[project.pk])
        told = {"by": by, "day": day, "title": project.title}
        text = TEXT.format(**told, address=settings.SITE_URL + address)
        subject = f"Weserportal, als Gast zugelassen: {project.title}"
        post_to(person, subject, text, about=TO_A_GUEST, about_id=project.pk)
    return guest


@transaction.atomic
def send_away(guest, *, by):
    """From now on; what the person handed in stays with those who release it.

    The guest and who let them in are told, if they edit the project until now, but for whoever
    does it.
    """
    subject = f"Weserportal, Gastzugang beendet: {guest.project.title}"
    for person in sorted({guest.guest, guest.invited_by} - {by}, key=lambda each: each.pk):
        if not may_edit(person, guest.project_id):
            continue
        whose = "" if person == guest.guest else f" von {guest.guest}"
        text = SENT_AWAY.format(by=by, whose=whose, title=guest.project.title)
        post_to(person, subject, text, about=OF_THE_END, about_id=guest.project_id)
    with pghistory.context(reason="Gastzugang beendet"):
        guest.delete()


def may_edit(person, pk):
    return Project.objects.editable_by(person).filter(pk=pk).exists()


def knew(_person, _pk):
    """The letter says what its reader could read until that moment, so it always goes."""
    return True


# Asked by `accounts.sending` before the letter goes.
CONDITIONS = {TO_A_GUEST: may_edit, OF_THE_END: knew}
