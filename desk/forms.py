"""The small forms of the desk; the sections of a project are in `section_forms.py`."""

from datetime import timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from desk.choices import NOTHING, choices_of
from desk.finding import address_of
from evidence.doubles import NamesDoubles
from evidence.keys import free_key
from evidence.models import Source
from evidence.texts import TidyText, TidyURL
from evidence.values.forms import field_as_typed
from evidence.values.inputs import DayInput
from projects.models import Relevance


class NewProjectForm(NamesDoubles, forms.Form):
    """A project begins with a title and somebody who leads it; `seen` are those one may know of."""

    is_box_told = False
    title = TidyText(label="Titel", max_length=200)
    lead = forms.ModelChoiceField(
        None,
        label="Federführung",
        help_text="Diese Stelle gibt das Projekt später frei.",
    )
    relevance = forms.ChoiceField(
        label="Digitalbezug",
        choices=[NOTHING, *Relevance.choices],
    )

    def __init__(self, *args, leads, seen, **kwargs):
        super().__init__(*args, **kwargs)
        self.seen = seen
        self.fields["lead"].queryset = leads
        labels = choices_of(leads, "name")
        self.fields["lead"].choices = [NOTHING, *labels.items()]
        if len(labels) == 1:
            self.fields["lead"].initial = next(iter(labels))

    @property
    def values(self):
        """What a project begins with, without the look at others."""
        return {name: self.cleaned_data[name] for name in ("title", "lead", "relevance")}

    def doubles(self, data):
        likes = self.seen.titled(data["title"])
        return [(each.title, address_of(each)) for each in likes]


class NewSourceForm(NamesDoubles, forms.ModelForm):
    """A public document that can be cited from then on."""

    is_box_told = False
    url = TidyURL(label="Adresse", required=False, max_length=600, assume_scheme="https")

    class Meta:
        model = Source
        fields = ["title", "publisher", "url", "published_edtf", "note"]
        formfield_callback = field_as_typed

    def doubles(self, data):
        likes = Source.objects.like(data["url"], data["publisher"], data["title"])
        page = "public:source-detail"
        return [(str(each), each.url or reverse(page, args=[each.key])) for each in likes]

    def save(self, commit=True):
        words = f"s {self.instance.publisher} {self.instance.title}"
        self.instance.key = free_key(Source, "key", words)
        return super().save(commit)


class HandInForm(forms.Form):
    note = TidyText(
        label="Was ist neu, und warum?",
        help_text="Liest, wer freigibt; steht später im Verlauf.",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class ReleaseForm(forms.Form):
    """No day means now."""

    release_on = DayInput(
        label="Veröffentlichen am",
        help_text="Leer heißt sofort. Sonst zu Beginn dieses Tages, und bis dahin bleibt alles.",
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    note = TidyText(
        label="Hinweis zur Freigabe",
        help_text="Steht später im Verlauf.",
        max_length=300,
        required=False,
    )

    def clean_release_on(self):
        day, today = self.cleaned_data["release_on"], timezone.localdate()
        if day and not today <= day <= today + timedelta(days=366):
            raise ValidationError("Bitte heute oder einen Tag der nächsten zwölf Monate wählen.")
        return day


class PartsForm(forms.Form):
    rest = TidyText(
        label="Was soll am Rest anders werden?",
        help_text="Was nicht angekreuzt ist, geht mit diesem Text zurück.",
        max_length=900,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class ReasonForm(forms.Form):
    reason = TidyText(
        label="Was soll anders werden?",
        help_text="Die Redaktion liest genau diesen Text.",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
