"""What is asked before the papers of a file may go."""

from django import forms
from django.utils import timezone

from evidence.texts import TidyText
from evidence.values.inputs import DayInput


class DisposalForm(forms.Form):
    """Nothing goes that was not offered to the archive first (R87)."""

    reason = TidyText(
        label="Begründung", max_length=300, help_text="zum Beispiel: Aufbewahrung abgelaufen"
    )
    offered_on = DayInput(
        label="Dem Archiv angeboten am", widget=forms.DateInput(attrs={"size": 12})
    )
    archive_answer = TidyText(
        label="Antwort des Archivs",
        max_length=300,
        help_text="zum Beispiel: nicht archivwürdig, Kreisarchiv, 12.11.2026",
    )

    def clean_offered_on(self):
        day = self.cleaned_data["offered_on"]
        if day > timezone.localdate():
            raise forms.ValidationError("Der Tag liegt in der Zukunft.")
        return day
