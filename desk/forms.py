"""The small forms of the desk; the sections of a project are in `section_forms.py`."""

from django import forms

from evidence.inputs import FlexDateInput
from evidence.models import Source
from projects.models import Relevance


class NewProjectForm(forms.Form):
    """A project begins with a title and somebody who leads it."""

    title = forms.CharField(label="Titel", max_length=200)
    lead = forms.ModelChoiceField(
        None, label="Federführung", help_text="Diese Stelle gibt das Projekt später frei."
    )
    relevance = forms.ChoiceField(
        label="Digitalbezug",
        choices=[("", "bitte wählen"), *Relevance.choices],
    )

    def __init__(self, *args, leads, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["lead"].queryset = leads
        if leads.count() == 1:
            self.fields["lead"].initial = leads.first()


class NewSourceForm(forms.ModelForm):
    """A public document that can be cited from then on."""

    url = forms.URLField(label="Adresse", required=False, max_length=600, assume_scheme="https")
    published_edtf = FlexDateInput(label="Erschienen", required=False, max_length=60)

    class Meta:
        model = Source
        fields = ["title", "publisher", "url", "published_edtf", "note"]


class HandInForm(forms.Form):
    note = forms.CharField(
        label="Was ist neu, und warum?",
        help_text="Liest, wer freigibt; steht später im Verlauf.",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label="Was soll anders werden?",
        help_text="Die Redaktion liest genau diesen Text.",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
