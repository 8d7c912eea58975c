"""The forms of the intake: sender, day and subject first, and where it belongs later."""

import re
import secrets

from django import forms
from django.utils import timezone

from evidence.texts import TidyText
from evidence.values.inputs import DayInput
from grant_office.models import Correspondence

KEY = re.compile(r"[0-9a-f]{32}")


def new_key():
    return secrets.token_hex(16)


class IntakeForm(forms.Form):
    """What is known of a letter when it arrives; its key makes that it counts once."""

    counterpart = TidyText(label="Absender", max_length=200)
    subject = TidyText(
        label="Betreff",
        max_length=200,
        help_text="Mit Aktenzeichen, wenn eines darauf steht: Dann findet das Portal die Akte.",
    )
    arrived_on = DayInput(label="Eingegangen am", widget=forms.DateInput(attrs={"size": 12}))
    mode = forms.ChoiceField(label="Weg", choices=Correspondence.Mode)
    key = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, **kwargs):
        fresh = {"arrived_on": timezone.localdate(), "key": new_key()}
        super().__init__(*args, initial=fresh, **kwargs)

    def clean_arrived_on(self):
        day = self.cleaned_data["arrived_on"]
        if day > timezone.localdate():
            raise forms.ValidationError("Der Tag liegt in der Zukunft.")
        return day

    def clean_key(self):
        key = self.cleaned_data["key"]
        return key if KEY.fullmatch(key) else new_key()


class ReasonForm(forms.Form):
    """Why a letter is put away, or a file deleted."""

    reason = TidyText(label="Grund", max_length=200)
