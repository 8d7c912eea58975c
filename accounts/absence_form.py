"""Saying that one is away: from which day to which, and who stands in."""

from django import forms

from accounts.models import Absence, User, who_can_stand_in
from evidence.values.inputs import DayInput


def day_input(**kwargs):
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return DayInput(widget=widget, **kwargs)


class AbsenceForm(forms.ModelForm):
    """Of one person; `seen` tells whether somebody else wrote it since the page was opened."""

    first_day = day_input(label="Abwesend ab")
    last_day = day_input(
        label="Abwesend bis einschließlich",
        help_text="Am Tag danach endet die Vertretung von selbst.",
    )
    deputy = forms.ModelChoiceField(
        User.objects.none(),
        label="Vertretung",
        help_text="Zur Wahl steht, wer in Ihrer Organisation dieselben Rechte hat wie Sie.",
        empty_label="Bitte wählen",
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Absence
        fields = ["first_day", "last_day", "deputy"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        people = who_can_stand_in(self.instance.person).order_by("name", "pk")
        self.fields["deputy"].queryset = people
        self.before = stand_of(self.instance)
        self.initial["seen"] = self.before

    def clean(self):
        data = super().clean()
        if data.get("seen", "") != self.before:
            raise forms.ValidationError(
                f"Inzwischen hat jemand Ihre Abwesenheit geändert: {as_kept(self.instance.pk)}. "
                "Bitte prüfen Sie Ihre Angaben und sichern Sie dann noch einmal."
            )
        return data


def stand_of(absence):
    """What a page that shows it has seen; empty if there is none."""
    return f"{absence.first_day} {absence.last_day} {absence.deputy_id}" if absence.pk else ""


def as_kept(pk):
    return Absence.objects.select_related("deputy").filter(pk=pk).first() or "Es gibt keine mehr"
