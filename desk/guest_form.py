"""Whom to let in as a guest of a project, and until when."""

from datetime import timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from accounts.models import User
from desk.access import DESK_ROLES
from evidence.texts import TidyEmail
from evidence.values.inputs import DayInput
from projects.models import Project

LONGEST = timedelta(days=366)
NOBODY = (
    "Mit dieser Adresse arbeitet niemand am Arbeitsplatz. Wer noch kein Konto hat, bekommt von der "
    "Verwaltung des Portals eine Einladung."
)
EDITS_ALREADY = "{name} darf dieses Projekt schon bearbeiten."
TOO_LATE = "Bitte heute oder einen Tag der nächsten zwölf Monate wählen."


class GuestForm(forms.Form):
    """`person` is found by the address; they work at the desk for another organisation."""

    email = TidyEmail(
        label="E-Mail-Adresse der Person",
        help_text="Sie arbeitet bei einer anderen Stelle am Arbeitsplatz.",
    )
    guest_until = DayInput(
        label="Gast bis einschließlich",
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    person = None

    def __init__(self, *args, project, **kwargs):
        super().__init__(*args, **kwargs)
        self.project = project

    def clean_email(self):
        email = self.cleaned_data["email"]
        people = User.objects.filter(is_active=True, memberships__role__in=DESK_ROLES)
        self.person = people.filter(email__iexact=email).distinct().first()
        if self.person is None:
            raise ValidationError(NOBODY)
        own = Project.objects.editable_by(self.person).filter(pk=self.project.pk)
        if own.exists() and not self.project.guests.filter(guest=self.person).exists():
            raise ValidationError(EDITS_ALREADY.format(name=self.person))
        return email

    def clean_guest_until(self):
        day, today = self.cleaned_data["guest_until"], timezone.localdate()
        if not today <= day <= today + LONGEST:
            raise ValidationError(TOO_LATE)
        return day
